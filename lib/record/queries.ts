import { pending } from "@/db";
import { fault } from "@/db/errors";
import { listScans } from "@/lib/jobs/queries";
import type { Scan } from "@/lib/jobs/schema";
import { findOldestDue } from "@/lib/mail/queries";
import { findOldestReminder } from "@/lib/reminder/queries/due";

/** A sentence for the person when the store itself is in trouble; undefined when `error` is something else. */
export function storeTrouble(error: unknown): string | undefined {
  const kind = fault(error);
  if (kind === "full")
    return "The disk is full, so nothing was saved. What you typed is still here; tell whoever runs this Cairn.";
  if (kind === "unavailable")
    return "The database cannot be written at the moment, so nothing was saved. What you typed is still here.";
  if (kind === "busy")
    return "Too much is going on at once, so nothing was saved. What you typed is still here; send it again.";
  return undefined;
}

/** Whether the store refused the very characters of a question: PostgreSQL has no NUL, so nothing has such an id. */
export const isUnspeakable = (error: unknown) => fault(error) === "invalid";

type Readiness = {
  migrated: boolean;
  oldestMailSeconds: number | null;
  oldestReminderSeconds: number | null;
  lastScanSeconds: Partial<Record<Scan, number | null>>;
};

/**
 * Whether the store can serve at `at`, for how long the oldest mail and the oldest reminder have been due, and how long ago each scan for due
 * work last finished (null when none ever did), in seconds. Throws when the database does not answer.
 */
export async function findReadiness({ at }: { at: Date }): Promise<Readiness> {
  const { missing } = await pending();
  if (missing.length)
    return { migrated: false, oldestMailSeconds: null, oldestReminderSeconds: null, lastScanSeconds: {} };
  const [dueAt, reminderAt, scans] = await Promise.all([findOldestDue(), findOldestReminder(), listScans()]);
  const since = (then: Date | null) => then && Math.max(0, Math.floor((at.getTime() - then.getTime()) / 1000));
  return {
    migrated: true,
    oldestMailSeconds: dueAt && dueAt <= at ? since(dueAt) : null,
    oldestReminderSeconds: reminderAt && reminderAt <= at ? since(reminderAt) : null,
    lastScanSeconds: Object.fromEntries(scans.map(({ scan, finishedAt }) => [scan, since(finishedAt)])),
  };
}
