import { monthName } from "@/lib/date";
import { MOST_MONTHS, monthLetters } from "./months";
import { svg } from "./svg";
import { shorten } from "./year-frame";

/** How often one cause made a rescue necessary, in each of the months. */
export type RescueRow = { cause: string; counts: readonly number[] };
export type RescuesInput = { title: string; months: readonly string[]; rows: readonly RescueRow[] };

const WIDTH = 480;
/** Months keep their place while there are few of them. */
const FEWEST = 8;
const ROW = 46;
const MARK = 13;
/** Beyond these a figure tells how many there were. */
const MOST_MARKS = 2;
/** What of a cause stands on one line of a phone. */
const LETTERS = 44;

const named = (month: string) => monthName(`${month}-01`);

/** "Release sign-off: May 2026, 2; September 2026, 1." */
export function rescueRowText({ cause, counts }: RescueRow, months: readonly string[]): string {
  const told = months.flatMap((month, at) => (counts[at] ? [`${named(month)}, ${counts[at]}`] : []));
  return `${cause}: ${told.join("; ") || "none"}.`;
}

/** A line for every cause, and in each of the last 13 months the mark of a rescue for each one that it made necessary. */
export function drawRescues({ title, months, rows }: RescuesInput): string {
  const from = Math.max(0, months.length - MOST_MONTHS);
  const shown = months.slice(from);
  const pitch = WIDTH / Math.max(FEWEST, shown.length);
  const foot = rows.length * ROW;
  const lines = rows.map((row, line) => {
    const marks = shown.map((_, at) => marksOf(row.counts[from + at] ?? 0, at * pitch));
    return svg`<g transform="translate(0 ${line * ROW})"><title>${rescueRowText(row, months)}</title><text y="15">${shorten(row.cause, LETTERS)}</text><g transform="translate(0 23)">${marks}</g><path class="moments-line" stroke="currentColor" stroke-opacity=".3" d="M0 39H${WIDTH}"/></g>`;
  });
  const letters = shown.map((month, at) => {
    const year = at === 0 || month.endsWith("-01");
    return svg`<g transform="translate(${at * pitch} ${foot + 10})"><text class="months-soft">${monthLetters(month)}</text>${year && svg`<text class="months-soft" y="15">${month.slice(0, 4)}</text>`}</g>`;
  });
  const told = rows.map((row) => rescueRowText(row, months)).join(" ");
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="months" viewBox="0 0 ${WIDTH} ${foot + 32}" width="100%" fill="currentColor" font-family="sans-serif" font-size="12" role="img" aria-labelledby="rescues-title" aria-describedby="rescues-desc"><title id="rescues-title">${title}</title><desc id="rescues-desc">${told}</desc>${lines}${letters}</svg>`.toString();
}

function marksOf(count: number, x: number) {
  const marks = Array.from({ length: Math.min(count, MOST_MARKS) }, (_, n) => {
    return svg`<path class="year-rescue" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" transform="translate(${x + n * MARK} 0)" d="M1 2h10L6 10z"/>`;
  });
  const more = count > MOST_MARKS && svg`<text x="${x + MOST_MARKS * MARK}" y="11">${count}</text>`;
  return svg`${marks}${more}`;
}
