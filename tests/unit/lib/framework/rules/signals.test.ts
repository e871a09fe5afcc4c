import { describe, expect, it } from "vitest";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { vpToCto } from "@/lib/framework/content/vp-to-cto";
import { cellsOfCompetency, findSignal, signalsOf } from "@/lib/framework/rules/signals";

const signals = signalsOf(emToVp);
const count = (kind: string) => signals.filter((signal) => signal.kind === kind).length;

describe("signalsOf", () => {
  it("names everything a claim may name, once", () => {
    const kinds = ["cell", "strong", "weak", "evidence", "bench", "trap", "indicator"];
    expect(kinds.map(count)).toEqual([24, 27, 16, 24, 1, 5, 0]);
    expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
    expect(new Set(signals.map(({ label }) => label)).size).toBe(signals.length);
  });

  it.each([
    ["M1.L1", "Planning, strong manager", "either", ["C3"]],
    ["M7.L3", "Decision-making, VP in practice", "either", ["C1", "C4"]],
    ["BENCH", "Bench", "supports", ["C6"]],
    ["C1.S2", "Organisational design: clear decision rights", "supports", ["C1"]],
    ["C5.E2", "Executive communication and influence: asked before options were fixed", "supports", ["C5"]],
    ["C2.W1", "Leadership multiplication: the quality gate", "against", ["C2"]],
    ["T5", "Running on rescues", "against", ["C4", "C1"]],
  ])("%s reads %j and %s", (id, label, direction, competencyIds) => {
    expect(findSignal(emToVp, id)).toMatchObject({ id, label, direction, competencyIds });
  });

  it("gives cells their row and level, and nothing else", () => {
    expect(findSignal(emToVp, "M4.L2")).toMatchObject({ rowId: "M4", level: 2 });
    expect(signals.filter(({ rowId }) => rowId !== undefined).length).toBe(24);
  });

  it("takes evidence for and against an indicator, the only signals of an onward track", () => {
    expect(signalsOf(vpToCto).map(({ id }) => id)).toEqual(["VC6.1", "VC6.2", "VC6.3", "VC6.4", "VC6.5"]);
    expect(findSignal(vpToCto, "VC6.4")).toMatchObject({ label: "CEO and board", direction: "either" });
  });

  it.each(["", "M9.L1", "C1", "M1", "P1.1", "constructor"])("does not know %j", (id) => {
    expect(findSignal(emToVp, id)).toBeNull();
  });
});

describe("cellsOfCompetency", () => {
  it.each([
    ["C1", ["M2", "M7"]],
    ["C2", ["M4"]],
    ["C3", ["M1", "M8"]],
    ["C4", ["M5", "M7"]],
    ["C5", ["M3", "M8"]],
    ["C6", ["M6"]],
    ["C7", []],
  ])("%s shows the rows %j at all three levels", (competencyId, rows) => {
    const cells = cellsOfCompetency(emToVp, competencyId).map(({ id }) => id);
    expect(cells).toEqual(rows.flatMap((row) => [`${row}.L1`, `${row}.L2`, `${row}.L3`]));
  });
});
