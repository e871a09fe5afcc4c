import { and, eq, lt, lte, or } from "drizzle-orm";
import { transact } from "@/db";
import { accountTokens, sessions, users } from "@/db/schema/account";
import { idleBefore } from "../rules/session";

const DAY = 24 * 60 * 60_000;

/** Deletes what stopped working by itself before `at`: sessions, one-time links, and accounts that nobody ever confirmed. */
export async function forgetExpired(at: Date): Promise<void> {
  const yesterday = new Date(at.getTime() - DAY);
  // The link that confirms an account works for a day; the day after it is sure to be over.
  const unconfirmed = and(eq(users.awaitsConfirmation, true), lt(users.createdAt, new Date(at.getTime() - 2 * DAY)));
  await transact(async (tx) => {
    await tx.delete(sessions).where(or(lte(sessions.expiresAt, at), lt(sessions.seenAt, idleBefore(at))));
    await tx.delete(accountTokens).where(lte(accountTokens.expiresAt, yesterday));
    await tx.delete(users).where(unconfirmed);
  });
}
