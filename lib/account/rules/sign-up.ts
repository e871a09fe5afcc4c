/**
 * Who may make an account now. `open`: anybody, signed in at once. `by-mail`: anybody, after opening a link in a mail, and
 * the answer never tells whether the address has an account. `token`: whoever holds the printed one-time token.
 */
export type SignUpMode = "open" | "by-mail" | "token" | "closed";

export type SignUpSituation = { setting: "open" | "closed" | undefined; loopback: boolean; hasAccounts: boolean };

/** The mode that SIGNUPS, the address Cairn is served at and the accounts that exist add up to. */
export function signUpMode({ setting, loopback, hasAccounts }: SignUpSituation): SignUpMode {
  if (loopback) return setting === "closed" ? "closed" : "open";
  if (!hasAccounts) return "token";
  return setting === "open" ? "by-mail" : "closed";
}
