import { addDays, type Day } from "@/lib/date";
import { DEFAULTS, type Settings, type Weekends } from "@/lib/reminder/schema";

/** Sixteen zones: half hours, quarters of an hour, changes at midnight, by two hours, by half of one, and both ends of the day. */
export const ZONES = [
  ...["Australia/Lord_Howe", "Asia/Beirut", "Africa/Cairo", "America/Havana", "America/Santiago", "Antarctica/Troll"],
  ...["Asia/Kathmandu", "Pacific/Kiritimati", "America/Vancouver", "Europe/Berlin", "America/New_York"],
  ...["Pacific/Chatham", "Pacific/Apia", "Asia/Tehran", "Africa/Casablanca", "Etc/GMT+12"],
];

/** The first day on which a weekly prompt counts, and the first on which none does any more: 52 weeks. */
export const [FIRST_DAY, AFTER_LAST_DAY]: [Day, Day] = ["2026-11-02", "2027-11-01"];
/** Where the simulated year begins and ends, in UTC; in every zone it holds all of those days. */
export const [BEGIN, END] = [Date.parse("2026-11-01T00:00:00Z"), Date.parse("2027-11-02T00:00:00Z")];

/** Somebody with a roadmap. `chosen` is null for whoever leaves the settings alone. */
export type Person = {
  index: number;
  id: string;
  roadmapId: string;
  zone: string;
  startOn: Day;
  isPrompted: boolean;
  chosen: Pick<Settings, "messageAt" | "promptOn" | "promptAt" | "quietFrom" | "quietUntil" | "weekends"> | null;
};

export const settingsOf = ({ chosen }: Person): NonNullable<Person["chosen"]> => chosen ?? DEFAULTS;

/** All four messages of all three boundaries of each of these starts lie within the year. */
const FIRST_START: Day = "2026-08-24";
const STARTS = 20;
const STARTS_APART = 3;
const PROMPTED = 0.1;

type Hours = Pick<Settings, "messageAt" | "promptAt" | "quietFrom" | "quietUntil">;
const QUIET = { quietFrom: "20:00", quietUntil: "07:00" };
const NEVER = { quietFrom: null, quietUntil: null };
/** Hours that clocks skip and repeat, the first minute after quiet hours and the last ones before. */
const HOURS: Hours[] = [
  { messageAt: "07:00", promptAt: "16:00", ...QUIET },
  { messageAt: "19:55", promptAt: "19:55", ...QUIET },
  { messageAt: "00:15", promptAt: "00:15", ...NEVER },
  { messageAt: "02:15", promptAt: "02:15", ...NEVER },
  { messageAt: "12:00", promptAt: "12:00", quietFrom: "12:30", quietUntil: "18:00" },
];

const end = (index: number) => index.toString(16).padStart(12, "0");

/** The same people for the same seed; one in ten is asked for evidence each week. */
export function peopleOf(count: number, seed: number): Person[] {
  const chance = chances(seed);
  const prompted = new Set(
    Array.from({ length: count }, (_, index) => ({ index, at: chance() }))
      .toSorted((a, b) => a.at - b.at)
      .slice(0, Math.round(count * PROMPTED))
      .map(({ index }) => index),
  );
  return Array.from({ length: count }, (_, index) => ({
    index,
    id: `01930000-0000-7000-8000-${end(index)}`,
    roadmapId: `01930000-0000-7000-9000-${end(index)}`,
    zone: ZONES[index % ZONES.length] ?? "UTC",
    startOn: addDays(FIRST_START, STARTS_APART * Math.floor(chance() * STARTS)),
    isPrompted: prompted.has(index),
    chosen: chosenBy(chance),
  }));
}

/** People to whom the first message of a boundary is due at the same local time: 8:30 in the morning of this day. */
export const DUE_DAY: Day = addDays(FIRST_START, 71);
export function alikeOf(count: number): Person[] {
  const alike = { startOn: FIRST_START, isPrompted: false };
  return peopleOf(count, 1).map((person) => ({ ...person, ...alike, zone: "UTC", chosen: AWAKE }));
}

export const indexOf = (id: string) => Number.parseInt(id.slice(24), 16);

/** Half leave everything as it is. */
function chosenBy(chance: () => number): Person["chosen"] {
  const hours = HOURS[Math.floor(chance() * 2 * HOURS.length)];
  const [promptOn = 5, weekends = "any"] = [pick([5, 3, 7], chance()), pick(WEEKENDS, chance())];
  return hours ? { ...hours, promptOn, weekends } : null;
}

const AWAKE = { ...DEFAULTS, ...NEVER };
const WEEKENDS: Weekends[] = ["any", "any", "before", "after"];
const pick = <T>(from: readonly T[], at: number) => from[Math.floor(at * from.length)];

/** Numbers from 0 to 1 that are the same for the same seed. */
export function chances(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mixed(state);
  };
}

/** A number from 0 to 1 that hangs on nothing but what it is asked for. */
export function chanceOf(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return mixed((state + 0x6d2b79f5) >>> 0);
}

function mixed(state: number): number {
  let mix = Math.imul(state ^ (state >>> 15), 1 | state);
  mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
  return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
}
