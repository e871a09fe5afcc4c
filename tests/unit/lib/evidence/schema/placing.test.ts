import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlaceForm } from "@/lib/evidence/schema/placing";

const least = { id: "0199-a", version: "3", sentence: "Told the CFO no", happenedOn: "2026-10-12" };
const messages = (given: Record<string, unknown>) =>
  PlaceForm.safeParse({ ...least, ...given }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("PlaceForm", () => {
  test("reads the rows of a form in their places", () => {
    const placed = PlaceForm.parse({
      ...least,
      ...{ "claims.0.signalId": "", "claims.0.rationale": "", "claims.2.signalId": "T1", "claims.2.rationale": "Why" },
      ...{ "links.1.url": "https://example.com/plan", "links.1.label": "Plan", milestoneIds: ["m1"] },
    });
    expect(placed).toMatchObject({ id: "0199-a", version: 3, milestoneIds: ["m1"] });
    expect(placed.claims).toEqual([null, null, { signalId: "T1", direction: null, rationale: "Why" }]);
    expect(placed.links).toEqual([null, { url: "https://example.com/plan", label: "Plan" }]);
  });

  test.each<[string, Record<string, unknown>]>([
    ["claims.1.signalId", { "claims.0.signalId": "", "claims.1.signalId": "<script>" }],
    ["claims.2.signalId", { "claims.0.signalId": "T1", "claims.2.signalId": "T1" }],
    ["claims.1.signalId", { "claims.1.rationale": "Because" }],
    ["claims.1.direction", { "claims.1.signalId": "T1", "claims.1.direction": "sideways" }],
    ["links.3.url", { "links.0.url": "https://example.com", "links.3.url": "javascript:alert(1)" }],
    ["claims", Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`claims.${n}.signalId`, `C1.S${n}`]))],
    ["version", { version: "three" }],
    ["version", { version: "0" }],
    ["id", { id: "../x" }],
    ["sentence", { sentence: "" }],
  ])("says at %s what to do", (where, given) => {
    expect(messages(given)).toEqual([where]);
  });

  test("a name that only looks like a row is left alone", () => {
    expect(messages({ "claims.100.signalId": "<", "claims.x.signalId": "<", "others.0.signalId": "<" })).toEqual([]);
  });

  test("any form is answered, never thrown at", () => {
    const name = fc.oneof(
      fc.constantFrom("claims", "links", "claims.0.signalId", "links.0.url", "__proto__"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.anything()), (given) => {
        PlaceForm.safeParse(given);
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });
});
