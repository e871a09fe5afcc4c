import { monthName } from "@/lib/date";
import { monthLetters } from "./months";
import { raw, type Svg, safeHref, svg } from "./svg";

/** `href` leads to the items that were counted; null leads nowhere. */
export type HeatCount = { count: number; href: string | null };
export type HeatCell = { month: string; supports: HeatCount; against: HeatCount };
export type HeatRow = { name: string; href: string | null; cells: readonly HeatCell[] };
export type HeatInput = { caption: string; head: string; rows: readonly HeatRow[] };

// Drawn, because not every font has the sign.
const AGAINST = raw(
  `<svg xmlns="http://www.w3.org/2000/svg" class="heat-mark" width="9" height="9" viewBox="0 0 9 9" aria-hidden="true"><path d="M.8 1.2h7.4L4.5 7.8z" fill="none" stroke="currentColor" stroke-width="1.1" stroke-linejoin="round"/></svg>`,
);
/** The mark of what speaks against, to stand beside its words. */
export const heatMark = AGAINST.toString();

/** Shades from 1 to 4; the count in the cell says the rest. */
const SHADES = 4;

/**
 * Rows by month as a table of counts, the ground the darker the more there are. What speaks against is counted apart.
 * A table by itself, so it needs no twin.
 */
export function drawHeat({ caption, head, rows }: HeatInput): string {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ supports }) => supports.count)));
  const months = rows[0]?.cells.map(({ month }) => month) ?? [];
  const heads = months.map((month, at) => {
    const year = (at === 0 || month.endsWith("-01")) && svg`<span class="heat-year">${month.slice(0, 4)}</span>`;
    return svg`<th scope="col"><abbr title="${monthName(`${month}-01`)}">${monthLetters(month)}</abbr>${year}</th>`;
  });
  const lines = rows.map(
    ({ name, href, cells }) =>
      svg`<tr><th scope="row">${linked(href, svg`${name}`)}</th>${cells.map((cell) => drawCell(cell, most))}</tr>`,
  );
  // A few months side by side do not need the whole width.
  const width = 19 + 6 * months.length;
  return svg`<table class="heat" style="max-width:${width}rem"><caption>${caption}</caption><thead><tr><th scope="col">${head}</th>${heads}</tr></thead><tbody>${lines}</tbody></table>`.toString();
}

function drawCell({ supports, against }: HeatCell, most: number): Svg {
  const shade = supports.count && Math.max(1, Math.round((supports.count / most) * SHADES));
  const counted = ({ count, href }: HeatCount, text: Svg) => linked(count ? href : null, text);
  const less =
    against.count > 0 &&
    svg`<span class="heat-against">${counted(against, svg`${AGAINST}${against.count}<span class="sr-only"> against</span>`)}</span>`;
  return svg`<td class="heat-${shade}">${counted(supports, svg`${supports.count}`)}${less}</td>`;
}

function linked(href: string | null, text: Svg): Svg {
  const target = href === null ? null : safeHref(href);
  return target === null ? text : svg`<a href="${target}">${text}</a>`;
}
