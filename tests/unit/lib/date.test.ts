import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  endOfDay,
  FIRST_DAY,
  fullDay,
  isDay,
  isZone,
  LAST_DAY,
  longDay,
  shortDay,
  startOfDay,
} from "@/lib/date";
import { seeded, someDay } from "@/tests/support/plans";

const anyDay = someDay(FIRST_DAY, daysBetween(FIRST_DAY, LAST_DAY));

describe("isDay", () => {
  test.each(["1990-01-01", "2099-12-31", "2024-02-29", "2000-02-29", "2026-04-20"])("takes %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    ["31 February", "2026-02-31"],
    ["29 February in a common year", "2026-02-29"],
    ["31 April", "2026-04-31"],
    ["year 0", "0000-01-01"],
    ["year 10000", "10000-01-01"],
    ["the day before the first", "1989-12-31"],
    ["the day after the last", "2100-01-01"],
    ["month 0", "2026-00-10"],
    ["month 13", "2026-13-01"],
    ["day 0", "2026-01-00"],
    ["day 32", "2026-01-32"],
    ["one digit", "2026-4-20"],
    ["another order", "20-04-2026"],
    ["slashes", "2026/04/20"],
    ["a time behind it", "2026-04-20T00:00"],
    ["a line end behind it", "2026-04-20\n"],
    ["a space before it", " 2026-04-20"],
    ["other digits", "２０２６-04-20"],
    ["a sign", "+2026-04-20"],
    ["nothing", ""],
    ["a word", "yesterday"],
  ])("refuses %s", (_name, text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("adding", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2099-11-30", 3, "2100-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-04-20", 0, "2026-04-20"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s and %i months", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test("days there and back, and the distance between them", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const there = addDays(day, days);
        expect(addDays(there, -days)).toBe(day);
        expect(daysBetween(day, there)).toBe(days);
        expect(Math.sign(days)).toBe(there > day ? 1 : there < day ? -1 : 0);
      }),
      seeded,
    );
  });
});

describe("days and instants", () => {
  const zone = fc.constantFrom("UTC", "Europe/Berlin", "America/Havana", "Africa/Cairo", "Pacific/Kiritimati");

  test("a day holds exactly the instants from its start to its end", () => {
    fc.assert(
      fc.property(someDay("2000-01-01", 14_000), zone, (day, where) => {
        const [starts, ends] = [startOfDay(day, where), endOfDay(day, where)];
        expect(dayOf(starts, where)).toBe(day);
        expect(dayOf(ends, where)).toBe(day);
        expect(dayOf(new Date(starts.getTime() - 1), where)).toBe(addDays(day, -1));
        expect(dayOf(new Date(ends.getTime() + 1), where)).toBe(addDays(day, 1));
      }),
      seeded,
    );
  });

  test.each([
    ["midnight skipped", "2026-03-29", "Asia/Beirut", "2026-03-28T22:00:00.000Z"],
    ["midnight twice", "2026-11-01", "America/Havana", "2026-11-01T04:00:00.000Z"],
    ["a day left out begins with the next", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["half an hour of summer time", "2026-04-05", "Australia/Lord_Howe", "2026-04-04T13:00:00.000Z"],
    ["a quarter past", "2026-04-20", "Asia/Kathmandu", "2026-04-19T18:15:00.000Z"],
  ])("%s", (_name, day, where, expected) => {
    expect(startOfDay(day, where).toISOString()).toBe(expected);
  });

  test("the same instant is another day elsewhere", () => {
    const at = new Date("2026-04-20T10:30:00Z");
    expect(dayOf(at, "Pacific/Kiritimati")).toBe("2026-04-21");
    expect(dayOf(at, "Pacific/Niue")).toBe("2026-04-19");
  });
});

test.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["America/Argentina/Buenos_Aires", true],
  ["Europe/Atlantis", false],
  ["+02:00", false],
  ["", false],
  ["Europe/Berlin\u0000", false],
])("isZone(%j) is %s", (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});

test("days in words", () => {
  expect(shortDay("2026-04-20")).toBe("20 Apr");
  expect(longDay("2027-04-20")).toBe("20 April 2027");
  expect(fullDay("2026-11-20")).toBe("Friday, 20 November 2026");
});
