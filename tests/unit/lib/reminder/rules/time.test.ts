import { afterEach, describe, expect, test } from "vitest";
import { dayOf, timeOf } from "@/lib/date";
import { dueAtOf, instantFor, messageAt, quietUntil, type When } from "@/lib/reminder/rules/time";
import { readTable } from "@/tests/support/tables";

const TIMES = readTable<"zone" | "day" | "time" | "goesOutAt">("reminder-times/times.csv");
const SERVERS = ["UTC", "America/Havana", "Australia/Lord_Howe", "Pacific/Kiritimati"];

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

/** Zones whose rules this Node knows as the table does: British Columbia's changed in the spring of 2026. */
const isNew = timeOf(new Date("2026-12-01T12:00:00Z"), "America/Vancouver") === "05:00";

describe("500 times around every change of clocks from 2026 to 2028, worked out by other means", () => {
  test.each(SERVERS)("go out at the same instants on a server in %s", (server) => {
    process.env.TZ = server;
    const known = TIMES.filter(({ zone }) => isNew || zone !== "America/Vancouver");
    expect(TIMES).toHaveLength(500);
    const found = known.map(({ zone, day, time }) => ({
      ...{ zone, day, time },
      goesOutAt: instantFor({ day, time, zone }).toISOString(),
    }));
    expect(found).toEqual(known);
  });

  test("show the time that was asked for, or the next that there is", () => {
    for (const { zone, day, time } of TIMES) {
      const at = instantFor({ day, time, zone });
      expect(`${dayOf(at, zone)} ${timeOf(at, zone)}` >= `${day} ${time}`, `${zone} ${day} ${time}`).toBe(true);
    }
  });
});

const BERLIN: When = {
  ...{ zone: "Europe/Berlin", messageAt: "08:30", promptOn: 5, promptAt: "15:30" },
  ...{ weekends: "any" as const, isPrompted: true },
};

describe("the message of a day", () => {
  test.each([
    ["a Thursday", "2027-04-01", BERLIN, "2027-04-01T06:30:00.000Z"],
    ["the weekday of the prompt, which carries it", "2027-04-02", BERLIN, "2027-04-02T13:30:00.000Z"],
    ["that weekday without a prompt", "2027-04-02", { ...BERLIN, isPrompted: false }, "2027-04-02T06:30:00.000Z"],
    ["the day on which clocks go forward", "2027-03-28", { ...BERLIN, messageAt: "02:15" }, "2027-03-28T01:00:00.000Z"],
    ["the day on which they go back", "2027-10-31", { ...BERLIN, messageAt: "02:15" }, "2027-10-31T00:15:00.000Z"],
  ])("comes, on %s, at its hour", (_, day, when, at) => {
    expect(messageAt(day, when).toISOString()).toBe(at);
  });
});

describe("on a weekend", () => {
  const on = (weekends: When["weekends"]) => ({ ...BERLIN, weekends, isPrompted: false });
  test.each([
    ["milestone", "any", "2027-04-03", "2027-04-03"],
    ["milestone", "before", "2027-04-03", "2027-04-02"],
    ["milestone", "before", "2027-04-04", "2027-04-02"],
    ["milestone", "after", "2027-04-03", "2027-04-05"],
    ["milestone", "after", "2027-04-04", "2027-04-05"],
    ["milestone", "after", "2027-04-05", "2027-04-05"],
    ["meeting", "after", "2027-04-04", "2027-04-02"],
    ["evidence", "after", "2027-04-04", "2027-04-04"],
  ] as const)("a %s with the rule “%s” that is due on %s comes on %s", (rule, weekends, dueOn, comesOn) => {
    expect(dayOf(dueAtOf(rule, dueOn, on(weekends)), "Europe/Berlin")).toBe(comesOn);
  });
});

describe("quiet hours", () => {
  const night = { zone: "Europe/Berlin", quietFrom: "20:00", quietUntil: "07:00" };
  test.each([
    ["the evening", night, "2027-04-01T19:00:00Z", "2027-04-02T05:00:00.000Z"],
    ["the small hours", night, "2027-04-02T01:00:00Z", "2027-04-02T05:00:00.000Z"],
    ["their first minute", night, "2027-04-01T18:00:00Z", "2027-04-02T05:00:00.000Z"],
    ["their end", night, "2027-04-02T05:00:00Z", null],
    [
      "noon, within a day",
      { ...night, quietFrom: "12:00", quietUntil: "14:00" },
      "2027-04-01T10:30:00Z",
      "2027-04-01T12:00:00.000Z",
    ],
    ["none", { ...night, quietFrom: null, quietUntil: null }, "2027-04-02T01:00:00Z", null],
  ])("from %s last until their end", (_, quiet, at, until) => {
    expect(quietUntil(new Date(at), quiet)?.toISOString() ?? null).toBe(until);
  });
});
