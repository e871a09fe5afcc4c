import { addDays, type Day } from "@/lib/date";
import { REVIEW_DAYS } from "@/lib/roadmap/rules/next";
import type { Plan, PlannedPhase } from "@/lib/roadmap/rules/plan";
import { DECISION_TEXTS } from "../content";
import type { Decision } from "../schema";

/** How the review of a phase can end: only the last is closed, only the others are moved on from. */
export function possibleDecisions(plan: Plan, phase: number): Decision[] {
  return phase === plan.phases.length ? ["extend", "adjust", "close"] : ["move-on", "extend", "adjust"];
}

type Held = { phase: number; decision: Decision };

/**
 * The phase whose review is due on `today`: its boundary is near or past, and it has not been moved on from, adjusted or
 * closed. The earliest such phase; null when none is.
 */
export function dueReview(plan: Plan, { today, held }: { today: Day; held: readonly Held[] }): PlannedPhase | null {
  const isSettled = ({ index }: PlannedPhase) =>
    held.some(({ phase, decision }) => phase === index && decision !== "extend");
  const isNear = ({ boundaryOn }: PlannedPhase) => addDays(today, REVIEW_DAYS) >= boundaryOn;
  const later = plan.phases.findLastIndex((phase) => isSettled(phase));
  return plan.phases.slice(later + 1).find(isNear) ?? null;
}

/** "Extended by 2 weeks", "Moved on" */
export function decisionText({ decision, weeks }: { decision: Decision; weeks: number | null }): string {
  const { told } = DECISION_TEXTS[decision];
  return weeks === null ? told : `${told} by ${weeks} ${weeks === 1 ? "week" : "weeks"}`;
}
