import type { Event, Line, Try } from "./book";
import { daysAfter, type Expected, expectedOf, isQuietAt, localOf, messageOf } from "./expected";
import { indexOf, type Person } from "./people";
import type { State } from "./state";

/** How late a message may be while everything runs, in milliseconds. */
const IN_TIME = 60_000;
/** A killed process leaves leases behind that nobody takes for so long, and may be at work on what was due before. */
const [LEASES, BEFORE_KILL] = [160_000, 90_000];
/** Conversations that go on at a time: what a killed process leaves in doubt. */
const LANES = 4;

export type Verdict = {
  expected: number;
  lost: string[];
  duplicates: string[];
  resends: number;
  wrongHour: string[];
  /** What is counted beside, by its name in the table. */
  counts: Record<string, number>;
  /** Of what was due while nothing stood still: how many were tried within a minute, and which were not. */
  timely: { of: number; late: string[] };
};

type Pause = { from: number; to: number; kind: "killed" | "outage" | "jump" };
type Message = {
  person: Person;
  day: string;
  tries: (Try & {
    /** Nobody could know whether it arrived. */
    inDoubt: boolean;
    /** Its process was killed about then, perhaps before it had noted the answer. */
    isCutOff: boolean;
  })[];
};

/** Holds what a mail server saw against what ought to have come. */
export function judge(people: readonly Person[], lines: readonly Line[], state: State): Verdict {
  const verdict: Verdict = {
    ...{ expected: 0, lost: [], duplicates: [], resends: 0, wrongHour: [] },
    ...{ counts: {}, timely: { of: 0, late: [] } },
  };
  const count = (what: string, by = 1) => {
    verdict.counts[what] = (verdict.counts[what] ?? 0) + by;
  };
  const messages = messagesOf(people, lines, verdict);
  const dead = new Map(state.dead.map(({ messageId, reason }) => [messageId, reason]));
  const buried = new Map<number, number>();
  for (const message of messages.flat()) {
    judgeTries(message, { verdict, dead, count });
    const reason = dead.get(message.tries[0]?.messageId ?? "");
    if (reason !== undefined) buried.set(message.person.index, (buried.get(message.person.index) ?? 0) + 1);
  }
  const pauses = pausesOf(lines);
  const notices = new Map(state.notices.map((one) => [indexOf(one.userId), one]));
  for (const person of people) {
    const own = messages[person.index] ?? [];
    const { told, perMessage } = judgePerson(person, own, { verdict, pauses, count });
    const inbox = notices.get(person.index) ?? { told: 0, refused: 0 };
    if (inbox.told !== told) verdict.lost.push(`person ${person.index}: ${inbox.told} notices of ${told}`);
    if (inbox.refused !== (buried.get(person.index) ?? 0))
      verdict.lost.push(`person ${person.index}: ${inbox.refused} notices of mail that was given up`);
    for (const day of perMessage) verdict.duplicates.push(`person ${person.index}: a second message on ${day}`);
  }
  if (state.waiting) verdict.lost.push(`${state.waiting} messages still wait`);
  if (state.unhandled) verdict.lost.push(`${state.unhandled} reminders still wait`);
  return verdict;
}

/** The messages of each person in the order of their first try; one person, day and Message-ID each. */
function messagesOf(people: readonly Person[], lines: readonly Line[], verdict: Verdict): Message[][] {
  const all = people.map(() => new Map<string, Message>());
  let last: Message["tries"] = [];
  for (const line of lines) {
    if (line.kind === "killed") {
      for (const one of last.slice(-LANES)) {
        one.inDoubt ||= one.arrived;
        one.isCutOff = true;
      }
      last = [];
    }
    if (line.kind !== "try") continue;
    const [own, person] = [all[line.person], people[line.person]];
    if (!own || !person) throw new Error("A message went to nobody of the trial.");
    const message = own.get(line.day) ?? { person, day: line.day, tries: [] };
    own.set(line.day, message);
    if (message.tries[0] && message.tries[0].messageId !== line.messageId)
      verdict.duplicates.push(`person ${line.person}: two Message-IDs for ${line.day}`);
    const one = { ...line, inDoubt: line.fault === "after", isCutOff: false };
    message.tries.push(one);
    last.push(one);
  }
  return all.map((own) => [...own.values()]);
}

type Books = { verdict: Verdict; dead: Map<string, string>; count: (what: string, by?: number) => void };

/** What became of one message: arrived or given up, and sent again only where nobody could know. */
function judgeTries({ person, day, tries }: Message, { verdict, dead, count }: Books) {
  const name = `person ${person.index}, ${day}`;
  const reason = dead.get(tries[0]?.messageId ?? "");
  const arrivals = tries.filter(({ arrived }) => arrived).length;
  count("messages");
  count("tries", tries.length);
  for (const { fault } of tries) if (fault) count(`tries that met ${fault}`);
  if (!arrivals && reason === undefined) verdict.lost.push(`${name}: neither arrived nor given up`);
  if (reason !== undefined) count(reason.startsWith("550") ? "given up after a 550" : "given up after two in doubt");
  if (reason !== undefined && !/^550|lost twice/.test(reason)) verdict.lost.push(`${name}: given up, ${reason}`);
  for (const [at, one] of tries.entries()) {
    const isLast = at === tries.length - 1;
    if (!isLast && one.fault === "550" && !one.isCutOff) verdict.duplicates.push(`${name}: tried again after a 550`);
    if (!isLast && one.arrived && !one.inDoubt) verdict.duplicates.push(`${name}: sent again after it was taken`);
    if (!isLast && one.inDoubt) {
      verdict.resends += 1;
      if (one.arrived) count("of these, arrived twice with one Message-ID");
    }
    if (isQuietAt(person, one.begunAt)) verdict.wrongHour.push(`${name}: sent in quiet hours`);
  }
  if (arrivals > 2 || tries.filter(({ fault }) => fault === "after").length > 2)
    verdict.duplicates.push(`${name}: resent more than once after a loss`);
}

