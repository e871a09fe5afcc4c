import { type Day, longDay } from "@/lib/date";
import { fromNow } from "./next";
import { type Plan, phaseOn } from "./plan";
import type { SpinePhase } from "./spine";

/** Where the roadmap stands on `today`, in one sentence: the phase with its last day, and plain counts. */
export function headlineOf({
  plan,
  spine,
  names,
  today,
}: {
  plan: Plan;
  spine: readonly Pick<SpinePhase<never>, "closed" | "all">[];
  names: readonly string[];
  today: Day;
}): string {
  const sum = (count: "closed" | "all") => spine.reduce((total, phase) => total + phase[count], 0);
  const closed = `${sum("closed")} of ${sum("all")} milestones closed`;
  if (today < plan.startOn) return `It starts ${fromNow(today, plan.startOn)}, on ${longDay(plan.startOn)}`;
  if (plan.endsOn === null) return `Since ${longDay(plan.startOn)}; ${closed}`;
  const phase = phaseOn(plan, today);
  if (!phase) return `The plan ended on ${longDay(plan.endsOn)}; ${closed}`;
  return `${names[phase.index - 1] ?? `Phase ${phase.index}`} until ${longDay(phase.lastOn)}; ${closed}`;
}
