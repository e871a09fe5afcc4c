import { type SvgValue, safeHref, svg } from "./svg";

/** A reason; with `link` some words of it lead somewhere. */
export type PracticeReason = {
  text: string;
  link?: { before: string; words: string; after: string; href: string } | undefined;
};

export type PracticeRow = {
  name: string;
  href: string;
  /** What stands beneath the name, such as the role and the group. */
  beneath: string;
  reasons: readonly PracticeReason[];
  /** Dates in the order of the heads; "" for none. */
  dates: readonly string[];
  nudgeHref: string;
};
export type PracticeInput = { caption: string; heads: readonly string[]; rows: readonly PracticeRow[] };

/**
 * Clients in a table, one row each: who it is, as a link, why they need the reader, and their dates under `heads`. A table
 * already, so it needs no twin; on a phone its rows stand as a list. A string, because elements for many clients cost most.
 */
export function drawPractice({ caption, heads, rows }: PracticeInput): string {
  const columns = ["Client", "Why", ...heads, ""].map((head) =>
    head ? svg`<th scope="col">${head}</th>` : svg`<td></td>`,
  );
  const lines = rows.map(({ name, href, beneath, reasons, dates, nudgeHref }) => {
    const cells = dates.map((date, at) => svg`<td${date ? svg` data-head="${heads[at]}"` : ""}>${date}</td>`);
    const why = reasons.map((reason) => svg`<li>${reasonOf(reason)}</li>`);
    return svg`<tr><th scope="row"><a href="${safeHref(href)}">${name}</a> <span>${beneath}</span></th><td>${why.length > 0 && svg`<ul>${why}</ul>`}</td>${cells}<td><a href="${safeHref(nudgeHref)}" aria-label="Nudge ${name}">Nudge</a></td></tr>`;
  });
  return svg`<table class="practice"><caption>${caption}</caption><thead><tr>${columns}</tr></thead><tbody>${lines}</tbody></table>`.toString();
}

function reasonOf({ text, link }: PracticeReason): SvgValue {
  if (!link) return text;
  const { before, words, after, href } = link;
  return svg`${before}<a href="${safeHref(href)}">${words}</a>${after}`;
}
