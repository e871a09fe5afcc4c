import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { rewordEvidence } from "@/lib/evidence/mutations/wording";
import {
  getGrantedEvidence,
  listGrantedEvidence,
  listGrantedForYear,
  listNewestGranted,
} from "@/lib/evidence/queries/granted";
import type { EvidenceFilter } from "@/lib/evidence/schema";
import type { GrantAccess } from "@/lib/grant/access";
import type { Resource } from "@/lib/grant/schema";
import type { RecordAccess } from "@/lib/record/access";
import { linkEvidence } from "@/lib/roadmap/mutations/evidence-link";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { AT, newEvidence, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";
import { newGrantAccess } from "@/tests/support/granting";
import { countQueries } from "../../../../support/statements";

type Leader = RecordAccess<"edit">;
const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const FROM = "2026-08-05";
const OPEN: Resource[] = ["roadmap", "milestones", "evidence"];
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);

/** Alike in everything that can be searched, filtered and sorted by. */
const ALIKE = {
  ...({ sentence: "Moved the budget review", kind: "decided", scope: "company", mode: "built" } as const),
  ...{ details: "The cedar plan", context: "Cedar", rescueCause: "cedar" },
  links: [{ url: "https://example.com/cedar", label: "Cedar" }],
};
const claim = (signalId: string) => ({ claims: [{ signalId, direction: "supports" as const, rationale: "Cedar" }] });

/** One item for each reason to be hidden, among two that are open. */
async function record(leader: Leader) {
  const make = (happenedOn: string, more: object = {}) =>
    newPlaced(leader, { ...ALIKE, ...claim("M1.L2"), happenedOn, ...more });
  const ids = {
    open: await make("2026-08-10"),
    first: await make(FROM),
    private: await make("2026-08-11", { confidentiality: "private", ...claim("M2.L2") }),
    sensitive: await make("2026-08-09", { confidentiality: "employer-sensitive", ...claim("M3.L2") }),
    old: await make("2026-08-04", claim("M4.L2")),
    withdrawn: await make("2026-08-12", claim("M5.L2")),
  };
  await withdrawEvidence(leader, { ids: [ids.withdrawn], at: later(1) });
  return ids;
}

describe("of the evidence of a leader, a reader", () => {
  let leader: Leader;
  let reader: Leader;
  let ids: Awaited<ReturnType<typeof record>>;
  const grant = (resources: readonly Resource[] = OPEN, fromOn = FROM) =>
    newGrantAccess(leader, reader, { resources, fromOn });
  const named = (items: readonly { id: string }[]) =>
    items.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? "a stranger's");

  beforeAll(async () => {
    [leader, reader] = [await newLeader(), await newLeader()];
    const other = await newLeader();
    for (const one of [leader, reader, other]) await newRoadmap(one);
    ids = await record(leader);
    await record(reader);
    await record(other);
  });

  test.each<EvidenceFilter>([
    {},
    { q: "budget review" },
    { q: "cedar" },
    { kind: "decided" },
    { scope: "company" },
    { mode: "built" },
    { direction: "supports" },
    { cell: "M1.L2" },
    { month: "2026-08" },
    { phase: 2 },
    { from: "2026-01-01", to: "2026-12-31" },
    { place: "open" },
    { withdrawn: true },
    { q: "cedar", kind: "decided", month: "2026-08", withdrawn: true },
  ])("finds by %j what is open to them and counts nothing else", async (filter) => {
    const access = await grant();
    const found = await listGrantedEvidence(access, filter);
    expect([named(found.items), found.total, found.next]).toEqual([["open", "first"], 2, null]);
    expect(found.items[0]).not.toHaveProperty("isBatch");
  });

  test.each(["M2.L2", "M3.L2", "M4.L2", "M5.L2"])(
    "finds nothing by %s, which only hidden items claim",
    async (cell) => {
      const { items, total, claimed } = await listGrantedEvidence(await grant(), { cell });
      expect([items, total]).toEqual([[], 0]);
      expect(claimed.map(({ id }) => id)).toEqual(["M1.L2"]);
    },
  );

  test("finds employer-sensitive items where those are opened, and earlier ones from an earlier day", async () => {
    const sensitive = await grant([...OPEN, "sensitive"]);
    expect(named((await listGrantedEvidence(sensitive, { q: "cedar" })).items)).toEqual(["open", "sensitive", "first"]);
    const early = await grant(OPEN, "2026-08-04");
    expect(named((await listGrantedEvidence(early, {})).items)).toEqual(["open", "first", "old"]);
    const late = await grant([...OPEN, "sensitive"], "2026-08-10");
    expect(named((await listGrantedEvidence(late, {})).items)).toEqual(["open"]);
  });

  test("reads an item that is open to them, and misses every other as if it were not there", async () => {
    const access = await grant();
    const { item } = await getGrantedEvidence(access, ids.open);
    expect(item).toMatchObject({ id: ids.open, details: ALIKE.details, context: "Cedar", links: [{ label: "Cedar" }] });
    expect(item.claims).toMatchObject([{ signalId: "M1.L2", rationale: "Cedar" }]);
    expect(item).not.toHaveProperty("inBatch");
    const theirs = await newEvidence(reader);
    for (const id of [ids.private, ids.sensitive, ids.old, ids.withdrawn, theirs, "unknown"])
      await expect(getGrantedEvidence(access, id)).rejects.toEqual(NOTHING);
  });

  test("draws and names as newest only what is open to them", async () => {
    const access = await grant();
    expect(named(await listNewestGranted(access))).toEqual(["open", "first"]);
    expect(named(await listGrantedForYear(access))).toEqual(["first", "open"]);
  });

  test("gets nothing at all where evidence is closed", async () => {
    const access = await grant(["roadmap", "milestones", "readiness"]);
    for (const asking of [
      () => listGrantedEvidence(access, {}),
      () => getGrantedEvidence(access, ids.open),
      () => listNewestGranted(access),
      () => listGrantedForYear(access),
    ])
      await expect(asking()).rejects.toEqual(NOTHING);
  });

  test("can ask by a phase only where the roadmap is open", async () => {
    const { plan, items } = await listGrantedEvidence(await grant(["evidence"]), { phase: 2 });
    expect([plan, items]).toEqual([null, []]);
  });
});

