import { Framework, TRACKS } from "@/lib/framework/schema";
import { currentFramework } from "./library";

type Named = { track: string; version: string };
type Tree = Record<PropertyKey, unknown>;

/** A framework that says nothing but its name; kinds, reaches and the like are those of today. */
export function bareFramework({ track, version }: Named): Framework {
  const { kinds, scopes, modes, confidentialities, effortWords, vagueWords, thresholds } = currentFramework("em-to-vp");
  return {
    ...{ kinds, scopes, modes, confidentialities, effortWords, vagueWords, thresholds },
    ...{ competencies: [], matrix: null, bench: null, indicators: [], traps: [], crosswalk: [], phases: [] },
    track: TRACKS.find((one) => one === track) ?? "em-to-vp",
    version,
    title: track,
    aim: { id: "R0", text: track },
    sources: [{ document: "ours", title: track }],
  };
}

/**
 * Content that was stored by another build, as far as today's schema can read it. What does not fit is left out, from
 * the leaf up to the list that can do without it; nothing stored is an error.
 */
export function readStored(content: unknown, named: Named): Framework {
  const bare = bareFramework(named);
  let read: Tree = { ...bare, ...(isTree(content) ? structuredClone(content) : {}) };
  for (;;) {
    const parsed = Framework.safeParse(read);
    if (parsed.success) return parsed.data;
    const before = JSON.stringify(read);
    for (const issue of parsed.error.issues)
      for (const path of issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path])
        leaveOut(read, path);
    read = { ...bare, ...(compact(read) as Tree) };
    // Only what `bare` itself lacks, such as a phase, is missing still.
    if (JSON.stringify(read) === before) return read as Framework;
  }
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** Marks the value at `path` as gone; where there is none already, whatever should have held it. */
function leaveOut(tree: object, path: readonly PropertyKey[]): void {
  const holders: object[] = [tree];
  for (const key of path.slice(0, -1)) {
    const next: unknown = Reflect.get(holders.at(-1) ?? tree, key);
    if (typeof next !== "object" || next === null) break;
    holders.push(next);
  }
  for (let at = holders.length - 1; at >= 0; at--) {
    const [holder = tree, key = ""] = [holders[at], path[at]];
    if (Reflect.get(holder, key) === undefined && at > 0) continue;
    Reflect.set(holder, key, undefined);
    return;
  }
}

/** The same without what is marked as gone. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(compact);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(kept.map(([key, member]) => [key, compact(member)]));
}
