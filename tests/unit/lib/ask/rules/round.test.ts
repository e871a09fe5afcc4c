import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canClose,
  DAYS_BETWEEN,
  dueRound,
  namedTwice,
  nextRoundAt,
  roundClosesAt,
  roundObstacle,
  saidOf,
  saysSame,
  shuffled,
  takesAnswers,
} from "@/lib/ask/rules/round";
import { OpenForm, PlacementForm } from "@/lib/ask/schema/round";
import { addDays, addMonths } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import { planOf } from "@/lib/roadmap/rules/plan";
import { framework, noon } from "@/tests/support/records";

const seed = { seed: 20261121, numRuns: 200 };
const key = "a-key-of-a-form";
const person = (n: number, more: Record<string, string> = {}) =>
  Object.entries({ witness: `Person ${n}`, relation: "peer", ...more }).map(([name, value]) => [
    `people.${n}.${name}`,
    value,
  ]);
const form = (...people: string[][][]) => ({ openKey: key, ...Object.fromEntries(people.flat()) });
const fieldsOf = (given: unknown) => OpenForm.safeParse(given).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("whom a round asks", () => {
  test("is 5 to 12 people, each with what they are; lines may be left empty", () => {
    const five = form(person(0), person(1), person(3), person(4), person(11, { address: " A@Example.com " }));
    const { people } = OpenForm.parse(five);
    expect(people.map((one) => one?.witness ?? null)).toEqual([
      ...["Person 0", "Person 1", null, "Person 3", "Person 4"],
      ...[null, null, null, null, null, null, "Person 11"],
    ]);
    expect(people[11]?.address).toBe("a@example.com");
  });

  test.each<[string, Record<string, string>, string]>([
    ["four people", form(person(0), person(1), person(2), person(3)), "people.4.witness"],
    ["nobody", form(), "people.0.witness"],
    ["no relation", form(...[0, 1, 2, 3].map((n) => person(n)), person(4, { relation: "" })), "people.4.relation"],
    ["no name", form(...[0, 1, 2, 3].map((n) => person(n)), person(4, { witness: " " })), "people.4.witness"],
    ["no address", form(...[0, 1, 2, 3].map((n) => person(n)), person(4, { address: "a, b" })), "people.4.address"],
  ])("is refused at the field: %s", (_, given, field) => {
    expect(fieldsOf(given)).toContain(field);
  });

  test("a line beyond the twelfth is not read", () => {
    expect(OpenForm.parse(form(...[0, 1, 2, 3, 4, 12, 99].map((n) => person(n)))).people).toHaveLength(12);
  });

  test("is nobody twice: by words, by mailbox, or as they were known before", () => {
    const line = (witness: string, address: string | null = null) => ({ witness, address });
    expect(namedTwice([line("A"), null, line("B")], [])).toBeNull();
    expect(namedTwice([line("Head of product"), null, line("head of PRODUCT")], [])).toEqual({ at: 2, earlier: 0 });
    expect(namedTwice([line("A", "a@x.org"), line("B", "a+b@x.org")], [])).toEqual({ at: 1, earlier: 0 });
    const known = [{ witness: "A", witnessId: "w", address: "b@x.org" }];
    expect(namedTwice([line("A"), line("B", "b@x.org")], known)).toEqual({ at: 1, earlier: 0 });
  });
});

