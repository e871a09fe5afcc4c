import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "@/lib/csv";

const FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x", "'=1", "'"];

/** Reads what RFC 4180 writes, sharing nothing with the encoder. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
const unmarked = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);

test("writes rows as they are read back, numbers as numbers", () => {
  expect(
    csvOf([
      ["Name", "Pieces"],
      ['Robin "Vale", of Berlin', 3],
      [null, -2],
    ]),
  ).toBe('\uFEFFName,Pieces\r\n"Robin ""Vale"", of Berlin",3\r\n,-2\r\n');
});

test.each(FORMULAS)("marks %j as text", (text) => {
  expect(read(csvOf([[text]]))).toEqual([[`'${text}`]]);
});

test("whatever is written, no cell begins like a formula, and taking the mark away gives every text back", () => {
  const odd = fc.constantFrom(...FORMULAS, ",", '"', ";", "\r\n", "|", " ", "=cmd|' /C calc'!A0", "ﬁ", "𝕏");
  const cell = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(odd, fc.string())).map((parts) => parts.join("")),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (given) => {
      const back = read(csvOf(given));
      for (const text of back.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      expect(back.map((cells) => cells.map(unmarked))).toEqual(given);
    }),
  );
});
