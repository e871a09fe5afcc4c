import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { asks, attestations } from "@/db/schema/ask";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { reached } from "@/lib/grant/queries/reached";
import { readinessRows } from "@/lib/readiness/queries";
import { presentView, withAttested } from "@/lib/readiness/rules/view";
import { isOfWording } from "../rules/state";
import { OF_ITEM } from "./asks";
import { subjectOf } from "./subject";

/**
 * The answers that stand about an item which a grant reaches, in the order in which they came: who the leader says it was,
 * and whether they are about what the item says now. Whom the leader asked in vain is not told, and no address.
 */
export async function listGrantedAnswers(access: GrantAccess, evidenceId: string) {
  const record = recordFor(access, "evidence");
  const rows = await db
    .select({
      id: attestations.id,
      ...{ kind: OF_ITEM.kind, witness: asks.witness, relation: asks.relation, way: asks.way },
      proposedByLeader: asks.proposedByLeader,
      ...{ answer: attestations.answer, repeats: attestations.repeats, runs: attestations.runs },
      ...{ words: attestations.words, wordingAt: attestations.wordingAt, answeredAt: attestations.answeredAt },
    })
    .from(attestations)
    .innerJoin(asks, and(eq(asks.ownerId, attestations.ownerId), eq(asks.id, attestations.askId)))
    .innerJoin(evidence, and(eq(evidence.ownerId, asks.ownerId), eq(evidence.id, asks.evidenceId)))
    .innerJoin(evidenceFacts, reached(access))
    .where(and(eq(asks.evidenceId, evidenceId), isNull(attestations.withdrawnAt)))
    .orderBy(asc(attestations.id));
  if (!rows.length) return [];
  const { saidSince } = await subjectOf(record, evidenceId);
  return rows.map(({ wordingAt, ...row }) => ({ ...row, isCurrent: isOfWording({ wordingAt }, saidSince) }));
}
export type GrantedAnswer = Awaited<ReturnType<typeof listGrantedAnswers>>[number];

/** `items`, which a grant reaches, each with whether somebody has confirmed it as it is worded at `at`. */
export async function markGrantedAttested<Item extends { id: string }>(
  access: GrantAccess,
  items: readonly Item[],
  at: Date,
) {
  const rows = await readinessRows(recordFor(access, "evidence"));
  return withAttested(items, presentView(rows, { at, zone: access.zone, thresholds: null }));
}
