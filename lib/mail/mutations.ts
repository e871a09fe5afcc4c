import { and, asc, eq, gt, isNotNull, isNull, lt, lte, ne, or } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { outbox } from "@/db/schema/mail";
import { placeholders, preparedOnce, set } from "@/db/sql";
import type { Writer } from "@/db/store";
import { isAskKind } from "@/lib/ask/schema";
import { addNotice } from "@/lib/inbox/mutations";
import { noteMailed } from "@/lib/reminder/mutations/mailed";
import type { Mailed } from "@/lib/reminder/schema";
import { subjectOf } from "./content";
import { MOST_DOUBTS } from "./rules";
import type { MailTemplate } from "./schema";

/** A message that one worker holds; `attempts` is its fence: who claims it next has a higher one. */
export type Claimed = {
  id: string;
  userId: string | null;
  to: string;
  template: MailTemplate;
  props: Record<string, string>;
  messageId: string;
  createdAt: Date;
  attempts: number;
  /** Whether the person may still use the product; null for a message to nobody's account. */
  person: { disabled: boolean } | null;
};

const waiting = and(isNull(outbox.sentAt), isNull(outbox.deadAt));

/** `except`: ids of what the worker has under way itself, three at most. */
type Claiming = { at: Date; until: Date; except?: readonly string[] };

/**
 * Claims the message that has been due longest, until `until`. A claim that ran out means that a worker was lost on
 * the way: the message may have arrived, so it is sent once more, and after that only its reader can tell.
 */
export async function claimMail(claim: Claiming): Promise<Claimed | null> {
  for (;;) {
    const claimed = await transact((tx) => claimNext(tx, claim));
    if (claimed !== "buried") return claimed;
  }
}

const statements = preparedOnce((tx: Writer) => {
  const { id, userId, to, template, props, messageId, createdAt, attempts, doubts, claimedUntil } = outbox;
  const row = { id, userId, to, template, props, messageId, createdAt, attempts, doubts, claimedUntil };
  const asked = placeholders(...(["at", "wrong", "id", "attempts", "doubts", "until", "sentAt"] as const));
  // Nobody's, or of a worker that was lost; a claim that reaches further ahead than any was made by a clock that was wrong.
  const isFree = or(
    isNull(outbox.claimedUntil),
    lte(outbox.claimedUntil, asked.at),
    gt(outbox.claimedUntil, asked.wrong),
  );
  const others = Object.values(placeholders("first", "second", "third")).map((other) => ne(outbox.id, other));
  return {
    next: tx
      .select({ ...row, personId: users.id, disabledAt: users.disabledAt })
      .from(outbox)
      .leftJoin(users, eq(users.id, outbox.userId))
      .where(and(waiting, lte(outbox.dueAt, asked.at), isFree, ...others))
      .orderBy(asc(outbox.dueAt), asc(outbox.id))
      .limit(1)
      .prepare("next_mail"),
    claim: tx
      .update(outbox)
      .set({ attempts: set(asked.attempts), doubts: set(asked.doubts), claimedUntil: set(asked.until) })
      .where(eq(outbox.id, asked.id))
      .prepare("claim_mail"),
    sent: tx
      .update(outbox)
      .set({ sentAt: set(asked.sentAt), claimedUntil: null, props: {}, lastError: "" })
      .where(and(eq(outbox.id, asked.id), eq(outbox.attempts, asked.attempts), waiting, isNotNull(outbox.claimedUntil)))
      .returning({ id: outbox.id })
      .prepare("mark_sent"),
  };
});

async function claimNext(tx: Writer, { at, until, except = [] }: Claiming): Promise<Claimed | "buried" | null> {
  const wrong = new Date(2 * until.getTime() - at.getTime());
  const [first = "", second = "", third = ""] = except;
  const asked = { at: at.toISOString(), wrong: wrong.toISOString(), first, second, third };
  const [row] = await statements(tx).next.execute(asked);
  if (!row) return null;
  const doubts = row.doubts + (row.claimedUntil ? 1 : 0);
  if (doubts >= MOST_DOUBTS) {
    await bury(tx, row, { at, reason: DOUBTFUL });
    return "buried";
  }
  const attempts = row.attempts + 1;
  await statements(tx).claim.execute({ id: row.id, attempts, doubts, until: until.toISOString() });
  const { id, userId, to, props, messageId, createdAt, personId, disabledAt } = row;
  const person = personId === null ? null : { disabled: disabledAt !== null };
  return { id, userId, to, template: row.template as MailTemplate, props, messageId, createdAt, attempts, person };
}