describe("the course of a round", () => {
  const openedAt = noon("2026-05-02");
  const round = { closesAt: roundClosesAt(openedAt), closedAt: null, cancelledAt: null };

  test("is three weeks, unless it is closed or called off before", () => {
    expect(round.closesAt).toEqual(noon("2026-05-23"));
    expect(takesAnswers(round, noon("2026-05-22"))).toBe(true);
    expect(takesAnswers(round, round.closesAt)).toBe(false);
    expect(takesAnswers({ ...round, closedAt: openedAt }, openedAt)).toBe(false);
    expect(takesAnswers({ ...round, cancelledAt: openedAt }, openedAt)).toBe(false);
    expect([3, 4].map(canClose)).toEqual([false, true]);
  });

  test("keeps the next one away for 90 days, unless it showed nothing", () => {
    expect(nextRoundAt([])).toBeNull();
    expect(nextRoundAt([{ closedAt: openedAt, answered: 3 }])).toBeNull();
    const two = [
      { closedAt: openedAt, answered: 4 },
      { closedAt: noon("2026-01-01"), answered: 9 },
    ];
    expect(nextRoundAt(two)).toEqual(noon(addDays("2026-05-02", DAYS_BETWEEN)));
  });

  test("begins only where there is a matrix to place somebody in, and no other round", () => {
    const asked = { at: noon("2026-06-01"), zone: "UTC" };
    const roadmap = { framework, endedAt: null, isHeld: true };
    const free = { roadmap, isOpen: false, nextAt: null };
    expect(roundObstacle(free, asked)).toBeNull();
    expect(roundObstacle({ ...free, nextAt: noon("2026-06-01") }, asked)).toBeNull();
    expect(roundObstacle({ ...free, nextAt: noon("2026-06-02") }, asked)).toContain("2 June 2026");
    expect(roundObstacle({ ...free, isOpen: true }, asked)).toContain("open already");
    expect(roundObstacle({ ...free, roadmap: null }, asked)).toContain("Start one");
    expect(roundObstacle({ ...free, roadmap: { ...roadmap, endedAt: openedAt } }, asked)).toContain("runs");
    expect(roundObstacle({ ...free, roadmap: { ...roadmap, isHeld: false } }, asked)).toContain("no longer holds");
    const onward = { ...roadmap, framework: currentFramework("vp-to-cto") };
    expect(roundObstacle({ ...free, roadmap: onward }, asked)).toContain("no matrix");
  });

  test("P2.5: is offered at the start, around month 6 and around month 12, once each", () => {
    const startOn = "2026-04-20";
    const plan = planOf({ startOn, phases: datedPhases(framework), aways: [], extensions: [] });
    const roadmap = { id: "r", framework, endedAt: null };
    const on = (today: string, marks: { roadmapId: string; month: number | null }[] = []) =>
      dueRound(marks, { roadmap, plan, today });
    expect([on(startOn), on(addDays(startOn, 41)), on(addDays(startOn, 42))]).toEqual([0, 0, null]);
    expect(on(addMonths(startOn, 3))).toBeNull();
    expect([on(addDays(addMonths(startOn, 6), -21)), on(addMonths(startOn, 12))]).toEqual([6, 12]);
    expect(on(startOn, [{ roadmapId: "r", month: 0 }])).toBeNull();
    expect(on(startOn, [{ roadmapId: "other", month: 0 }])).toBe(0);
    expect(dueRound([], { roadmap: { ...roadmap, endedAt: openedAt }, plan, today: startOn })).toBeNull();
  });
});

describe("MX5: the order in which a row is shown", () => {
  test("is one of the six, the same for the same ask and row, and each about as often", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom("M1", "M2", "M8"), (ask, row) => {
        const order = shuffled(ask, row);
        expect(order.toSorted()).toEqual([1, 2, 3]);
        expect(shuffled(ask, row)).toEqual(order);
        seen.set(order.join(""), (seen.get(order.join("")) ?? 0) + 1);
      }),
      { seed: 20261121, numRuns: 1200 },
    );
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(times).toBeGreaterThan(120);
  });

  test("leads back to the level that was chosen, whatever else is sent", () => {
    const rowIds = ["M1", "M2", "M3"];
    const place = fc.constantFrom(1 as const, 2 as const, 3 as const, null);
    fc.assert(
      fc.property(fc.uuid(), fc.dictionary(fc.constantFrom("M1", "M2", "M9"), place), place, (ask, rows, title) => {
        const said = saidOf(ask, rowIds, { rows, title });
        expect(Object.keys(said.rows)).toEqual(rowIds);
        for (const id of rowIds) {
          const chosen = rows[id] ?? null;
          expect(said.rows[id]).toBe(chosen === null ? null : shuffled(ask, id)[chosen - 1]);
        }
        expect(saysSame(said, saidOf(ask, rowIds, { rows, title }))).toBe(true);
      }),
      seed,
    );
  });
});

describe("an answer as its form sends it", () => {
  const sent = { token: "t", sendKey: key, answeredAt: "" };

  test("leaves a row open, or says that one cannot say, which is the same", () => {
    const { rows, title } = PlacementForm.parse({
      ...sent,
      "row.M1": "2",
      "row.M2": "unsure",
      "row.M3": "",
      title: "3",
    });
    expect([rows, title]).toEqual([{ M1: 2, M2: null, M3: null }, 3]);
    expect(PlacementForm.parse({ ...sent, "row.M1": "unsure" }).rows).toEqual({ M1: null });
  });

  test.each<[string, Record<string, string>]>([
    ["nothing chosen", sent],
    ["only open rows", { ...sent, "row.M1": "", title: "" }],
    ["a fourth text", { ...sent, "row.M1": "4" }],
    ["a level by its name", { ...sent, "row.M1": "M1.L2" }],
    ["half a level", { ...sent, "row.M1": "1.5" }],
    ["no key", { ...sent, sendKey: "", "row.M1": "1" }],
    ["a time that is none", { ...sent, answeredAt: "yesterday", "row.M1": "1" }],
  ])("is refused: %s", (_, given) => {
    expect(PlacementForm.safeParse(given).success).toBe(false);
  });
});
