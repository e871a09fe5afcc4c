import { and, eq, inArray, isNull } from "drizzle-orm";
import { claims, evidence, evidenceFacts, evidenceLinks } from "@/db/schema/evidence";
import type { Writer } from "@/db/store";
import { AppError, notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { searchTextOf } from "../rules/placing";

type Edit = RecordAccess<"edit">;
type Row = typeof evidenceFacts.$inferSelect;
/** What readiness reads of an item, without the span it was in force. */
export type Facts = Omit<Row, "id" | "ownerId" | "evidenceId" | "recordedAt" | "endedAt">;

/** The open facts of these items; throws NOT_FOUND unless every one of them is the owner's. */
export async function openFacts(tx: Writer, access: Edit, ids: readonly string[]): Promise<Row[]> {
  const wanted = [...new Set(ids)];
  const rows = await tx
    .select()
    .from(evidenceFacts)
    .where(
      and(
        eq(evidenceFacts.ownerId, access.ownerId),
        inArray(evidenceFacts.evidenceId, wanted),
        isNull(evidenceFacts.endedAt),
      ),
    );
  if (rows.length !== wanted.length) throw notFound();
  return rows;
}

/**
 * Ends the open facts of items and opens copies with `patch`; items that have it already are left alone. Answers the
 * rows that ended, as they were. An `at` before what it ends is moved up to it, so that spans never overlap.
 */
export async function changeFacts(
  tx: Writer,
  access: Edit,
  { ids, patch, at }: { ids: readonly string[]; patch: Partial<Facts>; at: Date },
): Promise<Row[]> {
  const open = await openFacts(tx, access, ids);
  const differs = (row: Row) => Object.entries(patch).some(([name, value]) => row[name as keyof Facts] !== value);
  const ended = open.filter(differs);
  if (!ended.length) return [];
  const from = new Date(Math.max(at.getTime(), ...ended.map(({ recordedAt }) => recordedAt.getTime())));
  const isOneOfThem = inArray(
    evidenceFacts.id,
    ended.map(({ id }) => id),
  );
  await tx
    .update(evidenceFacts)
    .set({ endedAt: from })
    .where(and(eq(evidenceFacts.ownerId, access.ownerId), isOneOfThem));
  await tx
    .insert(evidenceFacts)
    .values(ended.map(({ id: _, ...row }) => ({ ...row, ...patch, recordedAt: from, endedAt: null })));
  return ended;
}

/** The item that a form was made from. Throws NOT_FOUND when it is not the owner's, CONFLICT when it has changed since. */
export async function itemAt(tx: Writer, access: Edit, { id, version }: { id: string; version: number }) {
  const [item] = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.ownerId, access.ownerId), eq(evidence.id, id)));
  if (!item) throw notFound();
  if (item.version !== version)
    throw new AppError(
      "CONFLICT",
      "This item was changed in another tab. What you typed is still here; compare it with what stands now, then save again to replace that.",
    );
  return item;
}

/** Folds everything that is said about an item into its search text. Call it last, when the rest is written. */
export async function refreshSearch(tx: Writer, access: Edit, id: string): Promise<void> {
  const own = (table: typeof evidenceFacts | typeof claims | typeof evidenceLinks) =>
    and(eq(table.ownerId, access.ownerId), eq(table.evidenceId, id), isNull(table.endedAt));
  const isItem = and(eq(evidence.ownerId, access.ownerId), eq(evidence.id, id));
  const [item] = await tx.select().from(evidence).where(isItem);
  const [facts] = await tx.select().from(evidenceFacts).where(own(evidenceFacts));
  const rationales = await tx.select({ rationale: claims.rationale }).from(claims).where(own(claims));
  const links = await tx
    .select({ url: evidenceLinks.url, label: evidenceLinks.label })
    .from(evidenceLinks)
    .where(own(evidenceLinks));
  if (!item || !facts) throw notFound();
  const { sentence, details } = item;
  const search = searchTextOf({ ...facts, sentence, details, links, claims: rationales });
  await tx.update(evidence).set({ search }).where(isItem);
}
