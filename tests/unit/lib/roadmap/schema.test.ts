import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  AddAway,
  AddMilestone,
  ChangeSituation,
  CloseMilestone,
  DropMilestone,
  ExtendPhase,
  FinishRoadmap,
  MoveStart,
  RedateMilestone,
  ReopenMilestone,
  RewordMilestone,
  StartRoadmap,
} from "@/lib/roadmap/schema";

const evidence = "Link at least one piece of evidence that shows it is done.";
const format = "Write a date as 2026-04-20.";
const exists = "Write a date that exists, between 1990 and 2099, as 2026-04-20.";
const why = "Say why, in a sentence.";
const zone = "Choose a time zone from the list, such as Europe/Berlin.";
const day = "2026-04-20";
const path = "N2:vp-to-cto";
const where = "Choose where you stand.";
const away = { fromOn: day, toOn: day };

test.each<[string, z.ZodType, unknown, unknown]>([
  [
    "StartRoadmap",
    StartRoadmap,
    { startOn: ` ${day} `, zone: "Asia/Kathmandu", path },
    { startOn: day, zone: "Asia/Kathmandu", path: { situation: "N2", track: "vp-to-cto" } },
  ],
  ["MoveStart", MoveStart, { startOn: day, reason: " New role. " }, { startOn: day, reason: "New role." }],
  [
    "ExtendPhase from a form",
    ExtendPhase,
    { phase: "2", weeks: "26", reason: "x" },
    { phase: 2, weeks: 26, reason: "x" },
  ],
  ["ExtendPhase from JSON", ExtendPhase, { phase: 1, weeks: 1, reason: "x" }, { phase: 1, weeks: 1, reason: "x" }],
  ["AddAway of one day", AddAway, away, { ...away, pausesPlan: false, note: "" }],
  ["AddAway with the box ticked", AddAway, { ...away, pausesPlan: "on" }, { ...away, pausesPlan: true, note: "" }],
  [
    "AddAway of 366 days",
    AddAway,
    { fromOn: day, toOn: "2027-04-20", pausesPlan: true, note: "a\r\nb" },
    { fromOn: day, toOn: "2027-04-20", pausesPlan: true, note: "a\nb" },
  ],
  ["AddMilestone", AddMilestone, { title: "Chair it", dueOn: day }, { title: "Chair it", dueOn: day, note: "" }],
  ["AddMilestone without a day", AddMilestone, { title: "Chair it" }, { title: "Chair it", dueOn: null, note: "" }],
  ["RedateMilestone", RedateMilestone, { dueOn: day, reason: "x" }, { dueOn: day, reason: "x" }],
  ["RedateMilestone to no day", RedateMilestone, { dueOn: "", reason: "x" }, { dueOn: null, reason: "x" }],
  [
    "FinishRoadmap",
    FinishRoadmap,
    { outcome: "stay-and-grow", reason: " x " },
    { outcome: "stay-and-grow", reason: "x" },
  ],
  ["ChangeSituation", ChangeSituation, { situation: "N3" }, { situation: "N3", reason: "" }],
  ["RewordMilestone", RewordMilestone, { title: "Chair it" }, { title: "Chair it", reason: "" }],
  ["DropMilestone", DropMilestone, { reason: "x" }, { reason: "x" }],
  ["CloseMilestone, each id once", CloseMilestone, { evidenceIds: ["a-1", "b", "a-1"] }, { evidenceIds: ["a-1", "b"] }],
  ["ReopenMilestone", ReopenMilestone, { reason: "x" }, { reason: "x" }],
])("%s is taken", (_name, schema, given, expected) => {
  expect(schema.parse(given)).toEqual(expected);
});

