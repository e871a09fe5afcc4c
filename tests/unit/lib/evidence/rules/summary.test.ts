import { describe, expect, test } from "vitest";
import { summaryOf } from "@/lib/evidence/rules/summary";

const names = [
  "Planning",
  "Org design",
  "Stakeholder leadership",
  "Manager development",
  "Metrics",
  "Hiring",
  "Decision-making",
  "Cross-functional influence",
];
const rows = (...items: number[]) => names.map((name, at) => ({ name, items: items[at] ?? 0 }));
const said = (known: Parameters<typeof summaryOf>[0]) => {
  const { before, mark, after, why } = summaryOf(known);
  return [`${before}[${mark}]${after}`, why];
};

describe("what is known of a record", () => {
  test.each([
    [{ items: 0, toPlace: 0, rows: rows() }, "Nothing is written down yet. [One sentence] is enough to begin."],
    [{ items: 1, toPlace: 1, rows: rows() }, "One piece of evidence, [not placed yet]."],
    [{ items: 12, toPlace: 12, rows: rows() }, "Twelve pieces of evidence, [none of them placed]."],
    [{ items: 1, toPlace: 0, rows: rows(1) }, "One piece of evidence speaks for [one of eight rows]."],
    [
      { items: 74, toPlace: 3, rows: rows(9, 2, 1, 4, 1, 0, 1, 0) },
      "74 pieces of evidence speak for [six of eight rows], with three still to place.",
    ],
    [
      { items: 13, toPlace: 0, rows: rows(1, 1, 1, 1, 1, 1, 1, 1) },
      "13 pieces of evidence speak for [all eight rows].",
    ],
  ])("%#: %j", (known, sentence) => {
    expect(said(known)[0]).toBe(sentence);
  });

  test("names the rows that have nothing", () => {
    expect(said({ items: 5, toPlace: 0, rows: rows(1, 1, 1, 1, 1, 0, 1, 0) })[1]).toContain(
      "Nothing yet on Hiring and Cross-functional influence.",
    );
    expect(said({ items: 5, toPlace: 0, rows: rows(1, 1, 1, 1, 1, 0, 0, 0) })[1]).toContain(
      "Hiring, Decision-making and Cross-functional influence",
    );
    expect(said({ items: 8, toPlace: 0, rows: rows(1, 1, 1, 1, 1, 1, 1, 1) })[1]).toContain("No row is empty.");
  });

  test("never prints a share or a score", () => {
    for (const items of [0, 1, 7, 50])
      expect(said({ items, toPlace: 0, rows: rows(items) }).join(" ")).not.toMatch(/%|score|percent/i);
  });
});
