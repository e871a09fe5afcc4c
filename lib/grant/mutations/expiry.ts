import { and, isNotNull, lte } from "drizzle-orm";
import { transact } from "@/db";
import { grants } from "@/db/schema/grant";

/** Forgets the addresses of invitations that nobody answered by `at`. Those that were answered have none any more. */
export async function forgetInvited(at: Date): Promise<void> {
  await transact(async (tx) => {
    await tx
      .update(grants)
      .set({ address: null })
      .where(and(isNotNull(grants.address), lte(grants.expiresAt, at)));
  });
}
