import { type Svg, svg } from "./svg";
import { wrap } from "./wrap";

/** One line of dots: how many are in each of three columns, or null where that is withheld. */
export type DotLine = { name: string; counts: readonly [number, number, number] | null; isEarlier?: boolean };
/** Lines under a small heading of their own, or without one. */
export type DotGroup = { name: string | null; lines: readonly DotLine[] };
export type DotRow = { name: string; groups: readonly DotGroup[] };
export type DotRowsInput = {
  title: string;
  columns: readonly string[];
  rows: readonly DotRow[];
  /** What stands where counts are withheld. */
  withheld: string;
  /** Starts every id inside the drawing; "dots" when left out. */
  id?: string;
};

const [WIDTH, LABEL, COLUMN] = [400, 134, 88];
const [LINE, HEADING, BETWEEN] = [17, 19, 8];
/** Twelve dots fit into a column beside their number. */
const [RADIUS, PITCH, NUMBER] = [2.7, 6.1, 14];
const HEAD = { length: 12, most: 3 };
const NAME = { length: 18, most: 3 };

/** "Peers: 2 strong manager, 1 emerging VP, 1 VP in practice." */
export function dotLineText({ name, counts }: DotLine, columns: readonly string[], withheld: string): string {
  const told = counts ? counts.map((count, at) => `${count} ${columns[at] ?? ""}`.trim()).join(", ") : withheld;
  return `${name}: ${told}.`;
}

/** All of it in words, row by row. */
export function describeDotRows({ columns, rows, withheld }: Omit<DotRowsInput, "title">): string {
  const ofGroup = ({ name, lines }: DotGroup) =>
    [name ? `${name}.` : "", ...lines.map((line) => dotLineText(line, columns, withheld))].filter(Boolean).join(" ");
  return rows.map(({ name, groups }) => `${name}. ${groups.map(ofGroup).join(" ")}`).join(" ");
}

/** Rows one below the other, whose dots stand in the same three columns throughout: what is compared is aligned. */
export function drawDotRows(input: DotRowsInput): string {
  const { title, columns, rows, withheld, id = "dots" } = input;
  const heads = columns.map((name) => wrap(name, HEAD));
  const top = 14 * Math.max(1, ...heads.map((lines) => lines.length)) + 6;
  let y = top;
  const drawn = rows.map(({ name, groups }): Svg => {
    const rule = y + 2;
    y += BETWEEN + HEADING;
    const parts = [words("dots-name", name, { x: 0, y: y - 5 })];
    for (const group of groups) {
      if (group.name) {
        y += LINE + (group === groups[0] ? 0 : 4);
        parts.push(words("dots-soft", group.name, { x: 0, y: y - 4 }));
      }
      for (const line of group.lines) {
        const lines = wrap(line.name, NAME);
        parts.push(drawLine(line, { y, lines, title: dotLineText(line, columns, withheld), withheld }));
        y += LINE + (lines.length - 1) * 13;
      }
    }
    y += 6;
    return svg`<path class="dots-line" stroke="currentColor" stroke-opacity=".25" d="M0 ${rule}H${WIDTH}"/>${parts}`;
  });
  const guides = columns.map((_, at) => svg`M${LABEL + at * COLUMN - 6} ${top}V${y + 4}`);
  const names = heads.flatMap((lines, at) =>
    lines.map((line, n) => words("dots-soft", line, { x: LABEL + at * COLUMN, y: 12 + n * 14 })),
  );
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="dots" viewBox="0 0 ${WIDTH} ${y + 8}" width="100%" fill="currentColor" font-family="sans-serif" font-size="12" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${describeDotRows(input)}</desc><path class="dots-line" stroke="currentColor" stroke-opacity=".25" stroke-dasharray="1 3" d="${guides}"/>${names}${drawn}</svg>`.toString();
}

const words = (look: string, text: string, { x, y }: { x: number; y: number }) =>
  svg`<text class="${look}" x="${x}" y="${y}">${text}</text>`;

type Placed = { y: number; lines: string[]; title: string; withheld: string };

function drawLine({ counts, isEarlier }: DotLine, { y, lines, title, withheld }: Placed): Svg {
  const base = y + 13;
  const label = lines.map((line, n) => words("dots-label", line, { x: 8, y: base + n * 13 }));
  const dots = counts
    ? counts.map((count, at) => drawDots(count, { x: LABEL + at * COLUMN, y: base, isEarlier }))
    : words("dots-soft", withheld, { x: LABEL, y: base });
  return svg`<g><title>${title}</title>${label}${dots}</g>`;
}

/** The number and as many dots; of none a dash. */
function drawDots(count: number, { x, y, isEarlier }: { x: number; y: number; isEarlier?: boolean }): Svg {
  if (!count) return words("dots-soft", "–", { x, y });
  const dots = Array.from({ length: count }, (_, n) =>
    dot({ x: x + NUMBER + RADIUS + n * PITCH, y: y - 4, isEarlier }),
  );
  return svg`${words("dots-count", String(count), { x, y })}${dots}`;
}

const dot = ({ x, y, isEarlier = false }: { x: number; y: number; isEarlier?: boolean }) =>
  isEarlier
    ? svg`<circle class="dot-earlier" cx="${x}" cy="${y}" r="${RADIUS - 0.4}" fill="none" stroke="currentColor" stroke-width="1.1"/>`
    : svg`<circle cx="${x}" cy="${y}" r="${RADIUS}"/>`;

const key = (isEarlier: boolean) =>
  svg`<svg xmlns="http://www.w3.org/2000/svg" class="dots-key" width="12" height="12" viewBox="0 0 8 8" fill="currentColor" aria-hidden="true">${dot({ x: 4, y: 4, isEarlier })}</svg>`.toString();

/** One dot alone, for the words that say what it means. */
export const dotMarks = { earlier: key(true), later: key(false) };
