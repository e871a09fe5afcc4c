import { and, eq, inArray, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { assessmentAnswers, assessmentCitations, assessments } from "@/db/schema/assessment";
import { roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import { demandCitable } from "@/lib/evidence/mutations/citable";
import { findHeld } from "@/lib/framework/queries/pinned";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { draftAnswers } from "../queries";
import { choicesOf, partsOf, placeOf } from "../rules/parts";
import { type AnswerForm, MOST_KEPT } from "../schema";

type Edit = RecordAccess<"edit">;

/** Begins an assessment on the content of the latest roadmap, at its first part; with a draft there already it is that one. */
export async function beginAssessment(
  access: Edit,
  { at }: { at: Date },
): Promise<{ id: string; firstId: string | null }> {
  const { ownerId, actorId } = access;
  const roadmap = await findLatestRoadmap(access);
  const [first] = roadmap?.isHeld ? partsOf(roadmap.framework) : [];
  if (!roadmap || !first)
    throw new AppError("CONFLICT", "The ten questions belong to the way towards VP; the roadmap you follow has none.");
  return transact(async (tx) => {
    const [draft] = await tx
      .select({ id: assessments.id })
      .from(assessments)
      .where(and(eq(assessments.ownerId, ownerId), eq(assessments.byId, actorId), isNull(assessments.finishedAt)));
    if (draft) return { id: draft.id, firstId: null };
    if ((await tx.$count(assessments, eq(assessments.ownerId, ownerId))) >= MOST_KEPT)
      throw new AppError(
        "CONFLICT",
        `There are ${MOST_KEPT} assessments, as many as a record holds. All of them stay.`,
      );
    const id = uuidv7();
    await tx.insert(assessments).values({ id, ownerId, byId: actorId, roadmapId: roadmap.id, startedAt: at });
    await recordChange(tx, { ...told(access, id, at), action: "started", after: { roadmapId: roadmap.id } });
    return { id, firstId: first.id };
  });
}

/** Throws a draft away. NOT_FOUND when there is none such; CLOSED when it is finished. */
export async function discardAssessment(access: Edit, { assessmentId: id, at }: { assessmentId: string; at: Date }) {
  await transact(async (tx) => {
    await takeDraft(tx, access, id);
    await tx.delete(assessments).where(and(eq(assessments.ownerId, access.ownerId), eq(assessments.id, id)));
    await recordChange(tx, { ...told(access, id, at), action: "discarded" });
  });
}

/**
 * Keeps what is said in one part of a draft, and names the part after it. CONFLICT when another form wrote it since this
 * one was made; INVALID at `evidenceIds` for an item that is withdrawn or not the owner's; CLOSED when the assessment is
 * finished.
 */
export async function answerPart(
  access: Edit,
  answer: Omit<AnswerForm, "q" | "step"> & { at: Date },
): Promise<{ nextId: string | null }> {
  const { assessmentId, partId, seen, own, choice, note, evidenceIds, at } = answer;
  return transact(async (tx) => {
    const { framework } = await takeDraft(tx, access, assessmentId);
    const parts = partsOf(framework);
    const part = parts.find(({ id }) => id === partId);
    if (!part) throw notFound();
    if (choice !== null && choice >= choicesOf(part)) throw invalid("choice", "Choose from the list.");
    if (part.kind === "row" && evidenceIds.length)
      throw invalid("evidenceIds", "A row names no evidence; what you have claimed on it is read from there.");
    const before = (await draftAnswers(access.ownerId, assessmentId, tx)).get(partId);
    if (before && before.turnId !== seen && before.turnId !== own)
      throw new AppError(
        "CONFLICT",
        "This was answered in another tab. What you chose is still here; save it again to put it in the other's place.",
      );
    await demandCitable(tx, access, evidenceIds);
    await write(tx, access, { assessmentId, partId, before, set: { choice, note, turnId: own }, evidenceIds });
    await recordAnswer(tx, access, { assessmentId, part: partId, before, after: { choice, evidenceIds }, at });
    return { nextId: placeOf(parts, partId).after?.id ?? null };
  });
}

/** The draft about to be changed by who began it, with its content. */
export async function takeDraft(tx: Writer, { ownerId, actorId }: Edit, id: string) {
  const [row] = await tx
    .select({
      roadmapId: assessments.roadmapId,
      finishedAt: assessments.finishedAt,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
    })
    .from(assessments)
    .innerJoin(roadmaps, and(eq(roadmaps.ownerId, assessments.ownerId), eq(roadmaps.id, assessments.roadmapId)))
    .where(and(eq(assessments.ownerId, ownerId), eq(assessments.byId, actorId), eq(assessments.id, id)));
  if (!row) throw notFound();
  if (row.finishedAt)
    throw new AppError(
      "CLOSED",
      "This assessment is finished and stays as it is; nothing was changed. What you wrote here can be said in the next one.",
    );
  const framework = findHeld(row);
  if (framework) return { ...row, framework };
  throw new AppError(
    "CONFLICT",
    `This installation no longer holds version ${row.contentVersion} of the questions, so this draft can only be read.`,
  );
}

type Before = { id: string; choice: number | null; evidenceIds: string[] } | undefined;
type Written = {
  assessmentId: string;
  partId: string;
  before: Before;
  set: { choice: number | null; note: string; turnId: string };
  evidenceIds: string[];
};

async function write(tx: Writer, { ownerId }: Edit, { assessmentId, partId, before, set, evidenceIds }: Written) {
  const answerId = before?.id ?? uuidv7();
  const own = and(eq(assessmentAnswers.ownerId, ownerId), eq(assessmentAnswers.id, answerId));
  if (before) await tx.update(assessmentAnswers).set(set).where(own);
  else await tx.insert(assessmentAnswers).values({ id: answerId, ownerId, assessmentId, partId, ...set });
  const cited = before?.evidenceIds ?? [];
  const gone = cited.filter((id) => !evidenceIds.includes(id));
  const come = evidenceIds.filter((id) => !cited.includes(id));
  if (gone.length)
    await tx
      .delete(assessmentCitations)
      .where(
        and(
          eq(assessmentCitations.ownerId, ownerId),
          eq(assessmentCitations.answerId, answerId),
          inArray(assessmentCitations.evidenceId, gone),
        ),
      );
  if (come.length)
    await tx.insert(assessmentCitations).values(come.map((evidenceId) => ({ ownerId, answerId, evidenceId })));
}

type Said = { choice: number | null; evidenceIds: string[] };
type Recorded = { assessmentId: string; part: string; before?: Said; after: Said; at: Date };

/** What was chosen and named stands in the history; a note that is still being written does not. */
async function recordAnswer(tx: Writer, access: Edit, { assessmentId, part, before, after, at }: Recorded) {
  const said = ({ choice, evidenceIds }: Said) => ({ choice, evidenceIds: evidenceIds.toSorted() });
  const differs = difference(said(before ?? { choice: null, evidenceIds: [] }), said(after));
  if (!differs) return;
  await recordChange(tx, {
    ...told(access, assessmentId, at),
    action: "answered",
    before: { part, ...differs.before },
    after: { part, ...differs.after },
  });
}

/** Whose assessment a history row is of, and when. */
export const told = ({ ownerId, actorId }: Edit, subjectId: string, at: Date) => ({
  ownerId,
  actorId,
  subject: "assessment" as const,
  subjectId,
  at,
});
