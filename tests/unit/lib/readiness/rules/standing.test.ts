import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import {
  competencyItems,
  deliveryDepth,
  keptSignals,
  missingLines,
  proofThisQuarter,
} from "@/lib/readiness/rules/standing";
import { consistent, D, framework, noon, nothing, placement, rowsOf, type Told, viewOf } from "@/tests/support/records";

const recognised = (cell: string) => consistent(cell, ["ana", { witnessId: "ben", relation: "manager" }], [cell]);

describe("the items of a competency", () => {
  test("come newest first, each once, with the behaviours they claim and the cells they come by", () => {
    const items: Told[] = [
      { id: "own", on: D(1), claims: ["C6.S1", "C6.E1"] },
      { id: "both", on: D(3), claims: ["M6.L2", "C6.S1", "C1.S1"] },
      { id: "via", on: D(2), claims: { "M6.L1": "against", BENCH: "supports" } },
      { id: "other", on: D(4), claims: ["C1.S1", "M1.L1"] },
      { id: "bare", on: D(5), claims: [] },
    ];
    const found = competencyItems(viewOf(rowsOf(items), { on: D(9) }), { framework, competencyId: "C6" });
    const ids = (some: { id: string }[]) => some.map(({ id }) => id);
    expect(found.map(({ item, own, via }) => [item.id, ids(own), ids(via)])).toEqual([
      ["both", ["C6.S1"], ["M6.L2"]],
      ["via", [], ["M6.L1", "BENCH"]],
      ["own", ["C6.S1", "C6.E1"], []],
    ]);
  });
});

describe("claims that the pinned content does not know", () => {
  const rows = rowsOf([
    { id: "a", on: D(1), claims: ["M1.L4", "M1.L1"], by: ["ana"] },
    { id: "b", on: D(2), claims: { "M1.L4": "against", "C9.S1": "supports" } },
  ]);

  test("are kept under the words they were last made with, with their items", () => {
    const reworded = rows.claims.map((row) =>
      row.evidenceId === "b" ? { ...row, signalLabel: `Later ${row.signalId}` } : row,
    );
    for (const claims of [reworded, reworded.toReversed()]) {
      const kept = keptSignals(viewOf({ ...rows, claims, facts: rows.facts.toReversed() }, { on: D(9) }), framework);
      expect(kept.map(({ signalId, label, contentVersion }) => [signalId, label, contentVersion])).toEqual([
        ["C9.S1", "Later C9.S1", "1.1.0"],
        ["M1.L4", "Later M1.L4", "1.1.0"],
      ]);
      expect(kept[1]?.found).toMatchObject({ state: "occasional", contested: [{ by: "item", evidenceId: "b" }] });
    }
  });

  test("are told by one label when several were made in the same instant", () => {
    const labels: Record<string, string> = { a: "Label 1", b: "Label 0", c: "Label 2" };
    const three = rowsOf(
      Object.keys(labels).map((id, n) => ({ id, on: D(n), loggedAt: noon(D(5)), claims: ["M1.L4"] })),
    );
    const claims = three.claims.map((row) => ({ ...row, signalLabel: labels[row.evidenceId] ?? "" }));
    for (const facts of [three.facts, three.facts.toReversed()])
      expect(keptSignals(viewOf({ ...three, facts, claims }, { on: D(9) }), framework)).toMatchObject([
        { signalId: "M1.L4", label: "Label 0" },
      ]);
  });

  test("are all of them when the content itself is gone", () => {
    const kept = keptSignals(viewOf(rows, { on: D(9), thresholds: null }), null);
    expect(kept.map(({ signalId, found }) => [signalId, found.state])).toEqual([
      ["C9.S1", "claimed"],
      ["M1.L1", "occasional"],
      ["M1.L4", "occasional"],
    ]);
  });
});

describe("what a committee would find missing", () => {
  const lines = (items: Told[], more = {}) =>
    missingLines(viewOf(rowsOf(items, more), { on: D(130) }), framework).map(({ name, found, step }) => {
      return [name, found.signalId, found.contested.length ? "contested" : found.state, step.kind];
    });

  test("stands in the order in which it would ask, a line a row and one for the bench", () => {
    const items: Told[] = [
      ...recognised("M1.L3"),
      ...consistent("M2", ["ana"], ["M2.L3"]),
      ...consistent("M3", ["ana"], ["M3.L2"]).map((item) => ({ ...item, on: `2025${item.on.slice(4)}` })),
      { id: "m4", on: D(1), claims: ["M4.L2", "M4.L1"], by: ["ana"] },
      { id: "m5", on: D(1), claims: ["M5.L3"] },
      ...recognised("M6.L2"),
      ...recognised("M8.L3"),
      { id: "m7", on: D(1), claims: ["M7.L1"], by: ["ana"] },
    ];
    expect(lines(items, { placements: [placement("M8", { on: D(120) })] })).toEqual([
      ["Cross-functional influence", "M8.L3", "contested", "discuss"],
      ["Hiring", "M6.L3", "none", "log"],
      ["Decision-making", "M7.L3", "none", "log"],
      ["Bench", "BENCH", "none", "log"],
      ["Metrics", "M5.L3", "claimed", "ask"],
      ["Manager development", "M4.L2", "occasional", "add"],
      ["Stakeholder leadership", "M3.L2", "lapsed", "add"],
      ["Org design", "M2.L3", "consistent", "ask-another"],
    ]);
  });

  test("is everything at first, and the five indicators on the onward tracks", () => {
    expect(lines([])).toHaveLength(9);
    const onward = missingLines(viewOf(nothing, { on: D(1) }), currentFramework("vp-to-ceo"));
    expect(onward.map(({ found }) => found.signalId)).toEqual([1, 2, 3, 4, 5].map((n) => `VE6.${n}`));
  });
});

