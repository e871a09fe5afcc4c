import { describe, expect, test } from "vitest";
import { marksOf } from "@/lib/readiness/rules/marks";
import { stateOf } from "@/lib/readiness/rules/state";
import { CELL, consistent, D, framework, noon, rowsOf, type Told, thresholds, viewOf } from "@/tests/support/records";

function marks(
  items: Told[],
  { effort = [], figures = thresholds }: { effort?: string[]; figures?: typeof thresholds | null } = {},
) {
  const view = viewOf(rowsOf(items), { on: D(110), thresholds: figures });
  return marksOf(view, { found: stateOf(view, CELL), effort: new Set(effort) }).map(({ mark, text }) => [mark, text]);
}
const plain = (n: number, more: Partial<Told> = {}) =>
  Array.from({ length: n }, (_, at): Told => ({ id: `i${at}`, on: D(at), ...more }));

describe("marks", () => {
  test("nothing in common, nothing said", () => {
    expect(marks(plain(9))).toEqual([]);
    expect(marks(consistent("c", ["ana", "ben"]))).toEqual([]);
  });

  test("batch: four or more written down within half an hour, among others", () => {
    const batch = plain(4, { loggedAt: noon(D(20)) });
    expect(marks([...batch, { id: "later", on: D(30) }])).toEqual([
      ["batch", "4 of 5: written down within half an hour."],
    ]);
    expect(marks(batch.slice(1))).toEqual([]);
  });

  test("one context: of three or more, all of which name it", () => {
    expect(marks(plain(3, { context: "Payments" }))).toEqual([["one-context", "3 of 3: from a single context."]]);
    expect(marks(plain(2, { context: "Payments" }))).toEqual([]);
    expect(marks([...plain(3, { context: "Payments" }), { id: "x", on: D(9) }])).toEqual([]);
    expect(marks(plain(3, { context: "Payments" }), { figures: null })).toEqual([]);
    expect(marks(plain(3, { context: "Payments" }), { figures: { ...thresholds, hints: undefined } })).toEqual([]);
  });

  test("one witness: of three or more that count", () => {
    expect(marks(consistent())).toEqual([["one-witness", "3 of 3: confirmed by a single witness."]]);
    expect(marks(consistent().slice(1))).toEqual([]);
    expect(marks([...consistent(), { id: "x", on: D(9), by: ["ben"] }])).toEqual([]);
  });

  test("only seen: being there, with no decision named", () => {
    const seen: Told = { id: "seen", on: D(3), kind: "presented" };
    expect(marks([seen])).toEqual([["only-seen", "1 of 1: of being there, with no decision named."]]);
    expect(marks([{ ...seen, outcomeAfter: "stopped" }])).toEqual([]);
  });

  test("effort: sentences that tell of it, on this signal only", () => {
    expect(marks(plain(2), { effort: ["i1", "elsewhere"] })).toEqual([
      ["effort", "1 of 2: of effort, with no change named."],
    ]);
    expect(framework.effortWords.length).toBeGreaterThan(0);
  });
});
