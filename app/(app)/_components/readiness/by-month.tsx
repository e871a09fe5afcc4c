import { Drawing } from "@/app/_ui/drawing";
import { Table } from "@/app/_ui/table";
import { monthName } from "@/lib/date";
import { beyondKeys, drawBeyond } from "@/lib/drawing/beyond";
import { drawHeat, heatMark } from "@/lib/drawing/heat";
import { heatInputOf } from "@/lib/drawing/heat-input";
import { drawModes, type ModeKey, modeKeys, modeOrder } from "@/lib/drawing/modes";
import type { Framework } from "@/lib/framework/schema";
import { beyondMonths, modeMonths } from "@/lib/readiness/rules/over-time";
import type { View } from "@/lib/readiness/rules/view";
import { Keys } from "./keys";

type Props = { view: View; framework: Framework; months: string[]; asTable: boolean };

/** How many pieces of evidence each competency, or on an onward track each indicator, has in each month. */
export function HeatTable(asked: Props & { isLinked: boolean }) {
  return (
    <>
      <Drawing className="heat-scroll" svg={drawHeat(heatInputOf(asked))} />
      <div className="mt-3 flex flex-wrap items-baseline gap-x-1.5 text-sm text-soft">
        Pieces of evidence by the month they happened in, each counted once in a row. <Drawing svg={heatMark} /> speaks
        against it.
      </div>
    </>
  );
}

/** Whose hands it was, month by month. */
export function Modes({ view, framework, months, asTable }: Props) {
  const counts = modeMonths(view, months);
  const names = modeNames(framework);
  if (asTable)
    return (
      <Table
        caption="Whose hands it was, by month"
        heads={["Month", ...modeOrder.map((mode) => names[mode])]}
        rows={counts.map((one) => [monthName(`${one.month}-01`), ...modeOrder.map((mode) => one[mode])])}
      />
    );
  return (
    <>
      <Drawing svg={drawModes({ title: "Whose hands it was, by month", months: counts, names })} />
      <Keys keys={modeKeys(names)} />
    </>
  );
}

function modeNames({ modes }: Framework): Record<ModeKey, string> {
  const label = (mode: string) => modes.find(({ id }) => id === mode)?.label ?? mode;
  return {
    ...{ did: label("did"), coached: label("coached"), built: label("built") },
    ...{ "others-run": label("others-run"), unsaid: "Not said" },
  };
}

/** How much reached beyond the own team, month by month. */
export function Beyond({ view, months, asTable }: Props) {
  const counts = beyondMonths(view, months);
  if (asTable)
    return (
      <Table
        caption="Beyond your own team, by month"
        heads={["Month", "Beyond it", "Of those that say how far they reached", "Pieces of evidence"]}
        rows={counts.map(({ month, beyond, known, items }) => [monthName(`${month}-01`), beyond, known, items])}
      />
    );
  return (
    <>
      <Drawing svg={drawBeyond({ title: "Beyond your own team, by month", months: counts })} />
      <Keys keys={beyondKeys} />
    </>
  );
}
