import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { roadmaps } from "@/db/schema/roadmap";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { FinishRoadmap, ResumeRoadmap } from "../schema";
import { takeRoadmap } from "./take";

type Turn = { roadmapId: string; version: number; at: Date };

/** Ends a roadmap as it stands: nothing of it changes any more, and everything stays readable. */
export async function finishRoadmap(access: RecordAccess<"edit">, { reason, ...turn }: FinishRoadmap & Turn) {
  await setEnd(access, { ...turn, reason, endedAt: turn.at });
}

/** Takes a finished roadmap up again. CONFLICT when it is not finished, or another of its track runs. */
export async function resumeRoadmap(access: RecordAccess<"edit">, { reason, ...turn }: ResumeRoadmap & Turn) {
  await setEnd(access, { ...turn, reason, endedAt: null });
}

async function setEnd(
  access: RecordAccess<"edit">,
  { roadmapId, version, at, reason, endedAt }: Turn & { reason: string; endedAt: Date | null },
): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const roadmap = await takeRoadmap(tx, access, { roadmapId, version });
    if (endedAt && roadmap.endedAt) throw new AppError("CONFLICT", "This roadmap is finished already.");
    if (!endedAt) {
      if (!roadmap.endedAt) throw new AppError("CONFLICT", "This roadmap runs; there is nothing to take up again.");
      const running = and(eq(roadmaps.ownerId, ownerId), eq(roadmaps.track, roadmap.track), isNull(roadmaps.endedAt));
      if (await tx.$count(roadmaps, running))
        throw new AppError("CONFLICT", "Another roadmap runs. Finish that one before you take this one up again.");
    }
    await tx
      .update(roadmaps)
      .set({ endedAt })
      .where(and(eq(roadmaps.ownerId, ownerId), eq(roadmaps.id, roadmapId)));
    await recordChange(tx, {
      ownerId,
      actorId,
      subject: "roadmap",
      subjectId: roadmapId,
      action: endedAt ? "finished" : "resumed",
      before: { endedAt: roadmap.endedAt },
      after: { endedAt },
      reason,
      at,
    });
  });
}
