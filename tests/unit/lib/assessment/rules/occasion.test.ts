import { describe, expect, test } from "vitest";
import { dueMonth, type Mark, offerOf } from "@/lib/assessment/rules/occasion";
import { currentFramework } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { planOf } from "@/lib/roadmap/rules/plan";

const framework = currentFramework("em-to-vp");
const roadmap = { id: "r", framework, endedAt: null };
const plan = planOf({ startOn: "2026-04-20", phases: datedPhases(framework), extensions: [], aways: [] });
const due = (today: string, marks: Pick<Mark, "roadmapId" | "month">[] = []) =>
  dueMonth(marks, { roadmap, plan, today });

describe("when an assessment is offered", () => {
  test.each<[string, number | null]>([
    ["2026-04-19", null],
    ["2026-04-20", 0],
    ["2026-05-17", 0],
    ["2026-05-18", null],
    ["2026-06-28", null],
    ["2026-06-29", 3],
    ["2026-07-20", 3],
    ["2026-08-16", 3],
    ["2026-08-17", null],
    ["2026-10-20", 6],
    ["2027-04-20", 12],
    ["2027-05-17", 12],
    ["2027-05-18", null],
  ])("on %s for month %s", (today, month) => {
    expect(due(today)).toBe(month);
  });

  test("not again once it is finished, and again on another roadmap", () => {
    expect(due("2026-04-21", [{ roadmapId: "r", month: 0 }])).toBeNull();
    expect(due("2026-04-21", [{ roadmapId: "r", month: null }])).toBe(0);
    expect(due("2026-04-21", [{ roadmapId: "earlier", month: 0 }])).toBe(0);
  });

  test("moves with a boundary that is extended", () => {
    const extended = planOf({
      ...{ startOn: "2026-04-20", aways: [] },
      phases: datedPhases(framework),
      extensions: [{ phase: 1, weeks: 4 }],
    });
    expect(dueMonth([], { roadmap, plan: extended, today: "2026-07-01" })).toBeNull();
    expect(dueMonth([], { roadmap, plan: extended, today: "2026-08-17" })).toBe(3);
  });

  test("never on a roadmap that is over, nor where nothing is asked", () => {
    expect(dueMonth([], { roadmap: { ...roadmap, endedAt: new Date(0) }, plan, today: "2026-04-21" })).toBeNull();
    const onward = { ...roadmap, framework: currentFramework("vp-to-cto") };
    const open = planOf({ startOn: "2026-04-20", phases: [], extensions: [], aways: [] });
    expect(offerOf([], { roadmap: onward, plan: open, today: "2026-04-21" })).toEqual({
      ...{ draftId: null, month: null, isPossible: false },
    });
  });

  test("a draft is gone on with before another is begun", () => {
    const marks: Mark[] = [
      { id: "old", roadmapId: "r", month: 0, finishedAt: new Date(0) },
      { id: "new", roadmapId: "r", month: null, finishedAt: null },
    ];
    expect(offerOf(marks, { roadmap, plan, today: "2026-04-21" })).toEqual({
      draftId: "new",
      month: null,
      isPossible: true,
    });
  });

  test.each<[number | null, string]>([
    [null, "In between"],
    [0, "At the start"],
    [6, "At month 6"],
  ])("month %s is called %s", (month, text) => {
    expect(occasionText(month)).toBe(text);
  });
});