const DOUBTFUL = "The connection was lost twice on the way, so it may or may not have arrived.";

/** Only whoever holds the newest claim may say how it went. */
const held = ({ id, attempts }: Pick<Claimed, "id" | "attempts">) =>
  and(eq(outbox.id, id), eq(outbox.attempts, attempts), waiting, isNotNull(outbox.claimedUntil));

/** Marks a message as sent and forgets its words. False when the claim has passed to somebody else. */
export async function markSent(mail: Claimed, at: Date): Promise<boolean> {
  return transact(async (tx) => {
    const { id, attempts } = mail;
    const done = await statements(tx).sent.execute({ id, attempts, sentAt: at.toISOString() });
    if (done.length > 0) await noteDigest(tx, mail, "sent");
    return done.length > 0;
  });
}

/** Gives a message back to be tried again at `dueAt`; `unknown` when it may have arrived. */
export async function putBack(mail: Claimed, next: { dueAt: Date; reason: string; unknown: boolean; at: Date }) {
  await transact(async (tx) => {
    const [row] = await tx.select().from(outbox).where(held(mail));
    if (!row) return;
    const doubts = row.doubts + (next.unknown ? 1 : 0);
    if (doubts >= MOST_DOUBTS) return bury(tx, row, { at: next.at, reason: DOUBTFUL });
    await tx
      .update(outbox)
      .set({ dueAt: next.dueAt, claimedUntil: null, doubts, lastError: next.reason })
      .where(eq(outbox.id, row.id));
  });
}

/** Ends a message that was refused for good, and says so in the person's inbox. */
export async function giveUp(mail: Claimed, { at, reason }: { at: Date; reason: string }): Promise<void> {
  await transact(async (tx) => {
    const [row] = await tx.select().from(outbox).where(held(mail));
    if (row) await bury(tx, row, { at, reason });
  });
}

type Row = { id: string; userId: string | null; template: string; props: Record<string, string> };

async function bury(tx: Writer, row: Row, { at, reason }: { at: Date; reason: string }) {
  await tx
    .update(outbox)
    .set({ deadAt: at, claimedUntil: null, props: {}, lastError: reason })
    .where(eq(outbox.id, row.id));
  if (!row.userId) return;
  await noteDigest(tx, row, "refused");
  const { witness, href } = row.props;
  const toOthers = isAskKind(row.template) ? "question" : row.template === "invitation" ? "invitation" : null;
  const [title, body] = toOthers
    ? [`The ${toOthers} to ${witness} could not be delivered`, `It was given up. ${reason}`]
    : ["A message to you could not be delivered", `“${subjectOf(row.template)}” was given up. ${reason}`];
  await addNotice(tx, { userId: row.userId, title, body, href: href ?? "/settings", at });
}

/** The message of a day is known by what it carried, in the history of reminders. */
async function noteDigest(tx: Writer, { userId, template, props }: Omit<Row, "id">, mailed: Mailed) {
  const { day } = props;
  if (userId && day && template === "digest") await noteMailed(tx, { userId, digestOn: day, mailed });
}

/** Drops a message that nobody may have any more: its person is gone, shut out, or has another address. */
export async function cancelMail(mail: Claimed): Promise<void> {
  await transact(async (tx) => {
    const dropped = await tx.delete(outbox).where(held(mail)).returning({ id: outbox.id });
    if (dropped.length > 0) await noteDigest(tx, mail, "none");
  });
}

/** Deletes what was sent or given up before `before`. */
export async function forgetOldMail(before: Date): Promise<void> {
  await transact(async (tx) => {
    await tx.delete(outbox).where(or(lt(outbox.sentAt, before), lt(outbox.deadAt, before)));
  });
}
