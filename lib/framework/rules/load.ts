import { Framework } from "@/lib/framework/schema";
import { named, repeated } from "./ids";
import { misnumbered, strayed } from "./leaves";
import { danglingReferences } from "./references";

type Problem = { id: string; reason: string };

/** Reads a content file's framework, or throws naming the file, the id and the reason of everything wrong with it. */
export function loadFramework(file: string, content: unknown): Framework {
  const parsed = Framework.safeParse(content);
  const problems = parsed.success
    ? problemsOf(parsed.data)
    : parsed.error.issues.map((issue) => ({
        id: idNear(content, issue.path),
        reason: `${issue.path.join(".")}: ${issue.message}`,
      }));
  if (!parsed.success || problems.length > 0)
    throw new Error(problems.map(({ id, reason }) => `${file}: ${id}: ${reason}`).join("\n"));
  return parsed.data;
}

/** What the schema cannot see: ids used twice or missing, references to nothing, dates outside their phase. */
export function problemsOf(framework: Framework): Problem[] {
  return [
    ...duplicates(framework),
    ...misnumbered(framework),
    ...strayed(framework),
    ...danglingReferences(framework),
    ...uncrossed(framework),
    ...misplacedDays(framework),
    ...misplacedLevels(framework),
    ...mislabelled(framework),
  ];
}

function idNear(content: unknown, path: readonly PropertyKey[]): string {
  let at = content;
  let id = "framework";
  for (const step of path) {
    if (typeof at !== "object" || at === null) break;
    at = Reflect.get(at, step);
    if (typeof at === "object" && at !== null && "id" in at) id = String(at.id);
  }
  return id;
}

function duplicates(framework: Framework): Problem[] {
  const { kinds, scopes, modes, confidentialities, outcomes, ...rest } = framework;
  const lists = [rest, kinds, scopes, modes, confidentialities, outcomes].map(named);
  const twice = lists.flatMap((list) => repeated(list.map(({ id }) => id)));
  const crossed = repeated(framework.crosswalk.map(({ rowId }) => rowId));
  return [...twice, ...crossed].map((id) => ({ id, reason: "is used twice" }));
}

/** Without its line a row would belong to no competency, and evidence for it would show on no page but its own. */
function uncrossed({ bench, crosswalk, matrix }: Framework): Problem[] {
  const crossed = new Set(crosswalk.map(({ rowId }) => rowId));
  return [...(matrix?.rows ?? []), ...(bench ? [bench] : [])]
    .filter(({ id }) => !crossed.has(id))
    .map(({ id }) => ({ id, reason: "has no line in the crosswalk" }));
}

function misplacedDays(framework: Framework): Problem[] {
  return framework.phases.flatMap((phase, index) => {
    const { id, startMonth, endMonth, milestones } = phase;
    const before = framework.phases[index - 1];
    if (endMonth === null)
      return milestones
        .filter(({ dueDay }) => dueDay !== null)
        .map((one) => ({ id: one.id, reason: "has a due day in an open-ended phase" }));
    if (endMonth <= startMonth) return [{ id, reason: "ends before it starts" }];
    if (before && before.endMonth !== startMonth) return [{ id, reason: `does not start where ${before.id} ends` }];
    // The shortest three months have 89 days, the shortest six 181: 29 a month always fits.
    const last = 29 * (endMonth - startMonth);
    return milestones
      .filter(({ dueDay }) => dueDay === null || dueDay > last)
      .map((one) => ({ id: one.id, reason: `needs a due day from 0 to ${last}, inside ${id}` }));
  });
}

function misplacedLevels({ matrix, bench, track }: Framework): Problem[] {
  const cells = (matrix?.rows ?? []).flatMap((row) => row.cells.map((cell, index) => ({ cell, level: index + 1 })));
  return [
    ...cells
      .filter(({ cell, level }) => cell.level !== level)
      .map(({ cell }) => ({ id: cell.id, reason: "stands at the wrong level" })),
    ...(track === "em-to-vp" && !bench ? [{ id: "BENCH", reason: "is missing beside the grid" }] : []),
  ];
}

/** Whatever we added says so, and only that. */
function mislabelled(framework: Framework): Problem[] {
  const behaviours = framework.competencies.flatMap(({ strong, weak, evidence }) => [...strong, ...weak, ...evidence]);
  return behaviours
    .filter(({ ours, source }) => (ours === true) !== (source.document === "ours"))
    .map(({ id }) => ({ id, reason: "must be marked ours exactly when its source is ours" }));
}
