import { and, eq, isNull, lte } from "drizzle-orm";
import { transact } from "@/db";
import { reminders } from "@/db/schema/reminder";
import { placeholders, preparedOnce, set } from "@/db/sql";
import type { Writer } from "@/db/store";
import type { Day } from "@/lib/date";
import { addNotice } from "@/lib/inbox/mutations";
import { type Mail, queueMail } from "@/lib/mail/outbox";
import type { Due } from "../queries/due";
import { findPerson } from "../queries/person";
import type { Line } from "../rules/words";
import type { Outcome } from "../schema";
import { planNext } from "./plan";

/**
 * What becomes of one occurrence: it is told, by the day's message or one of its own, or passed over, or put off. One that
 * came to be due while the one before it still waited has no row yet, and `isFollowed` says that there is such a one.
 */
export type Decision = { due: Omit<Due, "id"> & { id: string | null }; isFollowed?: boolean } & (
  | { outcome: "told"; line: Line; by: "digest" | "inbox" | Mail }
  | { outcome: Exclude<Outcome, "told"> }
  | { putOffTo: Date }
);

/** Names the message of one person and one local day, of which there is never a second. */
export const digestKey = (userId: string, day: Day) => `digest ${userId} ${day}`;

/** What was decided for one person at `at`; `digestOn` is their local day, `to` the address they have. */
export type Handling = { userId: string; at: Date; digestOn: Day; to: string; decisions: readonly Decision[] };

/**
 * Does what was decided for some people, all of it or none: what is told is in the inbox and in the message of the day,
 * and the next occurrence of each is written. Whatever was changed or handled since it was read is left alone. Answers
 * how many were told.
 */
export async function handleDue(people: readonly Handling[]): Promise<number> {
  return transact(async (tx) => {
    let told = 0;
    for (const handling of people) told += await handleIn(tx, handling);
    return told;
  });
}

/** Puts off everything that is due for somebody at `at`, because it could not be handled. */
export async function putOffAll({ userId, at, until }: { userId: string; at: Date; until: Date }): Promise<void> {
  await transact(async (tx) => {
    await tx
      .update(reminders)
      .set({ dueAt: until })
      .where(and(eq(reminders.userId, userId), isNull(reminders.handledAt), lte(reminders.dueAt, at)));
  });
}

async function handleIn(tx: Writer, { userId, at, digestOn, to, decisions }: Handling): Promise<number> {
  const person = await findPerson(userId, tx);
  if (!person) return 0;
  let [told, isMailed] = [0, false];
  let isTaken = false;
  for (const decision of decisions) {
    const { due } = decision;
    isTaken = (due.id !== null || isTaken) && (await take(tx, decision, { at, digestOn }));
    if (!isTaken || "putOffTo" in decision) continue;
    const about = due.aboutId ?? undefined;
    if (decision.outcome === "told") {
      told += 1;
      if (typeof decision.by === "object") await queueMail(tx, decision.by);
      else await addNotice(tx, { ...decision.line, userId, aboutId: about, at });
      isMailed ||= decision.by === "digest";
    }
    if (!decision.isFollowed)
      await planNext(tx, { ...due, on: due.subjectOn, aboutId: about }, { at, when: person.when });
  }
  const digest = { userId, to, template: "digest" as const, props: { day: digestOn } };
  if (isMailed) await queueMail(tx, { ...digest, key: digestKey(userId, digestOn), at });
  return told;
}

/** Whether it was still as it had been read. */
async function take(tx: Writer, decision: Decision, { at, digestOn }: { at: Date; digestOn: Day }): Promise<boolean> {
  const { id, ...due } = decision.due;
  const { dueAt } = due;
  if (id === null) {
    const change = changeOf(decision, { at, digestOn });
    const made = await tx
      .insert(reminders)
      .values({ ...due, plannedAt: at, ...change })
      .onConflictDoNothing()
      .returning({ id: reminders.id });
    return made.length > 0;
  }
  const of = { id, dueAt: dueAt.toISOString() };
  const { puttingOff, handling } = statements(tx);
  const taken =
    "putOffTo" in decision
      ? await puttingOff.execute({ ...of, putOffTo: decision.putOffTo.toISOString() })
      : await handling.execute({
          ...of,
          ...{ ...UNTOLD, mailed: due.mailed },
          ...changeOf(decision, { at, digestOn }),
          handledAt: at.toISOString(),
        });
  return taken.length > 0;
}

/** What a row says that nothing was told of. */
const UNTOLD = { title: "", body: "", href: "", digestOn: null };

const statements = preparedOnce((tx: Writer) => {
  const { id, dueAt, putOffTo, ...to } = placeholders(
    ...(["id", "dueAt", "putOffTo", "handledAt", "outcome", "title", "body", "href", "digestOn", "mailed"] as const),
  );
  const still = and(eq(reminders.id, id), isNull(reminders.handledAt), eq(reminders.dueAt, dueAt));
  return {
    puttingOff: tx
      .update(reminders)
      .set({ dueAt: set(putOffTo) })
      .where(still)
      .returning({ id: reminders.id })
      .prepare("put_off_reminder"),
    handling: tx
      .update(reminders)
      .set({
        ...{ handledAt: set(to.handledAt), outcome: set(to.outcome), digestOn: set(to.digestOn) },
        ...{ title: set(to.title), body: set(to.body), href: set(to.href), mailed: set(to.mailed) },
      })
      .where(still)
      .returning({ id: reminders.id })
      .prepare("handle_reminder"),
  };
});

function changeOf(decision: Decision, { at, digestOn }: { at: Date; digestOn: Day }) {
  if ("putOffTo" in decision) return { dueAt: decision.putOffTo };
  const handled = { handledAt: at, outcome: decision.outcome };
  if (decision.outcome !== "told") return handled;
  const { line, by } = decision;
  return { ...handled, ...line, ...(by === "digest" && { digestOn, mailed: "queued" as const }) };
}
