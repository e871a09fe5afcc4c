import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { laterAsk, laterObstacle, windowsOf } from "@/lib/ask/rules/later";
import { groupRows, saidSince } from "@/lib/readiness/rules/grouped";
import { viewAt } from "@/lib/readiness/rules/view";
import { answer, D, noon, rowsOf, thresholds, viewOf, zone } from "@/tests/support/records";

const ana = { witnessId: "ana", witness: "Ana", answeredAt: noon(D(0)) };
const ben = { witnessId: "ben", witness: "Ben", answeredAt: noon(D(10)) };
const windows = windowsOf([ana, ben], { thresholds, zone });

describe("O6: whether it still holds", () => {
  test("is asked of somebody else 60 to 90 days after it was seen", () => {
    expect(windows.map(({ fromOn, toOn }) => [fromOn, toOn])).toEqual([
      [D(60), D(90)],
      [D(70), D(100)],
    ]);
    expect(laterAsk(windows, D(59))).toEqual({ isOpen: false, fromOn: D(60) });
    expect(laterAsk(windows, D(60))).toEqual({ isOpen: true, toOn: D(90), others: ["Ana"] });
    expect(laterAsk(windows, D(80))).toEqual({ isOpen: true, toOn: D(100), others: ["Ana", "Ben"] });
    expect(laterAsk(windows, D(101))).toBeNull();
    expect(laterAsk([], D(80))).toBeNull();
    expect(windowsOf([ana], { thresholds: null, zone })).toEqual([]);
  });

  test("is not asked of the only one who saw it, nor too early or too late", () => {
    const asked = (on: string, witnessId: string) => laterObstacle(windows, { on, witnessId })?.field ?? null;
    expect(asked(D(59), "zoe")).toBe("form");
    expect(asked(D(101), "zoe")).toBe("form");
    expect(asked(D(60), "ana")).toBe("witness");
    expect(asked(D(60), "ben")).toBeNull();
    expect(asked(D(80), "ana")).toBeNull();
  });

  test("is let through exactly when the answer makes the item independent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom("ana", "ben", "zoe"), (n, witnessId) => {
        const later = answer("c1", { witnessId, answer: "holds", on: D(n) });
        const first = { witnessId: "ana", on: D(0) };
        const rows = rowsOf([{ id: "c1", on: D(0), by: [first] }]);
        const view = viewOf({ ...rows, attestations: [...rows.attestations, later] }, { on: D(300) });
        const isLetThrough = laterObstacle(windowsOf([ana], { thresholds, zone }), { on: D(n), witnessId }) === null;
        expect(view.items.get("c1")?.tier === "independent").toBe(isLetThrough);
      }),
    );
  });
});

test("an answer about what stood before the last edit counts on no day after it", () => {
  const at = (n: number) => new Date(noon(D(0)).getTime() + n * 3_600_000);
  const times = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(fc.uniqueArray(times, { minLength: 1, maxLength: 5 }), times, (edits, answered) => {
      const starts = [0, ...edits.toSorted((a, b) => a - b)];
      const told = rowsOf([{ id: "c1", on: D(0) }]);
      const facts = starts.map((start, n) => ({
        ...told.facts[0]!,
        ...{ id: `f${n}`, wording: n + 1, recordedAt: at(start) },
        endedAt: starts[n + 1] === undefined ? null : at(starts[n + 1]!),
      }));
      // What the page showed when it was answered, and what the mutation writes.
      const shown = { ...told, facts: facts.filter(({ recordedAt }) => recordedAt <= at(answered)) };
      const wordingAt = saidSince(groupRows(shown).items[0]!);
      const given = answer("c1", { wordingAt, answeredAt: at(answered) });
      const view = viewAt(groupRows({ ...told, facts, attestations: [given] }), { on: D(30), zone, thresholds });
      const isOfLast = answered >= starts.at(-1)!;
      expect(view.items.get("c1")?.tier).toBe(isOfLast ? "attested" : "note");
    }),
  );
});
