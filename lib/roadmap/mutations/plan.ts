import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { aways, extensions, milestones, roadmapStarts } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import { recordChanges } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { listShifts } from "../queries/plan";
import { movesOf } from "../rules/milestone";
import { type Plan, withinCalendar } from "../rules/plan";
import { type PlanChange, pinnedPhases, planWith, presentPlan, type Shifts } from "../rules/standing";
import {
  type AddAway,
  type ExtendPhase,
  MOST_AWAYS,
  MOST_EXTENSIONS,
  type MoveStart,
  type RemoveAway,
  type TakeBackExtension,
} from "../schema";
import { takeRoadmap } from "./take";

type Turn = { roadmapId: string; version: number; at: Date };
type Row = { ownerId: string; roadmapId: string; recordedAt: Date };
type Edit = {
  action: string;
  /** The field of the form at which a plan that grows too long is refused. */
  field: string;
  reason: string;
  change: PlanChange;
  /** Checks the change against what is in force, and answers what to keep of it in the history. */
  check: (shifts: Shifts, phases: number) => { before?: object; after?: object };
  write: (tx: Writer, row: Row) => Promise<unknown>;
};

/** Checks, writes, moves the open milestones along and keeps the reason: all of it, or none. */
async function changePlan(access: RecordAccess<"edit">, { roadmapId, version, at }: Turn, edit: Edit): Promise<void> {
  const { ownerId, actorId } = access;
  const { action, change, reason, field } = edit;
  await transact(async (tx) => {
    const roadmap = await takeRoadmap(tx, access, { roadmapId, version });
    const phases = pinnedPhases(roadmap);
    if (phases.length === 0)
      throw new AppError(
        "CONFLICT",
        "This installation does not hold the content of this roadmap, so it cannot date it.",
      );
    const shifts = await listShifts(access, roadmapId, tx);
    const kept = edit.check(shifts, phases.length);
    const before = presentPlan(shifts, phases);
    const after = withinCalendar(planWith({ shifts, phases, change }), field);
    await edit.write(tx, { ownerId, roadmapId, recordedAt: notBefore(at, shifts) });
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
  });
}

/** A clock that was set back must not end a row before it began. */
const notBefore = (at: Date, { starts, extensions, aways }: Shifts) =>
  new Date(Math.max(at.getTime(), ...[...starts, ...extensions, ...aways].map((row) => row.recordedAt.getTime())));

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
  return moves.map(({ milestone: { id, dueOn, phase }, toOn, toPhase }) => ({
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
    field: "startOn",
    reason,
    change: { kind: "start", startOn },
    check({ starts }) {
      const before = starts.at(-1);
      if (before?.startOn === startOn) throw invalid("startOn", "The roadmap starts on this day already.");
      return { before: { startOn: before?.startOn }, after: { startOn } };
    },
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
export async function extendPhase(access: RecordAccess<"edit">, { phase, weeks, reason, ...turn }: ExtendPhase & Turn) {
  await changePlan(access, turn, {
    action: "phase-extended",
    field: "weeks",
    reason,
    change: { kind: "extend", phase, weeks },
    check(shifts, phases) {
      if (phase > phases) throw invalid("phase", `Choose one of the phases 1 to ${phases}.`);
      if (open(shifts.extensions).length >= MOST_EXTENSIONS)
        throw invalid("weeks", `There are ${MOST_EXTENSIONS} extensions. Take one back and make it longer instead.`);
      return { after: { phase, weeks } };
    },
    write: (tx, row) => tx.insert(extensions).values({ ...row, phase, weeks, reason }),
  });
}

/** Takes an extension back. NOT_FOUND when it is not one of this roadmap's, or was taken back already. */
export async function takeBackExtension(
  access: RecordAccess<"edit">,
  { extensionId, reason, ...turn }: TakeBackExtension & Turn,
) {
  await changePlan(access, turn, {
    action: "extension-taken-back",
    field: "form",
    reason,
    change: { kind: "extension-back", id: extensionId },
    check(shifts) {
      const extension = open(shifts.extensions).find(({ id }) => id === extensionId);
      if (!extension) throw notFound();
      return { before: { phase: extension.phase, weeks: extension.weeks } };
    },
    write: (tx, { ownerId, recordedAt }) =>
      tx
        .update(extensions)
        .set({ endedAt: recordedAt })
        .where(and(eq(extensions.ownerId, ownerId), eq(extensions.id, extensionId))),
  });
}

/** Adds an away period, both days included; with `pausesPlan` every boundary after it moves by its days. */
export async function addAway(access: RecordAccess<"edit">, { note, ...input }: AddAway & Turn): Promise<void> {
  const { fromOn, toOn, pausesPlan, ...turn } = input;
  await changePlan(access, turn, {
    action: "away-added",
    field: "toOn",
    reason: note,
    change: { kind: "away", fromOn, toOn, pausesPlan },
    check(shifts) {
      const rows = open(shifts.aways);
      if (rows.length >= MOST_AWAYS) throw invalid("fromOn", `There are ${MOST_AWAYS} away periods. Remove one first.`);
      if (rows.some((away) => away.fromOn === fromOn && away.toOn === toOn && away.pausesPlan === pausesPlan))
        throw invalid("fromOn", "This away period is there already.");
      return { after: { fromOn, toOn, pausesPlan } };
    },
    write: (tx, row) => tx.insert(aways).values({ ...row, fromOn, toOn, pausesPlan, note }),
  });
}

/** Removes an away period; what it had pushed on moves back. NOT_FOUND when it is not one of this roadmap's, or is gone. */
export async function removeAway(access: RecordAccess<"edit">, { awayId, reason, ...turn }: RemoveAway & Turn) {
  await changePlan(access, turn, {
    action: "away-removed",
    field: "form",
    reason,
    change: { kind: "away-back", id: awayId },
    check(shifts) {
      const away = open(shifts.aways).find(({ id }) => id === awayId);
      if (!away) throw notFound();
      return { before: { fromOn: away.fromOn, toOn: away.toOn, pausesPlan: away.pausesPlan } };
    },
    write: (tx, { ownerId, recordedAt }) =>
      tx
        .update(aways)
        .set({ endedAt: recordedAt })
        .where(and(eq(aways.ownerId, ownerId), eq(aways.id, awayId))),
  });
}

const open = <R extends { endedAt: Date | null }>(rows: readonly R[]) => rows.filter((row) => row.endedAt === null);
