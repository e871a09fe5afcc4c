import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type Day, endOfDay } from "@/lib/date";
import type { Direction } from "@/lib/evidence/schema";
import { statesOverTime } from "@/lib/readiness/rules/over-time";
import { readingOf } from "@/lib/readiness/rules/reading";
import type { ReadinessRows } from "@/lib/readiness/rules/rows";
import { assessedSignals, rankOf, stateOf } from "@/lib/readiness/rules/state";
import { nextStep } from "@/lib/readiness/rules/step";
import { ANSWERS, type Answer, STATES } from "@/lib/readiness/schema";
import {
  answer,
  D,
  framework,
  noon,
  placement,
  readerOf,
  rowsOf,
  type Told,
  viewOf,
  zone,
} from "@/tests/support/records";

const SEED = 20_270_420;
const runs = { seed: SEED, numRuns: 400 };
const law = (words: string) => `${words} (seed ${SEED})`;

const SIGNALS = ["M1.L2", "M1.L3", "M2.L3", "BENCH"];
const signals = assessedSignals(framework).filter(({ id }) => SIGNALS.includes(id));
const relationOf: Record<string, string> = { ana: "peer", ben: "peer", cleo: "manager", dan: "report" };
const rarely = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
const someDays = fc.integer({ min: 1, max: 120 });
/** Few days, contexts and people, so that every clause is met and missed often. */
const day = fc.integer({ min: 0, max: 12 }).map((n) => n * 20);
const witness = fc.record({
  witnessId: fc.constantFrom(...Object.keys(relationOf)),
  answer: fc.oneof({ weight: 6, arbitrary: fc.constant<Answer>("saw") }, fc.constantFrom(...ANSWERS)),
  proposedByLeader: fc.boolean(),
  after: fc.constantFrom(0, 0, 1, 70),
  withdrawnAfter: rarely(someDays),
});
const claim = fc.tuple(
  fc.constantFrom("M1.L2", "M1.L2", "M1.L3", ...SIGNALS),
  fc.oneof({ weight: 9, arbitrary: fc.constant<Direction>("supports") }, fc.constant<Direction>("against")),
);
const told = fc.record({
  on: day,
  late: fc.constantFrom(0, 0, 0, 3, 40),
  context: fc.constantFrom("", "Payments", "Payments", "Search", "search ", "Hiring"),
  urls: fc.constantFrom<string[]>(
    [],
    [],
    ["https://example.com/1"],
    ["https://example.com/1", "https://example.com/2"],
  ),
  claims: fc
    .uniqueArray(claim, { minLength: 1, maxLength: 2, selector: ([id]) => id })
    .map((claims): Record<string, Direction> => Object.fromEntries(claims)),
  outcomeAfter: fc.constantFrom("", "four days"),
  witnesses: fc.uniqueArray(witness, { maxLength: 3, selector: ({ witnessId }) => witnessId }),
  reworded: rarely(someDays),
  withdrawn: rarely(someDays),
  unclaimed: rarely(someDays),
});
type Spoken = typeof told extends fc.Arbitrary<infer T> ? T : never;
const record = fc.record({
  items: fc.array(told, { maxLength: 14, size: "max" }),
  on: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 200, max: 300 })),
  placed: fc.option(fc.record({ level: fc.integer({ min: 0, max: 3 }), on: day, discussed: fc.boolean() })),
  answered: fc.option(fc.tuple(fc.nat(13), fc.nat(13))),
  /** Whether all who answer are peers of the leader. */
  peersOnly: fc.boolean(),
});

