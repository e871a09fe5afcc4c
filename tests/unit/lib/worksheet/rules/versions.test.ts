import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { compareReadings, countChanges } from "@/lib/worksheet/rules/compare";
import { isDue } from "@/lib/worksheet/rules/due";
import { chosenPair } from "@/lib/worksheet/rules/pair";
import { type Answer, type Citation, countRows, lineName, readSheet, spanIn } from "@/lib/worksheet/rules/reading";
import { findRow } from "@/lib/worksheet/rules/row";
import { findSheet, type Sheet } from "@/lib/worksheet/rules/sheet";

const framework = currentFramework("em-to-vp");
const sheet = (id: string): Sheet => {
  const found = findSheet(framework, id);
  if (!found) throw new Error(`There is no worksheet ${id}.`);
  return found;
};
const ahead = sheet("WS.SH3");

const line = (lineId: string, cells: Record<string, string>): Answer => ({
  ...{ promptId: "WS.SH3.2", lineId },
  said: { "": cells },
});
const asked = (cells: Record<string, string>): Answer => ({
  ...{ promptId: "WS.SH3.1", lineId: "" },
  said: { "SH3.1": cells },
});
const cited = (lineId: string, evidenceId: string): Citation => ({
  ...{ promptId: "WS.SH3.2", rowId: "" },
  ...{ lineId, evidenceId },
});
const read = (answers: Answer[], citations: Citation[] = []) => readSheet(ahead, { answers, citations });

describe("a reading", () => {
  test("has what is filled in, in the order of the content, days in words", () => {
    const found = read([
      line("b", { By: "2026-12-01", "What you expect": "A gap" }),
      asked({ "In two quarters": "Six teams" }),
    ]);
    expect(found.map(({ rows }) => rows.map(({ id, cells }) => [id, ...cells.map(({ text }) => text)]))).toEqual([
      [["SH3.1", "Six teams"]],
      [["b", "A gap", "1 December 2026"]],
    ]);
    expect(countRows(found)).toBe(2);
  });

  test("leaves out rows with nothing in them, but not those that only cite", () => {
    expect(countRows(read([line("a", {}), line("b", {})], [cited("b", "x")]))).toBe(1);
  });

  test("tells the days between what was said and what was felt", () => {
    const wrong = sheet("WS.OW1").sheet.prompts[2];
    const days = (said: string, felt: string) =>
      wrong && spanIn(wrong, { "": { "First said": said, "First felt": felt } }).map(({ text }) => text);
    expect(days("2026-11-01", "2026-11-20")).toEqual(["19"]);
    expect(days("2026-11-20", "2026-11-18")).toEqual(["-2"]);
    expect(days("2026-11-20", "")).toEqual([]);
  });

  test("calls a line after the first that is written in it", () => {
    const columns = [{ name: "When", day: true as const }, { name: "What" }, { name: "Who" }];
    expect(lineName(columns, { "": { When: "2026-12-01", Who: "Design" } })).toBe("Design");
    expect(lineName(columns, { "": { What: "x".repeat(99) } })).toHaveLength(60);
    expect(lineName(columns, {})).toBe("");
  });
});

