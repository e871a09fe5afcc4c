import { addDays, type Day, dayOf, startOfDay } from "@/lib/date";
import { leader } from "./plan";

const MINUTE = 60_000;
const SUNDAY = 0;
const FRIDAY = 5;
const SATURDAY = 6;

const weekday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The demo's days, all counted from today. */
export type Calendar = {
  today: Day;
  /** The working day so many days before today; a weekend counts as the Friday before it. */
  on: (ago: number) => Day;
};

export function calendarOf(at: Date): Calendar {
  const today = dayOf(at, leader.zone);
  return {
    today,
    on(ago) {
      const day = addDays(today, -ago);
      if (weekday(day) === SATURDAY) return addDays(day, -1);
      return weekday(day) === SUNDAY ? addDays(day, -2) : day;
    },
  };
}

/** The first Friday from `day` on. */
export const fridayFrom = (day: Day): Day => addDays(day, (FRIDAY - weekday(day) + 7) % 7);

/** The Monday of the week that `day` is in. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** So many hours and minutes after the leader's midnight. */
export function clock(day: Day, hours: number, minutes = 0): Date {
  return new Date(startOfDay(day, leader.zone).getTime() + (hours * 60 + minutes) * MINUTE);
}

export const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE);

/** Numbers from 0 up to 1 that look drawn by lot and are the same each time (mulberry32). */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
