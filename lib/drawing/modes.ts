import { monthName } from "@/lib/date";
import type { ModeMonth } from "@/lib/readiness/rules/over-time";
import { BAR, drawMonths, MOST_MONTHS } from "./months";
import { raw, type Svg, svg } from "./svg";

/** From the leader's own hands, at the ground, to nobody's; what nobody has said lies on top. */
export const modeOrder = ["did", "coached", "built", "others-run", "unsaid"] as const;
export type ModeKey = (typeof modeOrder)[number];

export type ModesInput = {
  title: string;
  months: readonly ModeMonth[];
  names: Record<ModeKey, string>;
  /** Starts every id inside the drawing; "modes" when left out. */
  id?: string;
};

const HEIGHT = 150;
/** A part lower than this has no room for its count. */
const READABLE = 15;

const totalOf = (month: ModeMonth) => modeOrder.reduce((sum, mode) => sum + month[mode], 0);

/** "May 2026: 2 did it, 1 built the mechanism." */
export function modeMonthText(month: ModeMonth, names: ModesInput["names"]): string {
  const parts = modeOrder
    .filter((mode) => month[mode] > 0)
    .map((mode) => `${month[mode]} ${names[mode].toLowerCase()}`);
  return `${monthName(`${month.month}-01`)}: ${parts.length ? parts.join(", ") : "nothing"}.`;
}

/** Whose hands it was, month by month: each month as high as any other, in parts of its items. The last 13 months. */
export function drawModes({ title, months, names, id = "modes" }: ModesInput): string {
  const shown = months.slice(-MOST_MONTHS);
  return drawMonths({
    ...{ title, id, height: HEIGHT, desc: shown.map((month) => modeMonthText(month, names)).join(" ") },
    columns: shown.map((month) => ({
      month: month.month,
      title: modeMonthText(month, names),
      bar: drawParts(month),
      below: [totalOf(month) ? String(totalOf(month)) : "–"],
    })),
  });
}

function drawParts(month: ModeMonth): Svg {
  const total = totalOf(month);
  let top = 0;
  return svg`${modeOrder.map((mode) => {
    const height = total ? (month[mode] / total) * HEIGHT : 0;
    if (!height) return null;
    top -= height;
    return drawPart(mode, { y: top, height, number: month[mode] });
  })}`;
}

function drawPart(mode: ModeKey, { y, height, number }: { y: number; height: number; number: number }): Svg {
  const middle = y + height / 2;
  const told =
    height >= READABLE && svg`${CHIPPED.includes(mode) && chip(middle, number)}${label(mode, middle, number)}`;
  return svg`${texture(mode, { x: 0, y: y + 1, width: BAR, height: Math.max(1, height - 1.5) })}${told}`;
}

/** Textures on which a number would not be read without a ground of its own. */
const CHIPPED: readonly ModeKey[] = ["coached", "built"];
const chip = (middle: number, number: number) => {
  const width = number > 9 ? 18 : 13;
  return svg`<rect class="mode-ground" fill="white" x="${(BAR - width) / 2}" y="${middle - 7}" width="${width}" height="14" rx="2"/>`;
};
const label = (mode: ModeKey, middle: number, number: number) =>
  svg`<text class="${mode === "did" ? "mode-count mode-on-ink" : "mode-count"}"${mode === "did" && raw(` fill="white"`)} x="${BAR / 2}" y="${middle + 4}" text-anchor="middle">${number}</text>`;

type Box = { x: number; y: number; width: number; height: number };

/** Told apart without colour: solid, hatched, dotted, empty, and empty within a dashed line. */
function texture(mode: ModeKey, box: Box): Svg {
  const { x, y, width, height } = box;
  const inset = svg`x="${x + 0.6}" y="${y + 0.6}" width="${width - 1.2}" height="${Math.max(0.4, height - 1.2)}"`;
  if (mode === "did") return svg`<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  const dashes = mode === "unsaid" && raw(` stroke-dasharray="2 2.5"`);
  const edge = svg`<rect class="mode-edge" ${inset} fill="white" stroke="currentColor" stroke-width="1.2"${dashes}/>`;
  if (mode === "coached")
    return svg`${edge}<path class="mode-lines" stroke="currentColor" stroke-width="1.5" d="${hatch(box)}"/>`;
  if (mode === "built")
    return svg`${edge}<path class="mode-dots" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-dasharray=".01 5.99" d="${dots(box)}"/>`;
  return edge;
}

/** Lines at 45 degrees, drawn out: pattern fills do not survive mail and PDF. */
function hatch({ x, y, width, height }: Box): Svg[] {
  const lines: Svg[] = [];
  for (let at = 4; at < width + height; at += 5) {
    const [fromX, fromY] = [x + Math.max(0, at - height), y + Math.min(at, height)];
    const [toX, toY] = [x + Math.min(at, width), y + Math.max(0, at - width)];
    lines.push(svg`M${fromX} ${fromY}L${toX} ${toY}`);
  }
  return lines;
}

const DOT_STEP = 6;

/** Rows of dots, each one line whose dashes are as good as points. */
function dots({ x, y, width, height }: Box): Svg[] {
  const rows: Svg[] = [];
  for (let row = 0; 4 + row * 5 < height - 2; row += 1) {
    const first = 4 + (row % 2) * 3;
    const steps = Math.ceil((width - 2 - first) / DOT_STEP) - 1;
    rows.push(svg`M${x + first} ${y + 4 + row * 5}h${steps * DOT_STEP}.1`);
  }
  return rows;
}

/** What each texture means, as small drawings with their words. */
export function modeKeys(names: ModesInput["names"]): { mark: string; text: string }[] {
  return modeOrder.map((mode) => ({
    text: names[mode],
    mark: svg`<svg xmlns="http://www.w3.org/2000/svg" class="months-key" width="20" height="14" viewBox="0 0 20 14" fill="currentColor" aria-hidden="true">${texture(mode, { x: 0, y: 0, width: 20, height: 14 })}</svg>`.toString(),
  }));
}
