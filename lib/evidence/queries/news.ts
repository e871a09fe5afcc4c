import { and, asc, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidence, evidenceFacts } from "@/db/schema/evidence";
import { opening } from "@/db/sql";
import type { Day } from "@/lib/date";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { reached } from "@/lib/grant/queries/reached";

/** Sentences that are told of what is new, and the characters of each. */
const TOLD = 3;
const LENGTH = 300;

/** How much evidence that a grant reaches was logged after `since`, with the newest of it by the day it happened on. Throws NOT_FOUND when evidence is closed. */
export async function newsSince(access: GrantAccess, since: Date) {
  recordFor(access, "evidence");
  const isNew = gt(evidence.loggedAt, since);
  const [[total], newest] = await Promise.all([
    db.select({ count: count() }).from(evidence).innerJoin(evidenceFacts, reached(access)).where(isNew),
    db
      .select({
        id: evidence.id,
        sentence: opening(evidence.sentence, LENGTH),
        happenedOn: evidenceFacts.happenedOn,
        rescue: evidenceFacts.rescue,
      })
      .from(evidence)
      .innerJoin(evidenceFacts, reached(access))
      .where(isNew)
      .orderBy(desc(evidenceFacts.happenedOn), desc(evidence.id))
      .limit(TOLD),
  ]);
  return { count: total?.count ?? 0, newest };
}

/** For each signal that evidence reached by a grant speaks to, the newest day on which such evidence happened. Throws NOT_FOUND when evidence is closed. */
export async function newestBySignal(access: GrantAccess): Promise<{ signalId: string; newestOn: Day }[]> {
  recordFor(access, "evidence");
  return db
    .select({ signalId: claims.signalId, newestOn: sql<Day>`cast(max(${evidenceFacts.happenedOn}) as text)` })
    .from(claims)
    .innerJoin(evidence, and(eq(evidence.ownerId, claims.ownerId), eq(evidence.id, claims.evidenceId)))
    .innerJoin(evidenceFacts, reached(access))
    .where(and(eq(claims.ownerId, access.ownerId), isNull(claims.endedAt)))
    .groupBy(claims.signalId)
    .orderBy(asc(claims.signalId));
}
