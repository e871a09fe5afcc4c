import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { roadmaps } from "@/db/schema/roadmap";
import type { Writer } from "@/db/store";
import { AppError, invalid } from "@/lib/errors";
import { readPinned } from "@/lib/framework/queries/pinned";
import { outcomesOf } from "@/lib/framework/rules/outcomes";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { FinishRoadmap, ResumeRoadmap } from "../schema";
import { remindOfRoadmap } from "./remind";
import { takeRoadmap } from "./take";

type Edit = RecordAccess<"edit">;
type Turn = { roadmapId: string; version: number; at: Date };

/** Ends a roadmap as it stands, with how and why: nothing of it changes any more, and everything stays readable. */
export async function finishRoadmap(access: Edit, ending: FinishRoadmap & Turn): Promise<void> {
  await transact((tx) => endRoadmap(tx, access, ending));
}

/** The same inside the caller's transaction. INVALID at `outcome` when the content has none such; CONFLICT when it is over. */
export async function endRoadmap(tx: Writer, access: Edit, ending: FinishRoadmap & Turn): Promise<void> {
  const { outcome, reason, ...turn } = ending;
  const roadmap = await takeRoadmap(tx, access, turn);
  if (roadmap.endedAt) throw new AppError("CONFLICT", "This roadmap is finished already.");
  const { framework } = await readPinned(roadmap, tx);
  const label = outcomesOf(framework).find(({ id }) => id === outcome)?.label;
  if (label === undefined) throw invalid("outcome", "Choose how it ends.");
  await setEnd(tx, access, { ...turn, reason, before: roadmap, set: { endedAt: turn.at, outcome }, label });
}

/** Takes a finished roadmap up again. CONFLICT when it is not finished, or another one runs. */
export async function resumeRoadmap(access: Edit, { reason, ...turn }: ResumeRoadmap & Turn): Promise<void> {
  await transact(async (tx) => {
    const roadmap = await takeRoadmap(tx, access, turn);
    if (!roadmap.endedAt) throw new AppError("CONFLICT", "This roadmap runs; there is nothing to take up again.");
    if (await tx.$count(roadmaps, and(eq(roadmaps.ownerId, access.ownerId), isNull(roadmaps.endedAt))))
      throw new AppError("CONFLICT", "Another roadmap runs. Finish that one before you take this one up again.");
    await setEnd(tx, access, { ...turn, reason, before: roadmap, set: { endedAt: null, outcome: null } });
  });
}

type Ended = { endedAt: Date | null; outcome: string | null };
type End = Turn & { reason: string; before: Ended; set: Ended; label?: string };

/** The words of the outcome stay with it, whatever later content calls it. */
async function setEnd(tx: Writer, access: Edit, { roadmapId, at, reason, before, set, label }: End) {
  const { ownerId, actorId } = access;
  await tx
    .update(roadmaps)
    .set(set)
    .where(and(eq(roadmaps.ownerId, ownerId), eq(roadmaps.id, roadmapId)));
  await recordChange(tx, {
    ownerId,
    actorId,
    subject: "roadmap",
    subjectId: roadmapId,
    action: set.endedAt ? "finished" : "resumed",
    before: { endedAt: before.endedAt, outcome: before.outcome },
    after: { ...set, ...(label === undefined ? {} : { label }) },
    reason,
    at,
  });
  await remindOfRoadmap(tx, access, { roadmapId, at });
}
