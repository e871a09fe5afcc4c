import { addDays, type Day } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { Framework } from "@/lib/framework/schema";
import { REVIEW_DAYS } from "./next";
import type { Plan } from "./plan";

export type Occasioned = {
  roadmap: { id: string; framework: Framework; endedAt: Date | null };
  plan: Plan;
  today: Day;
};
/** Until so many days after the start or a boundary; `isFor` leaves boundaries out by their month. */
type Occasions = { daysAfter: number; isFor?: (month: number | null) => boolean };

/**
 * The month of what is done at the start and around boundaries: 0 is the start, the others begin when the review of
 * their boundary is offered. Null when none falls on this day, or `marks` say that it has been done.
 */
export function occasionOn(
  marks: readonly { roadmapId: string; month: number | null }[],
  { roadmap, plan, today }: Occasioned,
  { daysAfter, isFor = () => true }: Occasions,
): number | null {
  if (roadmap.endedAt) return null;
  const months = datedPhases(roadmap.framework).map(({ endMonth }) => endMonth);
  const boundaries = plan.phases.map(({ boundaryOn }, at) => {
    return { month: months[at] ?? null, from: addDays(boundaryOn, -REVIEW_DAYS), day: boundaryOn };
  });
  const occasions = [
    { month: 0, from: plan.startOn, day: plan.startOn },
    ...boundaries.filter(({ month }) => isFor(month)),
  ];
  const due = occasions.findLast(({ from, day }) => from <= today && today <= addDays(day, daysAfter));
  if (!due || marks.some(({ roadmapId, month }) => roadmapId === roadmap.id && month === due.month)) return null;
  return due.month;
}

/** "At the start", "At month 3", "In between" */
export function occasionText(month: number | null): string {
  if (month === null) return "In between";
  return month === 0 ? "At the start" : `At month ${month}`;
}
