import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { namedSignal, tellSignal } from "@/lib/readiness/rules/signal";
import {
  CELL,
  consistent,
  D,
  framework,
  noon,
  nothing,
  placement,
  rowsOf,
  type Told,
  viewOf,
} from "@/tests/support/records";

const span = (n: number) => ({ recordedAt: noon(D(n)), endedAt: null });
const kept = (signalLabel: string, on: number) => {
  const claim = { evidenceId: "i", signalId: "M9.L1", direction: "supports", contentVersion: "0.9.0" } as const;
  return { ...claim, signalLabel, ...span(on) };
};

describe("a signal by its id", () => {
  const rows = { ...nothing, claims: [kept("Budget, later words", 9), kept("Budget, first words", 2)] };

  test("is one with a state, or what was claimed and the content does not have", () => {
    const label = (id: string, content = framework) => namedSignal(id, { framework: content, rows })?.label ?? null;
    expect(label("M1.L2")).toBe("Planning, emerging VP");
    expect(label("BENCH")).not.toBeNull();
    expect(label("M9.L1")).toBe("Budget, later words");
    expect([label("C1.S1"), label("T1"), label("M1"), label("VC6.1"), label("")]).toEqual(Array(5).fill(null));
    expect(label("VC6.1", currentFramework("vp-to-cto"))).not.toBeNull();
  });
});

describe("a signal in full", () => {
  const named = namedSignal(CELL.id, { framework, rows: nothing })!;
  const against = (id: string, on: number): Told => ({ id, on: D(on), claims: { [CELL.id]: "against" } });
  const items = [
    ...consistent(),
    { id: "own", on: D(105) },
    against("open", 100),
    against("answered", 101),
    against("old", 20),
    { id: "mechanism", on: D(108), claims: [] },
  ];
  const answers = [{ evidenceId: "answered", answerId: "mechanism", ...span(108) }];
  const told = tellSignal(
    viewOf(rowsOf(items, { answers, placements: [placement("M1", { on: D(90) })] }), { on: D(110) }),
    named,
  );

  test("tells what counted from what else supports it", () => {
    expect(told.found.counting.map(({ id }) => id)).toEqual(["c3", "c2", "c1"]);
    expect(told.others.map(({ id }) => id)).toEqual(["own"]);
    expect(told.step).toMatchObject({ kind: "answer", evidenceId: "open" });
  });

  test("tells what still weighs against it, and what answers the rest", () => {
    expect(told.against.map(({ item, ...rest }) => ({ id: item.id, ...rest }))).toEqual([
      { id: "answered", isOpen: false, closesOn: null, answers: ["mechanism"] },
      { id: "open", isOpen: true, closesOn: D(160), answers: [] },
      { id: "old", isOpen: false, closesOn: null, answers: [] },
    ]);
  });

  test("names every item that it speaks of", () => {
    expect(told.evidenceIds.toSorted()).toEqual(
      ["answered", "c1", "c2", "c3", "mechanism", "old", "open", "own"].toSorted(),
    );
  });

  test("of a signal that the content does not have tells what is there", () => {
    const rows = rowsOf([{ id: "i", on: D(1), by: ["ana"], claims: ["M9.L1"] }]);
    const found = tellSignal(viewOf(rows, { on: D(2) }), { id: "M9.L1", label: "Budget", signal: null });
    expect([found.found.state, found.against]).toEqual(["occasional", []]);
    const none = tellSignal(viewOf(nothing, { on: D(2) }), { id: "M9.L1", label: "Budget", signal: null });
    expect([none.found.state, none.evidenceIds]).toEqual(["none", []]);
  });
});
