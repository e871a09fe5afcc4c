import { type Day, longDay } from "@/lib/date";
import { signalsOf } from "@/lib/framework/rules/signals";
import type { Framework, Question } from "@/lib/framework/schema";
import { listed } from "@/lib/text";

/** The newest day on which something happened that speaks to a signal. */
export type Spoken = { signalId: string; newestOn: Day };
export type Suggested = { id: string; text: string; sides: readonly [string, string] | null; why: string };

/** What a question is about: the rows that the crosswalk joins it to, and for one about the whole all of them. */
function areaOf(framework: Framework, { id }: Question) {
  const crossings = framework.crosswalk.filter(({ questionIds }) => questionIds.includes(id));
  const rowIds = crossings.map(({ rowId }) => rowId);
  if (rowIds.includes("WHOLE")) return { names: [] as string[], signals: signalsOf(framework) };
  const competencies = new Set(crossings.flatMap(({ competencyIds }) => competencyIds));
  const isOwn = (rowId: string | undefined, signalId: string) =>
    rowIds.includes(rowId ?? "") || rowIds.includes(signalId);
  const signals = signalsOf(framework).filter(
    (one) =>
      isOwn(one.rowId, one.id) || (one.rowId === undefined && one.competencyIds.some((c) => competencies.has(c))),
  );
  const names = [
    ...(framework.matrix?.rows ?? []).filter((row) => rowIds.includes(row.id)).map(({ name }) => name),
    ...(framework.bench && rowIds.includes(framework.bench.id) ? [framework.bench.name] : []),
  ];
  return { names, signals };
}

/**
 * The one of the framework's questions that nothing has spoken to for the longest; of several the first in their order, so
 * that the same evidence always suggests the same. Null on a track without questions.
 */
export function suggestedQuestion(framework: Framework, spoken: readonly Spoken[]): Suggested | null {
  const newest = new Map(spoken.map(({ signalId, newestOn }) => [signalId, newestOn]));
  const asked = (framework.questions ?? []).map((question) => {
    const { names, signals } = areaOf(framework, question);
    const days = signals.flatMap(({ id }) => newest.get(id) ?? []);
    return { question, names, newestOn: days.reduce((last, day) => (day > last ? day : last), "") };
  });
  const [oldest, ...others] = asked.toSorted((a, b) =>
    a.newestOn < b.newestOn ? -1 : Number(a.newestOn > b.newestOn),
  );
  if (!oldest) return null;
  const { question, names, newestOn } = oldest;
  const isShared = others.some((other) => other.newestOn === newestOn);
  const { id, text, sides = null } = question;
  return { id, text, sides, why: whyText({ names, newestOn, isShared }) };
}

function whyText({ names, newestOn, isShared }: { names: string[]; newestOn: Day | ""; isShared: boolean }): string {
  const area = names.length ? listed(names) : "any of this";
  if (!newestOn) return `Nothing that is shared here speaks to ${area} yet.`;
  const compared = isShared ? "nothing asked about has waited longer" : "everything else asked about has newer";
  return `The newest evidence on ${area} is from ${longDay(newestOn)}; ${compared}.`;
}
