import { and, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { asks, attestations } from "@/db/schema/ask";
import { claims, evidenceAnswers, evidenceFacts, evidenceLinks } from "@/db/schema/evidence";
import { setAsides } from "@/db/schema/readiness";
import { placements } from "@/db/schema/review";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { GivenAnswer } from "@/lib/ask/schema";
import { type Day, dayOf, endOfDay } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { RecordAccess } from "@/lib/record/access";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { standingAt } from "@/lib/roadmap/rules/standing";
import { readDay } from "./rules/as-of";
import { groupRows } from "./rules/grouped";
import type { SetAside } from "./rules/hints";
import type { ReadinessRows } from "./rules/rows";
import { viewReader } from "./rules/view";
import type { Answer } from "./schema";

const OF_ATTESTATIONS = {
  id: attestations.id,
  evidenceId: sql<string>`${asks.evidenceId}`,
  witnessId: asks.witnessId,
  relation: asks.relation,
  proposedByLeader: asks.proposedByLeader,
  answer: attestations.answer,
  askedAt: asks.askedAt,
  wordingAt: attestations.wordingAt,
  answeredAt: attestations.answeredAt,
  withdrawnAt: attestations.withdrawnAt,
};

/** Everything that the rules read of one person: a statement for each table, built once. */
const statements = preparedOnce((from: Reader) => {
  const all = getTableColumns(evidenceFacts);
  const { ownerId: _facts, rescue: _rescue, rescueCause: _cause, ...ofFacts } = all;
  const { evidenceId, signalId, direction, signalLabel, contentVersion, recordedAt, endedAt } = claims;
  const ofClaims = { evidenceId, signalId, direction, signalLabel, contentVersion, recordedAt, endedAt };
  const { ownerId: _links, id: _link, label: _label, ...ofLinks } = getTableColumns(evidenceLinks);
  const { ownerId: _answers, id: _answer, ...ofAnswers } = getTableColumns(evidenceAnswers);
  const { ownerId: _placements, ...ofPlacements } = getTableColumns(placements);
  const { ownerId } = placeholders("ownerId");
  return {
    facts: from.select(ofFacts).from(evidenceFacts).where(eq(evidenceFacts.ownerId, ownerId)).prepare("read_facts"),
    claims: from.select(ofClaims).from(claims).where(eq(claims.ownerId, ownerId)).prepare("read_claims"),
    links: from.select(ofLinks).from(evidenceLinks).where(eq(evidenceLinks.ownerId, ownerId)).prepare("read_links"),
    answers: from
      .select(ofAnswers)
      .from(evidenceAnswers)
      .where(eq(evidenceAnswers.ownerId, ownerId))
      .prepare("read_answers"),
    attestations: from
      .select(OF_ATTESTATIONS)
      .from(attestations)
      .innerJoin(asks, and(eq(asks.ownerId, attestations.ownerId), eq(asks.id, attestations.askId)))
      .where(eq(attestations.ownerId, ownerId))
      .prepare("read_attestations"),
    placements: from
      .select(ofPlacements)
      .from(placements)
      .where(eq(placements.ownerId, ownerId))
      .prepare("read_placements"),
  };
});

/**
 * Everything that the rules read of one person, ended rows included, so that any past day can be read; in as many
 * statements as there are tables, however many rows they hold.
 */
export async function readinessRows({ ownerId }: RecordAccess): Promise<ReadinessRows> {
  const read = statements(db);
  const [facts, claimed, links, answers, attested, placed] = await Promise.all([
    read.facts.execute({ ownerId }),
    read.claims.execute({ ownerId }),
    read.links.execute({ ownerId }),
    read.answers.execute({ ownerId }),
    read.attestations.execute({ ownerId }),
    read.placements.execute({ ownerId }),
  ]);
  return { facts, claims: claimed, links, answers, attestations: attested.filter(saysSomething), placements: placed };
}

/** That somebody cannot say is no answer for the rules. */
const saysSomething = <Row extends { answer: GivenAnswer }>(row: Row): row is Row & { answer: Answer } =>
  row.answer !== "unsure";

/** The ids of the items that are marked as rescues, which some hints ask about. */
export async function rescueIds({ ownerId }: RecordAccess): Promise<Set<string>> {
  const rows = await db
    .select({ id: evidenceFacts.evidenceId })
    .from(evidenceFacts)
    .where(and(eq(evidenceFacts.ownerId, ownerId), eq(evidenceFacts.rescue, true), isNull(evidenceFacts.endedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Every time that a hint was set aside, newest first, 500 at most; the reasons of earlier times stay among them. */
export async function listSetAsides({ ownerId }: RecordAccess): Promise<SetAside[]> {
  const { id, key, reason, recordedAt, endedAt } = setAsides;
  return db
    .select({ id, key, reason, recordedAt, endedAt })
    .from(setAsides)
    .where(eq(setAsides.ownerId, ownerId))
    .orderBy(desc(setAsides.id))
    .limit(500);
}

/**
 * What every screen of readiness begins with: the roadmap that runs, else the last, its plan and the record at the end of
 * the day that an address asks for with `on`, in the roadmap's zone. A day that cannot be shown is the present one, with
 * a note; `viewOn` reads any other day of the same rows. Null before there is a roadmap.
 */
export async function readinessOn(access: RecordAccess, { on, now }: { on: unknown; now: Date }) {
  const roadmap = await findLatestRoadmap(access);
  if (!roadmap) return null;
  const { id, framework, zone, startOn } = roadmap;
  const [shifts, rows] = await Promise.all([listShifts(access, id), readinessRows(access)]);
  const today: Day = dayOf(now, zone);
  const day = readDay({ on, today, startOn });
  const at = day.isPast ? endOfDay(day.on, zone) : undefined;
  const { plan } = standingAt({ shifts, phases: datedPhases(framework), at });
  const viewOn = viewReader(groupRows(rows), { zone, thresholds: framework.thresholds });
  return { roadmap, framework, plan, day, today, rows, viewOn, view: viewOn(day.on) };
}
export type Readiness = NonNullable<Awaited<ReturnType<typeof readinessOn>>>;
