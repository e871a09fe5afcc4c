import { and, eq } from "drizzle-orm";
import { db, transact } from "@/db";
import { fault } from "@/db/errors";
import { accountTokens, passwords, users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { AppError, invalid, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { queueMail } from "@/lib/mail/outbox";
import type { RecordAccess } from "@/lib/record/access";
import { verifyPassword } from "../access";
import { findLink } from "../queries/link";
import { linkIsOver, redeem } from "./link";
import { endSessions } from "./session";
import { queueConfirmation } from "./sign-up";

/**
 * Asks for another address: it takes effect when the link sent there is opened. Whether the new address has an account
 * is never told here; its owner is.
 */
export async function changeEmail(access: RecordAccess<"edit">, { email, at }: { email: string; at: Date }) {
  await transact(async (tx) => {
    const user = await ownUser(tx, access);
    if (user.email === email) throw invalid("email", "This is your address already.");
    await tx.update(users).set({ pendingEmail: email }).where(eq(users.id, user.id));
    await voidConfirmations(tx, user.id);
    const [taken] = await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.email, email));
    if (!taken) return queueConfirmation(tx, { id: user.id, name: user.name, to: email, at });
    const key = `sign-up-attempt ${taken.id} ${at.toISOString()}`;
    const mail = { userId: taken.id, to: email, template: "sign-up-attempt", props: { name: taken.name } } as const;
    await queueMail(tx, { ...mail, key, at });
  });
}

/** Keeps the present address after all; a link to the other one stops working. */
export async function keepEmail(access: RecordAccess<"edit">): Promise<void> {
  await transact(async (tx) => {
    await tx.update(users).set({ pendingEmail: null }).where(eq(users.id, access.ownerId));
    await voidConfirmations(tx, access.ownerId);
  });
}

/** Sends the confirmation again, to the address that waits for one; answers where to, null when none does. */
export async function requestConfirmation(access: RecordAccess<"edit">, { at }: { at: Date }): Promise<string | null> {
  return transact(async (tx) => {
    const user = await ownUser(tx, access);
    const to = user.pendingEmail ?? (user.emailVerifiedAt ? null : user.email);
    if (to) await queueConfirmation(tx, { id: user.id, name: user.name, to, at });
    return to;
  });
}

type Confirmation = { token: string; password?: string; sessionId?: string; at: Date };

/**
 * Confirms an address by its link. An account that waits for its first confirmation needs its password as well, so that
 * whoever owns the address does not open an account that somebody else prepared. Throws INVALID when the link is over.
 */
export async function confirmEmail({ token, password, sessionId, at }: Confirmation) {
  const link = await findLink({ token, purpose: "verify-email", at });
  if (!link) throw linkIsOver();
  if (link.awaitsConfirmation) await requirePassword(link.userId, password ?? "");
  try {
    await transact(async (tx) => {
      await redeem(tx, { token, purpose: "verify-email", at });
      const [user] = await tx.select(OWN).from(users).where(eq(users.id, link.userId));
      if (user?.pendingEmail === link.email) return moveTo(tx, { user, email: link.email, sessionId, at });
      if (user?.email !== link.email) throw linkIsOver();
      await tx.update(users).set({ emailVerifiedAt: at, awaitsConfirmation: false }).where(eq(users.id, user.id));
      await recordChange(tx, { ...ofAccount(user.id), action: "confirmed-address", at });
    });
  } catch (error) {
    if (fault(error) === "duplicate") throw new AppError("CONFLICT", "This address belongs to another account by now.");
    throw error;
  }
  return { userId: link.userId, opensAccount: link.awaitsConfirmation };
}

const OWN = {
  id: users.id,
  name: users.name,
  email: users.email,
  emailVerifiedAt: users.emailVerifiedAt,
  pendingEmail: users.pendingEmail,
};
type OwnUser = { id: string; name: string; email: string; emailVerifiedAt: Date | null; pendingEmail: string | null };

async function ownUser(tx: Writer, access: RecordAccess<"edit">): Promise<OwnUser> {
  const [user] = await tx.select(OWN).from(users).where(eq(users.id, access.ownerId));
  if (!user) throw notFound();
  return user;
}

const ofAccount = (id: string) => ({ ownerId: id, actorId: id, subject: "account" as const, subjectId: id });

/** The new address takes the old one's place, which is told; other browsers and older links end with the old one. */
async function moveTo(tx: Writer, move: { user: OwnUser; email: string; sessionId?: string; at: Date }) {
  const { user, email, sessionId, at } = move;
  await tx.update(users).set({ email, pendingEmail: null, emailVerifiedAt: at }).where(eq(users.id, user.id));
  await tx.delete(accountTokens).where(eq(accountTokens.userId, user.id));
  await endSessions(tx, { userId: user.id, except: sessionId });
  const change = { action: "changed-address", before: { email: user.email }, after: { email }, at };
  await recordChange(tx, { ...ofAccount(user.id), ...change });
  const props = { name: user.name, address: email };
  const key = `address-changed ${user.id} ${at.toISOString()}`;
  await queueMail(tx, { userId: user.id, to: user.email, template: "address-changed", props, key, at });
}

function voidConfirmations(tx: Writer, userId: string) {
  return tx
    .delete(accountTokens)
    .where(and(eq(accountTokens.userId, userId), eq(accountTokens.purpose, "verify-email")));
}

async function requirePassword(userId: string, password: string): Promise<void> {
  const [row] = await db.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.userId, userId));
  if (!(await verifyPassword(row?.hash, password)))
    throw invalid("password", "This is not the password that was chosen when signing up.");
}
