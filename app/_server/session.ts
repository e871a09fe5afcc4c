import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { startSession } from "@/lib/account/mutations";
import { type CurrentUser, findSessionUser } from "@/lib/account/queries";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";

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
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? findSessionUser({ token, at: now() }) : null;
});

/** The signed-in person; everybody else is sent to sign in and comes back to `from` afterwards. */
export async function requireUser(from?: string): Promise<CurrentUser> {
  const user = await currentUser();
  if (!user) redirect(from ? `/sign-in?from=${encodeURIComponent(from)}` : "/sign-in");
  return user;
}

/** Writes a session row for `userId` and hands its token to the browser. Call only after who they are was proven. */
export async function signInBrowser(userId: string): Promise<void> {
  const browser = ((await headers()).get("user-agent") ?? "unknown browser").slice(0, 200);
  const { token, expiresAt } = await startSession({ userId, browser, at: now() });
  (await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), expires: expiresAt });
}

export async function forgetBrowser(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
