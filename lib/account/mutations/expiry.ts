import { lte } from "drizzle-orm";
import { transact } from "@/db";
import { accountTokens, sessions } from "@/db/schema/account";

/** Deletes sessions and one-time links that ran out by `at`; they had stopped working by themselves. */
export async function forgetExpired(at: Date): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(sessions).where(lte(sessions.expiresAt, at));
    await tx.delete(accountTokens).where(lte(accountTokens.expiresAt, at));
  });
}
