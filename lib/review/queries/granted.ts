import { addDays } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { type CitedItem, citedItems } from "@/lib/evidence/queries/cited";
import { datedPhases } from "@/lib/framework/rules/phases";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { reachesInstant } from "@/lib/grant/rules/resources";
import { reachedRowsOf } from "@/lib/readiness/queries/granted";
import { groupRows } from "@/lib/readiness/rules/grouped";
import { viewReader } from "@/lib/readiness/rules/view";
import type { RecordAccess } from "@/lib/record/access";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap, getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { standingAt } from "@/lib/roadmap/rules/standing";
import { getReview, listReviews } from "../queries";
import { reachedReport } from "../rules/granted";
import { evidenceIn } from "../rules/pieces";
import { readIn } from "../rules/report";

/** The reviews that a grant opens of the roadmap that runs, or of the last one, newest first. Throws NOT_FOUND when they are closed. */
export async function listGrantedReviews(access: GrantAccess) {
  const record = recordFor(access, "reviews");
  const roadmap = await findLatestRoadmap(record);
  const held = roadmap ? await listReviews(record, roadmap.id) : [];
  return {
    reviews: held.filter(({ decidedAt }) => reachesInstant(access, decidedAt)),
    framework: roadmap?.framework ?? null,
  };
}

/**
 * One review that a grant opens: the decision, and of the report what the grant opens, with evidence and states read anew
 * from what it reaches as it stood on the day of the decision. Throws NOT_FOUND for one that was decided before the grant,
 * is unknown or somebody else's.
 */
export async function getGrantedReview(access: GrantAccess, id: string) {
  const record = recordFor(access, "reviews");
  const { report: kept, roadmapId, decidedAt, ...review } = await getReview(record, id);
  if (!reachesInstant(access, decidedAt)) throw notFound();
  const [read, milestones] = await Promise.all([
    readAnew(access, { record, roadmapId, decidedAt, kept }),
    listMilestones(record, roadmapId),
  ]);
  const reached = milestones.filter(({ closedAt }) => !closedAt || reachesInstant(access, closedAt));
  const titles = new Set(reached.map(({ title }) => title));
  const shown = reachedReport(kept, { resources: access.resources, read, titles });
  const named = shown.open.evidence ? evidenceIn(shown.report) : [];
  const items = named.length ? await citedItems(record, named) : new Map<string, CitedItem>();
  return { ...review, ...shown, items };
}
export type GrantedReview = Awaited<ReturnType<typeof getGrantedReview>>;

type Asked = {
  record: RecordAccess;
  roadmapId: string;
  decidedAt: Date;
  kept: Awaited<ReturnType<typeof getReview>>["report"];
};

/** What the review of that day would have read in the evidence that a grant reaches. */
async function readAnew(access: GrantAccess, { record, roadmapId, decidedAt, kept }: Asked) {
  const [{ framework, zone }, shifts, rows] = await Promise.all([
    getRoadmap(record, roadmapId),
    listShifts(record, roadmapId),
    reachedRowsOf(access, record),
  ]);
  const viewOn = viewReader(groupRows(rows), { zone, thresholds: framework.thresholds });
  const { plan } = standingAt({ shifts, phases: datedPhases(framework), at: decidedAt });
  const { index, startsOn, boundaryOn } = kept.phase;
  const phase = { id: framework.phases[index - 1]?.id ?? "", index, startsOn, boundaryOn };
  const lastOn = addDays(boundaryOn, -1);
  return readIn({ framework, plan, phase: { ...phase, lastOn }, view: viewOn(kept.on), viewOn });
}
