import { and, desc, eq, gt, inArray, lt, max } from "drizzle-orm";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import type { Reader } from "@/db/store";
import type { Subject } from "./schema";

const COLUMNS = {
  id: history.id,
  actorId: history.actorId,
  subjectId: history.subjectId,
  action: history.action,
  before: history.before,
  after: history.after,
  reason: history.reason,
  at: history.at,
};

type Which = {
  subject: Subject;
  /** Of these alone; of every one of the subject when left out. */
  subjectIds?: readonly string[];
  actions?: readonly string[];
  /** Only what happened after this instant. */
  since?: Date;
  /** Only what stands before the row with this id. */
  until?: string;
  most: number;
};

/** What happened to something of an owner's, who did it and why, newest first and `most` at most. */
export async function listChanges({ ownerId }: { ownerId: string }, which: Which, from: Reader = db) {
  const { subject, subjectIds, actions, since, until, most } = which;
  return from
    .select(COLUMNS)
    .from(history)
    .where(
      and(
        eq(history.ownerId, ownerId),
        eq(history.subject, subject),
        subjectIds && inArray(history.subjectId, subjectIds),
        actions && inArray(history.action, actions),
        since && gt(history.at, since),
        until === undefined ? undefined : lt(history.id, until),
      ),
    )
    .orderBy(desc(history.id))
    .limit(most);
}
export type HistoryRow = Awaited<ReturnType<typeof listChanges>>[number];

type Several = { subject: Subject; subjectIds: readonly string[] };

/** When each of several things of these owners was made or last changed, by its id; without those that have no history. */
export async function lastChanges(ownerIds: readonly string[], { subject, subjectIds }: Several) {
  if (!subjectIds.length) return new Map<string, Date>();
  const rows = await db
    .select({ id: history.subjectId, at: max(history.at) })
    .from(history)
    .where(
      and(
        inArray(history.ownerId, [...new Set(ownerIds)]),
        eq(history.subject, subject),
        inArray(history.subjectId, [...new Set(subjectIds)]),
      ),
    )
    .groupBy(history.subjectId);
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
}
