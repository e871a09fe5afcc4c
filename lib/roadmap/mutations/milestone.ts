import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { milestones, roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError, invalid } from "@/lib/errors";
import { datedPhases } from "@/lib/framework/rules/phases";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { listShifts } from "../queries/plan";
import { demandOpen, movedStatus, phaseWith } from "../rules/milestone";
import { presentPlan } from "../rules/standing";
import {
  type AddMilestone,
  type CloseMilestone,
  type DropMilestone,
  MOST_MILESTONES,
  type RedateMilestone,
  type ReopenMilestone,
  type RewordMilestone,
} from "../schema";
import { countLinks, linkAll } from "./evidence-link";
import { remindOfRoadmap } from "./remind";
import { takeMilestone, takeRunning, writeMilestone } from "./take";

type Edit = RecordAccess<"edit">;
type Turn = { milestoneId: string; version: number; at: Date };

/** Adds a milestone of the person's own to the phase that its day falls in. INVALID at `dueOn` for none in a dated plan. */
export async function addMilestone(
  access: Edit,
  { roadmapId, version, at, ...input }: AddMilestone & RoadmapAt,
): Promise<{ id: string }> {
  return transact((tx) => addOwn(tx, access, { ...input, roadmapId, version, madeOf: {}, at }));
}

type RoadmapAt = { roadmapId: string; version: number; at: Date };
/** A line of feedback or an agreed action becomes one milestone and no second. */
type MadeOf = { lineId: string } | { actionId: string };

async function addOwn(
  tx: Writer,
  access: Edit,
  { roadmapId, version, madeOf, at, ...input }: AddMilestone & RoadmapAt & { madeOf: MadeOf | Record<string, never> },
): Promise<{ id: string }> {
  const { ownerId, actorId } = access;
  const { framework } = await takeRunning(tx, access, { roadmapId, version });
  const of = and(eq(milestones.ownerId, ownerId), eq(milestones.roadmapId, roadmapId));
  if ((await tx.$count(milestones, of)) >= MOST_MILESTONES)
    throw invalid(
      "title",
      `There are ${MOST_MILESTONES} milestones. Use one of them again: re-word it and re-date it.`,
    );
  const plan = presentPlan(await listShifts(access, roadmapId, tx), datedPhases(framework));
  const set = { ...input, phase: phaseWith(plan, { dueOn: input.dueOn, phase: 1 }) };
  const [row] = await tx
    .insert(milestones)
    .values({ ownerId, roadmapId, ...madeOf, ...set, plannedOn: input.dueOn, createdAt: at })
    .returning({ id: milestones.id });
  const id = row!.id;
  await recordChange(tx, { ownerId, actorId, subject: "milestone", subjectId: id, action: "added", after: set, at });
  await remindOfRoadmap(tx, access, { roadmapId, at });
  return { id };
}

/**
 * Makes a line of feedback, or an action, a milestone of the roadmap that runs, inside the caller's transaction; what is
 * one already stays that one. CONFLICT when no roadmap runs.
 */
export async function addMadeOf(
  tx: Writer,
  access: Edit,
  input: AddMilestone & { madeOf: MadeOf; at: Date },
): Promise<{ id: string; isNew: boolean }> {
  const { ownerId } = access;
  const { madeOf } = input;
  const isIt = "lineId" in madeOf ? eq(milestones.lineId, madeOf.lineId) : eq(milestones.actionId, madeOf.actionId);
  const [known] = await tx
    .select({ id: milestones.id })
    .from(milestones)
    .where(and(eq(milestones.ownerId, ownerId), isIt));
  if (known) return { ...known, isNew: false };
  const [running] = await tx
    .select({ roadmapId: roadmaps.id, version: roadmaps.version })
    .from(roadmaps)
    .where(and(eq(roadmaps.ownerId, ownerId), isNull(roadmaps.endedAt)));
  if (!running) throw new AppError("CONFLICT", "No roadmap runs. Start one, then make this a milestone of it.");
  return { ...(await addOwn(tx, access, { ...input, ...running })), isNew: true };
}

/**
 * Gives an open milestone another due day, and the phase that this day falls in. INVALID at `dueOn` when it is the same
 * day, or none in a dated plan; at `reason` when a day is changed without one.
 */
export async function redateMilestone(access: Edit, { dueOn, reason, ...turn }: RedateMilestone & Turn): Promise<void> {
  await changeOpen(access, turn, async (tx, milestone) => {
    if (milestone.dueOn === dueOn)
      throw invalid("dueOn", dueOn ? "It is due on this day already." : "It has no day; choose one, or leave it so.");
    const { roadmapId, framework } = milestone;
    const plan = presentPlan(await listShifts(access, roadmapId, tx), datedPhases(framework));
    const phase = phaseWith(plan, { dueOn, phase: milestone.phase });
    if (milestone.dueOn !== null && reason === "") throw invalid("reason", "Say why, in a sentence.");
    return { set: { dueOn, phase }, action: "redated", reason };
  });
}

/** Says an open milestone in other words. INVALID at `title` when they are the same. */
export async function rewordMilestone(access: Edit, { title, reason, ...turn }: RewordMilestone & Turn): Promise<void> {
  await changeOpen(access, turn, async (_, milestone) => {
    if (milestone.title === title) throw invalid("title", "These are the words it has already.");
    return { set: { title }, action: "reworded", reason };
  });
}

/** Drops an open milestone, with the reason beside it. */
export async function dropMilestone(access: Edit, { reason, ...turn }: DropMilestone & Turn): Promise<void> {
  await changeOpen(access, turn, async (_, milestone) => {
    const status = movedStatus(milestone.status, { to: "dropped", reason });
    return { set: { status, closedAt: turn.at, dropReason: reason }, action: "dropped", reason };
  });
}

/** Closes an open milestone with the evidence that shows it is done, which is linked to it on the way. */
export async function closeMilestone(access: Edit, { evidenceIds, ...turn }: CloseMilestone & Turn): Promise<void> {
  await changeOpen(access, turn, async (tx, milestone) => {
    await linkAll(tx, access, { milestone, evidenceIds, at: turn.at });
    const linkedEvidence = await countLinks(tx, access, milestone.id);
    const status = movedStatus(milestone.status, { to: "done", linkedEvidence });
    return { set: { status, closedAt: turn.at }, action: "closed" };
  });
}

/** Opens a done or dropped milestone again; its due day stays what it was. */
export async function reopenMilestone(access: Edit, { reason, ...turn }: ReopenMilestone & Turn): Promise<void> {
  await transact(async (tx) => {
    const milestone = await takeMilestone(tx, access, turn);
    const status = movedStatus(milestone.status, { to: "open", reason });
    const set = { status, closedAt: null, dropReason: null };
    await writeMilestone(tx, access, { milestone, set, action: "reopened", reason, at: turn.at });
  });
}

type Taken = Awaited<ReturnType<typeof takeMilestone>>;
type Change = Omit<Parameters<typeof writeMilestone>[2], "milestone" | "at">;

/** Takes a milestone that must be open, asks what becomes of it, and writes that. */
async function changeOpen(access: Edit, turn: Turn, decide: (tx: Writer, milestone: Taken) => Promise<Change>) {
  await transact(async (tx) => {
    const milestone = await takeMilestone(tx, access, turn);
    demandOpen(milestone.status);
    const change = await decide(tx, milestone);
    await writeMilestone(tx, access, { milestone, at: turn.at, ...change });
  });
}
