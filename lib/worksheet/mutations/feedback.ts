import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { worksheetAnswers } from "@/db/schema/worksheet";
import type { Writer } from "@/db/store";
import { invalid, notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { addMadeOf } from "@/lib/roadmap/mutations/milestone";
import { findFeedback } from "../queries/feedback";
import { fitting, type Given, milestoneFrom, openTexts } from "../rules/feedback";

type Edit = RecordAccess<"edit">;

/**
 * Makes feedback that is concrete a milestone of the roadmap that runs; pressed twice it is one. Throws NOT_FOUND, INVALID
 * at `form` while it is open, CONFLICT when no roadmap runs.
 */
export async function makeMilestone(access: Edit, { lineId, at }: { lineId: string; at: Date }) {
  return transact(async (tx) => {
    const found = await findFeedback(access, lineId, tx);
    if (!found) throw notFound();
    const [missing] = openTexts(found.standing);
    if (missing) throw invalid("form", missing);
    return addMadeOf(tx, access, { ...milestoneFrom(found.feedback), madeOf: { lineId }, at });
  });
}

/**
 * Writes what a giver said into the cells of their feedback in which nothing stands, inside the caller's transaction.
 * Answers the version that the line is at then. Throws NOT_FOUND, INVALID at `form` when nothing is empty.
 */
export async function fillEmpty(
  tx: Writer,
  access: Edit,
  { lineId, given, at }: { lineId: string; given: Given; at: Date },
): Promise<{ version: number }> {
  const found = await findFeedback(access, lineId, tx);
  const columns = found?.prompt.kind === "rows" ? found.prompt.feedback : undefined;
  if (!found || !columns) throw notFound();
  const { answer, feedback } = found;
  const cells = Object.entries(fitting(feedback, given)).map(([name, text]) => [columns[name as keyof Given], text]);
  if (!cells.length) throw invalid("form", "Nothing was taken over: something stands in those fields already.");
  const said = { ...answer.said, "": { ...answer.said[""], ...Object.fromEntries(cells) } };
  const version = answer.version + 1;
  await tx
    .update(worksheetAnswers)
    .set({ said, version, savedAt: at })
    .where(and(eq(worksheetAnswers.ownerId, access.ownerId), eq(worksheetAnswers.id, answer.id)));
  return { version };
}
