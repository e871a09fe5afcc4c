import { createHash, randomBytes } from "node:crypto";

/** A new 256-bit secret and what is stored of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** Only this is stored; a copied database opens no session and no link. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What is kept of an address that wants no mail: enough to know it again, not enough to write to it. */
export const addressHash = (address: string) => hashToken(address.toLowerCase());
