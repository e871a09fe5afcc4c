import { now } from "@/lib/clock";
import { addDays } from "@/lib/date";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { type Decision, type Handling, handleDue } from "@/lib/reminder/mutations/handle";
import { type Due, listDigest, listDue, listDuePeople } from "@/lib/reminder/queries/due";
import { findAwayUntil, findPerson, type Person, todayOf } from "@/lib/reminder/queries/person";
import { isWeekly } from "@/lib/reminder/rules/steps";
import { messageAt, quietUntil } from "@/lib/reminder/rules/time";
import { compose, type Reminded, remindedPerson } from "./compose";
import { endLease, takeLease } from "./mutations";

const LEASE = 120_000;
/** People read for at a time, and written for in one transaction. */
const BATCH = 20;

type Around = { now: () => Date; signal?: AbortSignal };

/**
 * Handles every reminder that is due, however long it has been: a catch-up scan, whose cost follows what is due. Running it
 * twice, or in several processes, is harmless. Answers how many were told.
 */
export async function remind({ now: clock = now, signal }: Partial<Around> = {}): Promise<number> {
  const [first] = await listDuePeople({ at: clock(), most: 1 });
  if (!first) return 0;
  const at = clock();
  const lease = await takeLease({ name: "remind", at, until: new Date(at.getTime() + LEASE) });
  if (!lease) return 0;
  let told = 0;
  try {
    while (!signal?.aborted && clock().getTime() - at.getTime() < LEASE / 2) {
      const people = await listDuePeople({ at: clock(), most: BATCH });
      if (people.length === 0) break;
      const handlings = await Promise.all(people.map((userId) => decideFor(userId, clock())));
      told += await handleEach(handlings.flatMap((one) => one ?? []));
    }
  } finally {
    await endLease(lease, clock());
  }
  return told;
}

/** All in one transaction; where one of them cannot be handled, each by itself, so that it holds nobody else up. */
async function handleEach(people: Handling[]): Promise<number> {
  try {
    return await handleDue(people);
  } catch (error) {
    if (people.length < 2) {
      log.error({ err: error, person: people[0]?.userId }, "reminders of one person failed; they are tried again");
      return 0;
    }
  }
  let told = 0;
  for (const one of people) told += await handleEach([one]);
  return told;
}

/** What becomes of everything that is due for one person; null when there is nobody any more. */
async function decideFor(userId: string, at: Date): Promise<Handling | null> {
  const [person, due] = await Promise.all([findPerson(userId), listDue({ userId, at })]);
  if (!person) return null;
  const digestOn = todayOf(person, at);
  const of = { userId, at, digestOn, to: person.email };
  const decide = async () => {
    const quiet = quietUntil(at, { zone: person.when.zone, ...person.settings });
    if (quiet) return due.map((one) => ({ due: one, putOffTo: quiet }));
    const [awayUntil, digest, reminded] = await Promise.all([
      findAwayUntil(person, digestOn),
      listDigest({ userId, digestOn }),
      remindedPerson(userId, at),
    ]);
    const day: Today = { person, reminded, awayUntil, hasDigest: digest.length > 0 };
    const decisions: Decision[] = [];
    for (const one of due) decisions.push(await decideOn(one, day));
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

type Today = { person: Person; reminded: Reminded; awayUntil: string | null; hasDigest: boolean };

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
  if ("mail" in said) return { due, outcome: "told", line: said.line, by: said.mail };
  const isMailed = channel === "mail" && person.isMailed;
  // One message a day: what comes to be due after it is said with the next.
  if (isMailed && hasDigest) return { due, putOffTo: messageAt(addDays(reminded.today, 1), when) };
  return { due, outcome: "told", line: said, by: isMailed ? "digest" : "inbox" };
}
