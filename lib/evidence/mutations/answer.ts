import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { evidenceAnswers } from "@/db/schema/evidence";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { Answering } from "../schema/answering";
import { openFacts } from "./facts";

type Edit = RecordAccess<"edit">;
type Linked = Answering & { at: Date };

/**
 * Links the item that answers what another said against a signal; linked already, nothing is written. Throws NOT_FOUND
 * unless both are the owner's.
 */
export async function answerEvidence(access: Edit, { id, answerId, at }: Linked): Promise<void> {
  const { ownerId } = access;
  await transact(async (tx) => {
    const facts = await openFacts(tx, access, [id, answerId]);
    const [open] = await openAnswer(tx, access, { id, answerId });
    if (open) return;
    const recordedAt = new Date(Math.max(at.getTime(), ...facts.map((row) => row.recordedAt.getTime())));
    await tx.insert(evidenceAnswers).values({ ownerId, evidenceId: id, answerId, recordedAt });
    await record(tx, access, { id, answerId, at, action: "answered" });
  });
}

/** Takes the link back. Throws NOT_FOUND when there is none. */
export async function takeAnswerBack(access: Edit, { id, answerId, at }: Linked): Promise<void> {
  await transact(async (tx) => {
    const [open] = await openAnswer(tx, access, { id, answerId });
    if (!open) throw notFound();
    const endedAt = open.recordedAt > at ? open.recordedAt : at;
    await tx
      .update(evidenceAnswers)
      .set({ endedAt })
      .where(and(eq(evidenceAnswers.ownerId, access.ownerId), eq(evidenceAnswers.id, open.id)));
    await record(tx, access, { id, answerId, at, action: "answer-taken-back" });
  });
}

function openAnswer(tx: Writer, { ownerId }: Edit, { id, answerId }: Answering) {
  return tx
    .select({ id: evidenceAnswers.id, recordedAt: evidenceAnswers.recordedAt })
    .from(evidenceAnswers)
    .where(
      and(
        eq(evidenceAnswers.ownerId, ownerId),
        eq(evidenceAnswers.evidenceId, id),
        eq(evidenceAnswers.answerId, answerId),
        isNull(evidenceAnswers.endedAt),
      ),
    );
}

async function record(
  tx: Writer,
  { ownerId, actorId }: Edit,
  { id, answerId, at, action }: Linked & { action: string },
) {
  await recordChange(tx, { ownerId, actorId, subject: "evidence", subjectId: id, action, after: { answerId }, at });
}
