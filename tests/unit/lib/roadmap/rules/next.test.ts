import { describe, expect, test } from "vitest";
import { boundaryStep, fromNow, nextMilestone, nextSteps, phaseCounts, stepsAfter } from "@/lib/roadmap/rules/next";
import { planOf } from "@/lib/roadmap/rules/plan";

const phases = [
  { id: "P1", endMonth: 3 },
  { id: "P2", endMonth: 6 },
  { id: "P3", endMonth: 12 },
];
const plan = planOf({ startOn: "2026-04-20", phases, extensions: [], aways: [] });
const names = ["Map the gap", "Build leverage", "Lead"];
const milestone = (id: string, dueOn: string | null, status = "open") => {
  return { id, templateId: id.toUpperCase(), phase: 1, title: `Milestone ${id}`, dueOn, status };
};
const order = (first: string[] = [], today = "2026-04-20") => ({ first, today });

describe("what comes next", () => {
  test.each([
    ["2026-04-20", "today"],
    ["2026-04-21", "tomorrow"],
    ["2026-04-19", "yesterday"],
    ["2026-05-01", "in 11 days"],
    ["2026-04-10", "10 days ago"],
  ])("%s is said as %s", (day, words) => {
    expect(fromNow("2026-04-20", day)).toBe(words);
  });

  test.each([
    ["2026-04-01", "The start", "20 April 2026", "in 19 days"],
    ["2026-04-20", "Next boundary", "20 July 2026, end of “Map the gap”", "in 91 days"],
    ["2026-07-20", "Next boundary", "20 July 2026, end of “Map the gap”", "today"],
    ["2026-11-20", "Next boundary", "20 April 2027, end of the roadmap", "in 151 days"],
    ["2027-05-20", "The end", "20 April 2027", "30 days ago"],
  ])("on %s the boundary is %s", (today, when, what, detail) => {
    expect(boundaryStep({ plan, names, today })).toMatchObject({ when, what, detail });
  });

  test("the earliest open milestone presses, closed ones never", () => {
    const all = [
      milestone("a", "2026-06-01", "done"),
      milestone("c", "2026-08-01"),
      milestone("b", "2026-07-01"),
      milestone("d", "2026-05-01", "dropped"),
    ];
    expect(nextMilestone(all, order())?.id).toBe("b");
    expect(nextMilestone([milestone("a", "2026-06-01", "done")], order())).toBeNull();
  });

  test("the tidy list comes first, and an overdue milestone says so", () => {
    const steps = nextSteps({
      plan,
      names,
      milestones: [milestone("a", "2026-05-01")],
      toPlace: 3,
      ...order([], "2026-05-11"),
    });
    expect(steps.map(({ when, what }) => [when, what])).toEqual([
      ["Next", "Place 3 items"],
      ["Then", "Milestone a"],
      ["Next boundary", "20 July 2026, end of “Map the gap”"],
    ]);
    expect(steps[1]?.detail).toBe("milestone, was due 1 May 2026, 10 days ago");
  });

  test("with nothing to place and nothing open only the date remains", () => {
    expect(nextSteps({ plan, names, milestones: [], toPlace: 0, ...order([], "2026-05-11") })).toHaveLength(1);
  });
});

test.each([
  ["what is overdue presses before what comes first", ["B"], "2026-06-02", "a"],
  ["what the situation begins with comes before the earlier day", ["C", "B"], "2026-05-01", "c"],
  ["a first one that is closed or unknown gives way", ["D", "X", "B"], "2026-05-01", "b"],
  ["without any, the earliest day, and those without one last", [], "2026-05-01", "a"],
])("%s", (_, first, today, expected) => {
  const all = [milestone("c", null), milestone("b", "2026-07-01"), milestone("a", "2026-06-01")];
  expect(nextMilestone([...all, milestone("d", null, "done")], { first, today })?.id).toBe(expected);
});

describe("on a track without dates", () => {
  const open = planOf({ startOn: "2026-04-20", phases: [], extensions: [], aways: [] });
  const ask = (milestones: ReturnType<typeof milestone>[]) =>
    nextSteps({ plan: open, names: ["In your own time"], milestones, toPlace: 0, ...order(["B"], "2026-11-20") });

  test("nothing presses, and no date is made up", () => {
    expect(ask([milestone("a", null), milestone("b", null)])).toEqual([
      { when: "Next", what: "Milestone b", detail: "milestone, at your own pace", href: "/roadmap/milestones/b" },
      expect.objectContaining({ when: "Next date", what: "None is set", href: "/roadmap" }),
    ]);
  });

  test("a day that the person set is the next date; a past or closed one is not", () => {
    const dated = [milestone("c", "2026-12-01"), milestone("d", "2026-11-25", "done"), milestone("e", "2026-11-01")];
    expect(ask([milestone("b", null), ...dated]).at(-1)).toMatchObject({
      when: "Next date",
      what: "1 December 2026",
      detail: "Milestone c, in 11 days",
    });
  });

  test("its phase is counted and has no end", () => {
    const counts = phaseCounts({
      plan: open,
      names: ["In your own time"],
      milestones: [milestone("a", null, "done"), milestone("b", null), milestone("c", null, "dropped")],
      today: "2026-11-20",
    });
    expect(counts).toEqual([{ name: "In your own time", lastOn: null, closed: 1, all: 2, here: false }]);
  });
});

test("after the end: what waits, how it ended, and another if wanted", () => {
  const ended = { id: "r", endedOn: "2026-11-20", outcome: "Stay VP and grow" };
  expect(stepsAfter({ ...ended, toPlace: 2 }).map(({ when, what }) => [when, what])).toEqual([
    ["Next", "Place 2 items"],
    ["Finished", "Stay VP and grow"],
    ["If you like", "Start another roadmap"],
  ]);
  expect(stepsAfter({ ...ended, toPlace: 0 })).toHaveLength(2);
});
