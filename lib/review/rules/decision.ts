import { addDays, type Day } from "@/lib/date";
import { REVIEW_DAYS } from "@/lib/roadmap/rules/next";
import type { Plan, PlannedPhase } from "@/lib/roadmap/rules/plan";
import { DECISION_TEXTS } from "../content";
import type { Decision } from "../schema";

/** How the review of a phase can end: only the last is closed, only the others are moved on from. */
export function possibleDecisions(plan: Plan, phase: number): Decision[] {
  return phase === plan.phases.length ? ["extend", "adjust", "close"] : ["move-on", "extend", "adjust"];
}

export type Held = { phase: number; decision: Decision };

/** Whether a phase, or one after it, was moved on from, adjusted or closed; an extension leaves its boundary to be decided. */
export const isSettled = (held: readonly Held[], index: number) =>
  held.some(({ phase, decision }) => phase >= index && decision !== "extend");

/**
 * The phase whose review is due on `today`: its boundary is near or past, and it has not been moved on from, adjusted or
 * closed. The earliest such phase; null when none is.
 */
export function dueReview(plan: Plan, { today, held }: { today: Day; held: readonly Held[] }): PlannedPhase | null {
  const isNear = ({ boundaryOn }: PlannedPhase) => addDays(today, REVIEW_DAYS) >= boundaryOn;
  return plan.phases.find((phase) => !isSettled(held, phase.index) && isNear(phase)) ?? null;
}

/** "Extended by 2 weeks", "Moved on" */
export function decisionText({ decision, weeks }: { decision: Decision; weeks: number | null }): string {
  const { told } = DECISION_TEXTS[decision];
  return weeks === null ? told : `${told} by ${weeks} ${weeks === 1 ? "week" : "weeks"}`;
}
