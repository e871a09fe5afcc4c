import { and, eq, gte, isNull } from "drizzle-orm";
import { db, transact } from "@/db";
import { grants, reads } from "@/db/schema/grant";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { GrantAccess } from "../access";

const HOUR = 3_600_000;
const hourOf = (at: Date) => new Date(at.getTime() - (at.getTime() % HOUR));

/**
 * Notes that somebody else read `page` (its path below the grant's own) at the instant `at`: once for a page and an hour,
 * and never when the leader looks.
 */
export async function noteRead(access: GrantAccess, { page, at }: { page: string; at: Date }): Promise<void> {
  if (access.isOwner) return;
  const { ownerId, grantId } = access;
  const row = { ownerId, grantId, page: page.slice(0, 200), hour: hourOf(at) };
  const same = and(eq(reads.grantId, grantId), eq(reads.page, row.page), eq(reads.hour, row.hour));
  if (await db.$count(reads, same)) return;
  await transact((tx) => tx.insert(reads).values(row).onConflictDoNothing());
}

type Listed = {
  readerId: string;
  grants: readonly { grantId: string; ownerId: string }[];
  page: string;
  at: Date;
  /** For how long one note is enough; an hour unless a program comes back by itself. */
  hours?: number;
};

const { readerId: reader, page: asked, hour: within } = placeholders("readerId", "page", "hour");
const noted = preparedOnce((from: Reader) =>
  from
    .select({ grantId: reads.grantId })
    .from(grants)
    .innerJoin(reads, and(eq(reads.grantId, grants.id), eq(reads.page, asked), gte(reads.hour, within)))
    .where(and(eq(grants.readerId, reader), isNull(grants.endedAt)))
    .prepare("noted_reads"),
);

/**
 * The same for a page that shows something of every one of `grants`, which their reader has proved to be open: each once
 * for an hour or for `hours`, in one statement to look and one to write.
 */
export async function noteListed({ readerId, grants, page, at, hours = 1 }: Listed): Promise<void> {
  if (!grants.length) return;
  const hour = hourOf(at);
  const since = new Date(hour.getTime() - (hours - 1) * HOUR);
  const rows = await noted(db).execute({ readerId, page, hour: since.toISOString() });
  const known = new Set(rows.map(({ grantId }) => grantId));
  const fresh = grants.filter(({ grantId }) => !known.has(grantId));
  if (!fresh.length) return;
  const values = fresh.map(({ grantId, ownerId }) => ({ ownerId, grantId, page, hour }));
  await transact((tx) => tx.insert(reads).values(values).onConflictDoNothing());
}
