import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { aways, extensions, milestones, roadmapStarts } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { datedPhases } from "@/lib/framework/rules/phases";
import { recordChanges } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { listShifts } from "../queries/plan";
import { type PlanChange, tryChange } from "../rules/change";
import { movesOf } from "../rules/milestone";
import type { Plan } from "../rules/plan";
import type { Shifts } from "../rules/standing";
import type { AddAway, ExtendPhase, MoveStart, RemoveAway, TakeBackExtension } from "../schema";
import { remindOfRoadmap } from "./remind";
import { takeRunning } from "./take";

type Turn = { roadmapId: string; version: number; at: Date };
type Row = { ownerId: string; roadmapId: string; recordedAt: Date };
type Edit = {
  action: string;
  reason: string;
  change: PlanChange;
  write: (tx: Writer, row: Row) => Promise<unknown>;
};

/** Checks, writes, moves the open milestones along and keeps the reason: all of it, or none. */
const changePlan = (access: RecordAccess<"edit">, turn: Turn, edit: Edit) =>
  transact((tx) => changePlanIn(tx, access, { turn, edit }));

async function changePlanIn(
  tx: Writer,
  access: RecordAccess<"edit">,
  { turn: { roadmapId, version, at }, edit: { action, reason, change, write } }: { turn: Turn; edit: Edit },
): Promise<void> {
  const { ownerId, actorId } = access;
  const { framework } = await takeRunning(tx, access, { roadmapId, version });
  const shifts = await listShifts(access, roadmapId, tx);
  const { before, after, kept } = tryChange({ shifts, phases: datedPhases(framework), change });
  await write(tx, { ownerId, roadmapId, recordedAt: notBefore(at, shifts) });
  const mark = { ownerId, actorId, reason, at };
  await recordChanges(tx, [
    {
      ...mark,
      subject: "roadmap",
      subjectId: roadmapId,
      action,
      before: { ...kept.before, boundaries: boundaries(before) },
      after: { ...kept.after, boundaries: boundaries(after) },
    },
    ...(await moveMilestones(tx, { ownerId, roadmapId, before, after })).map((moved) => ({ ...mark, ...moved })),
  ]);
  await remindOfRoadmap(tx, access, { roadmapId, at });
}

/** A clock that was set back must not end a row before it began. */
const notBefore = (at: Date, { starts, extensions: longer, aways: away }: Shifts) =>
  new Date(Math.max(at.getTime(), ...[...starts, ...longer, ...away].map(({ recordedAt }) => recordedAt.getTime())));

const boundaries = (plan: Plan) => plan.phases.map(({ boundaryOn }) => boundaryOn);

/** Moves the open milestones along and answers what their history keeps of it. */
async function moveMilestones(
  tx: Writer,
  { ownerId, roadmapId, before, after }: { ownerId: string; roadmapId: string; before: Plan; after: Plan },
) {
  const rows = await tx
    .select({
      id: milestones.id,
      phase: milestones.phase,
      dueOn: milestones.dueOn,
      status: milestones.status,
      version: milestones.version,
    })
    .from(milestones)
    .where(and(eq(milestones.ownerId, ownerId), eq(milestones.roadmapId, roadmapId), eq(milestones.status, "open")));
  const moves = movesOf({ milestones: rows, before, after });
  for (const { milestone, toOn, toPhase } of moves)
    await tx
      .update(milestones)
      .set({ dueOn: toOn, phase: toPhase, version: milestone.version + 1 })
      .where(and(eq(milestones.ownerId, ownerId), eq(milestones.id, milestone.id)));
  return moves.map(({ milestone: { id, phase }, dueOn, toOn, toPhase }) => ({
    subject: "milestone" as const,
    subjectId: id,
    action: "moved-along",
    before: { dueOn, ...(phase === toPhase ? {} : { phase }) },
    after: { dueOn: toOn, ...(phase === toPhase ? {} : { phase: toPhase }) },
  }));
}

/** Moves the start of a roadmap, and its boundaries and open milestones with it. INVALID at `startOn` when it is the same day. */
export async function moveStart(access: RecordAccess<"edit">, { startOn, reason, ...turn }: MoveStart & Turn) {
  await changePlan(access, turn, {
    action: "start-moved",
    reason,
    change: { kind: "start", startOn },
    async write(tx, row) {
      const open = and(
        eq(roadmapStarts.ownerId, row.ownerId),
        eq(roadmapStarts.roadmapId, row.roadmapId),
        isNull(roadmapStarts.endedAt),
      );
      await tx.update(roadmapStarts).set({ endedAt: row.recordedAt }).where(open);
      await tx.insert(roadmapStarts).values({ ...row, startOn, reason });
    },
  });
}

/** Makes a phase longer by some weeks, and everything after it later. INVALID at `phase` when there is no such phase. */
export async function extendPhase(access: RecordAccess<"edit">, extension: ExtendPhase & Turn) {
  await transact((tx) => extendPhaseIn(tx, access, extension));
}

/** The same inside the caller's transaction. */
export async function extendPhaseIn(
  tx: Writer,
  access: RecordAccess<"edit">,
  { phase, weeks, reason, ...turn }: ExtendPhase & Turn,
) {
  const edit: Edit = {
    action: "phase-extended",
    reason,
    change: { kind: "extend", phase, weeks },
    write: (inside, row) => inside.insert(extensions).values({ ...row, phase, weeks, reason }),
  };
  await changePlanIn(tx, access, { turn, edit });
}

/** Takes an extension back. NOT_FOUND when it is not one of this roadmap's, or was taken back already. */
export async function takeBackExtension(
  access: RecordAccess<"edit">,
  { extensionId, reason, ...turn }: TakeBackExtension & Turn,
) {
  await changePlan(access, turn, {
    action: "extension-taken-back",
    reason,
    change: { kind: "extension-back", id: extensionId },
    write: (tx, { ownerId, recordedAt }) =>
      tx
        .update(extensions)
        .set({ endedAt: recordedAt })
        .where(and(eq(extensions.ownerId, ownerId), eq(extensions.id, extensionId))),
  });
}

/** Adds an away period, both days included; with `pausesPlan` every boundary after it moves by its days. */
export async function addAway(access: RecordAccess<"edit">, away: AddAway & Turn): Promise<void> {
  await transact((tx) => addAwayIn(tx, access, away));
}

/** The same inside the caller's transaction. */
export async function addAwayIn(tx: Writer, access: RecordAccess<"edit">, { note, ...input }: AddAway & Turn) {
  const { fromOn, toOn, pausesPlan, ...turn } = input;
  const edit: Edit = {
    action: "away-added",
    reason: note,
    change: { kind: "away", fromOn, toOn, pausesPlan },
    write: (inside, row) => inside.insert(aways).values({ ...row, fromOn, toOn, pausesPlan, note }),
  };
  await changePlanIn(tx, access, { turn, edit });
}

/** Removes an away period; what it had pushed on moves back. NOT_FOUND when it is not one of this roadmap's, or is gone. */
export async function removeAway(access: RecordAccess<"edit">, { awayId, reason, ...turn }: RemoveAway & Turn) {
  await changePlan(access, turn, {
    action: "away-removed",
    reason,
    change: { kind: "away-back", id: awayId },
    write: (tx, { ownerId, recordedAt }) =>
      tx
        .update(aways)
        .set({ endedAt: recordedAt })
        .where(and(eq(aways.ownerId, ownerId), eq(aways.id, awayId))),
  });
}
