import { type Day, fullDay, longDay } from "@/lib/date";
import { fromNow } from "@/lib/roadmap/rules/next";
import { nextBoundary, type Plan } from "@/lib/roadmap/rules/plan";

/** The next boundary of a dated plan and how far it is; nothing once the plan is over. */
export function BoundaryLine({ plan, names, today }: { plan: Plan; names: readonly string[]; today: Day }) {
  const next = nextBoundary(plan, today);
  if (!next) return null;
  const { index, boundaryOn } = next.phase;
  const isLast = index === plan.phases.length;
  return (
    <p className="mt-1 text-soft">
      Next boundary:{" "}
      <time dateTime={boundaryOn} title={fullDay(boundaryOn)}>
        {longDay(boundaryOn)}
      </time>
      , {fromNow(today, boundaryOn)}, {isLast ? "the end of the roadmap" : `the end of “${names[index - 1] ?? ""}”`}.
    </p>
  );
}
