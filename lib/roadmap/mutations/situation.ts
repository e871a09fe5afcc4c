import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { roadmaps } from "@/db/schema/roadmap";
import { invalid } from "@/lib/errors";
import { listSituations, situationOf } from "@/lib/framework/rules/situations";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { ChangeSituation } from "../schema";
import { takeRunning } from "./take";

type Turn = { roadmapId: string; version: number; at: Date };

/**
 * Says where the person stands now. Track, milestones and dates stay as they are; what comes first and which worksheets
 * are offered follows. INVALID at `situation` when it is unknown or the present one.
 */
export async function changeSituation(
  access: RecordAccess<"edit">,
  { situation: id, reason, at, ...turn }: ChangeSituation & Turn,
): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const { framework, ...roadmap } = await takeRunning(tx, access, turn);
    const next = listSituations().find((one) => one.id === id);
    if (!next) throw invalid("situation", "Choose where you stand.");
    if (roadmap.situation === id) throw invalid("situation", "This is what it says already.");
    const before = situationOf(framework, roadmap.situation);
    await tx
      .update(roadmaps)
      .set({ situation: id })
      .where(and(eq(roadmaps.ownerId, ownerId), eq(roadmaps.id, turn.roadmapId)));
    await recordChange(tx, {
      ownerId,
      actorId,
      subject: "roadmap",
      subjectId: turn.roadmapId,
      action: "situation-changed",
      before: { situation: roadmap.situation, name: before?.name ?? null },
      after: { situation: id, name: next.name },
      reason,
      at,
    });
  });
}
