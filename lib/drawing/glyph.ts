import { raw, type Svg, svg } from "./svg";

/** What a reading can say of one thing, from nothing shown to recognised by others, and two ways to lose it. */
export const glyphStates = [
  "none",
  "claimed",
  "occasional",
  "consistent",
  "recognised",
  "contested",
  "lapsed",
] as const;
export type GlyphState = (typeof glyphStates)[number];

type Stone = { x: number; y: number; width: number; height: number };

// The cairn on a 16 x 16 grid, from the ground up.
const STACK: readonly Stone[] = [
  { x: 2.5, y: 10.9, width: 11, height: 3.2 },
  { x: 3.4, y: 7.3, width: 8.2, height: 3 },
  { x: 5.4, y: 4, width: 5.4, height: 2.7 },
];
const ONE: Stone = { x: 3, y: 9.7, width: 10, height: 4.4 };
const GROUND = raw(`<path d="M1 15h14" fill="none" stroke="currentColor" stroke-opacity=".6"/>`);
const CAPSTONE = raw(`<circle class="glyph-cap" cx="8.3" cy="1.8" r="1.6"/>`);
// The lowest stone has broken in two and carries another still; drawn as a gap, so that it needs no second colour.
const SPLIT = raw(
  `<path d="M3.3 10.5H8l-1.9 3.6H3.3a1.8 1.8 0 0 1 0-3.6zM10.1 10.5h2.6a1.8 1.8 0 0 1 0 3.6H8.2zM4.9 6h5.6a1.7 1.7 0 0 1 0 3.4H4.9a1.7 1.7 0 0 1 0-3.4z"/>`,
);

const pill = ({ x, y, width, height }: Stone) =>
  svg`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}"/>`;

// Set out one by one: browsers disagree on where dashes around a closed line begin and end.
const dots = ({ x, y, width, height }: Stone) => {
  const each = Math.round((width - 1.2) / 1.9);
  const row = (at: number) =>
    Array.from({ length: each + 1 }, (_, n) => svg`M${x + 0.6 + (n * (width - 1.2)) / each} ${at}h.01`);
  return svg`${row(y + 0.6)}${row(y + height - 0.6)}`;
};

const SHAPES: Record<GlyphState, Svg> = {
  none: GROUND,
  claimed: svg`${GROUND}<rect x="3.6" y="10.3" width="8.8" height="3.2" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.2"/>`,
  occasional: svg`${GROUND}${pill(ONE)}`,
  consistent: svg`${GROUND}${STACK.map(pill)}`,
  recognised: svg`${GROUND}${STACK.map(pill)}${CAPSTONE}`,
  contested: svg`${GROUND}${SPLIT}`,
  lapsed: svg`${GROUND}<path fill="none" stroke="currentColor" stroke-width="1.15" stroke-linecap="round" d="${STACK.map(dots)}"/>`,
};

export type GlyphInput = {
  state: GlyphState;
  /** Edge in CSS pixels, 16 when left out. */
  size?: number;
  /** What a screen reader says; without it the glyph is decoration beside its word, and hidden from it. */
  title?: string;
};

/** The cairn that stands for a state: told apart by shape alone, in the colour of the text around it. */
export function drawGlyph({ state, size = 16, title }: GlyphInput): string {
  const name = title ? svg`role="img"` : svg`aria-hidden="true"`;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="glyph glyph-${state}" width="${size}" height="${size}" viewBox="0 0 16 16" fill="currentColor" ${name}>${
    title && svg`<title>${title}</title>`
  }${SHAPES[state]}</svg>`.toString();
}

/** The shapes of a drawing's glyphs, each once; `id` tells one drawing's from another's on the same page. */
export function glyphSymbols(id: string, states: Iterable<GlyphState>): Svg {
  const each = [...new Set(states)].map(
    (state) => svg`<symbol id="${id}-${state}" viewBox="0 0 16 16">${SHAPES[state]}</symbol>`,
  );
  return svg`<defs>${each}</defs>`;
}

/** The product's mark: three stones, the same drawing as "consistent". */
export function drawMark(size = 20): string {
  return drawGlyph({ state: "consistent", size });
}
