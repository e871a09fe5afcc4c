import { expect, test } from "vitest";
import { type MonthFacts, monthRows } from "@/lib/review/rules/practice-month";

const SPAN = { from: "2026-10-01", to: "2026-11-01", at: new Date("2026-11-20T11:00:00Z") };
const at = (text: string) => new Date(text);
const action = (more: Partial<MonthFacts["actions"][number]>) => ({
  ...{ dueOn: "2026-12-01", createdAt: at("2026-09-10T09:00:00Z"), doneAt: null, droppedAt: null },
  ...more,
});
const facts = (more: Partial<MonthFacts>): MonthFacts => ({
  ...{ name: "Robin Vale", role: "Coach", zone: "Europe/Berlin", pieces: 4, meetings: [], actions: [] },
  ...more,
});
const cells = (more: Partial<MonthFacts>, span = SPAN) => monthRows([facts(more)], span)[1]?.slice(3);

test("has a head for every cell", () => {
  const [heads, row] = monthRows([facts({})], SPAN);
  expect(heads).toHaveLength(row?.length ?? 0);
  expect(row).toEqual(["October 2026", "Robin Vale", "Coach", 4, 0, 0, 0, 0]);
});

test("a month begins and ends in the leader's zone", () => {
  const meetings = ["2026-09-30T22:00:00Z", "2026-10-31T22:59:00Z", "2026-09-30T21:59:00Z", "2026-10-31T23:00:00Z"];
  expect(cells({ meetings: meetings.map(at) })).toEqual([4, 2, 0, 0, 0]);
});

test.each([
  ["agreed within the month", action({ createdAt: at("2026-10-05T09:00:00Z") }), [1, 0, 0]],
  ["agreed after it", action({ createdAt: at("2026-11-05T09:00:00Z"), dueOn: "2026-10-10" }), [0, 0, 0]],
  ["done within it", action({ doneAt: at("2026-10-05T09:00:00Z"), dueOn: "2026-10-01" }), [0, 1, 0]],
  ["due by its end and open", action({ dueOn: "2026-10-31" }), [0, 0, 1]],
  ["due on the first day after it", action({ dueOn: "2026-11-01" }), [0, 0, 0]],
  ["due in it and done after it", action({ dueOn: "2026-10-31", doneAt: at("2026-11-03T09:00:00Z") }), [0, 0, 1]],
  ["dropped within it", action({ dueOn: "2026-10-02", droppedAt: at("2026-10-03T09:00:00Z") }), [0, 0, 0]],
])("an action %s", (_, one, counts) => {
  expect(cells({ actions: [one] })?.slice(2)).toEqual(counts);
});

test("while the month lasts, what is due today is not overdue yet", () => {
  const span = { ...SPAN, at: at("2026-10-15T11:00:00Z") };
  expect(cells({ actions: [action({ dueOn: "2026-10-15" })] }, span)?.at(-1)).toBe(0);
  expect(cells({ actions: [action({ dueOn: "2026-10-14" })] }, span)?.at(-1)).toBe(1);
});
