import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db";
import { privateNotes } from "@/db/schema/meeting";
import type { RecordAccess } from "@/lib/record/access";
import type { Seat } from "../access";

const COLUMNS = {
  id: privateNotes.id,
  grantId: privateNotes.grantId,
  meetingId: privateNotes.meetingId,
  withName: privateNotes.withName,
  metAt: privateNotes.metAt,
  text: privateNotes.text,
  savedAt: privateNotes.savedAt,
  version: privateNotes.version,
};

/** What the one who asks wrote for themselves about a meeting; null when they wrote nothing. Never what the other wrote. */
export async function findPrivateNote({ actorId }: Seat, meetingId: string) {
  const [row] = await db
    .select(COLUMNS)
    .from(privateNotes)
    .where(and(eq(privateNotes.ownerId, actorId), eq(privateNotes.meetingId, meetingId)));
  return row ?? null;
}
export type PrivateNote = NonNullable<Awaited<ReturnType<typeof findPrivateNote>>>;

const PAGE = 50;

/** One page of one's own private notes, from the last meeting back, with where to go on. */
export async function listPrivateNotes({ ownerId }: RecordAccess, { page = 1 }: { page?: number } = {}) {
  const rows = await db
    .select(COLUMNS)
    .from(privateNotes)
    .where(eq(privateNotes.ownerId, ownerId))
    .orderBy(desc(privateNotes.metAt), desc(privateNotes.id))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  return { notes: rows.slice(0, PAGE), next: rows.length > PAGE ? page + 1 : null };
}
