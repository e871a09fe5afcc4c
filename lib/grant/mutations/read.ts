import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db";
import { reads } from "@/db/schema/grant";
import type { GrantAccess } from "../access";

const HOUR = 3_600_000;

/**
 * Notes that somebody else read `page` (its path below the grant's own) at the instant `at`: once for a page and an hour,
 * and never when the leader looks.
 */
export async function noteRead(access: GrantAccess, { page, at }: { page: string; at: Date }): Promise<void> {
  if (access.isOwner) return;
  const { ownerId, grantId } = access;
  const row = { ownerId, grantId, page: page.slice(0, 200), hour: new Date(at.getTime() - (at.getTime() % HOUR)) };
  const same = and(eq(reads.grantId, grantId), eq(reads.page, row.page), eq(reads.hour, row.hour));
  if (await db.$count(reads, same)) return;
  await transact((tx) => tx.insert(reads).values(row).onConflictDoNothing());
}
