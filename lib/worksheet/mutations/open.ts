import { and, desc, eq, isNull } from "drizzle-orm";
import { worksheetVersions } from "@/db/schema/worksheet";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { keepContent } from "@/lib/framework/mutations";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { RecordAccess } from "@/lib/record/access";
import { findSheet, type Sheet, sheetIn } from "../rules/sheet";

type Edit = RecordAccess<"edit">;
type Which = { worksheetId: string; at: Date };
type Version = typeof worksheetVersions.$inferSelect;
export type Open = Sheet & { version: Version };

/** The version that is being answered; null before the first answer. */
export async function findOpen(tx: Writer, { ownerId }: Edit, worksheetId: string): Promise<Version | null> {
  const [open] = await tx
    .select()
    .from(worksheetVersions)
    .where(
      and(
        eq(worksheetVersions.ownerId, ownerId),
        eq(worksheetVersions.worksheetId, worksheetId),
        isNull(worksheetVersions.keptAt),
      ),
    );
  return open ?? null;
}

/** The version that is being answered, with its prompts; opened with today's when there is none. NOT_FOUND for no worksheet. */
export async function takeOpen(tx: Writer, access: Edit, { worksheetId, at }: Which): Promise<Open> {
  const open = await findOpen(tx, access, worksheetId);
  const pinned = open && sheetIn((await readPinned(open, tx)).framework, worksheetId);
  if (open && pinned) return { version: open, ...pinned };
  const today = findSheet(await pinnedFramework(access, tx), worksheetId);
  if (!today) throw notFound();
  return { version: open ?? (await beginVersion(tx, access, { ...today, at })), ...today };
}

/** Opens the next version, empty. There must be none open. */
export async function beginVersion(
  tx: Writer,
  { ownerId }: Edit,
  { framework, sheet, at }: Sheet & { at: Date },
): Promise<Version> {
  const [last] = await tx
    .select({ number: worksheetVersions.number })
    .from(worksheetVersions)
    .where(and(eq(worksheetVersions.ownerId, ownerId), eq(worksheetVersions.worksheetId, sheet.id)))
    .orderBy(desc(worksheetVersions.number))
    .limit(1);
  const pin = await keepContent(tx, framework, at);
  const number = (last?.number ?? 0) + 1;
  const [version] = await tx
    .insert(worksheetVersions)
    .values({ ownerId, worksheetId: sheet.id, ...pin, number, openedAt: at })
    .returning();
  return version as Version;
}
