import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { identities, users } from "@/db/schema/account";
import type { RecordAccess } from "@/lib/record/access";

/** What a provider calls a person; never their address, which can pass to somebody else. */
export type IdentityKey = { provider: string; subject: string };

export type KnownIdentity = { userId: string; name: string; email: string; disabled: boolean };

/** Whose account an identity opens; null when it opens none. */
export async function findIdentity({ provider, subject }: IdentityKey): Promise<KnownIdentity | null> {
  const [row] = await db
    .select({ userId: users.id, name: users.name, email: users.email, disabledAt: users.disabledAt })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.provider, provider), eq(identities.subject, subject)));
  if (!row) return null;
  const { disabledAt, ...known } = row;
  return { ...known, disabled: disabledAt !== null };
}

/** The account that has confirmed, or may yet confirm by itself, this address; one that only a mail can wake is none. */
export async function findAccountOf(email: string): Promise<{ id: string; name: string } | null> {
  const [row] = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.email, email), eq(users.awaitsConfirmation, false)));
  return row ?? null;
}

/** The providers that open the owner's account, the first connected first. */
export function listConnections(access: RecordAccess): Promise<{ provider: string; createdAt: Date }[]> {
  return db
    .select({ provider: identities.provider, createdAt: identities.createdAt })
    .from(identities)
    .where(eq(identities.userId, access.ownerId))
    .orderBy(asc(identities.id));
}
