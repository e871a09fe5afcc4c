import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/date";
import { demandOpen, milestoneDueOn, movedDueOn, movedStatus, movesOf, phaseWith } from "@/lib/roadmap/rules/milestone";
import { type PlanInput, phaseOn, planOf } from "@/lib/roadmap/rules/plan";
import { away, extension, planInput, seeded, someDay } from "@/tests/support/plans";

const input: PlanInput = {
  startOn: "2026-01-01",
  phases: [
    { id: "P1", endMonth: 3 },
    { id: "P2", endMonth: 6 },
    { id: "P3", endMonth: 12 },
  ],
  extensions: [],
  aways: [],
};
const pausing = (fromOn: string, toOn: string) => ({ fromOn, toOn, pausesPlan: true });
const moved = (dueOn: string, from: Partial<PlanInput>, to: Partial<PlanInput>) =>
  movedDueOn({ dueOn, status: "open", before: planOf({ ...input, ...from }), after: planOf({ ...input, ...to }) });

describe("movedDueOn", () => {
  const week = { extensions: [{ phase: 1, weeks: 1 }] };
  const march = { aways: [pausing("2026-03-10", "2026-03-19")] };
  const both = { aways: [...march.aways, pausing("2026-03-15", "2026-03-24")] };
  test.each<[string, string, Partial<PlanInput>, Partial<PlanInput>, string]>([
    ["nothing changed", "2026-05-05", {}, {}, "2026-05-05"],
    ["extension: before its boundary stays", "2026-03-31", {}, week, "2026-03-31"],
    ["extension: on its boundary moves", "2026-04-01", {}, week, "2026-04-08"],
    ["extension: in a later phase moves", "2026-11-30", {}, week, "2026-12-07"],
    [
      "extension: of a later phase does not reach back",
      "2026-05-05",
      {},
      { extensions: [{ phase: 3, weeks: 2 }] },
      "2026-05-05",
    ],
    ["extension taken back: stays inside the phase", "2026-04-05", week, {}, "2026-03-31"],
    ["pause: the day before stays", "2026-03-09", {}, march, "2026-03-09"],
    ["pause: its first day moves behind it", "2026-03-10", {}, march, "2026-03-20"],
    ["pause: later days move by its length", "2026-08-01", {}, march, "2026-08-11"],
    ["pause: an overlap counts once", "2026-08-11", march, both, "2026-08-16"],
    [
      "pause: one without the mark moves nothing",
      "2026-08-01",
      {},
      { aways: [{ ...pausing("2026-03-10", "2026-03-19"), pausesPlan: false }] },
      "2026-08-01",
    ],
    ["pause: a day chosen inside one stays", "2026-03-12", march, both, "2026-03-12"],
    ["pause: a day chosen inside one stays when it goes", "2026-03-12", march, {}, "2026-03-12"],
    ["start: later by days", "2026-01-20", {}, { startOn: "2026-01-11" }, "2026-01-30"],
    ["start: earlier", "2026-05-05", {}, { startOn: "2025-12-01" }, "2026-04-04"],
    ["start: kept inside a shorter phase", "2026-06-30", {}, { startOn: "2026-11-30" }, "2027-05-29"],
    [
      "start: a day inside a pause moves once the plan has left it",
      "2026-03-12",
      march,
      { ...march, startOn: "2027-01-01" },
      "2027-03-10",
    ],
    ["before the start: keeps its distance", "2025-12-30", {}, { startOn: "2026-01-11" }, "2026-01-09"],
    ["after the end: keeps its distance", "2027-01-05", {}, week, "2027-01-12"],
    ["never past the last day", "2099-12-30", {}, week, "2099-12-31"],
  ])("%s", (_name, dueOn, from, to, expected) => {
    expect(moved(dueOn, from, to)).toBe(expected);
  });

  const due = someDay("2025-12-01", 1400);

  test("adding and then removing a pause or an extension gives every date back", () => {
    fc.assert(
      fc.property(planInput, due, away, extension, (given, dueOn, extraAway, extraExtension) => {
        const before = planOf(given);
        const changed = [
          planOf({ ...given, aways: [...given.aways, extraAway] }),
          planOf({ ...given, extensions: [...given.extensions, extraExtension] }),
        ];
        for (const after of changed) {
          const there = movedDueOn({ dueOn, status: "open", before, after });
          expect(movedDueOn({ dueOn: there, status: "open", before: after, after: before })).toBe(dueOn);
        }
      }),
      { ...seeded, numRuns: 2000 },
    );
  });

  test("a pause moves nothing before it, and nothing lands inside it", () => {
    fc.assert(
      fc.property(planInput, due, away, (given, dueOn, extra) => {
        const [before, after] = [planOf(given), planOf({ ...given, aways: [...given.aways, extra] })];
        const inPause = (day: string) => after.pauses.some((p) => p.fromOn <= day && day < p.untilOn);
        const there = movedDueOn({ dueOn, status: "open", before, after });
        expect(there >= dueOn).toBe(true);
        if (!extra.pausesPlan || dueOn < extra.fromOn) expect(there).toBe(dueOn);
        if (there !== dueOn) expect(inPause(there)).toBe(false);
      }),
      { ...seeded, numRuns: 2000 },
    );
  });

  test("whatever happens to the plan, a date of work keeps its phase and done or dropped ones stay", () => {
    fc.assert(
      fc.property(planInput, planInput, due, (one, other, dueOn) => {
        const [before, after] = [planOf(one), planOf(other)];
        const paused = before.pauses.some((p) => p.fromOn <= dueOn && dueOn < p.untilOn);
        const there = movedDueOn({ dueOn, status: "open", before, after });
        if (!paused) expect(phaseOn(after, there)?.id).toBe(phaseOn(before, dueOn)?.id);
        for (const status of ["done", "dropped"] as const)
          expect(movedDueOn({ dueOn, status, before, after })).toBe(dueOn);
      }),
      { ...seeded, numRuns: 2000 },
    );
  });
});

