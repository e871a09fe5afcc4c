import type { Framework } from "@/lib/framework/schema";
import { stateOf } from "@/lib/readiness/rules/state";
import type { View } from "@/lib/readiness/rules/view";
import type { AnsweredQuestion, Cause, PlacedRow, Snapshot } from "../schema";
import { questionFinding, rowFinding, shownLevel } from "./finding";
import { partsOf, type QuestionPart, type RowPart } from "./parts";

/** What was said in one part. */
export type Answer = { choice: number | null; note: string; evidenceIds: string[] };
export type Answers = ReadonlyMap<string, Answer>;

/** The parts that nothing has been chosen in yet. */
export const unanswered = (framework: Framework, answers: Answers) =>
  partsOf(framework).filter(({ id }) => (answers.get(id)?.choice ?? null) === null);

type Taken = { framework: Framework; view: View; answers: Answers };

/** What is kept of a finished assessment: the questions and rows as they read, the answers, and the evidence of that day. */
export function takeSnapshot({ framework, view, answers }: Taken): Snapshot {
  const snapshot: Snapshot = {
    on: view.on,
    track: framework.track,
    contentVersion: framework.version,
    questions: [],
    rows: [],
  };
  for (const part of partsOf(framework)) {
    const answer = answers.get(part.id);
    if (answer?.choice === null || answer === undefined) throw new Error(`${part.id} is not answered.`);
    if (part.kind === "question") snapshot.questions.push(questionOf(part, answer, view));
    else snapshot.rows.push(rowOf(part, answer, view));
  }
  return snapshot;
}

function questionOf(part: QuestionPart, { choice, note, evidenceIds }: Answer, view: View): AnsweredQuestion {
  const { id, text, sides, isForced, wide } = part;
  const evidence = evidenceIds.toSorted().flatMap((one) => {
    const item = view.items.get(one);
    return item ? [{ id: one, wording: item.facts.wording, tier: item.tier }] : [];
  });
  const chosen = choice === 1 ? 1 : 0;
  const tiers = evidence.map(({ tier }) => tier);
  return { id, text, sides, isForced, wide, chosen, note, evidence, ...questionFinding(part, chosen, tiers) };
}

function rowOf({ id, name, levels }: RowPart, { choice, note }: Answer, view: View): PlacedRow {
  const states = levels.map(({ cellId }, at) => stateOf(view, { id: cellId, rowId: id, level: at + 1 }));
  const placed = (choice ?? 0) as PlacedRow["placed"];
  return {
    ...{ id, name, note, placed, shown: shownLevel(states) as PlacedRow["shown"] },
    levels: levels.map(({ name: level, text }, at) => {
      const { state = "none", contested = [] } = states[at] ?? {};
      return { name: level, text, state, isContested: contested.length > 0 };
    }),
    ...rowFinding(placed, states),
  };
}

/** Gaps by their cause, all three, also those without any. Of an either/or it is the chosen side that tells the gap. */
export function gapsOf({ questions, rows }: Snapshot, causes: readonly Cause[]) {
  const parts = [
    ...questions.map(({ id, text, isForced, sides, chosen, cause }) => {
      return { id, name: isForced ? sides[chosen] : text, cause };
    }),
    ...rows.map(({ id, name, cause }) => ({ id, name, cause })),
  ];
  return causes.map((cause) => ({ cause, gaps: parts.filter((part) => part.cause === cause) }));
}
