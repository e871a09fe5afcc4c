import { addDays, type Day, daysBetween, FIRST_DAY, LAST_DAY } from "@/lib/date";
import { AppError, invalid } from "@/lib/errors";
import type { MilestoneStatus } from "../schema";
import { type Plan, type PlannedPhase, phaseOn } from "./plan";

/** Days from `from` to `to` on which the plan does not stand still. */
function planDays(plan: Plan, from: Day, to: Day): number {
  return plan.pauses.reduce(
    (days, pause) => {
      const [since, until] = [pause.fromOn > from ? pause.fromOn : from, pause.untilOn < to ? pause.untilOn : to];
      return since < until ? days - daysBetween(since, until) : days;
    },
    daysBetween(from, to),
  );
}

/** The day of `phase` with `days` plan days of the phase before it, and at the latest the phase's last day. */
function dayIn(plan: Plan, phase: PlannedPhase, days: number): Day {
  let day = addDays(phase.startsOn, days);
  for (const { fromOn, untilOn } of plan.pauses)
    if (fromOn >= phase.startsOn && fromOn <= day) day = addDays(day, daysBetween(fromOn, untilOn));
  return day < phase.boundaryOn ? day : phase.lastOn;
}

const isPaused = (plan: Plan, day: Day) => plan.pauses.some(({ fromOn, untilOn }) => fromOn <= day && day < untilOn);

/**
 * Where a template's milestone is due: `dueDay` days after its phase starts, pauses not counted, inside the phase. Null
 * where the track gives it no day.
 */
export function milestoneDueOn(plan: Plan, { phase, dueDay }: { phase: number; dueDay: number | null }): Day | null {
  if (dueDay === null) return null;
  const planned = plan.phases[phase - 1];
  if (planned === undefined) throw invalid("phase", `Choose one of the phases 1 to ${plan.phases.length}.`);
  return dayIn(plan, planned, dueDay);
}

/**
 * Where a milestone is due once the plan has become `after`. Open ones keep their place in plan time: the same phase,
 * with the same number of days of it, pauses not counted, before them; done and dropped ones never move.
 * Adding and then removing a pause or extension gives the first date back. Three kinds of date stand outside plan time:
 * a day chosen inside a pause stays while the plan covers it, and a day before the start or after the end keeps its
 * distance to it. Where the plan has no end, days are the person's own and stay.
 */
export function movedDueOn(move: { dueOn: Day; status: MilestoneStatus; before: Plan; after: Plan }): Day {
  const { dueOn, status, before, after } = move;
  if (before.endsOn === null || after.endsOn === null) return dueOn;
  if (status !== "open" || (isPaused(before, dueOn) && phaseOn(after, dueOn) !== null)) return dueOn;
  const phase = phaseOn(before, dueOn);
  const inAfter = phase && after.phases[phase.index - 1];
  if (phase && inAfter) return dayIn(after, inAfter, planDays(before, phase.startsOn, dueOn));
  const moved =
    dueOn < before.startOn
      ? addDays(after.startOn, daysBetween(before.startOn, dueOn))
      : addDays(after.endsOn, daysBetween(before.endsOn, dueOn));
  if (moved < FIRST_DAY) return FIRST_DAY;
  return moved > LAST_DAY ? LAST_DAY : moved;
}

/** The phase a due day belongs to, counted from 1: before the start the first, after the end the last. */
export function phaseFor(plan: Plan, dueOn: Day): number {
  return phaseOn(plan, dueOn)?.index ?? (dueOn < plan.startOn ? 1 : Math.max(1, plan.phases.length));
}

/** The phase of a milestone on its new day; where the plan has no dates it stays in `phase`. INVALID at `dueOn` when a dated plan is given no day. */
export function phaseWith(plan: Plan, { dueOn, phase }: { dueOn: Day | null; phase: number }): number {
  if (plan.endsOn === null) return phase;
  if (dueOn === null) throw invalid("dueOn", "Write a date as 2026-04-20.");
  return phaseFor(plan, dueOn);
}

/** Where a milestone stands among the templates that come first, in their order; all others stand together after them. */
export function rankIn(first: readonly string[], { templateId }: { templateId: string | null }): number {
  const at = templateId === null ? -1 : first.indexOf(templateId);
  return at < 0 ? first.length : at;
}

type Due = { id: string; phase: number; dueOn: Day | null; status: MilestoneStatus };

/** The open milestones that get another due day, or fall into another phase, once `before` has become `after`. */
export function movesOf<M extends Due>({ milestones, before, after }: { milestones: M[]; before: Plan; after: Plan }) {
  return milestones
    .flatMap((milestone) => {
      const { dueOn, phase, status } = milestone;
      if (status !== "open" || dueOn === null) return [];
      const toOn = movedDueOn({ dueOn, status, before, after });
      return [{ milestone, dueOn, toOn, toPhase: phaseWith(after, { dueOn: toOn, phase }) }];
    })
    .filter(({ milestone, dueOn, toOn, toPhase }) => toOn !== dueOn || toPhase !== milestone.phase);
}

export type MilestoneMove =
  | { to: "done"; linkedEvidence: number }
  | { to: "dropped"; reason: string }
  | { to: "open"; reason: string };

/**
 * The status after a move: done only with linked evidence, dropped and reopened only with a reason.
 * Refuses with INVALID at `evidenceIds` or `reason`, or with CONFLICT when the milestone is not where the move begins.
 */
export function movedStatus(status: MilestoneStatus, move: MilestoneMove): MilestoneStatus {
  if (status === move.to) throw new AppError("CONFLICT", `This milestone is already ${status}.`);
  if (move.to !== "open") demandOpen(status);
  if (move.to === "done") {
    if (move.linkedEvidence < 1)
      throw invalid("evidenceIds", "Link at least one piece of evidence that shows it is done.");
  } else if (move.reason.trim() === "") {
    throw invalid("reason", move.to === "dropped" ? "Say why you drop it." : "Say why you open it again.");
  }
  return move.to;
}

/** Only an open milestone can be re-dated, re-worded, closed or dropped; otherwise CONFLICT. */
export function demandOpen(status: MilestoneStatus): void {
  if (status !== "open") throw new AppError("CONFLICT", `This milestone is ${status}. Open it again first.`);
}
