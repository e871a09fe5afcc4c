import type { Framework, Thresholds } from "@/lib/framework/schema";
import { READINGS, type Reach } from "../content";
import { TIERS } from "../schema";
import { type Change, cheapestChanges } from "./reading-change";
import { assessedSignals, isAtLeast, type SignalState, stateOf } from "./state";
import { isJudging, type SeenItem, type View } from "./view";

export type RowStates = { rowId: string; name: string; levels: [SignalState, SignalState, SignalState] };

/** The figures behind one of the three readings. */
export type Count = { have: number; need: number };

/** The overall reading with what made it. */
export type Reading = {
  reach: Reach;
  sentence: string;
  matrix: RowStates[];
  /** Rows that made it: at level 3 for the third, at level 2 or 3 for the second. */
  rows: RowStates[];
  /** Items that made the first: of the strongest, those whose highest claim is at level 1. */
  items: SeenItem[];
  /** How far each of the three is met. */
  counts: Record<1 | 2 | 3, Count>;
  /** Level-3 cells that are contested: the third reading waits for them. */
  contested: SignalState[];
  /** The two cheapest things that would change it. */
  changes: Change[];
};

/** The rows of the matrix with the state of their three cells; none on tracks without one. */
export function rowStates(view: View, framework: Framework): RowStates[] {
  return (framework.matrix?.rows ?? []).map(({ id: rowId, name, cells }) => {
    const [first, second, third] = cells.map(({ id, level }) => stateOf(view, { id, rowId, level }));
    return { rowId, name, levels: [first, second, third] as RowStates["levels"] };
  });
}

/**
 * What the whole matrix bears: the first of the three readings that holds, otherwise that there is not enough to say.
 * Null on tracks without a matrix, and when the content has no figures to judge by.
 */
export function readingOf(view: View, framework: Framework): Reading | null {
  if (!framework.matrix || !isJudging(view)) return null;
  const matrix = rowStates(view, framework);
  const reading = judged({ matrix, thresholds: view.thresholds, items: onMatrix(view, framework) });
  return { ...reading, changes: cheapestChanges(view, reading) };
}

/** An item that supports a cell, with the highest level it claims. */
type Placed = { item: SeenItem; level: number };

function onMatrix({ items }: View, framework: Framework): Placed[] {
  const levels = new Map(assessedSignals(framework).map(({ id, level = 0 }) => [id, level]));
  return [...items.values()].flatMap((item) => {
    const claimed = item.claims.map(({ signalId, supports }) => (supports ? (levels.get(signalId) ?? 0) : 0));
    const level = Math.max(0, ...claimed);
    return level ? [{ item, level }] : [];
  });
}

type Judged = { matrix: RowStates[]; thresholds: Thresholds; items: Placed[] };

function judged({ matrix, thresholds: t, items }: Judged): Omit<Reading, "changes"> {
  const third = matrix.filter(({ levels }) => isAtLeast(levels[2], "consistent"));
  const second = matrix.filter(({ levels }) => levels.slice(1).some((cell) => isAtLeast(cell, "occasional")));
  const contested = matrix.map(({ levels }) => levels[2]).filter((cell) => cell.contested.length > 0);
  const attested = items.filter(({ item }) => item.attestedAt !== null);
  const strongest = items.toSorted(byStrength).slice(0, t.readingStrongestItems);
  const first = strongest.filter(({ level }) => level === 1);
  const counts = {
    3: { have: third.length, need: t.readingLevel3Rows },
    2: { have: second.length, need: t.readingLevel2Rows },
    1: { have: attested.length, need: t.readingAttestedItems },
  };
  const isMet = (reach: 1 | 2 | 3) => counts[reach].have >= counts[reach].need;
  const made = (reach: Reach, rows: RowStates[] = [], placed: Placed[] = []) => {
    return { reach, sentence: READINGS[reach], matrix, rows, items: placed.map(({ item }) => item), counts, contested };
  };
  if (isMet(3) && !contested.length) return made(3, third);
  if (isMet(2)) return made(2, second);
  return isMet(1) && first.length * 2 > strongest.length ? made(1, [], first) : made(0);
}

const strength = ({ item }: Placed) => TIERS.indexOf(item.tier);
/** By tier, then the newest. Equals beyond that stand by level, so that their ids never decide anything. */
function byStrength(a: Placed, b: Placed): number {
  return strength(b) - strength(a) || b.item.day - a.item.day || a.level - b.level || (a.item.id < b.item.id ? 1 : -1);
}
