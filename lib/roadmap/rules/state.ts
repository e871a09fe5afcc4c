import { type Day, daysBetween } from "@/lib/date";
import type { MilestoneStatus } from "../schema";

type Milestone = { status: MilestoneStatus; dueOn: Day | null; dropReason: string | null };

/** A milestone's state in words; of an open one also how far its day is from `today`, if that is asked; of a dropped one why. */
export function stateOf({ status, dueOn, dropReason }: Milestone, today: Day | null): string {
  if (status === "done") return "closed";
  if (status === "dropped") return dropReason ? `dropped: ${dropReason.replace(/[.\s]+$/, "")}` : "dropped";
  if (dueOn === null || today === null) return "open";
  const days = daysBetween(today, dueOn);
  if (days === 0) return "open, due today";
  const count = (n: number) => (n === 1 ? "1 day" : `${n} days`);
  return days > 0 ? `open, due in ${count(days)}` : `open, ${count(-days)} past its day`;
}
