import { and, count, desc, eq, isNull, lt } from "drizzle-orm";
import { db } from "@/db";
import { notices } from "@/db/schema/mail";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { RecordAccess } from "@/lib/record/access";

const PAGE = 50;

/** One page of notices, newest first; `after` is the id of the last one of the page before. */
export async function listNotices(access: RecordAccess, { after }: { after?: string } = {}) {
  const rows = await db
    .select({
      id: notices.id,
      title: notices.title,
      body: notices.body,
      href: notices.href,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
    })
    .from(notices)
    .where(and(eq(notices.userId, access.ownerId), after ? lt(notices.id, after) : undefined))
    .orderBy(desc(notices.id))
    .limit(PAGE + 1);
  const items = rows.slice(0, PAGE);
  return { items, next: rows.length > PAGE ? items.at(-1)?.id : undefined };
}

const statements = preparedOnce((from: Reader) =>
  from
    .select({ unread: count() })
    .from(notices)
    .where(and(eq(notices.userId, placeholders("ownerId").ownerId), isNull(notices.readAt)))
    .prepare("count_unread"),
);

/** How many notices the owner has not read. */
export async function countUnread({ ownerId }: RecordAccess): Promise<number> {
  const [row] = await statements(db).execute({ ownerId });
  return row?.unread ?? 0;
}
