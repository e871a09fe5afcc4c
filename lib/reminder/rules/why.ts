import { addDays, type Day, fullDay, longDay } from "@/lib/date";
import { capital } from "@/lib/text";
import type { Mailed, Outcome, Rule } from "../schema";
import { isWeekly, type Weekly } from "./steps";

/** What the days of a kind are counted from: as the day itself, and after so many days before it or after it. */
const FROM: Record<Exclude<Rule, Weekly>, { day: string; event: string }> = {
  boundary: { day: "the day of the boundary", event: "the boundary" },
  meeting: { day: "the day of the meeting", event: "the meeting" },
  "check-in": { day: "the day the other side was sent", event: "the other side was sent" },
  action: { day: "the day it was due", event: "it was due" },
  milestone: { day: "the day it was due", event: "it was due" },
  assessment: { day: "the day of the ten questions", event: "the day of the ten questions" },
  ask: { day: "the day of the ask", event: "the ask" },
};

const EVERY_WEEK: Record<Weekly, (weekday: string) => string> = {
  evidence: (weekday) => `The prompt of the week, on ${weekday}`,
  "still-holds": (weekday) => `Every ${weekday}, when something can be asked about again`,
  practice: (weekday) => `Every ${weekday}, when somebody needs you`,
};

type Told = { rule: Rule; subjectOn: Day; step: number; dueOn: Day };

/** The rule that an occurrence comes from, in words: "7 days before the boundary, 4 April 2027". */
export function whyText({ rule, subjectOn, step, dueOn }: Told): string {
  const weekday = fullDay(dueOn).split(",")[0];
  if (isWeekly(rule)) return EVERY_WEEK[rule](weekday ?? "");
  const counted = `${distance(step, FROM[rule])}, ${longDay(subjectOn)}`;
  const isAsked = dueOn !== addDays(subjectOn, step);
  return isAsked ? `Said again because you asked for it; first ${counted}` : capital(counted);
}

function distance(step: number, { day, event }: { day: string; event: string }): string {
  if (step === 0) return `on ${day}`;
  const days = Math.abs(step) === 1 ? "a day" : `${Math.abs(step)} days`;
  return `${days} ${step < 0 ? "before" : "after"} ${event}`;
}

const BY_MAIL: Record<Mailed, string> = {
  none: "In the inbox",
  queued: "In the inbox; the mail waits to be sent",
  sent: "In the inbox and by mail",
  refused: "In the inbox; the mail was refused",
  held: "In the inbox alone, because a backup was restored and it may have been mailed before",
};
const NOT_SAID: Record<Exclude<Outcome, "told">, string> = {
  over: "Not said: it was done, moved or over by then",
  logged: "Not said: the week had evidence already",
  away: "Not said: you were away",
  off: "Not said: this kind is turned off",
};

/** Through what something was said, or why it was not. */
export function wayText({ rule, outcome, mailed }: { rule: Rule; outcome: Outcome; mailed: Mailed }): string {
  if (outcome === "over" && isWeekly(rule)) return "Not said: there was nothing to tell";
  if (outcome !== "told") return NOT_SAID[outcome];
  return rule === "ask" ? "By mail to them" : BY_MAIL[mailed];
}
