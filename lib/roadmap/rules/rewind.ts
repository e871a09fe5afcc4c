import { byDay, type Day, isDay, longDay } from "@/lib/date";
import { MILESTONE_STATUSES, type MilestoneStatus } from "../schema";

type Standing = {
  id: string;
  phase: number;
  title: string;
  dueOn: Day | null;
  status: MilestoneStatus;
  closedAt: Date | null;
  dropReason: string | null;
};
type Change = { subjectId: string; before: Record<string, unknown> | null };

/** Milestones as they stood before `since`, the changes made to them from then on, oldest first. By due day, those without one last. */
export function rewind<M extends Standing>(present: readonly M[], since: readonly Change[]): M[] {
  const earlier = new Map<string, Record<string, unknown>>();
  // What the oldest change says of a field is how it stood; later ones only tell of the time in between.
  for (const { subjectId, before } of since) earlier.set(subjectId, { ...before, ...earlier.get(subjectId) });
  return present
    .map((milestone) => ({ ...milestone, ...read(earlier.get(milestone.id) ?? {}) }))
    .toSorted((a, b) => byDay(a.dueOn, b.dueOn) || (a.id < b.id ? -1 : 1));
}

/** History keeps plain JSON; only what has the right shape is believed. */
function read(fields: Record<string, unknown>): Partial<Standing> {
  const found: Partial<Standing> = {};
  const { phase, title, dueOn, status, closedAt, dropReason } = fields;
  if (typeof phase === "number") found.phase = phase;
  if (typeof title === "string") found.title = title;
  if (typeof dueOn === "string" || dueOn === null) found.dueOn = dueOn;
  const known = MILESTONE_STATUSES.find((one) => one === status);
  if (known) found.status = known;
  if (closedAt !== undefined) found.closedAt = typeof closedAt === "string" ? new Date(closedAt) : null;
  if (dropReason !== undefined) found.dropReason = typeof dropReason === "string" ? dropReason : null;
  return found;
}

/** The past day that an address asks for, or null with a note when there is no plan of that day to show. */
export function pastDay({ on, today, sinceOn }: { on: unknown; today: Day; sinceOn: Day }): {
  on: Day | null;
  note: string | null;
} {
  if (on === undefined || on === "" || on === today) return { on: null, note: null };
  const none = (why: string) => ({ on: null, note: `${why} This is how the plan stands now.` });
  if (typeof on !== "string" || !isDay(on)) return none("The address names no day that exists.");
  if (on > today) return none("That day has not come yet.");
  if (on < sinceOn) return none(`There is no plan of that day: it was first written down on ${longDay(sinceOn)}.`);
  return { on, note: null };
}
