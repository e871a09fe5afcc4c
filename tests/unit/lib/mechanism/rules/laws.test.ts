import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/date";
import { debtsOf } from "@/lib/mechanism/rules/debt";
import type { MechanismRows } from "@/lib/mechanism/rules/rows";
import { mechanismsAt } from "@/lib/mechanism/rules/view";
import { link, mechanism, ranOn, rescue, same, together } from "@/tests/support/mechanism-rows";
import { noon, zone } from "@/tests/support/records";

const START = "2026-04-20";
const runs = { seed: 20_270_420, numRuns: 200 };
const day = fc.nat({ max: 60 }).map((days) => addDays(START, days));
const MECHANISMS = ["m0", "m1", "m2"];
const ITEMS = ["a", "b", "c", "d", "e"];
const one = fc.constantFrom(...MECHANISMS);
const item = fc.constantFrom(...ITEMS);
/** Began some day, and may have ended on a later one. */
const span = fc
  .record({ from: day, days: fc.option(fc.nat({ max: 30 }), { nil: undefined }) })
  .map(({ from, days }) => ({
    recordedAt: noon(from),
    endedAt: days === undefined ? null : noon(addDays(from, days)),
  }));

const anyRecord: fc.Arbitrary<MechanismRows> = fc
  .record({
    stopped: fc.array(fc.boolean(), { minLength: MECHANISMS.length, maxLength: MECHANISMS.length }),
    runs: fc.array(fc.tuple(one, day, fc.boolean(), span), { maxLength: 8 }),
    links: fc.array(fc.tuple(one, item, span), { maxLength: 6 }),
    rescues: fc.uniqueArray(fc.tuple(item, day, fc.constantFrom("", "One", "one ", "Other"), span), {
      selector: ([id]) => id,
      maxLength: ITEMS.length,
    }),
    sames: fc.array(fc.tuple(item, item, day), { maxLength: 3 }),
  })
  .map(({ stopped, runs, links, rescues, sames }) =>
    together(
      ...MECHANISMS.map((id, at) => mechanism(id, { on: START, stopped: stopped[at] })),
      { runs: runs.map(([id, on, isWithLeader, its]) => ranOn(id, on, { isWithLeader, ...its })) },
      { links: links.map(([id, evidenceId, its]) => link(id, evidenceId, its)) },
      { rescues: rescues.map(([id, on, cause, its]) => rescue(id, on, cause, its)) },
      { sames: sames.filter(([a, b]) => a !== b).map(([a, b, on]) => same(a, b, on)) },
    ),
  );
const debts = (rows: MechanismRows, on: string) => debtsOf(mechanismsAt(rows, { on, zone }));
const ids = (rows: MechanismRows, on: string) => debts(rows, on).open.map(({ id }) => id);

describe("of the rescue debt", () => {
  test("the order of recording is irrelevant", () => {
    fc.assert(
      fc.property(anyRecord, day, fc.infiniteStream(fc.nat()), (rows, on, draws) => {
        const mixed = <Row>(list: readonly Row[]) =>
          list
            .map((row) => ({ row, at: draws.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const { mechanisms, facts, runs, links, rescues, sames } = rows;
        const other = {
          ...{ mechanisms: mixed(mechanisms), facts: mixed(facts), runs: mixed(runs) },
          ...{ links: mixed(links), rescues: mixed(rescues), sames: mixed(sames) },
        };
        // Two runs of one day cannot both be open in the store; here their order is all that may differ.
        const plain = (its: MechanismRows) =>
          JSON.stringify(debts(its, on), (name, value) => (name === "runs" ? value.length : value));
        expect(plain(other)).toBe(plain(rows));
      }),
      runs,
    );
  });

  test("another run without the leader never opens a debt", () => {
    fc.assert(
      fc.property(anyRecord, one, day, day, (rows, id, ran, on) => {
        const more = together(rows, { runs: [ranOn(id, ran)] });
        expect(ids(rows, on)).toEqual(expect.arrayContaining(ids(more, on)));
      }),
      runs,
    );
  });

  test("a run with the leader changes no debt", () => {
    fc.assert(
      fc.property(anyRecord, one, day, day, (rows, id, ran, on) => {
        expect(ids(together(rows, { runs: [ranOn(id, ran, { isWithLeader: true })] }), on)).toEqual(ids(rows, on));
      }),
      runs,
    );
  });

  test("another rescue never closes one", () => {
    fc.assert(
      fc.property(anyRecord, day, day, (rows, ran, on) => {
        const more = together(rows, { rescues: [rescue("z", ran, "One")] });
        expect(debts(more, on).open.length).toBeGreaterThanOrEqual(debts(rows, on).open.length);
      }),
      runs,
    );
  });

  test("the past read today equals the past read then", () => {
    fc.assert(
      fc.property(anyRecord, day, (rows, on) => {
        const until = noon(addDays(on, 1));
        // What was known at the end of the day: later rows were not there, later ends had not come.
        const then = <Row extends { recordedAt: Date; endedAt: Date | null }>(list: readonly Row[]) =>
          list
            .filter(({ recordedAt }) => recordedAt < until)
            .map((row) => ({ ...row, endedAt: row.endedAt && row.endedAt < until ? row.endedAt : null }));
        const { facts, runs, links, rescues, sames } = rows;
        const known = {
          facts: then(facts),
          runs: then(runs),
          links: then(links),
          rescues: then(rescues),
          sames: then(sames),
        };
        const plain = (its: MechanismRows) =>
          JSON.stringify(debts(its, on), (name, value) => (name === "endedAt" ? undefined : value));
        expect(plain({ ...rows, ...known })).toBe(plain(rows));
      }),
      runs,
    );
  });
});
