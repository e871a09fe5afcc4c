import { describe, expect, test } from "vitest";
import { checkHappened, isWorded, purged, sinceThen } from "@/lib/evidence/rules/wording";

describe("checkHappened", () => {
  test("takes today and refuses tomorrow", () => {
    expect(() => checkHappened("2026-11-20", "2026-11-20")).not.toThrow();
    expect(() => checkHappened("2026-11-21", "2026-11-20")).toThrow("not happened yet");
  });
});

describe("purged", () => {
  test("takes the texts away and leaves the rest", () => {
    expect(purged({ sentence: "Said", details: "More", happenedOn: "2026-11-13" })).toEqual({
      sentence: null,
      details: null,
      happenedOn: "2026-11-13",
      purged: true,
    });
  });

  test("takes the lines away that say why an item was claimed", () => {
    const claims = [
      { signalId: "M1.L1", rationale: "Somebody by name" },
      { signalId: "M2.L1", rationale: "" },
    ];
    expect(purged({ claims })).toEqual({
      claims: [
        { signalId: "M1.L1", rationale: "" },
        { signalId: "M2.L1", rationale: "" },
      ],
      purged: true,
    });
    expect(isWorded({ claims: [{ signalId: "M2.L1", rationale: "" }] })).toBe(false);
  });

  test("leaves alone what has no text", () => {
    for (const fields of [null, { happenedOn: "2026-11-13" }, { details: "" }, { sentence: null, purged: true }]) {
      expect(isWorded(fields)).toBe(false);
      expect(purged(fields)).toBe(fields);
    }
  });
});

test.each([
  [{ wording: 2, withdrawn: false }, null],
  [{ wording: 3, withdrawn: false }, "worded anew since"],
  [{ wording: 3, withdrawn: true }, "withdrawn since"],
])("what became of the second wording of an item that is now %o", (now, since) => {
  expect(sinceThen({ wording: 2 }, now)).toBe(since);
});
