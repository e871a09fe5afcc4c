import { byDay, type Day } from "@/lib/date";
import type { MilestoneStatus } from "../schema";
import type { Plan, PlannedPhase } from "./plan";

type Due = { id: string; phase: number; dueOn: Day | null; status: MilestoneStatus };
type Away = { id: string; fromOn: Day; toOn: Day; pausesPlan: boolean; note: string };

/** What has no day stands at the end. */
export type Entry<M> = { on: Day | null } & (
  | { kind: "milestone"; milestone: M }
  | { kind: "away"; away: Away }
  | { kind: "today" }
);

export type SpinePhase<M> = {
  index: number;
  /** Null where the track has no dates, or nothing is left of the pinned content. */
  planned: PlannedPhase | null;
  entries: Entry<M>[];
  closed: number;
  /** Milestones that count: dropped ones count neither way. */
  all: number;
};

const RANK = { away: 0, milestone: 1, today: 2 };

/**
 * The roadmap from top to bottom: each phase with its milestones by due day, those without one last, away periods where they begin, and today
 * where it falls. Before the start today stands first, after the end last.
 */
export function spineOf<M extends Due>({
  plan,
  milestones,
  aways,
  today,
}: {
  plan: Plan;
  milestones: readonly M[];
  aways: readonly Away[];
  today: Day;
}): SpinePhase<M>[] {
  const stored = Math.max(1, ...milestones.map(({ phase }) => phase));
  const indexes = Array.from({ length: plan.phases.length || stored }, (_, at) => at + 1);
  const last = indexes.length;
  const phaseAt = (on: Day) => plan.phases.find(({ boundaryOn }) => on < boundaryOn)?.index ?? last;
  return indexes.map((index) => {
    const own = milestones.filter(({ phase }) => Math.min(phase, last) === index);
    const counted = own.filter(({ status }) => status !== "dropped");
    const entries: Entry<M>[] = [
      ...own.map((milestone) => ({ kind: "milestone" as const, on: milestone.dueOn, milestone })),
      ...aways
        .filter(({ fromOn }) => phaseAt(fromOn) === index)
        .map((away) => ({ kind: "away" as const, on: away.fromOn, away })),
      ...(phaseAt(today) === index ? [{ kind: "today" as const, on: today }] : []),
    ];
    return {
      index,
      planned: plan.phases[index - 1] ?? null,
      entries: entries.sort((a, b) => byDay(a.on, b.on) || RANK[a.kind] - RANK[b.kind]),
      closed: counted.filter(({ status }) => status === "done").length,
      all: counted.length,
    };
  });
}
