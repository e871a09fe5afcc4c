import { TZDate } from "@date-fns/tz";
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays } from "date-fns";

/** A calendar day as `YYYY-MM-DD`, with no time zone to get wrong. */
export type Day = string;

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

/** Months are added to the given day, clamped to the month's last day; never chain calls (31 Jan + 1 + 1 drifts). */
export function addMonths(day: Day, months: number): Day {
  return addMonthsTo(new TZDate(utc(day), "UTC"), months)
    .toISOString()
    .slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return addDaysTo(new TZDate(utc(day), "UTC"), days)
    .toISOString()
    .slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(new TZDate(utc(to), "UTC"), new TZDate(utc(from), "UTC"));
}

/** The calendar day that `at` falls on in `zone` (IANA name). */
export function dayOf(at: Date, zone: string): Day {
  const local = new TZDate(at, zone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

/** The instant at which `day` begins in `zone`: local midnight, or the first minute after it where midnight is skipped. */
export function startOfDay(day: Day, zone: string): Date {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  let at = new TZDate(year, month - 1, date, 0, 0, 0, zone);
  // A clock that skips midnight answers with the evening before; step forward to the first minute of the day.
  while (dayOf(at, zone) < day) at = new TZDate(at.getTime() + 60_000, zone);
  return new Date(at.getTime());
}

/** The last millisecond of `day` in `zone`; "as of" a day means recorded no later than this. */
export function endOfDay(day: Day, zone: string): Date {
  return new Date(startOfDay(addDays(day, 1), zone).getTime() - 1);
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

/** "20 Apr" */
export const shortDay = (day: Day) => SHORT.format(utc(day));
/** "20 April 2027" */
export const longDay = (day: Day) => LONG.format(utc(day));
/** "Friday, 20 November 2026", for titles. */
export const fullDay = (day: Day) => FULL.format(utc(day));
