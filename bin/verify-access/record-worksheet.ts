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
