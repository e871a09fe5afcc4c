import { describe, expect, test } from "vitest";
import { boundaryStep, fromNow, nextMilestone, nextSteps } from "@/lib/roadmap/rules/next";
import { planOf } from "@/lib/roadmap/rules/plan";

const phases = [
  { id: "P1", endMonth: 3 },
  { id: "P2", endMonth: 6 },
  { id: "P3", endMonth: 12 },
];
const plan = planOf({ startOn: "2026-04-20", phases, extensions: [], aways: [] });
const names = ["Map the gap", "Build leverage", "Lead"];
const milestone = (id: string, dueOn: string, status = "open") => ({ id, title: `Milestone ${id}`, dueOn, status });

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
    expect(nextMilestone(all)?.id).toBe("b");
    expect(nextMilestone([milestone("a", "2026-06-01", "done")])).toBeNull();
  });

  test("the tidy list comes first, and an overdue milestone says so", () => {
    const steps = nextSteps({
      plan,
      names,
      milestones: [milestone("a", "2026-05-01")],
      toPlace: 3,
      today: "2026-05-11",
    });
    expect(steps.map(({ when, what }) => [when, what])).toEqual([
      ["Next", "Place 3 items"],
      ["Then", "Milestone a"],
      ["Next boundary", "20 July 2026, end of “Map the gap”"],
    ]);
    expect(steps[1]?.detail).toBe("milestone, was due 1 May 2026, 10 days ago");
  });

  test("with nothing to place and nothing open only the date remains", () => {
    expect(nextSteps({ plan, names, milestones: [], toPlace: 0, today: "2026-05-11" })).toHaveLength(1);
  });
});
