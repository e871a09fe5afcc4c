import { z } from "zod";
import { isDay, isTime } from "@/lib/date";
import { Sentence } from "@/lib/evidence/schema";

/** What reminders there are, the most important first: the order in which a message tells of them. */
export const RULES = [
  "boundary",
  "meeting",
  "check-in",
  "action",
  "milestone",
  "assessment",
  "still-holds",
  "practice",
  "evidence",
  "ask",
] as const;
export type Rule = (typeof RULES)[number];

/** How a person hears of a kind; what comes by mail is in the inbox as well. */
export const CHANNELS = ["mail", "inbox", "none"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What becomes of a message that falls on a Saturday or a Sunday. */
export const WEEKENDS = ["any", "before", "after"] as const;
export type Weekends = (typeof WEEKENDS)[number];

/** What became of an occurrence once its time had come. */
export const OUTCOMES = ["told", "over", "logged", "away", "off"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * How far the mail of one that was told has come; `none` where it was for the inbox alone, `held` where a backup was
 * restored after it was due, so that it may have been mailed before.
 */
export const MAILED = ["none", "queued", "sent", "refused", "held"] as const;
export type Mailed = (typeof MAILED)[number];

/** What a link in a message does, each with one button behind it. */
export const LINK_PURPOSES = ["log", "again", "away", "stop", "unsubscribe"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Days of the week as ISO 8601 counts them, from 1 for Monday. */
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export type Settings = {
  messageAt: string;
  promptOn: number;
  promptAt: string;
  /** Both, or neither. */
  quietFrom: string | null;
  quietUntil: string | null;
  weekends: Weekends;
  /** The last day of a pause that the person asked for. */
  pausedUntil: string | null;
  /** Of kinds that the person chose a way for; all others come by mail. */
  channels: Partial<Record<Rule, Channel>>;
  /** Kinds that come even while the person is away. */
  always: Rule[];
};

/** Product.md: one message hour, and a prompt at the end of the week. */
export const DEFAULTS: Settings = {
  messageAt: "08:30",
  promptOn: 5,
  promptAt: "15:30",
  quietFrom: "20:00",
  quietUntil: "07:00",
  weekends: "any",
  pausedUntil: null,
  channels: {},
  always: [],
};

const Time = z.string("Choose a time.").refine(isTime, "Write a time of day, such as 08:30.");

/** Whether a time of day lies in quiet hours, which may run past midnight. */
export const isQuiet = (time: string, { quietFrom, quietUntil }: Pick<Settings, "quietFrom" | "quietUntil">) => {
  if (quietFrom === null || quietUntil === null) return false;
  return quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil;
};

const blank = (value: unknown) => (value === "" || value === undefined ? null : value);

/** When messages come. Quiet hours are said to be in the way where they are, and never obeyed behind the person's back. */
export const Hours = z
  .object({
    messageAt: Time,
    promptOn: z.coerce.number("Choose a day.").int().min(1, "Choose a day.").max(7, "Choose a day."),
    promptAt: Time,
    quietFrom: z.preprocess(blank, Time.nullable()),
    quietUntil: z.preprocess(blank, Time.nullable()),
    weekends: z.enum(WEEKENDS, "Choose one of these."),
  })
  .superRefine((hours, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message, input: "" });
    const { quietFrom, quietUntil } = hours;
    if ((quietFrom === null) !== (quietUntil === null))
      return refuse(quietFrom === null ? "quietFrom" : "quietUntil", "Quiet hours need both ends, or neither.");
    if (quietFrom !== null && quietFrom === quietUntil)
      return refuse("quietUntil", "These hours are the whole day, so nothing would ever come. Pause messages instead.");
    for (const field of ["messageAt", "promptAt"] as const)
      if (isTime(hours[field]) && isQuiet(hours[field], hours))
        refuse(field, `${hours[field]} lies in your quiet hours, ${quietFrom} to ${quietUntil}. Choose another time.`);
  });
export type Hours = z.infer<typeof Hours>;

const channelOf = z.enum(CHANNELS, "Choose one of these.");
/** How each kind comes, and which come while away. */
export const Kinds = z.object({
  channels: z.partialRecord(z.enum(RULES), channelOf),
  always: z.array(z.enum(RULES)).max(RULES.length),
});
export type Kinds = z.infer<typeof Kinds>;

const CHANNEL_FIELD = "channels.";

/** The kinds as a form sends them: the way of each under "channels.boundary"; a kind that it leaves out stays as it is. */
export const KindsForm = z.preprocess((given) => {
  const fields = Object.entries(given as Record<string, unknown>);
  const chosen = fields.flatMap(([name, value]) =>
    name.startsWith(CHANNEL_FIELD) ? [[name.slice(CHANNEL_FIELD.length), value]] : [],
  );
  return { always: [], ...(given as object), channels: Object.fromEntries(chosen) };
}, Kinds);
export const channelField = (rule: Rule) => `${CHANNEL_FIELD}${rule}`;

/** The longest pause, in days; ours, as the longest time away. */
export const MOST_DAYS_PAUSED = 366;

const Day = z.string("Choose a day.").trim().refine(isDay, "Choose a day that exists, written as 2026-04-20.");
export const Pause = z.object({ until: Day });

/** Shape only, so that whatever is no token is answered as one that nobody knows. */
const LinkToken = z.string().max(100).catch("");
export const LinkForm = z.object({ token: LinkToken });
export const AwayForm = z.object({ token: LinkToken, until: Day });
export const LogForm = z.object({ token: LinkToken, text: Sentence });

export const isLinkPurpose = (text: string): text is LinkPurpose => (LINK_PURPOSES as readonly string[]).includes(text);
