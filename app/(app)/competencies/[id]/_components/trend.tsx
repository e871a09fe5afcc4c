import type { Route } from "next";
import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { Section } from "@/app/_ui/page-head";
import { Table } from "@/app/_ui/table";
import { monthName } from "@/lib/date";
import { drawTrend, trendKeys } from "@/lib/drawing/trend";
import type { Readiness } from "@/lib/readiness/queries";
import { monthsBetween } from "@/lib/readiness/rules/as-of";
import { competencyTrend } from "@/lib/readiness/rules/over-time";

type Props = { readiness: Readiness; competencyId: string; asTable: boolean };

/** How many pieces of evidence a competency has in each month since the roadmap began. */
export function Trend({ readiness: { roadmap, framework, view, day }, competencyId, asTable }: Props) {
  const months = competencyTrend(view, {
    ...{ framework, competencyId, months: monthsBetween(roadmap.startOn, day.on) },
  });
  const href = `/competencies/${competencyId}${asTable ? "" : "?as=table"}#by-month` as Route;
  return (
    <Section title="By month" aside={<Link href={href}>{asTable ? "As a drawing" : "As a table"}</Link>}>
      {asTable ? (
        <Table
          caption="By month"
          heads={["Month", "For", "Of those attested", "Against"]}
          rows={months.map((one) => [monthName(`${one.month}-01`), one.supports, one.attested, one.against])}
        />
      ) : (
        <div className="max-w-prose">
          <Drawing svg={drawTrend({ title: "Pieces of evidence by month", months })} />
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
            {trendKeys.map(({ mark, text }) => (
              <li key={text} className="flex items-center gap-1.5">
                <Drawing svg={mark} />
                {text}
              </li>
            ))}
            {months.some(({ against }) => against > 0) ? <li>−1 speaks against it</li> : null}
          </ul>
        </div>
      )}
    </Section>
  );
}
