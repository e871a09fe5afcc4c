import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, instantsOf, isTime, timeOf } from "@/lib/date";
import { inOrder, noteTitle, startOf, timesOf, timeText, whichOf } from "@/lib/review/rules/meeting";

const utc = (iso: string) => new Date(`${iso}Z`);
const said = (day: string, time: string, zone: string) => ({ day, time, zone, which: "" as const });
const refusal = (field: string) =>
  expect.objectContaining({ code: "INVALID", fields: { [field]: expect.any(String) } });

describe("a time of day", () => {
  test.each(["00:00", "09:05", "23:59"])("can be %s", (text) => {
    expect(isTime(text)).toBe(true);
  });
  test.each(["24:00", "9:05", "12:60", "12:00:00", "12.00", " 12:00", "", "noon"])("cannot be %j", (text) => {
    expect(isTime(text)).toBe(false);
  });
});

describe("when a meeting begins", () => {
  test.each([
    ["2026-11-20", "14:30", "Europe/Berlin", "2026-11-20T13:30:00"],
    ["2026-07-20", "14:30", "Europe/Berlin", "2026-07-20T12:30:00"],
    ["2026-11-20", "08:00", "Asia/Kolkata", "2026-11-20T02:30:00"],
    ["2026-11-20", "08:00", "Pacific/Auckland", "2026-11-19T19:00:00"],
    ["2026-11-20", "20:00", "America/Los_Angeles", "2026-11-21T04:00:00"],
    ["2026-11-20", "12:00", "UTC", "2026-11-20T12:00:00"],
    // The minutes on each side of both clock changes.
    ["2027-03-28", "01:59", "Europe/Berlin", "2027-03-28T00:59:00"],
    ["2027-03-28", "03:00", "Europe/Berlin", "2027-03-28T01:00:00"],
    ["2026-10-25", "01:59", "Europe/Berlin", "2026-10-24T23:59:00"],
    ["2026-10-25", "03:00", "Europe/Berlin", "2026-10-25T02:00:00"],
  ])("%s %s in %s is one instant", (day, time, zone, iso) => {
    expect(startOf(said(day, time, zone))).toEqual(utc(iso));
    expect(whichOf(utc(iso), zone)).toBe("");
  });

  test.each([
    ["2027-03-28", "02:00", "Europe/Berlin"],
    ["2027-03-28", "02:30", "Europe/Berlin"],
    ["2027-03-14", "02:59", "America/New_York"],
    // Half an hour only, and midnight itself.
    ["2026-10-04", "02:15", "Australia/Lord_Howe"],
    ["2027-03-28", "00:30", "Asia/Beirut"],
  ])("%s %s does not exist in %s", (day, time, zone) => {
    expect(instantsOf({ day, time, zone })).toEqual([]);
    expect(() => startOf(said(day, time, zone))).toThrow(refusal("time"));
  });

  test.each([
    ["2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00", "2026-10-25T01:30:00"],
    ["2026-10-25", "02:00", "Europe/Berlin", "2026-10-25T00:00:00", "2026-10-25T01:00:00"],
    ["2026-11-01", "01:15", "America/New_York", "2026-11-01T05:15:00", "2026-11-01T06:15:00"],
    ["2027-04-04", "01:45", "Australia/Lord_Howe", "2027-04-03T14:45:00", "2027-04-03T15:15:00"],
  ])("%s %s comes twice in %s, and somebody has to say which", (day, time, zone, earlier, later) => {
    expect(() => startOf(said(day, time, zone))).toThrow(refusal("which"));
    expect(startOf({ ...said(day, time, zone), which: "earlier" })).toEqual(utc(earlier));
    expect(startOf({ ...said(day, time, zone), which: "later" })).toEqual(utc(later));
    expect([whichOf(utc(earlier), zone), whichOf(utc(later), zone)]).toEqual(["earlier", "later"]);
    expect(timeText(utc(later), zone)).toContain(`${time} (the later of the two)`);
  });

  test("is what the clocks of that zone show, for every instant and back", () => {
    const zones = [
      "Europe/Berlin",
      "America/New_York",
      "Asia/Kolkata",
      "Australia/Lord_Howe",
      "Pacific/Chatham",
      "UTC",
    ];
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const at = new Date(minute * 60_000);
        const again = { day: dayOf(at, zone), time: timeOf(at, zone), zone, which: whichOf(at, zone) };
        expect(startOf(again)).toEqual(at);
      }),
    );
  });
});

describe("how it reads to two people", () => {
  const robin = { name: "Robin", zone: "Europe/Berlin" };
  const at = utc("2026-11-20T13:30:00");
  test.each([
    ["the same time", "Europe/Vienna", null],
    ["another time of the day", "Europe/London", "For Amara 13:30 in Europe/London"],
    ["the next day", "Pacific/Auckland", "For Amara Saturday, 21 November 2026, 02:30 in Pacific/Auckland"],
  ])("%s", (_, zone, second) => {
    const first = "Friday, 20 November 2026, 14:30 in Europe/Berlin";
    expect(timesOf(at, [robin, { name: "Amara", zone }])).toEqual({ first, second });
  });

  test("the day before, where the other is west", () => {
    const early = utc("2026-11-20T01:00:00");
    expect(timesOf(early, [robin, { name: "Amara", zone: "America/New_York" }])).toEqual({
      first: "Friday, 20 November 2026, 02:00 in Europe/Berlin",
      second: "For Amara Thursday, 19 November 2026, 20:00 in America/New_York",
    });
  });
});

test("the next planned stands first, and what is over from the last back", () => {
  const meeting = (id: string, status: "planned" | "held" | "cancelled", day: string) => {
    return { id, status, startsAt: utc(`2026-${day}T09:00:00`) };
  };
  const { planned, past } = inOrder([
    meeting("a", "planned", "12-20"),
    meeting("b", "held", "10-01"),
    meeting("c", "planned", "12-01"),
    meeting("d", "cancelled", "11-01"),
  ]);
  expect([planned, past].map((list) => list.map(({ id }) => id))).toEqual([
    ["c", "a"],
    ["d", "b"],
  ]);
});

test("a note is headed by whom its author met, on the author's day", () => {
  const note = { withName: "Amara Lind", metAt: utc("2026-11-20T23:30:00") };
  expect(noteTitle(note, "Europe/Berlin")).toBe("With Amara Lind, 21 November 2026");
  expect(noteTitle(note, "UTC")).toBe("With Amara Lind, 20 November 2026");
});
