// What ought to come and when, worked out without any of the product's own rules of time: offsets are asked of Intl.
import { AFTER_LAST_DAY, FIRST_DAY, type Person, settingsOf } from "./people";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const [SCAN_FROM, SCAN_UNTIL] = [Date.parse("2026-10-01T00:00:00Z"), Date.parse("2027-12-31T00:00:00Z")];

/** A stretch of time in which a zone's clocks are ahead of UTC by `offset` milliseconds. */
type Stretch = { from: number; until: number; offset: number };
const zones = new Map<string, { stretches: Stretch[]; clock: Intl.DateTimeFormat }>();

function zoneOf(zone: string) {
  const known = zones.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  const made = { clock, stretches: stretchesOf((at) => shown(clock, at) - at) };
  zones.set(zone, made);
  return made;
}

/** What the clock on a wall shows at `at`, as if it were UTC. */
function shown(clock: Intl.DateTimeFormat, at: number): number {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function stretchesOf(offsetAt: (at: number) => number): Stretch[] {
  const stretches: Stretch[] = [];
  let [from, offset] = [SCAN_FROM, offsetAt(SCAN_FROM)];
  for (let at = SCAN_FROM; at < SCAN_UNTIL; at += DAY / 4) {
    const next = offsetAt(at + DAY / 4);
    if (next === offset) continue;
    let [low, high] = [at, at + DAY / 4];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === offset) low = middle;
      else high = middle;
    }
    stretches.push({ from, until: high, offset });
    [from, offset] = [high, next];
  }
  return [...stretches, { from, until: SCAN_UNTIL, offset }];
}

/** How a local time was met: as it is, the first of two, or the end of the gap that it lies in. */
export type Met = "once" | "twice" | "gap";

/** When clocks in `zone` show `time` on `day`: the first time of two, and the end of the gap where they skip it. */
export function momentOf(zone: string, day: string, time: string): { at: number; met: Met } {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const { stretches } = zoneOf(zone);
  const hits = stretches.map(({ from, until, offset }) => ({ at: wanted - offset, from, until }));
  const real = hits.filter(({ at, from, until }) => at >= from && at < until);
  if (real[0]) return { at: real[0].at, met: real.length > 1 ? "twice" : "once" };
  const before = hits.findLast(({ at, until }) => at >= until);
  return { at: before?.until ?? Number.NaN, met: "gap" };
}

/** The local day and time of day at `at`. */
export function localOf(zone: string, at: number): { day: string; time: string } {
  const stretch = zoneOf(zone).stretches.find(({ from, until }) => at >= from && at < until);
  const text = new Date(at + (stretch?.offset ?? Number.NaN)).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

export const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
/** From 1 for Monday. */
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** `months` after the start, on the last day of a month that is too short. */
export function boundaryOf(startOn: string, months: number): string {
  const [year = 0, month = 0, day = 0] = startOn.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Months from the start to the end of each phase. */
export const MONTHS = [3, 6, 12];
const STEPS = [-21, -7, 0, 7];

/** One message that somebody is to get, named as the trial names it. */
export type Expected = { name: string; day: string; at: number; met: Met };

export const boundaryName = (phase: number, step: number) => `boundary ${phase} ${step}`;
export const promptName = (day: string) => `evidence ${day}`;

/** When the one message of a day is due for a person. */
export function messageOf(person: Person, day: string): { at: number; met: Met } {
  const { messageAt, promptOn, promptAt } = settingsOf(person);
  return momentOf(person.zone, day, person.isPrompted && weekday(day) === promptOn ? promptAt : messageAt);
}

/** What falls on a weekend comes on the Friday before or the Monday after, where the person wants that. */
function sendDay(day: string, person: Person): string {
  const { weekends } = settingsOf(person);
  const beyond = weekday(day) - 5;
  if (weekends === "any" || beyond <= 0) return day;
  return daysAfter(day, weekends === "before" ? -beyond : 3 - beyond);
}

/** Everything that somebody is to get in the year: four messages a boundary, and 52 prompts where they are asked. */
export function expectedOf(person: Person): Expected[] {
  const told = (name: string, day: string) => ({ name, day, ...messageOf(person, day) });
  const boundaries = MONTHS.flatMap((months, at) =>
    STEPS.map((step) => {
      const on = daysAfter(boundaryOf(person.startOn, months), step);
      return told(boundaryName(at + 1, step), sendDay(on, person));
    }),
  );
  if (!person.isPrompted) return boundaries;
  const first = (settingsOf(person).promptOn - weekday(FIRST_DAY) + 7) % 7;
  const prompts: Expected[] = [];
  for (let day = daysAfter(FIRST_DAY, first); day < AFTER_LAST_DAY; day = daysAfter(day, 7))
    prompts.push(told(promptName(day), day));
  return [...boundaries, ...prompts];
}

/** Whether somebody asked for silence at `at`. */
export function isQuietAt(person: Person, at: number): boolean {
  const { quietFrom, quietUntil } = settingsOf(person);
  if (quietFrom === null || quietUntil === null) return false;
  const { time } = localOf(person.zone, at);
  return quietFrom < quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil;
}
