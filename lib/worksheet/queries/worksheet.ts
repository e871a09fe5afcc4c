import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { worksheetAnswers, worksheetVersions } from "@/db/schema/worksheet";
import type { Day } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { Prompt } from "@/lib/framework/schema";
import type { RecordAccess } from "@/lib/record/access";
import { compareReadings, countChanges } from "../rules/compare";
import { isDue } from "../rules/due";
import { isOpenFeedback } from "../rules/feedback";
import { countRows, readSheet } from "../rules/reading";
import { findSheet, type Sheet, sheetIn } from "../rules/sheet";
import { answersIn, type KeptVersion, listVersions, removedIn, type Version } from "./version";

const NOTHING = { answers: [], citations: [] };

/** The prompts of a version: as it was answered, else as they are worded today. */
async function sheetOf(version: Version, today: Sheet | null): Promise<Sheet | null> {
  return sheetIn((await readPinned(version)).framework, version.worksheetId) ?? today;
}

/**
 * A worksheet as it stands: its prompts, what is answered so far, and the versions that were kept, newest first.
 * NOT_FOUND for what is no worksheet of any track.
 */
export async function getWorksheet(access: RecordAccess, id: string) {
  const [pinned, versions] = await Promise.all([pinnedFramework(access), listVersions(access, id)]);
  const kept = versions.filter((one): one is KeptVersion => one.keptAt !== null);
  const open = versions.find(({ keptAt }) => keptAt === null);
  const today = findSheet(pinned, id);
  const found = open ? await sheetOf(open, today) : today;
  if (!found) throw notFound();
  const [stands, before, removed] = await Promise.all([
    open ? answersIn(access, open.id) : NOTHING,
    kept[0] ? answersIn(access, kept[0].id) : NOTHING,
    open ? removedIn(access, open.id) : [],
  ]);
  const [was, is] = [readSheet(found, before), readSheet(found, stands)];
  return {
    ...{ ...found, ...stands, removed, kept },
    /** How many rows are answered, and how many differ from the version that was kept last. */
    answered: countRows(is),
    changed: countChanges(compareReadings(was, is)),
  };
}
export type Worksheet = Awaited<ReturnType<typeof getWorksheet>>;

/** A version as it reads: by its number, or "now" for what stands there. NOT_FOUND when there is none such. */
export async function readVersion(access: RecordAccess, { id, which }: { id: string; which: string }) {
  const [pinned, versions] = await Promise.all([pinnedFramework(access), listVersions(access, id)]);
  const version = versions.find((one) => (one.keptAt ? String(one.number) === which : which === "now"));
  const sheet = version && (await sheetOf(version, findSheet(pinned, id)));
  if (!version || !sheet) throw notFound();
  return { version, sheet: sheet.sheet, read: readSheet(sheet, await answersIn(access, version.id)) };
}

export type Started = {
  id: string;
  title: string;
  kept: number;
  lastKeptAt: Date | null;
  savedAt: Date | null;
  due: number;
  /** Lines of feedback that nobody could act on yet. */
  open: number;
};

/** The worksheets that the owner has begun, the one written in last first, with the lines that are due on `today`. */
export async function listStarted(access: RecordAccess, today: Day): Promise<Started[]> {
  const [pinned, versions, answers] = await Promise.all([
    pinnedFramework(access),
    listVersions(access),
    db
      .select({
        worksheetId: worksheetVersions.worksheetId,
        promptId: worksheetAnswers.promptId,
        lineId: worksheetAnswers.lineId,
        said: worksheetAnswers.said,
        savedAt: worksheetAnswers.savedAt,
      })
      .from(worksheetAnswers)
      .innerJoin(
        worksheetVersions,
        and(
          eq(worksheetVersions.ownerId, worksheetAnswers.ownerId),
          eq(worksheetVersions.id, worksheetAnswers.versionId),
          isNull(worksheetVersions.keptAt),
        ),
      )
      .where(and(eq(worksheetAnswers.ownerId, access.ownerId), isNull(worksheetAnswers.removedAt))),
  ]);
  const started = [...Map.groupBy(versions, ({ worksheetId }) => worksheetId)].map(([id, own]) => {
    const said = answers.filter(({ worksheetId }) => worksheetId === id);
    const found = findSheet(pinned, id);
    const prompts = found?.sheet.prompts ?? [];
    const kept = own.flatMap(({ keptAt }) => keptAt ?? []);
    const count = (fits: (prompt: Prompt, answer: (typeof said)[number]) => boolean) =>
      said.filter((answer) => prompts.some((prompt) => prompt.id === answer.promptId && fits(prompt, answer))).length;
    return {
      id,
      title: found?.sheet.title ?? id,
      kept: kept.length,
      lastKeptAt: kept[0] ?? null,
      savedAt: said.map(({ savedAt }) => savedAt).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
      due: count((prompt, answer) => isDue(prompt, answer.said, today)),
      open: count((prompt, answer) => found !== null && isOpenFeedback(found.framework, prompt, answer)),
    };
  });
  return started.toSorted((a, b) => newest(b) - newest(a));
}

const newest = ({ savedAt, lastKeptAt }: Started) => (savedAt ?? lastKeptAt)?.getTime() ?? 0;
