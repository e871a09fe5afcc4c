import { Drawing } from "@/app/_ui/drawing";
import { Section } from "@/app/_ui/page-head";
import { Table } from "@/app/_ui/table";
import { drawEscalations } from "@/lib/drawing/escalations";
import { ESCALATIONS } from "@/lib/review/content/check-in";
import { monthText } from "@/lib/review/rules/check-in";

type Props = { counted: { month: string; count: number }[]; isLeader: boolean };

/** How many decisions came to the leader that others could have taken, month by month, as a drawing and as a table. */
export function Trend({ counted, isLeader }: Props) {
  const last = counted.at(-1);
  if (!last) return null;
  const title = isLeader ? ESCALATIONS.label : ESCALATIONS.trend;
  return (
    <Section title={title} id="SH2">
      <p className="mb-4 max-w-prose text-soft">
        {last.count} in the check-in for {monthText(last.month)}. What grows here has not found its owner yet.
      </p>
      {counted.length > 1 ? (
        <>
          <Drawing className="max-w-xl" svg={drawEscalations({ title, counted })} />
          <details className="mt-3 max-w-xl">
            <summary className="min-h-11 cursor-pointer py-2 text-sm text-soft hover:text-ink">As a table</summary>
            <Table
              caption={title}
              heads={["Month", "Decisions"]}
              rows={counted.map(({ month, count }) => [monthText(month), count])}
            />
          </details>
        </>
      ) : null}
    </Section>
  );
}
