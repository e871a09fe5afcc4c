import { and, desc, eq, isNotNull, lt, or } from "drizzle-orm";
import { db } from "@/db";
import { reminders } from "@/db/schema/reminder";
import type { RecordAccess } from "@/lib/record/access";

const PAGE = 50;

const COLUMNS = {
  id: reminders.id,
  rule: reminders.rule,
  subjectOn: reminders.subjectOn,
  step: reminders.step,
  dueOn: reminders.dueOn,
  handledAt: reminders.handledAt,
  outcome: reminders.outcome,
  title: reminders.title,
  body: reminders.body,
  href: reminders.href,
  mailed: reminders.mailed,
};

export type Handled = Awaited<ReturnType<typeof listHandled>>["items"][number];

/** One page of what was said, or not, newest first; `after` is the id of the last one of the page before. */
export async function listHandled(access: RecordAccess, { after }: { after?: string } = {}) {
  const own = eq(reminders.userId, access.ownerId);
  const from = after === undefined ? null : await findCursor(access, after);
  const rows = await db
    .select(COLUMNS)
    .from(reminders)
    .where(and(own, isNotNull(reminders.handledAt), from ? olderThan(from) : undefined))
    .orderBy(desc(reminders.handledAt), desc(reminders.id))
    .limit(PAGE + 1);
  const items = rows
    .slice(0, PAGE)
    .flatMap(({ handledAt, outcome, ...row }) => (handledAt && outcome ? [{ ...row, handledAt, outcome }] : []));
  return { items, next: rows.length > PAGE ? items.at(-1)?.id : undefined };
}

type Cursor = { id: string; handledAt: Date };

const olderThan = ({ id, handledAt }: Cursor) =>
  or(lt(reminders.handledAt, handledAt), and(eq(reminders.handledAt, handledAt), lt(reminders.id, id)));

async function findCursor({ ownerId }: RecordAccess, id: string): Promise<Cursor | null> {
  const [row] = await db
    .select({ handledAt: reminders.handledAt })
    .from(reminders)
    .where(and(eq(reminders.userId, ownerId), eq(reminders.id, id)));
  return row?.handledAt ? { id, handledAt: row.handledAt } : null;
}
