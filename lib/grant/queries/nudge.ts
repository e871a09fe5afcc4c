import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import type { Reader } from "@/db/store";

type Of = { ownerId: string; grantId: string };

/** The last nudge under a grant, with the key of its form; null before the first. */
export async function findLastNudge({ ownerId, grantId }: Of, from: Reader = db) {
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
  return row ? { at: row.at, key: String(row.after?.key) } : null;
}
