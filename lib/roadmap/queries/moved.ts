import type { Day } from "@/lib/date";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { listChanges } from "@/lib/history/queries";

/** Moves that are looked through; far more than anybody makes between two meetings. */
const MOST = 500;

/**
 * The day that each milestone was due on before it was first moved after `since`, by the milestone; null where it had none.
 * Whoever asks names only those that the grant reaches. Throws NOT_FOUND when milestones are closed.
 */
export async function dueBefore(access: GrantAccess, since: Date): Promise<Map<string, Day | null>> {
  const { ownerId } = recordFor(access, "milestones");
  const actions = ["redated", "moved-along"];
  const rows = await listChanges({ ownerId }, { subject: "milestone", actions, since, most: MOST });
  // The first move is told last, so that it stays.
  return new Map(
    rows.map(({ subjectId, before }) => [subjectId, typeof before?.dueOn === "string" ? before.dueOn : null]),
  );
}
