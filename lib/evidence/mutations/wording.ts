import { and, eq, isNotNull } from "drizzle-orm";
import { scrub, transact } from "@/db";
import { claims, evidence, evidenceFacts } from "@/db/schema/evidence";
import { history } from "@/db/schema/history";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { checkHappened, isWorded, purged } from "../rules/wording";
import type { Wording } from "../schema";
import { changeFacts, type Facts, itemAt, openFacts, refreshSearch } from "./facts";

type Edit = RecordAccess<"edit">;
type Reworded = Wording & { at: Date };
/** Placing changes more facts in the same step, and may leave open whether it was a rescue. */
type Said = Omit<Reworded, "rescue"> & { rescue?: boolean; facts?: Partial<Facts> };

/**
 * Changes what an item says, when it happened and who may read it; the wording before stays in the history. Throws
 * CONFLICT when the item is no longer at `version`.
 */
export async function rewordEvidence(access: Edit, input: Reworded): Promise<void> {
  checkHappened(input.happenedOn, dayOf(input.at, access.zone));
  await transact(async (tx) => {
    const changed = await reword(tx, access, input);
    if (!changed) return;
    const { ownerId, actorId } = access;
    const { id: subjectId, at } = input;
    await recordChange(tx, { ownerId, actorId, subject: "evidence", subjectId, action: "reworded", ...changed, at });
    await refreshSearch(tx, access, subjectId);
  });
}

/**
 * Writes the wording and the facts that hang on it, inside the caller's transaction, which has to record the answered
 * difference and refresh the search text. The version rises even when nothing differs and the answer is null.
 */
export async function reword(tx: Writer, access: Edit, { id, version, happenedOn, at, facts: more, ...input }: Said) {
  const item = await itemAt(tx, access, { id, version });
  const [facts] = await openFacts(tx, access, [id]);
  if (!facts) throw notFound();
  const { sentence, rescue = facts.rescue, rescueCause, details, confidentiality } = input;
  const said = { sentence, details, confidentiality };
  await tx
    .update(evidence)
    .set({ ...said, version: version + 1 })
    .where(and(eq(evidence.ownerId, access.ownerId), eq(evidence.id, id)));
  const wording = facts.wording + (sentence === item.sentence ? 0 : 1);
  const stated = { happenedOn, rescue, rescueCause };
  await changeFacts(tx, access, { ids: [id], patch: { ...more, ...stated, wording }, at });
  return difference({ ...item, ...facts }, { ...said, ...stated });
}

/** Removes the texts of earlier wordings for good; that they were changed, and when, stays. */
export async function purgeWordings(access: Edit, { id, at }: { id: string; at: Date }): Promise<void> {
  const { ownerId, actorId } = access;
  const ofItem = and(eq(history.ownerId, ownerId), eq(history.subject, "evidence"), eq(history.subjectId, id));
  await transact(async (tx) => {
    await openFacts(tx, access, [id]);
    const rows = await tx
      .select({ id: history.id, before: history.before, after: history.after })
      .from(history)
      .where(ofItem);
    const worded = rows.filter(({ before, after }) => isWorded(before) || isWorded(after));
    for (const row of worded)
      await tx
        .update(history)
        .set({ before: purged(row.before), after: purged(row.after) })
        .where(and(ofItem, eq(history.id, row.id)));
    await tx
      .update(claims)
      .set({ rationale: "" })
      .where(and(eq(claims.ownerId, ownerId), eq(claims.evidenceId, id), isNotNull(claims.endedAt)));
    await tx
      .update(evidenceFacts)
      .set({ rescueCause: "" })
      .where(
        and(eq(evidenceFacts.ownerId, ownerId), eq(evidenceFacts.evidenceId, id), isNotNull(evidenceFacts.endedAt)),
      );
    if (worded.length)
      await recordChange(tx, { ownerId, actorId, subject: "evidence", subjectId: id, action: "purged", at });
  });
  await scrub();
}
