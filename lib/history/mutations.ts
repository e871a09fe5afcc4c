import { uuidv7 } from "@/db/columns";
import { history } from "@/db/schema/history";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Writer } from "@/db/store";
import type { Subject } from "./schema";

export type Change = {
  ownerId: string;
  actorId: string;
  subject: Subject;
  subjectId: string;
  action: string;
  /** Only the fields that changed, as they were and as they are. */
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  reason?: string;
  at: Date;
};

/** Writes one history row in the transaction of the change that it tells of. */
export async function recordChange(tx: Writer, change: Change): Promise<void> {
  const { before = null, after = null, reason = "" } = change;
  await insertion(tx).execute({ ...change, id: uuidv7(), before, after, reason });
}

const insertion = preparedOnce((tx: Writer) =>
  tx
    .insert(history)
    .values(
      placeholders("id", "ownerId", "actorId", "subject", "subjectId", "action", "before", "after", "reason", "at"),
    )
    .prepare("record_change"),
);

/** The same for several changes at once. */
export async function recordChanges(tx: Writer, changes: Change[]): Promise<void> {
  if (!changes.length) return;
  await tx
    .insert(history)
    .values(
      changes.map(({ before = null, after = null, reason = "", ...change }) => ({ ...change, before, after, reason })),
    );
}

/** The fields of `after` that differ from `before`, on both sides; null when nothing changed. */
export function difference(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (!changed.length) return null;
  const pick = (from: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, from[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
