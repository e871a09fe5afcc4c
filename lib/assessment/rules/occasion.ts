import { type Occasioned, occasionOn } from "@/lib/roadmap/rules/occasion";
import { partsOf } from "./parts";

/** An assessment is offered until so many days after the start or a boundary; ours. */
const OFFERED_AFTER = 27;

/** An assessment that there is: which month of which roadmap it was for, and whether it is finished. */
export type Mark = { id: string; roadmapId: string; month: number | null; finishedAt: Date | null };

/** The month whose assessment falls on this day: 0 is the start. Null when none does, or it has been finished. */
export const dueMonth = (marks: readonly Pick<Mark, "roadmapId" | "month">[], asked: Occasioned): number | null =>
  occasionOn(marks, asked, { daysAfter: OFFERED_AFTER });

/** What can be done today: go on with a draft, answer what is due, or begin one in between where the track has questions. */
export type Offer = { draftId: string | null; month: number | null; isPossible: boolean };

export function offerOf(marks: readonly Mark[], asked: Occasioned): Offer {
  const isPossible = partsOf(asked.roadmap.framework).length > 0;
  const draft = marks.find(({ finishedAt }) => finishedAt === null);
  return { draftId: draft?.id ?? null, month: isPossible ? dueMonth(marks, asked) : null, isPossible };
}
