import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { Table } from "@/app/_ui/table";
import { monthName } from "@/lib/date";
import { drawStateMonths } from "@/lib/drawing/state-months";
import type { Readiness } from "@/lib/readiness/queries";
import { monthEnds, monthsBetween } from "@/lib/readiness/rules/as-of";
import { statesOverTime } from "@/lib/readiness/rules/over-time";
import type { Named } from "@/lib/readiness/rules/signal";
import { shownState } from "@/lib/readiness/rules/telling";
import { stateText } from "@/lib/readiness/rules/wording";
import { atDay } from "../past-day";

/** `to` is where signals are told in full. */
type Props = { readiness: Readiness; named: Named; asTable: boolean; to?: string };

/** Where a signal stood at the end of each month since the roadmap began, and where it stands. */
export function MonthEnds({ readiness, named: { id, label, signal }, asTable, to = "/matrix" }: Props) {
  const { roadmap, viewOn, day } = readiness;
  const names = monthsBetween(roadmap.startOn, day.on);
  const asked = { days: monthEnds(names, day.on), signals: [signal ?? { id }] };
  const months = statesOverTime(viewOn, asked).flatMap(({ states }, at) => {
    const found = states.get(id);
    return found ? [{ month: names[at] ?? "", state: shownState(found), text: stateText(found) }] : [];
  });
  const href = atDay(`${to}/${id}${asTable ? "" : "?as=table"}`, day);
  return (
    <section aria-labelledby="months" className="max-w-prose">
      <div className="mb-1 flex items-baseline justify-between gap-4">
        <h2 id="months" className="font-medium text-xl">
          At the end of each month
        </h2>
        <Link href={href} className="text-sm text-soft print:hidden">
          {asTable ? "As a drawing" : "As a table"}
        </Link>
      </div>
      {asTable ? (
        <Table
          caption="At the end of each month"
          heads={["Month", "State"]}
          rows={months.map(({ month, text }) => [monthName(`${month}-01`), text])}
        />
      ) : (
        <Drawing svg={drawStateMonths({ title: `${label}, month by month`, months })} />
      )}
    </section>
  );
}
