import { describe, expect, test } from "vitest";
import { decisionText, dueReview, possibleDecisions } from "@/lib/review/rules/decision";
import type { Decision } from "@/lib/review/schema";
import { planOf } from "@/lib/roadmap/rules/plan";

const phases = [3, 6, 12].map((endMonth, at) => ({ id: `P${at + 1}`, endMonth }));
const plan = planOf({ startOn: "2026-01-01", phases, extensions: [], aways: [] });

test("only the last phase is closed, and only the others are moved on from", () => {
  expect([1, 2, 3].map((phase) => possibleDecisions(plan, phase))).toEqual([
    ["move-on", "extend", "adjust"],
    ["move-on", "extend", "adjust"],
    ["extend", "adjust", "close"],
  ]);
});

describe("the review that is due", () => {
  const held = (...some: [phase: number, decision: Decision][]) =>
    some.map(([phase, decision]) => ({ phase, decision }));
  test.each<[string, string, ReturnType<typeof held>, number | null]>([
    ["22 days before a boundary", "2026-03-10", [], null],
    ["21 days before it", "2026-03-11", [], 1],
    ["on the boundary", "2026-04-01", [], 1],
    ["long after it, undecided", "2026-06-01", [], 1],
    ["after moving on", "2026-04-02", held([1, "move-on"]), null],
    ["after adjusting", "2026-04-02", held([1, "adjust"]), null],
    ["after an extension that has run out", "2026-04-02", held([1, "extend"]), 1],
    ["with the first left out and the second settled", "2026-07-02", held([2, "move-on"]), null],
    ["at the end of the year", "2026-12-20", held([1, "move-on"], [2, "move-on"]), 3],
    ["after closing it", "2027-01-02", held([3, "close"]), null],
  ])("%s", (_, today, reviews, phase) => {
    expect(dueReview(plan, { today, held: reviews })?.index ?? null).toBe(phase);
  });
});

test("tells a decision in words", () => {
  expect(decisionText({ decision: "extend", weeks: 1 })).toBe("Extended by 1 week");
  expect(decisionText({ decision: "extend", weeks: 3 })).toBe("Extended by 3 weeks");
  expect(decisionText({ decision: "close", weeks: null })).toBe("Closed");
});
