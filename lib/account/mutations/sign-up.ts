import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { fault } from "@/db/errors";
import { accountTokens, passwords, users } from "@/db/schema/account";
import type { Writer } from "@/db/store";
import { env } from "@/lib/env";
import { AppError, invalid } from "@/lib/errors";
import { recordChange } from "@/lib/history/mutations";
import { queueMail } from "@/lib/mail/outbox";
import { newToken } from "@/lib/token";
import { hashPassword } from "../access";
import { findSignUpMode } from "../queries/user";
import { passwordProblem } from "../rules/password";
import type { SignUp } from "../schema";
import { keepNothing, keepToken, redeem } from "./link";

type NewUser = { email: string; name: string; zone: string; password: string; at: Date };
type Hashed = Omit<NewUser, "password"> & { hash: string };

/** Throws INVALID at `password` when it is too easy to guess for this person. */
export function requireGoodPassword(password: string, about: { email: string; name: string }): void {
  const problem = passwordProblem(password, about);
  if (problem) throw invalid("password", problem);
}

/** Whether they hold an invitation that can be answered; never taken from what a form sent. */
type Invited = { isInvited?: boolean };

/**
 * Makes an account in the way that this instance allows. Answers the new account's id, ready to be signed in, or null
 * when a message was sent instead, which is also the answer for an address that has an account already.
 */
export async function signUp(input: SignUp & Invited & { at: Date }): Promise<{ userId: string | null }> {
  const mode = await findSignUpMode(input);
  if (mode === "closed") throw new AppError("CLOSED", "This Cairn takes no new accounts. Ask whoever runs it for one.");
  if (mode === "by-mail") {
    await signUpByMail(input);
    return { userId: null };
  }
  const { id } =
    mode === "token" ? await createFirstUser({ ...input, token: input.token ?? "" }) : await createUser(input);
  return { userId: id };
}

/** Makes an account with a password. Throws INVALID at `email` when the address is taken. */
export async function createUser(input: NewUser): Promise<{ id: string }> {
  const hashed = await withHash(input);
  return refuseTaken(() => transact((tx) => insertUser(tx, hashed)));
}

/** The first account of an instance that others can reach: only with the one-time token that was printed at start. */
async function createFirstUser(input: NewUser & { token: string }): Promise<{ id: string }> {
  const hashed = await withHash(input);
  return refuseTaken(() =>
    transact(async (tx) => {
      await redeem(tx, { token: input.token, purpose: "first-account", at: input.at }).catch(() => {
        throw new AppError(
          "CLOSED",
          "The first account needs the link that Cairn printed when it started. Restart it to have a new one printed.",
        );
      });
      return insertUser(tx, hashed);
    }),
  );
}

/** A stranger's sign-up: the same work and no answer, whether the address has an account or not. */
async function signUpByMail(input: NewUser): Promise<void> {
  const { at, email } = input;
  const hashed = await withHash(input);
  await transact(async (tx) => {
    await tx.delete(users).where(and(eq(users.email, email), eq(users.awaitsConfirmation, true)));
    const [taken] = await tx
      .select({ id: users.id, name: users.name, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.email, email));
    if (!taken) await insertUser(tx, { ...hashed, awaitsConfirmation: true });
    else {
      await keepNothing(tx, { purpose: "verify-email", at });
      const mail = { userId: taken.id, to: email, template: "sign-up-attempt", props: { name: taken.name } } as const;
      if (!taken.disabledAt)
        await queueMail(tx, { ...mail, key: `sign-up-attempt ${taken.id} ${at.toISOString()}`, at });
    }
  });
}

async function withHash(input: NewUser): Promise<Hashed> {
  const { email, name, zone, password, at } = input;
  requireGoodPassword(password, { email, name });
  return { email, name, zone, at, hash: await hashPassword(password) };
}

async function insertUser(tx: Writer, user: Hashed & { awaitsConfirmation?: boolean }): Promise<{ id: string }> {
  const { at, hash, ...row } = user;
  const [made] = await tx
    .insert(users)
    .values({ ...row, createdAt: at })
    .returning({ id: users.id });
  const id = made!.id;
  await tx.insert(passwords).values({ userId: id, hash, changedAt: at });
  await recordChange(tx, { ownerId: id, actorId: id, subject: "account", subjectId: id, action: "created", at });
  // Without a mail server the address stays unconfirmed until its owner asks for a link in the settings.
  if (env().SMTP_URL || row.awaitsConfirmation) await queueConfirmation(tx, { id, name: row.name, to: row.email, at });
  return { id };
}

/** Queues the message that asks the owner of `to` to confirm it. */
export async function queueConfirmation(tx: Writer, mail: { id: string; name: string; to: string; at: Date }) {
  const { id, name, to, at } = mail;
  const key = `verify-email ${id} ${to} ${at.toISOString()}`;
  await queueMail(tx, { userId: id, to, template: "verify-email", props: { name }, key, at });
}

async function refuseTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (fault(error) !== "duplicate") throw error;
    throw invalid("email", "There is an account with this address already. Sign in, or use another address.");
  }
}

/**
 * Makes the one-time token for the first account of an instance that others can reach, voiding an earlier one. Null when
 * there is an account already, or when Cairn is served on loopback and needs none. To be shown as `/sign-up?token=…`.
 */
export async function ensureFirstAccountToken(at: Date): Promise<string | null> {
  if ((await findSignUpMode()) !== "token") return null;
  const { token, tokenHash } = newToken();
  await transact(async (tx) => {
    await tx.delete(accountTokens).where(eq(accountTokens.purpose, "first-account"));
    await keepToken(tx, { userId: null, email: null, purpose: "first-account", tokenHash, at });
  });
  return token;
}
