import { describe, expect, test } from "vitest";
import { contextsApart, recognisedGaps } from "@/lib/readiness/rules/clauses";
import { gapText } from "@/lib/readiness/rules/wording";
import { D, rowsOf, type Told, thresholds, viewOf } from "@/tests/support/records";

const seen = (items: Partial<Told>[]) => {
  const told = items.map((item, n): Told => ({ id: `i${n}`, on: D(n), by: ["ana"], ...item }));
  return [...viewOf(rowsOf(told), { on: D(20) }).items.values()];
};
const url = (n: number) => `https://example.com/${n}`;
const within = (context: string, ...urls: number[]): Partial<Told> => ({ context, urls: urls.map(url) });

describe("contexts apart", () => {
  test.each<[string, Partial<Told>[], number, number]>([
    ["nothing", [], 2, 0],
    ["no context named", [within(""), within("")], 2, 0],
    ["one named, one not", [within("Payments"), within("")], 2, 1],
    ["one, in two spellings", [within("Payments"), within(" PAYMENTS ")], 2, 1],
    ["two", [within("Payments"), within("Search")], 2, 2],
    ["two with a link each", [within("Payments", 1), within("Search", 2)], 2, 2],
    ["two with a link in common", [within("Payments", 1, 2), within("Search", 2)], 2, 1],
    [
      "two, apart within one of them only",
      [within("Payments", 1), within("Payments", 2), within("Search", 1, 2)],
      2,
      1,
    ],
    ["two that share a link, and one not named", [within("Payments", 1), within("Search", 1), within("")], 2, 1],
    ["two, apart in one of the pairs", [within("Payments", 1), within("Search", 1), within("Search", 2)], 2, 2],
    ["three asked for, two there", [within("Payments"), within("Search")], 3, 2],
    ["three", [within("Payments"), within("Payments"), within("Search"), within("Hiring")], 3, 3],
    [
      "three, the first of no use",
      [within("Payments", 1), within("Payments"), within("Search", 1), within("Hiring", 1)],
      3,
      2,
    ],
    [
      "three by leaving one out",
      [within("Payments", 1, 2), within("Payments"), within("Search", 1), within("Hiring", 2)],
      3,
      3,
    ],
    ["two asked for, three there", [within("Payments"), within("Search"), within("Hiring")], 2, 2],
  ])("%s", (_, items, wanted, expected) => {
    expect(contextsApart(seen(items), wanted)).toBe(expected);
    expect(contextsApart(seen(items).toReversed(), wanted)).toBe(expected);
  });
});

describe("recognised", () => {
  const ana = { witnessId: "ana", relation: "peer" };
  const ben = { witnessId: "ben", relation: "manager" };
  const proposed = { proposedByLeader: true };
  test.each<[string, Told["by"], string[]]>([
    ["two of two groups, none proposed", [ana, ben], []],
    ["two of two groups, one proposed", [{ ...ana, ...proposed }, ben], []],
    [
      "both proposed",
      [
        { ...ana, ...proposed },
        { ...ben, ...proposed },
      ],
      ["0 of 1 witness you did not name yourself"],
    ],
    ["one group", [ana, { ...ben, relation: "peer" }], ["1 of 2 groups of witnesses"]],
    ["one witness", [ana], ["1 of 2 witnesses", "1 of 2 groups of witnesses"]],
    [
      "one witness and one who says no",
      [ana, { ...ben, answer: "no" }],
      ["1 of 2 witnesses", "1 of 2 groups of witnesses"],
    ],
    ["one witness and one who says it holds", [ana, { ...ben, answer: "holds" }], []],
  ])("%s", (_, by, gaps) => {
    expect(recognisedGaps(seen([{ by }]), thresholds).map(gapText)).toEqual(gaps);
  });

  test("takes witnesses of all items together", () => {
    expect(recognisedGaps(seen([{ by: [ana] }, { by: [ben] }]), thresholds)).toEqual([]);
  });
});
