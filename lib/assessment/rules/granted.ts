import { stateOf } from "@/lib/readiness/rules/state";
import type { View } from "@/lib/readiness/rules/view";
import { type AnsweredQuestion, CAUSES, type PlacedRow, type Snapshot } from "../schema";
import { questionFinding, rowFinding, shownLevel } from "./finding";

/** What a grant reaches: items by id, and the record of the day as far as states are open; null where they are closed. */
type Reached = { ids: ReadonlySet<string>; view: View | null };

/**
 * A finished assessment as a grant's reader may see it: what was said stands as it was, and what is shown beside it, with
 * the difference, is told anew from what they may read. Where states are closed, rows tell only where somebody stands.
 */
export function reachedSnapshot(snapshot: Snapshot, { ids, view }: Reached): Snapshot {
  return {
    ...snapshot,
    questions: snapshot.questions.map((question) => reachedQuestion(question, ids)),
    rows: snapshot.rows.map((row) => (view ? shownRow(row, view) : bareRow(row))),
  };
}

function reachedQuestion(question: AnsweredQuestion, ids: ReadonlySet<string>): AnsweredQuestion {
  const evidence = question.evidence.filter(({ id }) => ids.has(id));
  const tiers = evidence.map(({ tier }) => tier);
  // The side that is not the wider role's keeps the cause it had; on the other side the evidence decides.
  const part = { wide: question.wide, cause: question.cause ?? CAUSES[2] };
  return { ...question, evidence, ...questionFinding(part, question.chosen, tiers) };
}

function shownRow(row: PlacedRow, view: View): PlacedRow {
  const states = row.levels.map((_, at) => stateOf(view, { id: `${row.id}.L${at + 1}`, rowId: row.id, level: at + 1 }));
  return {
    ...row,
    shown: shownLevel(states) as PlacedRow["shown"],
    levels: row.levels.map((level, at) => {
      const { state = "none", contested = [] } = states[at] ?? {};
      return { ...level, state, isContested: contested.length > 0 };
    }),
    ...rowFinding(row.placed, states),
  };
}

const bareRow = (row: PlacedRow): PlacedRow => ({
  ...{ ...row, shown: 0, finding: "open", cause: null },
  levels: row.levels.map((level) => ({ ...level, state: "none", isContested: false })),
});
