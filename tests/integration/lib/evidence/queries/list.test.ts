import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { transact } from "@/db";
import { claims, evidence } from "@/db/schema/evidence";
import { addDays } from "@/lib/date";
import { changeFacts, type Facts } from "@/lib/evidence/mutations/facts";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { countToPlace, listEvidence, listForYear } from "@/lib/evidence/queries/list";
import { listClaims } from "@/lib/evidence/queries/signals";
import type { Direction, EvidenceFilter } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import type { RecordAccess } from "@/lib/record/access";
import { planOf } from "@/lib/roadmap/rules/plan";
import { AT, newEvidence, newLeader } from "../../../../support/factories";

type Leader = RecordAccess<"edit">;
const framework = currentFramework("em-to-vp");
const phases = [
  { id: "P1", endMonth: 3 },
  { id: "P2", endMonth: 6 },
  { id: "P3", endMonth: 12 },
];
const plan = planOf({ startOn: "2026-04-20", phases, extensions: [], aways: [] });
const list = (leader: Leader, filter: EvidenceFilter = {}) => listEvidence(leader, { filter, framework, plan });

type Item = { sentence?: string; happenedOn?: string; at?: Date; rescue?: boolean; facts?: Partial<Facts> } & {
  claim?: [signalId: string, direction: Direction, ended?: boolean][];
  placed?: boolean;
};

async function item(leader: Leader, { facts, claim = [], placed = claim.length > 0, ...said }: Item) {
  const id = await newEvidence(leader, said);
  const { ownerId } = leader;
  await transact(async (tx) => {
    if (facts) await changeFacts(tx, leader, { ids: [id], patch: facts, at: AT });
    if (placed) await tx.update(evidence).set({ placedAt: AT }).where(eq(evidence.id, id));
    for (const [signalId, direction, ended] of claim)
      await tx.insert(claims).values({
        ...{ ownerId, evidenceId: id, signalId, direction, signalLabel: signalId, contentVersion: "1.0.0" },
        ...{ recordedAt: AT, endedAt: ended ? AT : null },
      });
  });
  return id;
}

/** Follows the list from page to page, as its links do. */
async function walk(leader: Leader, filter: EvidenceFilter = {}, between?: () => Promise<unknown>) {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await list(leader, { ...filter, after });
    ids.push(...page.items.map(({ id }) => id));
    if (!page.next) return ids;
    after = page.next;
    await between?.();
  }
}

describe("paging", () => {
  test("all pages together are all items once, newest first", async () => {
    const leader = await newLeader();
    const days = fc.sample(fc.integer({ min: 0, max: 40 }), { seed: 20261120, numRuns: 63 });
    const made: { id: string; happenedOn: string }[] = [];
    for (const day of days) {
      const happenedOn = addDays("2026-10-01", day);
      made.push({ id: await item(leader, { happenedOn }), happenedOn });
    }
    const expected = made
      .sort((a, b) => `${b.happenedOn} ${b.id}`.localeCompare(`${a.happenedOn} ${a.id}`, "en"))
      .map(({ id }) => id);
    expect(await walk(leader)).toEqual(expected);
    const first = await list(leader);
    expect([first.items.length, first.total]).toEqual([25, 63]);

    const while_ = () => item(leader, { happenedOn: "2026-11-19", sentence: "Logged meanwhile" });
    expect(await walk(leader, {}, while_)).toEqual(expected);
  });

  test("exactly one page has no next", async () => {
    const leader = await newLeader();
    for (let n = 0; n < 25; n++) await item(leader, {});
    expect(await list(leader)).toMatchObject({ total: 25, next: null });
    await item(leader, {});
    expect((await list(leader)).next).not.toBeNull();
  });
});

