import { pending } from "@/db";
import { fault } from "@/db/errors";
import { findOldestDue } from "@/lib/mail/queries";

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

/** Whether the store can serve at `at`, and for how long the oldest mail has been due, in seconds. Throws when the database does not answer. */
export async function findReadiness({ at }: { at: Date }) {
  const { missing } = await pending();
  if (missing.length) return { migrated: false, oldestMailSeconds: null };
  const dueAt = await findOldestDue();
  return {
    migrated: true,
    oldestMailSeconds: dueAt && dueAt <= at ? Math.floor((at.getTime() - dueAt.getTime()) / 1000) : null,
  };
}
