import { type Day, longDay } from "@/lib/date";
import { fromNow } from "./next";
import { type Plan, phaseOn } from "./plan";
import type { SpinePhase } from "./spine";

type Counted = Pick<SpinePhase<never>, "closed" | "all">;

/** "4 of 9 milestones closed" */
export function closedText(phases: readonly Counted[]): string {
  const sum = (count: "closed" | "all") => phases.reduce((total, phase) => total + phase[count], 0);
  return `${sum("closed")} of ${sum("all")} milestones closed`;
}

/** Where the roadmap stands on `today`, in one sentence: the phase with its last day, and plain counts unless there is no `spine`. */
export function headlineOf({
  plan,
  spine,
  names,
  today,
}: {
  plan: Plan;
  spine: readonly Counted[] | null;
  names: readonly string[];
  today: Day;
}): string {
  const closed = spine ? `; ${closedText(spine)}` : "";
  if (today < plan.startOn) return `It starts ${fromNow(today, plan.startOn)}, on ${longDay(plan.startOn)}`;
  if (plan.endsOn === null) return `Since ${longDay(plan.startOn)}${closed}`;
  const phase = phaseOn(plan, today);
  if (!phase) return `The plan ended on ${longDay(plan.endsOn)}${closed}`;
  return `${names[phase.index - 1] ?? `Phase ${phase.index}`} until ${longDay(phase.lastOn)}${closed}`;
}
