import type { Day } from "@/lib/date";
import { MAX_CAPTURE_LINES, MAX_SENTENCE } from "../schema";
import { isOnlyDay, type SpokenDay, spokenDay } from "./spoken-day";

/** One piece of evidence as it will be saved: the sentence as typed, and the day that its words or its heading set. */
export type CapturedItem = {
  sentence: string;
  happenedOn: Day;
  /** The words that set the day; absent when nothing did and the day is today. */
  dateText?: string;
  rescue: boolean;
  /** What to tell the person beside the item; the item can still be saved unless the sentence is too long. */
  problems: string[];
};

export type Captured = {
  items: CapturedItem[];
  /** Several lines were pasted: they are marked as brought in later. */
  broughtIn: boolean;
  /** Lines after the 200th, which were not read. */
  leftOut: number;
};

const LINE_ENDS = /\r\n?|[\n\u0085\u2028\u2029]/;
const BULLET = /^[-*•‣◦–—+](?:\s+|$)/;
// "12. October" begins with a date, not with a number in a list.
const NUMERAL =
  /^\d{1,3}[.)](?!\s*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)(?:\s+|$)/i;
const TOO_LONG = "This is longer than 1,000 characters. Shorten it, or move the rest to the details.";

/**
 * Reads what was typed or pasted: each line is an item, a line that is only a date sets the day for the lines below
 * it, "!" first marks a rescue. `today` is the person's day; `zone` is used for timestamps that carry an offset.
 */
export function parseCapture({ text, today, zone }: { text: string; today: Day; zone: string }): Captured {
  const lines = text
    .split(LINE_ENDS)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const items: CapturedItem[] = [];
  let heading: SpokenDay | null = null;
  for (const line of lines.slice(0, MAX_CAPTURE_LINES)) {
    const { sentence, rescue } = withoutMarks(line, lines.length > 1);
    if (sentence === "") continue;
    const spoken = spokenDay({ line: sentence, reference: heading?.day ?? today, today, zone });
    if (spoken && isOnlyDay(sentence, spoken)) heading = spoken;
    else items.push(item({ sentence, rescue, spoken: spoken ?? heading, today }));
  }
  return { items, broughtIn: lines.length > 1, leftOut: Math.max(0, lines.length - MAX_CAPTURE_LINES) };
}

function withoutMarks(line: string, several: boolean): { sentence: string; rescue: boolean } {
  let rest = line.replace(BULLET, "");
  if (several) rest = rest.replace(NUMERAL, "");
  rest = rest.trim();
  const rescue = rest.startsWith("!");
  return { sentence: rescue ? rest.slice(1).trim() : rest, rescue };
}

type Parts = { sentence: string; rescue: boolean; spoken: SpokenDay | null; today: Day };

function item({ sentence, rescue, spoken, today }: Parts): CapturedItem {
  const problems = spoken?.problem ? [spoken.problem] : [];
  if (sentence.length > MAX_SENTENCE) problems.push(TOO_LONG);
  const day = { happenedOn: spoken?.day ?? today, ...(spoken && { dateText: spoken.text }) };
  return { sentence, ...day, rescue, problems };
}
