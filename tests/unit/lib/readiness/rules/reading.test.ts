import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { readingOf, rowStates } from "@/lib/readiness/rules/reading";
import type { ReadinessRows } from "@/lib/readiness/rules/rows";
import { countTexts } from "@/lib/readiness/rules/wording";
import { consistent, D, framework, nothing, placement, rowsOf, type Told, viewOf } from "@/tests/support/records";

const ON = D(110);
const readAt = (rows: ReadinessRows, on = ON) => readingOf(viewOf(rows, { on }), framework)!;
/** Consistent at this cell, by items of its own. */
const solid = (cell: string) => consistent(cell, ["ana"], [cell]);
const thirds = (n: number) => Array.from({ length: n }, (_, at) => solid(`M${at + 1}.L3`)).flat();
const attested = (id: string, cells: string[], on = 10): Told => ({ id, on: D(on), by: ["ana"], claims: cells });

describe("MX3: the overall reading", () => {
  test("of nothing is that there is not enough to say", () => {
    expect(readAt(nothing)).toMatchObject({ reach: 0, rows: [], items: [], contested: [] });
    expect(readAt(nothing).sentence).toMatchInlineSnapshot(
      `"Not enough to say: too little of it has been confirmed by anybody who saw it."`,
    );
  });

  test("five rows consistent at level 3 are the third, four are not", () => {
    const third = readAt(rowsOf(thirds(5)));
    expect(third.reach).toBe(3);
    expect(third.rows.map(({ rowId }) => rowId)).toEqual(["M1", "M2", "M3", "M4", "M5"]);
    expect(third.sentence).toMatchInlineSnapshot(
      `"Close to VP: in most rows others see you doing that work, again and again and in more than one place."`,
    );
    expect(readAt(rowsOf(thirds(4)))).toMatchObject({ reach: 2, counts: { 3: { have: 4, need: 5 } } });
  });

  test("waits for the third while any cell of level 3 is contested, one that is not consistent among them", () => {
    for (const row of ["M1", "M6"]) {
      const items = [...thirds(5), attested("six", ["M6.L3"])];
      const against: Told = { id: "rescue", on: D(100), claims: { [`${row}.L3`]: "against" } };
      const found = readAt(rowsOf([...items, against]));
      expect([found.reach, found.contested.map(({ signalId }) => signalId)]).toEqual([2, [`${row}.L3`]]);
    }
    const elsewhere: Told = { id: "rescue", on: D(100), claims: { "M6.L3": "against", "M1.L2": "against" } };
    expect(readAt(rowsOf([...thirds(5), elsewhere])).reach).toBe(3);
  });

  test("counts what has lapsed as at least occasional and not as consistent", () => {
    expect(readAt(rowsOf(thirds(5)), D(221))).toMatchObject({ reach: 2, counts: { 3: { have: 0 }, 2: { have: 5 } } });
  });

  test("three rows at least occasional at level 2 or 3 are the second, two are not", () => {
    const items = [attested("a", ["M1.L2"]), attested("b", ["M2.L3"]), attested("c", ["M3.L2"])];
    const second = readAt(rowsOf(items));
    expect([second.reach, second.rows.map(({ rowId }) => rowId)]).toEqual([2, ["M1", "M2", "M3"]]);
    expect(second.sentence).toMatchInlineSnapshot(
      `"Perhaps already in transition: in several rows there is work of the next role that others have seen."`,
    );
    expect(readAt(rowsOf(items.slice(0, 2))).reach).toBe(0);
    expect(readAt(rowsOf([...items.slice(0, 2), attested("d", ["M1.L3", "M4.L1"])])).reach).toBe(0);
    expect(readAt(rowsOf([...items.slice(0, 2), { ...items[2]!, by: [] }])).reach).toBe(0);
  });

  describe("the first", () => {
    const first = (n: number, from = 0) =>
      Array.from({ length: n }, (_, at) => attested(`one${at}`, ["M1.L1"], from + at));

    test("six attested items that mostly claim level 1 are the first, five are not", () => {
      const found = readAt(rowsOf(first(6)));
      expect([found.reach, found.items.map(({ id }) => id)]).toEqual([
        1,
        ["one5", "one4", "one3", "one2", "one1", "one0"],
      ]);
      expect(found.sentence).toMatchInlineSnapshot(
        `"A strong manager: most of what others have confirmed is work of the first level."`,
      );
      expect(readAt(rowsOf(first(5)))).toMatchObject({ reach: 0, counts: { 1: { have: 5, need: 6 } } });
      const own: Told = { id: "own", on: D(50), claims: ["M1.L1"] };
      expect(readAt(rowsOf([...first(5), own]))).toMatchObject({ reach: 0, counts: { 1: { have: 5, need: 6 } } });
    });

    test("half is not most, and an item's highest claim decides", () => {
      const above = Array.from({ length: 6 }, (_, at) => attested(`two${at}`, ["M2.L1", "M1.L2"], at));
      expect(readAt(rowsOf([...first(6), ...above])).reach).toBe(0);
      expect(readAt(rowsOf([...first(6), ...above.slice(1)])).reach).toBe(1);
    });

    test("looks at the 12 strongest only: attested before unattested, then the newest", () => {
      const unattested = Array.from(
        { length: 12 },
        (_, at): Told => ({ id: `own${at}`, on: D(90 + at), claims: ["M1.L3"] }),
      );
      expect(readAt(rowsOf([...first(7), ...unattested])).reach).toBe(1);
      expect(readAt(rowsOf([...first(6), ...unattested])).reach).toBe(0);
      const newer = Array.from({ length: 6 }, (_, at) => attested(`two${at}`, ["M1.L2"], 50 + at));
      expect(readAt(rowsOf([...first(20), ...newer])).reach).toBe(0);
      expect(readAt(rowsOf([...first(20, 60), ...newer])).reach).toBe(1);
    });

    test("puts independent before attested, and lets no id decide among equals", () => {
      const later = { witnessId: "ben", answer: "holds", on: D(80) } as const;
      const high = Array.from(
        { length: 6 },
        (_, at): Told => ({ ...attested(`two${at}`, ["M1.L2"], 10), by: ["ana", later] }),
      );
      expect(readAt(rowsOf([...first(9, 20), ...high])).reach).toBe(0);
      const same = (id: (n: number) => string) =>
        Array.from({ length: 16 }, (_, n) => attested(id(n), [n < 9 ? "M1.L2" : "M1.L1"]));
      const reaches = [(n: number) => `a${n}`, (n: number) => `a${50 - n}`].map((id) => readAt(rowsOf(same(id))).reach);
      expect(reaches).toEqual([1, 1]);
    });

    test("leaves out what supports no cell: behaviours, the bench, and what speaks against one", () => {
      const others = [attested("c", ["C1.S1"]), attested("b", ["BENCH"]), attested("gone", ["M9.L1"])];
      const against: Told = { id: "x", on: D(1), by: ["ana"], claims: { "M1.L1": "against" } };
      expect(readAt(rowsOf([...first(5), ...others, against])).counts[1]).toEqual({ have: 5, need: 6 });
    });
  });

  test("tells how far each of the three is met", () => {
    expect(countTexts(readAt(rowsOf(thirds(4))))).toEqual([
      "4 rows consistent or better at level 3; it takes 5",
      "4 rows at least occasional at level 2 or 3; it takes 3",
      "12 attested items on the matrix; it takes 6",
    ]);
    const against: Told[] = ["M1", "M2"].map((row) => ({ id: row, on: D(100), claims: { [`${row}.L3`]: "against" } }));
    const held = against.map((_, at) => countTexts(readAt(rowsOf([...thirds(2), ...against.slice(0, at + 1)])))[0]);
    expect(held).toEqual([
      "2 rows consistent or better at level 3; it takes 5, and none contested there, where 1 is now",
      "2 rows consistent or better at level 3; it takes 5, and none contested there, where 2 are now",
    ]);
    expect(countTexts(readAt(rowsOf([attested("one", ["M1.L2"])])))).toEqual([
      "0 rows consistent or better at level 3; it takes 5",
      "1 row at least occasional at level 2 or 3; it takes 3",
      "1 attested item on the matrix; it takes 6",
    ]);
  });

  test("there is none on tracks without a matrix, and none without figures", () => {
    expect(readingOf(viewOf(nothing, { on: ON }), currentFramework("vp-to-cto"))).toBeNull();
    expect(readingOf(viewOf(nothing, { on: ON, thresholds: null }), framework)).toBeNull();
    expect(rowStates(viewOf(nothing, { on: ON }), currentFramework("vp-to-cto"))).toEqual([]);
  });
});

