import { eq } from "drizzle-orm";
import { transact } from "@/db";
import { accountTokens, users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { AppError } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { hashPassword } from "../access";
import { replacePassword } from "./password";
import { endSessions } from "./session";
import { requireGoodPassword } from "./sign-up";

/** Who history says it was when the operator acted from the command line. */
const OPERATOR = "operator";

/** Closes or reopens an account: closing ends its sessions and voids its links at once. Throws NOT_FOUND for no such address. */
export async function setDisabled({ email, disabled, at }: { email: string; disabled: boolean; at: Date }) {
  await transact(async (tx) => {
    const user = await getUser(tx, email);
    await tx
      .update(users)
      .set({ disabledAt: disabled ? at : null })
      .where(eq(users.id, user.id));
    if (disabled) {
      await endSessions(tx, { userId: user.id });
      await tx.delete(accountTokens).where(eq(accountTokens.userId, user.id));
    }
    const action = disabled ? "disabled" : "enabled";
    await recordChange(tx, { ownerId: user.id, actorId: OPERATOR, subject: "account", subjectId: user.id, action, at });
  });
}

/** Sets somebody's password on their request and signs them out everywhere; they are told by mail. */
export async function setPasswordFor({ email, password, at }: { email: string; password: string; at: Date }) {
  const hash = await hashPassword(password);
  await transact(async (tx) => {
    const user = await getUser(tx, email);
    requireGoodPassword(password, user);
    await tx.update(users).set({ awaitsConfirmation: false }).where(eq(users.id, user.id));
    await replacePassword(tx, { ...user, actorId: OPERATOR, hash, at });
    await endSessions(tx, { userId: user.id });
  });
}

async function getUser(tx: Writer, email: string) {
  const [user] = await tx
    .select({ id: users.id, email: users.email, name: users.name })
    .from(users)
    .where(eq(users.email, email));
  if (!user) throw new AppError("NOT_FOUND", `There is no account with the address ${email}.`);
  return user;
}
