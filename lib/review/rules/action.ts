import { type Day, dayOf, longDay } from "@/lib/date";

/** How an action stands: one that is past its day is still open. */
export type Ended = { doneAt: Date | null; droppedAt: Date | null };

export const isOpenAction = ({ doneAt, droppedAt }: Ended) => doneAt === null && droppedAt === null;

/** Whether an action is open past its day on `today`. */
export const isLate = (action: Ended & { dueOn: Day }, today: Day) => isOpenAction(action) && action.dueOn < today;

/** Open ones first, the earliest due before the others; then the ended, as they were due. */
export function byDue<One extends Ended & { id: string; dueOn: Day }>(a: One, b: One): number {
  const ended = Number(!isOpenAction(a)) - Number(!isOpenAction(b));
  if (ended) return ended;
  return a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1;
}

type Told = Ended & { dueOn: Day; dropReason: string };

/** How an action stands, to be said after its day: ", overdue", ", done on 3 December 2026"; "" while it is open in time. */
export function actionStanding(action: Told, { today, zone }: { today: Day; zone: string }): string {
  if (action.doneAt) return `, done on ${longDay(dayOf(action.doneAt, zone))}`;
  if (action.droppedAt) return `, dropped: ${action.dropReason}`;
  return isLate(action, today) ? ", overdue" : "";
}
