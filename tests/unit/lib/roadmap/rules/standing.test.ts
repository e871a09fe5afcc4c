import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameworkOf } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import { type PlanChange, planWith } from "@/lib/roadmap/rules/change";
import { planOf } from "@/lib/roadmap/rules/plan";
import { firstPlan, planAt, presentPlan, type Shifts } from "@/lib/roadmap/rules/standing";
import { away, extension, planInput, seeded, someDay } from "@/tests/support/plans";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const span = (id: string, from: number, to?: number) => ({
  id,
  recordedAt: at(from),
  endedAt: to === undefined ? null : at(to),
});
const phases = datedPhases(frameworkOf("em-to-vp", "1.0.0"));

const shifts: Shifts = {
  starts: [
    { ...span("s1", 1, 3), startOn: "2026-04-20", reason: "" },
    { ...span("s2", 3), startOn: "2026-05-04", reason: "Later" },
  ],
  extensions: [{ ...span("e1", 2, 5), phase: 1, weeks: 2, reason: "x" }],
  aways: [{ ...span("a1", 4), fromOn: "2026-06-01", toOn: "2026-06-07", pausesPlan: true, note: "" }],
};
const first = (hour: number) => planAt(shifts, phases, at(hour))?.phases[0]?.boundaryOn;

describe("the plan of an instant", () => {
  test.each([
    [0, undefined],
    [1, "2026-07-20"],
    [2, "2026-08-03"],
    [3, "2026-08-18"],
    [4, "2026-08-25"],
    [5, "2026-08-11"],
    [99, "2026-08-11"],
  ])("at hour %i the first boundary is %s", (hour, boundaryOn) => {
    expect(first(hour)).toBe(boundaryOn);
  });

  test("the first plan knows of nothing that came later, the present one of everything still open", () => {
    expect(firstPlan(shifts, phases).phases[0]?.boundaryOn).toBe("2026-07-20");
    expect(presentPlan(shifts, phases).phases[0]?.boundaryOn).toBe("2026-08-11");
  });
});

describe("a change tried out", () => {
  const tried = (change: PlanChange) => planWith({ shifts, phases, change }).phases[0]?.boundaryOn;
  test.each<[PlanChange, string]>([
    [{ kind: "start", startOn: "2026-05-05" }, "2026-08-12"],
    [{ kind: "extend", phase: 1, weeks: 1 }, "2026-08-18"],
    [{ kind: "extend", phase: 2, weeks: 1 }, "2026-08-11"],
    [{ kind: "away", fromOn: "2026-07-01", toOn: "2026-07-01", pausesPlan: true }, "2026-08-12"],
    [{ kind: "away", fromOn: "2026-07-01", toOn: "2026-07-01", pausesPlan: false }, "2026-08-11"],
    [{ kind: "away-back", id: "a1" }, "2026-08-04"],
    [{ kind: "extension-back", id: "e1" }, "2026-08-11"],
  ])("%o puts the first boundary on %s", (change, boundaryOn) => {
    expect(tried(change)).toBe(boundaryOn);
  });

  const change: fc.Arbitrary<PlanChange> = fc.oneof(
    fc.record({ kind: fc.constant("start" as const), startOn: someDay("2026-01-01", 730) }),
    extension.map((one) => ({ kind: "extend" as const, ...one })),
    away.map((one) => ({ kind: "away" as const, ...one })),
  );

  test("is what the plan is once the change is kept, and taking it back gives the plan before", () => {
    fc.assert(
      fc.property(planInput, change, (input, one) => {
        const kept = {
          starts: [{ ...span("s", 1), startOn: input.startOn, reason: "" }],
          extensions: input.extensions.map((each, n) => ({ ...span(`e${n}`, 1), ...each, reason: "x" })),
          aways: input.aways.map((each, n) => ({ ...span(`a${n}`, 1), ...each, note: "" })),
        };
        const before = planOf(input);
        expect(presentPlan(kept, input.phases)).toEqual(before);
        const after = planWith({ shifts: kept, phases: input.phases, change: one });
        if (one.kind === "start") {
          expect(after).toEqual(planOf({ ...input, startOn: one.startOn }));
          return;
        }
        const added =
          one.kind === "extend"
            ? {
                ...kept,
                extensions: [...kept.extensions, { ...span("new", 2), reason: "x", ...one }],
              }
            : {
                ...kept,
                aways: [
                  ...kept.aways,
                  { ...span("new", 2), note: "", ...(one as Extract<PlanChange, { kind: "away" }>) },
                ],
              };
        expect(presentPlan(added, input.phases)).toEqual(after);
        const back = { kind: one.kind === "extend" ? "extension-back" : "away-back", id: "new" } as const;
        expect(planWith({ shifts: added, phases: input.phases, change: back })).toEqual(before);
      }),
      seeded,
    );
  });
});
