import type { ParsedResult } from "chrono-node/en";
import { addDays, type Day, dayOf, daysBetween, fullDay, isDay, isZone } from "@/lib/date";

/** A day before it is held against today; `note` is a doubt to show beside it. */
export type Found = { day: Day; text: string; note?: string };

/** Words that the calendar library took for a date, and what stands around them. */
export type Said = {
  text: string;
  before: string;
  after: string;
  start: ParsedResult["start"];
  /** Nothing else stands on the line. */
  alone: boolean;
  /** "will" or the like stands before. */
  intended: boolean;
};

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ARTICLE = /\b(?:the|an?|our|my|their|his|her|its|your|this|that|another|every|each|next|[bB]lack|[gG]ood)\s*$/i;
const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** "yesterday", "last night", "last week" (seven days ago), "3 days ago", "two weeks ago", counted from `reference`. */
export function readRelative({ text, before, after }: Said, reference: Day): Found | null {
  if (/^today\b/i.test(text)) return { day: reference, text };
  if (/^(?:yesterday|last\s+night)\b/i.test(text)) return { day: addDays(reference, -1), text };
  if (/^the\s+day\s+before\s+yesterday$/i.test(text)) return { day: addDays(reference, -2), text };
  if (ARTICLE.test(before) || /^\s+of\b/i.test(after)) return null;
  if (/^last\s+week$/i.test(text)) return { day: addDays(reference, -7), text };
  const match = /^(\d{1,4}|[a-z]+)\s+(day|week)s?\s+ago$/i.exec(text);
  if (!match) return null;
  const [, word, unit] = match as unknown as [string, string, string];
  const count = /\d/.test(word) ? Number(word) : /^an?$/i.test(word) ? 1 : NUMBERS.indexOf(word.toLowerCase());
  return count > 0 ? { day: addDays(reference, -count * (unit.toLowerCase() === "week" ? 7 : 1)), text } : null;
}

const WEEKDAY =
  /^[,(]?\s*(on\s+)?(?:(last|past|this|next)\s+)?((?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(day)?)\b/i;
const LAST_WEEK = /\b(?:last|past)\s+week$/i;
const MEETING = /^\s+(?:meeting|stand-?up|call|sync|review|deploy|release|incident|outage|deadline|demo|retro|slot)/i;
const CLOSES = /^\s*(?:$|[,:;.)\]–—]|-\s|(?:I|we|that|at|with|and|when|in|during)\b)/;

/** A weekday: the latest one up to `reference`; "last" is before it, "this" in its week, "last week" the week before. */
export function readWeekday(said: Said, reference: Day): Found | null {
  const { text, before, after, start } = said;
  const match = WEEKDAY.exec(text);
  const weekday = start.get("weekday");
  if (!match || weekday === null || start.isCertain("day")) return null;
  const [, on, which, name, whole] = match;
  const order = which?.toLowerCase();
  if (order === "next" || /\bnext\s+week$/i.test(text) || ARTICLE.test(before)) return null;
  if (/^\s+(?:of|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)|(?:morning|afternoon|evening|night)s)\b/i.test(after)) return null;
  if (said.intended && order !== "last" && order !== "past") return null;
  if (!said.alone && !order && !LAST_WEEK.test(text) && !isPlainWeekday({ name, on, whole, before, after }))
    return null;
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const monday = addDays(reference, -((weekdayOf(reference) + 6) % 7));
  if (LAST_WEEK.test(text)) return { day: addDays(monday, ((weekday + 6) % 7) - 7), text };
  if (order === "this") return { day: addDays(monday, (weekday + 6) % 7), text };
  return { day: addDays(reference, order && back === 0 ? -7 : -back), text };
}

type Bare = Record<"name" | "on" | "whole", string | undefined> & Pick<Said, "before" | "after">;

function isPlainWeekday({ name = "", on, whole, before, after }: Bare): boolean {
  if (!/^[A-Z]/.test(name) && !(on && whole)) return false;
  if (on) return true;
  // "Sat", "Sun" and "Wed" are words as well: they need a mark behind them.
  if (!whole) return /^\s*[,:;)\]–—-]/.test(after);
  return CLOSES.test(after) || (before.trim() === "" && !MEETING.test(after));
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i;
const MONTH_FIRST = /^(?:on\s+)?(?:[a-z]+day,?\s+)?[a-z]{3,9}\.?[\s,/-]*(\d{1,2})(?!\d)/i;

