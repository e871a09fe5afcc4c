import { and, eq, inArray } from "drizzle-orm";
import { db, transact } from "@/db";
import { reads } from "@/db/schema/grant";
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

type Listed = { grants: readonly { grantId: string; ownerId: string }[]; page: string; at: Date };

/**
 * The same for a page that shows something of every one of `grants`, which their reader has proved to be open: each once
 * for an hour, in one statement to look and one to write.
 */
export async function noteListed({ grants, page, at }: Listed): Promise<void> {
  if (!grants.length) return;
  const hour = hourOf(at);
  const ids = grants.map(({ grantId }) => grantId);
  const noted = await db
    .select({ grantId: reads.grantId })
    .from(reads)
    .where(and(inArray(reads.grantId, ids), eq(reads.page, page), eq(reads.hour, hour)));
  const known = new Set(noted.map(({ grantId }) => grantId));
  const fresh = grants.filter(({ grantId }) => !known.has(grantId));
  if (!fresh.length) return;
  const rows = fresh.map(({ grantId, ownerId }) => ({ ownerId, grantId, page, hour }));
  await transact((tx) => tx.insert(reads).values(rows).onConflictDoNothing());
}
