import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { actions } from "@/db/schema/action";
import type { Writer } from "@/db/store";
import { type Day, dayOf } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { type Seat, stillOpen, stillSeated } from "../access";
import { isOpenAction } from "../rules/action";
import { type DoneAction, type DropAction, MOST_ACTIONS } from "../schema/action";
import type { Side } from "../schema/seat";
import { remindOfSeat } from "./remind";

type Agreed = { text: string; doer: Side; dueOn: Day; sendKey: string };
type From = { origin: "check-in"; checkInId: string } | { origin: "meeting"; meetingId: string };
type At = { at: Date };

/**
 * Writes an action in the caller's transaction, which has proved that what it comes from is of this seat's grant. Answers
 * its id, the earlier one when the same form came before. INVALID at `dueOn` for a day that is past, CLOSED when the
 * grant is over.
 */
export async function writeActionIn(tx: Writer, seat: Seat, { at, sendKey, ...given }: Agreed & From & At) {
  await stillOpen(tx, seat, at);
  const { text, doer, dueOn, origin } = given;
  // Named one by one: whatever else a form sent along must not get into the row.
  const from = origin === "check-in" ? { checkInId: given.checkInId } : { meetingId: given.meetingId };
  const said = { text, doer, dueOn, origin, ...from };
  const { ownerId, grantId, actorId, zone } = seat;
  const known = await findWritten(tx, seat, sendKey);
  if (known) return known.id;
  if (dueOn < dayOf(at, zone)) throw invalid("dueOn", "Choose today or a later day.");
  const ofGrant = and(eq(actions.ownerId, ownerId), eq(actions.grantId, grantId));
  if ((await tx.$count(actions, ofGrant)) >= MOST_ACTIONS)
    throw new AppError("INVALID", `There are ${MOST_ACTIONS} actions, which is all that can be kept with one person.`);
  const id = uuidv7();
  await tx.insert(actions).values({ id, ownerId, grantId, ...said, sendKey, createdAt: at });
  await recordChange(tx, { ownerId, actorId, subject: "action", subjectId: id, action: "agreed", after: said, at });
  await remindOfSeat(tx, seat, at);
  return id;
}

/** The action that this very form wrote before. */
export async function findWritten(tx: Writer, { ownerId, grantId }: Seat, sendKey: string) {
  const [row] = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(and(eq(actions.ownerId, ownerId), eq(actions.grantId, grantId), eq(actions.sendKey, sendKey)));
  return row;
}

/** Says that an action is done; said before, nothing is written. NOT_FOUND unless it is of this grant, CONFLICT once it was dropped. */
export async function finishAction(seat: Seat, { id, version, at }: Omit<DoneAction, "grantId"> & At): Promise<void> {
  await end(seat, { id, version, at, as: { doneAt: at }, action: "done" });
}

/** Drops an action with a reason. NOT_FOUND unless it is of this grant, CONFLICT once it was done or changed. */
export async function dropAction(seat: Seat, { id, version, reason, at }: Omit<DropAction, "grantId"> & At) {
  await end(seat, { id, version, at, as: { droppedAt: at, dropReason: reason }, action: "dropped", reason });
}

type Ending = At & {
  id: string;
  version: number;
  as: { doneAt: Date } | { droppedAt: Date; dropReason: string };
  action: "done" | "dropped";
  reason?: string;
};

async function end(seat: Seat, { id, version, at, as, action, reason }: Ending): Promise<void> {
  const { ownerId, grantId, actorId } = seat;
  const which = and(eq(actions.ownerId, ownerId), eq(actions.grantId, grantId), eq(actions.id, id));
  await transact(async (tx) => {
    await stillSeated(tx, seat, at);
    const [row] = await tx.select().from(actions).where(which);
    if (!row) throw notFound();
    if (action === "done" ? row.doneAt : row.droppedAt) return;
    if (!isOpenAction(row) || row.version !== version)
      throw new AppError("CONFLICT", "This action was changed from another window. What stands now is shown.");
    await tx
      .update(actions)
      .set({ ...as, version: version + 1 })
      .where(which);
    await recordChange(tx, { ownerId, actorId, subject: "action", subjectId: id, action, reason, at });
    await remindOfSeat(tx, seat, at);
  });
}
