import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db";
import { assessmentAnswers, assessmentCitations, assessments } from "@/db/schema/assessment";
import { roadmaps } from "@/db/schema/roadmap";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { RecordAccess } from "@/lib/record/access";
import type { Mark } from "./rules/occasion";
import type { Answers } from "./rules/snapshot";
import { MOST_KEPT, Snapshot } from "./schema";

const COLUMNS = {
  id: assessments.id,
  byId: assessments.byId,
  roadmapId: assessments.roadmapId,
  startedAt: assessments.startedAt,
  finishedAt: assessments.finishedAt,
  month: assessments.month,
  snapshot: assessments.snapshot,
};

/** Reads a snapshot back; it is written by `finishAssessment` alone. */
const readSnapshot = (text: string) => Snapshot.parse(JSON.parse(text));

const statements = preparedOnce((from: Reader) =>
  from
    .select(COLUMNS)
    .from(assessments)
    .where(and(eq(assessments.ownerId, placeholders("ownerId").ownerId), isNotNull(assessments.snapshot)))
    .orderBy(desc(assessments.finishedAt), desc(assessments.id))
    .limit(MOST_KEPT)
    .prepare("list_finished"),
);

/** The finished assessments of the record, newest first. */
export async function listFinished({ ownerId }: RecordAccess) {
  const rows = await statements(db).execute({ ownerId });
  return rows.flatMap(({ snapshot, finishedAt, ...row }) =>
    snapshot && finishedAt ? [{ ...row, finishedAt, snapshot: readSnapshot(snapshot) }] : [],
  );
}
export type Finished = Awaited<ReturnType<typeof listFinished>>[number];

/** One assessment: a draft with its content and what was said so far, or finished. NOT_FOUND when it is not the owner's. */
export async function getAssessment({ ownerId }: RecordAccess, id: string) {
  const [row] = await db
    .select({
      ...COLUMNS,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
    })
    .from(assessments)
    .innerJoin(roadmaps, and(eq(roadmaps.ownerId, assessments.ownerId), eq(roadmaps.id, assessments.roadmapId)))
    .where(and(eq(assessments.ownerId, ownerId), eq(assessments.id, id)));
  if (!row) throw notFound();
  const { snapshot, finishedAt, ...rest } = row;
  if (snapshot && finishedAt) return { ...rest, finishedAt, snapshot: readSnapshot(snapshot) };
  const [{ framework }, answers] = await Promise.all([readPinned(row), draftAnswers(ownerId, id)]);
  return { ...rest, finishedAt: null, framework, answers };
}
export type Assessment = Awaited<ReturnType<typeof getAssessment>>;
export type Draft = Extract<Assessment, { finishedAt: null }>;
export type Done = Exclude<Assessment, Draft>;

/** What a draft says so far, by part, each with the form that wrote it last. */
export async function draftAnswers(ownerId: string, assessmentId: string, from: Reader = db) {
  const of = and(eq(assessmentAnswers.ownerId, ownerId), eq(assessmentAnswers.assessmentId, assessmentId));
  const rows = await from
    .select({
      id: assessmentAnswers.id,
      partId: assessmentAnswers.partId,
      choice: assessmentAnswers.choice,
      note: assessmentAnswers.note,
      turnId: assessmentAnswers.turnId,
      evidenceId: assessmentCitations.evidenceId,
    })
    .from(assessmentAnswers)
    .leftJoin(
      assessmentCitations,
      and(
        eq(assessmentCitations.ownerId, assessmentAnswers.ownerId),
        eq(assessmentCitations.answerId, assessmentAnswers.id),
      ),
    )
    .where(of)
    .orderBy(asc(assessmentCitations.id));
  const byPart = Map.groupBy(rows, ({ partId }) => partId);
  const answers = [...byPart].flatMap(([partId, [first, ...others]]) => {
    if (!first) return [];
    const { evidenceId: _, ...answer } = first;
    const evidenceIds = [first, ...others].flatMap(({ evidenceId }) => evidenceId ?? []);
    return [[partId, { ...answer, evidenceIds }] as const];
  });
  return new Map(answers) satisfies Answers;
}

/** The person's own assessments, as much of them as `offerOf` reads. */
export async function listMarks({ ownerId, actorId }: RecordAccess): Promise<Mark[]> {
  return db
    .select({
      id: assessments.id,
      roadmapId: assessments.roadmapId,
      month: assessments.month,
      finishedAt: assessments.finishedAt,
    })
    .from(assessments)
    .where(and(eq(assessments.ownerId, ownerId), eq(assessments.byId, actorId)));
}
