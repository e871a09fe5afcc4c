import { and, eq, isNotNull, lt } from "drizzle-orm";
import { transact } from "@/db";
import { reminderLinks, reminders } from "@/db/schema/reminder";
import { placeholders, preparedOnce, set } from "@/db/sql";
import type { Writer } from "@/db/store";
import type { Day } from "@/lib/date";
import type { Mailed } from "../schema";

/** Notes how the mail of one day's message went, beside everything that it carried. */
export async function noteMailed(
  tx: Writer,
  { userId, digestOn, mailed }: { userId: string; digestOn: Day; mailed: Mailed },
): Promise<void> {
  await statements(tx).execute({ userId, digestOn, mailed });
}

const statements = preparedOnce((tx: Writer) => {
  const { userId, digestOn, mailed } = placeholders("userId", "digestOn", "mailed");
  return tx
    .update(reminders)
    .set({ mailed: set(mailed) })
    .where(and(eq(reminders.userId, userId), eq(reminders.digestOn, digestOn)))
    .prepare("note_mailed");
});

/** How long it is kept what was said and when; ours: a roadmap's year and a month. */
const KEEP = 400 * 24 * 60 * 60_000;

/** Deletes links that have run out, and what was handled more than 400 days ago. */
export async function forgetOldReminders(at: Date): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(reminderLinks).where(lt(reminderLinks.expiresAt, at));
    await tx
      .delete(reminders)
      .where(and(isNotNull(reminders.handledAt), lt(reminders.handledAt, new Date(at.getTime() - KEEP))));
  });
}
