import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  batchIds,
  directionOf,
  isBatch,
  type PlacedSignal,
  searchTextOf,
  searchWords,
  warningsFor,
} from "@/lib/evidence/rules/placing";
import type { Claim, Direction, Placement } from "@/lib/evidence/schema";

const signals: PlacedSignal[] = [
  { id: "M1.L2", kind: "cell", level: 2, direction: "either" },
  { id: "M1.L3", kind: "cell", level: 3, direction: "either" },
  { id: "C1.S1", kind: "strong", direction: "supports" },
  { id: "C1.W1", kind: "weak", direction: "against" },
  { id: "C1.E1", kind: "evidence", direction: "supports" },
  { id: "BENCH", kind: "bench", direction: "supports" },
  { id: "T1", kind: "trap", direction: "against" },
  { id: "VC6.1", kind: "indicator", direction: "either" },
];
const claim = (signalId: string, direction: Direction = "supports"): Claim => ({ signalId, direction, rationale: "" });
const judge = (placement: Partial<Placement>, effortWords: string[] = []) =>
  warningsFor({
    placement: { claims: [], mode: null, happenedOn: "2026-10-12", ...placement },
    signals,
    effortWords,
    today: "2026-11-20",
  });

describe("warningsFor", () => {
  test("nothing to say", () => {
    const claims = [claim("M1.L2"), claim("C1.S1"), claim("C1.W1", "against")];
    expect(judge({ claims })).toEqual({ errors: {}, warnings: [] });
  });

  test("more than three claims warn", () => {
    const claims = [claim("M1.L2"), claim("C1.S1"), claim("C1.E1"), claim("BENCH")];
    const { errors, warnings } = judge({ claims });
    expect([errors, warnings.map(({ field }) => field)]).toEqual([{}, ["claims"]]);
    expect(judge({ claims: [...claims.slice(1), null, null] }).warnings).toEqual([]);
  });

  test.each<[Placement["mode"], Direction, string, boolean]>([
    ["did", "supports", "", true],
    ["coached", "supports", "", true],
    [null, "supports", "", true],
    ["built", "supports", "", false],
    ["others-run", "supports", "", false],
    ["did", "against", "", false],
    ["did", "supports", "The council asked for it", false],
  ])("level 3 with mode %s, %s, rationale %j asks: %s", (mode, direction, rationale, asks) => {
    const { errors } = judge({ claims: [null, { ...claim("M1.L3", direction), rationale }], mode });
    expect(Object.keys(errors)).toEqual(asks ? ["claims.1.rationale"] : []);
  });

  test("a level-3 claim without a direction supports, and is asked for its reason", () => {
    const claims = [{ ...claim("M1.L3"), direction: null }];
    expect(Object.keys(judge({ claims, mode: "did" }).errors)).toEqual(["claims.0.rationale"]);
  });

  test.each<[string, Direction]>([
    ["M1.L2", "supports"],
    ["C1.S1", "supports"],
    ["BENCH", "supports"],
    ["C1.W1", "against"],
    ["T1", "against"],
  ])("without a direction, a claim on %s %s", (id, direction) => {
    const signal = signals.find((one) => one.id === id);
    expect(directionOf({ direction: null }, signal!)).toBe(direction);
    expect(judge({ claims: [{ ...claim(id), direction: null }] }).errors).toEqual({});
  });

  test("level 2 asks for no reason", () => {
    expect(judge({ claims: [claim("M1.L2")], mode: "did" }).errors).toEqual({});
  });

  test.each<[string, Direction[]]>([
    ["M1.L2", ["supports", "against"]],
    ["VC6.1", ["supports", "against"]],
    ["C1.S1", ["supports"]],
    ["C1.E1", ["supports"]],
    ["BENCH", ["supports"]],
    ["C1.W1", ["against"]],
    ["T1", ["against"]],
  ])("%s can be claimed as %j", (id, allowed) => {
    for (const direction of ["supports", "against"] as const) {
      const { errors } = judge({
        claims: [claim("M1.L2"), claim(id === "M1.L2" ? "M1.L3" : id, direction)],
        mode: "built",
      });
      expect(Object.keys(errors)).toEqual(allowed.includes(direction) ? [] : ["claims.1.direction"]);
    }
  });

  test("an unknown signal and a day to come are refused", () => {
    expect(Object.keys(judge({ claims: [claim("M9.L9")], happenedOn: "2026-11-21" }).errors).sort()).toEqual([
      "claims.0.signalId",
      "happenedOn",
    ]);
    expect(judge({ happenedOn: "2026-11-20" }).errors).toEqual({});
  });

  test("effort words get one hint", () => {
    expect(judge({}, ["worked hard", "my team likes me", "worked hard"])).toEqual({
      errors: {},
      warnings: [{ field: "sentence", message: "“worked hard”, “my team likes me”: what changed because of it?" }],
    });
  });
});

