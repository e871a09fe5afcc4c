import type { Framework } from "@/lib/framework/schema";
import { capital, listed, numberWord } from "@/lib/text";

export type Known = {
  /** Items that are not withdrawn, and how many of them nobody has placed yet. */
  items: number;
  toPlace: number;
  /** Items that somebody has confirmed. */
  attested: number;
  /** What evidence speaks for: rows of the matrix, on the onward tracks indicators. */
  what: "row" | "indicator";
  /** Every one of them, with the items that support it or one of its cells. */
  rows: { name: string; items: number }[];
};

/** One sentence about a record in three parts, the middle one marked, and what stands beneath it. */
export type Summary = { before: string; mark: string; after: string; why: string };

/** What is known of a record without reading what it can bear: plain counts, no verdict. */
export function summaryOf({ items, toPlace, attested, what, rows }: Known): Summary {
  if (!items)
    return {
      before: "Nothing is written down yet. ",
      mark: "One sentence",
      after: " is enough to begin.",
      why: "Write what changed, not what you did all week. Where it belongs can wait for the tidy list.",
    };
  const pieces = `${capital(numberWord(items))} ${items === 1 ? "piece" : "pieces"} of evidence`;
  if (!rows.length) return { before: `${pieces}, `, mark: "kept", after: ".", why: "Each stays as it was written." };
  const shown = rows.filter((row) => row.items);
  if (!shown.length) return { before: `${pieces}, `, after: ".", ...notPlaced({ items, toPlace, what }) };
  const missing = rows.filter((row) => !row.items).map((row) => row.name);
  return {
    before: `${pieces} ${items === 1 ? "speaks" : "speak"} for `,
    mark: missing.length
      ? `${numberWord(shown.length)} of ${numberWord(rows.length)} ${what}s`
      : `all ${numberWord(rows.length)} ${what}s`,
    after: toPlace ? `, with ${numberWord(toPlace)} still to place.` : ".",
    why: `${attested ? `Somebody has confirmed ${numberWord(attested)} of them.` : "All of it is your own word so far."} ${missing.length ? `Nothing yet on ${listed(missing)}.` : `No ${what} is empty.`}`,
  };
}

function notPlaced({ items, toPlace, what }: Omit<Known, "rows" | "attested">): Pick<Summary, "mark" | "why"> {
  const place = what === "row" ? "row of the matrix" : "indicator";
  const why = `Placing says which ${place} an item speaks for. Until then it counts for nothing but memory.`;
  // Placed on what another track asks for, it keeps its worth and says nothing here yet.
  if (toPlace < items)
    return {
      mark: `none on ${what === "row" ? "a" : "an"} ${place} yet`,
      why: `One item may be claimed for several tracks. ${why}`,
    };
  return { mark: items === 1 ? "not placed yet" : "none of them placed", why };
}

/**
 * The rows of the matrix with the items that support their cells, where an item on two cells of a row counts at each;
 * without a matrix the indicators.
 */
export function rowsOf(
  { matrix, indicators }: Framework,
  counts: readonly { signalId: string; items: number }[],
): Pick<Known, "what" | "rows"> {
  const items = new Map(counts.map((each) => [each.signalId, each.items]));
  const of = (ids: string[]) => ids.reduce((sum, id) => sum + (items.get(id) ?? 0), 0);
  if (!matrix)
    return { what: "indicator", rows: indicators.map(({ id, label }) => ({ name: label, items: of([id]) })) };
  return { what: "row", rows: matrix.rows.map(({ name, cells }) => ({ name, items: of(cells.map(({ id }) => id)) })) };
}
