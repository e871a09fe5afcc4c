import { and, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import { uuidv7 } from "@/db/columns";
import { reminders } from "@/db/schema/reminder";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Writer } from "@/db/store";
import { addDays, type Day, dayOf } from "@/lib/date";
import { findPerson } from "../queries/person";
import { isWeekly, mondayOf, nextWeekday, type Occurrence, occurrencesOf, weekdayFor } from "../rules/steps";
import { dueAtOf, messageAt, type When } from "../rules/time";
import type { Rule } from "../schema";

/** Something to be reminded of; `on` is the day that it is about, which those that come every week do not have. */
export type Subject = { rule: Rule; subjectId: string; on: Day; aboutId?: string };

type Group = {
  userId: string;
  /** What the subjects belong to, such as a roadmap or a grant; whatever of it is not named any more is forgotten. */
  groupId: string;
  /** The kinds that are planned here; others of the group are left alone. */
  rules: readonly Rule[];
  at: Date;
};

/**
 * Makes what waits for a person in a group be what `subjects` call for: the next occurrence of each, in the transaction
 * that changes them. What has not changed stays as it was, and what went out for a day does not go out for it again.
 */
export async function planReminders(tx: Writer, group: Group, subjects: readonly Subject[]): Promise<void> {
  const { userId, groupId, rules, at } = group;
  const person = await findPerson(userId, tx);
  if (!person) return;
  const isPrompted = rules.includes("evidence")
    ? subjects.some(({ rule }) => rule === "evidence")
    : person.when.isPrompted;
  const when = { ...person.when, isPrompted };
  const known = await knownOf(tx, group);
  const kept = new Set<string>();
  const rows = subjects.flatMap((subject) => {
    const { waiting, handled } = known.get(keyOf(subject)) ?? { waiting: null, handled: new Set<Day>() };
    if (waiting && (isWeekly(subject.rule) || waiting.subjectOn === subject.on)) {
      kept.add(waiting.id);
      return [];
    }
    const next = firstAfter(subject, { at, when, handled });
    return next ? [{ ...rowOf(subject, next, when), userId, groupId, plannedAt: at }] : [];
  });
  const stale = [...known.values()].flatMap(({ waiting }) => (waiting && !kept.has(waiting.id) ? [waiting.id] : []));
  if (stale.length) await tx.delete(reminders).where(and(eq(reminders.userId, userId), inArray(reminders.id, stale)));
  if (rows.length) await tx.insert(reminders).values(rows);
  if (isPrompted !== person.when.isPrompted) await rescheduleReminders(tx, { userId, at });
}

const keyOf = ({ rule, subjectId }: { rule: Rule; subjectId: string }) => `${rule} ${subjectId}`;

type Known = { waiting: { id: string; subjectOn: Day } | null; handled: Set<Day> };

/** Of each subject of the group what waits, and the days for which something was handled. */
async function knownOf(tx: Writer, { userId, groupId, rules }: Group) {
  const rows = await tx
    .select({
      id: reminders.id,
      rule: reminders.rule,
      subjectId: reminders.subjectId,
      subjectOn: reminders.subjectOn,
      dueOn: reminders.dueOn,
      handledAt: reminders.handledAt,
    })
    .from(reminders)
    .where(and(eq(reminders.userId, userId), eq(reminders.groupId, groupId), inArray(reminders.rule, [...rules])));
  const known = new Map<string, Known>();
  for (const { id, subjectOn, dueOn, handledAt, ...of } of rows) {
    const one = known.get(keyOf(of)) ?? { waiting: null, handled: new Set() };
    if (handledAt) one.handled.add(dueOn);
    else one.waiting = { id, subjectOn };
    known.set(keyOf(of), one);
  }
  return known;
}

type Planning = { at: Date; when: When; handled: ReadonlySet<Day> };

/** The first occurrence that is still ahead and has not been handled. */
function firstAfter({ rule, on }: Subject, { at, when, handled }: Planning): Occurrence | null {
  if (isWeekly(rule)) return nextWeekly({ rule, on }, { at, when, handled });
  const ahead = occurrencesOf(rule, on).filter(({ dueOn }) => !handled.has(dueOn));
  return ahead.find(({ dueOn }) => dueAtOf(rule, dueOn, when) > at) ?? null;
}

