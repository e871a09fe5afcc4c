import { type AnyColumn, and, eq, exists, isNull, max, ne, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { comments, threads } from "@/db/schema/comment";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { grants, grantWorksheets } from "@/db/schema/grant";
import { notices } from "@/db/schema/mail";
import { boundaryReviews } from "@/db/schema/review";
import { milestones, roadmaps } from "@/db/schema/roadmap";
import { worksheetAnswers, worksheetVersions } from "@/db/schema/worksheet";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { reachesInstant } from "@/lib/grant/rules/resources";
import { inForce, mine, reached } from "./practice-rows";

const { me } = placeholders("me");
const own = (table: { ownerId: AnyColumn }) => eq(table.ownerId, threads.ownerId);

/** The item that a thread is about, where it is in force and reached. */
const item = (db: Reader) =>
  db
    .select({ one: sql`1` })
    .from(evidence)
    .innerJoin(evidenceFacts, inForce)
    .where(and(own(evidence), eq(evidence.id, threads.evidenceId), reached));

/** When the version with the line that a thread is about was kept last; null where none was, and for a prompt. */
const lineKeptAt = (db: Reader) =>
  db
    .select({ at: max(worksheetVersions.keptAt) })
    .from(worksheetVersions)
    .innerJoin(
      worksheetAnswers,
      and(
        eq(worksheetAnswers.ownerId, worksheetVersions.ownerId),
        eq(worksheetAnswers.versionId, worksheetVersions.id),
        eq(worksheetAnswers.lineId, threads.part),
        isNull(worksheetAnswers.removedAt),
      ),
    )
    .where(and(own(worksheetVersions), eq(worksheetVersions.worksheetId, threads.contentId)));

const sheet = (db: Reader) =>
  db
    .select({ one: sql`1` })
    .from(grantWorksheets)
    .where(and(eq(grantWorksheets.grantId, grants.id), eq(grantWorksheets.worksheetId, threads.contentId)));

const statements = preparedOnce((db: Reader) =>
  db
    .select({
      grantId: grants.id,
      fromOn: grants.fromOn,
      subject: threads.subject,
      contentId: threads.contentId,
      part: threads.part,
      isReached: sql<number | boolean>`${exists(item(db))}`,
      isNamed: sql<number | boolean>`${exists(sheet(db))}`,
      lineKeptAt: sql`(${lineKeptAt(db)})`.mapWith(worksheetVersions.keptAt) as SQL<Date | null>,
      milestones: grants.milestones,
      closedAt: milestones.closedAt,
      roadmapEndedAt: roadmaps.endedAt,
      reviews: grants.reviews,
      decidedAt: boundaryReviews.decidedAt,
      readiness: grants.readiness,
    })
    .from(notices)
    .innerJoin(
      comments,
      and(eq(comments.noticeId, notices.id), isNull(comments.takenBackAt), ne(comments.authorId, me)),
    )
    .innerJoin(threads, and(eq(threads.ownerId, comments.ownerId), eq(threads.id, comments.threadId)))
    .innerJoin(grants, and(own(grants), eq(grants.id, threads.grantId)))
    .leftJoin(milestones, and(own(milestones), eq(milestones.id, threads.milestoneId)))
    .leftJoin(roadmaps, and(own(roadmaps), eq(roadmaps.id, milestones.roadmapId)))
    .leftJoin(boundaryReviews, and(own(boundaryReviews), eq(boundaryReviews.id, threads.reviewId)))
    .where(and(eq(notices.userId, me), isNull(notices.readAt), mine, eq(grants.mayComment, true)))
    .prepare("practice_unread"),
);

type Row = Awaited<ReturnType<ReturnType<typeof statements>["execute"]>>[number];

/** Whether what a comment is about is open to the reader, as `isWithin` of rules/comment.ts has it; days are days of `zone`. */
function isOpen(row: Row, zone: string): boolean {
  const within = (at: Date) => reachesInstant({ fromOn: row.fromOn, zone }, at);
  const closedAt = row.closedAt ?? row.roadmapEndedAt;
  switch (row.subject) {
    case "evidence":
      return Boolean(row.isReached);
    case "milestone":
      return row.milestones && (closedAt === null || within(closedAt));
    case "review":
      return row.reviews && row.decidedAt !== null && within(row.decidedAt);
    case "cell":
      return row.readiness;
    case "worksheet":
      if (!row.isNamed) return false;
      // A part is a prompt, named after its worksheet, or a line, which is read as it was kept last.
      return row.part.startsWith(`${row.contentId}.`) || (row.lineKeptAt !== null && within(row.lineKeptAt));
  }
}

/** What leaders wrote that their reader has not read, on what the grants open; the caller leaves out grants that are not open. */
export async function listUnread(by: Record<string, string>) {
  const rows = await statements(db).execute(by);
  return (grantId: string, zone: string) => rows.filter((row) => row.grantId === grantId && isOpen(row, zone)).length;
}
