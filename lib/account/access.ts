import { createHmac, timingSafeEqual } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { canonicalPassword } from "./rules/password";

/** The argon2id hash of a password, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(canonicalPassword(password));
}

/** Hash of a forgotten random password, made with the same cost as real ones: unknown people take as long as known ones. */
const DECOY = "$argon2id$v=19$m=19456,t=2,p=1$qiAtXQq/5u/KWwxQwh5Dzg$VJzZOmGO4Ts9t7Bn6+SnDh3ODXmU+oHdclfpSB0uNns";

/** Whether `password` belongs to `stored`; without a stored hash the same work is done for nothing. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? DECOY, canonicalPassword(password));
  return right && stored !== undefined;
}

/**
 * What a browser keeps after signing in, to be told from a stranger's when an account is under attack. It is bound to
 * the password's hash, opens nothing, and ends when the password changes.
 */
export function browserMark({ userId, hash: stored }: { userId: string; hash: string }): string {
  return createHmac("sha256", stored).update(`known browser of ${userId}`).digest("base64url");
}

/** Whether `mark` was made for this account; the decoy stands in for one that does not exist. */
export function isBrowserMark(mark: string, account: { userId: string; hash: string } | undefined): boolean {
  const own = Buffer.from(browserMark(account ?? { userId: "", hash: DECOY }));
  const given = Buffer.from(mark);
  return given.length === own.length && timingSafeEqual(given, own) && account !== undefined;
}
