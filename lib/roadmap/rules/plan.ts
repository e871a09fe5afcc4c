import { addDays, addMonths, type Day, daysBetween, isDay, LAST_DAY, longDay } from "@/lib/date";
import { invalid } from "@/lib/errors";

/** What a plan is made from. `endMonth` is the phase's end in months after the start; `toOn` is the last day away. */
export type PlanInput = {
  startOn: Day;
  phases: readonly { id: string; endMonth: number }[];
  extensions: readonly { phase: number; weeks: number }[];
  aways: readonly { fromOn: Day; toOn: Day; pausesPlan: boolean }[];
};

/** `index` counts from 1. `lastOn` is the phase's last day, `boundaryOn` the day after it, on which the next begins. */
export type PlannedPhase = { id: string; index: number; startsOn: Day; lastOn: Day; boundaryOn: Day };

/** Days on which the plan stands still, from `fromOn` up to but not including `untilOn`. */
export type Pause = { fromOn: Day; untilOn: Day };

/**
 * `endsOn` is the last boundary, the first day after the plan; null where the track has no dates. `pauses` are those
 * that moved it, merged, in order.
 */
export type Plan = { startOn: Day; endsOn: Day | null; phases: readonly PlannedPhase[]; pauses: readonly Pause[] };

/** The pausing aways from `startOn` on, in order, with those that overlap or touch made one. */
function pausesOf({ startOn, aways }: PlanInput): Pause[] {
  const merged: Pause[] = [];
  const pausing = aways.filter((away) => away.pausesPlan && away.toOn >= startOn);
  for (const away of pausing.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const pause = { fromOn: away.fromOn < startOn ? startOn : away.fromOn, untilOn: addDays(away.toOn, 1) };
    const previous = merged.at(-1);
    if (previous === undefined || previous.untilOn < pause.fromOn) merged.push(pause);
    else if (previous.untilOn < pause.untilOn) previous.untilOn = pause.untilOn;
  }
  return merged;
}

/**
 * The dated plan: boundary n is the start plus the phase's months, plus 7 days per extension week of phases up to n,
 * plus each paused day between the start and the boundary, which every such day pushes one day on.
 */
export function planOf(input: PlanInput): Plan {
  const pauses = pausesOf(input);
  let startsOn = input.startOn;
  const phases = input.phases.map(({ id, endMonth }, at): PlannedPhase => {
    const index = at + 1;
    const weeks = input.extensions.reduce((sum, each) => sum + (each.phase <= index ? each.weeks : 0), 0);
    let boundaryOn = addDays(addMonths(input.startOn, endMonth), 7 * weeks);
    for (const { fromOn, untilOn } of pauses)
      if (fromOn < boundaryOn) boundaryOn = addDays(boundaryOn, daysBetween(fromOn, untilOn));
    const phase = { id, index, startsOn, lastOn: addDays(boundaryOn, -1), boundaryOn };
    startsOn = boundaryOn;
    return phase;
  });
  const endsOn = phases.at(-1)?.boundaryOn ?? null;
  return { startOn: input.startOn, endsOn, phases, pauses: pauses.filter((each) => each.fromOn < startsOn) };
}

/** Gives back a plan that ends within the days the product accepts; otherwise says so at `field` of the form. */
export function withinCalendar(plan: Plan, field: string): Plan {
  if (plan.endsOn === null || isDay(plan.endsOn)) return plan;
  throw invalid(field, `With this the plan would end after ${longDay(LAST_DAY)}. Choose something shorter or earlier.`);
}

/** The phase that `day` falls in, or null before the start and from the end on. */
export function phaseOn(plan: Plan, day: Day): PlannedPhase | null {
  if (day < plan.startOn) return null;
  return plan.phases.find((phase) => day < phase.boundaryOn) ?? null;
}

/** "Week 31 of 52": calendar weeks of the plan as it stands, pauses included; null outside the plan. */
export function weekOf(plan: Plan, day: Day): { week: number; weeks: number } | null {
  if (plan.endsOn === null || phaseOn(plan, day) === null) return null;
  // A year is 52 weeks and a day or two; the odd days belong to the last week.
  const weeks = Math.max(1, Math.floor(daysBetween(plan.startOn, plan.endsOn) / 7));
  return { week: Math.min(weeks, Math.floor(daysBetween(plan.startOn, day) / 7) + 1), weeks };
}

/** The first boundary on or after `day` with the days left until it (0 on the day itself); null after the last. */
export function nextBoundary(plan: Plan, day: Day): { phase: PlannedPhase; days: number } | null {
  const phase = plan.phases.find((each) => day <= each.boundaryOn);
  return phase === undefined ? null : { phase, days: daysBetween(day, phase.boundaryOn) };
}

/** Rows that were in force at `at`: recorded by then and not yet ended. Past plans are read with it. */
export function asOf<Row extends { recordedAt: Date; endedAt: Date | null }>(rows: readonly Row[], at: Date): Row[] {
  return rows.filter((row) => row.recordedAt <= at && (row.endedAt === null || row.endedAt > at));
}
