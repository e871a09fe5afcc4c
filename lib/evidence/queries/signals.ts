import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidence, evidenceFacts } from "@/db/schema/evidence";
import { roadmaps } from "@/db/schema/roadmap";
import { opening } from "@/db/sql";
import type { Reader } from "@/db/store";
import { readPinned } from "@/lib/framework/queries/pinned";
import { currentFramework } from "@/lib/framework/rules/library";
import type { Framework } from "@/lib/framework/schema";
import type { RecordAccess } from "@/lib/record/access";

/** The framework whose signals this record claims: what its running roadmap pinned, else its last; before there is one the current. */
export async function pinnedFramework(
  { ownerId }: Pick<RecordAccess, "ownerId">,
  from: Reader = db,
): Promise<Framework> {
  const [pinned] = await from
    .select({
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
    })
    .from(roadmaps)
    .where(eq(roadmaps.ownerId, ownerId))
    .orderBy(desc(isNull(roadmaps.endedAt)), desc(roadmaps.id))
    .limit(1);
  return pinned ? (await readPinned(pinned, from)).framework : currentFramework("em-to-vp");
}

/** Every signal that a claim in force is on, with the words of the newest such claim. */
export async function listClaimedSignals({ ownerId }: RecordAccess): Promise<{ id: string; label: string }[]> {
  const rows = await db
    .selectDistinct({ id: claims.signalId, label: claims.signalLabel, version: claims.contentVersion })
    .from(claims)
    .where(and(eq(claims.ownerId, ownerId), isNull(claims.endedAt)))
    .orderBy(asc(claims.contentVersion), asc(claims.signalId));
  return [...new Map(rows.map(({ id, label }) => [id, { id, label }])).values()];
}

/** The claims in force of items that are not withdrawn, newest item first: all of them, or those on `signalIds`. */
export async function listClaims({ ownerId }: RecordAccess, signalIds?: string[]) {
  return db
    .select({
      evidenceId: claims.evidenceId,
      signalId: claims.signalId,
      signalLabel: claims.signalLabel,
      direction: claims.direction,
      rationale: claims.rationale,
      sentence: opening(evidence.sentence, 200),
      happenedOn: evidenceFacts.happenedOn,
    })
    .from(evidenceFacts)
    .innerJoin(evidence, and(eq(evidence.ownerId, evidenceFacts.ownerId), eq(evidence.id, evidenceFacts.evidenceId)))
    .innerJoin(
      claims,
      and(
        eq(claims.ownerId, evidenceFacts.ownerId),
        eq(claims.evidenceId, evidenceFacts.evidenceId),
        isNull(claims.endedAt),
        signalIds && inArray(claims.signalId, signalIds),
      ),
    )
    .where(and(eq(evidenceFacts.ownerId, ownerId), isNull(evidenceFacts.endedAt), eq(evidenceFacts.withdrawn, false)))
    .orderBy(desc(evidenceFacts.happenedOn), desc(evidenceFacts.evidenceId));
}
export type ListedClaim = Awaited<ReturnType<typeof listClaims>>[number];
