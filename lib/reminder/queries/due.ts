import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db } from "@/db";
import { reminders } from "@/db/schema/reminder";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { Day } from "@/lib/date";

/** What is read of an occurrence to decide what becomes of it. */
export const DUE = {
  id: reminders.id,
  userId: reminders.userId,
  rule: reminders.rule,
  subjectId: reminders.subjectId,
  groupId: reminders.groupId,
  aboutId: reminders.aboutId,
  subjectOn: reminders.subjectOn,
  step: reminders.step,
  dueOn: reminders.dueOn,
  dueAt: reminders.dueAt,
  mailed: reminders.mailed,
};

const statements = preparedOnce((from: Reader) => {
  const { userId, at, most, digestOn } = placeholders("userId", "at", "most", "digestOn");
  const waiting = and(isNull(reminders.handledAt), lte(reminders.dueAt, at));
  return {
    oldest: from
      .select({ dueAt: reminders.dueAt })
      .from(reminders)
      .where(isNull(reminders.handledAt))
      .orderBy(asc(reminders.dueAt))
      .limit(1)
      .prepare("oldest_reminder"),
    // Not grouped by person: SQLite would walk all that waits, in the order of people, rather than what is due.
    people: from
      .select({ userId: reminders.userId })
      .from(reminders)
      .where(waiting)
      .orderBy(asc(reminders.dueAt), asc(reminders.id))
      .limit(most)
      .prepare("due_people"),
    due: from
      .select(DUE)
      .from(reminders)
      .where(and(eq(reminders.userId, userId), waiting))
      .orderBy(asc(reminders.dueAt), asc(reminders.id))
      .prepare("due_reminders"),
    digest: from
      .select({ ...DUE, title: reminders.title, body: reminders.body, href: reminders.href })
      .from(reminders)
      .where(and(eq(reminders.userId, userId), eq(reminders.digestOn, digestOn)))
      .orderBy(asc(reminders.id))
      .prepare("digest_reminders"),
  };
});

export type Due = Awaited<ReturnType<typeof listDue>>[number];

/** To whom the `most` reminders belong that have been due longest at `at`, the longest waiting first; each person once. */
export async function listDuePeople({ at, most }: { at: Date; most: number }): Promise<string[]> {
  const rows = await statements(db).people.execute({ at: at.toISOString(), most });
  return [...new Set(rows.map(({ userId }) => userId))];
}

/** When the reminder that waits longest is due; null when none waits. */
export async function findOldestReminder(): Promise<Date | null> {
  const [row] = await statements(db).oldest.execute();
  return row?.dueAt ?? null;
}

/** What is due for one person at `at`. */
export const listDue = ({ userId, at }: { userId: string; at: Date }) =>
  statements(db).due.execute({ userId, at: at.toISOString() });

/** What the message of one local day carries; nothing when there was none. */
export const listDigest = ({ userId, digestOn }: { userId: string; digestOn: Day }, from: Reader = db) =>
  statements(from).digest.execute({ userId, digestOn });
