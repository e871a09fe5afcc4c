import { describe, expect, test } from "vitest";
import { CONFIDENTIALITIES } from "@/lib/evidence/schema";
import { openConfidentialities, reaches, reachesInstant } from "@/lib/grant/rules/resources";
import type { Resource } from "@/lib/grant/schema";

const opened = (...resources: Resource[]) => ({ resources: new Set(resources), fromOn: "2026-10-01" });

describe("what a grant reaches", () => {
  test.each([
    [opened("evidence"), ["ordinary"]],
    [opened("evidence", "sensitive"), ["ordinary", "employer-sensitive"]],
  ])("%j is %j, on and after its first day", (grant, expected) => {
    expect(openConfidentialities(grant)).toEqual(expected);
    for (const confidentiality of CONFIDENTIALITIES) {
      const isOpen = (expected as string[]).includes(confidentiality);
      expect(reaches(grant, { confidentiality, happenedOn: "2026-10-01" })).toBe(isOpen);
      expect(reaches(grant, { confidentiality, happenedOn: "2026-09-30" })).toBe(false);
    }
  });

  test.each([
    ["Europe/Berlin", "2026-09-30T21:59:59Z", false],
    ["Europe/Berlin", "2026-09-30T22:00:00Z", true],
    ["America/New_York", "2026-10-01T03:59:59Z", false],
    ["America/New_York", "2026-10-01T04:00:00Z", true],
  ])("in %s what was closed at %s: %s", (zone, at, isReached) => {
    expect(reachesInstant({ fromOn: "2026-10-01", zone }, new Date(at))).toBe(isReached);
  });
});
