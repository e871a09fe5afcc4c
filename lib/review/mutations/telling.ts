import { and, eq } from "drizzle-orm";
import { grants } from "@/db/schema/grant";
import type { Writer } from "@/db/store";
import { addNotice, type Notice } from "@/lib/inbox/mutations";
import type { Seat } from "../access";
import { otherSide, type Side } from "../schema/seat";

type Line = Omit<Notice, "userId" | "aboutId">;
type To = { ownerId: string; grantId: string; side: Side };

/** Puts a line into the inbox of one of the two who share a grant; while nobody has accepted it there is nobody to tell. */
export async function tellSide(tx: Writer, { ownerId, grantId, side }: To, notice: Line) {
  if (side === "leader") {
    await addNotice(tx, { ...notice, userId: ownerId });
    return;
  }
  const [grant] = await tx
    .select({ readerId: grants.readerId })
    .from(grants)
    .where(and(eq(grants.ownerId, ownerId), eq(grants.id, grantId)));
  if (grant?.readerId) await addNotice(tx, { ...notice, userId: grant.readerId, aboutId: ownerId });
}

/** Puts it into the inbox of whoever sits opposite. */
export const tellOther = (tx: Writer, { ownerId, grantId, side }: Seat, notice: Line) =>
  tellSide(tx, { ownerId, grantId, side: otherSide(side) }, notice);
