import { GB, type ParsedResult } from "chrono-node/en";
import { addDays, type Day, FIRST_DAY, fullDay, isDay } from "@/lib/date";
import { type Found, readMonthDay, readRelative, readWeekday } from "./spoken-forms";

/** A day read from a line: `text` is the words that set it, `index` where they begin, `problem` why it was not used. */
export type SpokenDay = { day: Day; text: string; index: number; problem?: string };

type Asked = { line: string; reference: Day; today: Day; zone: string };

// Words before a date that say when something is due or lasts, not when it happened.
const NOT_WHEN =
  /\b(?:by|before|until|till|to|through|due|for|from|since|after|than|next|every|each|per|starting|beginning|effective|planned|scheduled|deadline|target)(?:\s+on)?\s*$/i;
const INTENT = /\b(?:will|shall|going to|plans? to|planned to|planning to)\b|['’]ll\b/i;
const OPENS = /(?:^|[\s([{"'“‘–—>:*|~])$/;
const RUNS_ON = /^(?:[-–'’](?=\p{L})|[\p{L}\p{N}@#%_]|[./\\]\p{L})/u;
const DECORATION = /^[\s#*_:;()[\]–—\-.,|>~]*$/;
const POSSESSIVE = /^['’]s\b/i;
/** A day is looked for in so many characters of a line. */
const READ_AT_MOST = 400;
// The library's time grows with the cube of "1 day 1 day 1 day …", which no sentence says.
const DURATION =
  /(?:\d|\b(?:an?|the|few|several|half|of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\s{0,3}[smhdwqy]/gi;
const MOST_DURATIONS = 20;

/**
 * The day that the words of one line name, or null when none does for certain. Weekdays and "yesterday" count back
 * from `reference`; a day later than `today` is answered as `today` with a problem.
 */
export function spokenDay({ line, reference, today, zone }: Asked): SpokenDay | null {
  const asked = { line: line.slice(0, READ_AT_MOST), reference, today, zone };
  if ((asked.line.match(DURATION)?.length ?? 0) > MOST_DURATIONS) return null;
  let late: SpokenDay | null = null;
  // Noon UTC with an offset of 0: only the words matter, all arithmetic is ours, so the server's zone never does.
  for (const result of GB.parse(asked.line, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 })) {
    const found = read(result, asked);
    if (!found) continue;
    const spoken = checked(found, { index: result.index, today });
    if (!spoken.problem || found.note) return spoken;
    late ??= spoken;
  }
  return late ?? impossible(asked.line, today);
}

/** Whether nothing but `spoken` and decoration stands on the line, as in a heading of meeting notes. */
export function isOnlyDay(line: string, spoken: SpokenDay): boolean {
  const before = line.slice(0, spoken.index).replace(/\bon\s*$/i, "");
  return DECORATION.test(before) && DECORATION.test(line.slice(spoken.index + spoken.text.length));
}

function read(result: ParsedResult, { line, reference, today, zone }: Asked): Found | null {
  const before = line.slice(0, result.index);
  const after = line.slice(result.index + result.text.length);
  if (!OPENS.test(before) || NOT_WHEN.test(before)) return null;
  // "in yesterday's review" tells when; "Friday's outage" tells which.
  if (POSSESSIVE.test(after) ? !/\b(?:in|at|during)\s*$/i.test(before) : RUNS_ON.test(after)) return null;
  const said = {
    // "yesterday, 12 people came" is not noon.
    text: result.start.isCertain("hour") ? result.text.replace(/,\s*\d{1,2}$/, "") : result.text,
    before,
    after,
    start: result.start,
    alone: DECORATION.test(before) && DECORATION.test(after),
    intended: INTENT.test(before),
  };
  return readRelative(said, reference) ?? readMonthDay(said, { today, zone }) ?? readWeekday(said, reference);
}

function checked(found: Found, { index, today }: { index: number; today: Day }): SpokenDay {
  const { day, text, note } = found;
  if (day > today)
    return { day: today, text, index, problem: `${named(day, today)} has not happened yet; kept as today` };
  if (day < FIRST_DAY)
    return { day: today, text, index, problem: `${named(day, today)} is before 1990; kept as today` };
  return note ? { day, text, index, problem: note } : { day, text, index };
}

/** "Saturday 12 December", with the year when it is not the current one. */
function named(day: Day, today: Day): string {
  const full = fullDay(day).replace(",", "");
  return day.slice(0, 4) === today.slice(0, 4) ? full.replace(/ \d{4}$/, "") : full;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED =
  /(?<![\w$€£#./-])(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(feb(?:ruary)?|apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\b\.?(?:,?\s+(\d{4})\b)?(?![\p{L}-])/iu;
const ISO = /(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])/;

/** Days the calendar library passes over in silence: 31 February, and 29 February of no particular year. */
function impossible(line: string, today: Day): SpokenDay | null {
  const iso = ISO.exec(line);
  if (iso && !isDay(iso[0])) return refused(iso, today);
  const match = NAMED.exec(line);
  if (!match) return null;
  const [, date, month, year] = match as unknown as [string, string, string, string | undefined];
  const monthDay = `${two(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)}-${two(Number(date))}`;
  if (monthDay === "02-29" && !year) return { day: lastLeapDay(today), text: match[0], index: match.index };
  const last = Number(date) >= 29 && Number(date) <= 31;
  return last && !isDay(`${year ?? "2024"}-${monthDay}`) ? refused(match, today) : null;
}

const two = (n: number) => String(n).padStart(2, "0");

function refused(match: RegExpExecArray, today: Day): SpokenDay {
  return {
    day: today,
    text: match[0],
    index: match.index,
    problem: `${match[0]} is not in the calendar; kept as today`,
  };
}

function lastLeapDay(today: Day): Day {
  let day = today;
  while (!day.endsWith("-02-29")) day = addDays(day, -1);
  return day;
}
