import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { digestLetter, type Letter } from "@/lib/mail/content";
import { RULE_NAMES } from "@/lib/reminder/content";
import { type Asked, issueLinks } from "@/lib/reminder/mutations/link";
import { listDigest } from "@/lib/reminder/queries/due";
import { findPerson, type Person } from "@/lib/reminder/queries/person";
import type { Line } from "@/lib/reminder/rules/words";
import { RULES, type Rule } from "@/lib/reminder/schema";
import { compose, remindedPerson } from "./compose";

/** One message of a day as it is about to go out: to whom, what it says, and where one click stops all of them. */
export type DigestMail = { to: string; letter: Letter; unsubscribe: { url: string } };

type Day = { userId: string; digestOn: string; at: Date };

/**
 * Lays out the message of a day from what stands as it is sent: whatever is done, withdrawn or not wanted any more since
 * it was queued is left out. Throws NOT_FOUND when nothing is left, or nobody is there to read it.
 */
export async function writeDigest({ userId, digestOn, at }: Day): Promise<DigestMail> {
  const [person, due, reminded] = await Promise.all([
    findPerson(userId),
    listDigest({ userId, digestOn }),
    remindedPerson(userId, at),
  ]);
  if (!person?.isMailed) throw notFound();
  const items: (Line & { rule: Rule })[] = [];
  for (const one of due.filter(({ rule }) => (person.settings.channels[rule] ?? "mail") === "mail")) {
    const said = await compose(one, reminded);
    if (typeof said !== "string" && !("mail" in said)) items.push({ ...said, rule: one.rule });
  }
  if (items.length === 0) throw notFound();
  const told = items.toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
  return { to: person.email, ...(await letterFor(person, told, { userId, digestOn, at })) };
}

async function letterFor({ name }: Person, items: (Line & { rule: Rule })[], day: Day) {
  const home = env().APP_URL;
  const rules = [...new Set(items.map(({ rule }) => rule))];
  const asked: { label: string; link: Asked }[] = [
    ...(rules.includes("evidence") ? [{ label: "Write it down now", link: { purpose: "log" as const } }] : []),
    { label: "Say this again in a week", link: { purpose: "again" } },
    { label: "I am away for a while", link: { purpose: "away" } },
    ...rules.map((rule) => ({
      label: `Stop messages of this kind: ${RULE_NAMES[rule].name.toLowerCase()}`,
      link: { purpose: "stop" as const, rule },
    })),
    { label: "Stop all reminders by mail", link: { purpose: "unsubscribe" } },
  ];
  const paths = await issueLinks(
    asked.map(({ link }) => link),
    day,
  );
  const links = asked.map(({ label }, at) => ({ label, href: home + paths[at] }));
  const unsubscribe = { url: `${home}${paths.at(-1)}`.replace("/act/unsubscribe/", "/api/unsubscribe/") };
  return { letter: digestLetter({ name, home, items, links }), unsubscribe };
}
