import { Drawing } from "@/app/_ui/drawing";
import { type Day, fullDay, longDay } from "@/lib/date";
import { drawMilestoneMark } from "@/lib/drawing/milestone";
import type { Milestone } from "@/lib/roadmap/queries/milestone";
import { stateOf } from "@/lib/roadmap/rules/state";

type Facts = Pick<Milestone, "status" | "dueOn" | "plannedOn" | "dropReason"> & { closedOn: Day | null };

/** State, due day, and the day it was first planned for when that is another; without `today` nothing is told by how far it is. */
export function MilestoneFacts({ milestone, today }: { milestone: Facts; today: Day | null }) {
  const { status, dueOn, plannedOn, closedOn } = milestone;
  return (
    <dl className="mb-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-line border-y py-4">
      <dt className="text-soft">State</dt>
      <dd className="flex items-start gap-2">
        <Drawing svg={drawMilestoneMark(status, 16)} className="mt-1 flex-none" />
        {stateOf(milestone, today)}
      </dd>
      <dt className="text-soft">Due</dt>
      {dueOn ? <dd title={fullDay(dueOn)}>{longDay(dueOn)}</dd> : <dd>at your own pace</dd>}
      {plannedOn && plannedOn !== dueOn ? (
        <>
          <dt className="text-soft">Planned</dt>
          <dd title={fullDay(plannedOn)}>{longDay(plannedOn)}</dd>
        </>
      ) : null}
      {closedOn ? (
        <>
          <dt className="text-soft">{status === "done" ? "Closed" : "Dropped"}</dt>
          <dd title={fullDay(closedOn)}>{longDay(closedOn)}</dd>
        </>
      ) : null}
    </dl>
  );
}