/** A day with its month, in words or numbers; without a year it is the latest one up to `today`. */
export function readMonthDay(said: Said, { today, zone }: { today: Day; zone: string }): Found | null {
  const { start } = said;
  if (!start.isCertain("month") || !(MONTH.test(said.text) ? isPlainWords(said) : isPlainNumbers(said))) return null;
  if (/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(said.text) && isZone(zone)) {
    const at = new Date(said.text);
    if (!Number.isNaN(at.getTime())) return { day: dayOf(at, zone), text: said.text };
  }
  // "October 12" is read as October 2012 by a British parser; in a diary it is the 12th.
  const yearless = !start.isCertain("day");
  const date = yearless ? Number(MONTH_FIRST.exec(said.text)?.[1]) : start.get("day");
  // "On 12 Oct 15 people left" names no year.
  const isShortYear = !yearless && start.isCertain("year") && !start.isCertain("hour") && !/\d{4}/.test(said.text);
  const text = isShortYear && MONTH.test(said.text) ? said.text.replace(/[,\s]+\d{2}$/, "") : said.text;
  const year = start.isCertain("year") && !yearless && text === said.text ? start.get("year") : null;
  const weekday = start.isCertain("weekday") ? start.get("weekday") : null;
  const day = placed({ year, month: start.get("month"), date, weekday, today });
  if (!day) return null;
  if (weekday === null || weekdayOf(day) === weekday) return { day, text };
  return { day, text, note: `${fullDay(day).replace(",", "")} is the day kept; the weekday in the text differs` };
}

// "in the 12 Oct steering" tells when; "the 12 Oct release" tells which. "Team 3 May need help" counts teams.
const AT_THE = /\b(?:in|at|during)\s+(?:the|our|my)\s*$/i;
const COUNTED = /\b(?:level|team|phase|squad|sprint|tier|grade|wave|option|version|item|step|stage)\s*$/i;

function isPlainWords({ text, before, after, start, alone }: Said): boolean {
  if (!/\d|\bof\b/.test(text) || COUNTED.test(before)) return false;
  const isOrdinal = /\bthe\s*$/i.test(before) && /\d(?:st|nd|rd|th)\b|\bof\b/i.test(text);
  if (ARTICLE.test(before) && !isOrdinal && !AT_THE.test(before)) return false;
  const monthFirst = !/^(?:on\s+)?(?:[a-z]+day,?\s+|(?:mon|tue|wed|thu|fri|sat|sun)[a-z.]*,?\s+)?\d/i.test(text);
  const isOn = /^on\b/i.test(text) || /\bon\s*(?:the\s*)?$/i.test(before);
  if (alone || isOn || (start.isCertain("year") && /\d{4}/.test(text))) return true;
  if (monthFirst && (/\bin\s*$/i.test(before) || /^\s*(?:%|percent|per cent|of\b)/i.test(after))) return false;
  // "may" and "march" are also verbs: they need their capital, and with the month first a mark behind them.
  if (/\b(?:may|march|mar)\b/.test(text)) return false;
  if (!monthFirst || /\d(?:st|nd|rd|th)$/i.test(text)) return true;
  // "Met Jan 5 times" counts meetings: only a line may begin so without a mark or a small word behind the number.
  if (/\b(?:May|March)\b/.test(text)) return /^\s*(?:$|[,:;.)\]–—])/.test(after);
  return before.trim() === "" || CLOSES.test(after);
}

function isPlainNumbers({ text, before, alone }: Said): boolean {
  const isOn = /\bon\s*$/i.test(before);
  if (/^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2})/.test(text)) return true;
  if (/^\d{1,2}([./-])\d{1,2}\1\d{4}/.test(text)) return true;
  if (/^\d{1,2}\/\d{1,2}\/\d{2}(?!\d)/.test(text)) return true;
  // "1/2" is a fraction and "24/7" a habit until something says it is a day.
  return (isOn || alone) && /^\d{1,2}\/\d{1,2}(?!\d)/.test(text) && !/^24\/7/.test(text);
}

type Parts = { year: number | null; month: number | null; date: number | null; weekday: number | null; today: Day };

function placed({ year, month, date, weekday, today }: Parts): Day | null {
  if (!month || !date || (year !== null && (year < 1_000 || year > 9_999))) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  const inYear = (y: number) => `${y}-${two(month)}-${two(date)}`;
  if (year !== null) return inYear(year);
  const now = Number(today.slice(0, 4));
  const past = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((back) => inYear(now - back)).find((day) => isDay(day) && day <= today);
  const next = [now, now + 1].map(inYear).find((day) => isDay(day) && day > today && daysBetween(today, day) <= 366);
  if (past && next && weekday !== null && weekdayOf(past) !== weekday && weekdayOf(next) === weekday) return next;
  return past ?? null;
}
