import { addDays, type Day, dayOf, instantsOf, startOfDay, timeOf } from "@/lib/date";
import { isQuiet, type Rule, type Settings } from "../schema";
import { isWeekly, weekdayOf } from "./steps";

const DAY_MINUTES = 24 * 60;
const SATURDAY = 6;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const two = (number: number) => String(number).padStart(2, "0");
const timeAfter = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/**
 * The instant at which clocks in `zone` show `time` on `day`: the earlier where they show it twice, and the next minute
 * that there is where they are put forward past it.
 */
export function instantFor({ day, time, zone }: { day: Day; time: string; zone: string }): Date {
  for (let minutes = minutesOf(time); minutes < DAY_MINUTES; minutes++) {
    const [at] = instantsOf({ day, time: timeAfter(minutes), zone });
    if (at) return at;
  }
  return startOfDay(addDays(day, 1), zone);
}

/** What decides when a person's messages come. `isPrompted`: they are asked for evidence each week. */
export type When = Pick<Settings, "messageAt" | "promptOn" | "promptAt" | "weekends"> & {
  zone: string;
  isPrompted: boolean;
};

/** The instant of the one message of `day`: that of the weekly prompt on its weekday, for the prompt carries the rest. */
export function messageAt(day: Day, { zone, isPrompted, messageAt: hour, promptOn, promptAt }: When): Date {
  const time = isPrompted && weekdayOf(day) === promptOn ? promptAt : hour;
  return instantFor({ day, time, zone });
}

/** The day on which a message about `dueOn` is sent; what comes every week keeps the weekday that was chosen for it. */
function sendOn(rule: Rule, dueOn: Day, weekends: When["weekends"]): Day {
  const beyond = weekdayOf(dueOn) - SATURDAY;
  if (beyond < 0 || weekends === "any" || isWeekly(rule)) return dueOn;
  // What is said the day before would come too late on a Monday.
  const isEarlier = weekends === "before" || rule === "meeting";
  return addDays(dueOn, isEarlier ? -1 - beyond : 2 - beyond);
}

/** When an occurrence of `dueOn` goes out. */
export const dueAtOf = (rule: Rule, dueOn: Day, when: When): Date =>
  messageAt(sendOn(rule, dueOn, when.weekends), when);

type Quiet = Pick<Settings, "quietFrom" | "quietUntil"> & { zone: string };

/** The end of the quiet hours that `at` lies in; null when it lies in none. */
export function quietUntil(at: Date, { zone, ...quiet }: Quiet): Date | null {
  const time = timeOf(at, zone);
  if (!isQuiet(time, quiet) || quiet.quietUntil === null) return null;
  const today = dayOf(at, zone);
  return instantFor({ day: time < quiet.quietUntil ? today : addDays(today, 1), time: quiet.quietUntil, zone });
}
