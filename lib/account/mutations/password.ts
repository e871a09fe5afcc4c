import { and, eq, isNull } from "drizzle-orm";
import { db, transact } from "@/db";
import { accountTokens, passwords, users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { invalid, notFound } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { queueMail } from "@/lib/mail/outbox";
import type { RecordAccess } from "@/lib/record/access";
import { hashPassword, verifyPassword } from "../access";
import { findLink } from "../queries/link";
import { keepNothing, linkIsOver, redeem } from "./link";
import { endSessions } from "./session";
import { requireGoodPassword } from "./sign-up";

/** The id of the person with this address and password; throws INVALID otherwise, the same answer after the same work. */
export async function checkPassword({ email, password }: { email: string; password: string }): Promise<string> {
  const [row] = await db
    .select({ id: users.id, hash: passwords.hash, awaits: users.awaitsConfirmation, disabledAt: users.disabledAt })
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.email, email));
  const right = await verifyPassword(row?.hash, password);
  if (!row || !right || row.awaits || row.disabledAt)
    throw invalid("email", "The address and the password do not belong together.");
  return row.id;
}

/** Throws INVALID at `field` unless `password` is the present one of the signed-in person. */
export async function checkOwnPassword(
  access: RecordAccess<"edit">,
  { password, field }: { password: string; field: string },
): Promise<void> {
  const [row] = await db.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.userId, access.ownerId));
  if (!(await verifyPassword(row?.hash, password))) throw invalid(field, "This is not your password.");
}

/** Sets the person's password, signs every other browser out and tells them by mail. The caller has proved who they are. */
export async function setPassword(
  access: RecordAccess<"edit">,
  input: { password: string; sessionId: string; at: Date },
): Promise<void> {
  const { at, sessionId } = input;
  const [user] = await db
    .select({ id: users.id, email: users.email, name: users.name })
    .from(users)
    .where(eq(users.id, access.ownerId));
  if (!user) throw notFound();
  requireGoodPassword(input.password, user);
  const hash = await hashPassword(input.password);
  await transact(async (tx) => {
    await replacePassword(tx, { ...user, actorId: access.actorId, hash, at });
    await endSessions(tx, { userId: user.id, except: sessionId });
  });
}

/** Queues a link to set a new password, if the address is somebody's. The same work and no answer when it is not. */
export async function requestReset({ email, at }: { email: string; at: Date }): Promise<void> {
  await transact(async (tx) => {
    const [user] = await tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(and(eq(users.email, email), isNull(users.disabledAt)));
    if (!user) return keepNothing(tx, { purpose: "reset-password", at });
    const key = `reset-password ${user.id} ${at.toISOString()}`;
    await queueMail(tx, {
      userId: user.id,
      to: email,
      template: "reset-password",
      props: { name: user.name },
      key,
      at,
    });
  });
}

/** Sets a new password by a link, ends every session and confirms the address. Throws INVALID when the link is over. */
export async function resetPassword({ token, password, at }: { token: string; password: string; at: Date }) {
  const link = await findLink({ token, purpose: "reset-password", at });
  if (!link) throw linkIsOver();
  requireGoodPassword(password, link);
  const hash = await hashPassword(password);
  await transact(async (tx) => {
    await redeem(tx, { token, purpose: "reset-password", at });
    const [user] = await tx
      .update(users)
      .set({ emailVerifiedAt: at, awaitsConfirmation: false })
      .where(and(eq(users.id, link.userId), eq(users.email, link.email), isNull(users.disabledAt)))
      .returning({ id: users.id, email: users.email, name: users.name });
    if (!user) throw linkIsOver();
    await replacePassword(tx, { ...user, actorId: user.id, hash, at });
    await endSessions(tx, { userId: user.id });
  });
}

type Replacement = { id: string; email: string; name: string; actorId: string; hash: string; at: Date };

/** Writes the new hash, voids the links that were under way, keeps history and tells the person. */
export async function replacePassword(tx: Writer, { id, email, name, actorId, hash, at }: Replacement): Promise<void> {
  await tx
    .insert(passwords)
    .values({ userId: id, hash, changedAt: at })
    .onConflictDoUpdate({ target: passwords.userId, set: { hash, changedAt: at } });
  for (const purpose of ["reset-password", "sign-in"] as const)
    await tx.delete(accountTokens).where(and(eq(accountTokens.userId, id), eq(accountTokens.purpose, purpose)));
  await recordChange(tx, { ownerId: id, actorId, subject: "account", subjectId: id, action: "changed-password", at });
  const key = `password-changed ${id} ${at.toISOString()}`;
  await queueMail(tx, { userId: id, to: email, template: "password-changed", props: { name }, key, at });
}
