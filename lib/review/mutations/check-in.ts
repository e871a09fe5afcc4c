import { and, eq, inArray, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { actions } from "@/db/schema/action";
import { checkIns } from "@/db/schema/check-in";
import { placements } from "@/db/schema/review";
import { dayOf } from "@/lib/date";
import { AppError, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { findCurrentRoadmap } from "@/lib/roadmap/queries/roadmap";
import { recordOf, type Seat, stillOpen, stillSeated } from "../access";
import { canOpen, monthText } from "../rules/check-in";
import {
  type AgreeInCheckIn,
  type DiscussRows,
  MOST_AGREED,
  type OpenCheckIn,
  type SkipCheckIn,
} from "../schema/check-in";
import { findWritten, writeActionIn } from "./action";
import { remindOfSeat } from "./remind";
import { checkInAt, nameOf, tellOfCheckIn, whichCheckIn } from "./side";

type At = { at: Date };

/**
 * Opens the check-in of a month, by either side; opened before, it answers the same id. CLOSED when the grant is over,
 * INVALID for another month than the present one and on a path without rows to place.
 */
export async function openCheckIn(seat: Seat, { month, at }: Omit<OpenCheckIn, "grantId"> & At): Promise<string> {
  const { ownerId, grantId, actorId, zone, side } = seat;
  const roadmap = await findCurrentRoadmap(recordOf(seat));
  if (!canOpen(month, dayOf(at, zone)))
    throw new AppError("INVALID", "Another month has begun. Reload the page to open its check-in.");
  return transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const [known] = await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(and(eq(checkIns.ownerId, ownerId), eq(checkIns.grantId, grantId), eq(checkIns.month, month)));
    if (known) return known.id;
    if (!roadmap?.framework.matrix)
      throw new AppError("INVALID", "No roadmap with rows to place is under way, so there is nothing to check in on.");
    const id = uuidv7();
    const row = { id, ownerId, grantId, roadmapId: roadmap.id, month, openedBy: side, openedAt: at };
    await tx.insert(checkIns).values(row);
    const change = { subject: "check-in", subjectId: id, action: "opened" } as const;
    await recordChange(tx, { ...change, ownerId, actorId, after: { month }, at });
    await tellOfCheckIn(tx, seat, { id, at, title: `${nameOf(seat)} opened the check-in for ${monthText(month)}` });
    return id;
  });
}

/** Leaves a month out, with a reason; nothing of it will be revealed. Left out before, nothing is written. CONFLICT once it is revealed. */
export async function skipCheckIn(seat: Seat, { id, reason, at }: Omit<SkipCheckIn, "grantId"> & At): Promise<void> {
  const { ownerId, actorId, side } = seat;
  await transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const { month, skippedAt, revealedAt } = await checkInAt(tx, seat, id);
    if (skippedAt) return;
    if (revealedAt) throw new AppError("CONFLICT", "Both sides were sent meanwhile, so this month is not left out.");
    await tx.update(checkIns).set({ skippedAt: at, skippedBy: side, skipReason: reason }).where(whichCheckIn(seat, id));
    await recordChange(tx, { ownerId, actorId, subject: "check-in", subjectId: id, action: "skipped", reason, at });
    const title = `${nameOf(seat)} left out the check-in for ${monthText(month)}`;
    await tellOfCheckIn(tx, seat, { id, at, title, body: reason });
    await remindOfSeat(tx, seat, at);
  });
}

/**
 * Says, for both sides, that these rows were talked about: from `at` on the placements contest nothing. What was talked
 * about before keeps its instant. NOT_FOUND for a check-in that is not of this grant or not revealed.
 */
export async function discussRows(seat: Seat, { id, rowIds, at }: Omit<DiscussRows, "grantId"> & At): Promise<void> {
  const { ownerId, actorId } = seat;
  await transact(async (tx) => {
    await stillSeated(tx, seat, at);
    const { revealedAt } = await checkInAt(tx, seat, id);
    if (!revealedAt) throw notFound();
    const rows = await tx
      .update(placements)
      .set({ discussedAt: at > revealedAt ? at : revealedAt })
      .where(
        and(
          ...[eq(placements.ownerId, ownerId), eq(placements.checkInId, id)],
          ...[inArray(placements.rowId, rowIds), isNull(placements.discussedAt)],
        ),
      )
      .returning({ rowId: placements.rowId });
    if (!rows.length) return;
    const after = { rows: rows.map(({ rowId }) => rowId).sort() };
    await recordChange(tx, { ownerId, actorId, subject: "check-in", subjectId: id, action: "discussed", after, at });
  });
}

type Agreeing = Omit<AgreeInCheckIn, "grantId"> & At;

/** Agrees on an action at the end of a check-in. NOT_FOUND unless it is revealed, INVALID beyond the most that one may have. */
export async function agreeAction(seat: Seat, { id, text, doer, dueOn, sendKey, at }: Agreeing): Promise<string> {
  const { ownerId } = seat;
  return transact(async (tx) => {
    const { revealedAt } = await checkInAt(tx, seat, id);
    if (!revealedAt) throw notFound();
    const known = await findWritten(tx, seat, sendKey);
    const kept = and(eq(actions.ownerId, ownerId), eq(actions.checkInId, id), isNull(actions.droppedAt));
    if (!known && (await tx.$count(actions, kept)) >= MOST_AGREED)
      throw new AppError("INVALID", `${MOST_AGREED} actions are the most for one check-in. Drop one to make room.`);
    return writeActionIn(tx, seat, { text, doer, dueOn, sendKey, at, origin: "check-in", checkInId: id });
  });
}