/** The next of those that come every week, not before `on`. */
function nextWeekly({ rule, on }: Pick<Subject, "rule" | "on">, { at, when, handled }: Planning): Occurrence {
  const today = dayOf(at, when.zone);
  let dueOn = nextWeekday(on > today ? on : today, weekdayFor(rule, when.promptOn));
  while (handled.has(dueOn) || dueAtOf(rule, dueOn, when) <= at) dueOn = addDays(dueOn, 7);
  return { subjectOn: dueOn, step: 0, dueOn };
}

const rowOf = ({ rule, subjectId, aboutId }: Subject, next: Occurrence, when: When) => ({
  ...{ rule, subjectId, aboutId: aboutId ?? null, ...next },
  dueAt: dueAtOf(rule, next.dueOn, when),
});

type Handled = Subject & { userId: string; groupId: string; dueOn: Day };

/** Writes the occurrence after one that has just been handled; none when it was the last. It may be due already. */
export async function planNext(tx: Writer, of: Handled, { at, when }: { at: Date; when: When }): Promise<void> {
  const { rule, userId, groupId, dueOn } = of;
  const next = isWeekly(rule)
    ? nextWeekly(of, { at, when, handled: new Set([dueOn]) })
    : occurrencesOf(rule, of.on).find((one) => one.dueOn > dueOn);
  if (!next) return;
  await insertion(tx).execute({ ...rowOf(of, next, when), id: uuidv7(), userId, groupId, plannedAt: at });
}

const insertion = preparedOnce((tx: Writer) => {
  const subject = ["id", "userId", "rule", "subjectId", "groupId", "aboutId"] as const;
  return tx
    .insert(reminders)
    .values(placeholders(...subject, "subjectOn", "step", "dueOn", "dueAt", "plannedAt"))
    .onConflictDoNothing()
    .prepare("plan_next");
});

/** Forgets what waits for anybody in a group, such as a grant that has ended or a roadmap that is over. */
export async function forgetReminders(tx: Writer, { groupId }: { groupId: string }): Promise<void> {
  await tx.delete(reminders).where(and(eq(reminders.groupId, groupId), isNull(reminders.handledAt)));
}

/**
 * Gives everything that waits for a person the time that their zone and hours now call for. What would have been due
 * by `at` comes with the next day's message instead; what was sent stays sent.
 */
export async function rescheduleReminders(tx: Writer, { userId, at }: { userId: string; at: Date }): Promise<void> {
  const person = await findPerson(userId, tx);
  if (!person) return;
  const { when } = person;
  const own = eq(reminders.userId, userId);
  const rows = await tx
    .select({
      id: reminders.id,
      rule: reminders.rule,
      subjectId: reminders.subjectId,
      subjectOn: reminders.subjectOn,
      dueOn: reminders.dueOn,
      dueAt: reminders.dueAt,
    })
    .from(reminders)
    .where(and(own, isNull(reminders.handledAt)));
  for (const { id, rule, subjectId, subjectOn, dueOn, dueAt } of rows) {
    const moved = isWeekly(rule)
      ? await movedWeekly(tx, { userId, rule, subjectId, on: mondayOf(subjectOn) }, { at, when })
      : { dueAt: aheadOf(dueAtOf(rule, dueOn, when), { at, when }) };
    if (moved.dueAt.getTime() === dueAt.getTime()) continue;
    await tx
      .update(reminders)
      .set(moved)
      .where(and(own, eq(reminders.id, id)));
  }
}

/** `on` is the Monday of the week that it is for: another weekday stays in that week, so that no week is asked for twice. */
type Weekly = { userId: string; rule: Rule; subjectId: string; on: Day };

async function movedWeekly(tx: Writer, { userId, subjectId, ...of }: Weekly, { at, when }: { at: Date; when: When }) {
  const { rule } = of;
  const rows = await tx
    .select({ dueOn: reminders.dueOn })
    .from(reminders)
    .where(
      and(
        ...[eq(reminders.userId, userId), eq(reminders.rule, rule), eq(reminders.subjectId, subjectId)],
        ...[isNotNull(reminders.handledAt), gte(reminders.dueOn, dayOf(at, when.zone))],
      ),
    );
  const next = nextWeekly(of, { at, when, handled: new Set(rows.map(({ dueOn }) => dueOn)) });
  return { ...next, dueAt: dueAtOf(rule, next.dueOn, when) };
}

/** `dueAt` where it is ahead; otherwise the next day's message. */
function aheadOf(dueAt: Date, { at, when }: { at: Date; when: When }): Date {
  if (dueAt > at) return dueAt;
  const today = dayOf(at, when.zone);
  const [first = dueAt] = [today, addDays(today, 1)].map((day) => messageAt(day, when)).filter((one) => one > at);
  return first;
}
