import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays, type Day } from "@/lib/date";
import type { CalendarEvent } from "./events";

const MINUTE = 60_000;
const DAY = 24 * 60 * 60;
/** A whole day begins at midnight; it is called to mind at half past eight of an earlier one, in seconds of that day. */
const MORNING = 8.5 * 60 * 60;
/** How often a program is asked to look again, in seconds. */
const LOOK_AGAIN = 60 * 60;

/** What a calendar can show of a text in one line: control characters would end the line or break its reader. */
const inOneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();

/** A day has no zone; Date.UTC says it without asking the server's. */
function dayInUtc(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date));
}

function span({ when, remindedDaysBefore: days }: CalendarEvent) {
  if ("on" in when)
    return {
      ...{ allDay: true, start: dayInUtc(when.on), end: dayInUtc(addDays(when.on, 1)) },
      // A day that something is due on is not taken up by it.
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: days.map((before) => before * DAY - MORNING),
    };
  return {
    ...{ start: when.startsAt, end: new Date(when.startsAt.getTime() + when.minutes * MINUTE) },
    transparency: ICalEventTransparency.OPAQUE,
    alarms: days.map((before) => before * DAY),
  };
}

type Written = { origin: string; detailed: boolean };

function written(event: CalendarEvent, { origin, detailed }: Written): ICalEventData {
  const { alarms, ...dates } = span(event);
  const url = origin + event.about.path;
  const about = [inOneLine(event.about.text), url].filter(Boolean).join("\n");
  return {
    ...dates,
    id: event.uid,
    sequence: event.sequence,
    stamp: event.changedAt,
    summary: inOneLine(event.title) || "Without a title",
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    alarms: alarms.map((seconds) => ({ type: ICalAlarmType.display, trigger: seconds })),
    ...(detailed ? { url, description: about } : {}),
  };
}

const orderOf = ({ when, uid }: CalendarEvent) => `${"on" in when ? when.on : when.startsAt.toISOString()} ${uid}`;

/**
 * Events as a calendar file (RFC 5545), by day: the same bytes for the same events, whenever and wherever it is written.
 * Only a `detailed` one says what each date is for, with a link that begins with `origin`.
 */
export function icsOf(events: readonly CalendarEvent[], how: Written): string {
  const calendar = ical({
    prodId: { company: "Cairn", product: "Cairn", language: "EN" },
    name: "Cairn",
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN,
  });
  const ordered = events.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  for (const event of ordered) calendar.createEvent(written(event, how));
  return `${calendar.toString()}\r\n`;
}
