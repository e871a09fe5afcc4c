import type { Reader } from "@/db/store";
import { listChanges } from "@/lib/history/queries";

type Of = { ownerId: string; grantId: string };

/** The last nudge under a grant, with the key of its form; null before the first. */
export async function findLastNudge({ ownerId, grantId }: Of, from?: Reader) {
  const which = { subject: "grant", subjectIds: [grantId], actions: ["nudged"], most: 1 } as const;
  const [last] = await listChanges({ ownerId }, which, from);
  return last ? { at: last.at, key: String(last.after?.key) } : null;
}
