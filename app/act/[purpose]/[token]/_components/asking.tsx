import type { ReactNode } from "react";
import { Field, TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { type Day, dayOf, fullDay, longDay } from "@/lib/date";
import { MAX_SENTENCE } from "@/lib/evidence/schema";
import { RULE_NAMES } from "@/lib/reminder/content";
import { againOn } from "@/lib/reminder/rules/steps";
import type { LinkPurpose, Rule } from "@/lib/reminder/schema";
import { goAwayAction, logByLinkAction, sayAgainAction, stopKindAction, unsubscribeAction } from "../actions";

/** What a link says of itself: no more than its message did. */
export type Linked = { purpose: LinkPurpose; rule: Rule | null; digestOn: Day; zone: string };
type Props = Linked & { token: string; at: Date };

/** What the link does, and the one button that does it. */
export function Asking(props: Props) {
  const { title, action, button, text, field } = WORDS[props.purpose](props);
  return (
    <>
      <PageHead title={title} eyebrow={`From your message of ${longDay(props.digestOn)}`} />
      <ActionForm action={action} className="grid max-w-prose gap-6">
        <input type="hidden" name="token" value={props.token} />
        <p>{text}</p>
        {field}
        <SubmitButton className="justify-self-start">{button}</SubmitButton>
      </ActionForm>
    </>
  );
}

type Words = {
  title: string;
  action: Parameters<typeof ActionForm>[0]["action"];
  text: string;
  button: string;
  field?: ReactNode;
};

const WORDS: Record<LinkPurpose, (props: Props) => Words> = {
  log: () => ({
    title: "What did you see this week that carries on without you?",
    action: logByLinkAction,
    text: "One sentence is enough. It is kept in your record as evidence of today, and placed later.",
    button: "Keep it",
    field: <TextArea name="text" label="What happened" rows={2} maxLength={MAX_SENTENCE} required />,
  }),
  again: ({ digestOn, zone, at }) => ({
    title: "Say this again in a week",
    action: sayAgainAction,
    text: `What that message carried, and still stands then, is said again on ${fullDay(againOn(digestOn, dayOf(at, zone)))}.`,
    button: "Say it again",
  }),
  away: ({ zone, at }) => ({
    title: "Away for a while",
    action: goAwayAction,
    text: "No reminder comes until the day is over, but for kinds that come even while you are away. What still stands then comes on the day after. Your plan stays as it is.",
    button: "Say that I am away",
    field: <Field name="until" label="Last day away" type="date" min={dayOf(at, zone)} className="max-w-48" required />,
  }),
  stop: ({ rule }) => ({
    title: rule ? `Stop messages of this kind: ${RULE_NAMES[rule].name.toLowerCase()}` : "Stop messages of this kind",
    action: stopKindAction,
    text: rule
      ? `They come ${RULE_NAMES[rule].when}. Stopped, they come neither by mail nor in the inbox.`
      : "Stopped, they come neither by mail nor in the inbox.",
    button: "Stop them",
  }),
  unsubscribe: () => ({
    title: "Stop all reminders by mail",
    action: unsubscribeAction,
    text: "Your inbox in Cairn keeps them. What you ask for yourself, such as a link to sign in, still comes by mail.",
    button: "Stop reminders by mail",
  }),
};
