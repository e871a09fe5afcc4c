import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";

/** An event as somebody else's reader understands it: a whole day by its date, a time by its instant. */
export type ReadEvent = {
  uid: string;
  sequence: number;
  stamp: string;
  title: string;
  start: string;
  end: string;
  status: string;
  /** Seconds before the beginning. */
  alarms: number[];
  about: string | null;
};

const byUid = (events: ReadEvent[]) => events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
const told = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());

/** The events of a calendar file as ical.js reads them, by uid. */
export function readByIcalJs(text: string): ReadEvent[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((vevent) => {
    const event = new ICAL.Event(vevent);
    const value = (name: string) => vevent.getFirstPropertyValue(name);
    return {
      ...{ uid: event.uid, sequence: event.sequence, title: event.summary },
      stamp: told(value("dtstamp") as ICAL.Time),
      ...{ start: told(event.startDate), end: told(event.endDate), status: String(value("status")) },
      alarms: vevent
        .getAllSubcomponents("valarm")
        .map((alarm) => -(alarm.getFirstPropertyValue("trigger") as ICAL.Duration).toSeconds()),
      about: value("description") === null ? null : `${value("description")} ${value("url")}`,
    };
  });
  return byUid(events);
}

const two = (number: number) => String(number).padStart(2, "0");
/** It gives a whole day as local midnight of whatever zone the process has. */
const localDay = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

function secondsOf(trigger: string): number {
  const [, days = 0, hours = 0, minutes = 0] = /^-P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(trigger) ?? [];
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60;
}

const textOf = (value: unknown) => String((value as { val?: string }).val ?? value);

/** The same as node-ical reads them, which shares nothing with the other. */
export function readByNodeIcal(text: string): ReadEvent[] {
  const all = Object.values(nodeIcal.sync.parseICS(text));
  const events = all.filter((one): one is VEvent => (one as VEvent | undefined)?.type === "VEVENT");
  return byUid(
    events.map((event) => {
      const when = (at: Date) => (event.datetype === "date" ? localDay(at) : at.toISOString());
      return {
        ...{ uid: event.uid, sequence: Number(event.sequence), title: textOf(event.summary) },
        stamp: event.dtstamp.toISOString(),
        ...{ start: when(event.start), end: when(event.end as Date), status: String(event.status) },
        alarms: (event.alarms ?? []).map(({ trigger }) => secondsOf(String(trigger))),
        about: event.description === undefined ? null : `${textOf(event.description)} ${textOf(event.url)}`,
      };
    }),
  );
}

/** Does `work` while this process has another zone. */
export async function inZone<T>(zone: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

/** From the last place on earth that a day reaches to the first, by way of odd clocks and ones that change at midnight. */
export const ZONES = [
  ...["Etc/GMT+12", "America/Havana", "America/Santiago", "UTC", "Europe/Berlin", "Africa/Cairo", "Asia/Beirut"],
  ...["Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati"],
];