describe("filters", () => {
  let leader: Leader;
  let other: Leader;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    [leader, other] = [await newLeader(), await newLeader()];
    const make = async (name: string, one: Item) => {
      ids[name] = await item(leader, { sentence: `Item ${name}`, ...one });
    };
    const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
    await make("a", { happenedOn: "2026-05-10", claim: [["C1.S1", "supports"]], facts: { kind: "decided" } });
    await make("b", { happenedOn: "2026-08-01", claim: [["C1.W1", "against"]], facts: { scope: "company" } });
    await make("c", { happenedOn: "2026-08-31", claim: [["M1.L2", "against"]], facts: { mode: "built" } });
    await make("d", { happenedOn: "2026-11-01", sentence: "Café budget: 100% closed", at: later(45) });
    await make("e", { happenedOn: "2026-11-02", claim: [["C1.S1", "supports", true]], at: later(90) });
    await make("f", { happenedOn: "2026-11-03", rescue: true, at: later(200), facts: { kind: "decided" } });
    await withdrawEvidence(leader, { ids: [ids.f!], at: later(210) });
    await item(other, { sentence: "Café of somebody else", claim: [["C1.S1", "supports"]], facts: { mode: "built" } });
  });

  const named = (found: { items: { id: string }[] }) =>
    found.items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? "a stranger's");

  test.each<[EvidenceFilter, string[]]>([
    [{}, ["e", "d", "c", "b", "a"]],
    [{ withdrawn: true }, ["f"]],
    [{ withdrawn: true, kind: "decided" }, ["f"]],
    [{ place: "open" }, ["d"]],
    [{ kind: "decided" }, ["a"]],
    [{ scope: "company" }, ["b"]],
    [{ mode: "built" }, ["c"]],
    [{ cell: "M1.L2" }, ["c"]],
    [{ cell: "C1.S1" }, ["a"]],
    [{ direction: "against" }, ["c", "b"]],
    [{ competency: "C1" }, ["b", "a"]],
    [{ competency: "C1", direction: "supports" }, ["a"]],
    [{ competency: "C99" }, []],
    [{ q: "CAFE" }, ["d"]],
    [{ q: "closed caf 100" }, ["d"]],
    [{ q: "café a-word-that-is-not-there" }, []],
    [{ q: "%" }, []],
    [{ q: "item", mode: "built" }, ["c"]],
    [{ month: "2026-08" }, ["c", "b"]],
    [{ phase: 1 }, ["a"]],
    [{ phase: 2, q: "item c" }, ["c"]],
    [{ from: "2026-08-31", to: "2026-11-01" }, ["d", "c"]],
    [{ from: "2026-08-31", to: "2026-08-31" }, ["c"]],
    [{ from: "2026-09-01", to: "2026-08-01" }, []],
    [{ after: "not-a-cursor" }, ["e", "d", "c", "b", "a"]],
  ])("%j finds %j", async (filter, expected) => {
    const found = await list(leader, filter);
    expect(named(found)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  test("an item comes with its open claims and its marks", async () => {
    const { items } = await list(leader, { q: "item" });
    expect(items.map(({ claims: [first] }) => first?.signalId)).toEqual([undefined, "M1.L2", "C1.W1", "C1.S1"]);
    expect(items.every(({ isBatch }) => !isBatch)).toBe(true);
    await item(leader, { happenedOn: "2025-01-01" });
    // Three of these were logged at AT above; the fourth makes a batch of items that stand pages apart.
    const after = await list(leader);
    expect(after.items.map(({ isBatch }) => isBatch)).toEqual([false, false, true, true, true, true]);
    await transact(async (tx) => {
      await tx.delete(evidence).where(and(eq(evidence.ownerId, leader.ownerId), eq(evidence.id, after.items[5]!.id)));
    });
  });

  test("somebody else's record shows none of it, by any road", async () => {
    const stranger = await newLeader();
    expect(await list(stranger)).toEqual({ items: [], total: 0, next: null });
    expect(await list(stranger, { q: "cafe" })).toMatchObject({ items: [], total: 0 });
    expect(await list(stranger, { competency: "C1", direction: "supports" })).toMatchObject({ items: [], total: 0 });
    expect(await list(stranger, { after: `2026-12-31_${ids.a}` })).toMatchObject({ items: [], total: 0 });
    expect(await countToPlace(stranger)).toBe(0);
    expect(await listForYear(stranger)).toEqual([]);
    expect(await listClaims(stranger)).toEqual([]);
    expect(named(await list(other))).toEqual(["a stranger's"]);
  });

  test("what waits to be placed is counted without what was withdrawn", async () => {
    expect(await countToPlace(leader)).toBe(1);
    await withdrawEvidence(leader, { ids: [ids.d!], at: AT });
    expect(await countToPlace(leader)).toBe(0);
  });
});

describe("listForYear", () => {
  test("names every item of the days asked for, shortened, oldest first", async () => {
    const leader = await newLeader();
    await item(leader, { happenedOn: "2026-11-10", sentence: "x".repeat(79) + "🪨".repeat(3), rescue: true });
    await item(leader, { happenedOn: "2026-11-09", sentence: "🪨".repeat(80) });
    const gone = await item(leader, { happenedOn: "2026-11-09" });
    await item(leader, { happenedOn: "2026-11-20" });
    await withdrawEvidence(leader, { ids: [gone], at: AT });
    expect(await listForYear(leader, { from: "2026-11-09", to: "2026-11-10" })).toMatchObject([
      { happenedOn: "2026-11-09", sentence: "🪨".repeat(80), rescue: false, placedAt: null },
      { happenedOn: "2026-11-10", sentence: `${"x".repeat(79)}…`, rescue: true, placedAt: null },
    ]);
    expect(await listForYear(leader)).toHaveLength(3);
  });
});

describe("listClaims", () => {
  test("holds the claims in force of items in force, newest first", async () => {
    const leader = await newLeader();
    const claim: Item["claim"] = [
      ["C1.S1", "supports"],
      ["M1.L1", "against"],
      ["C2.S1", "supports", true],
    ];
    const old = await item(leader, { happenedOn: "2026-10-01", claim });
    const fresh = await item(leader, { happenedOn: "2026-10-02", claim: [["C1.S1", "supports"]] });
    const gone = await item(leader, { happenedOn: "2026-10-03", claim: [["C1.S1", "supports"]] });
    await withdrawEvidence(leader, { ids: [gone], at: AT });
    const seen = (rows: { evidenceId: string; signalId: string }[]) =>
      rows.map(({ evidenceId, signalId }) => [evidenceId, signalId]);
    expect(seen(await listClaims(leader))).toEqual(
      expect.arrayContaining([
        [fresh, "C1.S1"],
        [old, "C1.S1"],
        [old, "M1.L1"],
      ]),
    );
    expect(seen(await listClaims(leader, ["C1.S1"]))).toEqual([
      [fresh, "C1.S1"],
      [old, "C1.S1"],
    ]);
    expect(await listClaims(leader, [])).toEqual([]);
  });
});
