import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { meetings } from "@/db/schema/meeting";
import type { Writer } from "@/db/store";
import { dayOf, longDay } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { type Seat, stillOpen } from "../access";
import { KIND_NAMES } from "../content";
import { findSides, type Sides } from "../queries/sides";
import { demandPlanned, startOf, timeText } from "../rules/meeting";
import {
  type CancelMeeting,
  type HoldMeeting,
  type KeepNotes,
  type MeetingKind,
  MOST_MEETINGS,
  type MoveMeeting,
  type PlanMeeting,
} from "../schema/meeting";
import { remindOfSeat } from "./remind";
import { tellOther } from "./telling";

/** `zone` is that of whoever acts: the one in which they wrote the time. */
type Timed = { zone: string; at: Date };

/**
 * Plans a meeting, or notes one that took place, and tells the other. Answers its id, which is the earlier one when the
 * same form came before. INVALID at `time` or `which` for a time that does not exist or comes twice, at `day` for one from
 * before the grant, at `form` while nobody has accepted it; CLOSED when it is over.
 */
export async function planMeeting(seat: Seat, { key, kind, zone, at, ...when }: PlanMeeting & Timed): Promise<string> {
  const { ownerId, grantId, actorId } = seat;
  const startsAt = startOf({ ...when, zone });
  return transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const sides = await findSides(seat, tx);
    demandReached(sides, seat, startsAt);
    const [known] = await tx
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.ownerId, ownerId), eq(meetings.grantId, grantId), eq(meetings.planKey, key)));
    if (known) return known.id;
    const of = and(eq(meetings.ownerId, ownerId), eq(meetings.grantId, grantId));
    if ((await tx.$count(meetings, of)) >= MOST_MEETINGS)
      throw invalid("form", `There are ${MOST_MEETINGS} meetings under this grant, which is all that it holds.`);
    const id = uuidv7();
    const said = { kind, startsAt, zone, minutes: when.minutes };
    const row = { ...said, id, ownerId, grantId, plannedBy: actorId, createdAt: at, planKey: key };
    await tx.insert(meetings).values(row);
    const change = { subject: "meeting", subjectId: id, action: "planned" } as const;
    await recordChange(tx, { ownerId, actorId, ...change, after: said, at });
    await tell(tx, seat, { id, kind, done: "planned", startsAt, sides, at });
    await remindOfSeat(tx, seat, at);
    return id;
  });
}

/** INVALID at `day` for one from before the grant. */
function demandReached({ fromOn }: Sides, { zone }: Seat, startsAt: Date): void {
  if (dayOf(startsAt, zone) >= fromOn) return;
  throw invalid("day", `Choose a day from ${longDay(fromOn)} on; nothing from before is shared.`);
}

type Told = { id: string; kind: MeetingKind; done: string; startsAt: Date; sides: Sides; at: Date };

/** Tells the other; what was said stays in the meeting, which they can open for as long as the grant lasts. */
async function tell(tx: Writer, seat: Seat, { id, kind, done, startsAt, sides, at }: Told) {
  const [self, other] = seat.side === "leader" ? [sides.leader, sides.reader] : [sides.reader, sides.leader];
  if (!self || !other) throw invalid("form", `${seat.readerName} has not accepted yet. Plan it once they have.`);
  const title = `${self.name} ${done} a ${KIND_NAMES[kind].toLowerCase()}`;
  const body = timeText(startsAt, other.zone);
  await tellOther(tx, seat, { title, body, href: `/meetings/${seat.grantId}/${id}`, at });
}

/** Gives a planned meeting another time or length; what it was stays in its history, and the other is told. CONFLICT when it is not at `version`. */
export async function moveMeeting(seat: Seat, { id, version, zone, at, ...when }: MoveMeeting & Timed) {
  const startsAt = startOf({ ...when, zone });
  await transact(async (tx) => {
    const row = await takePlanned(tx, seat, { id, version, what: "moved", at });
    const { ownerId, kind, minutes } = row;
    if (row.startsAt.getTime() === startsAt.getTime() && minutes === when.minutes) return;
    const sides = await findSides(seat, tx);
    demandReached(sides, seat, startsAt);
    const after = { startsAt, zone, minutes: when.minutes };
    await write(tx, row, after);
    const before = { startsAt: row.startsAt, zone: row.zone, minutes };
    const change = { subject: "meeting", subjectId: id, action: "moved" } as const;
    await recordChange(tx, { ownerId, actorId: seat.actorId, ...change, before, after, at });
    await tell(tx, seat, { id, kind, done: "moved", startsAt, sides, at });
    await remindOfSeat(tx, seat, at);
  });
}

