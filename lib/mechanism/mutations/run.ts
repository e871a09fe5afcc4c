import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { mechanismRuns } from "@/db/schema/mechanism";
import type { Writer } from "@/db/store";
import { type Day, dayOf } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { Logger } from "../schema";
import { mechanismAt } from "./keep";

type Edit = RecordAccess<"edit">;
type Run = {
  id: string;
  /** Today when null. */
  ranOn: Day | null;
  isWithLeader: boolean;
  decisions: number;
  decided: string;
  loggedBy?: Logger;
  at: Date;
};

/**
 * Notes that a mechanism ran. A day has one run: said again the same way nothing is written, said in another way that
 * takes the place of the earlier one. INVALID at `ranOn` for a day to come, CONFLICT for a mechanism that has stopped.
 */
export async function logRun(access: Edit, { id, at, ...input }: Run): Promise<void> {
  const { ownerId, actorId } = access;
  const today = dayOf(at, access.zone);
  const { loggedBy = "leader", ranOn: given, ...said } = input;
  const ranOn = given ?? today;
  if (ranOn > today) throw invalid("ranOn", "Choose today or a day in the past; this day has not come yet.");
  await transact(async (tx) => {
    const { open } = await mechanismAt(tx, access, id);
    if (open.stopped) throw new AppError("CONFLICT", "This mechanism has stopped. Take it up again, then log its run.");
    const earlier = await runOn(tx, access, { id, ranOn });
    const changed = difference(earlier ?? {}, { ...said, loggedBy });
    if (!changed) return;
    const from = earlier && earlier.recordedAt > at ? earlier.recordedAt : at;
    if (earlier) await endRun(tx, access, { runId: earlier.id, endedAt: from });
    await tx.insert(mechanismRuns).values({ ownerId, mechanismId: id, ranOn, ...said, loggedBy, recordedAt: from });
    const { before, after } = changed;
    const told = { before: earlier ? { ranOn, ...before } : null, after: { ranOn, ...after } };
    await recordChange(tx, { ownerId, actorId, subject: "mechanism", subjectId: id, action: "ran", ...told, at });
  });
}

/** Takes the run of a day back. NOT_FOUND when there is none. */
export async function takeRunBack(
  access: Edit,
  { id, ranOn, at }: { id: string; ranOn: Day; at: Date },
): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const run = await runOn(tx, access, { id, ranOn });
    if (!run) throw notFound();
    await endRun(tx, access, { runId: run.id, endedAt: run.recordedAt > at ? run.recordedAt : at });
    const { isWithLeader, decisions, decided } = run;
    const before = { ranOn, isWithLeader, decisions, decided };
    const change = { subject: "mechanism", subjectId: id, action: "run-taken-back" } as const;
    await recordChange(tx, { ownerId, actorId, ...change, before, at });
  });
}

async function runOn(tx: Writer, { ownerId }: Edit, { id, ranOn }: { id: string; ranOn: Day }) {
  const [run] = await tx
    .select()
    .from(mechanismRuns)
    .where(
      and(
        eq(mechanismRuns.ownerId, ownerId),
        eq(mechanismRuns.mechanismId, id),
        eq(mechanismRuns.ranOn, ranOn),
        isNull(mechanismRuns.endedAt),
      ),
    );
  return run ?? null;
}

async function endRun(tx: Writer, { ownerId }: Edit, { runId, endedAt }: { runId: string; endedAt: Date }) {
  await tx
    .update(mechanismRuns)
    .set({ endedAt })
    .where(and(eq(mechanismRuns.ownerId, ownerId), eq(mechanismRuns.id, runId)));
}
