import { and, eq, gt, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { reminderLinks, reminders } from "@/db/schema/reminder";
import type { Writer } from "@/db/store";
import { dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import type { LinkAccess } from "../access";
import { listDigest } from "../queries/due";
import { findPerson } from "../queries/person";
import { againOn, isWeekly } from "../rules/steps";
import { dueAtOf } from "../rules/time";
import { RULES, type Rule, type Settings } from "../schema";
import { changeSettings, chosenOf } from "./settings";

/** Uses a link up in the transaction of what it does; false when it was used before, or has run out. */
export async function takeLink(tx: Writer, { linkId }: LinkAccess, at: Date): Promise<boolean> {
  const taken = await tx
    .update(reminderLinks)
    .set({ usedAt: at })
    .where(and(eq(reminderLinks.id, linkId), isNull(reminderLinks.usedAt), gt(reminderLinks.expiresAt, at)))
    .returning({ id: reminderLinks.id });
  return taken.length > 0;
}

/** What the history says of a change that was made without signing in. */
const BY_LINK = "Through a link in a message.";

async function changeChannels(
  link: LinkAccess,
  to: (channels: Settings["channels"]) => Settings["channels"],
  at: Date,
) {
  const { userId } = link;
  await transact(async (tx) => {
    if (!(await takeLink(tx, link, at))) return;
    const by = { ownerId: userId, actorId: userId, at, reason: BY_LINK };
    await changeSettings(tx, by, ({ settings: { channels } }) => ({ channels: chosenOf(to(channels)) }));
  });
}

/** Sends nothing more of the kind that the link is for; using it again changes nothing. */
export async function stopKind(link: LinkAccess<"stop">, { at }: { at: Date }): Promise<void> {
  const { rule } = link;
  if (rule === null) throw notFound();
  await changeChannels(link, (channels) => ({ ...channels, [rule]: "none" }), at);
}

/** Kinds that come to the person themselves; asking a witness once more is mail to somebody else. */
const OWN = RULES.filter((rule) => rule !== "ask");

/** Keeps every kind in the inbox alone; what was stopped altogether stays so. Using it again changes nothing. */
export async function unsubscribe(link: LinkAccess<"unsubscribe">, { at }: { at: Date }): Promise<void> {
  const quiet = (channels: Settings["channels"]) =>
    Object.fromEntries(OWN.map((rule) => [rule, channels[rule] === "none" ? "none" : "inbox"]));
  await changeChannels(link, (channels) => ({ ...channels, ...quiet(channels) }), at);
}

/** `standing` are the ids of what the message carried and will still have something to say. */
type Again = { standing: readonly string[]; at: Date };

/**
 * Has what one message carried said again on the same weekday a week later, unless the next occurrence comes by then
 * anyhow; what comes every week does. Using it again changes nothing.
 */
export async function sayAgain(link: LinkAccess<"again">, { standing, at }: Again): Promise<void> {
  await transact(async (tx) => {
    if (!(await takeLink(tx, link, at))) return;
    const { userId, digestOn } = link;
    const person = await findPerson(userId, tx);
    if (!person) return;
    const { when } = person;
    const dueOn = againOn(digestOn, dayOf(at, when.zone));
    const carried = await listDigest({ userId, digestOn }, tx);
    const wanted = carried.filter(({ id, rule }) => standing.includes(id) && !isWeekly(rule));
    // Of several occurrences of one subject the last says what stands.
    const last = new Map(wanted.map((one) => [`${one.rule} ${one.subjectId}`, one]));
    for (const told of last.values())
      await putAgain(tx, { ...told, dueOn, dueAt: dueAtOf(told.rule, dueOn, when) }, at);
  });
}

type Told = Omit<Awaited<ReturnType<typeof listDigest>>[number], "title" | "body" | "href" | "mailed">;

/** The occurrence that waits gives way to the one said again, which it follows when that has been handled. */
async function putAgain(tx: Writer, { id: _, ...row }: Told, at: Date): Promise<void> {
  const { userId, rule, subjectId, groupId, aboutId, subjectOn, step, dueOn, dueAt } = row;
  const again = { subjectOn, step, dueOn, dueAt, plannedAt: at };
  const waiting = await findWaiting(tx, { userId, rule, subjectId });
  if (!waiting) {
    await tx
      .insert(reminders)
      .values({ userId, rule, subjectId, groupId, aboutId, ...again })
      .onConflictDoNothing();
    return;
  }
  if (waiting.subjectOn !== subjectOn || waiting.dueAt <= dueAt) return;
  await tx
    .update(reminders)
    .set(again)
    .where(and(eq(reminders.userId, userId), eq(reminders.id, waiting.id)));
}

async function findWaiting(tx: Writer, of: { userId: string; rule: Rule; subjectId: string }) {
  const [row] = await tx
    .select({ id: reminders.id, subjectOn: reminders.subjectOn, dueAt: reminders.dueAt })
    .from(reminders)
    .where(
      and(
        ...[eq(reminders.userId, of.userId), eq(reminders.rule, of.rule)],
        ...[eq(reminders.subjectId, of.subjectId), isNull(reminders.handledAt)],
      ),
    );
  return row ?? null;
}
