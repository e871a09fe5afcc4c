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
import { dayOf } from "@/lib/date";
import { guidedNow, RESOURCE_COLUMNS } from "@/lib/grant/queries/reached";
import { resourcesOf } from "@/lib/grant/rules/resources";
import { isWithdrawn, isWithin, opens, type Place, partsWithin } from "../rules/comment";

const { me } = placeholders("me");
const own = (table: { ownerId: AnyColumn }) => eq(table.ownerId, threads.ownerId);

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

/** A notice that its reader has not read, with the comment that it tells of, its thread and its grant. */
const unread = and(
  ...[eq(notices.userId, me), isNull(notices.readAt), eq(comments.noticeId, notices.id)],
  ...[isNull(comments.takenBackAt), ne(comments.authorId, me)],
  ...[eq(threads.ownerId, comments.ownerId), eq(threads.id, comments.threadId)],
  ...[own(grants), eq(grants.id, threads.grantId)],
);

const statements = preparedOnce((db: Reader) =>
  db
    .select({
      grantId: grants.id,
      fromOn: grants.fromOn,
      mayComment: grants.mayComment,
      ...RESOURCE_COLUMNS,
      isNamed: sql<number | boolean>`${exists(sheet(db))}`,
      subject: threads.subject,
      contentId: threads.contentId,
      part: threads.part,
      confidentiality: evidence.confidentiality,
      version: evidence.version,
      happenedOn: evidenceFacts.happenedOn,
      withdrawn: evidenceFacts.withdrawn,
      closedAt: milestones.closedAt,
      roadmapEndedAt: roadmaps.endedAt,
      decidedAt: boundaryReviews.decidedAt,
      lineKeptAt: sql`case when ${threads.subject} = 'worksheet' then (${lineKeptAt(db)}) end`.mapWith(
        worksheetVersions.keptAt,
      ) as SQL<Date | null>,
    })
    .from(notices)
    // SQLite takes cross joins in the order in which they stand: few notices are unread, and many comments written.
    .crossJoin(comments)
    .crossJoin(threads)
    .crossJoin(grants)
    .leftJoin(evidence, and(own(evidence), eq(evidence.id, threads.evidenceId)))
    .leftJoin(
      evidenceFacts,
      and(own(evidenceFacts), eq(evidenceFacts.evidenceId, threads.evidenceId), isNull(evidenceFacts.endedAt)),
    )
    .leftJoin(milestones, and(own(milestones), eq(milestones.id, threads.milestoneId)))
    .leftJoin(roadmaps, and(own(roadmaps), eq(roadmaps.id, milestones.roadmapId)))
    .leftJoin(boundaryReviews, and(own(boundaryReviews), eq(boundaryReviews.id, threads.reviewId)))
    .where(and(unread, guidedNow))
    .prepare("practice_unread"),
);

type Row = Awaited<ReturnType<ReturnType<typeof statements>["execute"]>>[number];

/** What a comment is about, as `findPlace` has it for one; days are days of `zone`. */
function placeOf(row: Row, zone: string): Place | null {
  const { confidentiality, happenedOn, withdrawn, version, decidedAt, lineKeptAt } = row;
  const on = (at: Date | null) => at && dayOf(at, zone);
  switch (row.subject) {
    case "evidence":
      if (confidentiality === null || happenedOn === null || withdrawn === null || version === null) return null;
      return { kind: "evidence", confidentiality, happenedOn, withdrawn, version };
    case "milestone":
      return { kind: "milestone", closedOn: on(row.closedAt ?? row.roadmapEndedAt) };
    case "review":
      return decidedAt && { kind: "review", decidedOn: dayOf(decidedAt, zone) };
    case "cell":
      return { kind: "cell" };
    case "worksheet": {
      // A part is a prompt, named after its worksheet, or a line, which is read as it was kept last.
      const kept = lineKeptAt && { label: "", on: dayOf(lineKeptAt, zone) };
      const line = row.part.startsWith(`${row.contentId}.`) ? null : { kept };
      return { kind: "worksheet", parts: [{ id: row.part, label: "", line }] };
    }
  }
}

/** Whether what a comment is about is open to the reader. */
function isOpen(row: Row, zone: string): boolean {
  const { subject, contentId, part, fromOn, mayComment } = row;
  const worksheetIds = new Set(row.isNamed && contentId ? [contentId] : []);
  const opened = { resources: new Set(resourcesOf(row)), worksheetIds, fromOn, mayComment };
  const place = placeOf(row, zone);
  if (!place || !opens(opened, { kind: subject, id: contentId ?? "" })) return false;
  return isWithin(opened, place) && !isWithdrawn(place) && partsWithin(opened, place).some(({ id }) => id === part);
}

/** What leaders wrote that their reader has not read, on what the grants open; the caller leaves out grants that are not open. */
export async function listUnread(by: Record<string, string>) {
  const rows = await statements(db).execute(by);
  const rowsOf = Map.groupBy(rows, ({ grantId }) => grantId);
  return (grantId: string, zone: string) => rowsOf.get(grantId)?.filter((row) => isOpen(row, zone)).length ?? 0;
}
