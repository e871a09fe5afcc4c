import { addDays, type Day, dayOf } from "@/lib/date";
import { RULES, type Rule, type Settings } from "../schema";
import { isWeekly, type Occurrence, occurrencesOf } from "./steps";
import { dueAtOf, messageAt, type When } from "./time";

/** One that waits, as far as it decides when something is said. */
type Waiting = Occurrence & { rule: Rule; subjectId: string; dueAt: Date };
/** Days on which nothing is said, both included. */
export type Away = { fromOn: Day; toOn: Day };

/** One message that is to come: its instant, its local day, and what it is to say, the most important first. */
export type Message<W extends Waiting> = { at: Date; day: Day; due: W[] };

type Around = { at: Date; when: When; settings: Pick<Settings, "channels" | "always">; aways: readonly Away[] };
/** So many messages ahead of `at`, each day's in one. */
type Ahead = Around & { most: number };

/**
 * The messages that follow from what waits, as things stand at `at`. What goes to somebody else, as asking a witness once
 * more does, is none of theirs.
 */
export function messagesAhead<W extends Waiting>(waiting: readonly W[], { most, ...around }: Ahead): Message<W>[] {
  const { channels } = around.settings;
  const heard = waiting.filter(({ rule }) => rule !== "ask" && channels[rule] !== "none");
  const said = heard.flatMap((one) => occurrencesFrom(one, most, around.when)).flatMap((one) => saidOf(one, around));
  const days = Map.groupBy(said, ({ dueAt }) => dayOf(dueAt, around.when.zone));
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
function occurrencesFrom<W extends Waiting>(one: W, most: number, when: When): W[] {
  const { rule, subjectOn, dueOn } = one;
  const later = isWeekly(rule)
    ? Array.from({ length: most - 1 }, (_, n) => weekLater(dueOn, n + 1))
    : occurrencesOf(rule, subjectOn).filter((other) => other.dueOn > dueOn);
  return [one, ...later.map((other) => ({ ...one, ...other, dueAt: dueAtOf(rule, other.dueOn, when) }))];
}

function weekLater(dueOn: Day, weeks: number): Occurrence {
  const on = addDays(dueOn, 7 * weeks);
  return { subjectOn: on, step: 0, dueOn: on };
}

/** When it is said, if at all: after an absence, but never for a week that is over by then. */
function saidOf<W extends Waiting>(one: W, { at, when, settings, aways }: Around): W[] {
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
