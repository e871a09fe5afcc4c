import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import type { Day } from "@/lib/date";
import { type GrantAccess, recordFor } from "@/lib/grant/access";

/** Moves that are looked through; far more than anybody makes between two meetings. */
const MOST = 500;

/**
 * The day that each milestone was due on before it was first moved after `since`, by the milestone; null where it had none.
 * Whoever asks names only those that the grant reaches. Throws NOT_FOUND when milestones are closed.
 */
export async function dueBefore(access: GrantAccess, since: Date): Promise<Map<string, Day | null>> {
  const { ownerId } = recordFor(access, "milestones");
  const rows = await db
    .select({ milestoneId: history.subjectId, before: history.before })
    .from(history)
    .where(
      and(
        eq(history.ownerId, ownerId),
        eq(history.subject, "milestone"),
        inArray(history.action, ["redated", "moved-along"]),
        gt(history.at, since),
      ),
    )
    .orderBy(asc(history.id))
    .limit(MOST);
  const first = new Map<string, Day | null>();
  for (const { milestoneId, before } of rows)
    if (!first.has(milestoneId)) first.set(milestoneId, typeof before?.dueOn === "string" ? before.dueOn : null);
  return first;
}
