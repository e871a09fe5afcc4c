import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Facts,
  fits,
  inOrderOfNeed,
  nearestBoundary,
  nextNudgeOn,
  nudgeText,
  type Reason,
  reasonsOf,
  tooSoon,
} from "@/lib/review/rules/practice";
import type { Decision } from "@/lib/review/schema";
import { REASON_KINDS } from "@/lib/review/schema/practice";
import { planOf } from "@/lib/roadmap/rules/plan";

const TODAY = "2026-11-20";
const NOTHING: Facts = {
  ...{ waiting: { checkIns: 0, comments: 0, toSign: [] }, overdue: 0, boundary: null, quietSince: null },
  ...{ rescues: 0, pieces: 0, hasMet: true },
};
const waiting = (checkIns: number, comments: number, toSign: string[] = []) => ({ checkIns, comments, toSign });
const near = (days: number, isDecided: boolean | null = false) => ({ boundary: { days, isDecided } });

describe("why a client needs their reader", () => {
  test.each<[string, Partial<Facts>, string[]]>([
    ["nothing at all", {}, []],
    ["one check-in", { waiting: waiting(1, 0) }, ["1 check-in waits for you"]],
    ["two check-ins", { waiting: waiting(2, 0) }, ["2 check-ins wait for you"]],
    ["a comment", { waiting: waiting(0, 1) }, ["1 unread comment waits for you"]],
    ["both", { waiting: waiting(1, 2) }, ["1 check-in and 2 unread comments wait for you"]],
    ["a worksheet to sign", { waiting: waiting(0, 0, ["/a"]) }, ["1 worksheet to sign waits for you"]],
    ["two to sign", { waiting: waiting(0, 0, ["/a", "/b"]) }, ["2 worksheets to sign wait for you"]],
    [
      "all three",
      { waiting: waiting(1, 2, ["/a"]) },
      ["1 check-in, 2 unread comments and 1 worksheet to sign wait for you"],
    ],
    ["one action late", { overdue: 1 }, ["1 action overdue"]],
    ["several late", { overdue: 4 }, ["4 actions overdue"]],
    ["a boundary 22 days ahead", near(22), []],
    ["21 days ahead", near(21), ["Boundary in 21 days"]],
    ["tomorrow", near(1), ["Boundary in 1 day"]],
    ["today", near(0), ["Boundary today"]],
    ["yesterday, undecided", near(-1), ["Boundary 1 day ago, nothing decided"]],
    ["a week ago, undecided", near(-7), ["Boundary 7 days ago, nothing decided"]],
    ["8 days ago", near(-8), []],
    ["3 days ago, decided", near(-3, true), []],
    ["5 days ahead, decided early", near(5, true), []],
    ["3 days ago, with decisions closed", near(-3, null), ["Boundary 3 days ago"]],
    ["quiet for 20 days", { quietSince: "2026-10-31" }, []],
    ["quiet for 21 days", { quietSince: "2026-10-30" }, ["No evidence for 3 weeks"]],
    ["quiet for 27 days", { quietSince: "2026-10-24" }, ["No evidence for 3 weeks"]],
    ["quiet for 28 days", { quietSince: "2026-10-23" }, ["No evidence for 4 weeks"]],
    ["evidence closed", { quietSince: null }, []],
    ["a rescue", { rescues: 1 }, ["1 rescue since the last meeting"]],
    ["rescues before the first meeting", { rescues: 2, hasMet: false }, ["2 rescues since you began to read"]],
    ["a new piece", { pieces: 1 }, ["1 new piece since the last meeting"]],
    ["new pieces before the first meeting", { pieces: 5, hasMet: false }, ["5 new pieces since you began to read"]],
    [
      "all at once, the most pressing first",
      {
        waiting: waiting(1, 0),
        overdue: 2,
        ...near(3),
        quietSince: "2026-10-01",
        rescues: 1,
        pieces: 1,
      },
      [
        ...["1 check-in waits for you", "2 actions overdue", "Boundary in 3 days", "No evidence for 7 weeks"],
        ...["1 rescue since the last meeting", "1 new piece since the last meeting"],
      ],
    ],
  ])("%s", (_, facts, texts) => {
    expect(reasonsOf({ ...NOTHING, ...facts }, TODAY).map(({ text }) => text)).toEqual(texts);
  });
});

test("a worksheet to sign leads to where it is signed, the first of several, and counts as one more thing that waits", () => {
  const reasonOf = (toSign: string[]) => reasonsOf({ ...NOTHING, waiting: waiting(1, 0, toSign) }, TODAY)[0];
  expect(reasonOf([])).toEqual({ kind: "waiting", count: 1, text: "1 check-in waits for you" });
  const link = { words: "2 worksheets to sign", href: "/a" };
  expect(reasonOf(["/a", "/b"])).toMatchObject({ kind: "waiting", count: 3, link });
});

const client = (name: string, facts: Partial<Facts> = {}) => ({
  name,
  reasons: reasonsOf({ ...NOTHING, ...facts }, TODAY),
});

