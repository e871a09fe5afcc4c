import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import { firstPlan, planAt, presentPlan, type Shifts } from "@/lib/roadmap/rules/standing";

/** Sentences that say when somebody will hold a title, or how far off it is. */
const TOLD = [
  /\bETA\b/,
  /\b(?:months?|weeks?|years?|quarters?|days?) (?:to|until|till|away from|before) (?:(?:being|becoming|you are|a|the) )*(?:VP|CTO|CEO|promotion|promoted|title)\b/i,
  /\b(?:ready|promoted|there) (?:by|in|within) (?:about )?(?:\d|\$\{|\w+ (?:months?|weeks?|years?|quarters?)\b)/i,
  /\b(?:estimated|predicted|projected|expected) (?:date|time|month|day|readiness|promotion|to be)\b/i,
  /\bat this (?:pace|rate|speed)\b/i,
  /\b(?:you will|you'll) (?:be|become|reach|get|make) (?:a )?(?:VP|CTO|CEO|promoted|ready|there|the title)\b/i,
];
/** Names of code that would work it out. */
const WORKED_OUT =
  /\bexport (?:async )?(?:function|const|type) \w*(?:[fF]orecast|[pP]redict|[eE]stimat|[eE]xtrapolat|[cC]ountdown|[rR]eady(?:On|By)\b)/;

const files = ["app", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`),
);
const saysWhen = (text: string) => TOLD.some((pattern) => pattern.test(text));

describe("O7: nothing says when a title comes", () => {
  test.each([
    "ETA: spring",
    "Eight months to VP",
    "About 14 months until you are promoted",
    "You will be ready in 9 months",
    "Ready by 2027",
    "Estimated date of the promotion",
    "At this pace the third level comes next year",
    "You'll become a VP",
  ])("“%s” would be noticed", (sentence) => {
    expect(saysWhen(sentence)).toBe(true);
  });

  test("no page, route, content or rule says it, or has a name for working it out", () => {
    expect(files.length).toBeGreaterThan(300);
    const texts = files.map((path) => ({ path, text: readFileSync(path, "utf8").replace(/\s+/g, " ") }));
    expect(texts.flatMap(({ path, text }) => (saysWhen(text) || WORKED_OUT.test(text) ? [path] : []))).toEqual([]);
    expect(files.filter((path) => /forecast|predict|estimate|countdown/i.test(path))).toEqual([]);
  });

  test("a plan that is extended ends later, and the one before stays readable", () => {
    const phases = datedPhases(currentFramework("em-to-vp"));
    const [startedAt, extendedAt] = [new Date("2026-04-20T08:00:00Z"), new Date("2027-04-10T08:00:00Z")];
    const start = { id: "s", startOn: "2026-04-20", reason: "", recordedAt: startedAt, endedAt: null };
    const extension = { id: "e", phase: 3, weeks: 12, reason: "Gaps remain", recordedAt: extendedAt, endedAt: null };
    const shifts: Shifts = { starts: [start], extensions: [extension], aways: [] };
    const before = planAt(shifts, phases, new Date("2027-04-09T08:00:00Z"));
    expect(before).toEqual(firstPlan(shifts, phases));
    expect(before?.endsOn).toBe("2027-04-20");
    expect(presentPlan(shifts, phases).endsOn).toBe(addDays("2027-04-20", 84));
    expect(presentPlan(shifts, phases).phases.slice(0, 2)).toEqual(before?.phases.slice(0, 2));
  });
});
