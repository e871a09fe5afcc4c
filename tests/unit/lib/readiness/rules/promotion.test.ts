import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { promotionSections } from "@/lib/readiness/rules/promotion";
import { consistent, D, framework, noon, nothing, rowsOf, type Told, viewOf } from "@/tests/support/records";

const linesOf = (items: Told[], on = D(200)) =>
  new Map(
    promotionSections(viewOf(rowsOf(items), { on }), framework).flatMap(({ lines }) =>
      lines.map((line) => [line.id, line] as const),
    ),
  );
const carriers = (items: Told[], id: string) => {
  const line = linesOf(items).get(id)!;
  return [line.confirmed.map((one) => one.id), line.own.map((one) => one.id)];
};

const changed = { outcomeBefore: "9", outcomeAfter: "2" };
const manager = { relation: "manager", witnessId: "kim" };
const outsider = { relation: "peer-outside", witnessId: "mo" };

/** For each line an item that carries it, and one that is a step short. */
const CASES: [id: string, carries: Partial<Told>, falls: Partial<Told>][] = [
  ["PC0.1", { claims: ["M5.L2"], ...changed }, { claims: ["M5.L2"] }],
  ["PC0.2", { claims: ["C2.E1"], mode: "built" }, { claims: ["C2.E1"], mode: "did" }],
  ["PC0.3", { scope: "organisation", by: [outsider] }, { scope: "own-team", by: [outsider] }],
  [
    "PC1",
    { claims: ["M1.L3"], scope: "company", guard: "Incidents stayed at two" },
    { claims: ["M1.L3"], scope: "company" },
  ],
  ["PC4", { kind: "asked-early" }, { kind: "presented" }],
  ["PC5", { kind: "declined", scope: "across-functions" }, { kind: "declined", scope: "own-team", claims: ["M1.L2"] }],
  ["PC6", { kind: "decided", claims: ["M7.L2"], ...changed }, { kind: "decided", claims: ["M7.L2"] }],
  ["PC7", { claims: ["C5.S1"], ...changed }, { claims: ["C5.S2"], ...changed }],
  ["PC8", { claims: ["M4.L1"], kind: "developed" }, { claims: ["M1.L1"], kind: "developed" }],
  ["PC9", { mode: "others-run" }, { mode: "built" }],
  ["PC10.1", { claims: ["M4.L3"], kind: "developed" }, { claims: ["M4.L1"], kind: "developed" }],
  ["PC10.2", { claims: ["C4.S2"], mode: "built" }, { claims: ["C4.S2"], mode: "coached" }],
  ["PC10.3", { claims: ["M7.L1"], mode: "others-run" }, { claims: ["M7.L1"], mode: "did" }],
  ["O3.1", { claims: ["C2.S4"], mode: "others-run" }, { claims: ["C2.S4"], mode: "coached" }],
  ["O3.2", { claims: ["C3.S1"] }, { claims: { "C3.S1": "against" } }],
  ["O3.3", { claims: ["C4.E1"], ...changed }, { claims: ["C4.E1"], outcomeBefore: "9" }],
  ["O3.4", { claims: ["M8.L2"], scope: "company" }, { claims: ["M8.L2"], scope: "organisation" }],
  ["O3.5", { mode: "others-run" }, { mode: "coached" }],
  [
    "O9.1",
    { claims: ["C1.S1"], scope: "several-teams", guard: "Spans kept" },
    { claims: ["C1.S1"], guard: "Spans kept" },
  ],
  ["O9.2", { claims: ["C2.S1"], kind: "developed" }, { claims: ["C2.S2"], kind: "developed" }],
  ["O9.3", { claims: ["M1.L1"], kind: "shaped" }, { claims: ["M1.L1"], kind: "presented" }],
  ["O9.4", { by: [outsider] }, { by: [manager] }],
];

