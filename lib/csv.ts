/** What a spreadsheet would take for the beginning of a formula, full-width forms and our own mark among them. */
const FORMULA = /^[=+\-@\t\r\n\0'＝＋－＠]/;

/** One cell: what could be run is marked as text with an apostrophe, and what holds separators is quoted. */
function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as the text of a CSV file (RFC 4180), with the mark at its beginning by which spreadsheets know UTF-8. A text cell
 * that begins like a formula, or with an apostrophe, begins with one apostrophe more; taking it away gives the text back.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}