/** Cancels a planned meeting with a reason that both read, and tells the other. CONFLICT when it is not at `version`. */
export async function cancelMeeting(seat: Seat, { id, version, reason, at }: CancelMeeting & { at: Date }) {
  await transact(async (tx) => {
    const row = await takePlanned(tx, seat, { id, version, what: "cancelled", at });
    const { ownerId, kind, startsAt } = row;
    await write(tx, row, { status: "cancelled", cancelReason: reason });
    const change = { subject: "meeting", subjectId: id, action: "cancelled" } as const;
    await recordChange(tx, { ownerId, actorId: seat.actorId, ...change, reason, at });
    await tell(tx, seat, { id, kind, done: "cancelled", startsAt, sides: await findSides(seat, tx), at });
    await remindOfSeat(tx, seat, at);
  });
}

/** Says that a planned meeting took place. INVALID at `form` before it begins; CONFLICT when it is not at `version`. */
export async function holdMeeting(seat: Seat, { id, version, at }: HoldMeeting & { at: Date }) {
  await transact(async (tx) => {
    const row = await takePlanned(tx, seat, { id, version, what: "held", at });
    if (row.startsAt > at) throw invalid("form", "It has not begun yet. If you met earlier, move it first.");
    await write(tx, row, { status: "held" });
    const { ownerId } = row;
    const change = { subject: "meeting", subjectId: id, action: "held" } as const;
    await recordChange(tx, { ownerId, actorId: seat.actorId, ...change, at });
  });
}

/** Writes the notes that both read; what they said before stays in the history. CONFLICT when they are no longer at `version`. */
export async function keepNotes(seat: Seat, { id, version, notes, at }: KeepNotes & { at: Date }) {
  await transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const row = await meetingAt(tx, seat, id);
    if (row.notesVersion !== version)
      throw new AppError(
        "CONFLICT",
        "These notes were changed meanwhile. What you typed is still here; compare it with what stands now, then save again to replace that.",
      );
    if (row.notes === notes) return;
    const { ownerId } = row;
    await tx
      .update(meetings)
      .set({ notes, notesVersion: version + 1 })
      .where(and(eq(meetings.ownerId, ownerId), eq(meetings.id, id)));
    const change = { subject: "meeting", subjectId: id, action: "noted" } as const;
    const told = { before: { notes: row.notes }, after: { notes } };
    await recordChange(tx, { ownerId, actorId: seat.actorId, ...change, ...told, at });
  });
}

/** A meeting of this grant, for a change in the caller's transaction. NOT_FOUND for one of another grant. */
export async function meetingAt(tx: Writer, seat: Seat, id: string) {
  const { ownerId, grantId } = seat;
  const [row] = await tx
    .select()
    .from(meetings)
    .where(and(eq(meetings.ownerId, ownerId), eq(meetings.grantId, grantId), eq(meetings.id, id)));
  if (!row) throw notFound();
  return row;
}

type Meeting = Awaited<ReturnType<typeof meetingAt>>;
type Taking = { id: string; version: number; what: string; at: Date };

async function takePlanned(tx: Writer, seat: Seat, { id, version, what, at }: Taking): Promise<Meeting> {
  await stillOpen(tx, seat, at);
  const row = await meetingAt(tx, seat, id);
  demandPlanned(row.status, what);
  if (row.version !== version)
    throw new AppError("CONFLICT", "This meeting was changed meanwhile. Look at what stands now, then send it again.");
  return row;
}

async function write(tx: Writer, { ownerId, id, version }: Meeting, set: Partial<Meeting>) {
  await tx
    .update(meetings)
    .set({ ...set, version: version + 1 })
    .where(and(eq(meetings.ownerId, ownerId), eq(meetings.id, id)));
}
