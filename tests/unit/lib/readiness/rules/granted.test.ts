import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentsOf } from "@/lib/readiness/rules/as-of";
import { reachedDay, reachedPlan, reachedRows } from "@/lib/readiness/rules/granted";
import type { ReadinessRows } from "@/lib/readiness/rules/rows";
import { namedSignal } from "@/lib/readiness/rules/signal";
import { planOf } from "@/lib/roadmap/rules/plan";
import {
  answer,
  consistent,
  D,
  framework,
  noon,
  placement,
  rowsOf,
  stateAt,
  type Told,
  thresholds,
  viewOf,
} from "@/tests/support/records";

const FROM = D(0);
const SEED = 20_261_121;
const span = { recordedAt: noon(D(1)), endedAt: null };
const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
const reached = (rows: ReadinessRows, ids: Set<string>) => reachedRows(rows, { ids, fromOn: FROM });

const item = fc.record({
  hidden: fc.boolean(),
  on: fc.integer({ min: 0, max: 8 }).map((n) => D(n * 25)),
  context: fc.constantFrom("", "Payments", "Search"),
  claims: fc.constantFrom<Told["claims"]>(
    ["M1.L2"],
    ["M1.L2", "M1.L3"],
    { "M1.L2": "against" },
    { "M1.L2": "supports", OLD: "against" },
    ["OLD"],
  ),
  urls: fc.constantFrom<string[]>([], ["https://example.com/1"]),
  by: fc.uniqueArray(fc.constantFrom("ana", "ben", "cleo"), { maxLength: 2 }),
  answers: fc.option(fc.nat(9)),
});