type Course = { verdict: Verdict; pauses: Pause[]; count: (what: string, by?: number) => void };

/** Everything that one person was to get, once each, at its hour or at the one that the rule of what is late gives. */
function judgePerson(person: Person, messages: Message[], { verdict, pauses, count }: Course) {
  const carried = new Map<string, Message>();
  const days = new Set<string>();
  const perMessage: string[] = [];
  for (const message of messages) {
    const [first] = message.tries;
    if (!first) continue;
    for (const name of first.names) {
      if (carried.has(name)) verdict.duplicates.push(`person ${person.index}: ${name} in two messages`);
      carried.set(name, message);
    }
    const { day } = localOf(person.zone, first.queuedAt);
    if (days.has(day)) perMessage.push(day);
    days.add(day);
  }
  let told = 0;
  for (const one of expectedOf(person)) {
    const message = carried.get(one.name);
    carried.delete(one.name);
    if (!message) {
      if (isCollapsed(person, one, { messages, pauses }))
        count("weekly prompts that an earlier one stood for after a pause");
      else verdict.lost.push(`person ${person.index}: ${one.name}`);
      continue;
    }
    told += 1;
    verdict.expected += 1;
    count(one.name.startsWith("boundary") ? "boundary messages" : "weekly prompts");
    judgeHour(person, one, { message, messages, course: { verdict, pauses, count } });
  }
  for (const name of carried.keys()) verdict.duplicates.push(`person ${person.index}: ${name} was not due`);
  return { told, perMessage };
}

/** Whether a prompt came to be due while the one before it still waited for the end of a pause: two would be nagging. */
function isCollapsed(
  person: Person,
  { name, at }: Expected,
  { messages, pauses }: { messages: Message[]; pauses: Pause[] },
) {
  if (!name.startsWith("evidence")) return false;
  return messages.some(({ tries: [first] }) =>
    first?.names.some((earlier) => {
      if (!earlier.startsWith("evidence") || earlier >= name || first.queuedAt < at) return false;
      const due = messageOf(person, earlier.slice("evidence ".length)).at;
      return pauses.some((pause) => isIn(pause, due));
    }),
  );
}

const isIn = ({ from, to }: Pause, at: number) => at >= from && at <= to;

type Carried = { message: Message; messages: Message[]; course: Course };

function judgeHour(person: Person, one: Expected, { message, messages, course }: Carried) {
  const { verdict, pauses, count } = course;
  const first = message.tries[0];
  if (!first) return;
  const late = first.queuedAt - one.at;
  const struck = pauses.filter((pause) => isIn(pause, one.at));
  if (struck.length === 0) {
    verdict.timely.of += 1;
    const tried = first.at - one.at;
    if (late < 0 || tried > IN_TIME) verdict.timely.late.push(`${where(person, one)}, tried after ${tried / 1000} s`);
  }
  if (late >= 0 && late <= IN_TIME) {
    if (one.met === "gap") count("at the end of a gap that their hour lies in");
    if (one.met === "twice") count("at the first of two times that clocks showed their hour");
    return count("at their hour");
  }
  const hasOther = messages.some((other) => other !== message && other.day === localOf(person.zone, one.at).day);
  const isAllowed =
    late > 0 &&
    (struck.some(({ to }) => isNext(person, to, first.queuedAt)) ||
      (hasOther && isMessageOf(person, daysAfter(localOf(person.zone, one.at).day, 1), first.queuedAt)));
  if (!isAllowed) return verdict.wrongHour.push(`${where(person, one)}, queued ${iso(first.queuedAt)}`);
  count(struck.some(({ kind }) => kind === "killed") ? "late by a kill" : "late by an outage or a jump of the clock");
}

const iso = (at: number) => new Date(at).toISOString();
const where = (person: Person, { name, at }: Expected) =>
  `person ${person.index} in ${person.zone}: ${name} of ${iso(at)}`;

/**
 * Whether `at` is when something late may be said by somebody who wakes at `awake`: then, unless the day's message is
 * still ahead or silence was asked for; else with that message, or with the next day's, or the one after where it had one.
 */
function isNext(person: Person, awake: number, at: number): boolean {
  const { day } = localOf(person.zone, awake);
  if ([0, 1, 2].some((days) => isMessageOf(person, daysAfter(day, days), at))) return true;
  const isLate = messageOf(person, localOf(person.zone, at).day).at <= at;
  return isLate && !isQuietAt(person, at) && at <= awake + LEASES + IN_TIME;
}

const isMessageOf = (person: Person, day: string, at: number) => {
  const late = at - messageOf(person, day).at;
  return late >= 0 && late <= IN_TIME + LEASES;
};

/** When nothing could be sent, by the machine's own clock. */
function pausesOf(lines: readonly Line[]): Pause[] {
  const events = lines.filter((line): line is Event => line.kind !== "try");
  return events.map((event): Pause => {
    if (event.kind === "killed") return { kind: "killed", from: event.at - BEFORE_KILL, to: event.at + LEASES };
    // What was just queued before a clock was put back waits until that time comes again.
    const { kind, from, to } = event;
    return { kind, from: kind === "jump" ? from - BEFORE_KILL : from, to: Math.max(from, to) };
  });
}
