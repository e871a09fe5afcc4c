import { now } from "@/lib/clock";
import { addDays } from "@/lib/date";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { type Decision, type Handling, handleDue, putOffAll } from "@/lib/reminder/mutations/handle";
import { type Due, findOldestReminder, listDigest, listDue, listDuePeople } from "@/lib/reminder/queries/due";
import { findAwayUntil, findPerson, type Person, todayOf } from "@/lib/reminder/queries/person";
import { isWeekly, occurrencesOf } from "@/lib/reminder/rules/steps";
import { dueAtOf, messageAt, quietUntil } from "@/lib/reminder/rules/time";
import { compose, type Reminded, remindedPerson } from "./compose";
import { noteIdle } from "./idle";
import { endLease, takeLease } from "./mutations";
import { SCANS } from "./schema";

const LEASE = 120_000;
/** People read for at a time, and written for in one transaction. */
const BATCH = 20;

type Around = { now: () => Date; signal?: AbortSignal };

/**
 * Handles every reminder that is due, however long it has been: a catch-up scan, whose cost follows what is due. Running it
 * twice, or in several processes, is harmless. Answers how many were told.
 */
export async function remind({ now: clock = now, signal }: Partial<Around> = {}): Promise<number> {
  const at = clock();
  const oldest = await findOldestReminder();
  if (!oldest || oldest > at) {
    await noteIdle(SCANS.reminders, at);
    return 0;
  }
  const lease = await takeLease({ name: SCANS.reminders, at, until: new Date(at.getTime() + LEASE) });
  if (!lease) return 0;
  let told = 0;
  try {
    while (!signal?.aborted && clock().getTime() - at.getTime() < LEASE / 2) {
      const people = await listDuePeople({ at: clock(), most: BATCH });
      if (people.length === 0) break;
      told += await handleFor(people, clock());
    }
  } finally {
    await endLease(lease, clock());
  }
  return told;
}

/** In milliseconds: when it is tried again what could not be handled. */
const RETRY = 600_000;

/** All in one transaction; where one of them cannot be handled, each by itself, so that nobody is held up by another. */
async function handleFor(people: string[], at: Date): Promise<number> {
  try {
    const handlings = await Promise.all(people.map((userId) => decideFor(userId, at)));
    return await handleDue(handlings.flatMap((one) => one ?? []));
  } catch (error) {
    const [userId = ""] = people;
    if (people.length === 1) {
      log.error({ err: error, person: userId }, "reminders of one person failed; they are tried again");
      await putOffAll({ userId, at, until: new Date(at.getTime() + RETRY) });
      return 0;
    }
  }
  let told = 0;
  for (const userId of people) told += await handleFor([userId], at);
  return told;
}

/** What becomes of everything that is due for one person; null when there is nobody any more. */
async function decideFor(userId: string, at: Date): Promise<Handling | null> {
  const [person, due] = await Promise.all([findPerson(userId), listDue({ userId, at })]);
  if (!person) return null;
  const digestOn = todayOf(person, at);
  const of = { userId, at, digestOn, to: person.email };
  const decide = async () => {
    const later = nextMessage(person, { at, digestOn });
    if (later) return due.map((one) => ({ due: one, putOffTo: later }));
    const [awayUntil, digest, reminded] = await Promise.all([
      findAwayUntil(person, digestOn),
      listDigest({ userId, digestOn }),
      remindedPerson(userId, at),
    ]);
    const day: Today = { person, reminded, awayUntil, hasDigest: digest.length > 0 };
    const decisions: Decision[] = [];
    for (const one of due) decisions.push(...(await decideFrom(one, day)));
    return decisions;
  };
  try {
    return { ...of, decisions: await decide() };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
    // Shut out: nothing is said, and everything goes on once they may sign in again.
    const tomorrow = messageAt(addDays(digestOn, 1), person.when);
    return { ...of, decisions: due.map((one) => ({ due: one, putOffTo: tomorrow })) };
  }
}

/**
 * When somebody's next message is, where this is not the time for one: what is late comes with the message of the day
 * where that is still ahead, and with the next day's during quiet hours. Null where it is said at once.
 */
function nextMessage({ when, settings }: Person, { at, digestOn }: { at: Date; digestOn: string }): Date | null {
  const today = messageAt(digestOn, when);
  if (today > at) return today;
  return quietUntil(at, { zone: when.zone, ...settings }) && messageAt(addDays(digestOn, 1), when);
}

type Today = { person: Person; reminded: Reminded; awayUntil: string | null; hasDigest: boolean };

/** One that is due, and those of the same subject that have come to be due while it waited. */
async function decideFrom(due: Due, today: Today): Promise<Decision[]> {
  const { person, reminded } = today;
  const first = await decideOn(due, today);
  if ("putOffTo" in first) return [first];
  const later = occurrencesOf(due.rule, due.subjectOn)
    .filter(({ dueOn }) => dueOn > due.dueOn)
    .map((one) => ({ ...due, ...one, dueAt: dueAtOf(due.rule, one.dueOn, person.when) }))
    .filter(({ dueAt }) => dueAt <= reminded.at);
  const decisions: Decision[] = [first];
  for (const one of later) {
    const decision = await decideOn(one, today);
    decisions.push({ ...decision, due: { ...one, id: null } });
  }
  return decisions.map((one, at) => ({ ...one, isFollowed: at < decisions.length - 1 }));
}

async function decideOn(due: Due, { person, reminded, awayUntil, hasDigest }: Today): Promise<Decision> {
  const { settings, when } = person;
  const { rule } = due;
  const channel = settings.channels[rule] ?? "mail";
  if (channel === "none") return { due, outcome: "off" };
  if (awayUntil && !settings.always.includes(rule)) {
    // A week that is over asks for nothing any more; everything else is said on the first day back.
    if (isWeekly(rule)) return { due, outcome: "away" };
    return { due, putOffTo: messageAt(addDays(awayUntil, 1), when) };
  }
  const said = await compose(due, reminded);
  if (typeof said === "string") return { due, outcome: said };
  // What a backup has brought back may have been mailed before: the inbox has it, nobody's mailbox does again.
  const isHeld = due.mailed === "held";
  if ("mail" in said)
    return isHeld ? { due, outcome: "over" } : { due, outcome: "told", line: said.line, by: said.mail };
  const isMailed = channel === "mail" && person.isMailed && !isHeld;
  // One message a day: what comes to be due after it is said with the next.
  if (isMailed && hasDigest) return { due, putOffTo: messageAt(addDays(reminded.today, 1), when) };
  return { due, outcome: "told", line: said, by: isMailed ? "digest" : "inbox" };
}
