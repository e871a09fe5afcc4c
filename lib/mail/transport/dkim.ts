import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim";
import { env } from "@/lib/env";

/** What a signature covers: who writes to whom, what about, and how a mailbox may end it (RFC 8058 asks for the last two). */
const FIELDS = [
  ...["from", "to", "subject", "date", "message-id", "auto-submitted", "list-unsubscribe", "list-unsubscribe-post"],
  ...["mime-version", "content-type", "content-transfer-encoding"],
].join(":");

/** `bytes` with a DKIM signature in front when the settings name a key, else as they are. Throws when signing fails. */
export async function signed(bytes: Buffer): Promise<Buffer> {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE } = env();
  if (!domainName || !keySelector || !DKIM_KEY_FILE) return bytes;
  const privateKey = await readFile(DKIM_KEY_FILE, "utf8").catch(() => "");
  const out = await buffer(new DKIM({ domainName, keySelector, privateKey, headerFieldNames: FIELDS }).sign(bytes));
  // The library sends a message unsigned when its key does not fit.
  if (!out.subarray(0, 15).equals(Buffer.from("DKIM-Signature:")))
    throw new Error("The message could not be signed with the key in DKIM_KEY_FILE.");
  return out;
}
