import { and, asc, desc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { db } from "@/db";
import { outbox } from "@/db/schema/mail";
import { preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { RecordAccess } from "@/lib/record/access";

const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.deadAt));

/** How the owner's own mail fares: when the last message went out, how many wait and how many were given up. */
export async function getMailState(access: RecordAccess) {
  const own = eq(outbox.userId, access.ownerId);
  const [[last], waiting, refused] = await Promise.all([
    db
      .select({ sentAt: outbox.sentAt })
      .from(outbox)
      .where(and(own, isNotNull(outbox.sentAt)))
      .orderBy(desc(outbox.sentAt))
      .limit(1),
    db.$count(outbox, and(own, isWaiting)),
    db.$count(outbox, and(own, isNotNull(outbox.deadAt))),
  ]);
  return { lastSentAt: last?.sentAt ?? null, waiting, refused };
}

/** Since when the message that has been due longest is due; null when none waits. For operators: how far mail is behind. */
export async function findOldestDue(): Promise<Date | null> {
  const [row] = await statements(db).execute();
  return row?.dueAt ?? null;
}

const statements = preparedOnce((from: Reader) =>
  from
    .select({ dueAt: outbox.dueAt })
    .from(outbox)
    .where(isWaiting)
    .orderBy(asc(outbox.dueAt))
    .limit(1)
    .prepare("oldest_due"),
);

/** How many messages wait, and the one that has been due longest. For operators: no address and no words of it. */
export async function getQueue({ at }: { at: Date }) {
  const [waiting, due, [oldest]] = await Promise.all([
    db.$count(outbox, isWaiting),
    db.$count(outbox, and(isWaiting, lte(outbox.dueAt, at))),
    db
      .select({
        template: outbox.template,
        dueAt: outbox.dueAt,
        createdAt: outbox.createdAt,
        attempts: outbox.attempts,
        lastError: outbox.lastError,
      })
      .from(outbox)
      .where(isWaiting)
      .orderBy(asc(outbox.dueAt))
      .limit(1),
  ]);
  return { waiting, due, oldest: oldest ?? null };
}

const MOST_SHOWN = 100;

/** The messages that were given up last, at most 100, and how many there are. For operators: no address and no words of them. */
export async function listGivenUp() {
  const isDead = isNotNull(outbox.deadAt);
  const [count, shown] = await Promise.all([
    db.$count(outbox, isDead),
    db
      .select({
        template: outbox.template,
        deadAt: outbox.deadAt,
        attempts: outbox.attempts,
        lastError: outbox.lastError,
      })
      .from(outbox)
      .where(isDead)
      .orderBy(desc(outbox.deadAt), desc(outbox.id))
      .limit(MOST_SHOWN),
  ]);
  return { count, shown };
}
