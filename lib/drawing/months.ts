import { shortDay } from "@/lib/date";
import { type Svg, svg } from "./svg";

/** What stands above the months: `bar` is drawn from its left edge, upwards from the ground at 0. */
export type MonthColumn = { month: string; bar: Svg; title: string; below: readonly string[] };

export type MonthsInput = {
  title: string;
  desc: string;
  columns: readonly MonthColumn[];
  /** Height of what stands above the ground. */
  height: number;
  id: string;
};

const WIDTH = 480;
/** Bars keep their width while there are few months, so that the first one does not fill the drawing. */
const FEWEST = 8;
/** How wide a bar is, in the drawing's own units. */
export const BAR = 26;
/** More months than these do not fit in a phone's width. */
export const MOST_MONTHS = 13;
const TOP = 20;

/** "Apr", "May" */
export const monthLetters = (month: string) => shortDay(`${month}-01`).slice(2, 5);

/** The frame of every drawing by month: a ground line, the months beneath it with their years, and what stands above. */
export function drawMonths({ title, desc, columns, height, id }: MonthsInput): string {
  const pitch = WIDTH / Math.max(FEWEST, columns.length);
  const ground = TOP + height;
  const lines = Math.max(0, ...columns.map(({ below }) => below.length));
  const each = columns.map(({ month, bar, title: told, below }, at) => {
    const text = (words: string, line: number, look: string) =>
      svg`<text class="${look}" x="${BAR / 2}" y="${18 + line * 15}" text-anchor="middle">${words}</text>`;
    const year = (at === 0 || month.endsWith("-01")) && text(month.slice(0, 4), lines + 1, "months-soft");
    return svg`<g transform="translate(${at * pitch + (pitch - BAR) / 2} ${ground})"><title>${told}</title>${bar}${[
      below.map((words, line) => text(words, line, "months-count")),
      text(monthLetters(month), lines, "months-soft"),
      year,
    ]}</g>`;
  });
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="months" viewBox="0 0 ${WIDTH} ${ground + 30 + lines * 15 + 8}" width="100%" fill="currentColor" font-family="sans-serif" font-size="12" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${desc}</desc><path class="months-ground" stroke="currentColor" stroke-opacity=".6" d="M0 ${ground}H${columns.length > FEWEST ? WIDTH : pitch * Math.max(1, columns.length)}"/>${each}</svg>`.toString();
}

/** How much of the height a stone takes with the space above it, where there is room for it. */
export const STONE = 13;

/** How far apart stones stand, so that the highest of these stacks keeps within `height`. */
export const stoneStep = (height: number, counts: readonly number[]) =>
  Math.min(STONE, height / Math.max(1, ...counts));

/** A stack of stones for one month, the lowest `filled` of them solid. */
export function stones({ filled, all }: { filled: number; all: number }, step: number): Svg {
  const height = step * 0.8;
  return svg`${Array.from({ length: all }, (_, n) =>
    stone({ filled: n < filled, y: -(n + 1) * step + step * 0.1, height }),
  )}`;
}

/** One stone alone, for the words that say what it means. */
export const stoneMark = (filled: boolean) =>
  svg`<svg xmlns="http://www.w3.org/2000/svg" class="months-key" width="26" height="12" viewBox="0 0 26 12" fill="currentColor" aria-hidden="true">${stone({ filled, y: 1, height: 10 })}</svg>`.toString();

const stone = ({ filled, y, height }: { filled: boolean; y: number; height: number }): Svg =>
  filled
    ? svg`<rect x="0" y="${y}" width="${BAR}" height="${height}" rx="${height / 2}"/>`
    : svg`<rect class="month-hollow" x=".6" y="${y + 0.6}" width="${BAR - 1.2}" height="${Math.max(0.4, height - 1.2)}" rx="${height / 2}" fill="none" stroke="currentColor" stroke-width="1.2"/>`;
