import { type Day, dayOf, fullDay, instantsOf, longDay, timeOf } from "@/lib/date";
import { AppError, invalid } from "@/lib/errors";
import { KIND_NAMES } from "../content";
import type { MeetingKind, MeetingStatus, When } from "../schema/meeting";

type Said = Pick<When, "day" | "time" | "which"> & { zone: string };

/**
 * The instant that somebody means who writes a day and a time in `zone`. INVALID at `time` where clocks are put forward
 * past it; at `which` where they are put back over it and nobody has said which of the two.
 */
export function startOf({ day, time, which, zone }: Said): Date {
  const [first, second] = instantsOf({ day, time, zone });
  if (!first)
    throw invalid("time", `On ${longDay(day)} clocks in ${zone} are put forward past ${time}. Choose another time.`);
  if (!second) return first;
  if (which === "")
    throw invalid("which", `On ${longDay(day)} clocks in ${zone} show ${time} twice. Say which of the two you mean.`);
  return which === "earlier" ? first : second;
}

/** Which of the two it is, for the form that moves a meeting; "" where its time comes once. */
export function whichOf(at: Date, zone: string): When["which"] {
  const [first, second] = instantsOf({ day: dayOf(at, zone), time: timeOf(at, zone), zone });
  if (!second) return "";
  return first?.getTime() === at.getTime() ? "earlier" : "later";
}

/** "14:30", and where the clocks show it twice "02:30 (the later of the two)". */
function clockText(at: Date, zone: string): string {
  const which = whichOf(at, zone);
  return which ? `${timeOf(at, zone)} (the ${which} of the two)` : timeOf(at, zone);
}

/** A person as far as it decides how a time reads to them. */
export type Zoned = { name: string; zone: string };

/**
 * When something is for two people: the day and time of the first, and for the second the time, with the day where that is
 * another one; null for the second where their clocks show the same.
 */
export function timesOf(at: Date, [one, other]: readonly [Zoned, Zoned]) {
  const on = dayOf(at, one.zone);
  const otherOn = dayOf(at, other.zone);
  const isSame = otherOn === on && timeOf(at, one.zone) === timeOf(at, other.zone);
  const theirs = otherOn === on ? clockText(at, other.zone) : `${fullDay(otherOn)}, ${clockText(at, other.zone)}`;
  return {
    first: `${fullDay(on)}, ${clockText(at, one.zone)} in ${one.zone}`,
    second: isSame ? null : `For ${other.name} ${theirs} in ${other.zone}`,
  };
}

/** "Friday, 20 November 2026, 14:30 in Europe/Berlin" */
export const timeText = (at: Date, zone: string) => `${fullDay(dayOf(at, zone))}, ${clockText(at, zone)} in ${zone}`;

/** "One-to-one on 20 November 2026" */
export const meetingTitle = (kind: MeetingKind, on: Day) => `${KIND_NAMES[kind]} on ${longDay(on)}`;

type Held = { kind: MeetingKind; held: number; lastAt: Date | null };

/** "3 coaching sessions, the last on 12 November 2026" */
export function heldText({ kind, held, lastAt }: Held, zone: string): string {
  const meetings = `${held} ${KIND_NAMES[kind].toLowerCase()}${held === 1 ? "" : "s"}`;
  if (!lastAt) return meetings;
  return `${meetings}, ${held === 1 ? "" : "the last "}on ${longDay(dayOf(lastAt, zone))}`;
}

/** CONFLICT for a meeting that is not planned any more; `what` says what cannot be done with it: "moved". */
export function demandPlanned(status: MeetingStatus, what: string): void {
  if (status === "planned") return;
  throw new AppError("CONFLICT", `This meeting was ${status} meanwhile, so it cannot be ${what}. Reload the page.`);
}

/** What the list shows first: planned ones from the next on, then held and cancelled ones from the last back. */
export function inOrder<M extends { status: MeetingStatus; startsAt: Date }>(meetings: readonly M[]) {
  const newest = meetings.toSorted((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  return {
    planned: newest.filter(({ status }) => status === "planned").reverse(),
    past: newest.filter(({ status }) => status !== "planned"),
  };
}

/** "With Amara Lind, 20 November 2026" */
export const noteTitle = ({ withName, metAt }: { withName: string; metAt: Date }, zone: string) =>
  `With ${withName}, ${longDay(dayOf(metAt, zone))}`;
