import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { env } from "@/lib/env";
import { type Failure, isMailbox, oneLine, type Verdict, verdictOf, withoutAddresses } from "./rules";

export type Message = {
  to: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  createdAt: Date;
  /** Where one click stops messages like it (RFC 8058). */
  unsubscribe?: { url: string };
};

/** A try that failed, and what that means for the message. `reason` names no address. */
export class Undelivered extends Error {
  readonly verdict: Verdict;
  readonly failure: Failure;

  constructor(failure: Failure & Error, verdict: Verdict) {
    super(withoutAddresses(failure.message));
    this.name = "Undelivered";
    this.failure = failure;
    this.verdict = verdict;
  }
}

/** Limits in milliseconds; together well inside the time a message is claimed for. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** However slowly a server answers, one message takes no longer than this; in milliseconds. */
const LONGEST = 60_000;

/** Where files go instead of mail while SMTP_URL is not set. */
export const outboxFolder = () => join(env().DATA_DIR, "outbox");

/** Delivers `message`, over SMTP when SMTP_URL is set and as a file otherwise. Throws Undelivered. */
export async function deliver(message: Message): Promise<void> {
  const from = sender();
  if (!isMailbox(message.to))
    throw new Undelivered(new Error("This is not an address that mail can be sent to."), "refused");
  const bytes = await compose(message, from);
  const { SMTP_URL } = env();
  if (SMTP_URL) await send({ url: SMTP_URL, from: from.address, to: message.to, bytes });
  else await writeToFolder(message, bytes);
}

/** MAIL_FROM, "Name <address>" or an address alone. */
function sender(): { name: string; address: string } {
  const [, name = "", address = ""] = /^(.*?)<([^<>]*)>\s*$/.exec(env().MAIL_FROM) ?? [];
  return { name: oneLine(name.replaceAll('"', "")), address: (address || env().MAIL_FROM).trim() };
}

function compose(message: Message, from: { name: string; address: string }): Promise<Buffer> {
  return new MailComposer({
    from,
    to: { name: "", address: message.to },
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    messageId: message.messageId,
    date: message.createdAt,
    headers: { "Auto-Submitted": "auto-generated" },
    newline: "\r\n",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** One conversation a message: whether it was handed over whole decides what a lost connection means. */
function send({ url, from, to, bytes }: { url: string; from: string; to: string; bytes: Buffer }): Promise<void> {
  const { auth, ...options } = parseConnectionUrl(url);
  // Credentials never cross a network in the clear.
  const requireTLS = Boolean(auth) && !["localhost", "127.0.0.1", "::1"].includes(options.host ?? "");
  const connection = new SMTPConnection({ requireTLS, ...options, ...TIMEOUTS });
  let handedOver = false;
  const body = Readable.from(
    (function* () {
      yield bytes;
      handedOver = true;
    })(),
    { objectMode: false },
  );
  return new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      clearTimeout(late);
      reject(new Undelivered(error, verdictOf(error as Failure, handedOver)));
      connection.close();
    };
    const late = setTimeout(
      () => fail(Object.assign(new Error("The mail server took too long."), { code: "ETIMEDOUT" })),
      LONGEST,
    );
    const post = () =>
      connection.send({ from, to: [to], size: bytes.length }, body, (error) => {
        clearTimeout(late);
        if (error) return fail(error);
        resolve();
        connection.quit();
      });
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (!auth) return post();
      connection.login(auth, (refused) => (refused ? fail(refused) : post()));
    });
  });
}

/** Readable by the operator alone, complete or not there at all; a second try of one message replaces its file. */
async function writeToFolder(message: Message, bytes: Buffer) {
  const folder = outboxFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const time = message.createdAt.toISOString().slice(0, 19).replaceAll(":", "-");
  const path = join(folder, `${time}-${message.messageId.slice(1, 13)}.eml`);
  await writeFile(`${path}.part`, bytes, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** Deletes the files written in place of mail to any of `addresses`, however old they are. */
export async function deleteWritten(addresses: string[]): Promise<void> {
  const folder = outboxFolder();
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    const [head = ""] = (await readFile(join(folder, name), "latin1")).split("\r\n\r\n");
    const to = /^To:(.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1]?.toLowerCase() ?? "";
    if (addresses.some((address) => to.includes(address))) await rm(join(folder, name), { force: true });
  }
}
