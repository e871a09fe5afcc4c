import Link from "next/link";
import type { ReactNode } from "react";
import { Empty, Section } from "@/app/_ui/page-head";
import { type Day, fullDay, shortDay, timeOf, weekdayName } from "@/lib/date";
import type { Foreseen } from "@/lib/jobs/foresee";
import { RULE_NAMES } from "@/lib/reminder/content";
import { isWeekly } from "@/lib/reminder/rules/steps";
import { RULES, type Settings } from "@/lib/reminder/schema";
import { fromNow } from "@/lib/roadmap/rules/next";

type Props = { messages: Foreseen[]; today: Day; zone: string; settings: Settings; hasRoadmap: boolean };

/** The next messages, each with its day and time in the person's zone and what it is to say. */
export function NextMessages({ messages, today, zone, settings, hasRoadmap }: Props) {
  return (
    <Section title="What comes next" aside={messages.length ? `Times of ${zone}` : undefined}>
      {messages.length ? (
        <ol className="border-line border-b">
          {messages.map((message) => (
            <Message key={message.day} message={message} today={today} zone={zone} />
          ))}
        </ol>
      ) : (
        <Empty
          action={
            hasRoadmap ? null : (
              <Link href="/start" className="underline underline-offset-4">
                Start a roadmap
              </Link>
            )
          }
        >
          Nothing is planned. {whyText(settings, hasRoadmap)}
        </Empty>
      )}
    </Section>
  );
}

function whyText({ channels }: Settings, hasRoadmap: boolean): ReactNode {
  if (RULES.every((rule) => rule === "ask" || channels[rule] === "none")) return "Every kind is turned off below.";
  return hasRoadmap
    ? "Nothing of yours has a date ahead, or its kind is turned off below."
    : "Reminders follow from what has a date: the phases and milestones of a roadmap, meetings, and what was agreed in them. You have none of these yet.";
}

function Message({
  message: { at, day, isMailed, items },
  today,
  zone,
}: {
  message: Foreseen;
  today: Day;
  zone: string;
}) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-line border-t py-4 md:grid-cols-[13rem_minmax(0,1fr)]">
      <p>
        <time dateTime={at.toISOString()} title={fullDay(day)} className="block font-serif text-lg leading-snug">
          {weekdayName(day)} {shortDay(day)}, {timeOf(at, zone)}
        </time>
        <span className="text-sm text-soft">
          {fromNow(today, day)}, {isMailed ? "by mail and in the inbox" : "in the inbox"}
        </span>
      </p>
      <ul className="grid gap-2">
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is all that tells two of a kind apart
          <li key={at} className="min-w-0">
            {item.title ?? "Who needs you this week, if anybody does"}
            <span className="block truncate text-sm text-soft">{kindText(item)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The kind, and what will stand below the title; of what comes every week only when it does. */
function kindText({ rule, body }: Foreseen["items"][number]) {
  const { name, when } = RULE_NAMES[rule];
  return `${name} · ${isWeekly(rule) ? when : body}`;
}
