import "server-only";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { after, connection } from "next/server";
import { cache } from "react";
import { endSession, startSession, touchSession } from "@/lib/account/mutations/session";
import { type CurrentUser, findSessionUser } from "@/lib/account/queries/session";
import { findBrowserMark } from "@/lib/account/queries/user";
import { isFresh, isSeenStale } from "@/lib/account/rules/session";
import { THEMES, type Theme } from "@/lib/account/schema";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const KNOWN_BROWSER = "known-browser";
const YEAR = 365 * 24 * 60 * 60;

/** `__Host-` ties the cookie to this host and to https; browsers refuse that prefix over plain http. */
export const sessionCookieName = () => (env().https ? "__Host-session" : "session");

export const sessionCookieOptions = () => ({
  httpOnly: true,
  secure: env().https,
  sameSite: "lax" as const,
  path: "/",
});

/** The signed-in person of this request, read from their session row once a request; null when nobody is signed in. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  await connection();
  const token = await sessionToken();
  const at = now();
  const user = token ? await findSessionUser({ token, at }) : null;
  if (user && isSeenStale(user.seenAt, at))
    after(() =>
      touchSession({ sessionId: user.sessionId, at }).catch((err) => log.warn({ err }, "a visit was not noted")),
    );
  return user;
});

/** The secret that this browser's cookie holds, whether it opens a session or not. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value;
}

/** The signed-in person; everybody else is sent to sign in and comes back to `from`, or to where they are, afterwards. */
export async function requireUser(from?: string): Promise<CurrentUser> {
  const user = await currentUser();
  const back = from ?? (await headers()).get("x-cairn-path");
  if (!user) redirect(back ? `/sign-in?from=${encodeURIComponent(back)}` : "/sign-in");
  return user;
}

/** The signed-in person with a fresh proof of who they are; everybody else is asked for it and comes back to `from`. */
export async function requireProof(from: string): Promise<CurrentUser> {
  const user = await requireUser(from);
  if (!isFresh(user.provenAt, now())) redirect(`/confirm?from=${encodeURIComponent(from)}` as Route);
  return user;
}

/** Writes a session row for `userId` and hands its token to the browser. Call only after who they are was proven. */
export async function signInBrowser(userId: string): Promise<void> {
  const browser = ((await headers()).get("user-agent") ?? "").slice(0, 200);
  const { token, expiresAt } = await startSession({ userId, browser, at: now(), replaces: await sessionToken() });
  const jar = await cookies();
  jar.set(sessionCookieName(), token, { ...sessionCookieOptions(), expires: expiresAt });
  const mark = await findBrowserMark(userId);
  if (mark) jar.set(KNOWN_BROWSER, mark, { ...sessionCookieOptions(), path: "/sign-in", maxAge: YEAR });
}

/** What this browser kept from signing in before, so that an attack on the account does not lock its owner out. */
export async function knownBrowserMark(): Promise<string> {
  return (await cookies()).get(KNOWN_BROWSER)?.value ?? "";
}

/** Ends this browser's session, in the store and in the browser. */
export async function signOutBrowser(): Promise<void> {
  const token = await sessionToken();
  if (token) await endSession({ token });
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}

/** The theme of this browser: the signed-in person's, else the one it had last. */
export async function currentTheme(): Promise<Theme> {
  const user = await currentUser();
  const kept = (await cookies()).get("theme")?.value;
  return user?.theme ?? THEMES.find((theme) => theme === kept) ?? "system";
}

/** Keeps the theme in the browser, so that signed-out pages have it too. */
export async function keepTheme(theme: Theme): Promise<void> {
  (await cookies()).set("theme", theme, { ...sessionCookieOptions(), maxAge: YEAR });
}
