import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { privateNotes } from "@/db/schema/meeting";
import { AppError, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { type Seat, stillSeated } from "../access";
import type { ErasePrivateNote, KeepPrivateNote } from "../schema/meeting";
import { meetingAt } from "./meeting";

type At = { at: Date };

/**
 * Keeps what the one who acts writes for themselves about a meeting. It belongs to them, not to the leader's record; that
 * it was written stands in their own history, the words do not. CONFLICT when it is no longer at `version`, 0 for none.
 */
export async function keepPrivateNote(seat: Seat, { id, version, text, at }: KeepPrivateNote & At) {
  const { actorId, grantId, side, ownerName, readerName } = seat;
  await transact(async (tx) => {
    await stillSeated(tx, seat, at);
    const { startsAt } = await meetingAt(tx, seat, id);
    const own = and(eq(privateNotes.ownerId, actorId), eq(privateNotes.meetingId, id));
    const [row] = await tx
      .select({ id: privateNotes.id, text: privateNotes.text, version: privateNotes.version })
      .from(privateNotes)
      .where(own);
    if ((row?.version ?? 0) !== version && row?.text !== text)
      throw new AppError(
        "CONFLICT",
        "Your note was changed in another tab. What you typed is still here; compare it with what stands now, then save again to replace that.",
      );
    if (row?.text === text) return;
    const withName = side === "leader" ? readerName : ownerName;
    const said = { withName, metAt: startsAt, text, savedAt: at, version: version + 1 };
    const noteId = row?.id ?? uuidv7();
    if (row) await tx.update(privateNotes).set(said).where(own);
    else await tx.insert(privateNotes).values({ id: noteId, ownerId: actorId, grantId, meetingId: id, ...said });
    const change = { subject: "note", subjectId: noteId, action: row ? "rewritten" : "written" } as const;
    await recordChange(tx, { ownerId: actorId, actorId, ...change, at });
  });
}

/** Erases one's own private note for good, also after the grant has ended. NOT_FOUND for somebody else's. */
export async function erasePrivateNote(access: RecordAccess<"edit">, { noteId, at }: ErasePrivateNote & At) {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const own = and(eq(privateNotes.ownerId, ownerId), eq(privateNotes.id, noteId));
    if (!(await tx.$count(privateNotes, own))) throw notFound();
    await tx.delete(privateNotes).where(own);
    const change = { subject: "note", subjectId: noteId, action: "erased" } as const;
    await recordChange(tx, { ownerId, actorId, ...change, at });
  });
}
