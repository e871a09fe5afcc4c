import { addDays, type Day } from "@/lib/date";
import type { Rule } from "../schema";

/** Kinds that come every week for as long as their subject is there. */
export const WEEKLY = ["evidence", "still-holds", "practice"] as const satisfies readonly Rule[];
export type Weekly = (typeof WEEKLY)[number];
export const isWeekly = (rule: Rule): rule is Weekly => (WEEKLY as readonly Rule[]).includes(rule);

/** The weekday, from 1 for Monday, on which a coach or a manager hears who needs them. Ours: the working week begins. */
export const PRACTICE_ON = 1;

/**
 * On which days a kind comes, counted from the day that its subject is about. The boundary's are product.md's; the
 * others are ours: a milestone is said in time to do something about it, an ask twice at most.
 */
const STEPS: Record<Exclude<Rule, Weekly>, readonly number[]> = {
  boundary: [-21, -7, 0, 7],
  meeting: [-1],
  "check-in": [3, 10],
  action: [0],
  milestone: [-3, 0],
  assessment: [0, 7],
  ask: [7, 14],
};

export type Occurrence = { subjectOn: Day; step: number; dueOn: Day };

/** The days on which a kind comes for a subject of `subjectOn`, in order; none for those that come every week. */
export function occurrencesOf(rule: Rule, subjectOn: Day): Occurrence[] {
  if (isWeekly(rule)) return [];
  return STEPS[rule].map((step) => ({ subjectOn, step, dueOn: addDays(subjectOn, step) }));
}

/** From 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day) => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The Monday of the week that `day` is in. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The first `weekday` on or after `day`. */
export const nextWeekday = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/** The weekday on which a weekly kind comes; the person chooses that of their own prompt. */
export const weekdayFor = (rule: Rule, promptOn: number) => (rule === "practice" ? PRACTICE_ON : promptOn);

/** The day on which a message of `digestOn` is said again: its weekday a week later, or the first one that is still ahead. */
export function againOn(digestOn: Day, today: Day): Day {
  let on = addDays(digestOn, 7);
  while (on <= today) on = addDays(on, 7);
  return on;
}
