import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import type { Reader } from "@/db/store";
import { AppError, notFound } from "@/lib/errors";
import { type GrantAccess, openGrant, recordFor } from "@/lib/grant/access";
import type { Actor, RecordAccess } from "@/lib/record/access";
import type { Side } from "./schema/seat";

declare const proof: unique symbol;

/**
 * Proof that `actorId` sits on one `side` of what the leader and the reader of a grant share: check-ins, meetings, actions.
 * Only `takeSeat` and `openSeat` make one. Queries give to a side what is its own, and what both may see.
 */
export type Seat = {
  readonly grantId: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly readerName: string;
  /** The leader's IANA zone. */
  readonly zone: string;
  readonly actorId: string;
  readonly side: Side;
  /** The grant has ended or opens no reviews: the leader alone still reads, and ends what was agreed. */
  readonly isOver: boolean;
  readonly [proof]: "seat";
};

const seatOf = (seat: Omit<Seat, typeof proof>) => seat as Seat;

/** The side of whoever opened the grant. Throws NOT_FOUND unless it opens reviews. */
export function takeSeat(access: GrantAccess): Seat {
  const { ownerId, actorId, zone } = recordFor(access, "reviews");
  const { grantId, ownerName, readerName, isOwner } = access;
  const side = isOwner ? "leader" : "reviewer";
  return seatOf({ grantId, ownerId, ownerName, readerName, zone, actorId, side, isOver: false });
}

type Opening = { grantId: string; at: Date };

/**
 * The side of `actor` under a grant at the instant `at`. Throws NOT_FOUND for its reader unless it is open and opens
 * reviews; the leader keeps a seat to read from when it is over.
 */
export async function openSeat(actor: Actor, { grantId, at }: Opening, from: Reader = db): Promise<Seat> {
  try {
    return takeSeat(await openGrant(actor, { grantId, at }, from));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
    return leaderAfter(actor, grantId, from);
  }
}

async function leaderAfter(actor: Actor, grantId: string, from: Reader): Promise<Seat> {
  const ownerId = actor.id;
  const [row] = await from
    .select({ readerName: grants.name, ownerName: users.name, zone: users.zone })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.ownerId))
    .where(and(eq(grants.ownerId, ownerId), eq(grants.id, grantId), isNull(users.disabledAt)));
  if (!row) throw notFound();
  return seatOf({ ...row, grantId, ownerId, actorId: ownerId, side: "leader", isOver: true });
}

/**
 * Proves a seat once more inside the transaction that writes from it, so that a grant that ends meanwhile takes nothing
 * more from its reader. Throws NOT_FOUND for them when it is over; the leader keeps what they may still do then.
 */
export function stillSeated(tx: Reader, { actorId, grantId }: Seat, at: Date): Promise<Seat> {
  return openSeat({ id: actorId }, { grantId, at }, tx);
}

/** The same for what nobody does any more under a grant that is over: CLOSED for the leader. */
export async function stillOpen(tx: Reader, seat: Seat, at: Date): Promise<void> {
  const { isOver } = await stillSeated(tx, seat, at);
  if (isOver) throw new AppError("CLOSED", "What you opened for this person is over, so nothing new is kept.");
}

/** The proof that queries of the leader's record ask for. It reaches all of it: whoever takes it gives out only what both share. */
export function recordOf({ ownerId, actorId, zone }: Seat): RecordAccess<"read"> {
  return { ownerId, actorId, zone } as RecordAccess<"read">;
}
