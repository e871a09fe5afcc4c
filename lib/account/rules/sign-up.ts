/**
 * Who may make an account now. `open`: anybody, signed in at once. `by-mail`: anybody, after opening a link in a mail, and
 * the answer never tells whether the address has an account. `token`: whoever holds the printed one-time token.
 */
export type SignUpMode = "open" | "by-mail" | "token" | "closed";

export type SignUpSituation = {
  setting: "open" | "closed" | undefined;
  loopback: boolean;
  hasAccounts: boolean;
  hasMail: boolean;
  /** They hold an invitation that can be answered. */
  isInvited: boolean;
};

/**
 * The mode that SIGNUPS, the address Cairn is served at and the accounts that exist add up to. An invitation admits whoever
 * holds it where nobody else gets an account: who has one vouches for them.
 */
export function signUpMode({ setting, loopback, hasAccounts, hasMail, isInvited }: SignUpSituation): SignUpMode {
  if (loopback) return setting === "closed" && !isInvited ? "closed" : "open";
  if (!hasAccounts) return "token";
  if (setting === "open") return "by-mail";
  if (!isInvited) return "closed";
  return hasMail ? "by-mail" : "open";
}
