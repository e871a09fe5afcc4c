import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/date";
import { messagesAhead } from "@/lib/reminder/rules/ahead";
import { dueAtOf, type When } from "@/lib/reminder/rules/time";
import { DEFAULTS, type Rule, type Settings } from "@/lib/reminder/schema";

const WHEN: When = {
  ...{ zone: "Europe/Berlin", messageAt: "08:30", promptOn: 5, promptAt: "15:30" },
  ...{ weekends: "any", isPrompted: true },
};
/** A Monday. */
const AT = new Date("2027-03-08T12:00:00Z");

/** One that waits for a subject of `subjectOn`. */
const row = (rule: Rule, subjectOn: Day, step = 0) => {
  const dueOn = addDays(subjectOn, step);
  return { rule, subjectId: rule, subjectOn, step, dueOn, dueAt: dueAtOf(rule, dueOn, WHEN) };
};
type Given = { settings?: Partial<Settings>; aways?: { fromOn: Day; toOn: Day }[]; most?: number };
const ahead = (rows: ReturnType<typeof row>[], { settings = {}, aways = [], most = 5 }: Given = {}) =>
  messagesAhead(rows, { at: AT, when: WHEN, settings: { ...DEFAULTS, ...settings }, aways, most }).map(
    ({ at, due }) => `${at.toISOString().slice(0, 16)} ${due.map(({ rule, step }) => `${rule} ${step}`).join(", ")}`,
  );

describe("the messages ahead", () => {
  test("are one a day, the most important first, with what follows each that waits", () => {
    expect(ahead([row("evidence", "2027-03-12"), row("boundary", "2027-04-02", -21)])).toEqual([
      "2027-03-12T14:30 boundary -21, evidence 0",
      "2027-03-19T14:30 evidence 0",
      "2027-03-26T14:30 boundary -7, evidence 0",
      "2027-04-02T13:30 boundary 0, evidence 0",
      "2027-04-09T13:30 boundary 7, evidence 0",
    ]);
  });

  test("leave out what is turned off and what goes to others", () => {
    const rows = [row("milestone", "2027-03-10"), row("ask", "2027-03-01", 14), row("meeting", "2027-03-12", -1)];
    expect(ahead(rows, { settings: { channels: { milestone: "none" } } })).toEqual(["2027-03-11T07:30 meeting -1"]);
  });

  test("wait for the end of an absence, and of one after it; a week that is over then is asked for no more", () => {
    const rows = [row("evidence", "2027-03-12"), row("milestone", "2027-03-13", -3), row("action", "2027-03-10")];
    const aways = [
      { fromOn: "2027-03-09", toOn: "2027-03-14" },
      { fromOn: "2027-03-15", toOn: "2027-03-16" },
    ];
    expect(ahead(rows, { aways, most: 2, settings: { always: ["action"] } })).toEqual([
      "2027-03-10T07:30 action 0",
      "2027-03-17T07:30 milestone 0",
    ]);
  });

  test("say with the next one what is late", () => {
    expect(ahead([row("action", "2027-03-01")])).toEqual(["2027-03-09T07:30 action 0"]);
    expect(ahead([row("evidence", "2026-01-02")], { most: 3 })).toEqual([
      "2027-03-09T07:30 evidence 0",
      "2027-03-12T14:30 evidence 0",
      "2027-03-19T14:30 evidence 0",
    ]);
  });
});
