import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db";
import { boundaryReviews } from "@/db/schema/review";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { listClosed } from "@/lib/ask/queries/round";
import { listFinished } from "@/lib/assessment/queries";
import { dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { citedItems } from "@/lib/evidence/queries/cited";
import { mechanismsNow } from "@/lib/mechanism/queries";
import { readinessOn } from "@/lib/readiness/queries";
import type { RecordAccess } from "@/lib/record/access";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listFeedback, listOpenFeedback } from "@/lib/worksheet/queries/feedback";
import { listVersions } from "@/lib/worksheet/queries/version";
import { evidenceIn } from "./rules/pieces";
import { reportOf, type Standing } from "./rules/report";
import { MOST_REVIEWS, Report } from "./schema";

const COLUMNS = {
  id: boundaryReviews.id,
  roadmapId: boundaryReviews.roadmapId,
  phase: boundaryReviews.phase,
  decision: boundaryReviews.decision,
  weeks: boundaryReviews.weeks,
  reason: boundaryReviews.reason,
  decidedAt: boundaryReviews.decidedAt,
};

/**
 * What a review of the boundary of `phase` (from 1; null for the one that began last) looks at today, as it would be
 * kept, with the roadmap it belongs to. NOT_FOUND without a roadmap that runs, on a track without dates, and for a phase that has not begun.
 */
export async function getStanding(access: RecordAccess, { phase: index, now }: { phase: number | null; now: Date }) {
  const readiness = await readinessOn(access, { on: undefined, now });
  const begun = readiness?.plan.phases.filter(({ startsOn }) => startsOn <= readiness.today);
  const phase = index === null ? begun?.at(-1) : begun?.find((one) => one.index === index);
  if (!readiness || !phase || readiness.roadmap.endedAt) throw notFound();
  const { roadmap, framework, plan, view, viewOn } = readiness;
  const [milestones, built, assessments, rounds, versions, feedback] = await Promise.all([
    listMilestones(access, roadmap.id),
    mechanismsNow(access, { at: now }),
    listFinished(access),
    listClosed(access),
    listVersions(access),
    listOpenFeedback(access, readiness.today),
  ]);
  const sheets = versions.flatMap(({ keptAt, ...sheet }) => (keptAt ? [{ ...sheet, keptAt }] : []));
  const looked = { milestones, built, assessments, rounds, feedback, sheets };
  const standing: Standing = { framework, plan, phase, view, viewOn, ...looked };
  return { roadmap, plan, report: reportOf(standing) };
}

/** What a review names without keeping its words, as it reads now: items by id, and feedback by its line. */
export async function wordsOf(access: RecordAccess, report: Report) {
  const [items, lines] = await Promise.all([
    citedItems(access, evidenceIn(report)),
    report.feedback.length ? listFeedback(access) : [],
  ]);
  return { items, said: new Map(lines.map(({ feedback }) => [feedback.lineId, feedback.said])) };
}
export type Words = Awaited<ReturnType<typeof wordsOf>>;

const statements = preparedOnce((from: Reader) => {
  const { ownerId, roadmapId } = placeholders("ownerId", "roadmapId");
  return from
    .select(COLUMNS)
    .from(boundaryReviews)
    .where(and(eq(boundaryReviews.ownerId, ownerId), eq(boundaryReviews.roadmapId, roadmapId)))
    .orderBy(desc(boundaryReviews.id))
    .limit(MOST_REVIEWS)
    .prepare("list_reviews");
});

/** The reviews of a roadmap, the newest first. */
export const listReviews = ({ ownerId }: RecordAccess, roadmapId: string) =>
  statements(db).execute({ ownerId, roadmapId });
export type ReviewLine = Awaited<ReturnType<typeof listReviews>>[number];

/** A review as it was decided. NOT_FOUND for an id that is unknown or somebody else's. */
export async function getReview({ ownerId, zone }: RecordAccess, id: string) {
  const [row] = await db
    .select({ ...COLUMNS, report: boundaryReviews.report })
    .from(boundaryReviews)
    .where(and(eq(boundaryReviews.ownerId, ownerId), eq(boundaryReviews.id, id)));
  if (!row) throw notFound();
  const report = Report.parse(JSON.parse(row.report));
  return { ...row, report, decidedOn: dayOf(row.decidedAt, zone) };
}
