import { addDays, type Day, dayOf } from "@/lib/date";
import { RULES, type Rule, type Settings } from "../schema";
import { isWeekly, nextWeekday, type Occurrence, occurrencesOf, weekdayOf } from "./steps";
import { dueAtOf, messageAt, type When } from "./time";

/** One that waits, as far as it decides when something is said. */
type Waiting = Occurrence & { rule: Rule; subjectId: string; dueAt: Date };
/** Days on which nothing is said, both included. */
export type Away = { fromOn: Day; toOn: Day };

/** One message that is to come: its instant, its local day, and what it is to say, the most important first. */
export type Message<W extends Waiting> = { at: Date; day: Day; due: W[] };

/** So many messages ahead of `at`, each day's in one. */
type Ahead = {
  at: Date;
  most: number;
  when: When;
  settings: Pick<Settings, "channels" | "always">;
  aways: readonly Away[];
};

/**
 * The messages that follow from what waits, as things stand at `at`. What goes to somebody else, as asking a witness once
 * more does, is none of theirs.
 */
export function messagesAhead<W extends Waiting>(waiting: readonly W[], ahead: Ahead): Message<W>[] {
  const { most, settings, when } = ahead;
  const { channels } = settings;
  const heard = waiting.filter(({ rule }) => rule !== "ask" && channels[rule] !== "none");
  const said = heard.flatMap((one) => occurrencesFrom(one, ahead)).flatMap((one) => saidOf(one, ahead));
  const days = Map.groupBy(said, ({ dueAt }) => dayOf(dueAt, when.zone));
  return [...days]
    .map(([day, due]) => ({ day, at: latest(due), due: inOrder(due) }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, most);
}

const latest = (due: readonly Waiting[]) => new Date(Math.max(...due.map(({ dueAt }) => dueAt.getTime())));

/** Of several occurrences of one subject the last says what stands. */
function inOrder<W extends Waiting>(due: readonly W[]): W[] {
  const last = new Map(due.map((one) => [`${one.rule} ${one.subjectId}`, one]));
  return [...last.values()].toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
}

/** The one that waits, and those that will follow it. */
function occurrencesFrom<W extends Waiting>(one: W, { most, at, when }: Ahead): W[] {
  const { rule, subjectOn, dueOn } = one;
  const later = isWeekly(rule)
    ? weeksAfter(dueOn, { most, today: dayOf(at, when.zone) })
    : occurrencesOf(rule, subjectOn).filter((other) => other.dueOn > dueOn);
  return [one, ...later.map((other) => ({ ...one, ...other, dueAt: dueAtOf(rule, other.dueOn, when) }))];
}

/** The weeks after that of `dueOn`; when it is long ago, those that are still ahead. */
function weeksAfter(dueOn: Day, { most, today }: { most: number; today: Day }): Occurrence[] {
  const first = dueOn < today ? nextWeekday(addDays(today, 1), weekdayOf(dueOn)) : addDays(dueOn, 7);
  return Array.from({ length: most }, (_, week) => {
    const on = addDays(first, 7 * week);
    return { subjectOn: on, step: 0, dueOn: on };
  });
}

/** When it is said, if at all: after an absence, but never for a week that is over by then. */
function saidOf<W extends Waiting>(one: W, { at, when, settings, aways }: Ahead): W[] {
  let { dueAt } = one;
  if (dueAt <= at) dueAt = nextAfter(at, when);
  if (settings.always.includes(one.rule)) return [{ ...one, dueAt }];
  for (;;) {
    const day = dayOf(dueAt, when.zone);
    const away = aways.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn);
    if (!away) return [{ ...one, dueAt }];
    if (isWeekly(one.rule)) return [];
    dueAt = messageAt(addDays(away.toOn, 1), when);
  }
}

/** The first message after `at`. */
function nextAfter(at: Date, when: When): Date {
  const today = dayOf(at, when.zone);
  const first = messageAt(today, when);
  return first > at ? first : messageAt(addDays(today, 1), when);
}
