import { Framework } from "@/lib/framework/schema";

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

/** What the schema cannot see: ids used twice, references to nothing, dates outside their phase, a track without its parts. */
export function problemsOf(framework: Framework): Problem[] {
  return [
    ...duplicates(framework),
    ...danglingReferences(framework),
    ...misplacedDays(framework),
    ...missingParts(framework),
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

/** Every object of the content that has an id, with that id. */
function named(value: unknown): { id: string; value: object }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && typeof value.id === "string" ? [{ id: value.id, value }] : [];
  return [...own, ...Object.values(value).flatMap(named)];
}

function repeated(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index);
}

function duplicates(framework: Framework): Problem[] {
  const { kinds, scopes, modes, confidentialities, outcomes, ...rest } = framework;
  const lists = [rest, kinds, scopes, modes, confidentialities, outcomes].map(named);
  const twice = lists.flatMap((list) => repeated(list.map(({ id }) => id)));
  const crossed = repeated(framework.crosswalk.map(({ rowId }) => rowId));
  return [...twice, ...crossed].map((id) => ({ id, reason: "is used twice" }));
}

// The crosswalk names lists that a track may not carry yet; only what is there can be checked.
const OPTIONAL: [prefix: RegExp, section: keyof Framework][] = [
  [/^OWL/, "ownership"],
  [/^QA/, "questions"],
  [/^H\d/, "hows"],
  [/^WS\./, "worksheets"],
];

type Reference = [from: string, to: string[]];

function strings(value: object, key: string): string[] {
  const list = Reflect.get(value, key);
  return Array.isArray(list) ? list.map(String) : [];
}

/** What names competencies, signals or rows does it under one of three keys, wherever in the content it stands. */
function references(framework: Framework): Reference[] {
  const { bench, crosswalk, situations = [], track } = framework;
  return [
    ...named(framework).flatMap(({ id, value }): Reference[] => [
      [id, strings(value, "competencyIds")],
      [id, strings(value, "serves")],
      [id, strings(value, "rowIds")],
    ]),
    ...crosswalk.flatMap(({ rowId, ...links }): Reference[] => [
      [rowId, Object.values(links).flat()],
      [rowId, rowId === "WHOLE" ? [] : [rowId]],
    ]),
    ["BENCH", bench ? [bench.competencyId] : []],
    // A situation may lead to another track, whose milestones and worksheets are not here.
    ...situations.flatMap(({ id, paths, worksheetIds }): Reference[] =>
      paths.filter((path) => path.track === track).map(({ milestoneIds }) => [id, [...worksheetIds, ...milestoneIds]]),
    ),
  ];
}

function danglingReferences(framework: Framework): Problem[] {
  const known = new Set(named(framework).map(({ id }) => id));
  const absent = (id: string) =>
    OPTIONAL.some(([prefix, section]) => prefix.test(id) && framework[section] === undefined);
  return references(framework).flatMap(([from, to]) =>
    to
      .filter((id) => !known.has(id) && !absent(id))
      .map((id) => ({ id: from, reason: `refers to ${id}, which is missing` })),
  );
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

function missingParts(framework: Framework): Problem[] {
  const { track, matrix, bench, indicators, competencies } = framework;
  const problem = (reason: string) => [{ id: track, reason }];
  const rows = (matrix?.rows ?? []).flatMap((row) =>
    row.cells
      .filter((cell, index) => cell.level !== index + 1)
      .map((cell) => ({ id: cell.id, reason: "stands at the wrong level" })),
  );
  if (track !== "em-to-vp") return indicators.length === 5 ? rows : problem("needs its five indicators");
  if (competencies.length !== 6) return problem("needs six competencies");
  if (matrix?.rows.length !== 8) return problem("needs a matrix of eight rows");
  return bench ? rows : problem("needs the bench beside the grid");
}

/** Whatever we added says so, and only that. */
function mislabelled(framework: Framework): Problem[] {
  const behaviours = framework.competencies.flatMap(({ strong, weak, evidence }) => [...strong, ...weak, ...evidence]);
  return behaviours
    .filter(({ ours, source }) => (ours === true) !== (source.document === "ours"))
    .map(({ id }) => ({ id, reason: "must be marked ours exactly when its source is ours" }));
}
