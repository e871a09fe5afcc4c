import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOfDay } from "@/lib/date";
import { planOf } from "@/lib/roadmap/rules/plan";
import { readTable } from "@/tests/support/tables";

// The tables come from make.py beside them, which shares nothing with our code but the question.
type Boundaries = `boundary_${1 | 2 | 3}`;
const plain = readTable<"start_on" | "zone" | Boundaries | `begins_${1 | 2 | 3}`>("boundaries/plain.csv");
const shifted = readTable<"case" | "start_on" | "extensions" | "aways" | Boundaries>("boundaries/shifted.csv");
const days = readTable<"day" | "zone" | "begins">("boundaries/days.csv");

const phases = [3, 6, 12].map((endMonth, at) => ({ id: `P${at + 1}`, endMonth }));
const given = (row: Record<Boundaries, string>) => [row.boundary_1, row.boundary_2, row.boundary_3];
const undisturbed = { phases, extensions: [], aways: [] };

test("the tables cover what they promise", () => {
  expect(plain.length * 3).toBeGreaterThanOrEqual(400);
  expect(new Set(plain.map((row) => row.zone)).size).toBe(6);
  expect(new Set(plain.map((row) => row.start_on.slice(5))).size).toBe(42);
  expect(shifted.length).toBeGreaterThanOrEqual(100);
});

// Clocks of the server that change at midnight, on the other hemisphere, by half an hour, or never.
describe.each([
  ["UTC", 0],
  ["America/Los_Angeles", 480],
  ["America/Havana", 300],
  ["Asia/Kolkata", -330],
  ["Pacific/Apia", -780],
  ["Australia/Lord_Howe", -660],
])("on a server in %s", (zone, minutesInJanuary) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test("the server's clock is really there", () => {
    expect(new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()).toBe(minutesInJanuary);
  });

  test("boundaries follow from the start alone", () => {
    const ours = plain.map((row) => planOf({ ...undisturbed, startOn: row.start_on }).phases.map((p) => p.boundaryOn));
    expect(ours).toEqual(plain.map(given));
  });

  test("each boundary begins at its instant in the roadmap's zone", () => {
    const ours = plain.map((row) => given(row).map((day) => startOfDay(day, row.zone).toISOString()));
    expect(ours).toEqual(plain.map((row) => [row.begins_1, row.begins_2, row.begins_3]));
  });

  test("days begin right where clocks change, skip midnight or repeat it", () => {
    const ours = days.map((row) => ({ ...row, begins: startOfDay(row.day, row.zone).toISOString() }));
    expect(ours).toEqual(days);
  });

  test("extensions and pauses push boundaries as counting day by day does", () => {
    const ours = shifted.map((row) => {
      const input = { extensions: JSON.parse(row.extensions), aways: JSON.parse(row.aways) };
      const plan = planOf({ ...undisturbed, ...input, startOn: row.start_on });
      return [row.case, ...plan.phases.map((phase) => phase.boundaryOn)];
    });
    expect(ours).toEqual(shifted.map((row) => [row.case, ...given(row)]));
  });
});
