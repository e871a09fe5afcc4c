import { monthName } from "@/lib/date";
import type { BeyondMonth } from "@/lib/readiness/rules/over-time";
import { BAR, drawMonths, MOST_MONTHS } from "./months";
import { type Svg, svg } from "./svg";

export type BeyondInput = {
  title: string;
  months: readonly BeyondMonth[];
  /** Starts every id inside the drawing; "beyond" when left out. */
  id?: string;
};

const HEIGHT = 150;
/** How much of the height a stone takes with the space above it, where there is room for it. */
const STONE = 13;

/** "May 2026: 3 of 5." */
export const beyondMonthText = ({ month, beyond, known }: BeyondMonth) =>
  `${monthName(`${month}-01`)}: ${known ? `${beyond} of ${known}` : "nothing"}.`;

/** A stone for every item that says how far it reached, filled when it reached beyond the own team. The last 13 months. */
export function drawBeyond({ title, months, id = "beyond" }: BeyondInput): string {
  const shown = months.slice(-MOST_MONTHS);
  const step = Math.min(STONE, HEIGHT / Math.max(1, ...shown.map(({ known }) => known)));
  return drawMonths({
    ...{ title, id, height: HEIGHT, desc: shown.map(beyondMonthText).join(" ") },
    columns: shown.map((one) => ({
      month: one.month,
      title: beyondMonthText(one),
      bar: drawStones(one, step),
      below: one.known ? [String(one.beyond), `of ${one.known}`] : ["–", ""],
    })),
  });
}

function drawStones({ beyond, known }: BeyondMonth, step: number): Svg {
  const height = step * 0.8;
  return svg`${Array.from({ length: known }, (_, n) =>
    stone({ filled: n < beyond, y: -(n + 1) * step + step * 0.1, height }),
  )}`;
}

const stone = ({ filled, y, height }: { filled: boolean; y: number; height: number }): Svg =>
  filled
    ? svg`<rect x="0" y="${y}" width="${BAR}" height="${height}" rx="${height / 2}"/>`
    : svg`<rect class="month-hollow" x=".6" y="${y + 0.6}" width="${BAR - 1.2}" height="${Math.max(0.4, height - 1.2)}" rx="${height / 2}" fill="none" stroke="currentColor" stroke-width="1.2"/>`;

/** What the two stones mean. */
export const beyondKeys: readonly { mark: string; text: string }[] = [true, false].map((filled) => ({
  text: filled ? "beyond your own team" : "within it",
  mark: svg`<svg xmlns="http://www.w3.org/2000/svg" class="months-key" width="26" height="12" viewBox="0 0 26 12" fill="currentColor" aria-hidden="true">${stone({ filled, y: 1, height: 10 })}</svg>`.toString(),
}));