describe("the two cheapest things that would change it", () => {
  const changes = (rows: ReadinessRows, on = ON) =>
    readAt(rows, on).changes.map(({ toward, cell, step }) => [toward, cell.signalId, step.kind]);

  test("of nothing: something on two rows", () => {
    expect(changes(nothing)).toEqual([
      [2, "M1.L2", "log"],
      [2, "M2.L2", "log"],
    ]);
  });

  test("asks on rows that are claimed before it logs on others, at the cell that is furthest", () => {
    const items: Told[] = [
      { id: "a", on: D(1), claims: ["M7.L3"] },
      { id: "b", on: D(2), claims: ["M5.L2", "M5.L1"] },
    ];
    expect(changes(rowsOf(items))).toEqual([
      [2, "M5.L2", "ask"],
      [2, "M7.L3", "ask"],
    ]);
  });

  test("asks about each item once", () => {
    const items: Told[] = [{ id: "a", on: D(1), claims: ["M7.L3", "M5.L2"] }];
    expect(changes(rowsOf(items))).toEqual([
      [2, "M5.L2", "ask"],
      [2, "M1.L2", "log"],
    ]);
  });

  test("goes for the first reading when that is nearer, the strongest item first", () => {
    const items = Array.from({ length: 5 }, (_, n) => attested(`i${n}`, ["M1.L1"]));
    const waiting: Told[] = [
      { id: "new", on: D(30), claims: ["M2.L1"] },
      { id: "hard", on: D(3), claims: ["M3.L1"], urls: ["https://example.com/1"] },
    ];
    expect(changes(rowsOf([...items, ...waiting]))).toEqual([
      [1, "M3.L1", "ask"],
      [1, "M2.L1", "ask"],
    ]);
    expect(changes(rowsOf([...items, waiting[0]!]))).toEqual([
      [1, "M2.L1", "ask"],
      [2, "M1.L2", "log"],
    ]);
    const second = [attested("x", ["M7.L2"]), attested("y", ["M8.L2"])];
    const third: Told = { id: "z", on: D(4), claims: ["M6.L2"] };
    const few = rowsOf([...items.slice(0, 2), ...second, ...waiting, third]);
    expect(changes(few)).toEqual([
      [2, "M6.L2", "ask"],
      [2, "M1.L2", "log"],
    ]);
  });

  test("does not go for the first when enough is attested, and not once it is reached", () => {
    const high = Array.from({ length: 6 }, (_, n) => attested(`i${n}`, ["M1.L2"]));
    expect(changes(rowsOf(high))).toEqual([
      [2, "M2.L2", "log"],
      [2, "M3.L2", "log"],
    ]);
    const low = Array.from({ length: 6 }, (_, n) => attested(`i${n}`, ["M1.L1"]));
    expect(changes(rowsOf([...low, { id: "own", on: D(50), claims: ["M8.L3"] }]))).toEqual([
      [2, "M8.L3", "ask"],
      [2, "M1.L2", "log"],
    ]);
  });

  test("toward the third: what contests a cell, then the rows that are nearest", () => {
    const against: Told = { id: "rescue", on: D(100), claims: { "M4.L3": "against" } };
    const near = [attested("near1", ["M7.L3"], 20), { ...attested("near2", ["M7.L3"], 105), context: "Payments" }];
    const items = [...thirds(4), ...near, attested("far", ["M6.L3"], 50), against];
    expect(changes(rowsOf(items))).toEqual([
      [3, "M4.L3", "answer"],
      [3, "M7.L3", "add"],
    ]);
    expect(changes(rowsOf(items.slice(0, -1)))).toEqual([
      [3, "M7.L3", "add"],
      [3, "M6.L3", "add"],
    ]);
    expect(changes(rowsOf([...thirds(5), attested("six", ["M6.L3"]), against]))).toEqual([[3, "M4.L3", "answer"]]);
    const placements = [
      placement("M1", { on: D(105) }),
      placement("M2", { on: D(105) }),
      placement("M3", { on: D(105) }),
    ];
    expect(changes(rowsOf(thirds(5), { placements }))).toEqual([
      [3, "M1.L3", "discuss"],
      [3, "M2.L3", "discuss"],
    ]);
  });

  test("at the third: the rows that fall out of it soonest", () => {
    const later = { ...attested("later", ["M1.L3"], 105), context: "Hiring" };
    const found = readAt(rowsOf([...thirds(5), later])).changes;
    expect(found.map(({ toward, cell, step }) => [toward, cell.signalId, step])).toEqual([
      [3, "M2.L3", { kind: "keep", untilOn: D(220) }],
      [3, "M3.L3", { kind: "keep", untilOn: D(220) }],
    ]);
    const all = [later, ...[2, 3, 4].map((n) => ({ ...later, id: `later${n}`, claims: [`M${n}.L3`] }))];
    expect(readAt(rowsOf([...thirds(5), ...all])).changes.map(({ cell }) => cell.signalId)).toEqual(["M5.L3", "M1.L3"]);
  });
});
