import { asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { identities, passwords, users } from "@/db/schema/account";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import { browserMark, isBrowserMark } from "../access";
import { type SignUpMode, signUpMode } from "../rules/sign-up";

/** What the settings show of an account beyond the signed-in person. */
export type AccountDetails = {
  pendingEmail: string | null;
  createdAt: Date;
  passwordChangedAt: Date | null;
  /** Names of other sign-in providers that open this account. */
  providers: string[];
};

/** The account behind the settings screens. */
export async function getAccount(access: RecordAccess): Promise<AccountDetails> {
  const [[row], others] = await Promise.all([
    db
      .select({ pendingEmail: users.pendingEmail, createdAt: users.createdAt, passwordChangedAt: passwords.changedAt })
      .from(users)
      .leftJoin(passwords, eq(passwords.userId, users.id))
      .where(eq(users.id, access.ownerId)),
    db.select({ provider: identities.provider }).from(identities).where(eq(identities.userId, access.ownerId)),
  ]);
  if (!row) throw notFound();
  return { ...row, providers: others.map((other) => other.provider) };
}

async function hasAccounts(): Promise<boolean> {
  const [someone] = await db.select({ id: users.id }).from(users).limit(1);
  return someone !== undefined;
}

/** Who may make an account at the moment; `isInvited` says that this one holds an invitation that can be answered. */
export async function findSignUpMode({ isInvited = false } = {}): Promise<SignUpMode> {
  const { SIGNUPS, SMTP_URL, loopback } = env();
  const hasMail = SMTP_URL !== undefined;
  return signUpMode({ setting: SIGNUPS, loopback, hasAccounts: await hasAccounts(), hasMail, isInvited });
}

async function findHash(email: string) {
  const [row] = await db
    .select({ userId: users.id, hash: passwords.hash })
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.email, email));
  return row;
}

/** Whether a browser that carries `mark` signed in to the account of `email` before, by its present password. */
export async function isKnownBrowser({ email, mark }: { email: string; mark: string }): Promise<boolean> {
  return isBrowserMark(mark, await findHash(email));
}

/** What the browser of a person who just signed in keeps; null when they have no password. */
export async function findBrowserMark(userId: string): Promise<string | null> {
  const [row] = await db.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.userId, userId));
  return row ? browserMark({ userId, hash: row.hash }) : null;
}

export type ListedUser = { id: string; email: string; name: string; createdAt: Date; disabledAt: Date | null };

/** Every account, the oldest first, for the operator's list; never anything that people wrote. */
export function listUsers(): Promise<ListedUser[]> {
  return db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      createdAt: users.createdAt,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .orderBy(asc(users.id));
}

/** The id of the account of `email` whatever its state, for the operator; null when there is none. */
export async function findUserId(email: string): Promise<string | null> {
  const [row] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  return row?.id ?? null;
}
