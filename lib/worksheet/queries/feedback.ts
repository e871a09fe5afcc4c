import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { db } from "@/db";
import { worksheetAnswers, worksheetVersions } from "@/db/schema/worksheet";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import type { AskAccess } from "@/lib/ask/access";
import { type Day, dayOf, daysBetween } from "@/lib/date";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { RecordAccess } from "@/lib/record/access";
import { FEEDBACK_SHEET, LACKS } from "../content";
import { feedbackIn, type OpenFeedback, standingOf } from "../rules/feedback";
import { findSheet, sheetIn } from "../rules/sheet";

type Which = { lineId?: string };

const statements = preparedOnce((from: Reader) =>
  from
    .select({ version: worksheetVersions, answer: worksheetAnswers })
    .from(worksheetAnswers)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.ownerId, worksheetAnswers.ownerId),
        eq(worksheetVersions.id, worksheetAnswers.versionId),
        eq(worksheetVersions.worksheetId, FEEDBACK_SHEET),
        isNull(worksheetVersions.keptAt),
      ),
    )
    .where(
      and(
        eq(worksheetAnswers.ownerId, placeholders("ownerId").ownerId),
        isNull(worksheetAnswers.removedAt),
        ne(worksheetAnswers.lineId, ""),
      ),
    )
    .orderBy(asc(worksheetAnswers.lineId))
    .prepare("list_feedback"),
);

/** Every piece of feedback that stands now, in the order in which they were begun, or the one with this id. */
export async function listFeedback({ ownerId }: RecordAccess | AskAccess, { lineId }: Which = {}, from: Reader = db) {
  const all = await statements(from).execute({ ownerId });
  const rows = lineId === undefined ? all : all.filter(({ answer }) => answer.lineId === lineId);
  const [first] = rows;
  if (!first) return [];
  const pinned = (await readPinned(first.version, from)).framework;
  const found = sheetIn(pinned, FEEDBACK_SHEET) ?? findSheet(pinned, FEEDBACK_SHEET);
  if (!found) return [];
  return rows.flatMap(({ answer }) => {
    const prompt = found.sheet.prompts.find(({ id }) => id === answer.promptId);
    const feedback = prompt && feedbackIn(prompt, answer);
    if (!feedback) return [];
    return [{ feedback, prompt, standing: standingOf(found.framework, feedback), answer }];
  });
}

/** One piece of feedback as it stands; null when there is none such, or it was taken out. */
export async function findFeedback(access: RecordAccess | AskAccess, lineId: string, from: Reader = db) {
  const [found] = lineId ? await listFeedback(access, { lineId }, from) : [];
  return found ?? null;
}

/** The feedback that is still open on `today`: what each piece lacks in words, which vague words keep it so, since when. */
export async function listOpenFeedback(access: RecordAccess, today: Day): Promise<OpenFeedback[]> {
  return (await listFeedback(access)).flatMap(({ feedback, standing, answer }) => {
    if (!standing.isOpen) return [];
    const { lineId, said, giver } = feedback;
    return [
      {
        ...{ lineId, said, giver },
        lacks: standing.lacks.map((name) => LACKS[name]),
        vague: standing.vague.flatMap(({ words }) => words),
        days: daysBetween(dayOf(answer.begunAt, access.zone), today),
      },
    ];
  });
}
