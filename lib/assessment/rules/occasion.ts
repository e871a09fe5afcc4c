import { addDays, type Day } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { Framework } from "@/lib/framework/schema";
import { REVIEW_DAYS } from "@/lib/roadmap/rules/next";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { partsOf } from "./parts";

/** An assessment is offered from when the review of its boundary is, and until so many days after it or the start. Ours. */
const OFFERED_AFTER = 27;

/** An assessment that there is: which month of which roadmap it was for, and whether it is finished. */
export type Mark = { id: string; roadmapId: string; month: number | null; finishedAt: Date | null };
type Roadmap = { id: string; framework: Framework; endedAt: Date | null };
type Asked = { roadmap: Roadmap; plan: Plan; today: Day };

/** The month whose assessment falls on this day: 0 is the start. Null when none does, or it has been finished. */
export function dueMonth(marks: readonly Pick<Mark, "roadmapId" | "month">[], asked: Asked): number | null {
  const { roadmap, plan, today } = asked;
  if (roadmap.endedAt) return null;
  const months = datedPhases(roadmap.framework).map(({ endMonth }) => endMonth);
  const occasions = [
    { month: 0, from: plan.startOn, day: plan.startOn },
    ...plan.phases.map(({ boundaryOn }, at) => {
      return { month: months[at] ?? null, from: addDays(boundaryOn, -REVIEW_DAYS), day: boundaryOn };
    }),
  ];
  const due = occasions.findLast(({ from, day }) => from <= today && today <= addDays(day, OFFERED_AFTER));
  if (!due || marks.some(({ roadmapId, month }) => roadmapId === roadmap.id && month === due.month)) return null;
  return due.month;
}

/** What can be done today: go on with a draft, answer what is due, or begin one in between where the track has questions. */
export type Offer = { draftId: string | null; month: number | null; isPossible: boolean };

export function offerOf(marks: readonly Mark[], asked: Asked): Offer {
  const isPossible = partsOf(asked.roadmap.framework).length > 0;
  const draft = marks.find(({ finishedAt }) => finishedAt === null);
  return { draftId: draft?.id ?? null, month: isPossible ? dueMonth(marks, asked) : null, isPossible };
}

/** "At the start", "At month 3", "In between" */
export function occasionText(month: number | null): string {
  if (month === null) return "In between";
  return month === 0 ? "At the start" : `At month ${month}`;
}
