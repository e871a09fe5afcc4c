import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import type { Reader } from "@/db/store";
import { notFound } from "@/lib/errors";
import type { Seat } from "../access";

/** One of the two who share a grant; the reader goes by the name that the leader calls them. */
export type Person = { id: string; name: string; zone: string };

/**
 * The two who share a grant, with what they are to each other and since when; the reader is null until somebody has
 * accepted it, and once their account is gone.
 */
export async function findSides({ ownerId, ownerName, readerName, zone, grantId }: Seat, from: Reader = db) {
  const [row] = await from
    .select({ role: grants.role, fromOn: grants.fromOn, id: users.id, zone: users.zone })
    .from(grants)
    .leftJoin(users, eq(users.id, grants.readerId))
    .where(and(eq(grants.ownerId, ownerId), eq(grants.id, grantId)));
  if (!row) throw notFound();
  const { role, fromOn, id, zone: away } = row;
  const leader: Person = { id: ownerId, name: ownerName, zone };
  const reader: Person | null = id && away ? { id, name: readerName, zone: away } : null;
  return { role, fromOn, leader, reader };
}
export type Sides = Awaited<ReturnType<typeof findSides>>;
