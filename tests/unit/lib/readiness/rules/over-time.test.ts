import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import {
  beyondMonths,
  competencyMonths,
  competencyTrend,
  indicatorMonths,
  modeMonths,
  statesOverTime,
} from "@/lib/readiness/rules/over-time";
import { assessedSignals, stateOf } from "@/lib/readiness/rules/state";
import { CELL, consistent, D, framework, readerOf, rowsOf, type Told, viewOf } from "@/tests/support/records";

describe("states over time", () => {
  test("are for each day what that day would have said", () => {
    const signals = assessedSignals(framework);
    const rescue: Told = { id: "rescue", on: D(150), claims: { [CELL.id]: "against" } };
    const rows = rowsOf([...consistent(), rescue]);
    const days = [40, 99, 100, 160, 210, 221].map(D);
    const over = statesOverTime(readerOf(rows), { days, signals });
    expect(over.map(({ on }) => on)).toEqual(days);
    const told = over.map(({ states }) => states.get(CELL.id)!);
    expect(told.map(({ state }) => state)).toEqual([
      ...["occasional", "occasional", "consistent", "consistent", "consistent", "lapsed"],
    ]);
    expect(told.map(({ contested }) => contested.length)).toEqual([0, 0, 0, 1, 0, 0]);
    expect(over[0]!.states.size).toBe(25);
  });

  test("do not depend on which other days are asked for (seed 11)", () => {
    const rows = rowsOf(consistent());
    const days = fc.uniqueArray(fc.integer({ min: -5, max: 300 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(days, (some) => {
        const over = statesOverTime(readerOf(rows), { days: some.map(D), signals: [CELL] });
        for (const { on, states } of over) expect(states.get(CELL.id)).toEqual(stateOf(viewOf(rows, { on }), CELL));
      }),
      { seed: 11, numRuns: 50 },
    );
  });
});

const items: Told[] = [
  { id: "own", on: "2026-02-03", mode: "did", scope: "own-team", claims: ["C3.S1", "C3.S2"] },
  { id: "via", on: "2026-02-28", mode: "built", scope: "organisation", claims: ["M1.L2", "C3.S1"] },
  { id: "two", on: "2026-03-01", mode: "did", scope: "company", claims: ["M8.L3"] },
  { id: "both", on: "2026-03-31", claims: { "M1.L1": "supports", "C3.W1": "against" } },
  { id: "bench", on: "2026-03-31", mode: "others-run", scope: null, claims: ["BENCH"] },
  { id: "gone", on: "2026-03-31", mode: "did", claims: ["C3.S1"], withdrawn: true },
  { id: "early", on: "2026-01-31", mode: "coached", claims: ["C3.S1", "M99.L1"] },
];
const months = ["2026-02", "2026-03", "2026-04"];
const view = viewOf(rowsOf(items), { on: "2026-04-15" });

describe("by month", () => {
  test("the trend of a competency counts as all of them together, and tells what is attested", () => {
    const more: Told[] = [
      { id: "seen", on: "2026-03-10", by: ["ana"], claims: ["C3.S1", "M1.L1"] },
      { id: "denied", on: "2026-03-11", by: ["ana"], claims: { "C3.W1": "against" } },
    ];
    const all = viewOf(rowsOf([...items, ...more]), { on: "2026-04-15" });
    for (const { id: competencyId } of framework.competencies) {
      const trend = competencyTrend(all, { framework, months, competencyId });
      const counts = competencyMonths(all, { framework, months }).filter((one) => one.competencyId === competencyId);
      expect(trend.map(({ attested, ...count }) => ({ competencyId, ...count }))).toEqual(counts);
    }
    const attested = competencyTrend(all, { framework, months, competencyId: "C3" }).map((one) => one.attested);
    expect(attested).toEqual([0, 1, 0]);
  });

  test("a competency counts every item once a side, by behaviours and via cells", () => {
    const counts = competencyMonths(view, { framework, months });
    expect(counts).toHaveLength(6 * 3);
    const of = (id: string) =>
      counts.filter((one) => one.competencyId === id).map(({ supports, against }) => [supports, against]);
    expect(of("C3")).toEqual([
      [2, 0],
      [2, 1],
      [0, 0],
    ]);
    expect(of("C5")).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(of("C6")).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(of("C1").flat()).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("an indicator counts every item once a side, and nothing else has indicators", () => {
    const onward = currentFramework("vp-to-ceo");
    const told: Told[] = [
      { id: "one", on: "2026-02-03", claims: ["VE6.1", "VE6.2", "C3.S1"] },
      { id: "two", on: "2026-02-05", claims: { "VE6.1": "supports", "VE6.2": "against" } },
    ];
    const counts = indicatorMonths(viewOf(rowsOf(told), { on: "2026-04-15" }), { framework: onward, months });
    expect(counts).toHaveLength(5 * 3);
    expect(counts.filter(({ supports, against }) => supports || against)).toEqual([
      { signalId: "VE6.1", month: "2026-02", supports: 2, against: 0 },
      { signalId: "VE6.2", month: "2026-02", supports: 1, against: 1 },
    ]);
    expect(indicatorMonths(view, { framework, months })).toEqual([]);
  });

  test("whose hands did it", () => {
    expect(modeMonths(view, months)).toEqual([
      { month: "2026-02", did: 1, coached: 0, built: 1, "others-run": 0, unsaid: 0 },
      { month: "2026-03", did: 1, coached: 0, built: 0, "others-run": 1, unsaid: 1 },
      { month: "2026-04", did: 0, coached: 0, built: 0, "others-run": 0, unsaid: 0 },
    ]);
  });

  test("how much reached beyond the own team, of what says how far", () => {
    expect(beyondMonths(view, months)).toEqual([
      { month: "2026-02", beyond: 1, known: 2, items: 2 },
      { month: "2026-03", beyond: 1, known: 1, items: 3 },
      { month: "2026-04", beyond: 0, known: 0, items: 0 },
    ]);
  });
});