const logged = (...minutes: number[]) =>
  minutes.map((minute, n) => ({ id: `e${n}`, loggedAt: new Date(Date.UTC(2026, 10, 20, 9) + minute * 60_000) }));

describe("batches", () => {
  test.each<[number[], string[]]>([
    [[], []],
    [[0, 1, 2], []],
    [
      [0, 10, 20, 30],
      ["e0", "e1", "e2", "e3"],
    ],
    [[0, 10, 20, 30.001], []],
    [
      [20, 0, 30, 10],
      ["e0", "e1", "e2", "e3"],
    ],
    [
      [0, 25, 30, 40, 50, 90],
      ["e1", "e2", "e3", "e4"],
    ],
    [
      [0, 10, 20, 30, 40, 80],
      ["e0", "e1", "e2", "e3", "e4"],
    ],
    [
      [5, 5, 5, 5],
      ["e0", "e1", "e2", "e3"],
    ],
  ])("logged at minutes %j: %j", (minutes, marked) => {
    expect([...batchIds(logged(...minutes))].sort()).toEqual(marked);
    expect(isBatch(logged(...minutes))).toBe(
      marked.length === minutes.length && minutes.length > 0 && !minutes.includes(40),
    );
  });

  test("an item is marked exactly when some 30 minutes around it hold four", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 25 }), (minutes) => {
        const expected = minutes.flatMap((minute, n) => {
          const starts = minutes.filter((start) => start <= minute && minute - start <= 30);
          const held = starts.map((start) => minutes.filter((at) => at >= start && at - start <= 30).length);
          return Math.max(0, ...held) >= 4 ? [`e${n}`] : [];
        });
        expect([...batchIds(logged(...minutes))].sort()).toEqual(expected.sort());
      }),
      { seed: 20261120, numRuns: 500 },
    );
  });
});

describe("search", () => {
  test("the text holds every field, folded", () => {
    const text = searchTextOf({
      ...{ sentence: "Déclined the Ünit", details: "DETAILS", context: "Café", rescueCause: "Cause", guard: "Guard" },
      ...{ outcomeBefore: "9 days", outcomeAfter: "2 days", outcomeUnit: "Lead time" },
      links: [{ url: "https://example.com/Plan", label: "The Plan" }],
      claims: [{ rationale: "Because" }],
    });
    for (const word of ["declined", "unit", "details", "cafe", "cause", "guard", "9 days", "2 days", "lead time"])
      expect(text).toContain(word);
    for (const word of ["the plan", "example.com/plan", "because"]) expect(text).toContain(word);
    expect(searchTextOf({ sentence: "Alone" })).toBe("alone");
  });

  test.each<[string, string[]]>([
    ["", []],
    ["  Café CRÈME ", ["cafe", "creme"]],
    ["100%_\\'--", ["100"]],
    ["on-call on-call", ["on", "call"]],
    ["a b c d e f g h i j k l", ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]],
    ["Größe ﬁnal", ["große", "final"]],
  ])("%j is searched as %j", (query, words) => {
    expect(searchWords(query)).toEqual(words);
  });

  test("every sentence is found by its own words, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (sentence) => {
        const text = searchTextOf({ sentence });
        const words = searchWords(sentence);
        expect(words.length).toBeLessThanOrEqual(10);
        for (const word of words) {
          expect(text).toContain(word);
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
      { seed: 20261120, numRuns: 1_000 },
    );
  });
});
