import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthConfig } from "next-auth";
import { env } from "@/lib/env";
import { AppError, invalid } from "@/lib/errors";
import { log } from "@/lib/log";
import { admit, identityAdapter, PROBLEM_PAGE, type Visit } from "./handshake";
import { handshakes, type SignInProvider, signInProviders } from "./providers";
import { sessionCookieName, sessionCookieOptions } from "./session";

const MINUTE = 60;
const leavingCookie = () => (env().https ? "__Host-leaving" : "leaving");

/** next-auth shakes hands with providers and does nothing else: sessions, accounts and pages are ours. */
function config(): NextAuthConfig {
  // Else it would believe the Host header of whoever asks.
  process.env.AUTH_URL = env().APP_URL;
  const visit: Visit = {};
  return {
    providers: handshakes(),
    adapter: identityAdapter(visit),
    secret: env().AUTH_SECRET,
    useSecureCookies: env().https,
    session: { strategy: "database" },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: PROBLEM_PAGE, error: PROBLEM_PAGE },
    callbacks: { signIn: (arrival) => admit(visit, arrival) },
    // Its own messages may hold tokens and addresses; the kind of failure is enough.
    logger: {
      error: ({ name, cause }) => log.warn({ kind: name, cause: causeOf(cause) }, "a provider sign-in failed"),
    },
  };
}

function causeOf(cause: unknown): string | undefined {
  const error = cause && typeof cause === "object" && "err" in cause ? cause.err : cause;
  return error instanceof Error ? error.name : undefined;
}

const { handlers, signIn } = NextAuth(config);

/** The way back from a provider: the only one of next-auth's routes that is open. */
export function finishHandshake(request: NextRequest): Promise<Response> {
  return handlers.GET(request);
}

/**
 * Sends the browser to a provider. The answer to a form may only lead to Cairn itself (form-action in lib/headers.ts,
 * checked along the whole chain of redirects, which no list of providers can know), so a page of ours does the last step.
 */
export async function leaveFor(id: string, { comeBackTo }: { comeBackTo: string }): Promise<never> {
  const provider = providerOf(id);
  const url: string = await signIn(provider.id, { redirect: false, redirectTo: comeBackTo });
  if (new URL(url).origin === new URL(env().APP_URL).origin)
    throw new AppError("INVALID", `${provider.name} does not answer. Try again in a moment, or sign in another way.`);
  const options = { ...sessionCookieOptions(), maxAge: 2 * MINUTE };
  (await cookies()).set(leavingCookie(), JSON.stringify({ url, name: provider.name }), options);
  redirect("/sign-in/leaving");
}

/** Where `leaveFor` is sending this browser; null when it is not, or took too long. */
export async function findDeparture(): Promise<{ url: string; name: string } | null> {
  const kept = (await cookies()).get(leavingCookie())?.value;
  return kept ? JSON.parse(kept) : null;
}

function providerOf(id: string): SignInProvider {
  const found = signInProviders().find((provider) => provider.id === id);
  if (!found) throw invalid("provider", "This way to sign in is not set up here.");
  return found;
}
