import { and, eq } from "drizzle-orm";
import { threads } from "@/db/schema/comment";
import { grants } from "@/db/schema/grant";
import type { Writer } from "@/db/store";
import { AppError, notFound } from "@/lib/errors";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { courseOf } from "@/lib/grant/rules/state";
import { recordAround } from "../queries/comment";
import { findPlace } from "../queries/place";
import { isWithdrawn, isWithin, opens, type Place, partsWithin } from "../rules/comment";
import type { CommentSubject, Side } from "../schema/comment";

/** That somebody may write about something, proved in the transaction that writes it. */
export type Admitted = { grant: GrantAccess; place: Place; side: Side; readerId: string };

type Asked = {
  subject: CommentSubject;
  /** A part that has to be open as well. */
  part?: string;
  /** Nothing is said that is new, so that it may be withdrawn. */
  withdrawn?: boolean;
  at: Date;
};

/**
 * Proves once more, inside the transaction, that the grant is open at `at` and lets its two people write about this.
 * Throws NOT_FOUND where its reader does not reach it, whoever of the two writes; CLOSED before there is a reader, and on
 * an item that was withdrawn.
 */
export async function admit(
  tx: Writer,
  access: GrantAccess,
  { subject, part, withdrawn, at }: Asked,
): Promise<Admitted> {
  const grant = await openGrant({ id: access.actorId }, { grantId: access.grantId, at }, tx);
  if (!opens(grant, subject)) throw notFound();
  const place = await findPlace(recordAround(grant, subject), subject, tx);
  if (!place || !isWithin(grant, place)) throw notFound();
  if (part !== undefined && !partsWithin(grant, place).some(({ id }) => id === part)) throw notFound();
  const readerId = await readerOf(tx, grant, at);
  if (isWithdrawn(place) && !withdrawn)
    throw refused("This piece of evidence was withdrawn, so it takes no comment. What you typed is still here.");
  return { grant, place, side: grant.isOwner ? "leader" : "reader", readerId };
}

const refused = (message: string) => new AppError("CLOSED", message, { body: message });

/** Who reads by the grant. Only the leader comes this far while nobody does. */
async function readerOf(tx: Writer, { ownerId, grantId, zone, readerName }: GrantAccess, at: Date): Promise<string> {
  const [row] = await tx
    .select()
    .from(grants)
    .where(and(eq(grants.ownerId, ownerId), eq(grants.id, grantId)));
  if (!row?.readerId || courseOf(row, { at, zone }) !== "open")
    throw refused(`${readerName} does not read your record yet. What you typed is still here.`);
  return row.readerId;
}

/** A thread of the grant. NOT_FOUND for any other. */
export async function threadOf(tx: Writer, { ownerId, grantId }: GrantAccess, threadId: string) {
  const [thread] = await tx
    .select()
    .from(threads)
    .where(and(eq(threads.ownerId, ownerId), eq(threads.grantId, grantId), eq(threads.id, threadId)));
  if (!thread) throw notFound();
  return thread;
}
export type ThreadRow = Awaited<ReturnType<typeof threadOf>>;

/** What a thread is about. */
export function subjectOfThread({ subject, evidenceId, milestoneId, reviewId, contentId }: ThreadRow): CommentSubject {
  return { kind: subject, id: evidenceId ?? milestoneId ?? reviewId ?? contentId ?? "" };
}