describe("the order", () => {
  test("goes by the kinds of reasons, then by their counts, then by the name", () => {
    const ordered = [
      client("Waits and is late", { waiting: waiting(1, 0), overdue: 1 }),
      client("Waits, with a boundary", { waiting: waiting(1, 0), ...near(20) }),
      client("Waits twice", { waiting: waiting(2, 0) }),
      client("Waits", { waiting: waiting(1, 0) }),
      client("Late thrice", { overdue: 3 }),
      client("Late", { overdue: 1 }),
      client("Boundary passed", near(-2)),
      client("Boundary close", near(2)),
      client("Boundary less close", near(20)),
      client("Quiet for long", { quietSince: "2026-06-01" }),
      client("Quiet", { quietSince: "2026-10-25" }),
      client("Rescue and pieces", { rescues: 1, pieces: 2 }),
      client("Rescue", { rescues: 9 }),
      client("Pieces", { pieces: 40 }),
      client("ada"),
      client("Ágnes"),
      client("Bo"),
    ];
    for (const shuffled of [ordered.toReversed(), ordered.toSorted((a, b) => (a.name < b.name ? 1 : -1))])
      expect(inOrderOfNeed(shuffled).map(({ name }) => name)).toEqual(ordered.map(({ name }) => name));
  });

  test("is the same whatever order they come in", () => {
    const kinds = fc.subarray([...REASON_KINDS]);
    const reason = (kind: Reason["kind"], count: number): Reason => ({ kind, count, text: kind });
    const any = fc
      .tuple(fc.constantFrom("a", "b"), kinds, fc.integer({ min: 0, max: 2 }))
      .map(([name, some, count]) => ({ name, reasons: some.map((kind) => reason(kind, count)) }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (clients) => {
        const ordered = inOrderOfNeed(clients);
        for (let turn = 1; turn < clients.length; turn += 1)
          expect(inOrderOfNeed([...clients.slice(turn), ...clients.slice(0, turn)])).toEqual(ordered);
        expect(inOrderOfNeed(clients.toReversed())).toEqual(ordered);
      }),
    );
  });
});

describe("the boundary that matters most", () => {
  const phases = [3, 6, 12].map((endMonth, at) => ({ id: `P${at + 1}`, endMonth }));
  const plan = planOf({ startOn: "2026-01-01", phases, extensions: [], aways: [] });
  const held = (phase: number, decision: Decision) => [{ phase, decision }];
  test.each<[string, string, ReturnType<typeof held> | null, string | null]>([
    ["the next one", "2026-02-01", [], "2026-04-01"],
    ["that of today", "2026-04-01", [], "2026-04-01"],
    ["one a week ago, undecided", "2026-04-08", [], "2026-04-01"],
    ["none that passed earlier", "2026-04-09", [], "2026-07-01"],
    ["none that was moved on from", "2026-04-02", held(1, "move-on"), "2026-07-01"],
    ["one that was only extended", "2026-04-02", held(1, "extend"), "2026-04-01"],
    ["one whose decision is closed", "2026-04-02", null, "2026-04-01"],
    ["none once a later one is settled", "2026-04-02", held(2, "adjust"), "2026-07-01"],
    ["none long after the last", "2027-01-09", [], null],
  ])("is %s", (_, today, decisions, on) => {
    expect(nearestBoundary(plan, { today, held: decisions })?.on ?? null).toBe(on);
  });

  test("there is none without dates", () => {
    const open = planOf({ startOn: "2026-01-01", phases: [], extensions: [], aways: [] });
    expect(nearestBoundary(open, { today: TODAY, held: [] })).toBeNull();
  });
});

test("filters by need, reason, group, role and every word of the name", () => {
  const one = { ...client("Zoë van Dam", { overdue: 1 }), role: "coach", group: "Acme" };
  const yes = [
    {},
    { needs: "1" },
    { reason: "overdue" },
    { group: "Acme" },
    { role: "coach" },
    { q: "DAM zoe" },
  ] as const;
  const no = [{ reason: "quiet" }, { group: "acme" }, { role: "manager" }, { q: "zoe x" }] as const;
  for (const filter of yes) expect(fits(one, filter), JSON.stringify(filter)).toBe(true);
  for (const filter of no) expect(fits(one, filter), JSON.stringify(filter)).toBe(false);
  expect(fits({ ...one, reasons: [] }, { needs: "1" })).toBe(false);
});

test("a nudge says what calls for it and who writes, and fits whatever the names", () => {
  const { reasons } = client("Robin", { quietSince: "2026-10-20", ...near(3), pieces: 2 });
  const text = nudgeText({ to: "Robin Vale", from: "Amara Lind", reasons });
  expect(text).toMatch(/^Hello Robin Vale,\nI looked at your record: boundary in 3 days and no evidence for 4 weeks\./);
  expect(text).toMatch(/\nAmara Lind$/);
  const long = "N".repeat(100);
  expect(nudgeText({ to: long, from: long, reasons }).length).toBeLessThanOrEqual(500);
});

test("one nudge a week, by days of the leader's zone", () => {
  const last = new Date("2026-11-20T23:30:00Z");
  const next = (at: string, zone: string) => nextNudgeOn(last, { at: new Date(at), zone });
  expect(next("2026-11-27T22:59:00Z", "Europe/Berlin")).toBe("2026-11-28");
  expect(next("2026-11-27T23:00:00Z", "Europe/Berlin")).toBeNull();
  expect(next("2026-11-27T00:00:00Z", "UTC")).toBeNull();
  expect(tooSoon("Robin Vale", "2026-11-28")).toContain("28 November 2026");
});
