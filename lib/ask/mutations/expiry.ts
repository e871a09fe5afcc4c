import { and, eq, exists, isNotNull, lt, notExists, or } from "drizzle-orm";
import { transact } from "@/db";
import { asks, attestations, clarifications, proposedWitnesses } from "@/db/schema/ask";
import { worksheetAnswers } from "@/db/schema/worksheet";
import { forgottenBefore } from "../rules/state";

/** Forgets the addresses of asks that were answered, taken back or over 30 days before `at`, and those of who was named. */
export async function forgetAddresses(at: Date): Promise<void> {
  const before = forgottenBefore(at);
  await transact(async (tx) => {
    const answered = [attestations, clarifications].map((table) =>
      exists(
        tx
          .select({ id: table.id })
          .from(table)
          .where(and(eq(table.ownerId, asks.ownerId), eq(table.askId, asks.id), lt(table.answeredAt, before))),
      ),
    );
    await tx
      .update(asks)
      .set({ address: null })
      .where(and(isNotNull(asks.address), or(lt(asks.expiresAt, before), lt(asks.revokedAt, before), ...answered)));
    await tx
      .update(proposedWitnesses)
      .set({ address: null })
      .where(and(isNotNull(proposedWitnesses.address), lt(proposedWitnesses.proposedAt, before)));
  });
}

/** Deletes what was asked and answered about feedback that no version of its worksheet holds any more. */
export async function forgetLines(): Promise<void> {
  await transact(async (tx) => {
    const kept = tx
      .select({ id: worksheetAnswers.id })
      .from(worksheetAnswers)
      .where(and(eq(worksheetAnswers.ownerId, asks.ownerId), eq(worksheetAnswers.lineId, asks.lineId)));
    await tx.delete(asks).where(and(isNotNull(asks.lineId), notExists(kept)));
  });
}
