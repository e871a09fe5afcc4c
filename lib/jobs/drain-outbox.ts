import { issueLink } from "@/lib/account/mutations/link";
import { issueAskLink } from "@/lib/ask/mutations/ask";
import { isAskKind } from "@/lib/ask/schema";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { issueInvitationLink } from "@/lib/grant/mutations/invite";
import { log } from "@/lib/log";
import { type Letter, letterOf } from "@/lib/mail/content";
import { type Claimed, cancelMail, claimMail, giveUp, markSent, putBack } from "@/lib/mail/mutations";
import { findOldestDue } from "@/lib/mail/queries";
import { isServerDown, nextTryAt, type Verdict, withoutAddresses } from "@/lib/mail/rules";
import { LINK_TEMPLATES, type MailTemplate } from "@/lib/mail/schema";
import { deliver, type Message, Undelivered } from "@/lib/mail/transport";
import { findPerson } from "@/lib/reminder/queries/person";
import { quietUntil } from "@/lib/reminder/rules/time";
import { noteIdle } from "./idle";
import { endLease, type Lease, renewLease, takeLease } from "./mutations";
import { SCANS } from "./schema";
import { writeDigest } from "./write-digest";

/** In milliseconds. A claim outlasts the longest conversation; the job's lease is renewed long before it runs out. */
const CLAIM = 90_000;
const LEASE = 45_000;
const RENEW_EVERY = 10_000;
/** Conversations at a time. */
const LANES = 4;
/** After so many failures to reach anybody, the rest waits for the next run with its tries unspent. */
const MOST_UNREACHED = 3;

/** What the job takes from outside; tests hand in their own. */
export type Surroundings = {
  now: () => Date;
  deliver: (message: Message) => Promise<unknown>;
  link: (mail: Claimed, at: Date) => Promise<string>;
  write: (mail: Claimed, around: Pick<Surroundings, "link" | "now">) => Promise<Message>;
  chance: () => number;
  /** Aborted when the process stops: what is under way is finished, nothing new is begun. */
  signal?: AbortSignal;
};
const REAL: Surroundings = { now, deliver, link: linkOf, write, chance: Math.random };

type Run = Surroundings & {
  lease: Lease;
  renewedAt: number;
  unreached: number;
  sent: number;
  /** What is under way here, which stays ours even when the clock jumps past its claim. */
  sending: Set<string>;
  claiming: Promise<unknown>;
};

const later = (at: Date, by: number) => new Date(at.getTime() + by);

/** Sends everything that is due; running it twice, or in two processes, is harmless. Answers how many went out. */
export async function drainOutbox(given: Partial<Surroundings> = {}): Promise<number> {
  const around = { ...REAL, ...given };
  const at = around.now();
  const oldest = await findOldestDue();
  if (!oldest || oldest > at) {
    await noteIdle(SCANS.mail, at);
    return 0;
  }
  const lease = await takeLease({ name: SCANS.mail, at, until: later(at, LEASE) });
  if (!lease) return 0;
  const begun = { renewedAt: at.getTime(), unreached: 0, sent: 0 };
  const run: Run = { ...around, lease, ...begun, sending: new Set(), claiming: Promise.resolve() };
  try {
    await Promise.all(Array.from({ length: LANES }, () => work(run)));
  } finally {
    await endLease(lease, around.now());
  }
  return run.sent;
}

async function work(run: Run): Promise<void> {
  while (!run.signal?.aborted && run.unreached < MOST_UNREACHED && (await holds(run))) {
    const mail = await claim(run);
    if (!mail) return;
    await handle(run, mail);
    run.sending.delete(mail.id);
  }
}

/** One after the other: two that claim at once want the same message, and get in each other's way. */
function claim(run: Run): Promise<Claimed | null> {
  const claimed = run.claiming.then(async () => {
    const at = run.now();
    const mail = await claimMail({ at, until: later(at, CLAIM), except: [...run.sending] });
    if (mail) run.sending.add(mail.id);
    return mail;
  });
  run.claiming = claimed.catch(() => {});
  return claimed;
}

async function holds(run: Run): Promise<boolean> {
  const at = run.now();
  const passed = at.getTime() - run.renewedAt;
  // Below nothing the clock was put back, and the lease reaches too far.
  if (passed >= 0 && passed < RENEW_EVERY) return true;
  run.renewedAt = at.getTime();
  return renewLease(run.lease, later(at, LEASE));
}

