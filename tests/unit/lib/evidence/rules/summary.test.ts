import { describe, expect, test } from "vitest";
import { rowsOf, summaryOf } from "@/lib/evidence/rules/summary";
import { currentFramework } from "@/lib/framework/rules/library";

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
type Said = Omit<Parameters<typeof summaryOf>[0], "what" | "attested"> & { attested?: number };
const said = (known: Said, what: "row" | "indicator" = "row") => {
  const { before, mark, after, why } = summaryOf({ attested: 0, ...known, what });
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

  test.each([
    [
      { items: 4, toPlace: 0, rows: rows(2, 1).slice(0, 5) },
      "Four pieces of evidence speak for [two of five indicators].",
    ],
    [{ items: 2, toPlace: 2, rows: rows().slice(0, 5) }, "Two pieces of evidence, [none of them placed]."],
    [{ items: 9, toPlace: 2, rows: rows().slice(0, 5) }, "Nine pieces of evidence, [none on an indicator yet]."],
    [{ items: 9, toPlace: 2, rows: [] }, "Nine pieces of evidence, [kept]."],
  ])("by indicators, %#: %j", (known, sentence) => {
    expect(said(known, "indicator")[0]).toBe(sentence);
  });

  test("counts what supports a row's cells, and without a matrix the indicators", () => {
    const [vp, cto] = [currentFramework("em-to-vp"), currentFramework("vp-to-cto")];
    const counts = [
      { signalId: "M1.L1", items: 2 },
      { signalId: "M1.L3", items: 1 },
      { signalId: "VC6.2", items: 4 },
    ];
    expect(rowsOf(vp, counts)).toMatchObject({ what: "row", rows: [{ items: 3 }, ...Array(7).fill({ items: 0 })] });
    expect(rowsOf(cto, counts)).toMatchObject({ what: "indicator", rows: [0, 4, 0, 0, 0].map((items) => ({ items })) });
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

  test("says how many of them others have confirmed", () => {
    const known = { items: 5, toPlace: 0, rows: rows(1, 1, 1, 1, 1).slice(0, 5) };
    expect(said(known, "indicator")[1]).toBe("All of it is your own word so far. No indicator is empty.");
    expect(said({ ...known, attested: 2 }, "indicator")[1]).toMatch(/^Somebody has confirmed two of them\./);
  });

  test("never prints a share or a score", () => {
    for (const items of [0, 1, 7, 50])
      expect(said({ items, toPlace: 0, rows: rows(items) }).join(" ")).not.toMatch(/%|score|percent/i);
  });
});
