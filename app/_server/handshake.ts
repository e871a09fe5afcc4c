import "server-only";
import { cookies, headers } from "next/headers";
import type { Account, NextAuthConfig, Profile, User } from "next-auth";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { connectIdentity, signUpByProvider } from "@/lib/account/mutations/identity";
import { startSession } from "@/lib/account/mutations/session";
import { findAccountOf, findIdentity, type IdentityKey } from "@/lib/account/queries/identity";
import { findSessionUser } from "@/lib/account/queries/session";
import { findSignUpMode } from "@/lib/account/queries/user";
import { canonicalEmail } from "@/lib/account/rules/address";
import { sessionEndsAt } from "@/lib/account/rules/session";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { oneLine } from "@/lib/mail/rules";
import { openRecord } from "@/lib/record/access";
import { signInProviders } from "./providers";
import { currentUser, sessionCookieOptions } from "./session";

/** What one return from a provider is about; made afresh for each request. */
export type Visit = { newcomer?: Parameters<typeof signUpByProvider>[0] };

type Arrival = Parameters<NonNullable<NonNullable<NextAuthConfig["callbacks"]>["signIn"]>>[0];

/** Says what went wrong, whether or not somebody is signed in. */
export const PROBLEM_PAGE = "/sign-in/problem";
const problem = (error: string) => `${PROBLEM_PAGE}?error=${error}`;

const connectingCookie = () => (env().https ? "__Host-connecting" : "connecting");
const MINUTE = 60;

/** Notes that this signed-in person, who has just proved who they are, asked for another way in. */
export async function noteConnecting(userId: string): Promise<void> {
  (await cookies()).set(connectingCookie(), userId, { ...sessionCookieOptions(), maxAge: 10 * MINUTE });
}

const isConnecting = async (userId: string) => (await cookies()).get(connectingCookie())?.value === userId;

/** Decides what a return from a provider may lead to: true goes on, a path tells what is in the way. */
export async function admit(visit: Visit, { account, user, profile }: Arrival): Promise<true | string> {
  if (!account) return problem("AccessDenied");
  const identity = identityOf(account);
  const [known, current] = [await findIdentity(identity), await currentUser()];
  if (known?.disabled) return problem("disabled");
  if (current && known) return known.userId === current.id || problem("elsewhere");
  // Never by surprise: only who asked for it from within the account, in this browser, gets another way in.
  if (current) return (await isConnecting(current.id)) || problem("signed-in");
  return known ? true : admitNewcomer(visit, { identity, user, profile });
}

type Stranger = { identity: IdentityKey; user: User | AdapterUser; profile?: Profile };

async function admitNewcomer(visit: Visit, { identity, user, profile }: Stranger): Promise<true | string> {
  const email = canonicalEmail(user.email ?? "");
  if (!email) return problem("no-address");
  if (profile?.email_verified === false) return problem("unverified");
  if (await findAccountOf(email)) return problem("known-address");
  const mode = await findSignUpMode();
  if (mode === "closed" || mode === "token") return problem(mode);
  const name = oneLine(user.name ?? "").slice(0, 100) || email.split("@")[0] || email;
  visit.newcomer = { ...identity, email, verified: profile?.email_verified === true, name, zone: "UTC", at: now() };
  return true;
}

function identityOf({ provider, providerAccountId }: Pick<Account, "provider" | "providerAccountId">): IdentityKey {
  const key = signInProviders().find(({ id }) => id === provider)?.key;
  if (!key) throw new Error("a provider that is not set up");
  return { provider: key, subject: providerAccountId };
}

const person = (row: { id: string; email: string; name: string }): AdapterUser => ({
  id: row.id,
  email: row.email,
  name: row.name,
  emailVerified: null,
});

/** Our accounts as next-auth wants to see them. Narrow on purpose: it hands on whatever it is given. */
export function identityAdapter(visit: Visit): Adapter {
  return {
    async getUserByAccount(account) {
      const known = await findIdentity(identityOf(account));
      return known && person({ ...known, id: known.userId });
    },
    async getUserByEmail(email) {
      const taken = await findAccountOf(canonicalEmail(email) ?? "");
      return taken && person({ ...taken, email });
    },
    async createUser() {
      if (!visit.newcomer) throw new Error("nobody was admitted");
      const { id } = await signUpByProvider(visit.newcomer);
      return person({ ...visit.newcomer, id });
    },
    async linkAccount(account) {
      // A newcomer's identity was written together with the account.
      if (visit.newcomer) return;
      const identity = identityOf(account);
      const label = signInProviders().find(({ key }) => key === identity.provider)?.name ?? identity.provider;
      const access = await openRecord({ id: account.userId }, account.userId, "edit");
      await connectIdentity(access, { ...identity, label, at: now() });
    },
    async createSession({ userId }) {
      const browser = ((await headers()).get("user-agent") ?? "").slice(0, 200);
      const { token, expiresAt } = await startSession({ userId, browser, at: now() });
      return { sessionToken: token, userId, expires: expiresAt };
    },
    async getSessionAndUser(sessionToken) {
      const at = now();
      const user = await findSessionUser({ token: sessionToken, at });
      return user && { user: person(user), session: { sessionToken, userId: user.id, expires: sessionEndsAt(at) } };
    },
    // Demanded of every adapter; sessions and accounts change only through our own pages.
    getUser: unused,
    updateUser: unused,
    updateSession: unused,
    deleteSession: unused,
  };
}

function unused(): never {
  throw new Error("next-auth may not do this here");
}
