import { buttonClass } from "@/app/_ui/button-look";
import { PageHead } from "@/app/_ui/page-head";
import { dayOf, fullDay, longDay, timeOf } from "@/lib/date";
import { RULE_NAMES } from "@/lib/reminder/content";
import { againOn } from "@/lib/reminder/rules/steps";
import type { LinkPurpose } from "@/lib/reminder/schema";
import type { Linked } from "./asking";

type Props = Linked & { usedAt: Date };

/** What the link has done, when, and how it is undone; the same however often it is opened. */
export function Done(props: Props) {
  const { digestOn, zone, usedAt } = props;
  const { title, text, undo, href } = WORDS[props.purpose](props);
  return (
    <>
      <PageHead title={title} eyebrow={`From your message of ${longDay(digestOn)}`} />
      <div className="grid max-w-prose gap-4">
        <p role="status">{text}</p>
        <p className="text-soft">
          Done on {longDay(dayOf(usedAt, zone))} at {timeOf(usedAt, zone)}. This link works once. {undo}
        </p>
        <a href={href} className={`${buttonClass("quiet")} justify-self-start`}>
          {href === SETTINGS ? "Go to Reminders" : "Open Cairn"}
        </a>
      </div>
    </>
  );
}

const SETTINGS = "/settings/reminders";
type Words = { title: string; text: string; undo: string; href: string };

const WORDS: Record<LinkPurpose, (props: Props) => Words> = {
  log: () => ({
    title: "It is kept",
    text: "What you wrote stands in your record as one item of evidence.",
    undo: "Signed in, you can place it, word it anew, or take it back.",
    href: "/evidence",
  }),
  again: ({ digestOn, zone, usedAt }) => ({
    title: "It is said again in a week",
    text: `What still stands on ${fullDay(againOn(digestOn, dayOf(usedAt, zone)))} is said again that day.`,
    undo: "If you do not want that, turn the kind off under Reminders, signed in.",
    href: SETTINGS,
  }),
  away: () => ({
    title: "Reminders rest",
    text: "None comes until the day that you chose is over, but for kinds that come even while you are away.",
    undo: "Signed in, you can go on earlier: under Reminders, or in the plan of your roadmap, where the days are noted.",
    href: SETTINGS,
  }),
  stop: ({ rule }) => ({
    title: "These messages have stopped",
    text: rule
      ? `${RULE_NAMES[rule].name}: nothing of this kind comes any more.`
      : "Nothing of this kind comes any more.",
    undo: "Signed in, you can have them come again under Reminders.",
    href: SETTINGS,
  }),
  unsubscribe: () => ({
    title: "No reminder is mailed to you any more",
    text: "Your inbox in Cairn keeps them.",
    undo: "Signed in, you can have them mailed again under Reminders.",
    href: SETTINGS,
  }),
};
