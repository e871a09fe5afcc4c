import { and, eq, exists, isNotNull, lt, or } from "drizzle-orm";
import { transact } from "@/db";
import { asks, attestations, proposedWitnesses } from "@/db/schema/ask";
import { forgottenBefore } from "../rules/state";

/** Forgets the addresses of asks that were answered, taken back or over 30 days before `at`, and those of who was named. */
export async function forgetAddresses(at: Date): Promise<void> {
  const before = forgottenBefore(at);
  await transact(async (tx) => {
    const answered = tx
      .select({ id: attestations.id })
      .from(attestations)
      .where(
        and(
          eq(attestations.ownerId, asks.ownerId),
          eq(attestations.askId, asks.id),
          lt(attestations.answeredAt, before),
        ),
      );
    await tx
      .update(asks)
      .set({ address: null })
      .where(
        and(isNotNull(asks.address), or(lt(asks.expiresAt, before), lt(asks.revokedAt, before), exists(answered))),
      );
    await tx
      .update(proposedWitnesses)
      .set({ address: null })
      .where(and(isNotNull(proposedWitnesses.address), lt(proposedWitnesses.proposedAt, before)));
  });
}