/** Whatever goes wrong with one message stays with it. */
async function handle(run: Run, mail: Claimed): Promise<void> {
  if (!isWanted(mail)) return cancelMail(mail);
  const quiet = await quietFor(mail, run.now());
  if (quiet)
    return putBack(mail, {
      dueAt: quiet,
      reason: "It waits for the end of quiet hours.",
      unknown: false,
      at: run.now(),
    });
  const failed = await attempt(run, mail);
  if (failed === "unwanted") return cancelMail(mail);
  if (failed) return settle(run, mail, failed);
  run.unreached = 0;
  if (await markSent(mail, run.now())) run.sent += 1;
}

/** Null when the message went out. What no mail server said, such as a letter that cannot be laid out, is tried again. */
async function attempt(run: Run, mail: Claimed): Promise<Failed | "unwanted" | null> {
  try {
    await run.deliver(await run.write(mail, run));
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return "unwanted";
    if (!(error instanceof Undelivered))
      return { verdict: "later", reason: withoutAddresses(error instanceof Error ? error.message : String(error)) };
    const isDown = isServerDown(error.failure);
    if (isDown) run.unreached += 1;
    return { verdict: error.verdict, reason: error.message, isDown };
  }
}

/** Reminders keep to quiet hours even when they are tried again; what somebody waits for, such as a sign-in link, does not. */
async function quietFor({ template, userId }: Claimed, at: Date): Promise<Date | null> {
  const person = template === "digest" && userId ? await findPerson(userId) : null;
  return person && quietUntil(at, { zone: person.when.zone, ...person.settings });
}

type Failed = { verdict: Verdict; reason: string; isDown?: boolean };

async function settle(run: Run, mail: Claimed, { verdict, reason, isDown }: Failed) {
  const at = run.now();
  const { attempts, createdAt } = mail;
  const dueAt = verdict === "refused" ? null : nextTryAt({ attempts, createdAt, at, chance: run.chance(), isDown });
  log.warn({ mail: mail.id, attempts, verdict, reason, dueAt }, "a message did not go out");
  if (dueAt) await putBack(mail, { dueAt, reason, unknown: verdict === "unknown", at });
  else await giveUp(mail, { at, reason });
}

/** Checked again now, not when it was queued; a link is besides refused to an address that its person has left. */
const isWanted = ({ userId, person }: Claimed) => !userId || (person !== null && !person.disabled);

const hasLink = (template: MailTemplate) =>
  template in LINK_TEMPLATES || isAskKind(template) || template === "invitation";

/** The message as it reads at this moment. Throws NOT_FOUND for one that nobody may have any more. */
async function write(mail: Claimed, around: Pick<Surroundings, "link" | "now">): Promise<Message> {
  const { plainLetter, renderLetter } = await import("@/lib/mail/templates/letter");
  const { to, letter, unsubscribe } = await letterFor(mail, around);
  const { messageId, createdAt } = mail;
  const html = await renderLetter(letter);
  return { to, messageId, createdAt, subject: letter.subject, html, text: plainLetter(letter), unsubscribe };
}

type Addressed = { to: string; letter: Letter; unsubscribe?: { url: string } };

async function letterFor(
  mail: Claimed,
  { link: makeLink, now: clock }: Pick<Surroundings, "link" | "now">,
): Promise<Addressed> {
  const { template, to, props, userId } = mail;
  if (template === "digest") return writeDigest({ userId: userId ?? "", digestOn: props.day ?? "", at: clock() });
  const link = hasLink(template) ? await makeLink(mail, clock()) : "";
  return { to, letter: letterOf(template, { ...props, link, home: env().APP_URL }) };
}

/** A new one-time link each time the message is tried, so that none is ever stored; the one before stops working. */
async function linkOf({ userId, to, template, props }: Claimed, at: Date): Promise<string> {
  if (template === "invitation")
    return env().APP_URL + (await issueInvitationLink({ id: props.grant ?? "", address: to, at }));
  if (isAskKind(template)) return env().APP_URL + (await issueAskLink({ id: props.ask ?? "", at }));
  const purpose = LINK_TEMPLATES[template as keyof typeof LINK_TEMPLATES];
  if (!userId) throw notFound();
  return env().APP_URL + (await issueLink({ userId, email: to, purpose, at }));
}
