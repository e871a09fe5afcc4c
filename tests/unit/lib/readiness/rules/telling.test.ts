import { describe, expect, test } from "vitest";
import { RELATIONS } from "@/lib/ask/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { demandsOf } from "@/lib/readiness/rules/clauses";
import { headlineOf } from "@/lib/readiness/rules/headline";
import { readingOf } from "@/lib/readiness/rules/reading";
import { stateOf } from "@/lib/readiness/rules/state";
import {
  changeText,
  clauseText,
  confirmedText,
  contestedText,
  relationName,
  shownState,
  tierName,
  whyText,
} from "@/lib/readiness/rules/telling";
import { presentView, withAttested } from "@/lib/readiness/rules/view";
import { CLAUSES, TIERS } from "@/lib/readiness/schema";
import {
  CELL,
  consistent,
  D,
  framework,
  noon,
  nothing,
  rowsOf,
  type Told,
  thresholds,
  viewOf,
  zone,
} from "@/tests/support/records";

const ON = D(110);
const demanded = (items: Told[], figures: typeof thresholds | null = thresholds) => {
  const view = viewOf(rowsOf(items), { on: ON, thresholds: figures });
  return demandsOf(view, stateOf(view, CELL)).map(({ state, clauses }) => {
    return [state, ...clauses.map(({ clause, have, need, isMet }) => `${clause} ${have}/${need} ${isMet}`)];
  });
};

describe("what is asked on the way to recognised", () => {
  test("is told with its figures, met or not", () => {
    expect(demanded(consistent())).toEqual([
      ["claimed", "claimed 3/1 true"],
      ["occasional", "attested 3/1 true"],
      ["consistent", "items 3/3 true", "contexts 2/2 true", "span 100/90 true", "fresh 10/120 true"],
      ["recognised", "witnesses 1/2 false", "relations 1/2 false", "unproposed 1/1 true"],
    ]);
  });

  test("is all of it while nothing is confirmed, but for the age of what is not there", () => {
    for (const items of [[], [{ id: "own", on: D(5) }]])
      expect(demanded(items).slice(1)).toEqual([
        ["occasional", "attested 0/1 false"],
        ["consistent", "items 0/3 false", "contexts 0/2 false", "span 0/90 false"],
        ["recognised", "witnesses 0/2 false", "relations 0/2 false", "unproposed 0/1 false"],
      ]);
  });

  test("ends at occasional without figures", () => {
    expect(demanded(consistent(), null).map(([state]) => state)).toEqual(["claimed", "occasional"]);
  });

  test("has words for every clause, and says which way its figure points", () => {
    const texts = CLAUSES.map((clause) => clauseText({ clause, need: 3 }));
    expect(new Set(texts).size).toBe(CLAUSES.length);
    expect(texts.filter((text) => text.endsWith("at most 3"))).toEqual(["Days since the newest, at most 3"]);
  });
});

describe("in words", () => {
  test("tiers and witnesses have names of their own", () => {
    expect(new Set(TIERS.map(tierName)).size).toBe(TIERS.length);
    expect(new Set(RELATIONS.map(relationName)).size).toBe(RELATIONS.length);
    expect(contestedText(thresholds)).toContain("60 days");
  });

  test("who confirmed is told by what they are to the leader", () => {
    const by = (relation: string, answer: "saw" | "partly" | "holds", proposedByLeader = true) => {
      return { relation, answer, proposedByLeader };
    };
    expect(confirmedText([])).toBe("");
    expect(confirmedText([by("peer", "saw"), by("manager", "partly")])).toBe("a peer and your manager (in part)");
    expect(confirmedText([by("executive", "saw", false)])).toBe("an executive (not named by you)");
    expect(confirmedText([by("peer", "holds", false)])).toBe("a peer (later on: it still holds; not named by you)");
  });

  test("contested is drawn over the state beneath it", () => {
    const against: Told = { id: "against", on: D(100), claims: { [CELL.id]: "against" } };
    const shown = (items: Told[]) => shownState(stateOf(viewOf(rowsOf(items), { on: ON }), CELL));
    expect([shown(consistent()), shown([...consistent(), against])]).toEqual(["consistent", "contested"]);
  });
});

