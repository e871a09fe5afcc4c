import { Drawing } from "@/app/_ui/drawing";
import { Section } from "@/app/_ui/page-head";
import { Table } from "@/app/_ui/table";
import { type Day, monthName } from "@/lib/date";
import { drawRescues } from "@/lib/drawing/rescues";
import { type Cause, monthsOf } from "@/lib/mechanism/rules/debt";
import { causeText } from "@/lib/mechanism/rules/telling";
import { monthsBetween } from "@/lib/readiness/rules/as-of";

/** How often each cause made a rescue necessary, month by month, as a drawing and as a table. */
export function RescueMonths({ causes, on }: { causes: Cause[]; on: Day }) {
  const days = causes.flatMap(({ rescues }) => rescues.map(({ happenedOn }) => happenedOn)).toSorted();
  const [first] = days;
  if (first === undefined) return null;
  const months = monthsBetween(first, on);
  const rows = causes
    .toSorted((a, b) => b.rescues.length - a.rescues.length)
    .map((cause) => ({ id: cause.id, cause: causeText(cause), counts: monthsOf(cause, months) }));
  return (
    <Section id="rescues" title="Rescues by month and cause">
      <Drawing className="max-w-2xl" svg={drawRescues({ title: "Rescues by month and cause", months, rows })} />
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2 text-sm text-soft hover:text-ink">As a table</summary>
        <Table
          caption="Rescues by month and cause"
          heads={["Month", ...rows.map(({ cause }) => cause)]}
          rows={months.map((month, at) => [monthName(`${month}-01`), ...rows.map(({ counts }) => counts[at] ?? 0)])}
        />
      </details>
    </Section>
  );
}
