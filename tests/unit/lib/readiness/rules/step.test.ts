import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/date";
import type { ReadinessRows } from "@/lib/readiness/rules/rows";
import { stateOf } from "@/lib/readiness/rules/state";
import { nextStep, type Step, stepText } from "@/lib/readiness/rules/step";
import { CELL, consistent, D, nothing, placement, rowsOf, type Told, viewOf } from "@/tests/support/records";

function stepAt(rows: ReadinessRows, on: Day, asked: { thresholds?: null } = {}): Step {
  const view = viewOf(rows, { on, ...asked });
  return nextStep(view, stateOf(view, CELL));
}
const by = ["ana"];

describe("the cheapest next step", () => {
  test("begins with something to log", () => {
    expect(stepAt(nothing, D(0))).toEqual({ kind: "log" });
  });

  test("of claims is to ask about the item that says most, of equals the newest", () => {
    const items: Told[] = [
      { id: "note", on: D(9) },
      { id: "old", on: D(1), urls: ["https://example.com/1"] },
      { id: "new", on: D(2), urls: ["https://example.com/1"] },
    ];
    expect(stepAt(rowsOf(items), D(10))).toEqual({ kind: "ask", evidenceId: "new" });
    const outcome: Told = { id: "outcome", on: D(0), outcomeBefore: "9", outcomeAfter: "4" };
    expect(stepAt(rowsOf([...items, outcome]), D(10))).toEqual({ kind: "ask", evidenceId: "outcome" });
  });

  test("asks about the waiting item that closes most", () => {
    const items: Told[] = [
      { id: "a", on: D(0), context: "Payments", by },
      { id: "b", on: D(50), context: "Payments", by },
      { id: "near", on: D(60), context: "Search" },
      { id: "far", on: D(95), context: "Search" },
      { id: "same", on: D(99), context: "Payments" },
    ];
    expect(stepAt(rowsOf(items), D(100))).toEqual({ kind: "ask", evidenceId: "far" });
  });

  test("asks about one of several items towards the third", () => {
    const items: Told[] = [
      { id: "a", on: D(0), context: "Payments", by },
      { id: "b", on: D(10), context: "Payments" },
    ];
    expect(stepAt(rowsOf(items), D(20))).toEqual({ kind: "ask", evidenceId: "b" });
  });

  test("does not ask about what would change nothing", () => {
    const one: Told[] = [0, 50, 100].map((n) => ({ id: `i${n}`, on: D(n), context: "Payments", by }));
    const waiting: Told = { id: "same", on: D(60), context: "Payments" };
    expect(stepAt(rowsOf([...one, waiting]), D(101))).toEqual({ kind: "add", otherContext: true, fromOn: null });
  });

  test("names the day from which an item would do", () => {
    const items: Told[] = [0, 10, 30].map((n) => ({ id: `i${n}`, on: D(n), context: n ? "Payments" : "Search", by }));
    expect(stepAt(rowsOf(items), D(31))).toEqual({ kind: "add", otherContext: false, fromOn: D(90) });
    expect(stepAt(rowsOf(items.slice(0, 2)), D(31))).toEqual({ kind: "add", otherContext: false, fromOn: D(90) });
    expect(stepAt(rowsOf(items), D(300))).toEqual({ kind: "add", otherContext: false, fromOn: D(180) });
    expect(stepAt(rowsOf(consistent()), D(240))).toEqual({ kind: "add", otherContext: false, fromOn: D(120) });
  });

  test("of a consistent signal is one more witness of the kind that is missing", () => {
    expect(stepAt(rowsOf(consistent()), D(110))).toEqual({
      ...{ kind: "ask-another", evidenceId: "c3", otherGroup: true, unproposed: false },
    });
    const proposed = [
      { witnessId: "ana", proposedByLeader: true },
      { witnessId: "ben", proposedByLeader: true, relation: "manager" },
    ];
    expect(stepAt(rowsOf(consistent("c", proposed)), D(110))).toEqual({
      ...{ kind: "ask-another", evidenceId: "c3", otherGroup: false, unproposed: true },
    });
  });

  test("of a recognised signal is to keep it", () => {
    const people = ["ana", { witnessId: "ben", relation: "manager" }];
    expect(stepAt(rowsOf(consistent("c", people)), D(110))).toEqual({ kind: "keep", untilOn: D(220) });
  });

  test("settles first what contests it", () => {
    const rescue: Told = { id: "rescue", on: D(100), claims: { [CELL.id]: "against" } };
    const no: Told = { id: "no", on: D(90), by: ["ana", { witnessId: "ben", answer: "no" }] };
    const placements = [placement("M1", { on: D(105) })];
    const all = [...consistent(), no, rescue];
    expect(stepAt(rowsOf(all, { placements }), D(110))).toEqual({
      kind: "answer",
      evidenceId: "rescue",
      closesOn: D(160),
    });
    expect(stepAt(rowsOf(all.slice(0, -1), { placements }), D(110))).toEqual({ kind: "hear", evidenceId: "no" });
    expect(stepAt(rowsOf(consistent(), { placements }), D(110))).toEqual({
      kind: "discuss",
      placementId: `p-M1-${D(105)}`,
    });
  });

  test("has nowhere to go without figures, once somebody has confirmed it", () => {
    expect(stepAt(rowsOf(consistent()), D(110), { thresholds: null })).toEqual({ kind: "wait" });
    expect(stepAt(rowsOf([{ id: "i", on: D(0) }]), D(1), { thresholds: null })).toEqual({
      kind: "ask",
      evidenceId: "i",
    });
  });
});

describe("a step in words", () => {
  const evidenceId = "i";
  test.each<[Step, string]>([
    [
      { kind: "answer", evidenceId, closesOn: "2027-03-06" },
      "Link the item that answers what spoke against it; left alone, it weighs until 6 March 2027.",
    ],
    [{ kind: "answer", evidenceId, closesOn: null }, "Link the item that answers what spoke against it."],
    [
      { kind: "hear", evidenceId },
      "Hear what the witness saw differently, and put the sentence right if they have a point.",
    ],
    [{ kind: "discuss", placementId: "p" }, "Talk through the placement that is lower than your claim."],
    [{ kind: "log" }, "Log one thing that shows it."],
    [{ kind: "ask", evidenceId }, "Ask somebody who saw it."],
    [{ kind: "ask-another", evidenceId, otherGroup: false, unproposed: false }, "Ask one more person who saw it."],
    [
      { kind: "ask-another", evidenceId, otherGroup: true, unproposed: true },
      "Ask one more person who saw it, from another group, named by somebody other than you.",
    ],
    [{ kind: "add", otherContext: false, fromOn: null }, "Add an item."],
    [
      { kind: "add", otherContext: true, fromOn: "2027-03-06" },
      "Add an item that happened on or after 6 March 2027, in another context and with no link in common.",
    ],
    [{ kind: "keep", untilOn: "2027-03-06" }, "Nothing for now. One more item by 6 March 2027 keeps it."],
    [{ kind: "wait" }, "This version of the framework has no figures for what comes after."],
  ])("%j", (step, text) => {
    expect(stepText(step)).toBe(text);
  });
});