describe("what is wrong is said at its field", () => {
  test.each<[string, z.ZodType, unknown, Record<string, string>]>([
    ["nothing", StartRoadmap, {}, { startOn: format, zone: "Choose a time zone.", path: where }],
    ["31 February", StartRoadmap, { startOn: "2026-02-31", zone: "UTC", path }, { startOn: exists }],
    ["year 0", MoveStart, { startOn: "0000-01-01", reason: "x" }, { startOn: exists }],
    ["year 10000", RedateMilestone, { dueOn: "10000-01-01", reason: "x" }, { dueOn: exists }],
    ["an unknown zone", StartRoadmap, { startOn: day, zone: "Europe/Atlantis", path }, { zone }],
    ["a very long zone", StartRoadmap, { startOn: day, zone: "A".repeat(200_000), path }, { zone }],
    ["no such shape of a path", StartRoadmap, { startOn: day, zone: "UTC", path: "N2" }, { path: where }],
    ["two paths", StartRoadmap, { startOn: day, zone: "UTC", path: [path, path] }, { path: where }],
    ["no outcome", FinishRoadmap, { reason: "x" }, { outcome: "Choose how it ends." }],
    ["an odd outcome", FinishRoadmap, { outcome: "<b>", reason: "" }, { outcome: "Choose how it ends.", reason: why }],
    ["an odd situation", ChangeSituation, { situation: "n2 or 1=1" }, { situation: where }],
    ["no reason", MoveStart, { startOn: day, reason: "  " }, { reason: why }],
    [
      "a long reason",
      DropMilestone,
      { reason: "x".repeat(5000) },
      { reason: "Shorten this to 500 characters; it has 5,000." },
    ],
    [
      "phase and weeks out of range",
      ExtendPhase,
      { phase: "4", weeks: "27", reason: "x" },
      { phase: "Choose phase 1, 2 or 3.", weeks: "Choose from 1 to 26 weeks." },
    ],
    [
      "no phase, half a week",
      ExtendPhase,
      { phase: "", weeks: 1.5, reason: "x" },
      { phase: "Choose phase 1, 2 or 3.", weeks: "Choose from 1 to 26 weeks." },
    ],
    [
      "numbers in disguise",
      ExtendPhase,
      { phase: "1e0", weeks: "0x1", reason: "x" },
      { phase: "Choose phase 1, 2 or 3.", weeks: "Choose from 1 to 26 weeks." },
    ],
    [
      "an away that ends before it begins",
      AddAway,
      { fromOn: day, toOn: "2026-04-19" },
      { toOn: "Choose a last day that is not before the first." },
    ],
    [
      "an away of 367 days",
      AddAway,
      { fromOn: day, toOn: "2027-04-21" },
      { toOn: "Choose at most 366 days; add a second period for a longer one." },
    ],
    ["an away with an impossible day", AddAway, { fromOn: "2026-02-31", toOn: day }, { fromOn: exists }],
    ["an odd box", AddAway, { ...away, pausesPlan: "yes" }, { pausesPlan: "Tick the box or leave it empty." }],
    [
      "a title of two lines",
      AddMilestone,
      { phase: 1, title: "a\nb", dueOn: day },
      { title: "Write this on one line." },
    ],
    ["no title", RewordMilestone, { title: "" }, { title: "Say in one line what will be done." }],
    [
      "a long title",
      RewordMilestone,
      { title: "x".repeat(201) },
      { title: "Shorten this to 200 characters; it has 201." },
    ],
    ["no evidence", CloseMilestone, { evidenceIds: [] }, { evidenceIds: evidence }],
    ["evidence of the wrong type", CloseMilestone, { evidenceIds: "a" }, { evidenceIds: evidence }],
    ["an id with NUL", CloseMilestone, { evidenceIds: ["a\u0000"] }, { "evidenceIds.0": "Choose from the list." }],
    ["reopening without a reason", ReopenMilestone, {}, { reason: why }],
  ])("%s", (_name, schema, given, expected) => {
    const issues = schema.safeParse(given).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join("."), issue.message])).toEqual(Object.entries(expected));
  });
});
