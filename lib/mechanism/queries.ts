import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { mechanismEvidence, mechanismFacts, mechanismRuns, mechanisms, sameCauses } from "@/db/schema/mechanism";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { AskAccess } from "@/lib/ask/access";
import { dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { listChanges } from "@/lib/history/queries";
import type { RecordAccess } from "@/lib/record/access";
import type { MechanismRows } from "./rules/rows";
import { type MechanismView, mechanismsAt, type SeenMechanism } from "./rules/view";

const f = evidenceFacts;

/** Everything that the rules read of one person: a statement for each list, built once. */
const statements = preparedOnce((from: Reader) => {
  const { evidenceId, happenedOn, rescueCause, recordedAt, endedAt } = f;
  const ofRescues = { evidenceId, happenedOn, rescueCause, recordedAt, endedAt };
  const { ownerId } = placeholders("ownerId");
  return {
    mechanisms: from.select().from(mechanisms).where(eq(mechanisms.ownerId, ownerId)).prepare("read_mechanisms"),
    facts: from
      .select()
      .from(mechanismFacts)
      .where(eq(mechanismFacts.ownerId, ownerId))
      .prepare("read_mechanism_facts"),
    runs: from.select().from(mechanismRuns).where(eq(mechanismRuns.ownerId, ownerId)).prepare("read_mechanism_runs"),
    links: from
      .select()
      .from(mechanismEvidence)
      .where(eq(mechanismEvidence.ownerId, ownerId))
      .prepare("read_mechanism_evidence"),
    rescues: from
      .select(ofRescues)
      .from(f)
      .where(and(eq(f.ownerId, ownerId), eq(f.rescue, true), eq(f.withdrawn, false)))
      .prepare("read_rescues"),
    sames: from.select().from(sameCauses).where(eq(sameCauses.ownerId, ownerId)).prepare("read_same_causes"),
  };
});

/** Everything that the rules read of one person, ended rows included; in as many statements as there are lists. */
export async function mechanismRows({ ownerId }: RecordAccess): Promise<MechanismRows> {
  const read = statements(db);
  const [named, facts, runs, links, rescues, sames] = await Promise.all([
    read.mechanisms.execute({ ownerId }),
    read.facts.execute({ ownerId }),
    read.runs.execute({ ownerId }),
    read.links.execute({ ownerId }),
    read.rescues.execute({ ownerId }),
    read.sames.execute({ ownerId }),
  ]);
  return { mechanisms: named, facts, runs, links, rescues, sames };
}

/** Mechanisms, rescues and causes as they stand at `at`. */
export async function mechanismsNow(access: RecordAccess, { at }: { at: Date }): Promise<MechanismView> {
  return mechanismsAt(await mechanismRows(access), { on: dayOf(at, access.zone), zone: access.zone });
}

/** One mechanism as it stands at `at`, with the view it stands in. Throws NOT_FOUND when it is not in this record. */
export async function getMechanism(
  access: RecordAccess,
  { id, at }: { id: string; at: Date },
): Promise<{ mechanism: SeenMechanism; view: MechanismView }> {
  const view = await mechanismsNow(access, { at });
  const mechanism = [...view.running, ...view.stopped].find((one) => one.id === id);
  if (!mechanism) throw notFound();
  return { mechanism, view };
}

/** What is said about a mechanism itself, for whoever looks after it. Throws NOT_FOUND when it is gone. */
export async function getKept({ ownerId }: RecordAccess | AskAccess, id: string, from: Reader = db) {
  const { name } = mechanisms;
  const { cadence, ownerRole, stopped } = mechanismFacts;
  const [kept] = await from
    .select({ name, cadence, ownerRole, stopped })
    .from(mechanisms)
    .innerJoin(
      mechanismFacts,
      and(eq(mechanismFacts.ownerId, mechanisms.ownerId), eq(mechanismFacts.mechanismId, mechanisms.id)),
    )
    .where(and(eq(mechanisms.ownerId, ownerId), eq(mechanisms.id, id), isNull(mechanismFacts.endedAt)));
  if (!kept) throw notFound();
  return kept;
}

/** What stands noted through one ask, newest first. */
export async function listNoted({ ownerId, askId }: AskAccess, from: Reader = db) {
  const { ranOn, isWithLeader, decisions, decided } = mechanismRuns;
  return from
    .select({ ranOn, isWithLeader, decisions, decided })
    .from(mechanismRuns)
    .where(and(eq(mechanismRuns.ownerId, ownerId), eq(mechanismRuns.askId, askId), isNull(mechanismRuns.endedAt)))
    .orderBy(desc(mechanismRuns.ranOn));
}

/** Why a mechanism was stopped last; "" when it never was. */
export async function stopReason(access: RecordAccess, id: string): Promise<string> {
  const which = { subject: "mechanism", subjectIds: [id], actions: ["stopped"], most: 1 } as const;
  const [last] = await listChanges(access, which);
  return last?.reason ?? "";
}

const ITEM = { id: f.evidenceId, sentence: evidence.sentence, happenedOn: f.happenedOn };
const isItem = and(eq(evidence.ownerId, f.ownerId), eq(evidence.id, f.evidenceId));
const isPresent = ({ ownerId }: RecordAccess) => and(eq(f.ownerId, ownerId), isNull(f.endedAt), eq(f.withdrawn, false));

/** The evidence that shows a mechanism at work, newest first; withdrawn items are left out. */
export async function listShown(access: RecordAccess, mechanismId: string) {
  const m = mechanismEvidence;
  const isLinked = and(
    eq(m.ownerId, f.ownerId),
    eq(m.evidenceId, f.evidenceId),
    eq(m.mechanismId, mechanismId),
    eq(m.relation, "shows"),
    isNull(m.endedAt),
  );
  return db
    .select(ITEM)
    .from(m)
    .innerJoin(f, isLinked)
    .innerJoin(evidence, isItem)
    .where(isPresent(access))
    .orderBy(desc(f.happenedOn), desc(f.evidenceId));
}
