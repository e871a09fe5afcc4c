import { and, count, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { evidence, evidenceFacts, evidenceMilestones } from "@/db/schema/evidence";
import { type Day, dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { findTemplate } from "@/lib/framework/rules/phases";
import { type GrantAccess, recordFor, recordForSponsor } from "@/lib/grant/access";
import { reached } from "@/lib/grant/queries/reached";
import { reachesInstant } from "@/lib/grant/rules/resources";
import type { RecordAccess } from "@/lib/record/access";
import { phaseOn } from "../rules/plan";
import { homeRoadmap } from "./home";

/** Why a milestone was dropped, and when it was first to be done, is the leader's. */
const UNTOLD = { plannedOn: null, dropReason: null };

/** The roadmap that runs, or the last one, without what is from before the grant: null too when all of it is. */
async function reachedRoadmap(access: GrantAccess, record: RecordAccess<"read">) {
  const home = await homeRoadmap(record);
  if (!home || (home.roadmap.endedAt && !reachesInstant(access, home.roadmap.endedAt))) return null;
  const { framework, endedAt, outcome } = home.roadmap;
  return {
    ...{ framework, outcome, plan: home.plan },
    /** Of a finished roadmap the day it ended. */
    endedOn: endedAt && dayOf(endedAt, access.zone),
    /** The note of an away period is for its leader alone, so that it is none here. */
    aways: home.aways.flatMap(({ id, fromOn, toOn, pausesPlan }) =>
      toOn < access.fromOn ? [] : [{ id, fromOn, toOn, pausesPlan, note: "" }],
    ),
    milestones: home.milestones.flatMap(({ id, templateId, phase, title, dueOn, status, closedAt }) =>
      closedAt && !reachesInstant(access, closedAt)
        ? []
        : [
            {
              id,
              templateId,
              phase,
              title,
              dueOn,
              status,
              ...UNTOLD,
              closedOn: closedAt && dayOf(closedAt, access.zone),
            },
          ],
    ),
  };
}

/**
 * What a grant opens of the roadmap that runs, or of the last one: its plan and away periods where the roadmap is open,
 * its milestones where they are, each with how many pieces of evidence stand behind it that the reader may read. Null
 * before there is a roadmap. Throws NOT_FOUND where neither is open.
 */
export async function findGrantedRoadmap(access: GrantAccess) {
  const isOpen = { plan: access.resources.has("roadmap"), milestones: access.resources.has("milestones") };
  const record = recordFor(access, isOpen.plan ? "roadmap" : "milestones");
  const [roadmap, behind] = await Promise.all([
    reachedRoadmap(access, record),
    isOpen.milestones && access.resources.has("evidence") ? countsBehind(access) : new Map<string, number>(),
  ]);
  if (!roadmap) return null;
  const { framework, outcome, endedOn, plan, aways, milestones } = roadmap;
  return {
    ...{ framework, endedOn },
    ...(isOpen.plan ? { plan, aways, outcome } : { plan: null, aways: [], outcome: null }),
    milestones: isOpen.milestones ? milestones.map((one) => ({ ...one, evidence: behind.get(one.id) ?? 0 })) : null,
  };
}
export type GrantedRoadmap = NonNullable<Awaited<ReturnType<typeof findGrantedRoadmap>>>;
export type GrantedMilestone = NonNullable<GrantedRoadmap["milestones"]>[number];

const linked = and(
  eq(evidence.ownerId, evidenceMilestones.ownerId),
  eq(evidence.id, evidenceMilestones.evidenceId),
  isNull(evidenceMilestones.endedAt),
);

async function countsBehind(access: GrantAccess): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: evidenceMilestones.milestoneId, count: count() })
    .from(evidenceMilestones)
    .innerJoin(evidence, linked)
    .innerJoin(evidenceFacts, reached(access))
    .where(eq(evidenceMilestones.ownerId, access.ownerId))
    .groupBy(evidenceMilestones.milestoneId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

/**
 * One milestone that a grant opens, with what the content says of it and, where evidence is open, what stands behind it.
 * Throws NOT_FOUND for one that is closed, unknown or somebody else's, or was closed before the grant.
 */
export async function getGrantedMilestone(access: GrantAccess, id: string) {
  recordFor(access, "milestones");
  const hasEvidence = access.resources.has("evidence");
  const [roadmap, items] = await Promise.all([findGrantedRoadmap(access), hasEvidence ? listBehind(access, id) : null]);
  const milestone = roadmap?.milestones?.find((one) => one.id === id);
  if (!roadmap || !milestone) throw notFound();
  const { framework, plan, endedOn } = roadmap;
  const template = milestone.templateId ? (findTemplate(framework, milestone.templateId)?.template ?? null) : null;
  return { milestone, template, items, endedOn, phase: plan && (framework.phases[milestone.phase - 1] ?? null) };
}

/** The evidence behind a milestone that a grant opens, newest happening first. */
async function listBehind(access: GrantAccess, milestoneId: string) {
  return db
    .select({ id: evidence.id, sentence: evidence.sentence, happenedOn: evidenceFacts.happenedOn })
    .from(evidenceMilestones)
    .innerJoin(evidence, linked)
    .innerJoin(evidenceFacts, reached(access))
    .where(and(eq(evidenceMilestones.ownerId, access.ownerId), eq(evidenceMilestones.milestoneId, milestoneId)))
    .orderBy(desc(evidenceFacts.happenedOn), desc(evidence.id));
}

/**
 * The one page of a sponsor on the day `today`: the phase that runs with its milestones, and the next boundary. Null where
 * no roadmap runs. Throws NOT_FOUND for any other role.
 */
export async function findSponsorSummary(access: GrantAccess, today: Day) {
  const roadmap = await reachedRoadmap(access, recordForSponsor(access));
  if (!roadmap || roadmap.endedOn) return null;
  const { framework, plan, milestones } = roadmap;
  const phase = phaseOn(plan, today);
  const last = plan.phases.length;
  return {
    plan,
    names: framework.phases.map(({ name }) => name),
    milestones: milestones
      .filter((one) => last === 0 || (phase && Math.min(one.phase, last) === phase.index))
      .map(({ id, title, dueOn, status }) => ({ id, title, dueOn, status })),
  };
}
export type SponsorSummary = NonNullable<Awaited<ReturnType<typeof findSponsorSummary>>>;
