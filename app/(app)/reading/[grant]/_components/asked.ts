import { listGrantedAnswers, markGrantedAttested } from "@/lib/ask/queries/granted";
import { now } from "@/lib/clock";
import { type Day, dayOf } from "@/lib/date";
import { yearInputOf } from "@/lib/drawing/year-input";
import { getGrantedEvidence, listGrantedForYear, listNewestGranted } from "@/lib/evidence/queries/granted";
import { type GrantAccess, recordFor } from "@/lib/grant/access";
import { countHeldForSponsor } from "@/lib/review/queries/meeting";
import { findGrantedRoadmap, findSponsorSummary } from "@/lib/roadmap/queries/granted";
import { readingPath } from "./frame";
import { roadmapOf } from "./roadmap-of";
import type { ForSponsor } from "./sponsor";

/** What the summary of a grant shows of each part that is open. */
export async function askSummary(access: GrantAccess) {
  const today = dayOf(now(), access.zone);
  const { resources, role } = access;
  const [sponsor, roadmap, items] = await Promise.all([
    role === "sponsor" ? askSponsor(access, today) : null,
    resources.has("roadmap") || resources.has("milestones") ? findGrantedRoadmap(access) : null,
    resources.has("evidence") ? listNewestGranted(access) : null,
  ]);
  return { today, sponsor, roadmap, items };
}

async function askSponsor(access: GrantAccess, today: Day): Promise<ForSponsor> {
  const [summary, held] = await Promise.all([findSponsorSummary(access, today), countHeldForSponsor(access)]);
  return { summary, held };
}

/** The plan with the year as it is drawn, of which what is closed has no part; null before there is a roadmap. */
export async function askRoadmap(access: GrantAccess) {
  recordFor(access, "roadmap");
  const at = now();
  const [roadmap, items] = await Promise.all([
    findGrantedRoadmap(access),
    access.resources.has("evidence") ? listGrantedForYear(access) : null,
  ]);
  if (!roadmap?.plan) return null;
  const { plan, aways, milestones, framework } = roadmap;
  const names = framework.phases.map(({ name }) => name);
  const year = yearInputOf({
    roadmap: { plan, names, aways, milestones },
    evidence: items && (await markGrantedAttested(access, items, at)),
    today: dayOf(at, access.zone),
    pages: { evidence: readingPath(access, "evidence"), milestones: readingPath(access, "milestones") },
  });
  return { roadmap: { ...roadmap, plan }, year, ...roadmapOf(roadmap, dayOf(at, access.zone)) };
}

/** The milestones that a grant opens; null before there is a roadmap. */
export async function askMilestones(access: GrantAccess) {
  recordFor(access, "milestones");
  return findGrantedRoadmap(access);
}

/** One item of evidence and what others said about it. */
export async function askItem(access: GrantAccess, id: string) {
  const [found, answers] = await Promise.all([getGrantedEvidence(access, id), listGrantedAnswers(access, id)]);
  return { ...found, answers };
}
