import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { fault } from "@/db/errors";
import { identities, passwords, users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import type { RecordAccess } from "@/lib/record/access";
import type { IdentityKey } from "../queries/identity";
import { queueConfirmation } from "./sign-up";

type Newcomer = IdentityKey & { email: string; verified: boolean; name: string; zone: string; at: Date };

/**
 * Makes an account that opens with an identity and has no password. Throws CONFLICT when the address has an account:
 * that one is never joined by address alone.
 */
export async function signUpByProvider(newcomer: Newcomer): Promise<{ id: string }> {
  const { provider, subject, email, verified, name, zone, at } = newcomer;
  return refuseTaken(() =>
    transact(async (tx) => {
      // Somebody's unconfirmed sign-up does not keep the address from its owner.
      await tx.delete(users).where(and(eq(users.email, email), eq(users.awaitsConfirmation, true)));
      const [user] = await tx
        .insert(users)
        .values({ email, emailVerifiedAt: verified ? at : null, name, zone, createdAt: at })
        .returning({ id: users.id });
      const id = user!.id;
      await tx.insert(identities).values({ userId: id, provider, subject, createdAt: at });
      const change = { ownerId: id, actorId: id, subject: "account", subjectId: id, action: "created", at } as const;
      await recordChange(tx, { ...change, after: { provider } });
      if (!verified && env().SMTP_URL) await queueConfirmation(tx, { id, name, to: email, at });
      return { id };
    }),
  );
}

/** Lets an identity open the account too. The caller has just proved who they are. Throws CONFLICT when it opens another. */
export async function connectIdentity(
  access: RecordAccess<"edit">,
  identity: IdentityKey & { label: string; at: Date },
) {
  const { provider, subject, label, at } = identity;
  await refuseTaken(() =>
    transact(async (tx) => {
      await tx.insert(identities).values({ userId: access.ownerId, provider, subject, createdAt: at });
      await tell(tx, access, { provider, label, action: "provider-connected", at });
    }),
  );
}

/** Stops a provider from opening the account. Throws NOT_FOUND when it does not, CONFLICT when nothing else would open it. */
export async function disconnectIdentity(
  access: RecordAccess<"edit">,
  { provider, label, at }: { provider: string; label: string; at: Date },
): Promise<void> {
  const own = eq(identities.userId, access.ownerId);
  await transact(async (tx) => {
    const gone = await tx
      .delete(identities)
      .where(and(own, eq(identities.provider, provider)))
      .returning({ id: identities.id });
    if (!gone.length) throw notFound();
    const left = await tx.$count(identities, own);
    if (!left && !(await tx.$count(passwords, eq(passwords.userId, access.ownerId))))
      throw new AppError("CONFLICT", `Set a password first: without ${label} nothing would open this account.`);
    await tell(tx, access, { provider, label, action: "provider-disconnected", at });
  });
}

type Event = { provider: string; label: string; action: "provider-connected" | "provider-disconnected"; at: Date };

/** In the history, and in the inbox, where an owner who did not do it will see it. */
async function tell(tx: Writer, { ownerId, actorId }: RecordAccess<"edit">, event: Event) {
  const { provider, label, action, at } = event;
  const [before, after] = action === "provider-connected" ? [null, { provider }] : [{ provider }, null];
  await recordChange(tx, { ownerId, actorId, subject: "account", subjectId: ownerId, action, before, after, at });
  await addNotice(tx, {
    userId: ownerId,
    title: after ? `${label} opens this account now` : `${label} no longer opens this account`,
    body: "If you did not do this, sign out everywhere and change your password.",
    href: "/settings/security",
    at,
  });
}

async function refuseTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (fault(error) !== "duplicate") throw error;
    throw new AppError("CONFLICT", "This way of signing in, or its address, belongs to another account here.");
  }
}
