import type { Framework } from "@/lib/framework/schema";
import { type GuidePage, guidePageOf } from "./guide";
import { findSignal, type Signal, type SignalKind, signalsOf } from "./signals";

/** One thing that can be read in the Guide, found and pointed at. */
export type GuideEntry = {
  id: string;
  /** What it is called; what has no name is called after what it stands in. */
  title: string;
  named: boolean;
  /** Its own words, a paragraph each, without those of things inside it that have an id themselves. */
  words: string[];
  page: GuidePage["id"];
  /** What a reader would call this kind of thing, where the page alone does not say. */
  kind: string;
  /** The title of what it is a part of, or "". */
  within: string;
  /** Signals and competencies that evidence of this kind goes to. */
  serves: string[];
};

const known = new WeakMap<Framework, Map<string, GuideEntry>>();

/** Everything in a framework that has a place in the Guide, by id and in reading order. */
export function entriesOf(framework: Framework): Map<string, GuideEntry> {
  const had = known.get(framework);
  if (had) return had;
  const entries = entriesIn(framework, { value: framework, within: "" });
  const made = new Map(entries.map((entry) => [entry.id, entry]));
  known.set(framework, made);
  return made;
}

/** Signals and competencies that evidence of `id` goes to, in any of the tracks that have it. */
export function servedBy(frameworks: readonly Framework[], id: string): string[] {
  return [...new Set(frameworks.flatMap((framework) => entriesOf(framework).get(id)?.serves ?? []))];
}

/**
 * The signals that something logged for `id` can name: itself, or what it serves, the nearest first; for a competency
 * what supports it. None when the framework has no such id or it serves nothing.
 */
export function signalsFor(framework: Framework, id: string): Signal[] {
  const own = findSignal(framework, id);
  if (own) return [own];
  const isCompetency = framework.competencies.some((one) => one.id === id);
  const served = isCompetency ? [id] : servedBy([framework], id);
  const named = served.flatMap((one) => findSignal(framework, one) ?? []);
  const around = signalsOf(framework).filter(
    ({ competencyIds, direction }) => direction !== "against" && competencyIds.some((one) => served.includes(one)),
  );
  return [...new Set([...named, ...around])];
}

function entriesIn(framework: Framework, { value, within }: { value: unknown; within: string }): GuideEntry[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = (title: string) =>
    Object.values(value).flatMap((one) => entriesIn(framework, { value: one, within: title }));
  const id = idOf(value);
  const page = id && guidePageOf(id);
  if (!id || !page) return inside(within);
  const signal = findSignal(framework, id);
  const words = wordsOf(value, NAMES);
  // What stands by itself and has no name, such as a question, is called by what it says.
  const name = nameOf(value) ?? signal?.label ?? (within === "" ? words.shift() : undefined);
  const title = name ?? within;
  const serves = ["serves", "competencyIds"].flatMap((key): string[] => Reflect.get(value, key) ?? []);
  return [
    {
      id,
      title,
      named: name !== undefined,
      words,
      page,
      kind: signal ? KINDS[signal.kind] : "",
      within,
      serves: [...new Set(serves)],
    },
    ...inside(title),
  ];
}

const KINDS: Record<SignalKind, string> = {
  cell: "cell",
  strong: "strong",
  weak: "weak",
  evidence: "what would count",
  bench: "beside the grid",
  trap: "trap",
  indicator: "indicator",
};

function idOf(value: unknown): string | null {
  const id: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "id") : null;
  return typeof id === "string" ? id : null;
}

const NAMES = ["name", "title", "label", "question"];

function nameOf(value: object): string | undefined {
  return NAMES.map((key): unknown => Reflect.get(value, key)).find((name) => typeof name === "string");
}

/** Keys whose strings say where something belongs, and not what it says. */
const ABOUT = /^(id|source|track|kind|short|rhythm|serves|covers|\w+Ids?)$/;

function wordsOf(value: unknown, without: string[] = []): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key, one]) => !ABOUT.test(key) && !without.includes(key) && !guidePageOf(idOf(one) ?? ""))
    .flatMap(([, one]) => wordsOf(one));
}
