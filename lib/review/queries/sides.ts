import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import type { Reader } from "@/db/store";
import type { GrantAccess } from "@/lib/grant/access";

/** One of the two who share a grant; the reader goes by the name that the leader calls them. */
export type Side = { id: string; name: string; zone: string };
export type Sides = { leader: Side; reader: Side | null };

/** The two who share a grant; the reader is null until somebody has accepted it. */
export async function findSides({ ownerId, ownerName, zone, ...access }: GrantAccess, from: Reader = db) {
  const [row] = await from
    .select({ id: users.id, zone: users.zone })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.readerId))
    .where(and(eq(grants.ownerId, ownerId), eq(grants.id, access.grantId)));
  const leader: Side = { id: ownerId, name: ownerName, zone };
  return { leader, reader: row ? { ...row, name: access.readerName } : null } satisfies Sides;
}

/** Of two sides, whoever does not act. */
export const otherOf = ({ isOwner }: GrantAccess, { leader, reader }: Sides) => (isOwner ? reader : leader);
