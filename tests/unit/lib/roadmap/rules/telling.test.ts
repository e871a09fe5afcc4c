import { expect, test } from "vitest";
import { linkedIdOf, movedBoundaries, tellMilestone, tellRoadmap } from "@/lib/roadmap/rules/telling";

const from = { fromOn: "2026-12-01", toOn: "2026-12-10" };
type Fields = Record<string, unknown> | null;

test.each<[string, Fields, Fields, string]>([
  ["started", null, { startOn: "2026-04-20" }, "Started, with 20 April 2026 as its first day."],
  [
    "start-moved",
    { startOn: "2026-04-20" },
    { startOn: "2026-05-01" },
    "Start moved from 20 April 2026 to 1 May 2026.",
  ],
  ["phase-extended", null, { phase: 2, weeks: 1 }, "Phase 2 extended by 1 week."],
  ["extension-taken-back", { phase: 2, weeks: 3 }, null, "Extension of phase 2 by 3 weeks taken back."],
  [
    "away-added",
    null,
    { ...from, pausesPlan: true },
    "Away from 1 December 2026 to 10 December 2026, with the plan paused.",
  ],
  ["away-removed", { ...from, pausesPlan: false }, null, "Away from 1 December 2026 to 10 December 2026 removed."],
  ["finished", null, null, "Finished."],
  ["finished", { outcome: null }, { outcome: "cto", label: "Take a CTO role" }, "Finished: Take a CTO role."],
  ["situation-changed", { name: "New VP" }, { name: "Settled VP" }, "From “New VP” to “Settled VP”."],
  ["situation-changed", { name: null }, { name: "Settled VP" }, "“Settled VP”."],
  ["resumed", null, null, "Taken up again."],
  ["start-moved", null, { startOn: "31 May" }, "Start moved from another day to another day."],
  ["something-new", null, null, "something-new."],
])("a roadmap's %s with %o and %o", (action, before, after, sentence) => {
  expect(tellRoadmap({ action, before, after })).toBe(sentence);
});

test.each<[string, Fields, Fields, string]>([
  ["added", null, { dueOn: "2026-05-01" }, "Added, due 1 May 2026."],
  [
    "moved-along",
    { dueOn: "2026-05-01" },
    { dueOn: "2026-05-08" },
    "Moved along with the plan, from 1 May 2026 to 8 May 2026.",
  ],
  ["redated", { dueOn: "2026-05-01" }, { dueOn: "2026-05-08" }, "Re-dated from 1 May 2026 to 8 May 2026."],
  ["added", null, { dueOn: null }, "Added."],
  ["redated", { dueOn: null }, { dueOn: "2026-05-08" }, "Given a day: 8 May 2026."],
  ["redated", { dueOn: "2026-05-01" }, { dueOn: null }, "Its day, 1 May 2026, taken away."],
  ["reworded", { title: "Chair it" }, { title: "x" }, "Re-worded. Before: “Chair it”"],
  ["closed", null, null, "Closed."],
  ["dropped", null, null, "Dropped."],
  ["reopened", { status: "done" }, null, "Opened again."],
  ["reopened", { status: "dropped" }, null, "Taken up again after it was dropped."],
  ["linked", null, { evidenceId: "e" }, "“Said so” linked."],
  ["unlinked", { evidenceId: "e" }, null, "“Said so” no longer linked."],
  ["something-new", null, null, "something-new."],
])("a milestone's %s with %o and %o", (action, before, after, sentence) => {
  expect(tellMilestone({ action, before, after }, "Said so")).toBe(sentence);
});

test("a link to an item that cannot be read any more is told without its words", () => {
  expect(tellMilestone({ action: "linked", before: null, after: { evidenceId: "e" } })).toBe("Evidence linked.");
});

test("the boundaries that moved, and no other", () => {
  const row = (before: unknown, after: unknown) => ({
    action: "x",
    before: { boundaries: before },
    after: { boundaries: after },
  });
  expect(movedBoundaries(row(["2026-07-20", "2026-10-20"], ["2026-07-20", "2026-10-27"]))).toEqual([
    { phase: 2, from: "2026-10-20", to: "2026-10-27" },
  ]);
  expect(movedBoundaries(row("2026-07-20", null))).toEqual([]);
  expect(movedBoundaries({ action: "x", before: null, after: null })).toEqual([]);
});

test("the item of a link", () => {
  expect(linkedIdOf({ before: { evidenceId: "old" }, after: null })).toBe("old");
  expect(linkedIdOf({ before: null, after: { evidenceId: "new" } })).toBe("new");
  expect(linkedIdOf({ before: { title: "x" }, after: { evidenceId: 1 } })).toBeNull();
});
