import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { asks, attestations, proposedWitnesses } from "@/db/schema/ask";
import type { Reader } from "@/db/store";
import { dayOf } from "@/lib/date";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import type { RecordAccess } from "@/lib/record/access";
import { laterAsk, windowsOf } from "../rules/later";
import { sightingsOf } from "../rules/overview";
import { courseOf, obstacle } from "../rules/state";
import type { ItemKind } from "../schema";
import { subjectOf } from "./subject";

/** What an ask about an item has and another has not; the table's checks hold it to that. */
export const OF_ITEM = { kind: sql<ItemKind>`${asks.kind}`, evidenceId: sql<string>`${asks.evidenceId}` };

/** Who was asked, how, and until when: what is read of any ask. */
export const OF_ASK = {
  id: asks.id,
  witness: asks.witness,
  witnessId: asks.witnessId,
  way: asks.way,
  askedAt: asks.askedAt,
  expiresAt: asks.expiresAt,
  revokedAt: asks.revokedAt,
};

const COLUMNS = {
  ...OF_ASK,
  kind: OF_ITEM.kind,
  relation: asks.relation,
  proposedByLeader: asks.proposedByLeader,
};

/** Every ask about an item, newest first, each with its answers. */
export async function asksAbout({ ownerId }: RecordAccess, evidenceId: string, from: Reader = db) {
  const ofItem = and(eq(asks.ownerId, ownerId), eq(asks.evidenceId, evidenceId));
  const all = await from.select(COLUMNS).from(asks).where(ofItem).orderBy(desc(asks.id));
  const given = await from
    .select({
      askId: attestations.askId,
      answer: attestations.answer,
      repeats: attestations.repeats,
      runs: attestations.runs,
      words: attestations.words,
      wordingAt: attestations.wordingAt,
      answeredAt: attestations.answeredAt,
      withdrawnAt: attestations.withdrawnAt,
    })
    .from(attestations)
    .innerJoin(asks, and(eq(asks.ownerId, attestations.ownerId), eq(asks.id, attestations.askId)))
    .where(ofItem)
    .orderBy(asc(attestations.id));
  const byAsk = Map.groupBy(given, ({ askId }) => askId);
  return all.map((ask) => ({ ...ask, given: byAsk.get(ask.id) ?? [] }));
}

/**
 * Who was asked about an item and what came of it, who else was named, and what can be asked at `at`. Throws NOT_FOUND
 * when the item is not in this record.
 */
export async function getWitnesses(access: RecordAccess, { evidenceId, at }: { evidenceId: string; at: Date }) {
  const [subject, about, proposals, { thresholds }] = await Promise.all([
    subjectOf(access, evidenceId),
    asksAbout(access, evidenceId),
    listProposals(access, evidenceId),
    pinnedFramework(access),
  ]);
  const { saidSince } = subject;
  const windows = windowsOf(sightingsOf(about, saidSince), { thresholds, zone: access.zone });
  return {
    subject,
    proposals,
    asks: about.map((ask) => ({
      ...ask,
      course: courseOf(ask, { at, saidSince }),
      last: ask.given.find(({ withdrawnAt }) => withdrawnAt === null) ?? ask.given.at(-1) ?? null,
    })),
    obstacle: obstacle(subject),
    later: laterAsk(windows, dayOf(at, access.zone)),
  };
}
export type Witnesses = Awaited<ReturnType<typeof getWitnesses>>;

/** Whom witnesses of an item named, and the leader has not asked yet. */
async function listProposals({ ownerId }: RecordAccess, evidenceId: string) {
  return db
    .select({ id: proposedWitnesses.id, witness: proposedWitnesses.witness, by: asks.witness })
    .from(proposedWitnesses)
    .innerJoin(asks, and(eq(asks.ownerId, proposedWitnesses.ownerId), eq(asks.id, proposedWitnesses.askId)))
    .where(and(eq(asks.ownerId, ownerId), eq(asks.evidenceId, evidenceId), isNull(proposedWitnesses.usedAt)))
    .orderBy(asc(proposedWitnesses.id));
}

/** Somebody whom a witness of this item named, with the address if one was given; null once they were asked. */
export async function findProposal(
  { ownerId }: RecordAccess,
  { id, evidenceId }: { id: string; evidenceId: string },
  from: Reader = db,
) {
  const [proposal] = await from
    .select({
      id: proposedWitnesses.id,
      witness: proposedWitnesses.witness,
      address: proposedWitnesses.address,
      by: asks.witness,
    })
    .from(proposedWitnesses)
    .innerJoin(asks, and(eq(asks.ownerId, proposedWitnesses.ownerId), eq(asks.id, proposedWitnesses.askId)))
    .where(
      and(
        eq(asks.ownerId, ownerId),
        eq(asks.evidenceId, evidenceId),
        eq(proposedWitnesses.id, id),
        isNull(proposedWitnesses.usedAt),
      ),
    );
  return proposal ?? null;
}
