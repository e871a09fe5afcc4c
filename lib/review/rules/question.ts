import { type Day, longDay } from "@/lib/date";
import { signalsOf } from "@/lib/framework/rules/signals";
import type { Framework, Question } from "@/lib/framework/schema";
import { listed } from "@/lib/text";

/** The newest day on which something happened that speaks to a signal. */
export type Spoken = { signalId: string; newestOn: Day };
export type Suggested = { id: string; text: string; sides: readonly [string, string] | null; why: string };

/**
 * What a question is about: the rows and the bench that the crosswalk joins it to with their competencies, and for one
 * about the whole all of it. Traps are told of no single area.
 */
function areaOf(framework: Framework, { id }: Question) {
  const crossings = framework.crosswalk.filter(({ questionIds }) => questionIds.includes(id));
  const rowIds = new Set(crossings.map(({ rowId }) => rowId));
  if (rowIds.has("WHOLE")) return { names: [], signals: signalsOf(framework) };
  const competencies = new Set(crossings.flatMap(({ competencyIds }) => competencyIds));
  const signals = signalsOf(framework).filter(({ id: signalId, kind, rowId = signalId, competencyIds }) => {
    if (kind === "cell" || kind === "bench") return rowIds.has(rowId);
    return kind !== "trap" && competencyIds.some((competency) => competencies.has(competency));
  });
  const named = [...(framework.matrix?.rows ?? []), ...(framework.bench ? [framework.bench] : [])];
  return { names: named.filter((one) => rowIds.has(one.id)).map(({ name }) => name), signals };
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
