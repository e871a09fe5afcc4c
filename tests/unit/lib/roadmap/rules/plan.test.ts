import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/date";
import { asOf, nextBoundary, type PlanInput, phaseOn, planOf, weekOf, withinCalendar } from "@/lib/roadmap/rules/plan";
import { planInput, seeded } from "@/tests/support/plans";

const phases = [
  { id: "P1", endMonth: 3 },
  { id: "P2", endMonth: 6 },
  { id: "P3", endMonth: 12 },
];
const input: PlanInput = { startOn: "2026-01-31", phases, extensions: [], aways: [] };
const pausing = (fromOn: string, toOn: string) => ({ fromOn, toOn, pausesPlan: true });

describe("planOf", () => {
  test("counts every boundary from the start, so that short months do not drift", () => {
    expect(planOf(input)).toEqual({
      startOn: "2026-01-31",
      endsOn: "2027-01-31",
      pauses: [],
      phases: [
        { id: "P1", index: 1, startsOn: "2026-01-31", lastOn: "2026-04-29", boundaryOn: "2026-04-30" },
        { id: "P2", index: 2, startsOn: "2026-04-30", lastOn: "2026-07-30", boundaryOn: "2026-07-31" },
        { id: "P3", index: 3, startsOn: "2026-07-31", lastOn: "2027-01-30", boundaryOn: "2027-01-31" },
      ],
    });
  });

  test("an extension moves its own boundary and those after it", () => {
    const plan = planOf({ ...input, extensions: [{ phase: 2, weeks: 3 }] });
    expect(plan.phases.map((phase) => phase.boundaryOn)).toEqual(["2026-04-30", "2026-08-21", "2027-02-21"]);
  });

  test("names the pauses that moved it, merged, and leaves out those before the start and after the end", () => {
    const aways = [
      pausing("2026-03-10", "2026-03-12"),
      pausing("2026-03-01", "2026-03-09"),
      pausing("2026-01-20", "2026-02-02"),
      pausing("2027-06-01", "2027-06-10"),
      { fromOn: "2026-05-01", toOn: "2026-05-09", pausesPlan: false },
    ];
    expect(planOf({ ...input, aways })).toMatchObject({
      endsOn: "2027-02-15",
      pauses: [
        { fromOn: "2026-01-31", untilOn: "2026-02-03" },
        { fromOn: "2026-03-01", untilOn: "2026-03-13" },
      ],
    });
  });

  test("a pause that begins with the day after the plan is none of its pauses", () => {
    expect(planOf({ ...input, aways: [pausing("2027-01-31", "2027-02-05")] })).toEqual(planOf(input));
    expect(planOf({ ...input, aways: [pausing("2027-01-30", "2027-02-05")] }).endsOn).toBe("2027-02-07");
  });

  test("any plan: phases join, none is empty, each ends on a day of work, order of rows does not matter", () => {
    fc.assert(
      fc.property(planInput, (given) => {
        const plan = planOf(given);
        const { extensions, aways } = given;
        expect(planOf({ ...given, extensions: extensions.toReversed(), aways: aways.toReversed() })).toEqual(plan);
        let startsOn = given.startOn;
        for (const phase of plan.phases) {
          expect(phase.startsOn).toBe(startsOn);
          expect(phase.startsOn < phase.boundaryOn).toBe(true);
          expect(phase.lastOn).toBe(addDays(phase.boundaryOn, -1));
          expect(plan.pauses.some((pause) => pause.fromOn <= phase.lastOn && phase.lastOn < pause.untilOn)).toBe(false);
          startsOn = phase.boundaryOn;
        }
        expect(plan.endsOn).toBe(startsOn);
      }),
      seeded,
    );
  });

  test("any plan: the boundary is where as many days of work lie behind as without pauses", () => {
    fc.assert(
      fc.property(planInput, (given) => {
        const undisturbed = planOf({ ...given, aways: [] });
        const paused = (day: string) => given.aways.some((a) => a.pausesPlan && a.fromOn <= day && day <= a.toOn);
        planOf(given).phases.forEach(({ boundaryOn }, at) => {
          let work = 0;
          for (let day = given.startOn; day < boundaryOn; day = addDays(day, 1)) if (!paused(day)) work += 1;
          expect(work).toBe(daysBetween(given.startOn, undisturbed.phases[at]?.boundaryOn ?? ""));
        });
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});

describe("where a day lies", () => {
  const plan = planOf(input);
  test.each([
    ["2026-01-30", null, null, "P1", 90],
    ["2026-01-31", "P1", { week: 1, weeks: 52 }, "P1", 89],
    ["2026-02-07", "P1", { week: 2, weeks: 52 }, "P1", 82],
    ["2026-04-29", "P1", { week: 13, weeks: 52 }, "P1", 1],
    ["2026-04-30", "P2", { week: 13, weeks: 52 }, "P1", 0],
    ["2026-05-01", "P2", { week: 13, weeks: 52 }, "P2", 91],
    ["2027-01-30", "P3", { week: 52, weeks: 52 }, "P3", 1],
    ["2027-01-31", null, null, "P3", 0],
    ["2027-02-01", null, null, null, undefined],
  ])("%s", (day, phase, week, next, days) => {
    expect(phaseOn(plan, day)?.id ?? null).toBe(phase);
    expect(weekOf(plan, day)).toEqual(week);
    expect(nextBoundary(plan, day)?.phase.id ?? null).toBe(next);
    expect(nextBoundary(plan, day)?.days).toBe(days);
  });

  test("weeks grow with an extension, and a leap year still has 52", () => {
    expect(weekOf(planOf({ ...input, extensions: [{ phase: 1, weeks: 4 }] }), "2026-02-01")?.weeks).toBe(56);
    expect(weekOf(planOf({ ...input, startOn: "2028-01-01" }), "2028-12-31")).toEqual({ week: 52, weeks: 52 });
  });
});

test("withinCalendar refuses a plan that ends after the last day the product knows", () => {
  const last = planOf({ ...input, startOn: "2098-12-31" });
  expect(withinCalendar(last, "startOn")).toBe(last);
  expect(() => withinCalendar(planOf({ ...input, startOn: "2099-01-01" }), "startOn")).toThrow(
    expect.objectContaining({ code: "INVALID", fields: { startOn: expect.stringContaining("31 December 2099") } }),
  );
});

test("asOf keeps rows from their own instant until just before the one that ends them", () => {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  const rows = [
    { id: "ended", recordedAt: at(1), endedAt: at(3) },
    { id: "standing", recordedAt: at(3), endedAt: null },
  ];
  const ids = (second: number) => asOf(rows, at(second)).map((row) => row.id);
  expect([0, 1, 2, 3, 4].map(ids)).toEqual([[], ["ended"], ["ended"], ["standing"], ["standing"]]);
});