describe("milestoneDueOn", () => {
  const plan = planOf({ ...input, aways: [pausing("2026-04-05", "2026-04-14")] });
  test.each([
    [1, 0, "2026-01-01"],
    [1, 89, "2026-03-31"],
    [1, 90, "2026-03-31"],
    [2, 3, "2026-04-04"],
    [2, 4, "2026-04-15"],
    [3, 5000, "2027-01-10"],
  ])("phase %i, day %i", (phase, dueDay, expected) => {
    expect(milestoneDueOn(plan, { phase, dueDay })).toBe(expected);
  });

  test("refuses a phase that is not there", () => {
    for (const phase of [0, 4])
      expect(() => milestoneDueOn(plan, { phase, dueDay: 1 })).toThrow("Choose one of the phases 1 to 3.");
  });

  test("lies inside its phase in any plan", () => {
    fc.assert(
      fc.property(
        planInput,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 400 }),
        (given, phase, dueDay) => {
          const any = planOf(given);
          expect(phaseOn(any, milestoneDueOn(any, { phase, dueDay })!)?.index).toBe(phase);
        },
      ),
      seeded,
    );
  });
});

describe("movedStatus", () => {
  const link = { to: "done", linkedEvidence: 1 } as const;
  const drop = { to: "dropped", reason: "The team was dissolved." } as const;
  const reopen = { to: "open", reason: "It slipped back." } as const;
  const refusal = (code: string, field?: string) =>
    expect.objectContaining({ code, fields: field ? { [field]: expect.any(String) } : {} });

  test.each([
    ["open", link, "done"],
    ["open", drop, "dropped"],
    ["done", reopen, "open"],
    ["dropped", reopen, "open"],
  ] as const)("%s takes %o", (from, move, to) => {
    expect(movedStatus(from, move)).toBe(to);
  });

  test.each([
    ["open", { to: "done", linkedEvidence: 0 }, "INVALID", "evidenceIds"],
    ["open", { to: "dropped", reason: "  " }, "INVALID", "reason"],
    ["done", { to: "open", reason: "" }, "INVALID", "reason"],
    ["open", reopen, "CONFLICT", undefined],
    ["done", link, "CONFLICT", undefined],
    ["done", drop, "CONFLICT", undefined],
    ["dropped", link, "CONFLICT", undefined],
    ["dropped", drop, "CONFLICT", undefined],
  ] as const)("%s refuses %o with %s", (from, move, code, field) => {
    expect(() => movedStatus(from, move)).toThrow(refusal(code, field));
  });

  test("only an open milestone is edited", () => {
    expect(() => demandOpen("open")).not.toThrow();
    expect(() => demandOpen("done")).toThrow(refusal("CONFLICT"));
    expect(() => demandOpen("dropped")).toThrow(refusal("CONFLICT"));
  });
});

test("a due date that was put off past its phase's end moves with the phase it now lies in", () => {
  const late = addDays("2026-04-01", 3);
  expect(moved(late, {}, { extensions: [{ phase: 2, weeks: 2 }] })).toBe(late);
});

describe("where the plan has no end", () => {
  const open = planOf({ startOn: "2026-04-20", phases: [], extensions: [], aways: [] });
  const later = planOf({ startOn: "2027-01-01", phases: [], extensions: [], aways: [] });

  test("days are the person's own: no change of the plan moves them", () => {
    for (const dueOn of ["2026-01-01", "2026-12-01", "2031-01-01"])
      expect(movedDueOn({ dueOn, status: "open", before: open, after: later })).toBe(dueOn);
    const own = [{ id: "a", phase: 1, dueOn: null, status: "open" as const }];
    expect(movesOf({ milestones: own, before: open, after: later })).toEqual([]);
  });

  test("a template has no day, a milestone keeps its phase, and a dated plan demands a day", () => {
    expect(milestoneDueOn(open, { phase: 1, dueDay: null })).toBeNull();
    expect(phaseWith(open, { dueOn: null, phase: 1 })).toBe(1);
    expect(phaseWith(open, { dueOn: "2031-01-01", phase: 1 })).toBe(1);
    expect(phaseWith(planOf(input), { dueOn: "2026-05-01", phase: 1 })).toBe(2);
    expect(() => phaseWith(planOf(input), { dueOn: null, phase: 1 })).toThrow("Write a date as 2026-04-20.");
  });
});
