import { describe, expect, test } from "vitest";
import { DEFAULTS, Hours, isQuiet } from "@/lib/reminder/schema";

const given = {
  ...{ messageAt: "08:30", promptOn: "5", promptAt: "15:30", quietFrom: "20:00", quietUntil: "07:00", weekends: "any" },
};
const problems = (change: Record<string, unknown>) => {
  const read = Hours.safeParse({ ...given, ...change });
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message]));
};

test("the defaults are hours that can be chosen", () => {
  expect(Hours.parse(given)).toEqual({ ...DEFAULTS, pausedUntil: undefined, channels: undefined, always: undefined });
});

describe("hours", () => {
  test.each([
    [{ messageAt: "24:30" }, "messageAt", "Write a time of day, such as 08:30."],
    [{ messageAt: "8" }, "messageAt", "Write a time of day, such as 08:30."],
    [{ promptOn: "0" }, "promptOn", "Choose a day."],
    [{ promptOn: "8" }, "promptOn", "Choose a day."],
    [{ weekends: "never" }, "weekends", "Choose one of these."],
    [{ quietUntil: "" }, "quietUntil", "Quiet hours need both ends, or neither."],
    [{ quietFrom: "" }, "quietFrom", "Quiet hours need both ends, or neither."],
    [{ messageAt: "06:30" }, "messageAt", "06:30 lies in your quiet hours, 20:00 to 07:00. Choose another time."],
    [{ promptAt: "20:00" }, "promptAt", "20:00 lies in your quiet hours, 20:00 to 07:00. Choose another time."],
    [
      { quietFrom: "09:00", quietUntil: "09:00" },
      "quietUntil",
      "These hours are the whole day, so nothing would ever come. Pause messages instead.",
    ],
  ])("with %j are refused at %s", (change, field, message) => {
    expect(problems(change)).toEqual({ [field]: message });
  });

  test("can do without quiet hours, and can begin where they end", () => {
    expect(problems({ quietFrom: "", quietUntil: "", messageAt: "03:00" })).toEqual({});
    expect(problems({ messageAt: "07:00" })).toEqual({});
  });
});

test.each([
  ["20:00", true],
  ["19:59", false],
  ["00:00", true],
  ["06:59", true],
  ["07:00", false],
])("%s in a night from 20:00 to 07:00 is quiet: %s", (time, quiet) => {
  expect(isQuiet(time, { quietFrom: "20:00", quietUntil: "07:00" })).toBe(quiet);
  expect(isQuiet(time, { quietFrom: null, quietUntil: null })).toBe(false);
});
