import { randomUUID } from "node:crypto";
import { canonicalEmail } from "@/lib/account/rules/address";
import { env } from "@/lib/env";
import { trialLetter } from "@/lib/mail/content";
import { messageId } from "@/lib/mail/outbox";
import { getQueue, listGivenUp } from "@/lib/mail/queries";
import { adviceFor, isMailbox } from "@/lib/mail/rules";
import { plainLetter, renderLetter } from "@/lib/mail/templates/letter";
import { deliver, Undelivered } from "@/lib/mail/transport";
import { serverOf } from "@/lib/mail/transport/smtp";
import { plain } from "./plain";

/** Sends one message at once, past the outbox, and says in one line what became of it; the exit code is 1 when it failed. */
export async function sendTrial({ typed, at }: { typed: string; at: Date }): Promise<void> {
  const to = isMailbox(typed) ? canonicalEmail(typed) : null;
  if (!to) {
    console.error(`Write one address in plain letters, such as name@example.com, instead of “${plain(typed)}”.`);
    process.exitCode = 2;
    return;
  }
  const { APP_URL, SMTP_URL = "" } = env();
  const letter = trialLetter({ home: APP_URL });
  const [html, text] = [await renderLetter(letter), plainLetter(letter)];
  const message = { to, subject: letter.subject, html, text, messageId: messageId(randomUUID()), createdAt: at };
  try {
    const done = await deliver(message);
    console.log("by" in done ? `Accepted by ${done.by.server}` : `SMTP_URL is not set. Written to ${done.file}`);
  } catch (error) {
    const isTold = error instanceof Undelivered;
    const server = SMTP_URL ? `Not accepted by ${serverOf(SMTP_URL)}` : "Not written";
    const reason = plain((error as Error).message);
    console.error(isTold ? `${server} (${reason}). ${adviceFor(error.failure)}` : `${server}: ${reason}`);
    process.exitCode = 1;
  }
}

/** A backup that was brought back has such a note in place of a server's words. */
const reasonOf = (lastError: string) =>
  lastError === "restored" ? "It waited in the backup that was restored" : plain(lastError);
const time = (at: Date) => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
const count = (many: number) => (many === 1 ? "1 message" : `${many} messages`);

/** Prints what waits and what was given up; never an address, nor a word of a message. */
export async function showQueue(at: Date): Promise<void> {
  const [{ waiting, due, oldest }, { count: dead, shown }] = await Promise.all([getQueue({ at }), listGivenUp()]);
  console.log(`Waiting: ${count(waiting)}, ${due} of them due`);
  if (oldest) {
    const { template, dueAt, createdAt, attempts, lastError } = oldest;
    const tried = attempts ? `, tried ${attempts === 1 ? "once" : `${attempts} times`}` : "";
    const failed = lastError ? ` (${plain(lastError)})` : "";
    console.log(`  first: ${template} of ${time(createdAt)}, due ${time(dueAt)}${tried}${failed}`);
  }
  console.log(`Given up in the last 30 days: ${count(dead)}`);
  for (const { template, deadAt, attempts, lastError } of shown)
    console.log(
      `  ${deadAt ? time(deadAt) : ""}  ${template}  after ${attempts === 1 ? "1 try" : `${attempts} tries`}  ${reasonOf(lastError)}`,
    );
  if (dead > shown.length) console.log(`  and ${dead - shown.length} before these`);
}
