import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import type { Reader } from "@/db/store";
import type { GrantAccess } from "@/lib/grant/access";

/** The last nudge under a grant; null before the first. */
export async function findLastNudge({ ownerId, grantId }: GrantAccess, from: Reader = db) {
  const [row] = await from
    .select({ at: history.at, after: history.after })
    .from(history)
    .where(
      and(
        eq(history.ownerId, ownerId),
        eq(history.subject, "grant"),
        eq(history.subjectId, grantId),
        eq(history.action, "nudged"),
      ),
    )
    .orderBy(desc(history.id))
    .limit(1);
  return row ? { at: row.at, key: row.after?.key } : null;
}
