import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidence, evidenceFacts } from "@/db/schema/evidence";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { groupRows, saidSince } from "@/lib/readiness/rules/grouped";
import type { RecordAccess } from "@/lib/record/access";
import type { AskAccess } from "../access";

/** What an ask is about, as it stands: exactly what a witness sees, and since when it reads so. Throws NOT_FOUND. */
export async function subjectOf({ ownerId }: RecordAccess | AskAccess, evidenceId: string, from: Reader = db) {
  const ofItem = (table: typeof evidenceFacts | typeof claims) =>
    and(eq(table.ownerId, ownerId), eq(table.evidenceId, evidenceId));
  const [item] = await from
    .select({
      sentence: evidence.sentence,
      confidentiality: evidence.confidentiality,
      placedAt: evidence.placedAt,
    })
    .from(evidence)
    .where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, evidenceId)));
  const facts = await from.select().from(evidenceFacts).where(ofItem(evidenceFacts));
  const claimed = await from.select().from(claims).where(ofItem(claims)).orderBy(asc(claims.id));
  const said = { facts, claims: claimed, links: [], answers: [], attestations: [], placements: [] };
  const [grouped] = groupRows(said).items;
  const now = facts.find(({ endedAt }) => endedAt === null);
  if (!item || !now || !grouped) throw notFound();
  const { happenedOn, withdrawn, kind, mode, outcomeBefore, outcomeAfter, outcomeUnit } = now;
  return {
    ...item,
    ...{ happenedOn, withdrawn, kind, mode, outcomeBefore, outcomeAfter, outcomeUnit },
    claims: claimed.flatMap(({ endedAt, signalLabel, direction }) => (endedAt ? [] : [{ signalLabel, direction }])),
    saidSince: saidSince(grouped),
  };
}
export type Subject = Awaited<ReturnType<typeof subjectOf>>;
