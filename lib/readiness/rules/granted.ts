import { type Day, isDay, longDay } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { readDay, settledOn } from "./as-of";
import type { ReadinessRows } from "./rows";

type Reached = { ids: ReadonlySet<string>; fromOn: Day };

/**
 * The rows that a grant's reader may be told anything of: those about the items `ids`, as of days from `fromOn` on. What
 * somebody placed blind is told to the leader alone. Nothing else leaves a trace, so that states read as if it never was.
 */
export function reachedRows(rows: ReadinessRows, { ids, fromOn }: Reached): ReadinessRows {
  const isReached = ({ evidenceId }: { evidenceId: string }) => ids.has(evidenceId);
  return {
    // An item that once stood on an earlier day is not there while it did; its wordings still tell answers apart.
    facts: rows.facts.filter(isReached).map((row) => (row.happenedOn < fromOn ? { ...row, withdrawn: true } : row)),
    claims: rows.claims.filter(isReached),
    links: rows.links.filter(isReached),
    answers: rows.answers.filter((row) => isReached(row) && ids.has(row.answerId)),
    attestations: rows.attestations.filter(isReached),
    placements: [],
  };
}

type Asked = { on: unknown; today: Day; sinceOn: Day };

/** As `readDay`, of days from `sinceOn` on, before which nothing is open. */
export function reachedDay({ on, today, sinceOn }: Asked) {
  if (typeof on === "string" && isDay(on) && on < sinceOn)
    return {
      ...{ on: today, isPast: false },
      note: `Nothing from before ${longDay(sinceOn)} is open. This is how things stand today.`,
    };
  return readDay({ on, today, startOn: sinceOn });
}

type Opened = { sinceOn: Day; hasRoadmap: boolean; thresholds: Thresholds | null };

/** A plan as it is read from `sinceOn` on: its first day, and where the roadmap is open the phases that end later than the first reading. */
export function reachedPlan(plan: Plan, { sinceOn, hasRoadmap, thresholds }: Opened): Plan {
  const first = settledOn(sinceOn, thresholds);
  const phases = hasRoadmap ? plan.phases.filter(({ lastOn }) => lastOn > first) : [];
  return { startOn: sinceOn, endsOn: hasRoadmap ? plan.endsOn : null, phases, pauses: [] };
}
