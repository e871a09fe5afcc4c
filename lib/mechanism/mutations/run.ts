import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { mechanismRuns } from "@/db/schema/mechanism";
import type { Writer } from "@/db/store";
import type { AskAccess } from "@/lib/ask/access";
import { type Day, dayOf, longDay } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { Logger } from "../schema";
import { mechanismAt } from "./keep";

type Edit = RecordAccess<"edit">;
type Said = { isWithLeader: boolean; decisions: number; decided: string };
type Run = Said & {
  id: string;
  /** Today when null. */
  ranOn: Day | null;
  at: Date;
};

/**
 * Notes that a mechanism ran. A day has one run: said again the same way nothing is written, said in another way that
 * takes the place of the earlier one. INVALID at `ranOn` for a day to come, or one that its owner noted otherwise;
 * CONFLICT for a mechanism that has stopped.
 */
export async function logRun(access: Edit, { id, at, ranOn: given, ...said }: Run): Promise<void> {
  const { actorId } = access;
  const ranOn = passed(given, dayOf(at, access.zone));
  await transact(async (tx) => {
    const { open } = await mechanismAt(tx, access, id);
    if (open.stopped) throw new AppError("CONFLICT", "This mechanism has stopped. Take it up again, then log its run.");
    const earlier = await runOn(tx, access, { id, ranOn });
    if (earlier?.loggedBy !== "owner")
      return putRun(tx, access, { id, ranOn, earlier, said, by: { actorId, loggedBy: "leader", askId: null }, at });
    if (difference(earlier, said))
      throw invalid(
        "ranOn",
        `Its owner noted ${longDay(ranOn)}, ${earlier.isWithLeader ? "with" : "without"} you, and that is theirs to change. Take it back below if it is wrong.`,
      );
  });
}

type Noted = Said & { id: string; ranOn: Day | null; today: Day; actorId: string; leader: string; at: Date };

/**
 * The same by whoever looks after it, through the ask they were sent, inside the caller's transaction. Answers the day.
 * INVALID at `ranOn` for a day to come, or one that somebody else has noted.
 */
export async function noteRun(
  tx: Writer,
  access: AskAccess,
  { id, today, ranOn: given, actorId, leader, at, ...said }: Noted,
): Promise<{ ranOn: Day; isNew: boolean }> {
  const { askId } = access;
  const ranOn = passed(given, today);
  const earlier = await runOn(tx, access, { id, ranOn });
  if (earlier && earlier.askId !== askId)
    throw invalid(
      "ranOn",
      `${earlier.loggedBy === "leader" ? `${leader} has` : "Somebody else has"} noted ${longDay(ranOn)} already, so nothing is missing. Nothing was changed.`,
    );
  const isNew = await putRun(tx, access, {
    ...{ id, ranOn, earlier, said, at },
    by: { actorId, loggedBy: "owner", askId },
  });
  return { ranOn, isNew };
}

function passed(given: Day | null, today: Day): Day {
  const ranOn = given ?? today;
  if (ranOn > today) throw invalid("ranOn", "Choose today or a day in the past; this day has not come yet.");
  return ranOn;
}

type Row = typeof mechanismRuns.$inferSelect;
type Put = {
  id: string;
  ranOn: Day;
  earlier: Row | null;
  said: Said;
  by: { actorId: string; loggedBy: Logger; askId: string | null };
  at: Date;
};

/** Writes a run in place of the earlier one of its day; whether that changed anything. */
async function putRun(
  tx: Writer,
  access: Edit | AskAccess,
  { id, ranOn, earlier, said, by: { actorId, loggedBy, askId }, at }: Put,
): Promise<boolean> {
  const { ownerId } = access;
  const changed = difference(earlier ?? {}, { ...said, loggedBy });
  if (!changed) return false;
  const from = earlier && earlier.recordedAt > at ? earlier.recordedAt : at;
  if (earlier) await endRun(tx, access, { runId: earlier.id, endedAt: from });
  const row = { ownerId, mechanismId: id, ranOn, ...said, loggedBy, askId };
  await tx.insert(mechanismRuns).values({ ...row, recordedAt: from });
  const { before, after } = changed;
  const told = { before: earlier ? { ranOn, ...before } : null, after: { ranOn, ...after } };
  await recordChange(tx, { ownerId, actorId, subject: "mechanism", subjectId: id, action: "ran", ...told, at });
  return true;
}

type Which = { id: string; ranOn: Day; at: Date };

/** Takes the run of a day back, whoever noted it. NOT_FOUND when there is none. */
export async function takeRunBack(access: Edit, which: Which): Promise<void> {
  await transact(async (tx) => {
    await takeBack(tx, access, { ...which, run: await runOn(tx, access, which), actorId: access.actorId });
  });
}

/** Takes back what was noted through this ask, inside the caller's transaction. NOT_FOUND when it was not. */
export async function takeNoteBack(tx: Writer, access: AskAccess, which: Which & { actorId: string }): Promise<void> {
  const run = await runOn(tx, access, which);
  await takeBack(tx, access, { ...which, run: run?.askId === access.askId ? run : null });
}

async function takeBack(
  tx: Writer,
  access: Edit | AskAccess,
  { id, ranOn, run, actorId, at }: Which & { run: Row | null; actorId: string },
) {
  if (!run) throw notFound();
  await endRun(tx, access, { runId: run.id, endedAt: run.recordedAt > at ? run.recordedAt : at });
  const { isWithLeader, decisions, decided, loggedBy } = run;
  const before = { ranOn, isWithLeader, decisions, decided, ...(loggedBy === "owner" ? { loggedBy } : {}) };
  const change = { subject: "mechanism", subjectId: id, action: "run-taken-back" } as const;
  await recordChange(tx, { ownerId: access.ownerId, actorId, ...change, before, at });
}

async function runOn(tx: Writer, { ownerId }: Edit | AskAccess, { id, ranOn }: { id: string; ranOn: Day }) {
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

async function endRun(tx: Writer, { ownerId }: Edit | AskAccess, { runId, endedAt }: { runId: string; endedAt: Date }) {
  await tx
    .update(mechanismRuns)
    .set({ endedAt })
    .where(and(eq(mechanismRuns.ownerId, ownerId), eq(mechanismRuns.id, runId)));
}
