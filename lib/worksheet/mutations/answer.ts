import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { worksheetAnswers } from "@/db/schema/worksheet";
import type { Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { isSame, readCells } from "../rules/answer";
import { takes } from "../rules/sheet";
import { type AddLine, type AnswerForm, MOST_LINES, type WhichLine } from "../schema";
import { findOpen, type Open, takeOpen } from "./open";

type Edit = RecordAccess<"edit">;
/** `isBack` when it had been taken out meanwhile. */
type Saved = { version: number; isBack: boolean };

const CHANGED =
  "This was changed in another tab. What you typed is still here; compare it with what stands now, then save again to replace that.";

/**
 * Keeps an answer, or a line of a list, as it is typed; the worksheet's first answer opens a version of it. A line that
 * was taken out meanwhile is back. Throws INVALID at a cell, CONFLICT when the answer is no longer at `version`.
 */
export async function saveAnswer(access: Edit, { at, ...form }: AnswerForm & { at: Date }): Promise<Saved> {
  return transact(async (tx) => {
    const open = await takeOpen(tx, access, { worksheetId: form.worksheetId, at });
    const said = readCells({ ...form, framework: open.framework, prompt: promptOf(open, form) });
    const was = await findAnswer(tx, access, { open, ...form });
    if (was && was.version !== form.version) {
      if (isSame(was.said, said) && !was.removedAt) return { version: was.version, isBack: false };
      throw new AppError("CONFLICT", CHANGED);
    }
    const version = form.version + 1;
    const set = { said, version, savedAt: at, removedAt: null };
    if (was) await write(tx, access, { id: was.id, set });
    else await tx.insert(worksheetAnswers).values({ ...keyOf(access, { open, ...form }), ...set, begunAt: at });
    return { version, isBack: Boolean(was?.removedAt) };
  });
}

/** Adds an empty line to a list. INVALID at `form` when it is full. */
export async function addLine(access: Edit, { at, ...input }: AddLine & { at: Date }): Promise<{ lineId: string }> {
  return transact(async (tx) => {
    const open = await takeOpen(tx, access, { worksheetId: input.worksheetId, at });
    const lineId = uuidv7();
    promptOf(open, { ...input, lineId });
    const { ownerId, versionId, promptId } = keyOf(access, { open, ...input, lineId });
    const lines = await tx.$count(
      worksheetAnswers,
      and(
        eq(worksheetAnswers.ownerId, ownerId),
        eq(worksheetAnswers.versionId, versionId),
        eq(worksheetAnswers.promptId, promptId),
      ),
    );
    if (lines >= MOST_LINES)
      throw invalid("form", `There are ${MOST_LINES} lines. Keep this version, then take out what is settled.`);
    await tx
      .insert(worksheetAnswers)
      .values({ ownerId, versionId, promptId, lineId, said: {}, begunAt: at, savedAt: at });
    return { lineId };
  });
}

/** Takes a line out; it can be put back until the version is kept, so it does not matter what stands in it. */
export async function removeLine(access: Edit, { at, ...line }: WhichLine & { at: Date }): Promise<void> {
  await changeLine(access, { ...line, removedAt: at });
}

/** Puts a line back that was taken out. */
export async function putLineBack(access: Edit, line: WhichLine): Promise<void> {
  await changeLine(access, { ...line, removedAt: null });
}

async function changeLine(access: Edit, { removedAt, ...line }: WhichLine & { removedAt: Date | null }): Promise<void> {
  await transact(async (tx) => {
    const version = line.lineId ? await findOpen(tx, access, line.worksheetId) : null;
    const was = version && (await findAnswer(tx, access, { open: { version }, ...line }));
    if (!was) throw notFound();
    await write(tx, access, { id: was.id, set: { removedAt } });
  });
}

type Which = { promptId: string; lineId: string };
type In = Which & { open: Pick<Open, "version"> };

function promptOf({ sheet }: Open, { promptId, lineId }: Which) {
  const prompt = sheet.prompts.find(({ id }) => id === promptId);
  if (!prompt || !takes(prompt, lineId)) throw notFound();
  return prompt;
}

const keyOf = ({ ownerId }: Edit, { open, promptId, lineId }: In) => {
  return { ownerId, versionId: open.version.id, promptId, lineId };
};

async function findAnswer(tx: Writer, access: Edit, which: In) {
  const { ownerId, versionId, promptId, lineId } = keyOf(access, which);
  const [answer] = await tx
    .select()
    .from(worksheetAnswers)
    .where(
      and(
        eq(worksheetAnswers.ownerId, ownerId),
        eq(worksheetAnswers.versionId, versionId),
        eq(worksheetAnswers.promptId, promptId),
        eq(worksheetAnswers.lineId, lineId),
      ),
    );
  return answer ?? null;
}

type Change = { id: string; set: Partial<typeof worksheetAnswers.$inferInsert> };

async function write(tx: Writer, { ownerId }: Edit, { id, set }: Change) {
  await tx
    .update(worksheetAnswers)
    .set(set)
    .where(and(eq(worksheetAnswers.ownerId, ownerId), eq(worksheetAnswers.id, id)));
}
