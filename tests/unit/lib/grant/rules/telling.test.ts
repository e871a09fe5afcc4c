import { describe, expect, test } from "vitest";
import { daysText, opensLines, opensText, stateText } from "@/lib/grant/rules/telling";
import { RESOURCES } from "@/lib/grant/schema";

const NOTHING = { role: "coach", resources: [], worksheetIds: [], mayComment: false } as const;

describe("what a grant opens, in words", () => {
  test("a line for each thing, worksheets by name while there are few", () => {
    expect(opensLines({ ...NOTHING, resources: ["roadmap", "sensitive"], worksheetIds: ["WS.O5"] })).toEqual([
      "Roadmap",
      "Employer-sensitive evidence",
      expect.stringMatching(/^The worksheet “.+”$/),
    ]);
    expect(opensLines({ ...NOTHING, worksheetIds: ["a", "b", "c", "d"], mayComment: true })).toEqual([
      "4 worksheets",
      "Comments",
    ]);
    expect(opensLines({ ...NOTHING, resources: RESOURCES })).toHaveLength(RESOURCES.length);
  });

  test("one sentence, also for a sponsor and for nothing", () => {
    expect(opensText({ ...NOTHING, resources: ["roadmap", "milestones", "reviews"] })).toBe(
      "Roadmap, milestones, reviews and actions.",
    );
    expect(opensText({ ...NOTHING, role: "sponsor" })).toBe("One summary page and nothing else.");
    expect(opensText(NOTHING)).toBe("A summary page.");
  });

  test("from when and until when", () => {
    expect(daysText({ fromOn: "2026-04-20", untilOn: null })).toBe("nothing from before 20 April 2026");
    expect(daysText({ fromOn: "2026-04-20", untilOn: "2027-04-20" })).toBe(
      "nothing from before 20 April 2026, until 20 April 2027",
    );
  });
});

describe("how far a grant has come, in words", () => {
  const at = new Date("2026-11-20T11:00:00Z");
  const zone = "Europe/Berlin";
  const invited = {
    ...{ invitedAt: new Date("2026-11-09T23:30:00Z"), expiresAt: new Date("2026-11-23T23:30:00Z") },
    ...{ claimedAt: null, acceptedAt: null, endedAt: null, readerId: null, fromOn: "2026-11-01", untilOn: null },
  };
  const read = { ...invited, acceptedAt: new Date("2026-11-12T08:00:00Z"), readerId: "somebody" };
  const PAST = new Date("2026-11-19T08:00:00Z");

  test.each([
    // Half past eleven at night in UTC is the next day in Berlin.
    [invited, "Invited on 10 November 2026; can answer until 24 November 2026"],
    [{ ...invited, expiresAt: PAST }, "Invited on 10 November 2026; not answered by 19 November 2026"],
    [{ ...invited, claimedAt: PAST }, "Somebody opened the invitation and waits for your yes"],
    [{ ...read, fromOn: "2026-12-01" }, "Accepted; opens on 1 December 2026"],
    [read, "Reads since 12 November 2026"],
    [{ ...read, untilOn: "2026-11-20" }, "Reads since 12 November 2026, until 20 November 2026"],
    [{ ...read, untilOn: "2026-11-19" }, "Over since the end of 19 November 2026"],
    [{ ...read, endedAt: PAST }, "Ended on 19 November 2026"],
    [{ ...read, readerId: null }, "Their account is gone"],
  ])("%#: %s", (grant, said) => {
    expect(stateText(grant, { at, zone })).toBe(said);
  });
});
