import { Drawing } from "@/app/_ui/drawing";
import type { Day } from "@/lib/date";
import { drawPlan } from "@/lib/drawing/plan";
import type { Plan } from "@/lib/roadmap/rules/plan";

const boundaries = (plan: Plan) => plan.phases.map(({ boundaryOn }) => boundaryOn);

/** The plan as first written above the plan as it stands; one line when nothing has moved. */
export function Shift({
  first,
  plan,
  aways,
  today,
}: {
  first: Plan;
  plan: Plan;
  aways: readonly { fromOn: Day; toOn: Day }[];
  today: Day;
}) {
  if (plan.phases.length === 0) return null;
  const moved = first.startOn !== plan.startOn || boundaries(first).join() !== boundaries(plan).join();
  const rows = [
    ...(moved ? [{ label: "Planned", startsOn: first.startOn, boundaries: boundaries(first) }] : []),
    { label: "Now", startsOn: plan.startOn, boundaries: boundaries(plan) },
  ];
  return (
    <div className="mb-10 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-sm text-soft">
      {moved ? (
        <div className="flex flex-col justify-between">
          {rows.map(({ label }) => (
            <span key={label}>{label}</span>
          ))}
        </div>
      ) : (
        <span>The plan</span>
      )}
      <Drawing svg={drawPlan({ title: "Planned against now", rows, aways, today })} />
    </div>
  );
}
