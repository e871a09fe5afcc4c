import type { Day } from "@/lib/date";
import { asOf, type Plan, type PlanInput, planOf } from "./plan";

type Row = { id: string; recordedAt: Date; endedAt: Date | null };

/** Everything that ever set or moved a roadmap's dates, oldest first: rows are ended, never changed. */
export type Shifts = {
  starts: readonly (Row & { startOn: Day; reason: string })[];
  extensions: readonly (Row & { phase: number; weeks: number; reason: string })[];
  aways: readonly (Row & { fromOn: Day; toOn: Day; pausesPlan: boolean; note: string })[];
};

export type Phases = PlanInput["phases"];

/** The plan that was first written down: the first start, nothing extended, nobody away. */
export function firstPlan({ starts }: Shifts, phases: Phases): Plan {
  return planOf({ startOn: starts[0]?.startOn ?? "", phases, extensions: [], aways: [] });
}

/** Rows that nobody has ended. */
export function open<R extends Pick<Row, "endedAt">>(rows: readonly R[]): R[] {
  return rows.filter((row) => row.endedAt === null);
}

/** The plan in force: what has not been ended, whatever the clock says. */
export function presentPlan({ starts, extensions, aways }: Shifts, phases: Phases): Plan {
  const startOn = open(starts).at(-1)?.startOn ?? starts[0]?.startOn ?? "";
  return planOf({ startOn, phases, extensions: open(extensions), aways: open(aways) });
}

/** What was in force at `at`, or null when nothing had been written down yet. */
function shiftsAt(shifts: Shifts, at: Date): Shifts | null {
  const starts = asOf(shifts.starts, at);
  if (starts.length === 0) return null;
  return { starts, extensions: asOf(shifts.extensions, at), aways: asOf(shifts.aways, at) };
}

/** The plan as it stood at `at`, or null when nothing had been written down yet. */
export function planAt(shifts: Shifts, phases: Phases, at: Date): Plan | null {
  const then = shiftsAt(shifts, at);
  const start = then?.starts.at(-1);
  return then && start ? planOf({ ...then, startOn: start.startOn, phases }) : null;
}

/** The plan with what it is made from, at `at` or now; before anything was written down, as it was first written. */
export function standingAt({ shifts, phases, at }: { shifts: Shifts; phases: Phases; at?: Date }) {
  const then = at && shiftsAt(shifts, at);
  const plan = (at && planAt(shifts, phases, at)) ?? (at ? firstPlan(shifts, phases) : presentPlan(shifts, phases));
  return { plan, extensions: then?.extensions ?? open(shifts.extensions), aways: then?.aways ?? open(shifts.aways) };
}
