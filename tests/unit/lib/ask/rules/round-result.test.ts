import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canClose } from "@/lib/ask/rules/round";
import {
  countsOf,
  type Given,
  groupsOf,
  resultOf,
  roundDifferences,
  showsAnything,
  sideBySide,
} from "@/lib/ask/rules/round-result";
import { RELATIONS, type Relation } from "@/lib/ask/schema";
import { FEWEST_SHOWN, type Place, RoundResult, type Said } from "@/lib/ask/schema/round";
import { framework } from "@/tests/support/records";

const seed = { seed: 20261121, numRuns: 300 };
const ROWS = framework.matrix?.rows.map(({ id }) => id) ?? [];
const all = (level: Place | null): Said => ({ rows: Object.fromEntries(ROWS.map((id) => [id, level])), title: level });
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe("QA14: what a group shows", () => {
  test.each<[(Place | null)[], unknown]>([
    [
      [1, 1, 2, 3],
      [2, 1, 1],
    ],
    [
      [1, 2, 2, 2, null],
      [1, 3, 0],
    ],
    [[2, 2, 2, 2, 2], null],
    [[1, 2, 3], null],
    [[1, 2, 3, null, null], null],
    [[null, null, null, null], null],
    [[], null],
  ])("%j", (levels, counts) => {
    expect(countsOf(levels)).toEqual(counts);
  });

  test("is of four at least: smaller ones are counted together, or withheld", () => {
    const given = (told: Partial<Record<Relation, number>>) =>
      Object.entries(told).flatMap(([relation, n]) => times(n, { relation: relation as Relation }));
    const named = (invited: Relation[], told: Partial<Record<Relation, number>>) => {
      const { groups, withheld } = groupsOf(invited, given(told));
      return [groups.map(({ name }) => name), withheld];
    };
    expect(named(["peer", "manager"], { peer: 4, manager: 1 })).toEqual([["Peers in engineering"], ["manager"]]);
    expect(named(["manager", "report", "executive"], { report: 3, executive: 1 })).toEqual([
      ["Reports, manager and executives"],
      [],
    ]);
    expect(named(["peer", "report"], { peer: 4, report: 5 })).toEqual([["Reports", "Peers in engineering"], []]);
    expect(named(["peer", "report"], { peer: 1, report: 2 })).toEqual([[], ["report", "peer"]]);
  });
});

const aLevel = fc.constantFrom<Place | null>(1, 2, 3, null);
const aSaid = fc.record({ title: aLevel, levels: fc.tuple(...ROWS.map(() => aLevel)) }).map(
  ({ title, levels }): Said => ({
    title,
    rows: Object.fromEntries(ROWS.map((id, at) => [id, levels[at] ?? null])),
  }),
);
/** 5 to 12 people with what they are; a few relations, so that groups of every size come about. */
const people = fc.array(fc.constantFrom<Relation>("report", "peer", "manager", "executive"), {
  minLength: 5,
  maxLength: 12,
});

type Act = { who: number; said: Said | null } | "close" | "call-off";
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ who: fc.nat(11), said: fc.option(aSaid, { freq: 6 }) }) },
  { weight: 1, arbitrary: fc.constant<Act>("close") },
  { weight: 1, arbitrary: fc.constant<Act>("call-off") },
);

/** A round as a leader can look at it: how many answered, then what is kept for good, or nothing at all. */
function played(invited: Relation[], acts: readonly Act[]) {
  const answers = new Map<number, Said>();
  const looks: string[] = [];
  let end: string | null = null;
  const given = (): Given[] => [...answers].map(([who, said]) => ({ relation: invited[who]!, said }));
  let atClose: Given[] = [];
  for (const one of acts) {
    if (end === null) {
      if (one === "call-off") end = "called off";
      else if (one === "close") {
        if (canClose(answers.size)) {
          atClose = given();
          end = JSON.stringify(resultOf({ framework, invited, given: atClose }));
        }
      } else if (one.who < invited.length) {
        if (one.said) answers.set(one.who, one.said);
        else answers.delete(one.who);
      }
    }
    looks.push(end ?? `${answers.size} of ${invited.length}`);
  }
  return { looks, end, given: atClose };
}

