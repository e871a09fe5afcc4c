import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { worksheetAnswers, worksheetCitations } from "@/db/schema/worksheet";
import type { Writer } from "@/db/store";
import { invalid, notFound } from "@/lib/errors";
import { demandCitable } from "@/lib/evidence/mutations/citable";
import type { RecordAccess } from "@/lib/record/access";
import { lineShape, shapeOf, takes } from "../rules/sheet";
import { type Cite, MOST_CITED, type Uncite } from "../schema";
import { findOpen, type Open, takeOpen } from "./open";

type Edit = RecordAccess<"edit">;

/**
 * Cites evidence in a row of an answer; what is cited there already stays. INVALID at `evidenceIds` for an item that is
 * withdrawn or not the owner's, NOT_FOUND for a row that does not exist.
 */
export async function citeEvidence(access: Edit, { evidenceIds, at, ...row }: Cite & { at: Date }): Promise<void> {
  const { ownerId } = access;
  const ids = [...new Set(evidenceIds)];
  await transact(async (tx) => {
    const open = await takeOpen(tx, access, { worksheetId: row.worksheetId, at });
    await demandRow(tx, access, { open, ...row });
    await demandCitable(tx, access, ids);
    const { promptId, lineId, rowId } = row;
    const key = { ownerId, versionId: open.version.id, promptId, lineId, rowId };
    await tx
      .insert(worksheetCitations)
      .values(ids.map((evidenceId) => ({ ...key, evidenceId, citedAt: at })))
      .onConflictDoNothing();
    if ((await tx.$count(worksheetCitations, matching(key))) > MOST_CITED)
      throw invalid("evidenceIds", `Cite at most ${MOST_CITED} pieces; the strongest are usually enough.`);
  });
}

/** Takes a citation out again. NOT_FOUND when there is none. */
export async function takeCitationOut(access: Edit, { evidenceId, worksheetId, ...row }: Uncite): Promise<void> {
  await transact(async (tx) => {
    const open = await findOpen(tx, access, worksheetId);
    const key = { ownerId: access.ownerId, versionId: open?.id ?? "", ...row };
    const gone = await tx
      .delete(worksheetCitations)
      .where(and(matching(key), eq(worksheetCitations.evidenceId, evidenceId)))
      .returning({ id: worksheetCitations.id });
    if (!gone.length) throw notFound();
  });
}

type Key = { ownerId: string; versionId: string; promptId: string; lineId: string; rowId: string };

const matching = ({ ownerId, versionId, promptId, lineId, rowId }: Key) =>
  and(
    eq(worksheetCitations.ownerId, ownerId),
    eq(worksheetCitations.versionId, versionId),
    eq(worksheetCitations.promptId, promptId),
    eq(worksheetCitations.lineId, lineId),
    eq(worksheetCitations.rowId, rowId),
  );

type Row = { open: Open; promptId: string; lineId: string; rowId: string };

/** Evidence stands in rows that the content has, and in lines that somebody began. */
async function demandRow(tx: Writer, { ownerId }: Edit, { open, promptId, lineId, rowId }: Row): Promise<void> {
  const prompt = open.sheet.prompts.find(({ id }) => id === promptId);
  if (!prompt || !takes(prompt, lineId)) throw notFound();
  const { rows } = lineId ? lineShape(prompt) : shapeOf(open.framework, prompt);
  if (!rows.some(({ id }) => id === rowId)) throw notFound();
  const line = and(
    eq(worksheetAnswers.ownerId, ownerId),
    eq(worksheetAnswers.versionId, open.version.id),
    eq(worksheetAnswers.promptId, promptId),
    eq(worksheetAnswers.lineId, lineId),
  );
  if (lineId !== "" && (await tx.$count(worksheetAnswers, line)) === 0) throw notFound();
}
