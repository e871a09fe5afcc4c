import { type GlyphState, glyphSymbols } from "./glyph";
import { type Svg, safeHref, svg } from "./svg";

export type MatrixCell = {
  id: string;
  href: string;
  state: GlyphState;
  /** The state in a word, and where it is contested what lies beneath. */
  word: string;
  beneath: string;
  /** Items that support it. */
  items: number;
};
export type MatrixRow = { id: string; name: string; href: string | null; cells: readonly MatrixCell[] };
export type MatrixInput = {
  caption: string;
  /** What the columns are called; without any there is no head. */
  columns: readonly string[];
  rows: readonly MatrixRow[];
};

/**
 * Signals in a table: glyph, word and count in each cell, all of it one link. A table already, so it needs no twin, and
 * it can be read without its styles.
 */
export function drawMatrix({ caption, columns, rows }: MatrixInput): string {
  const heads = columns.map((name) => svg`<th scope="col">${name}</th>`);
  const glyphs = `${rows[0]?.id}-glyph`;
  const states = rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  const symbols = svg`<svg width="0" height="0" aria-hidden="true">${glyphSymbols(glyphs, states)}</svg>`;
  const head = columns.length > 0 && svg`<thead><tr><td></td>${heads}</tr></thead>`;
  const lines = rows.map(
    ({ id, name, href, cells }) =>
      svg`<tr><th scope="row" id="${id}">${linked(href, svg`${name}`)}</th>${cells.map((cell) => drawCell(cell, glyphs))}</tr>`,
  );
  return svg`<table class="matrix"><caption>${caption}${symbols}</caption>${head}<tbody>${lines}</tbody></table>`.toString();
}

function drawCell({ id, href, state, word, beneath, items }: MatrixCell, glyphs: string): Svg {
  const glyph = svg`<svg class="glyph glyph-${state}" width="20" height="20" fill="currentColor" aria-hidden="true"><use href="#${glyphs}-${state}"/></svg>`;
  const below = beneath && svg` <span class="matrix-beneath">${beneath}</span>`;
  const count = svg` <span class="matrix-items">${items} ${items === 1 ? "item" : "items"}</span>`;
  const text = svg`${glyph} <span class="matrix-word">${word}</span>${below}${items > 0 && count}`;
  return svg`<td id="${id}" class="matrix-${state}">${linked(href, text)}</td>`;
}

function linked(href: string | null, text: Svg): Svg {
  const target = href === null ? null : safeHref(href);
  return target === null ? text : svg`<a href="${target}">${text}</a>`;
}
