import { monthName } from "@/lib/date";
import type { BeyondMonth } from "@/lib/readiness/rules/over-time";
import { drawMonths, MOST_MONTHS, stoneMark, stoneStep, stones } from "./months";

export type BeyondInput = {
  title: string;
  months: readonly BeyondMonth[];
  /** Starts every id inside the drawing; "beyond" when left out. */
  id?: string;
};

const HEIGHT = 150;

/** "May 2026: 3 of 5." */
export const beyondMonthText = ({ month, beyond, known }: BeyondMonth) =>
  `${monthName(`${month}-01`)}: ${known ? `${beyond} of ${known}` : "nothing"}.`;

/** A stone for every item that says how far it reached, filled when it reached beyond the own team. The last 13 months. */
export function drawBeyond({ title, months, id = "beyond" }: BeyondInput): string {
  const shown = months.slice(-MOST_MONTHS);
  const step = stoneStep(
    HEIGHT,
    shown.map(({ known }) => known),
  );
  return drawMonths({
    ...{ title, id, height: HEIGHT, desc: shown.map(beyondMonthText).join(" ") },
    columns: shown.map((one) => ({
      month: one.month,
      title: beyondMonthText(one),
      bar: stones({ filled: one.beyond, all: one.known }, step),
      below: one.known ? [String(one.beyond), `of ${one.known}`] : ["–", ""],
    })),
  });
}

/** What the two stones mean. */
export const beyondKeys: readonly { mark: string; text: string }[] = [true, false].map((filled) => ({
  text: filled ? "beyond your own team" : "within it",
  mark: stoneMark(filled),
}));
