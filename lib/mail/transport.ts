import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MailComposer from "nodemailer/lib/mail-composer";
import { env } from "@/lib/env";
import { isMailbox, oneLine } from "./rules";
import { signed } from "./transport/dkim";
import { type Answered, send, Undelivered } from "./transport/smtp";

export { Undelivered } from "./transport/smtp";

export type Message = {
  to: string;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  createdAt: Date;
  /** Where a mailbox may end this kind of message with one POST (RFC 8058); nothing may happen there on GET. */
  unsubscribe?: { url: string };
};

/** What became of a message: a server took it, or it lies in a file. */
export type Delivered = { by: Answered } | { file: string };

/** Where files go instead of mail while SMTP_URL is not set. */
export const outboxFolder = () => join(env().DATA_DIR, "outbox");

/** Delivers `message`, over SMTP when SMTP_URL is set and as a file otherwise. Throws Undelivered. */
export async function deliver(message: Message): Promise<Delivered> {
  const from = sender();
  if (!isMailbox(message.to))
    throw new Undelivered(new Error("This is not an address that mail can be sent to."), "refused");
  const bytes = await signed(await compose(message, from));
  const { SMTP_URL } = env();
  if (!SMTP_URL) return { file: await writeToFolder(message, bytes) };
  return { by: await send({ url: SMTP_URL, from: from.address, to: message.to, bytes }) };
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
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribing(message) },
    newline: "\r\n",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** The composer has no `list` option of its own, so both headers are written out. */
function unsubscribing({ unsubscribe }: Message): Record<string, string> {
  if (!unsubscribe) return {};
  const { protocol, href } = new URL(unsubscribe.url);
  if (!/^https?:$/.test(protocol)) throw new Error("The link that ends a kind of message must be an address of Cairn.");
  return {
    "List-Unsubscribe": `<${href.replaceAll(">", "%3E")}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** Readable by the operator alone, complete or not there at all; a second try of one message replaces its file. */
async function writeToFolder(message: Message, bytes: Buffer): Promise<string> {
  const folder = outboxFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const time = message.createdAt.toISOString().slice(0, 19).replaceAll(":", "-");
  const path = join(folder, `${time}-${message.messageId.slice(1, 13)}.eml`);
  await writeFile(`${path}.part`, bytes, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return path;
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
