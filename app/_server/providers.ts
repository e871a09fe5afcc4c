import "server-only";
import type { Provider } from "next-auth/providers";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { env } from "@/lib/env";

/** A way to sign in that this instance is set up for. `key` is what identities are kept under. */
export type SignInProvider = { id: "oidc" | "github" | "google"; key: string; name: string };

/** What the environment sets up, in the order in which it is offered. */
export function signInProviders(): SignInProvider[] {
  const { OIDC_ISSUER, OIDC_NAME, GITHUB_ID, GOOGLE_ID } = env();
  const found: (SignInProvider | false)[] = [
    // Subjects of one issuer mean nothing to the next, so the issuer is part of the key.
    !!OIDC_ISSUER && { id: "oidc", key: `oidc ${OIDC_ISSUER.replace(/\/+$/, "")}`, name: OIDC_NAME },
    !!GITHUB_ID && { id: "github", key: "github", name: "GitHub" },
    !!GOOGLE_ID && { id: "google", key: "google", name: "Google" },
  ];
  return found.filter((provider) => provider !== false);
}

/** What an identity's key is called on screen, also when its provider is no longer set up. */
export function providerName(key: string): string {
  const { name } = signInProviders().find((provider) => provider.key === key) ?? {};
  return name ?? ({ github: "GitHub", google: "Google" } as Record<string, string>)[key] ?? key.replace(/^oidc /, "");
}

/** The same for next-auth, with the secrets. */
export function handshakes(): Provider[] {
  const { OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME, GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env();
  const all: Record<SignInProvider["id"], () => Provider> = {
    oidc: () => ({
      id: "oidc",
      name: OIDC_NAME,
      type: "oidc",
      issuer: OIDC_ISSUER,
      clientId: OIDC_ID,
      clientSecret: OIDC_SECRET,
      checks: ["pkce", "state", "nonce"],
      // Addresses and names are sure to be at the userinfo endpoint; in the token only some providers have them.
      idToken: false,
    }),
    github: () => GitHub({ clientId: GITHUB_ID, clientSecret: GITHUB_SECRET, checks: ["pkce", "state"] }),
    google: () => Google({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET, checks: ["pkce", "state", "nonce"] }),
  };
  return signInProviders().map(({ id }) => all[id]());
}
