import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { bareFramework } from "@/lib/framework/rules/stored";
import type { Framework } from "@/lib/framework/schema";
import { comparedMoments, comparedSignals, intervalsOf, movesHeadline, moveText } from "@/lib/readiness/rules/moves";
import { planOf } from "@/lib/roadmap/rules/plan";
import { consistent, D, framework, nothing, readerOf, rowsOf, type Told, viewOf } from "@/tests/support/records";

const phases = [3, 6, 12].map((endMonth, n) => ({ id: `P${n + 1}`, endMonth }));
const plan = planOf({ startOn: D(0), phases, extensions: [], aways: [] });

function compared(items: Told[], on: string, { isPast = false, of = framework as Framework } = {}) {
  const rows = items.length ? rowsOf(items) : nothing;
  const asked = of.phases.some(({ endMonth }) => endMonth) ? plan : { ...plan, phases: [] };
  const viewOn = readerOf(rows);
  return comparedMoments({ viewOn, view: viewOn(on), framework: of, plan: asked, isPast });
}

describe("what is compared over time", () => {
  test("are the cells by row and level, the bench, and what the content does not know under its own words", () => {
    const rows = rowsOf([{ id: "a", on: D(1), claims: ["M99.L1", "M1.L1"] }]);
    const signals = comparedSignals(viewOf(rows, { on: D(9) }), framework);
    expect(signals).toHaveLength(26);
    expect(signals.slice(0, 4).map(({ name, group }) => [name, group])).toEqual([
      ["Planning level 1", "Planning"],
      ["Planning level 2", "Planning"],
      ["Planning level 3", "Planning"],
      ["Org design level 1", "Org design"],
    ]);
    expect(signals.slice(-2).map(({ name }) => name)).toEqual(["Bench", "Words of M99.L1"]);
  });

  test("are the five indicators on an onward track, and all that was claimed when the content is gone", () => {
    const onward = comparedSignals(viewOf(nothing, { on: D(9) }), currentFramework("vp-to-cto"));
    expect(onward.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `VC6.${n}`));
    const gone = bareFramework({ track: "em-to-vp", version: "0.1.0" });
    const rows = rowsOf([{ id: "a", on: D(1), claims: ["M1.L1"] }]);
    expect(comparedSignals(viewOf(rows, { on: D(9) }), gone).map(({ name }) => name)).toEqual(["Words of M1.L1"]);
  });
});

describe("the changes between moments", () => {
  const rescue: Told = { id: "rescue", on: D(185), claims: { "M1.L2": "against" } };
  const later: Told = { id: "later", on: D(170), claims: ["BENCH"] };

  test("are told in words, the latest first, in reading order", () => {
    const { moments, signals } = compared([...consistent(), later, rescue], D(200));
    expect(moments.map(({ name }) => name)).toEqual(["At the start", "End of phase 1", "End of phase 2", "Today"]);
    const told = intervalsOf(moments, signals).map(({ from, to, moves }) => [
      `${from.name} > ${to.name}`,
      moves.map(moveText),
    ]);
    expect(told).toEqual([
      ["End of phase 2 > Today", ["Planning level 2: consistent to contested, consistent beneath"]],
      [
        "End of phase 1 > End of phase 2",
        ["Planning level 2: occasional to consistent", "Bench: not shown yet to claimed"],
      ],
      ["At the start > End of phase 1", []],
    ]);
  });

  test("make the headline", () => {
    const headline = (items: Told[], on: string, isPast = false) => {
      const { moments, signals } = compared(items, on, { isPast });
      return movesHeadline(intervalsOf(moments, signals), isPast);
    };
    const all = [...consistent(), later, rescue];
    expect(headline(all, D(5))).toBe("The first reading");
    expect(headline(all, D(20))).toBe("No states have changed since the start");
    expect(headline(all, D(200))).toBe("One state has changed since the end of phase 2");
    expect(headline(all, D(175))).toBe("Two states have changed since the end of phase 1");
    expect(headline(all, D(175), true)).toBe("Two states changed between the end of phase 1 and 29 June 2026");
    const many: Told[] = [
      { id: "m", on: D(30), claims: [1, 2, 3, 4, 5].flatMap((m) => [1, 2, 3].map((l) => `M${m}.L${l}`)) },
    ];
    expect(headline(many, D(40))).toBe("15 states have changed since the start");
  });

  test("show on an onward track the start and today", () => {
    const { moments, signals } = compared([{ id: "a", on: D(30), claims: ["VC6.2"] }], D(40), {
      of: currentFramework("vp-to-cto"),
    });
    expect(moments.map(({ name }) => name)).toEqual(["At the start", "Today"]);
    expect(intervalsOf(moments, signals)[0]?.moves.map(moveText)).toEqual([
      "Standing outside: not shown yet to claimed",
    ]);
  });
});
