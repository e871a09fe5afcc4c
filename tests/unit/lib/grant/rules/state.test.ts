import { describe, expect, test } from "vitest";
import { defaultResources, reaches } from "@/lib/grant/rules/resources";
import { courseOf, isLive } from "@/lib/grant/rules/state";
import { RESOURCES, type Resource } from "@/lib/grant/schema";

const AT = new Date("2026-11-20T11:00:00Z");
const grant = {
  ...{ expiresAt: new Date("2026-12-04T11:00:00Z"), claimedAt: null, acceptedAt: AT as Date | null, endedAt: null },
  ...{ fromOn: "2026-11-01", untilOn: null, readerId: "r" as string | null },
};
const waiting = { ...grant, acceptedAt: null, readerId: null };

describe("how far a grant has come", () => {
  test.each([
    ["invited", waiting, true],
    ["lapsed", { ...waiting, expiresAt: AT }, false],
    ["claimed", { ...waiting, expiresAt: AT, claimedAt: AT }, true],
    ["ahead", { ...grant, fromOn: "2026-11-21" }, true],
    ["open", grant, true],
    ["open", { ...grant, untilOn: "2026-11-20" }, true],
    ["over", { ...grant, untilOn: "2026-11-19" }, false],
    ["ended", { ...grant, endedAt: AT }, false],
    ["ended", { ...grant, readerId: null }, false],
    ["ended", { ...waiting, endedAt: AT, claimedAt: AT }, false],
  ] as const)("%s", (course, given, live) => {
    expect(courseOf(given, { at: AT, zone: "Europe/Berlin" })).toBe(course);
    expect(isLive(course)).toBe(live);
  });

  test("its days are the leader's", () => {
    const begins = { ...grant, fromOn: "2026-11-21" };
    const at = new Date("2026-11-20T11:00:00Z");
    expect(courseOf(begins, { at, zone: "Pacific/Kiritimati" })).toBe("open");
    expect(courseOf(begins, { at, zone: "Europe/Berlin" })).toBe("ahead");
  });
});

describe("what a grant opens", () => {
  test.each([
    ["ordinary", "2026-03-01", [], true],
    ["ordinary", "2026-02-28", RESOURCES, false],
    ["employer-sensitive", "2026-03-01", ["evidence"], false],
    ["employer-sensitive", "2026-03-01", ["evidence", "sensitive"], true],
    ["employer-sensitive", "2026-02-28", RESOURCES, false],
    ["private", "2026-03-01", RESOURCES, false],
  ] as const)("%s evidence of %s, with %j: %s", (confidentiality, happenedOn, resources: readonly Resource[], open) => {
    const opened = { resources: new Set(resources), fromOn: "2026-03-01" };
    expect(reaches(opened, { confidentiality, happenedOn })).toBe(open);
  });

  test("by default all but employer-sensitive for a coach, four for a manager, nothing for a sponsor", () => {
    expect(RESOURCES.filter((one) => !defaultResources("coach").includes(one))).toEqual(["sensitive"]);
    expect(defaultResources("manager")).toEqual(["roadmap", "milestones", "evidence", "reviews"]);
    expect(defaultResources("sponsor")).toEqual([]);
  });
});