const at = (cells: string[], items: (cell: string) => Told[]) => rowsOf(cells.flatMap(items));
const seen = (cell: string): Told[] => [{ id: cell, on: D(10), by: ["ana"], claims: [cell] }];
const solid = (cell: string) => consistent(cell, ["ana"], [cell]);
const level = (n: number, count: number) => Array.from({ length: count }, (_, row) => `M${row + 1}.L${n}`);

describe("why the reading is what it is", () => {
  test.each([
    ["five rows", at(level(3, 5), solid), "Planning, Org design and 3 more rows made it."],
    ["three rows", at(level(2, 3), seen), "Planning, Org design and Stakeholder leadership made it."],
    ["first level", at(level(1, 6), seen), "Of your strongest items 6 claim nothing above level 1."],
    [
      "too little",
      at(level(2, 1), seen),
      "1 of 6 attested items on the matrix, and 1 of 3 rows at least occasional at level 2 or 3.",
    ],
    [
      "enough, of two rows",
      at(level(2, 2), solid),
      "2 of 3 rows at least occasional at level 2 or 3, and most of the strongest items claim more than the first level.",
    ],
  ])("%s", (_, rows, text) => {
    const reading = readingOf(viewOf(rows, { on: ON }), framework);
    expect(reading && whyText(reading)).toBe(text);
  });

  test("a change names the cell, under its id when the content does not have it", () => {
    const reading = readingOf(viewOf(at(level(2, 3), seen), { on: ON }), framework);
    const [change] = reading?.changes ?? [];
    if (!change) throw new Error("Nothing would change the reading.");
    expect(changeText(change, framework)).toMatchObject({ label: "Planning, VP in practice" });
    expect(changeText(change, currentFramework("vp-to-cto")).label).toBe("M1.L3");
  });
});

describe("Home's headline", () => {
  const headline = (items: Told[], { content = framework, toPlace = 0 } = {}) =>
    headlineOf(viewOf(rowsOf(items), { on: ON }), { framework: content, toPlace });

  test("is the reading once something is claimed on the matrix, with what would change it", () => {
    expect(headline(level(2, 3).flatMap(seen))).toMatchObject({
      ...{ before: "", mark: "Perhaps already in transition" },
      change: { signalId: "M1.L3", label: "Planning, VP in practice" },
    });
    expect(headline([{ id: "own", on: D(5) }])).toMatchObject({ mark: "Not enough to say" });
  });

  test("counts while nothing is claimed there", () => {
    expect(headline([])).toMatchObject({ mark: "One sentence", change: null });
    expect(headline([{ id: "i", on: D(5), claims: [] }], { toPlace: 1 })).toMatchObject({ mark: "not placed yet" });
    expect(headline([{ id: "i", on: D(5), claims: { "M1.L2": "against" } }]).change).toBeNull();
  });

  test("counts on the onward tracks, what others confirmed as well", () => {
    const content = currentFramework("vp-to-cto");
    const items: Told[] = [
      { id: "a", on: D(5), claims: ["VC6.1"], by: ["ana"] },
      { id: "b", on: D(6), claims: { "VC6.2": "against" } },
    ];
    expect(headline(items, { content })).toMatchObject({ mark: "one of five indicators", change: null });
    expect(headline(items, { content }).why).toContain("confirmed one of them");
  });

  test("has nothing to name when nothing would change it", () => {
    const all = rowsOf(level(2, 8).flatMap(seen));
    const view = viewOf(all, { on: ON });
    const content = { ...framework, thresholds: { ...thresholds, readingLevel3Rows: 0 } };
    expect(
      headlineOf({ ...view, thresholds: content.thresholds }, { framework: content, toPlace: 0 }).change,
    ).toBeNull();
  });
});

test("a list learns which of its items somebody has confirmed, at the instant that is asked for", () => {
  const rows = rowsOf([
    { id: "seen", on: D(1), by: ["ana"] },
    { id: "own", on: D(1) },
  ]);
  const list = ["seen", "own", "unknown"].map((id) => ({ id }));
  const known = (items: typeof list, day: string) =>
    withAttested(items, presentView(rows, { at: noon(day), zone, thresholds })).map(({ attested }) => attested);
  expect(known(list, D(1))).toEqual([true, false, false]);
  expect(known(list, D(0))).toEqual([false, false, false]);
  expect(presentView(nothing, { at: noon(D(3)), zone, thresholds }).on).toBe(D(3));
});
