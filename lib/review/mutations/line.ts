import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { meetingLines } from "@/db/schema/meeting";
import { invalid, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { type Seat, stillOpen } from "../access";
import { type AddLine, MOST_LINES, type RemoveLine } from "../schema/meeting";
import { meetingAt } from "./meeting";

type At = { at: Date };

/** Adds a line to what is to be talked about, or to what was decided; a form sent twice adds one. INVALID at `form` for a cancelled meeting. */
export async function addLine(seat: Seat, { id, key, kind, text, at }: AddLine & At): Promise<void> {
  await transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const { ownerId, status } = await meetingAt(tx, seat, id);
    if (status === "cancelled") throw invalid("form", "This meeting was cancelled. Plan another one to add to.");
    const of = and(eq(meetingLines.ownerId, ownerId), eq(meetingLines.meetingId, id));
    if (await tx.$count(meetingLines, and(of, eq(meetingLines.lineKey, key)))) return;
    if ((await tx.$count(meetingLines, and(of, eq(meetingLines.kind, kind)))) >= MOST_LINES)
      throw invalid("text", `There are ${MOST_LINES} lines. Remove one, or write it into the notes.`);
    const row = { id: uuidv7(), ownerId, meetingId: id, kind, text, byId: seat.actorId, at, lineKey: key };
    await tx.insert(meetingLines).values(row);
    const change = { subject: "meeting", subjectId: id, action: `${kind}-added` } as const;
    await recordChange(tx, { ownerId, actorId: seat.actorId, ...change, after: { text }, at });
  });
}

/** Removes a line; what it said stays in the history. NOT_FOUND for a line of another meeting. */
export async function removeLine(seat: Seat, { id, lineId, at }: RemoveLine & At): Promise<void> {
  await transact(async (tx) => {
    await stillOpen(tx, seat, at);
    const { ownerId } = await meetingAt(tx, seat, id);
    const which = and(eq(meetingLines.ownerId, ownerId), eq(meetingLines.meetingId, id), eq(meetingLines.id, lineId));
    const [row] = await tx.select({ kind: meetingLines.kind, text: meetingLines.text }).from(meetingLines).where(which);
    if (!row) throw notFound();
    await tx.delete(meetingLines).where(which);
    const change = { subject: "meeting", subjectId: id, action: `${row.kind}-removed` } as const;
    await recordChange(tx, { ownerId, actorId: seat.actorId, ...change, before: { text: row.text }, at });
  });
}
