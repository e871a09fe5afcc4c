import { and, eq } from "drizzle-orm";
import { milestones, roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError, notFound } from "@/lib/errors";
import { findHeld, type Pin } from "@/lib/framework/queries/pinned";
import type { Framework } from "@/lib/framework/schema";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { remindOfRoadmap } from "./remind";

const changed = (what: string) =>
  new AppError(
    "CONFLICT",
    `This ${what} was changed in another tab. Nothing was saved; reload the page to see it, then send this again.`,
  );

/** The content a roadmap is changed by. CONFLICT when it is finished, or when this build does not hold what it pinned. */
function demandRunning({ endedAt, ...pin }: Pin & { endedAt: Date | null }): Framework {
  if (endedAt) throw new AppError("CONFLICT", "This roadmap is finished. Take it up again before you change it.");
  const framework = findHeld(pin);
  if (framework) return framework;
  throw new AppError(
    "CONFLICT",
    `This installation no longer holds version ${pin.contentVersion} of the track, so the roadmap can only be read.`,
  );
}

/**
 * The roadmap about to be ended or taken up again, with its version counted up. NOT_FOUND when it is not the owner's;
 * CONFLICT when `version` is no longer the present one.
 */
export async function takeRoadmap(
  tx: Writer,
  access: RecordAccess<"edit">,
  { roadmapId, version }: { roadmapId: string; version: number },
) {
  const own = and(eq(roadmaps.ownerId, access.ownerId), eq(roadmaps.id, roadmapId));
  const [roadmap] = await tx
    .select({
      id: roadmaps.id,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
      situation: roadmaps.situation,
      endedAt: roadmaps.endedAt,
      outcome: roadmaps.outcome,
      version: roadmaps.version,
    })
    .from(roadmaps)
    .where(own);
  if (!roadmap) throw notFound();
  if (roadmap.version !== version) throw changed("roadmap");
  await tx
    .update(roadmaps)
    .set({ version: version + 1 })
    .where(own);
  return roadmap;
}

/** The same for a change of its plan, with the content to change it by; CONFLICT also when it only can be read. */
export async function takeRunning(
  tx: Writer,
  access: RecordAccess<"edit">,
  turn: { roadmapId: string; version: number },
) {
  const roadmap = await takeRoadmap(tx, access, turn);
  return { ...roadmap, framework: demandRunning(roadmap) };
}

/** The same for a milestone; without `version` (links to evidence change nothing of its own) any version will do. */
export async function takeMilestone(
  tx: Writer,
  access: RecordAccess<"edit">,
  { milestoneId, version }: { milestoneId: string; version?: number },
) {
  const [row] = await tx
    .select({
      id: milestones.id,
      roadmapId: milestones.roadmapId,
      phase: milestones.phase,
      title: milestones.title,
      dueOn: milestones.dueOn,
      status: milestones.status,
      closedAt: milestones.closedAt,
      dropReason: milestones.dropReason,
      version: milestones.version,
      track: roadmaps.track,
      contentVersion: roadmaps.contentVersion,
      contentHash: roadmaps.contentHash,
      endedAt: roadmaps.endedAt,
    })
    .from(milestones)
    .innerJoin(roadmaps, and(eq(roadmaps.ownerId, milestones.ownerId), eq(roadmaps.id, milestones.roadmapId)))
    .where(and(eq(milestones.ownerId, access.ownerId), eq(milestones.id, milestoneId)));
  if (!row) throw notFound();
  const { track, contentVersion, contentHash, endedAt, ...milestone } = row;
  if (version !== undefined && milestone.version !== version) throw changed("milestone");
  return { ...milestone, framework: demandRunning({ track, contentVersion, contentHash, endedAt }) };
}

export type Taken = Awaited<ReturnType<typeof takeMilestone>>;
type Settings = Partial<Pick<Taken, "phase" | "title" | "dueOn" | "status" | "closedAt" | "dropReason">>;

/** Writes `set` and, in the same transaction, the history row that keeps what it was and why it changed. */
export async function writeMilestone(
  tx: Writer,
  access: RecordAccess<"edit">,
  { milestone, set, ...change }: { milestone: Taken; set: Settings; action: string; reason?: string; at: Date },
): Promise<void> {
  const differs = difference(milestone, set);
  if (!differs) return;
  await tx
    .update(milestones)
    .set({ ...set, version: milestone.version + 1 })
    .where(and(eq(milestones.ownerId, access.ownerId), eq(milestones.id, milestone.id)));
  await recordChange(tx, {
    ownerId: access.ownerId,
    actorId: access.actorId,
    subject: "milestone",
    subjectId: milestone.id,
    ...differs,
    ...change,
  });
  await remindOfRoadmap(tx, access, { roadmapId: milestone.roadmapId, at: change.at });
}
