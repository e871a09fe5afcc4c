import type { Framework } from "@/lib/framework/schema";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Up to twelve as a word, beyond as a figure. */
const word = (n: number) => WORDS[n] ?? String(n);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c" */
function listed(names: string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export type Known = {
  /** Items that are not withdrawn, and how many of them nobody has placed yet. */
  items: number;
  toPlace: number;
  /** Every row of the matrix, with the items that support one of its cells. */
  rows: { name: string; items: number }[];
};

/** One sentence about a record in three parts, the middle one marked, and what stands beneath it. */
export type Summary = { before: string; mark: string; after: string; why: string };

/** What is known of a record without reading what it can bear: plain counts, no verdict. */
export function summaryOf({ items, toPlace, rows }: Known): Summary {
  if (!items)
    return {
      before: "Nothing is written down yet. ",
      mark: "One sentence",
      after: " is enough to begin.",
      why: "Write what changed, not what you did all week. Where it belongs can wait for the tidy list.",
    };
  const pieces = `${capital(word(items))} ${items === 1 ? "piece" : "pieces"} of evidence`;
  const shown = rows.filter((row) => row.items);
  if (!shown.length)
    return {
      before: `${pieces}, `,
      mark: items === 1 ? "not placed yet" : "none of them placed",
      after: ".",
      why: "Placing says which row of the matrix an item speaks for. Until then it counts for nothing but memory.",
    };
  const missing = rows.filter((row) => !row.items).map((row) => row.name);
  return {
    before: `${pieces} ${items === 1 ? "speaks" : "speak"} for `,
    mark: missing.length ? `${word(shown.length)} of ${word(rows.length)} rows` : `all ${word(rows.length)} rows`,
    after: toPlace ? `, with ${word(toPlace)} still to place.` : ".",
    why: `All of it is your own word so far. ${missing.length ? `Nothing yet on ${listed(missing)}.` : "No row is empty."}`,
  };
}

/** The rows of the matrix with the items that support their cells; an item on two cells of a row counts at each. */
export function rowsOf(
  framework: Framework | null,
  counts: readonly { signalId: string; items: number }[],
): Known["rows"] {
  const items = new Map(counts.map((each) => [each.signalId, each.items]));
  return (framework?.matrix?.rows ?? []).map(({ name, cells }) => ({
    name,
    items: cells.reduce((sum, { id }) => sum + (items.get(id) ?? 0), 0),
  }));
}
