import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { unwanted } from "@/db/schema/ask";
import { grants, grantWorksheets } from "@/db/schema/grant";
import type { Reader } from "@/db/store";
import { AppError } from "@/lib/errors";
import { addressHash, hashToken } from "@/lib/token";
import { resourcesOf } from "../rules/resources";
import { isAnswerable } from "../rules/state";

/** The same for an invitation that was answered, taken back or is over, and for one that never was. */
export const invitationIsOver = () =>
  new AppError("CLOSED", "This invitation has ended, or the link is not whole. Nothing was changed.");

/** The grant that `token` was made for, whatever became of it, and whose it is; undefined for a link that never was one. */
export async function invitationOf(token: string, from: Reader = db) {
  const [row] = await from
    .select({ grant: grants, owner: { name: users.name, zone: users.zone } })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.ownerId))
    .where(and(eq(grants.tokenHash, hashToken(token)), isNull(users.disabledAt)));
  return row;
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;
type Asked = { token: string; visitorId: string | null; at: Date };

/**
 * What the page of an invitation says at `at` to whoever holds its link; null when it cannot be answered any more, except
 * for whoever opened it and waits for the leader's word. Looking changes nothing.
 */
export async function findInvitation({ token, visitorId, at }: Asked) {
  const row = await invitationOf(token);
  if (!row) return null;
  const { grant, owner } = row;
  const isWaiting = grant.claimantId !== null && grant.claimantId === visitorId && grant.endedAt === null;
  // Only the address that was written answers an invitation that somebody else waits for.
  const isHeld = grant.claimedAt !== null && grant.address === null;
  if (!isWaiting && (isHeld || !isAnswerable({ ...grant, claimedAt: null }, { at, zone: owner.zone }))) return null;
  const [sheets, [visitor], refused] = await Promise.all([
    db
      .select({ id: grantWorksheets.worksheetId })
      .from(grantWorksheets)
      .where(and(eq(grantWorksheets.ownerId, grant.ownerId), eq(grantWorksheets.grantId, grant.id)))
      .orderBy(asc(grantWorksheets.worksheetId)),
    db
      .select({ email: users.email, emailVerifiedAt: users.emailVerifiedAt })
      .from(users)
      .where(eq(users.id, visitorId ?? "")),
    grant.address ? db.$count(unwanted, eq(unwanted.addressHash, addressHash(grant.address))) : 0,
  ]);
  const isAddressed = visitor !== undefined && visitor.email === grant.address;
  const isBound = isAddressed && visitor.emailVerifiedAt !== null;
  if (!isWaiting && grant.claimedAt && visitorId !== null && !isBound) return null;
  const { role, purpose, mayComment, fromOn, untilOn, expiresAt } = grant;
  return {
    ...{ leader: owner.name, zone: owner.zone, role, purpose, mayComment, fromOn, untilOn, expiresAt },
    ...{ resources: resourcesOf(grant), worksheetIds: sheets.map(({ id }) => id) },
    ...{ isOwner: grant.ownerId === visitorId, isWaiting, isAddressed, isBound },
    ...{ hasAddress: grant.address !== null, isUnwanted: refused > 0 },
  };
}
