import { shortfall } from "./clauses";
import type { Reading, RowStates } from "./reading";
import { isAtLeast, rankOf, type SignalState } from "./state";
import { keepStep, nextStep, type Step, strongestFirst } from "./step";
import type { Judging } from "./view";

/** Something that would change the overall reading. `toward` is the reading it serves; at the third it is what keeps it. */
export type Change = { toward: 1 | 2 | 3; cell: SignalState; step: Step };

type Judged = Omit<Reading, "changes">;

/** The two cheapest things that would change `reading`. */
export function cheapestChanges(view: Judging, reading: Judged): Change[] {
  const found = reading.reach === 3 ? keeping(view, reading) : raising(view, reading);
  return found.filter(isFirst).slice(0, 2);
}

function raising(view: Judging, { reach, counts, contested, matrix }: Judged): Change[] {
  if (reach === 2) {
    const isRowMissing = counts[3].have < counts[3].need;
    const cells = [...contested, ...(isRowMissing ? towardThird(matrix, contested) : [])];
    return cells.map((cell) => ({ toward: 3, cell, step: nextStep(view, cell) }));
  }
  const second = towardSecond(matrix).map((cell): Change => ({ toward: 2, cell, step: nextStep(view, cell) }));
  const missing = counts[1].need - counts[1].have;
  if (missing <= 0) return second;
  const first = towardFirst(matrix);
  const isFirstCheaper = effortOf(first, missing) < effortOf(second, counts[2].need - counts[2].have);
  return isFirstCheaper ? [...first, ...second] : [...second, ...first];
}

/** Rows that made the third reading, those first that fall out of it soonest. */
function keeping(view: Judging, { rows }: Judged): Change[] {
  return rows
    .map(({ levels: [, , cell] }) => ({ cell, step: keepStep(view, cell) }))
    .sort((a, b) => (a.step.untilOn < b.step.untilOn ? -1 : 1))
    .map((one) => ({ toward: 3, ...one }));
}

/** Every item on the matrix that nobody has confirmed, the strongest first. */
function towardFirst(rows: RowStates[]): Change[] {
  return rows
    .flatMap(({ levels }) => levels)
    .flatMap((cell) => cell.supporting.map((item) => ({ cell, item })))
    .filter(({ item }) => item.attestedAt === null)
    .sort((a, b) => strongestFirst(a.item, b.item))
    .map(({ cell, item }) => ({ toward: 1, cell, step: { kind: "ask", evidenceId: item.id } }));
}

/** Of each row that is not yet occasional at level 2 or 3 the cell that is nearer to it. */
function towardSecond(rows: RowStates[]): SignalState[] {
  return rows
    .filter(({ levels: [, second, third] }) => !isAtLeast(second, "occasional") && !isAtLeast(third, "occasional"))
    .map(({ levels: [, second, third] }) => (rankOf(third.state) > rankOf(second.state) ? third : second))
    .sort((a, b) => rankOf(b.state) - rankOf(a.state));
}

/** Level-3 cells that are not consistent, the nearest to it first; contested ones have their own step. */
function towardThird(rows: RowStates[], contested: SignalState[]): SignalState[] {
  return rows
    .map(({ levels: [, , third] }) => third)
    .filter((cell) => !contested.includes(cell) && !isAtLeast(cell, "consistent"))
    .sort((a, b) => rankOf(b.state) - rankOf(a.state) || shortfall(a.gaps) - shortfall(b.gaps));
}

/** An answer costs a witness a minute; something new costs the work as well. What is missing has still to be done. */
function effortOf(changes: Change[], wanted: number): number {
  const costs = changes.slice(0, wanted).map(({ step }) => (step.kind === "ask" ? 1 : 2));
  return costs.reduce((sum, cost) => sum + cost, 2 * (wanted - costs.length));
}

/** One item can be waiting on several cells; it is asked about once. */
function isFirst(one: Change, at: number, all: Change[]): boolean {
  return all.findIndex((other) => keyOf(other) === keyOf(one)) === at;
}
const keyOf = ({ step, cell }: Change) => (step.kind === "ask" ? step.evidenceId : cell.signalId);
