import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "@/db/columns";
import { outbox } from "@/db/schema/mail";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Writer } from "@/db/store";
import { env } from "@/lib/env";
import type { MailTemplate } from "./schema";

export type { MailTemplate } from "./schema";

export type Mail = {
  /** Whose message it is; deleting the account cancels it. Null for an address that belongs to nobody here. */
  userId: string | null;
  to: string;
  template: MailTemplate;
  /** Words for the template. Never a token: links are made when the mail is sent. */
  props: Record<string, string>;
  /** Names the occurrence: the same key is one message, however often it is queued. */
  key: string;
  at: Date;
};

const shared = globalThis as { cairnMailQueued?: () => void };

/** Queues a message in the transaction that causes it; a job sends it once that is committed. */
export async function queueMail(tx: Writer, mail: Mail): Promise<void> {
  const { key, at, ...row } = mail;
  await insertion(tx).execute({ ...row, id: uuidv7(), messageId: messageId(key), createdAt: at, dueAt: at });
  shared.cairnMailQueued?.();
}

const insertion = preparedOnce((tx: Writer) =>
  tx
    .insert(outbox)
    .values(placeholders("id", "userId", "to", "template", "props", "messageId", "createdAt", "dueAt"))
    .onConflictDoNothing({ target: outbox.messageId })
    .prepare("queue_mail"),
);

/** Drops a message that no worker has taken up yet; one that is on its way asks for its link, and is dropped there. */
export async function unqueueMail(tx: Writer, key: string): Promise<void> {
  const isWaiting = and(isNull(outbox.sentAt), isNull(outbox.deadAt), isNull(outbox.claimedUntil));
  await tx.delete(outbox).where(and(eq(outbox.messageId, messageId(key)), isWaiting));
}

/** Calls `listener` whenever this process queues a message; the row may not be committed yet. */
export function whenQueued(listener: () => void): void {
  shared.cairnMailQueued = listener;
}

/** The same for every try of one occurrence, so that a mailbox can tell a resent message. */
export function messageId(key: string): string {
  return `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${new URL(env().APP_URL).hostname}>`;
}
