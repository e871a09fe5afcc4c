import { addDays, type Day, fullDay, longDay } from "@/lib/date";
import type { Mailed, Outcome, Rule } from "../schema";
import { isWeekly } from "./steps";

/** What the days of a kind are counted from. */
const FROM: Record<Rule, string> = {
  boundary: "the boundary",
  meeting: "the meeting",
  "check-in": "the other side was sent",
  action: "the day it was due",
  milestone: "the day it was due",
  assessment: "the day of the ten questions",
  "still-holds": "the day from which it can be asked",
  practice: "",
  evidence: "",
  ask: "the ask",
};

type Told = { rule: Rule; subjectOn: Day; step: number; dueOn: Day };

/** The rule that an occurrence comes from, in words: "7 days before the boundary, 4 April 2027". */
export function whyText({ rule, subjectOn, step, dueOn }: Told): string {
  const weekday = fullDay(dueOn).split(",")[0];
  if (rule === "evidence") return `The prompt of the week, on ${weekday}`;
  if (rule === "practice") return `Every ${weekday}, when somebody needs you`;
  const counted = `${distance(step)} ${FROM[rule]}, ${longDay(subjectOn)}`;
  const isAsked = !isWeekly(rule) && dueOn !== addDays(subjectOn, step);
  return isAsked ? `Said again because you asked for it; first ${counted}` : capitalised(counted);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function distance(step: number): string {
  if (step === 0) return "on";
  const days = Math.abs(step) === 1 ? "a day" : `${Math.abs(step)} days`;
  return `${days} ${step < 0 ? "before" : "after"}`;
}

const BY_MAIL: Record<Mailed, string> = {
  none: "In the inbox",
  queued: "In the inbox; the mail waits to be sent",
  sent: "In the inbox and by mail",
  refused: "In the inbox; the mail was refused",
};
const NOT_SAID: Record<Exclude<Outcome, "told">, string> = {
  over: "Not said: it was done, moved or over by then",
  logged: "Not said: the week had evidence already",
  away: "Not said: you were away",
  off: "Not said: this kind is turned off",
};

/** Through what something was said, or why it was not. */
export function wayText({ rule, outcome, mailed }: { rule: Rule; outcome: Outcome; mailed: Mailed }): string {
  if (outcome !== "told") return NOT_SAID[outcome];
  return rule === "ask" ? "By mail to them" : BY_MAIL[mailed];
}