describe("two readings", () => {
  const before = [line("a", { "What you expect": "A gap" }), line("b", { "What you expect": "A delay" })];

  test("that say the same differ in nothing", () => {
    expect(countChanges(compareReadings(read(before), read(before)))).toBe(0);
    expect(compareReadings([], [])).toEqual([]);
  });

  test("tell what is new, what is changed and what is gone, and from what to what", () => {
    const after = [
      line("b", { "What you expect": "A delay", "What came": "Prevented" }),
      line("c", { "What you expect": "A cost" }),
    ];
    const [found] = compareReadings(read(before), read(after, [cited("c", "x")]));
    expect(found?.changed).toEqual([
      {
        ...{ id: "b", text: "A delay", only: null, cited: [], noLongerCited: [] },
        cells: [{ column: "What came", before: "", after: "Prevented" }],
      },
      {
        ...{ id: "c", text: "A cost", only: "after", cited: ["x"], noLongerCited: [] },
        cells: [{ column: "What you expect", before: "", after: "A cost" }],
      },
      {
        ...{ id: "a", text: "A gap", only: "before", cited: [], noLongerCited: [] },
        cells: [{ column: "What you expect", before: "A gap", after: "" }],
      },
    ]);
    expect(found?.same).toEqual([]);
  });

  test("the other way round tell the same rows with before and after exchanged", () => {
    const after = [line("b", { "What you expect": "Two delays" }), line("c", { "What you expect": "A cost" })];
    const there = compareReadings(read(before), read(after, [cited("b", "x")]));
    const back = compareReadings(read(after, [cited("b", "x")]), read(before));
    const rows = (all: typeof there) =>
      all.flatMap(({ changed }) => changed).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(
      rows(back).map(({ cells, noLongerCited }) => [cells.map(({ before: b, after: a }) => [a, b]), noLongerCited]),
    ).toEqual(rows(there).map(({ cells, cited: now }) => [cells.map(({ before: b, after: a }) => [b, a]), now]));
  });

  test("keep a prompt that the later content no longer has", () => {
    const [gone] = compareReadings(read(before), []);
    expect(gone).toMatchObject({ id: "WS.SH3.2", changed: [{ only: "before" }, { only: "before" }] });
  });
});

describe("a line that foretells something", () => {
  const [, predictions] = ahead.sheet.prompts;
  const due = (cells: Record<string, string>, today = "2026-12-01", prompt = predictions) =>
    prompt && isDue(prompt, { "": cells }, today);

  test.each<[boolean, Record<string, string>]>([
    [true, { By: "2026-12-01" }],
    [true, { By: "2026-11-30", "What came": "Still open" }],
    [false, { By: "2026-12-02" }],
    [false, { By: "2026-11-30", "What came": "As expected" }],
    [false, { "What you expect": "A gap" }],
  ])("is due (%s) with %j", (expected, cells) => {
    expect(due(cells)).toBe(expected);
  });

  test("is due nowhere else", () => {
    const [asking] = sheet("WS.P2.1").sheet.prompts;
    expect(due({ "Asked on": "2026-11-30", Answer: "Open" }, "2026-12-01", asking)).toBe(false);
    expect(due({ "": "2026-11-30" }, "2026-12-01", sheet("WS.P2.3").sheet.prompts[5])).toBe(false);
  });
});

describe("the pair that an address asks for", () => {
  test.each<[number[], unknown, unknown, string, string, boolean]>([
    [[2, 1], undefined, undefined, "2", "now", false],
    [[2, 1], "1", "2", "1", "2", false],
    [[2, 1], "now", "1", "now", "1", false],
    [[2, 1], "3", "2", "2", "now", true],
    [[2, 1], "1", undefined, "2", "now", true],
    [[2, 1], ["1", "2"], "now", "2", "now", true],
    [[2, 1], "%00", "now", "2", "now", true],
    [[], "1", "2", "now", "now", true],
  ])("of %j, %j and %j are %s and %s", (numbers, from, to, ...[left, right, hasNote]) => {
    const found = chosenPair(numbers, { from, to });
    expect([found.from, found.to, found.note !== null]).toEqual([left, right, hasNote]);
  });
});

describe("a row to cite in", () => {
  const found = (which: { promptId?: string; lineId?: string; rowId?: string }) =>
    findRow(
      { ...ahead, answers: [line("a", { "What you expect": "A gap" })] },
      {
        ...{ promptId: "WS.SH3.2", lineId: "", rowId: "" },
        ...which,
      },
    );

  test("is a row of the content or a line that was begun", () => {
    expect(found({ lineId: "a" })).toMatchObject({ text: "A gap" });
    expect(found({ promptId: "WS.SH3.1", rowId: "SH3.1" })?.text).toMatch(/\?$/);
  });

  test.each([{}, { lineId: "b" }, { lineId: "a", rowId: "SH3.1" }, { promptId: "WS.SH3.1" }, { promptId: "WS.X" }])(
    "is not %j",
    (which) => {
      expect(found(which)).toBeNull();
    },
  );
});
