const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A message is given up only after both: as long as a long weekend with a dead server, and as many tries as that brings. */
const KEEP_TRYING_FOR = 4.5 * 24 * HOUR;
const KEEP_TRYING_TIMES = 20;
/** A server that cannot be reached at all says nothing about the message, so it waits out a longer outage. */
const WAIT_FOR_SERVER = 14 * 24 * HOUR;
/** Of how many tries nobody may know whether they arrived before the message is left alone. */
export const MOST_DOUBTS = 2;

/** `isDown`: nobody answered at the last try. */
type Tried = { attempts: number; createdAt: Date; at: Date; chance: number; isDown?: boolean };

/**
 * When to try again after `attempts` failed tries: a minute at first, doubling up to six hours, each wait shortened by
 * up to a fifth (`chance` from 0 to 1) so that messages do not come back together. Null when it is time to give up.
 */
export function nextTryAt(tried: Tried): Date | null {
  const age = tried.at.getTime() - tried.createdAt.getTime();
  if (tried.attempts >= KEEP_TRYING_TIMES && age >= (tried.isDown ? WAIT_FOR_SERVER : KEEP_TRYING_FOR)) return null;
  const wait = Math.min(MINUTE * 2 ** (tried.attempts - 1), 6 * HOUR);
  return new Date(tried.at.getTime() + Math.round(wait * (1 - 0.2 * tried.chance)));
}

/** What a mail library tells of a failure. */
export type Failure = { responseCode?: number; code?: string; command?: string; message?: string };

/** `refused` for good; `later` is worth another try; `unknown` may have arrived. */
export type Verdict = "refused" | "later" | "unknown";

/**
 * Reads a failed try. Only a 5xx about the recipient or the message is final: a refused greeting, sign-in or sender is
 * our settings' or the server's trouble and would hit every message. Without any answer to a message handed over
 * whole, it may have arrived.
 */
export function verdictOf({ responseCode, command }: Failure, handedOver: boolean): Verdict {
  if (!responseCode) return handedOver ? "unknown" : "later";
  const aboutTheMessage = command === "RCPT TO" || command === "DATA";
  return aboutTheMessage && responseCode >= 500 && responseCode !== 530 ? "refused" : "later";
}

/** Whether nobody could be reached at all, so that other messages would fare no better right now. */
export const isServerDown = (failure: Failure) =>
  !failure.responseCode && ["ECONNECTION", "ETIMEDOUT", "EDNS", "ESOCKET", "ETLS"].includes(failure.code ?? "");

/** What an operator can do about a failed try, in one sentence. */
export function adviceFor(failure: Failure): string {
  const { code = "", command = "", responseCode = 0, message = "" } = failure;
  if (code === "EAUTH" || command.startsWith("AUTH")) return "Correct the user and the password in SMTP_URL.";
  if (code === "ETLS" || (!responseCode && /certificate|\b(?:ssl|tls)\b/i.test(message)))
    return "The way there could not be encrypted: correct the port in SMTP_URL, or the server's certificate.";
  if (isServerDown(failure))
    return "Check the host and the port in SMTP_URL, that the server runs, and that this machine may reach it.";
  if (responseCode === 530) return "The server wants a sign-in: add a user and a password to SMTP_URL.";
  if (command === "MAIL FROM" && responseCode >= 500)
    return "The server does not take mail from this sender: set MAIL_FROM to an address that it knows.";
  if (command === "RCPT TO" && responseCode >= 500)
    return "The server does not take mail to this address: check it, or the server's rules for its users.";
  if (responseCode >= 500) return "The server refuses for good: its own log says why.";
  return "The server may take it later; its own log says why it did not.";
}

/** A server's words on one short line, without anybody's address. */
export function withoutAddresses(text: string): string {
  return oneLine(text.replace(/\S*[@\uFF20\uFE6B]\S*/g, "(address)")).slice(0, 200);
}

/** Text that cannot start a header of its own or turn the line around: control and direction characters become spaces. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200E\u200F]+/gu, " ")
    .toWellFormed()
    .replace(/ +/g, " ")
    .trim();
}

/** Whether `address` is one plain mailbox: nothing that a mail server could read as several, as a name or as a route. */
export function isMailbox(address: string): boolean {
  return (
    address.length <= 254 &&
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(address) &&
    !address.includes("..")
  );
}
