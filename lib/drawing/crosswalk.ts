import { type Svg, safeHref, svg } from "./svg";

export type CrossingEnd = { id: string; label: string; href: string };
export type CrosswalkDrawing = {
  title: string;
  /** What stands on each side, above it. */
  heads: readonly [left: string, right: string];
  left: readonly CrossingEnd[];
  right: readonly CrossingEnd[];
  /** Ids of a left and a right end that belong together. */
  joins: readonly (readonly [left: string, right: string])[];
};

const [WIDTH, ROW, TOP, BOTTOM] = [360, 26, 38, 12];
/** Where the stones of each side stand; words lie outside, lines between. */
const [LEFT, RIGHT] = [92, 178];
const STONE = { width: 12, height: 7 };
const GAP = 6;

/** What belongs together, in words, one sentence for each left end. */
export function describeCrosswalk({ left, right, joins }: CrosswalkDrawing): string {
  const told = left.map(({ id, label }) => {
    const others = right.filter((end) => joins.some(([one, other]) => one === id && other === end.id));
    return `${label}: ${others.map((end) => end.label).join(", ") || "none"}.`;
  });
  return told.join(" ");
}

/** Two lists with lines between what belongs together; both are spread over the same height. */
export function drawCrosswalk(input: CrosswalkDrawing): string {
  const { title, heads, left, right, joins } = input;
  const rows = Math.max(left.length, right.length);
  const height = TOP + ROW * (rows - 1) + BOTTOM;
  const spread = (count: number, at: number) => TOP + ROW * ((rows * (at + 0.5)) / count - 0.5);
  const yOf = (ends: readonly CrossingEnd[]) => new Map(ends.map(({ id }, at) => [id, spread(ends.length, at)]));
  const [yLeft, yRight] = [yOf(left), yOf(right)];
  const lines = joins.flatMap(([one, other]): Svg[] => {
    const [from, to] = [yLeft.get(one), yRight.get(other)];
    if (from === undefined || to === undefined) return [];
    const [start, end] = [LEFT + STONE.width, RIGHT];
    const middle = (start + end) / 2;
    return [svg`M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`];
  });
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="crosswalk" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${title}"><desc>${describeCrosswalk(input)}</desc><path class="crosswalk-lines" fill="none" d="${lines}"/>${[
    drawWords(heads[0], { y: 12, side: "left" }),
    drawWords(heads[1], { y: 12, side: "right" }),
    left.map((end) => drawEnd(end, { y: yLeft.get(end.id) ?? 0, side: "left" })),
    right.map((end) => drawEnd(end, { y: yRight.get(end.id) ?? 0, side: "right" })),
  ]}</svg>`.toString();
}

type Place = { y: number; side: "left" | "right" };

function drawWords(words: string, { y, side, own }: Place & { own?: true }): Svg {
  const [x, anchor] = side === "left" ? [LEFT - GAP, "end"] : [RIGHT + STONE.width + GAP, "start"];
  return svg`<text class="crosswalk-${own ? "words" : "head"}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}

function drawEnd({ label, href }: CrossingEnd, { y, side }: Place): Svg {
  const x = side === "left" ? LEFT : RIGHT;
  const stone = svg`<rect class="crosswalk-${side}" x="${x}" y="${y - STONE.height / 2}" width="${STONE.width}" height="${STONE.height}" rx="${STONE.height / 2}"/>`;
  const words = drawWords(label, { y: y + 4, side, own: true });
  const target = safeHref(href);
  return target ? svg`<a href="${target}">${stone}${words}</a>` : svg`<g>${stone}${words}</g>`;
}
