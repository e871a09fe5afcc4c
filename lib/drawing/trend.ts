import { monthName } from "@/lib/date";
import type { TrendMonth } from "@/lib/readiness/rules/over-time";
import { drawMonths, MOST_MONTHS, STONE, stoneMark, stoneStep, stones } from "./months";

export type TrendInput = {
  title: string;
  months: readonly TrendMonth[];
  /** Starts every id inside the drawing; "trend" when left out. */
  id?: string;
};

/** Of the highest stack; fewer stones take less. */
const HEIGHT = 104;

/** "May 2026: 3 for, 1 of them attested, 2 against." */
export function trendMonthText({ month, supports, attested, against }: TrendMonth): string {
  const name = monthName(`${month}-01`);
  const sides = [supports && `${supports} for, ${attested} of them attested`, against && `${against} against`];
  return `${name}: ${sides.filter(Boolean).join(", ") || "nothing"}.`;
}

/** A stone for every item that supports something, solid once it is attested; below, what speaks against it. */
export function drawTrend({ title, months, id = "trend" }: TrendInput): string {
  const shown = months.slice(-MOST_MONTHS);
  const most = Math.max(1, ...shown.map(({ supports }) => supports));
  const height = Math.min(HEIGHT, most * STONE);
  const isAgainst = shown.some(({ against }) => against > 0);
  return drawMonths({
    ...{ title, id, height, desc: shown.map(trendMonthText).join(" ") },
    columns: shown.map((one) => ({
      month: one.month,
      title: trendMonthText(one),
      bar: stones({ filled: one.attested, all: one.supports }, stoneStep(height, [most])),
      below: [String(one.supports || "–"), ...(isAgainst ? [one.against ? `−${one.against}` : ""] : [])],
    })),
  });
}

/** What the two stones mean. */
export const trendKeys: readonly { mark: string; text: string }[] = [
  { mark: stoneMark(true), text: "attested" },
  { mark: stoneMark(false), text: "your word so far" },
];
