import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db";
import { asks, attestations, proposedWitnesses } from "@/db/schema/ask";
import { evidence } from "@/db/schema/evidence";
import { opening } from "@/db/sql";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { readinessRows } from "@/lib/readiness/queries";
import { groupRows, saidSince } from "@/lib/readiness/rules/grouped";
import type { RecordAccess } from "@/lib/record/access";
import { overviewOf } from "../rules/overview";
import { obstacle } from "../rules/state";
import { OF_ASK, OF_ITEM } from "./asks";

/** As many as anybody would look through; the newest. */
const MOST = 500;

/** Everything about the asks of this record that something can be done about at `at`, and the items they are about. */
export async function getAskOverview(access: RecordAccess, { at }: { at: Date }) {
  const own = eq(asks.ownerId, access.ownerId);
  const [all, given, named, items, rows, { thresholds }] = await Promise.all([
    db
      .select({ ...OF_ASK, ...OF_ITEM })
      .from(asks)
      .where(and(own, isNotNull(asks.evidenceId)))
      .orderBy(desc(asks.id))
      .limit(MOST),
    db.select(ANSWERS).from(attestations).where(eq(attestations.ownerId, access.ownerId)).orderBy(asc(attestations.id)),
    listNamed(access),
    db
      .selectDistinct(ITEM)
      .from(evidence)
      .innerJoin(asks, and(eq(asks.ownerId, evidence.ownerId), eq(asks.evidenceId, evidence.id)))
      .where(own),
    readinessRows(access),
    pinnedFramework(access),
  ]);
  const byAsk = Map.groupBy(given, ({ askId }) => askId);
  const about = new Map(items.map((item) => [item.id, item]));
  const said = new Map(
    groupRows(rows).items.flatMap((grouped) => {
      const item = about.get(grouped.id);
      const withdrawn = grouped.facts.some(({ row }) => row.endedAt === null && row.withdrawn);
      return item && obstacle({ ...item, withdrawn }) === null ? [[grouped.id, saidSince(grouped)] as const] : [];
    }),
  );
  const whole = all.map((ask) => ({ ...ask, given: byAsk.get(ask.id) ?? [] }));
  return {
    ...overviewOf(whole, { said, at, zone: access.zone, thresholds }),
    named: named.filter(({ evidenceId }) => said.has(evidenceId)),
    isEmpty: all.length === 0,
    sentences: new Map(items.map(({ id, sentence }) => [id, sentence])),
  };
}
export type AskOverview = Awaited<ReturnType<typeof getAskOverview>>;

const ANSWERS = {
  askId: attestations.askId,
  answer: attestations.answer,
  wordingAt: attestations.wordingAt,
  answeredAt: attestations.answeredAt,
  withdrawnAt: attestations.withdrawnAt,
};
const ITEM = {
  id: evidence.id,
  sentence: opening(evidence.sentence, 200),
  confidentiality: evidence.confidentiality,
  placedAt: evidence.placedAt,
};

/** Whom witnesses named and the leader has not asked yet. */
async function listNamed({ ownerId }: RecordAccess) {
  return db
    .select({
      id: proposedWitnesses.id,
      evidenceId: OF_ITEM.evidenceId,
      witness: proposedWitnesses.witness,
      by: asks.witness,
    })
    .from(proposedWitnesses)
    .innerJoin(asks, and(eq(asks.ownerId, proposedWitnesses.ownerId), eq(asks.id, proposedWitnesses.askId)))
    .where(and(eq(proposedWitnesses.ownerId, ownerId), isNull(proposedWitnesses.usedAt)))
    .orderBy(desc(proposedWitnesses.id))
    .limit(MOST);
}
