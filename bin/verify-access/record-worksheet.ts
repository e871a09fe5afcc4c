import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { worksheetAnswers, worksheetCitations, worksheetVersions } from "@/db/schema/worksheet";
import { pinOf } from "@/lib/framework/queries/pinned";
import { currentFramework } from "@/lib/framework/rules/library";
import type { Planting } from "./people";

/** The worksheet that everybody has answered, and a list on it. */
export const SHEET = "WS.SH3";
export const LIST = "WS.SH3.2";
/** The first line of the list, which is called like the row that holds it. */
export const LINE = "{worksheet_answers}";

/** A worksheet with a version that was kept and one that is open, with a list, a line that was taken out, and a citation. */
export async function plantWorksheet({ ownerId, at, word }: Planting, evidenceId: string): Promise<void> {
  const [kept, open, line, out] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const said = (column: string) => ({ "": { [column]: word("worksheet_answers.said") } });
  await transact(async (tx) => {
    const version = { ownerId, worksheetId: SHEET, ...pinOf(currentFramework("em-to-vp")), openedAt: at };
    await tx.insert(worksheetVersions).values([
      { ...version, id: kept, number: 1, label: word("worksheet_versions.label"), keptAt: at },
      { ...version, id: open, number: 2, label: word("worksheet_versions.label") },
    ]);
    const of = { ownerId, promptId: LIST, begunAt: at, savedAt: at };
    await tx.insert(worksheetAnswers).values([
      { ...of, id: line, versionId: open, lineId: line, said: said("What you expect") },
      { ...of, versionId: open, lineId: out, said: said("What you expect"), removedAt: at },
      { ...of, versionId: kept, lineId: line, said: said("What you expect") },
    ]);
    await tx
      .insert(worksheetCitations)
      .values({ ownerId, versionId: open, promptId: LIST, lineId: line, evidenceId, citedAt: at });
  });
}

/** The worksheet of feedback, and the list on it. */
export const FEEDBACK = "WS.P1.T";

/** Feedback that is open, which somebody is asked about, and feedback that could become a milestone. Answers the first. */
export async function plantFeedback({ ownerId, at, word }: Planting): Promise<{ id: string; said: string }> {
  const [versionId, id, whole] = [uuidv7(), uuidv7(), uuidv7()];
  const said = `Be more strategic ${word("worksheet_answers.said")}`;
  await transact(async (tx) => {
    const of = { ownerId, promptId: `${FEEDBACK}.1`, versionId, begunAt: at, savedAt: at };
    await tx.insert(worksheetVersions).values({
      ownerId,
      id: versionId,
      worksheetId: FEEDBACK,
      ...pinOf(currentFramework("em-to-vp")),
      number: 1,
      openedAt: at,
    });
    await tx.insert(worksheetAnswers).values([
      // Called like the rows that hold them, so that a form can name them.
      { ...of, id, lineId: id, said: { "": { "What was said": said, "Who said it": "CTO" } } },
      { ...of, id: whole, lineId: whole, said: { "": CONCRETE } },
    ]);
  });
  return { id, said };
}

const CONCRETE = {
  "What was said": "Let others speak first",
  "In which situation": "The weekly review",
  "What somebody would see or hear": "Asks two people before saying anything",
  "What good looks like": "Two plans that came from the team",
  "By when": "2027-01-29",
  "Who would notice": "The leads",
};