/** The rows of an item, with its later changes: reworded, withdrawn, a claim taken back. */
function rowsOfSpoken(spoken: Spoken, id: string): ReadinessRows {
  const { on, late, witnesses, reworded, withdrawn, unclaimed, ...rest } = spoken;
  const logged = on + late;
  const by = witnesses.map(({ after, withdrawnAfter, witnessId, ...said }) => ({
    ...{ ...said, witnessId, relation: relationOf[witnessId], on: D(logged + after) },
    withdrawnAt: withdrawnAfter === null ? null : noon(D(logged + after + withdrawnAfter)),
  }));
  const rows = rowsOf([{ ...rest, id, on: D(on), loggedAt: noon(D(logged)), by } satisfies Told]);
  const changes = [
    ...(reworded === null ? [] : [{ at: noon(D(logged + reworded)), patch: { wording: 2 } }]),
    ...(withdrawn === null ? [] : [{ at: noon(D(logged + withdrawn)), patch: { withdrawn: true } }]),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  let facts = [...rows.facts];
  for (const [n, { at, patch }] of changes.entries()) {
    const last = facts.at(-1)!;
    facts = [
      ...facts.slice(0, -1),
      { ...last, endedAt: at },
      { ...last, ...patch, id: `${last.id}${n}`, recordedAt: at },
    ];
  }
  const ended = unclaimed === null ? null : noon(D(logged + unclaimed));
  return { ...rows, facts, claims: rows.claims.map((claim, n) => (n === 0 ? { ...claim, endedAt: ended } : claim)) };
}

function rowsOfAll({ items, placed, answered, peersOnly }: Generated): ReadinessRows {
  const rows = rowsOf([]);
  const parts = items.map((item, n) => rowsOfSpoken(item, `i${n}`));
  const [of, by] = answered ?? [0, 0];
  const span = { recordedAt: noon(D(30)), endedAt: null };
  return {
    ...rows,
    facts: parts.flatMap((part) => part.facts),
    claims: parts.flatMap((part) => part.claims),
    links: parts.flatMap((part) => part.links),
    attestations: parts
      .flatMap((part) => part.attestations)
      .filter(({ relation }) => !peersOnly || relation === "peer"),
    answers: of === by ? [] : [{ evidenceId: `i${of}`, answerId: `i${by}`, ...span }],
    placements: placed
      ? [
          placement("M1", {
            level: placed.level,
            on: D(placed.on),
            discussedOn: placed.discussed ? D(placed.on + 40) : undefined,
          }),
        ]
      : [],
  };
}
type Generated = typeof record extends fc.Arbitrary<infer T> ? T : never;

/** Everything that can be said of a record on a day, in a form that compares by value. */
function said(rows: ReadinessRows, on: Day) {
  const view = viewOf(rows, { on });
  const states = signals.map((signal) => {
    const found = stateOf(view, signal);
    const ids = (items: { id: string }[]) => items.map(({ id }) => id);
    return { ...found, supporting: ids(found.supporting), counting: ids(found.counting), step: nextStep(view, found) };
  });
  const reading = readingOf(view, framework)!;
  return { states, reach: reading.reach, counts: reading.counts, changes: reading.changes.map(({ step }) => step) };
}

const ranks = (rows: ReadinessRows, on: Day) => {
  const view = viewOf(rows, { on });
  return SIGNALS.map((id) => rankOf(stateOf(view, { id, rowId: id.split(".")[0], level: 2 }).state));
};

// A busy machine may take its time over so many records.
describe("the laws of the rules", { timeout: 120_000 }, () => {
  test(law("what is drawn reaches every state, contested ones among them"), () => {
    const drawn = fc.sample(record, runs).flatMap((given) => said(rowsOfAll(given), D(given.on)).states);
    expect(new Set(drawn.map(({ state }) => state))).toEqual(new Set(STATES));
    expect(new Set(drawn.flatMap(({ contested }) => contested.map(({ by }) => by))).size).toBe(3);
  });

  test(law("the order in which rows come is irrelevant"), () => {
    fc.assert(
      fc.property(record, fc.infiniteStream(fc.nat()), (given, draws) => {
        const rows = rowsOfAll(given);
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((one) => ({ one, at: draws.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const { facts, claims, links, attestations } = rows;
        const other = { facts: shuffled(facts), claims: shuffled(claims), links: shuffled(links) };
        const turned = { ...rows, ...other, attestations: shuffled(attestations) };
        expect(said(turned, D(given.on))).toEqual(said(rows, D(given.on)));
      }),
      runs,
    );
  });

  test(law("the order in which things were recorded is irrelevant"), () => {
    const bare = fc.record({ items: fc.array(told, { maxLength: 14, size: "max" }), seed: fc.nat() });
    fc.assert(
      fc.property(bare, ({ items, seed }) => {
        // All recorded on D(250) and later, and read after: only the order in which that happened differs.
        const rows = (orders: number[]) =>
          rowsOf(
            items.map(({ on, context, urls, claims, outcomeAfter, witnesses }, n): Told => {
              const by = witnesses.map(({ witnessId, answer: said, proposedByLeader }) => {
                return { witnessId, relation: relationOf[witnessId], answer: said, proposedByLeader };
              });
              return {
                ...{ id: `i${n}`, on: D(on), context, urls, claims, outcomeAfter, by },
                loggedAt: noon(D(250 + orders[n]!)),
              };
            }),
          );
        const inOrder = items.map((_, n) => n);
        const turned = inOrder.map((n) => (n + seed) % items.length);
        expect(said(rows(turned), D(270))).toEqual(said(rows(inOrder), D(270)));
      }),
      runs,
    );
  });

  test(law("adding an attested supporting item never lowers a state beneath what contests it"), () => {
    fc.assert(
      fc.property(record, told, fc.constantFrom(...SIGNALS), (given, extra, signalId) => {
        const rows = rowsOfAll(given);
        const id = "extra";
        const added = rowsOf([{ id, on: D(extra.on), context: extra.context, urls: extra.urls, claims: [signalId] }], {
          attestations: [answer(id, { witnessId: "eve", relation: "executive", answeredAt: noon(D(extra.on)) })],
        });
        const { facts, claims, links, attestations } = rows;
        const both: ReadinessRows = {
          ...rows,
          facts: [...facts, ...added.facts],
          claims: [...claims, ...added.claims],
          links: [...links, ...added.links],
          attestations: [...attestations, ...added.attestations],
        };
        const on = D(Math.max(given.on, extra.on));
        const before = ranks(rows, on);
        for (const [n, rank] of ranks(both, on).entries()) expect(rank, SIGNALS[n]).toBeGreaterThanOrEqual(before[n]!);
      }),
      runs,
    );
  });

  test(law("removing a supporting item never raises a state"), () => {
    fc.assert(
      fc.property(record, fc.nat(13), (given, n) => {
        const rows = rowsOfAll(given);
        const less = { ...rows, facts: rows.facts.filter(({ evidenceId }) => evidenceId !== `i${n}`) };
        const before = ranks(rows, D(given.on));
        for (const [at, rank] of ranks(less, D(given.on)).entries())
          expect(rank, SIGNALS[at]).toBeLessThanOrEqual(before[at]!);
      }),
      runs,
    );
  });

  test(law("the past read today equals the past read then"), () => {
    fc.assert(
      fc.property(record, (given) => {
        const rows = rowsOfAll(given);
        const end = endOfDay(D(given.on), zone);
        expect(said(knownAt(rows, end), D(given.on))).toEqual(said(rows, D(given.on)));
      }),
      runs,
    );
  });

  test(law("several days read at once are what each of them says by itself"), () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(record, days, (given, some) => {
        const rows = rowsOfAll(given);
        const over = statesOverTime(readerOf(rows), { days: some.map(D), signals });
        for (const { on, states } of over) {
          const view = viewOf(rows, { on });
          expect([...states.values()]).toEqual(signals.map((signal) => stateOf(view, signal)));
        }
      }),
      { ...runs, numRuns: 120 },
    );
  });

  describe("of zones", () => {
    const before = process.env.TZ;
    afterEach(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    test(law("the server's zone is irrelevant"), () => {
      const server = fc.constantFrom("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "Europe/Berlin");
      fc.assert(
        fc.property(record, server, (given, there) => {
          process.env.TZ = "UTC";
          const here = said(rowsOfAll(given), D(given.on));
          process.env.TZ = there;
          expect(said(rowsOfAll(given), D(given.on))).toEqual(here);
        }),
        runs,
      );
    });
  });
});

/** The rows as they stood at `end`: nothing of what was recorded, ended, answered or withdrawn later. */
function knownAt(rows: ReadinessRows, end: Date): ReadinessRows {
  const spans = <Row extends { recordedAt: Date; endedAt: Date | null }>(list: readonly Row[]) =>
    list
      .filter(({ recordedAt }) => recordedAt <= end)
      .map((row) => ({ ...row, endedAt: row.endedAt && row.endedAt <= end ? row.endedAt : null }));
  return {
    facts: spans(rows.facts),
    claims: spans(rows.claims),
    links: spans(rows.links),
    answers: spans(rows.answers),
    attestations: rows.attestations
      .filter(({ answeredAt }) => answeredAt <= end)
      .map((one) => ({ ...one, withdrawnAt: one.withdrawnAt && one.withdrawnAt <= end ? one.withdrawnAt : null })),
    placements: rows.placements
      .filter(({ revealedAt }) => revealedAt <= end)
      .map((one) => ({ ...one, discussedAt: one.discussedAt && one.discussedAt <= end ? one.discussedAt : null })),
  };
}
