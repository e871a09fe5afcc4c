import { eq, getTableColumns } from "drizzle-orm";
import { db } from "@/db";
import { attestations } from "@/db/schema/ask";
import { claims, evidenceFacts, evidenceLinks } from "@/db/schema/evidence";
import { placements } from "@/db/schema/review";
import type { RecordAccess } from "@/lib/record/access";
import type { ReadinessRows } from "./rules/rows";

/**
 * Everything that the rules read of one person, ended rows included, so that any past day can be read; in as many
 * statements as there are tables, however many rows they hold.
 */
export async function readinessRows({ ownerId }: RecordAccess): Promise<ReadinessRows> {
  const { ownerId: _facts, guard: _guard, ...ofFacts } = getTableColumns(evidenceFacts);
  const { evidenceId, signalId, direction, signalLabel, contentVersion, recordedAt, endedAt } = claims;
  const ofClaims = { evidenceId, signalId, direction, signalLabel, contentVersion, recordedAt, endedAt };
  const { ownerId: _answers, ...ofAttestations } = getTableColumns(attestations);
  const { ownerId: _placements, ...ofPlacements } = getTableColumns(placements);
  const [facts, claimed, links, attested, placed] = await Promise.all([
    db.select(ofFacts).from(evidenceFacts).where(eq(evidenceFacts.ownerId, ownerId)),
    db.select(ofClaims).from(claims).where(eq(claims.ownerId, ownerId)),
    db
      .select({
        evidenceId: evidenceLinks.evidenceId,
        url: evidenceLinks.url,
        recordedAt: evidenceLinks.recordedAt,
        endedAt: evidenceLinks.endedAt,
      })
      .from(evidenceLinks)
      .where(eq(evidenceLinks.ownerId, ownerId)),
    db.select(ofAttestations).from(attestations).where(eq(attestations.ownerId, ownerId)),
    db.select(ofPlacements).from(placements).where(eq(placements.ownerId, ownerId)),
  ]);
  // Nothing can be linked yet as the answer to what another item said against a signal.
  return { facts, claims: claimed, links, answers: [], attestations: attested, placements: placed };
}