describe("proof this quarter", () => {
  const on = "2026-05-20";
  const proof = (items: Told[], day = on) =>
    proofThisQuarter(viewOf(rowsOf(items), { on: day }), framework).map(({ name, items: some }) => [
      name,
      some.map(({ id }) => id),
    ]);

  test("shows zero as zero", () => {
    expect(proof([])).toEqual([
      ["Organisational design", []],
      ["Strategic prioritisation", []],
      ["Executive influence", []],
      ["Leadership leverage", []],
    ]);
  });

  test("counts what was first attested since the quarter began, whenever it happened", () => {
    const by = (day: string) => [{ answeredAt: new Date(day) }];
    const items: Told[] = [
      { id: "last", on: "2026-03-01", claims: ["C1.S1"], by: by("2026-03-31T21:59:59Z") },
      { id: "first", on: "2026-03-01", claims: ["C1.S1", "C2.E1"], by: by("2026-03-31T22:00:00Z") },
      { id: "via", on: "2026-04-02", claims: ["M8.L2"], by: by("2026-05-20T08:00:00Z") },
      { id: "later", on: "2026-04-02", claims: ["C1.S1"], by: by("2026-05-21T08:00:00Z") },
      { id: "alone", on: "2026-04-02", claims: ["C1.S1"] },
      { id: "against", on: "2026-04-02", claims: { "C2.W1": "against" }, by: by("2026-05-02T08:00:00Z") },
      { id: "unknown", on: "2026-04-02", claims: ["C9.S1"], by: by("2026-05-02T08:00:00Z") },
      {
        id: "again",
        on: "2026-03-01",
        claims: ["C5.S1"],
        by: [...by("2026-03-02T08:00:00Z"), { witnessId: "ben", on: "2026-05-02" }],
      },
    ];
    expect(proof(items)).toEqual([
      ["Organisational design", ["first"]],
      ["Strategic prioritisation", ["via"]],
      ["Executive influence", ["via"]],
      ["Leadership leverage", ["first"]],
    ]);
    expect(proof(items, "2026-07-01").flatMap(([, ids]) => ids)).toEqual([]);
  });
});

describe("proof on an onward track", () => {
  test("comes from its five indicators", () => {
    const items: Told[] = [
      { id: "a", on: "2026-05-04", claims: ["VC6.1", "VC6.4"], by: ["ana"] },
      { id: "b", on: "2026-05-05", claims: { "VC6.4": "against" }, by: ["ana"] },
      { id: "c", on: "2026-05-06", claims: ["VC6.2"] },
    ];
    const found = proofThisQuarter(viewOf(rowsOf(items), { on: "2026-05-20" }), currentFramework("vp-to-cto"));
    expect(found.map(({ name, items: some }) => [name, some.map(({ id }) => id)])).toEqual([
      ["Product and customers", ["a"]],
      ["Standing outside", []],
      ["Technology as an advantage", []],
      ["CEO and board", ["a"]],
      ["Sight past execution", []],
    ]);
  });
});

describe("what is still at delivery depth", () => {
  test("is done by one's own hands, and was not handed over in the same context since", () => {
    const items: Told[] = [
      { id: "p1", on: D(1), context: "Payments", mode: "did" },
      { id: "p2", on: D(2), context: "payments", mode: "coached", kind: "stepped-in" },
      { id: "s1", on: D(1), context: "Search", mode: "did" },
      { id: "s2", on: D(5), context: "Search", mode: "built" },
      { id: "s3", on: D(5), context: "Search", mode: "did" },
      { id: "s4", on: D(6), context: "Search", mode: "did" },
      { id: "h1", on: D(1), context: "Hiring", mode: "did" },
      { id: "h2", on: D(9), context: "Hiring", mode: "others-run" },
      { id: "b1", on: D(1), context: "Billing", mode: "did" },
      { id: "n1", on: D(1), mode: "did" },
      { id: "n2", on: D(3), mode: "built" },
      { id: "c1", on: D(1), context: "Coaching", mode: "coached" },
    ];
    expect(
      deliveryDepth(viewOf(rowsOf(items), { on: D(10) })).map(({ context, items: some }) => [
        context,
        some.map(({ id }) => id),
      ]),
    ).toEqual([
      ["payments", ["p2", "p1"]],
      ["", ["n1"]],
      ["Billing", ["b1"]],
      ["Search", ["s4"]],
    ]);
  });
});
