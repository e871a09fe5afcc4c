import { describe, expect, test } from "vitest";
import { momentsOf, monthEnds, monthsBetween, quarterOf, readDay } from "@/lib/readiness/rules/as-of";
import { planOf } from "@/lib/roadmap/rules/plan";
import { thresholds } from "@/tests/support/records";

const today = "2027-03-15";
const startOn = "2026-04-20";

describe("the day that an address asks for", () => {
  test.each<[unknown, string]>([
    ["2026-04-20", "2026-04-20"],
    ["2027-02-28", "2027-02-28"],
  ])("%j is a past day", (on, day) => {
    expect(readDay({ on, today, startOn })).toEqual({ on: day, isPast: true, note: null });
  });

  test.each([undefined, "", today])("%j is today, with nothing to say", (on) => {
    expect(readDay({ on, today, startOn })).toEqual({ on: today, isPast: false, note: null });
  });

  test.each<[unknown, string]>([
    ["2027-03-16", "16 March 2027 has not come yet. This is how things stand today."],
    ["2099-12-31", "31 December 2099 has not come yet. This is how things stand today."],
    ["2026-04-19", "19 April 2026 is before this roadmap began, on 20 April 2026. This is how things stand today."],
    ...[
      "2027-02-29",
      "2027-2-1",
      "yesterday",
      "15.03.2027",
      " 2027-03-01",
      "0000-00-00",
      ["2027-03-01"],
      7,
      null,
      {},
    ].map((on): [unknown, string] => [on, "The address names no day that exists. This is how things stand today."]),
  ])("%j is answered with today and a sentence", (on, note) => {
    expect(readDay({ on, today, startOn })).toEqual({ on: today, isPast: false, note });
  });
});

describe("the days of over time", () => {
  const phases = [3, 6, 12].map((endMonth, n) => ({ id: `P${n + 1}`, endMonth }));
  const plan = planOf({ startOn, phases, extensions: [], aways: [] });
  const moments = (day: string) => momentsOf(plan, { today: day, thresholds });

  test("are the start after two weeks, the last day of each phase that ended, and today", () => {
    expect(moments(today)).toEqual([
      { name: "At the start", on: "2026-05-03" },
      { name: "End of phase 1", on: "2026-07-19" },
      { name: "End of phase 2", on: "2026-10-19" },
      { name: "Today", on: today },
    ]);
  });

  test("grow with the year", () => {
    const names = (day: string) => moments(day).map(({ name }) => name);
    expect(names("2026-05-03")).toEqual(["Today"]);
    expect(names("2026-05-04")).toEqual(["At the start", "Today"]);
    expect(names("2026-07-19")).toEqual(["At the start", "Today"]);
    expect(names("2026-07-20")).toEqual(["At the start", "End of phase 1", "Today"]);
    expect(names("2027-05-01")).toHaveLength(5);
  });

  test("begin with the first day when the content has no figure for it", () => {
    expect(momentsOf(plan, { today, thresholds: null })[0]).toEqual({ name: "At the start", on: startOn });
  });
});

describe("months", () => {
  test("run from the one to the other, over the turn of the year", () => {
    expect(monthsBetween("2026-11-30", "2027-02-01")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
    expect(monthsBetween("2026-11-30", "2026-11-01")).toEqual(["2026-11"]);
    expect(monthsBetween("2027-01-01", "2026-11-30")).toEqual(["2026-11"]);
    expect(monthsBetween("2026-04-20", "2027-04-19")).toHaveLength(13);
    expect(monthsBetween("1990-01-01", "2027-02-01")).toHaveLength(120);
  });

  test("end on their last day, the present one today", () => {
    expect(monthEnds(["2026-12", "2027-01", "2027-02", "2027-03"], today)).toEqual([
      ...["2026-12-31", "2027-01-31", "2027-02-28", today],
    ]);
    expect(monthEnds(["2027-02"], "2027-02-28")).toEqual(["2027-02-28"]);
  });

  test.each([
    ["2027-01-01", "2027-01-01", "2027-03-31"],
    ["2027-03-31", "2027-01-01", "2027-03-31"],
    ["2027-04-01", "2027-04-01", "2027-06-30"],
    ["2026-12-31", "2026-10-01", "2026-12-31"],
  ])("%s is in the quarter from %s to %s", (day, fromOn, toOn) => {
    expect(quarterOf(day)).toEqual({ fromOn, toOn });
  });
});