describe("what changes", () => {
  let leader: Leader;
  let access: GrantAccess;
  beforeEach(async () => {
    leader = await newLeader();
    access = await newGrantAccess(leader, await newLeader(), { resources: OPEN, fromOn: FROM });
  });

  test("is read at once: an item that turns private is nowhere, and comes back with its earlier words nowhere", async () => {
    const id = await newEvidence(leader, { sentence: "The first cedar words" });
    const wording = { id, happenedOn: "2026-11-13", rescue: false, rescueCause: "", details: "" };
    const said = { ...wording, sentence: "The second words" };
    await rewordEvidence(leader, { ...said, version: 1, confidentiality: "private", at: later(1) });
    expect(await listGrantedEvidence(access, { q: "words" })).toMatchObject({ items: [], total: 0 });
    expect(await listNewestGranted(access)).toEqual([]);
    await expect(getGrantedEvidence(access, id)).rejects.toEqual(NOTHING);

    await rewordEvidence(leader, { ...said, version: 2, confidentiality: "ordinary", at: later(2) });
    expect(await listGrantedEvidence(access, { q: "second" })).toMatchObject({ items: [{ id }], total: 1 });
    expect(await listGrantedEvidence(access, { q: "cedar" })).toMatchObject({ items: [], total: 0 });
    expect(JSON.stringify(await getGrantedEvidence(access, id))).not.toContain("cedar");
  });

  test("a page ends after 25 open items, however many hidden ones stand between, at the same number of statements", async () => {
    await newEvidence(leader, { happenedOn: "2026-09-01" });
    const statements = await countQueries(() => listGrantedEvidence(access, {}));
    const items = Array.from({ length: 29 }, (_, n) => ({ happenedOn: `2026-10-${n + 1}`.replace(/-(\d)$/, "-0$1") }));
    for (const { happenedOn } of items) {
      await newEvidence(leader, { happenedOn });
      await newPlaced(leader, { happenedOn, confidentiality: "private" });
    }
    const first = await listGrantedEvidence(access, {});
    expect([first.items.length, first.total]).toEqual([25, 30]);
    const second = await listGrantedEvidence(access, { after: first.next ?? "" });
    expect([second.items.length, second.total, second.next]).toEqual([5, 30, null]);
    expect(await countQueries(() => listGrantedEvidence(access, {}))).toBe(statements);
  });

  test("an item names the milestones it serves only where those are open", async () => {
    const roadmapId = await newRoadmap(leader);
    const [milestone] = await listMilestones(leader, roadmapId);
    const id = await newEvidence(leader);
    await linkEvidence(leader, { milestoneId: milestone!.id, evidenceIds: [id], at: later(1) });
    expect((await getGrantedEvidence(access, id)).item.milestones).toMatchObject([{ id: milestone!.id }]);
    const closed = await newGrantAccess(leader, await newLeader(), { resources: ["evidence", "roadmap"] });
    expect((await getGrantedEvidence(closed, id)).item.milestones).toEqual([]);
  });
});
