import { addDays, addMonths, type Day, isDay, longDay } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import type { Plan } from "@/lib/roadmap/rules/plan";

type Asked = { on: unknown; today: Day; startOn: Day };

/** The day that an address asks for, with the present one and a sentence when it cannot be shown. */
export function readDay({ on, today, startOn }: Asked): { on: Day; isPast: boolean; note: string | null } {
  const present = (note: string | null) => ({ on: today, isPast: false, note });
  if (on === undefined || on === "" || on === today) return present(null);
  if (typeof on !== "string" || !isDay(on))
    return present("The address names no day that exists. This is how things stand today.");
  if (on > today) return present(`${longDay(on)} has not come yet. This is how things stand today.`);
  if (on < startOn)
    return present(
      `${longDay(on)} is before this roadmap began, on ${longDay(startOn)}. This is how things stand today.`,
    );
  return { on, isPast: true, note: null };
}

/** A day on which the matrix is shown, and what to call it. */
export type Moment = { name: string; on: Day };

/** The day whose end is "at the start": the last of the first days, so that what was brought in from before counts. */
export const settledOn = (startOn: Day, thresholds: Thresholds | null): Day =>
  addDays(startOn, (thresholds?.startReadingDays ?? 1) - 1);

/**
 * The days of "over time": the start, the last day of each phase that has ended, and today. The start is read at the
 * end of its first two weeks, so that what was brought in from before counts.
 */
export function momentsOf(
  { startOn, phases }: Plan,
  { today, thresholds }: { today: Day; thresholds: Thresholds | null },
) {
  const firstOn = settledOn(startOn, thresholds);
  const ended = phases.filter(({ lastOn }) => lastOn < today);
  const moments: Moment[] = [
    ...(firstOn < today ? [{ name: "At the start", on: firstOn }] : []),
    ...ended.map(({ index, lastOn }) => ({ name: `End of phase ${index}`, on: lastOn })),
    { name: "Today", on: today },
  ];
  return moments;
}

/** "2027-04" for the months since year 0. */
const monthAt = (number: number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;

/** Months as "2027-04", from the one that `fromOn` is in to the one that `toOn` is in; the last 120 at most. */
export function monthsBetween(fromOn: Day, toOn: Day): string[] {
  const numberOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const last = numberOf(toOn);
  const count = Math.max(1, Math.min(120, last - numberOf(fromOn) + 1));
  return Array.from({ length: count }, (_, n) => monthAt(last - count + 1 + n));
}

/** The last day of each month, and `today` for the one that is not over. */
export function monthEnds(months: readonly string[], today: Day): Day[] {
  return months.map((month) => {
    const last = addDays(addMonths(`${month}-01`, 1), -1);
    return last < today ? last : today;
  });
}

/** The quarter of the calendar that `day` is in: its first day, and its last. */
export function quarterOf(day: Day): { fromOn: Day; toOn: Day } {
  const month = Number(day.slice(5, 7));
  const fromOn = addMonths(`${day.slice(0, 7)}-01`, -((month - 1) % 3));
  return { fromOn, toOn: addDays(addMonths(fromOn, 3), -1) };
}
