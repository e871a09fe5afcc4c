import { and, eq, isNotNull } from "drizzle-orm";
import { assessments } from "@/db/schema/assessment";
import { boundaryReviews } from "@/db/schema/review";
import { milestones, roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { readPinned } from "@/lib/framework/queries/pinned";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { RecordAccess } from "@/lib/record/access";
import { planReminders, type Subject } from "@/lib/reminder/mutations/plan";
import { isSettled } from "@/lib/review/rules/decision";
import { listShifts } from "../queries/plan";
import type { Plan } from "../rules/plan";
import { presentPlan } from "../rules/standing";

const RULES = ["boundary", "milestone", "assessment", "evidence", "still-holds"] as const;

/**
 * Plans the reminders of a roadmap as it now stands, in the transaction that changed it; forgets those of one that is over.
 * What is decided and assessed is read from its rows, because the nouns that write them build on this one.
 */
export async function remindOfRoadmap(
  tx: Writer,
  access: RecordAccess<"edit">,
  { roadmapId, at }: { roadmapId: string; at: Date },
): Promise<void> {
  const { ownerId } = access;
  const [roadmap] = await tx
    .select({
      endedAt: roadmaps.endedAt,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
    })
    .from(roadmaps)
    .where(and(eq(roadmaps.ownerId, ownerId), eq(roadmaps.id, roadmapId)));
  const group = { userId: ownerId, groupId: roadmapId, rules: RULES, at };
  if (!roadmap || roadmap.endedAt) return planReminders(tx, group, []);
  const { framework } = await readPinned(roadmap, tx);
  const phases = datedPhases(framework);
  const plan = presentPlan(await listShifts(access, roadmapId, tx), phases);
  const subjects: Subject[] = [
    { rule: "evidence", subjectId: roadmapId, on: plan.startOn },
    { rule: "still-holds", subjectId: roadmapId, on: plan.startOn },
    ...(await boundariesOf(tx, { ownerId, roadmapId, plan })),
    ...(await milestonesOf(tx, { ownerId, roadmapId })),
    ...(await assessmentsOf(tx, { ownerId, roadmapId, plan, months: phases.map(({ endMonth }) => endMonth) })),
  ];
  await planReminders(tx, group, subjects);
}

type Of = { ownerId: string; roadmapId: string };

/** The boundaries on which nothing is decided yet. */
async function boundariesOf(tx: Writer, { ownerId, roadmapId, plan }: Of & { plan: Plan }): Promise<Subject[]> {
  const held = await tx
    .select({ phase: boundaryReviews.phase, decision: boundaryReviews.decision })
    .from(boundaryReviews)
    .where(and(eq(boundaryReviews.ownerId, ownerId), eq(boundaryReviews.roadmapId, roadmapId)));
  return plan.phases
    .filter(({ index }) => !isSettled(held, index))
    .map(({ index, boundaryOn }) => ({ rule: "boundary", subjectId: `${roadmapId}:${index}`, on: boundaryOn }));
}

async function milestonesOf(tx: Writer, { ownerId, roadmapId }: Of): Promise<Subject[]> {
  const rows = await tx
    .select({ id: milestones.id, dueOn: milestones.dueOn })
    .from(milestones)
    .where(
      and(
        ...[eq(milestones.ownerId, ownerId), eq(milestones.roadmapId, roadmapId)],
        ...[eq(milestones.status, "open"), isNotNull(milestones.dueOn)],
      ),
    );
  return rows.flatMap(({ id, dueOn }) =>
    dueOn === null ? [] : [{ rule: "milestone" as const, subjectId: id, on: dueOn }],
  );
}

/** The ten questions at the start and at each boundary (ledger QA12), where the person has not answered them. */
async function assessmentsOf(tx: Writer, of: Of & { plan: Plan; months: number[] }): Promise<Subject[]> {
  const { ownerId, roadmapId, plan, months } = of;
  const done = await tx
    .select({ month: assessments.month })
    .from(assessments)
    .where(
      and(
        ...[eq(assessments.ownerId, ownerId), eq(assessments.byId, ownerId)],
        ...[eq(assessments.roadmapId, roadmapId), isNotNull(assessments.finishedAt)],
      ),
    );
  const occasions = [
    { month: 0, on: plan.startOn },
    ...plan.phases.map(({ boundaryOn }, at) => ({ month: months[at] ?? null, on: boundaryOn })),
  ];
  return occasions
    .filter(({ month }) => month !== null && !done.some((one) => one.month === month))
    .map(({ month, on }) => ({ rule: "assessment", subjectId: `${roadmapId}:${month}`, on }));
}
