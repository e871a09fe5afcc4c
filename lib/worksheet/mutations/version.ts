import { and, eq, isNotNull } from "drizzle-orm";
import { transact } from "@/db";
import { worksheetAnswers, worksheetCitations, worksheetVersions } from "@/db/schema/worksheet";
import type { Writer } from "@/db/store";
import { invalid, notFound } from "@/lib/errors";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { answersIn, lastKept } from "../queries/version";
import { isBlank } from "../rules/answer";
import { compareReadings, countChanges } from "../rules/compare";
import { countRows, readSheet } from "../rules/reading";
import { findSheet } from "../rules/sheet";
import { type KeepVersion, MOST_VERSIONS, type WhichVersion } from "../schema";
import { beginVersion, type Open, takeOpen } from "./open";
import { demandUnsigned, tellOfNewVersion } from "./sign";

type Edit = RecordAccess<"edit">;

/**
 * Keeps the answers as they stand, for good, and goes on from a copy of them. Lines that were taken out, and answers
 * with nothing in them, are gone. INVALID at `form` when there is nothing new to keep.
 */
export async function keepVersion(
  access: Edit,
  { worksheetId, label, at }: KeepVersion & { at: Date },
): Promise<{ number: number }> {
  return transact(async (tx) => {
    const open = await takeOpen(tx, access, { worksheetId, at });
    await tidy(tx, access, open);
    const kept = await answersIn(access, open.version.id, tx);
    if (!countRows(readSheet(open, kept))) throw invalid("form", "Nothing is answered yet. Answer something first.");
    const last = await lastKept(access, worksheetId, tx);
    if (last && !(await changesSince(access, { open, last, tx })))
      throw invalid("form", `Nothing was changed since version ${last.number}, so there is nothing new to keep.`);
    const { id, number } = open.version;
    if (number >= MOST_VERSIONS)
      throw invalid("form", `There are ${MOST_VERSIONS} versions. Remove one for good, then keep this one.`);
    await tx.update(worksheetVersions).set({ keptAt: at, label }).where(own(access, id));
    const next = await nextAfter(tx, access, { open, at });
    await copyInto(tx, access, { versionId: next, ...kept });
    await record(tx, access, { worksheetId, action: "kept", after: { number, label }, at });
    if (last) await tellOfNewVersion(tx, access, { worksheetId, title: open.sheet.title, at, lastId: last.id });
    return { number };
  });
}

/**
 * Empties all answers but the lists, so that they are given anew without looking at those of before. INVALID at `form`
 * unless what stands there was kept; answers the number it was kept under.
 */
export async function startAnew(
  access: Edit,
  { worksheetId, at }: { worksheetId: string; at: Date },
): Promise<{ after: number }> {
  return transact(async (tx) => {
    const open = await takeOpen(tx, access, { worksheetId, at });
    const last = await lastKept(access, worksheetId, tx);
    if (!last || (await changesSince(access, { open, last, tx })))
      throw invalid("form", "Keep this version first; what you have answered would be lost otherwise.");
    for (const table of [worksheetAnswers, worksheetCitations])
      await tx
        .delete(table)
        .where(and(eq(table.ownerId, access.ownerId), eq(table.versionId, open.version.id), eq(table.lineId, "")));
    await record(tx, access, { worksheetId, action: "started-anew", after: { number: open.version.number }, at });
    return { after: last.number };
  });
}

/**
 * Removes a version that was kept, for good. That it was there, and when, stays in the history. NOT_FOUND for none,
 * INVALID at `form` for one that somebody signed.
 */
export async function removeVersion(
  access: Edit,
  { worksheetId, number, at }: WhichVersion & { at: Date },
): Promise<void> {
  await transact(async (tx) => {
    const [version] = await tx
      .select({ id: worksheetVersions.id })
      .from(worksheetVersions)
      .where(
        and(
          eq(worksheetVersions.ownerId, access.ownerId),
          eq(worksheetVersions.worksheetId, worksheetId),
          eq(worksheetVersions.number, number),
          isNotNull(worksheetVersions.keptAt),
        ),
      );
    if (!version) throw notFound();
    await demandUnsigned(tx, access, version.id);
    await tx.delete(worksheetVersions).where(own(access, version.id));
    await record(tx, access, { worksheetId, action: "removed", after: { number }, at });
  });
}

const own = ({ ownerId }: Edit, id: string) =>
  and(eq(worksheetVersions.ownerId, ownerId), eq(worksheetVersions.id, id));

type Since = { open: Open; last: { id: string }; tx: Writer };

async function changesSince(access: Edit, { open, last, tx }: Since): Promise<number> {
  const before = readSheet(open, await answersIn(access, last.id, tx));
  return countChanges(compareReadings(before, readSheet(open, await answersIn(access, open.version.id, tx))));
}

/** Deletes what says nothing, and lines that were taken out with what they cite. */
async function tidy(tx: Writer, { ownerId }: Edit, { version }: Open) {
  const rows = await tx
    .select()
    .from(worksheetAnswers)
    .where(and(eq(worksheetAnswers.ownerId, ownerId), eq(worksheetAnswers.versionId, version.id)));
  for (const { id, promptId, lineId, removedAt, said } of rows) {
    if (!removedAt && !isBlank(said)) continue;
    await tx.delete(worksheetAnswers).where(and(eq(worksheetAnswers.ownerId, ownerId), eq(worksheetAnswers.id, id)));
    if (!lineId) continue;
    await tx
      .delete(worksheetCitations)
      .where(
        and(
          eq(worksheetCitations.ownerId, ownerId),
          eq(worksheetCitations.versionId, version.id),
          eq(worksheetCitations.promptId, promptId),
          eq(worksheetCitations.lineId, lineId),
        ),
      );
  }
}

/** Opens the next version, of the content as it is worded today. */
async function nextAfter(tx: Writer, access: Edit, { open, at }: { open: Open; at: Date }): Promise<string> {
  const today = findSheet(await pinnedFramework(access, tx), open.sheet.id) ?? open;
  return (await beginVersion(tx, access, { ...today, at })).id;
}

type Kept = Awaited<ReturnType<typeof answersIn>>;

async function copyInto(
  tx: Writer,
  { ownerId }: Edit,
  { versionId, answers, citations }: Kept & { versionId: string },
) {
  const of = { ownerId, versionId };
  if (answers.length)
    await tx.insert(worksheetAnswers).values(answers.map(({ id: _, ...answer }) => ({ ...answer, ...of })));
  if (citations.length)
    await tx.insert(worksheetCitations).values(citations.map(({ id: _, ...citation }) => ({ ...citation, ...of })));
}

type Told = { worksheetId: string; action: string; after: Record<string, unknown>; at: Date };

/** No text goes into the history: a version that is removed is to be gone. */
async function record(tx: Writer, { ownerId, actorId }: Edit, { worksheetId, ...told }: Told) {
  await recordChange(tx, { ownerId, actorId, subject: "worksheet", subjectId: worksheetId, ...told });
}
