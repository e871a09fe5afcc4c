import { dayOf, longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import { type Occasioned, occasionOn } from "@/lib/roadmap/rules/occasion";
import { FEWEST_SHOWN, type Place, type PlacementForm, type Said } from "../schema/round";
import { isSameMailbox, type Known, knownWitness } from "./state";

const DAY = 24 * 60 * 60_000;
/** Days in which a round can be answered. */
export const DAYS_OPEN = 21;
/** Days between the close of a round and the next one, so that two of them cannot be subtracted to see one newcomer. */
export const DAYS_BETWEEN = 90;
/** A round is offered at the start and every six months, until so many days after; ours. */
const OFFERED_AFTER = 41;
const EVERY_MONTHS = 6;

export const roundClosesAt = (openedAt: Date) => new Date(openedAt.getTime() + DAYS_OPEN * DAY);

/** A round as far as its course goes. */
export type Course = { closesAt: Date; closedAt: Date | null; cancelledAt: Date | null };

/** Whether its links still take an answer. One whose time is over waits for the job that closes it. */
export const takesAnswers = ({ closesAt, closedAt, cancelledAt }: Course, at: Date) =>
  closedAt === null && cancelledAt === null && at < closesAt;

/** Whether closing it could show anything. */
export const canClose = (answered: number) => answered >= FEWEST_SHOWN;

/** The first instant at which another round can be opened after those that were closed; null when it can be at once. */
export function nextRoundAt(closed: readonly { closedAt: Date; answered: number }[]): Date | null {
  const shown = closed.filter(({ answered }) => canClose(answered)).map(({ closedAt }) => closedAt.getTime());
  return shown.length ? new Date(Math.max(...shown) + DAYS_BETWEEN * DAY) : null;
}

/** The month whose round falls on this day: 0 is the start. Null when none does, it has been opened, or there is no matrix. */
export function dueRound(marks: readonly { roadmapId: string; month: number | null }[], asked: Occasioned) {
  if (!asked.roadmap.framework.matrix) return null;
  const isFor = (month: number | null) => month !== null && month % EVERY_MONTHS === 0;
  return occasionOn(marks, asked, { daysAfter: OFFERED_AFTER, isFor });
}

type Line = { witness: string; address: string | null };

/** The first line that names somebody whom an earlier line names, by words, mailbox or as they are known, and that line. */
export function namedTwice(lines: readonly (Line | null)[], known: readonly Known[]) {
  const seen: { at: number; line: Line; witnessId?: string }[] = [];
  for (const [at, line] of lines.entries()) {
    if (!line) continue;
    const witnessId = knownWitness(known, line);
    const earlier = seen.find((other) => {
      const same = knownWitness([{ ...other.line, witnessId: "same" }], line) === "same";
      const mailbox = line.address && other.line.address && isSameMailbox(line.address, other.line.address);
      return same || mailbox || (witnessId !== undefined && witnessId === other.witnessId);
    });
    if (earlier) return { at, earlier: earlier.at };
    seen.push({ at, line, witnessId });
  }
  return null;
}

const ORDERS: readonly (readonly [Place, Place, Place])[] = [
  [1, 2, 3],
  [1, 3, 2],
  [2, 1, 3],
  [2, 3, 1],
  [3, 1, 2],
  [3, 2, 1],
];

/** The levels of a row in the order in which the page of an ask shows them; the same for the same ask and row. */
export function shuffled(askId: string, rowId: string): readonly [Place, Place, Place] {
  let hash = 0x811c9dc5;
  for (const character of `${askId} ${rowId}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  hash = (hash ^ (hash >>> 12)) >>> 0;
  return ORDERS[hash % ORDERS.length] as (typeof ORDERS)[number];
}

/** What was chosen as levels, for exactly these rows; one that was left open says nothing. */
export function saidOf(
  askId: string,
  rowIds: readonly string[],
  { rows, title }: Pick<PlacementForm, "rows" | "title">,
): Said {
  const level = (rowId: string) => {
    const place = rows[rowId] ?? null;
    return place === null ? null : (shuffled(askId, rowId)[place - 1] ?? null);
  };
  return { rows: Object.fromEntries(rowIds.map((id) => [id, level(id)])), title };
}

/** Whether two answers say the same. */
export const saysSame = (one: Said, other: Said) =>
  one.title === other.title &&
  [...new Set([...Object.keys(one.rows), ...Object.keys(other.rows)])].every((id) => one.rows[id] === other.rows[id]);

type Standing = {
  roadmap: { framework: Pick<Framework, "matrix" | "title">; endedAt: Date | null; isHeld: boolean } | null;
  isOpen: boolean;
  /** From when on another one can be opened; null when there is nothing to wait for. */
  nextAt: Date | null;
};

/** Why no round can be opened at `at`, as a sentence that says what to do, or null. */
export function roundObstacle({ roadmap, isOpen, nextAt }: Standing, { at, zone }: { at: Date; zone: string }) {
  if (!roadmap || roadmap.endedAt) return "A round belongs to a roadmap that runs. Start one first.";
  if (!roadmap.framework.matrix)
    return `${roadmap.framework.title} has no matrix that others could place you in. Rounds belong to the way from Engineering Manager to VP.`;
  if (!roadmap.isHeld)
    return "This installation no longer holds the version of the matrix that your roadmap was started with, so nobody can be asked about it.";
  if (isOpen) return "A round is open already. Close it or call it off before you open another one.";
  if (nextAt && at < nextAt)
    return `The next round can be opened from ${longDay(dayOf(nextAt, zone))} on. Two rounds that follow each other closely would show what one newcomer chose.`;
  return null;
}