describe("no sequence of answers and closings", () => {
  test("shows a group under 4, or a group that agrees", () => {
    fc.assert(
      fc.property(people, fc.array(act, { maxLength: 60 }), (invited, acts) => {
        const { end, given } = played(invited, acts);
        if (end === null || end === "called off") return;
        const result = RoundResult.parse(JSON.parse(end));
        for (const { relations, rows, title } of result.groups) {
          expect(given.filter(({ relation }) => relations.includes(relation)).length).toBeGreaterThanOrEqual(
            FEWEST_SHOWN,
          );
          for (const counts of [...rows, title]) {
            if (!counts) continue;
            expect(counts[0] + counts[1] + counts[2]).toBeGreaterThanOrEqual(FEWEST_SHOWN);
            expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
          }
        }
        const counted = result.groups.flatMap(({ relations }) => relations);
        expect(new Set([...counted, ...result.withheld])).toEqual(new Set(invited));
        expect(counted.length + result.withheld.length).toBe(new Set(invited).size);
      }),
      seed,
    );
  });

  test("lets two looks differ in what they tell of an answer", () => {
    fc.assert(
      fc.property(
        people,
        fc.array(act, { maxLength: 60 }),
        fc.array(aSaid, { minLength: 60, maxLength: 60 }),
        (invited, acts, others) => {
          const { looks, end } = played(invited, acts);
          const ends = looks.filter((look) => !/^\d+ of \d+$/.test(look));
          expect(new Set(ends).size).toBeLessThanOrEqual(1);
          // What stood while the round was open looks the same whatever was chosen.
          const otherwise = acts.map((one, at) =>
            typeof one === "object" && one.said ? { ...one, said: others[at]! } : one,
          );
          const open = looks.length - ends.length;
          expect(played(invited, otherwise).looks.slice(0, open)).toEqual(looks.slice(0, open));
          if (end === "called off") expect(played(invited, otherwise).looks).toEqual(looks);
        },
      ),
      seed,
    );
  });

  test("tells what one person chose: for every answer another one leaves the very same bytes", () => {
    const round = people.chain((invited) =>
      fc.tuple(
        fc.constant(invited),
        fc.array(fc.option(aSaid, { freq: 8 }), { minLength: invited.length, maxLength: invited.length }),
      ),
    );
    fc.assert(
      fc.property(round, ([invited, said]) => {
        const given = said.flatMap((one, at): Given[] => (one ? [{ relation: invited[at]!, said: one }] : []));
        const bytes = (some: Given[]) => JSON.stringify(resultOf({ framework, invited, given: some }));
        const seen = bytes(given);
        expect(bytes(given.toReversed())).toBe(seen);
        const { groups, withheld } = groupsOf(invited, given);
        for (const row of ROWS)
          for (const [at, one] of given.entries()) {
            const relations = groups.find((group) => group.relations.includes(one.relation))?.relations ?? withheld;
            const mates = given.flatMap(({ relation }, n) => (relations.includes(relation) ? [n] : []));
            const level = (n: number) => given[n]?.said.rows[row] ?? null;
            const put = (levels: Map<number, Place | null>) =>
              bytes(
                given.map((each, n) =>
                  levels.has(n)
                    ? { ...each, said: { ...each.said, rows: { ...each.said.rows, [row]: levels.get(n)! } } }
                    : each,
                ),
              );
            const mate = mates.find((n) => level(n) !== level(at));
            const swapped =
              mate === undefined
                ? null
                : put(
                    new Map([
                      [at, level(mate)],
                      [mate, level(at)],
                    ]),
                  );
            const other = level(at) === 1 ? 2 : 1;
            const together = put(new Map(mates.map((n) => [n, other])));
            expect(swapped === seen || together === seen).toBe(true);
          }
      }),
      { ...seed, numRuns: 60 },
    );
  });
});

test("what is kept has the words that were asked, in one order", () => {
  const given: Given[] = [1, 2, 2, 3].map((level) => ({ relation: "peer", said: all(level as Place) }));
  const result = resultOf({ framework, invited: ["peer", "peer", "peer", "peer", "report"], given });
  expect(RoundResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  expect(result).toMatchObject({ invited: 5, answered: 4, withheld: ["report"], contentVersion: framework.version });
  expect(result.rows.map(({ id }) => id)).toEqual(ROWS);
  expect(result.groups[0]?.rows).toEqual(times(ROWS.length, [1, 2, 1]));
  expect(showsAnything(result)).toBe(true);
  expect(showsAnything(resultOf({ framework, invited: ["peer"], given: [] }))).toBe(false);
  expect(
    JSON.stringify(resultOf({ framework, invited: [...RELATIONS, ...RELATIONS], given: times(12, given[0]!) })).length,
  ).toBeLessThan(40_000);
});

test("P2.5: two rounds stand side by side by who is counted", () => {
  const invited: Relation[] = [...times(4, "peer" as const), ...times(4, "report" as const)];
  const of = (told: Relation[]) =>
    resultOf({ framework, invited, given: told.map((relation, n) => ({ relation, said: all(n % 2 ? 1 : 2) })) });
  const both = sideBySide(of(times(4, "peer")), of(invited));
  expect(both.map(({ name, before, after }) => [name, before !== null, after !== null])).toEqual([
    ["Peers in engineering", true, true],
    ["Reports", false, true],
  ]);
});

test("P2.5: two rounds differ in words where a group can be read in both, row by row as the later one has them", () => {
  const of = (levels: Place[], more: Place[] = []) => {
    const given = [
      ...levels.map((level) => ({ relation: "peer" as const, said: { ...all(2), rows: { M1: level } } })),
      ...more.map((level) => ({ relation: "report" as const, said: all(level) })),
    ];
    return resultOf({ framework, invited: given.map(({ relation }) => relation), given });
  };
  const earlier = of([1, 1, 2, 3]);
  const later = of([2, 2, 2, 3], [1, 1, 2, 3]);
  const [first] = earlier.rows;
  expect(roundDifferences(earlier, later)).toEqual([
    {
      name: `${first?.name}, peers in engineering`,
      from: "two at the first, one at the second and one at the third",
      to: "three at the second and one at the third",
    },
  ]);
  expect(roundDifferences(later, later)).toEqual([]);
  expect(roundDifferences({ ...earlier, rows: earlier.rows.slice(1) }, later)).toEqual([]);
});
