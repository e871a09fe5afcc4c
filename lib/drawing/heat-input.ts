import type { Framework } from "@/lib/framework/schema";
import { competencyMonths, indicatorMonths, type MonthCount } from "@/lib/readiness/rules/over-time";
import type { View } from "@/lib/readiness/rules/view";
import type { HeatInput } from "./heat";
import { MOST_MONTHS } from "./months";

type Asked = { view: View; framework: Framework; months: string[]; asTable: boolean; isLinked: boolean };

/** Counts by month of the competencies, or of the indicators where there are none; as a twin of drawings of all months. */
export function heatInputOf({ view, framework, months, asTable, isLinked }: Asked): HeatInput {
  const asked = { framework, months: asTable ? months : months.slice(-MOST_MONTHS) };
  const rowOf = ({ id, name, to, filter }: Record<"id" | "name" | "to" | "filter", string>, counts: MonthCount[]) => ({
    name,
    href: isLinked ? `${to}/${id}` : null,
    cells: counts.map(({ month, ...counted }) => {
      const of = (direction: "supports" | "against") => ({
        count: counted[direction],
        href: isLinked ? `/evidence?${filter}=${id}&month=${month}&direction=${direction}` : null,
      });
      return { month, supports: of("supports"), against: of("against") };
    }),
  });
  const ofCompetency = Map.groupBy(competencyMonths(view, asked), ({ competencyId }) => competencyId);
  const ofIndicator = Map.groupBy(indicatorMonths(view, asked), ({ signalId }) => signalId);
  const competencies = framework.competencies.map(({ id, name }) =>
    rowOf({ id, name, to: "/competencies", filter: "competency" }, ofCompetency.get(id) ?? []),
  );
  const indicators = framework.indicators.map(({ id, label: name }) =>
    rowOf({ id, name, to: "/matrix", filter: "cell" }, ofIndicator.get(id) ?? []),
  );
  return {
    caption: "Pieces of evidence by month",
    head: framework.matrix ? "Competency" : "Indicator",
    rows: framework.matrix ? competencies : indicators,
  };
}
