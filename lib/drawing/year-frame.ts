import { scaleLinear } from "d3-scale";
import type { Day } from "@/lib/date";

export type YearPlan = {
  startsOn: Day;
  endsOn: Day;
  phases: readonly { name: string; startsOn: Day; endsOn: Day }[];
  /** For a roadmap without an end: the day it began. What is drawn is then a part of it. */
  openSince?: Day;
};
export type YearMilestone = {
  id: string;
  title: string;
  /** Without a day it is counted and not drawn. */
  dueOn: Day | null;
  status: "open" | "done" | "dropped";
  href: string;
};
export type YearEvidence = {
  id: string;
  label: string;
  happenedOn: Day;
  rescue: boolean;
  attested: boolean;
  href: string;
};
export type YearAway = { fromOn: Day; toOn: Day; note?: string };

export type YearInput = {
  today: Day;
  title: string;
  plan: YearPlan;
  milestones: readonly YearMilestone[];
  evidence: readonly YearEvidence[];
  /** Both days included. */
  aways: readonly YearAway[];
  /** Starts every id inside the drawing, so that two may stand on one page; "year" when left out. */
  id?: string;
  /** Where the list of evidence is, without a query; "/evidence" when left out, absolute in mail. */
  listHref?: string;
  /** What whoever looks may not read, so that nothing is counted of it. */
  untold?: readonly ("evidence" | "milestones")[];
};

/** Width of the drawing in its own units, which are CSS pixels at the width of the page's content. */
export const WIDTH = 1168;
/** Where the band of phases runs, measured from the top. */
export const BAND = 26;

const DAY_MS = 86_400_000;
/** Days since 1970; the drawing measures only distances, so no zone is involved. */
export const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The calendar day of a day number. */
export const dayAt = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

export type Frame = {
  start: number;
  /** Days from the start to the end of the plan, at least one. */
  days: number;
  weeks: number;
  /** Distance from the left edge of the start of a day, within the drawing. */
  x: (day: Day) => number;
  /** The same for a day number that may have a fraction. */
  xAt: (number: number) => number;
};

/** Maps the plan's days to the width of the drawing; days outside it land on its edges. */
export function frameOf(plan: Pick<YearPlan, "startsOn" | "endsOn">): Frame {
  const start = dayNumber(plan.startsOn);
  const days = Math.max(1, dayNumber(plan.endsOn) - start);
  const scale = scaleLinear()
    .domain([start, start + days])
    .range([0, WIDTH])
    .clamp(true);
  // The odd day or two of a year joins the last week, so that no stack stands outside the axis.
  const weeks = Math.max(1, Math.floor(days / 7));
  return { start, days, weeks, xAt: (number) => scale(number), x: (day) => scale(dayNumber(day)) };
}

/** How far along the plan `day` is, from 0 (start or earlier) to 1 (end or later). */
export function yearShareOf(plan: Pick<YearPlan, "startsOn" | "endsOn">, day: Day): number {
  return frameOf(plan).x(day) / WIDTH;
}

/** The phase of `plan` that `today` falls in; a boundary's day belongs to the phase it opens, the last day to the last. */
export function phaseAt(plan: YearPlan, today: Day): number {
  if (today < plan.startsOn || today > plan.endsOn) return -1;
  return plan.phases.findLastIndex((phase) => phase.startsOn <= today);
}

/** At most `length` characters, cut at a whole character, with an ellipsis when something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text);
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

/** "1 rescue", "6 rescues" */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