describe("what a grant reaches", () => {
  test(`reads as a record that never had the rest (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 10 }), fc.integer({ min: 0, max: 300 }), (drawn, on) => {
        const items = drawn.map(({ hidden: _, answers: __, ...told }, n) => ({ ...told, id: `i${n}` }));
        const isOpen = (n: number) => drawn[n]?.hidden === false;
        const links = drawn.flatMap(({ answers }, n) =>
          answers !== null && answers !== n && answers < drawn.length ? [[n, answers] as const] : [],
        );
        const linked = (some: typeof links) =>
          some.map(([n, by]) => ({ evidenceId: `i${n}`, answerId: `i${by}`, ...span }));
        const few = items.filter((_, n) => isOpen(n));
        const all = rowsOf(items, { answers: linked(links), placements: [placement("M1", { level: 0, on: D(3) })] });
        const never = rowsOf(few, { answers: linked(links.filter(([n, by]) => isOpen(n) && isOpen(by))) });
        const told = reached(all, idsOf(few));
        expect(told).toEqual(never);
        expect(viewOf(told, { on: D(on) })).toEqual(viewOf(never, { on: D(on) }));
        for (const id of ["M1.L2", "OLD"])
          expect(namedSignal(id, { framework, rows: told })).toEqual(namedSignal(id, { framework, rows: never }));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("takes a hidden item out of a state, an open one against it, and the answer to that", () => {
    const against: Told = { id: "no", on: D(90), claims: { "M1.L2": "against" } };
    const rows = rowsOf([...consistent(), against], { answers: [{ evidenceId: "no", answerId: "c3", ...span }] });
    const on = D(110);
    expect(stateAt(rows, { on })).toMatchObject({ state: "consistent", contested: [] });
    const without = (...gone: string[]) => {
      const ids = new Set(["c1", "c2", "c3", "no"].filter((id) => !gone.includes(id)));
      return stateAt(reached(rows, ids), { on });
    };
    expect(without()).toMatchObject({ state: "consistent", contested: [] });
    expect(without("no")).toMatchObject({ state: "consistent", contested: [] });
    expect(without("c3")).toMatchObject({ state: "occasional", contested: [{ by: "item" }] });
    expect(without("c3", "no")).toMatchObject({ state: "occasional", contested: [] });
  });

  test("leaves an item out of days on which it stood before the grant, and its wordings in", () => {
    const [item] = rowsOf([{ id: "a", on: D(-40), loggedAt: noon(D(10)) }]).facts;
    const moved = { ...item!, id: "f2", wording: 2, happenedOn: D(5), recordedAt: noon(D(20)) };
    const said = answer("a", { on: D(15) });
    const rows: ReadinessRows = {
      ...rowsOf([{ id: "a", on: D(-40), loggedAt: noon(D(10)) }]),
      facts: [{ ...item!, endedAt: noon(D(20)) }, moved],
      attestations: [said],
    };
    expect(stateAt(rows, { on: D(16) })).toMatchObject({ state: "occasional" });
    const told = reached(rows, new Set(["a"]));
    expect(stateAt(told, { on: D(16) })).toMatchObject({ state: "none" });
    expect(stateAt(told, { on: D(30) })).toEqual(stateAt(rows, { on: D(30) }));
    expect(stateAt(told, { on: D(30) })).toMatchObject({ state: "claimed", supporting: [{ on: D(5) }] });
  });
});

describe("the day that an address asks for", () => {
  const asked = { today: "2026-11-20", sinceOn: "2026-03-01" };

  test("is any from the first open day on", () => {
    expect(reachedDay({ on: "2026-03-01", ...asked })).toEqual({ on: "2026-03-01", isPast: true, note: null });
    expect(reachedDay({ on: undefined, ...asked })).toEqual({ on: "2026-11-20", isPast: false, note: null });
  });

  test("is none before it, whatever the roadmap has of it", () => {
    const note = "Nothing from before 1 March 2026 is open. This is how things stand today.";
    expect(reachedDay({ on: "2026-02-28", ...asked })).toEqual({ on: "2026-11-20", isPast: false, note });
  });

  test.each(["2026-02-31", ["2026-02-28"], "2027-01-01"])("is today where %j cannot be shown", (on) => {
    const day = reachedDay({ on, ...asked });
    expect(day).toMatchObject({ on: "2026-11-20", isPast: false });
    expect(day.note).not.toContain("1 March");
  });
});

describe("the plan", () => {
  const phases = [3, 6, 12].map((endMonth, n) => ({ id: `P${n + 1}`, endMonth }));
  const plan = planOf({ startOn: "2026-04-20", phases, extensions: [], aways: [] });
  const momentsFrom = (sinceOn: string, hasRoadmap = true) =>
    momentsOf(reachedPlan(plan, { sinceOn, hasRoadmap, thresholds }), { today: "2027-03-15", thresholds });

  test("from its own start on is the leader's", () => {
    expect(momentsFrom("2026-04-20")).toEqual(momentsOf(plan, { today: "2027-03-15", thresholds }));
  });

  test("begins with the grant, and has no moment before the first reading", () => {
    expect(momentsFrom("2026-07-10")).toEqual([
      { name: "At the start", on: "2026-07-23" },
      { name: "End of phase 2", on: "2026-10-19" },
      { name: "Today", on: "2027-03-15" },
    ]);
    // The first reading on the very day on which a phase ends is the only one of that day.
    expect(momentsFrom("2026-07-06").map(({ on }) => on)).toEqual(["2026-07-19", "2026-10-19", "2027-03-15"]);
  });

  test("tells no boundary and no end where the roadmap is closed", () => {
    expect(momentsFrom("2026-07-10", false).map(({ name }) => name)).toEqual(["At the start", "Today"]);
    expect(reachedPlan(plan, { sinceOn: "2026-07-10", hasRoadmap: false, thresholds })).toEqual({
      ...{ startOn: "2026-07-10", endsOn: null, phases: [], pauses: [] },
    });
    expect(reachedPlan(plan, { sinceOn: "2026-07-10", hasRoadmap: true, thresholds: null }).endsOn).toBe(plan.endsOn);
  });
});
