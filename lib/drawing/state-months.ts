import { monthName } from "@/lib/date";
import { drawGlyph, type GlyphState } from "./glyph";
import { drawMonths, MOST_MONTHS } from "./months";
import { raw, svg } from "./svg";

/** Where something stood at the end of a month; `text` is its state in words. */
export type StateMonth = { month: string; state: GlyphState; text: string };

export type StateMonthsInput = {
  title: string;
  months: readonly StateMonth[];
  /** Starts every id inside the drawing; "states" when left out. */
  id?: string;
};

const SIZE = 26;

/** "May 2026: claimed." */
export const stateMonthText = ({ month, text }: StateMonth) => `${monthName(`${month}-01`)}: ${text}.`;

/** A glyph for the end of each month. The last 13 months. */
export function drawStateMonths({ title, months, id = "states" }: StateMonthsInput): string {
  const shown = months.slice(-MOST_MONTHS);
  return drawMonths({
    ...{ title, id, height: SIZE, desc: shown.map(stateMonthText).join(" ") },
    columns: shown.map((one) => ({
      month: one.month,
      title: stateMonthText(one),
      // The glyph brings a ground of its own, which lies on the line beneath all months.
      bar: svg`<g transform="translate(0 ${(-15 / 16) * SIZE})">${raw(drawGlyph({ state: one.state, size: SIZE }))}</g>`,
      below: [],
    })),
  });
}