describe("what carries a line", () => {
  test.each(CASES)("%s", (id, carries, falls) => {
    const items: Told[] = [
      { id: "short", on: D(10), claims: [], ...falls },
      { id: "it", on: D(20), claims: [], ...carries },
    ];
    expect(carriers(items, id).flat()).toEqual(["it"]);
    expect(linesOf(items).get(id)?.lack).toBeNull();
    expect(carriers(items.slice(0, 1), id).flat()).toEqual([]);
    expect(linesOf(items.slice(0, 1)).get(id)?.lack).toMatch(/^No.*\.$/);
  });

  test("stands apart by whether somebody has confirmed it, newest first", () => {
    const items: Told[] = ["a", "b", "c", "d"].map((id, n) => ({
      ...{ id, on: D(n), claims: [], kind: "asked-early" as const },
      ...(n % 2 ? { by: ["ana"] } : {}),
    }));
    expect(carriers(items, "PC4")).toEqual([
      ["d", "b"],
      ["c", "a"],
    ]);
  });

  test("PC2 and O9.5 rest on what came back: the counting items of a consistent cell above the first level", () => {
    const again = consistent("M5.L2", ["ana", "ana"], ["M5.L2"]);
    for (const id of ["PC2", "O9.5"]) {
      expect(carriers(again, id)[0]).toHaveLength(again.length);
      expect(carriers(again.slice(1), id).flat()).toEqual([]);
      expect(carriers(consistent("M5.L1", ["ana", "ana"], ["M5.L1"]), id).flat()).toEqual([]);
    }
  });

  test("PC3 rests on what somebody else, asked weeks later, found to hold", () => {
    const later = { witnessId: "ben", answer: "holds" as const, askedAt: noon(D(75)), answeredAt: noon(D(76)) };
    const items: Told[] = [
      { id: "once", on: D(1), claims: [], by: ["ana"] },
      { id: "held", on: D(2), claims: [], by: ["ana", later] },
    ];
    expect(carriers(items, "PC3")).toEqual([["held"], []]);
  });
});

describe("what stands beside a line", () => {
  const beside = (items: Told[], id: string, on?: string) => linesOf(items, on).get(id)?.beside;

  test("PC1 counts what reaches as far and names no measure that held", () => {
    const wide = { on: D(1), claims: ["M1.L2"], scope: "organisation" as const, ...changed };
    expect(beside([{ id: "a", ...wide, guard: "Held" }], "PC1")).toBeNull();
    expect(
      beside(
        [
          { id: "a", ...wide },
          { id: "b", ...wide, scope: "own-team" },
        ],
        "PC1",
      ),
    ).toMatch(/^1 more/);
  });

  test("PC9 sets the own hands beside the improvements of the last 90 days", () => {
    const better = { claims: [], ...changed };
    const items: Told[] = [
      { id: "old", on: D(110), mode: "did", ...better },
      { id: "mine", on: D(111), mode: "did", ...better },
      { id: "theirs", on: D(180), mode: "others-run", ...better },
      { id: "plain", on: D(181), claims: [], mode: "did" },
    ];
    expect(beside(items, "PC9")).toBe("Of 2 improvements in the last 90 days, 1 came by your own hands.");
    expect(beside(items.slice(0, 1), "PC9")).toBe("Nothing of the last 90 days says what it improved.");
  });
});

test("every signal, kind of proof and line to show has its place, on an empty record too", () => {
  const sections = promotionSections(viewOf(nothing, { on: D(1) }), framework);
  expect(sections.map(({ id }) => id)).toEqual([...Array.from({ length: 11 }, (_, n) => `PC${n}`), ...["O3", "O9"]]);
  for (const { lack } of sections.flatMap(({ lines }) => lines)) expect(lack).toMatch(/^No.*\.$/);
  const without = { ...framework, promotionSignals: undefined, orientation: undefined };
  for (const other of [currentFramework("vp-to-cto"), without])
    expect(promotionSections(viewOf(nothing, { on: D(1) }), other)).toEqual([]);
});
