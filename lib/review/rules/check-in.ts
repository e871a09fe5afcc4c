import { addMonths, type Day, monthName } from "@/lib/date";
import { AppError, type FieldErrors } from "@/lib/errors";
import type { Framework } from "@/lib/framework/schema";
import { BELOW } from "../content/check-in";
import type { LeaderSaid, LeaderSide, Level, Result, ResultRow, ReviewerSaid, ReviewerSide } from "../schema/check-in";

type Matrix = NonNullable<Framework["matrix"]>;

/** The month that `today` is in, as `2026-11`. */
export const monthOf = (today: Day) => today.slice(0, 7);

/** "November 2026" */
export const monthText = (month: string) => monthName(`${month}-01`);

/** Whether the check-in of `month` can be opened on `today`: of this month, or of the one that ended while a page stood open. */
export function canOpen(month: string, today: Day): boolean {
  return [month, monthOf(addMonths(`${month}-01`, 1))].includes(monthOf(today));
}

/** open: one side has to be sent still; skipped: left out with a reason; revealed: both were sent, and nothing changes any more. */
export type Standing = "open" | "skipped" | "revealed";
export function standingOf({ skippedAt, revealedAt }: { skippedAt: Date | null; revealedAt: Date | null }): Standing {
  if (revealedAt) return "revealed";
  return skippedAt ? "skipped" : "open";
}

/** Where the leader places themself, rows in the order of the matrix. INVALID at `levels.ID` of rows without a level. */
export function ownLevels({ rows }: Matrix, given: Pick<LeaderSaid, "levels">): LeaderSaid["levels"] {
  const fields: FieldErrors = {};
  const levels: LeaderSaid["levels"] = {};
  for (const { id, name } of rows) {
    const level = given.levels[id];
    if (level === undefined) fields[`levels.${id}`] = `Choose where you are in ${name.toLowerCase()}.`;
    else levels[id] = level;
  }
  const [first] = Object.values(fields);
  if (first) throw new AppError("INVALID", first, fields);
  return levels;
}

/** Where the reviewer places them; of rows without a choice they cannot say. INVALID when nothing was chosen at all. */
export function theirLevels({ rows }: Matrix, { levels }: Pick<ReviewerSide, "levels">): ReviewerSaid["levels"] {
  const message = "Choose in at least one row before you send it; that you cannot say is a choice too.";
  if (!rows.some(({ id }) => id in levels)) throw new AppError("INVALID", message, { form: message });
  return Object.fromEntries(rows.map(({ id }) => [id, levels[id] ?? null]));
}

/** The leader's side as it is kept. Throws as `ownLevels`. */
export function leaderSaid(matrix: Matrix, given: Pick<LeaderSide, keyof LeaderSaid>): LeaderSaid {
  const { moved, stuck, wanted, escalations } = given;
  return { levels: ownLevels(matrix, given), moved, stuck, wanted, escalations };
}

/** The reviewer's side likewise. Throws as `theirLevels`. */
export function reviewerSaid(matrix: Matrix, { levels, note }: Pick<ReviewerSide, "levels" | "note">): ReviewerSaid {
  return { levels: theirLevels(matrix, { levels }), note };
}

type Levels = { leader: LeaderSaid["levels"]; reviewer: ReviewerSaid["levels"] };

/** Each row with the words that both were asked and where each placed the leader, and the columns' names. */
export function placedRows({ columns: [one, two, three], rows }: Matrix, { leader, reviewer }: Levels) {
  return {
    columns: [one.inline, two.inline, three.inline] satisfies Result["columns"],
    rows: rows.map(
      ({ id, name, cells: [first, second, third] }): ResultRow => ({
        ...{ id, name, texts: [first.text, second.text, third.text] },
        ...{ leader: leader[id] ?? 0, reviewer: reviewer[id] ?? null },
      }),
    ),
  };
}

type Both = { framework: Pick<Framework, "version"> & { matrix: Matrix }; leader: LeaderSaid; reviewer: ReviewerSaid };

/** What both said, side by side, with the words that they were asked. */
export function resultOf({ framework, leader, reviewer }: Both): Result {
  const { levels: own, ...lines } = leader;
  const placed = placedRows(framework.matrix, { leader: own, reviewer: reviewer.levels });
  return { contentVersion: framework.version, ...placed, ...lines, note: reviewer.note };
}

/** What each side had sent, as it was kept before both were there. */
export function saidIn({ rows, moved, stuck, wanted, escalations, note }: Result): {
  leader: LeaderSaid;
  reviewer: ReviewerSaid;
} {
  const own = Object.fromEntries(rows.map(({ id, leader }) => [id, leader]));
  const placed = Object.fromEntries(rows.map(({ id, reviewer }) => [id, reviewer]));
  return { leader: { levels: own, moved, stuck, wanted, escalations }, reviewer: { levels: placed, note } };
}

export type Placed = ResultRow & { reviewer: Level };
/** Rows that the two place differently, the largest difference first; those they agree on; those the reviewer left open. */
export type Compared = { differing: Placed[]; agreeing: Placed[]; unplaced: ResultRow[] };

const isPlaced = (row: ResultRow): row is Placed => row.reviewer !== null;
const apart = ({ leader, reviewer }: Placed) => Math.abs(leader - reviewer);

/** The two sides of a check-in beside each other; of equal differences the order of the matrix holds. */
export function compared({ rows }: Pick<Result, "rows">): Compared {
  const placed = rows.filter(isPlaced);
  return {
    differing: placed.filter((row) => apart(row) > 0).sort((a, b) => apart(b) - apart(a)),
    agreeing: placed.filter((row) => apart(row) === 0),
    unplaced: rows.filter((row) => !isPlaced(row)),
  };
}

/** "Level 2, emerging VP", or that it is below the first. */
export function levelText(level: Level, columns: Result["columns"]): string {
  return level === 0 ? BELOW : `Level ${level}, ${columns[level - 1]}`;
}

/** Whether a placement leaves room for a claim above it, which it then contests until it was talked about. */
export const isBelowTop = ({ reviewer }: { reviewer: Level }) => reviewer < 3;
