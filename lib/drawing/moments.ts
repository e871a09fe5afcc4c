import { type Day, longDay, shortDay } from "@/lib/date";
import { type GlyphState, glyphSymbols } from "./glyph";
import { type Svg, svg } from "./svg";
import { wrap } from "./wrap";

/** One cell at one moment; `text` is the state in words, which the glyph cannot say in full. */
export type MomentCell = { state: GlyphState; text: string };
export type MomentRow = { name: string; cells: readonly MomentCell[] };
/** Every moment has the same rows with as many cells. */
export type Moment = { name: string; on: Day; rows: readonly MomentRow[] };
export type MomentsInput = {
  title: string;
  moments: readonly Moment[];
  /** Starts every id inside the drawing; "moments" when left out. */
  id?: string;
};

const LABELS = 112;
const GLYPH = 18;
const PITCH = 24;
const GAP = 16;
const ROW = 30;
const HEAD = 64;
/** Room at the right for the ground beneath the last glyph. */
const EDGE = 4;
/** Least width of a block, so that its name finds room. */
const NARROWEST = 50;

/** Each moment in one sentence: how many cells stand in which state. */
export function describeMoments({ moments }: MomentsInput): string {
  return moments
    .map(({ name, on, rows }) => {
      const cells = rows.flatMap((row) => row.cells);
      const counts = [...Map.groupBy(cells, ({ text }) => text)].map(([text, same]) => `${same.length} ${text}`);
      return `${name}, ${longDay(on)}: ${counts.join(", ")}.`;
    })
    .join(" ");
}

/**
 * The same grid of glyphs at several moments, side by side, told apart by shape alone. What stands differently from the
 * moment before lies on a ground of its own.
 */
export function drawMoments(input: MomentsInput): string {
  const { title, moments, id = "moments" } = input;
  const names = moments[0]?.rows.map(({ name }) => name) ?? [];
  const columns = Math.max(1, ...(moments[0]?.rows.map(({ cells }) => cells.length) ?? []));
  const block = Math.max(NARROWEST, columns * PITCH - (PITCH - GLYPH));
  const x = (at: number) => LABELS + at * (block + GAP);
  const width = x(moments.length) - GAP + EDGE;
  const height = HEAD + names.length * ROW;
  const states = moments.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="moments" viewBox="0 0 ${width} ${height}" width="100%" style="max-width:${width * 1.4}px;min-width:${width * 0.8}px" fill="currentColor" font-family="sans-serif" font-size="12" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${describeMoments(input)}</desc>${[
    glyphSymbols(id, states),
    names.map((name, row) => drawLabel(name, { row, width })),
    moments.map((moment, at) => {
      const numbers = columns > 1 ? Array.from({ length: columns }, (_, n) => n + 1) : [];
      return svg`<g transform="translate(${x(at)} 0)">${drawHead(moment, numbers)}${drawCells(moment, moments[at - 1], id)}</g>`;
    }),
  ]}</svg>`.toString();
}

function drawLabel(name: string, { row, width }: { row: number; width: number }): Svg {
  const y = HEAD + row * ROW;
  const lines = wrap(name, { length: 17, most: 2 });
  const first = y + ROW / 2 + 4 - (lines.length - 1) * 6.5;
  return svg`<path class="moments-line" stroke="currentColor" stroke-opacity=".2" d="M0 ${y}H${width}"/>${lines.map((line, n) => svg`<text x="0" y="${first + n * 13}">${line}</text>`)}`;
}

function drawHead({ name, on }: Moment, numbers: readonly number[]): Svg {
  const lines = wrap(name, { length: 9, most: 2 });
  const told = lines.map(
    (line, n) => svg`<text class="moments-name" x="0" y="${25 - (lines.length - 1 - n) * 13}">${line}</text>`,
  );
  const levels = numbers.map(
    (number, n) =>
      svg`<text class="moments-soft" x="${n * PITCH + GLYPH / 2}" y="${HEAD - 6}" text-anchor="middle">${number}</text>`,
  );
  return svg`${told}<text class="moments-soft" x="0" y="39">${shortDay(on)}</text>${levels}`;
}

function drawCells({ rows }: Moment, before: Moment | undefined, id: string): Svg {
  return svg`${rows.map(({ name, cells }, row) =>
    cells.map(({ state, text }, at) => {
      const earlier = before?.rows[row]?.cells[at]?.text;
      const [x, y] = [at * PITCH, HEAD + row * ROW + (ROW - GLYPH) / 2];
      const ground =
        earlier !== undefined &&
        earlier !== text &&
        svg`<rect class="moments-new" x="${x - 3}" y="${y - 4}" width="${PITCH}" height="${GLYPH + 8}" rx="4" fill-opacity=".12"/>`;
      const where = cells.length > 1 ? `${name} level ${at + 1}` : name;
      return svg`${ground}<use href="#${id}-${state}" x="${x}" y="${y}" width="${GLYPH}" height="${GLYPH}"><title>${where}: ${text}</title></use>`;
    }),
  )}`;
}
