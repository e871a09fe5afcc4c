import { and, count, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidenceFacts } from "@/db/schema/evidence";
import type { RecordAccess } from "@/lib/record/access";

/** How many items support each signal that has any, withdrawn ones left out. */
export async function countBySignal({ ownerId }: RecordAccess): Promise<{ signalId: string; items: number }[]> {
  return db
    .select({ signalId: claims.signalId, items: count() })
    .from(claims)
    .innerJoin(
      evidenceFacts,
      and(
        eq(evidenceFacts.ownerId, claims.ownerId),
        eq(evidenceFacts.evidenceId, claims.evidenceId),
        isNull(evidenceFacts.endedAt),
      ),
    )
    .where(
      and(
        eq(claims.ownerId, ownerId),
        isNull(claims.endedAt),
        eq(claims.direction, "supports"),
        eq(evidenceFacts.withdrawn, false),
      ),
    )
    .groupBy(claims.signalId);
}
