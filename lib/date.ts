import { tzOffset } from "@date-fns/tz";

/** A calendar day as `YYYY-MM-DD`, with no time zone to get wrong. */
export type Day = string;

const MINUTE = 60_000;
const DAY_LENGTH = 24 * 60 * MINUTE;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** The earliest and latest day the product accepts; outside them a date is a typing error. */
export const FIRST_DAY: Day = "1990-01-01";
export const LAST_DAY: Day = "2099-12-31";

/** Whether `text` is a calendar day that exists, written `YYYY-MM-DD`, between FIRST_DAY and LAST_DAY. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);

const two = (number: number) => (number < 10 ? `0${number}` : String(number));

/** One for all that is asked in passing, for making a Date is what costs most, and more so where Next.js watches over it. */
const passing = new Date(0);

/** The day in UTC at `time`, in milliseconds; put together from its numbers, as `toISOString` takes four times as long. */
function dayAt(time: number): Day {
  passing.setTime(time);
  const year = passing.getUTCFullYear();
  // What is no instant, or no year of four digits, is told as ever.
  if (!(year >= 1000 && year <= 9999)) return passing.toISOString().slice(0, 10);
  return `${year}-${two(passing.getUTCMonth() + 1)}-${two(passing.getUTCDate())}`;
}

/** Months are added to the given day, clamped to the month's last day; never chain calls (31 Jan + 1 + 1 drifts). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  passing.setTime(Date.UTC(year, month + months, 0));
  const lastDate = passing.getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

export function addDays(day: Day, days: number): Day {
  return days === 0 ? day : dayAt(Date.parse(day) + days * DAY_LENGTH);
}

/** Orders days, and what has no day after all that have one. */
export function byDay(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  return a !== null && (b === null || a < b) ? -1 : 1;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_LENGTH;
}

/** What each zone was asked about last, because one request asks the same instant of a zone again and again. */
const asked = new Map<string, { time: number; offset: number }>();

/** How far clocks in `zone` are ahead of UTC at `at`, in milliseconds. */
function offsetOf(at: Date, zone: string): number {
  const time = at.getTime();
  const last = asked.get(zone);
  if (last?.time === time) return last.offset;
  const offset = tzOffset(zone, at) * MINUTE;
  // What is no zone is not kept: anybody can think of more of those.
  if (!Number.isNaN(offset)) asked.set(zone, { time, offset });
  return offset;
}

/** The calendar day that `at` falls on in `zone` (IANA name). */
export function dayOf(at: Date, zone: string): Day {
  return dayAt(at.getTime() + offsetOf(at, zone));
}

/** The first minute of `day` in `zone`: local midnight, the earlier one of two, or the end of the gap that swallows it. */
export function startOfDay(day: Day, zone: string): Date {
  const midnight = utc(day).getTime();
  // Not built from local fields: that constructor passes through the server's zone and errs when its clocks change.
  const offsets = [-1, 1].map((side) => tzOffset(zone, new Date(midnight + side * DAY_LENGTH)));
  let at = new Date(midnight - Math.max(...offsets) * MINUTE);
  while (dayOf(at, zone) < day) at = new Date(at.getTime() + MINUTE);
  return at;
}

/** The last millisecond of `day` in `zone`; "as of" a day means recorded no later than this. */
export function endOfDay(day: Day, zone: string): Date {
  return new Date(startOfDay(addDays(day, 1), zone).getTime() - 1);
}

/** Whether `text` is a time of day as a form sends it: "09:30". */
export const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What clocks in `zone` show at `at`: "09:30". */
export function timeOf(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetOf(at, zone)).toISOString().slice(11, 16);
}

/**
 * The instants, earliest first, at which clocks in `zone` show `time` on `day`: one, none where they are put forward past
 * it, and two where they are put back over it.
 */
export function instantsOf({ day, time, zone }: { day: Day; time: string; zone: string }): Date[] {
  const shown = new Date(`${day}T${time}:00Z`).getTime();
  const offsets = new Set([-1, 1].map((side) => tzOffset(zone, new Date(shown + side * DAY_LENGTH))));
  return [...offsets]
    .map((offset) => new Date(shown - offset * MINUTE))
    .filter((at) => dayOf(at, zone) === day && timeOf(at, zone) === time)
    .toSorted((a, b) => a.getTime() - b.getTime());
}

/** Whether `zone` is an IANA zone this machine knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

const words = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
const SHORT = words({ day: "numeric", month: "short" });
const LONG = words({ day: "numeric", month: "long", year: "numeric" });
const FULL = words({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

const MONTH_NAME = words({ month: "long", year: "numeric" });
const WEEKDAY = words({ weekday: "short" });
/** "April 2027" */
export const monthName = (day: Day) => MONTH_NAME.format(utc(day));
/** "Fri" */
export const weekdayName = (day: Day) => WEEKDAY.format(utc(day));
/** "20 Apr" */
export const shortDay = (day: Day) => SHORT.format(utc(day));
/** "20 April 2027" */
export const longDay = (day: Day) => LONG.format(utc(day));
/** "Friday, 20 November 2026", for titles. */
export const fullDay = (day: Day) => FULL.format(utc(day));
