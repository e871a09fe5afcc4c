import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { evidenceMilestones } from "@/db/schema/evidence";
import { history } from "@/db/schema/history";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { listCitable } from "@/lib/evidence/queries/cited";
import type { RecordAccess } from "@/lib/record/access";
import { linkEvidence, setMilestonesOf, unlinkEvidence } from "@/lib/roadmap/mutations/evidence-link";
import {
  addMilestone,
  closeMilestone,
  dropMilestone,
  redateMilestone,
  reopenMilestone,
  rewordMilestone,
} from "@/lib/roadmap/mutations/milestone";
import { milestoneHistory, milestonesAsOf } from "@/lib/roadmap/queries/history";
import { getMilestone, listLinked, listMilestones } from "@/lib/roadmap/queries/milestone";
import { AT, newEvidence, newLeader, newRoadmap } from "@/tests/support/factories";

type Leader = RecordAccess<"edit">;
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const MISSING = { code: "NOT_FOUND" };
const CONFLICT = { code: "CONFLICT" };
const atEvidence = { code: "INVALID", fields: { evidenceIds: expect.any(String) } };

async function start() {
  const leader = await newLeader();
  const roadmapId = await newRoadmap(leader);
  const [milestone] = await listMilestones(leader, roadmapId);
  return { leader, roadmapId, milestone: milestone!, turn: { milestoneId: milestone!.id, version: 1, at: later(1) } };
}

const told = async (leader: Leader, id: string) =>
  (await milestoneHistory(leader, id)).map(({ action, before, after, reason }) => ({ action, before, after, reason }));

/** Everything of a person that a refused change could have touched. */
const everything = async (leader: Leader) => ({
  history: await db.$count(history, eq(history.ownerId, leader.ownerId)),
  links: await db.select().from(evidenceMilestones).where(eq(evidenceMilestones.ownerId, leader.ownerId)),
});

describe("closing", () => {
  test("needs linked evidence, keeps the instant and tells the history", async () => {
    const { leader, milestone, turn } = await start();
    const item = await newEvidence(leader);
    await closeMilestone(leader, { ...turn, evidenceIds: [item] });
    expect(await getMilestone(leader, milestone.id)).toMatchObject({ status: "done", closedAt: later(1), version: 2 });
    expect((await listLinked(leader, milestone.id)).map(({ id }) => id)).toEqual([item]);
    expect(await told(leader, milestone.id)).toEqual([
      {
        action: "closed",
        before: { status: "open", closedAt: null },
        after: { status: "done", closedAt: later(1).toISOString() },
        reason: "",
      },
      { action: "linked", before: null, after: { evidenceId: item }, reason: "" },
    ]);
  });

  test("takes what is linked already together with what is chosen", async () => {
    const { leader, milestone, turn } = await start();
    const [one, two] = [await newEvidence(leader), await newEvidence(leader)];
    await linkEvidence(leader, { milestoneId: milestone.id, evidenceIds: [one], at: AT });
    await linkEvidence(leader, { milestoneId: milestone.id, evidenceIds: [one], at: later(1) });
    await closeMilestone(leader, { ...turn, evidenceIds: [one, two] });
    expect(await listLinked(leader, milestone.id)).toHaveLength(2);
    expect((await told(leader, milestone.id)).map(({ action }) => action)).toEqual(["closed", "linked", "linked"]);
  });

  test.each<[string, (leader: Leader) => Promise<string[]>]>([
    ["nothing", async () => []],
    ["an unknown item", async () => [randomUUID()]],
    ["somebody else's item", async () => [await newEvidence(await newLeader())]],
    [
      "a withdrawn item",
      async (leader) => {
        const id = await newEvidence(leader);
        await withdrawEvidence(leader, { ids: [id], at: AT });
        return [id];
      },
    ],
  ])("with %s is refused at the field and changes nothing", async (_, chosen) => {
    const { leader, milestone, turn } = await start();
    const evidenceIds = await chosen(leader);
    const before = await everything(leader);
    await expect(closeMilestone(leader, { ...turn, evidenceIds })).rejects.toMatchObject(atEvidence);
    expect(await everything(leader)).toEqual(before);
    expect((await getMilestone(leader, milestone.id)).status).toBe("open");
  });

  test("rests on evidence: the last link of a done milestone stays until it is opened again", async () => {
    const { leader, milestone, turn } = await start();
    const [one, two] = [await newEvidence(leader), await newEvidence(leader)];
    await closeMilestone(leader, { ...turn, evidenceIds: [one, two] });
    const link = { milestoneId: milestone.id, at: later(2) };
    await unlinkEvidence(leader, { ...link, evidenceId: one });
    await expect(unlinkEvidence(leader, { ...link, evidenceId: two })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Open the milestone again first"),
    });
    await expect(withdrawEvidence(leader, { ids: [one, two], at: later(2) })).rejects.toMatchObject(CONFLICT);
    await expect(
      transact((tx) => setMilestonesOf(tx, leader, { evidenceId: two, milestoneIds: [], at: later(3) })),
    ).rejects.toMatchObject(CONFLICT);
    expect((await listLinked(leader, milestone.id)).map(({ id }) => id)).toEqual([two]);

    await reopenMilestone(leader, { ...turn, version: 2, reason: "It stopped after two weeks" });
    await unlinkEvidence(leader, { ...link, evidenceId: two });
    expect(await listLinked(leader, milestone.id)).toEqual([]);
    expect(await told(leader, milestone.id)).toContainEqual({
      action: "reopened",
      before: { status: "done", closedAt: later(1).toISOString() },
      after: { status: "open", closedAt: null },
      reason: "It stopped after two weeks",
    });
  });
});

describe("changing", () => {
  test("re-dating, re-wording and dropping keep what it was, and why", async () => {
    const { leader, milestone, turn } = await start();
    await redateMilestone(leader, { ...turn, dueOn: "2026-09-01", reason: "Waits for the budget" });
    await rewordMilestone(leader, { ...turn, version: 2, title: "Map it with the peers", reason: "" });
    await dropMilestone(leader, { ...turn, version: 3, reason: "Somebody else owns it now" });
    expect(await getMilestone(leader, milestone.id)).toMatchObject({
      dueOn: "2026-09-01",
      plannedOn: milestone.dueOn,
      phase: 2,
      title: "Map it with the peers",
      status: "dropped",
      dropReason: "Somebody else owns it now",
    });
    expect(await told(leader, milestone.id)).toEqual([
      expect.objectContaining({ action: "dropped", reason: "Somebody else owns it now" }),
      { action: "reworded", before: { title: milestone.title }, after: { title: "Map it with the peers" }, reason: "" },
      {
        action: "redated",
        before: { dueOn: milestone.dueOn, phase: 1 },
        after: { dueOn: "2026-09-01", phase: 2 },
        reason: "Waits for the budget",
      },
    ]);
    await expect(
      redateMilestone(leader, { ...turn, version: 4, dueOn: "2026-10-01", reason: "x" }),
    ).rejects.toMatchObject(CONFLICT);
  });

  test("adds one of the person's own to the phase of its day", async () => {
    const { leader, roadmapId } = await start();
    const input = { title: "Chair the review", dueOn: "2026-12-24", note: "Twice", at: AT };
    const { id } = await addMilestone(leader, { ...input, roadmapId, version: 1 });
    expect(await getMilestone(leader, id)).toMatchObject({ phase: 3, templateId: null, plannedOn: "2026-12-24" });
    await expect(addMilestone(leader, { ...input, roadmapId, version: 1 })).rejects.toMatchObject(CONFLICT);
    expect(await told(leader, id)).toEqual([
      {
        action: "added",
        before: null,
        after: { title: "Chair the review", dueOn: "2026-12-24", note: "Twice", phase: 3 },
        reason: "",
      },
    ]);
  });

  test("the second of two tabs is told and changes nothing", async () => {
    const { leader, milestone, turn } = await start();
    await rewordMilestone(leader, { ...turn, title: "First", reason: "" });
    await expect(rewordMilestone(leader, { ...turn, title: "Second", reason: "" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("another tab"),
    });
    expect((await getMilestone(leader, milestone.id)).title).toBe("First");
  });

  test("what is the same already is refused at its field", async () => {
    const { leader, milestone, turn } = await start();
    await expect(redateMilestone(leader, { ...turn, dueOn: milestone.dueOn, reason: "x" })).rejects.toMatchObject({
      fields: { dueOn: expect.any(String) },
    });
    await expect(rewordMilestone(leader, { ...turn, title: milestone.title, reason: "" })).rejects.toMatchObject({
      fields: { title: expect.any(String) },
    });
  });
});

test("somebody else's milestone answers as one that does not exist, to every function", async () => {
  const { leader, roadmapId, milestone, turn } = await start();
  const item = await newEvidence(leader);
  await linkEvidence(leader, { milestoneId: milestone.id, evidenceIds: [item], at: AT });
  const before = await everything(leader);
  const other = await newLeader();
  const theirs = await newEvidence(other);
  for (const milestoneId of [milestone.id, randomUUID()]) {
    const at = { ...turn, milestoneId };
    const attempts = [
      getMilestone(other, milestoneId),
      closeMilestone(other, { ...at, evidenceIds: [theirs] }),
      redateMilestone(other, { ...at, dueOn: "2026-09-01", reason: "x" }),
      rewordMilestone(other, { ...at, title: "x", reason: "" }),
      dropMilestone(other, { ...at, reason: "x" }),
      reopenMilestone(other, { ...at, reason: "x" }),
      linkEvidence(other, { milestoneId, evidenceIds: [theirs], at: AT }),
      unlinkEvidence(other, { milestoneId, evidenceId: item, at: AT }),
    ];
    for (const answer of await Promise.allSettled<unknown>(attempts))
      expect(answer).toMatchObject({ status: "rejected", reason: MISSING });
    await expect(
      transact((tx) => setMilestonesOf(tx, other, { evidenceId: theirs, milestoneIds: [milestoneId], at: AT })),
    ).rejects.toMatchObject({ code: "INVALID", fields: { milestoneIds: expect.any(String) } });
  }
  const add = { title: "x", dueOn: "2026-09-01", note: "", roadmapId, version: 1, at: AT };
  await expect(addMilestone(other, add)).rejects.toMatchObject(MISSING);
  await expect(unlinkEvidence(leader, { milestoneId: milestone.id, evidenceId: theirs, at: AT })).rejects.toMatchObject(
    MISSING,
  );
  expect(await listLinked(other, milestone.id)).toEqual([]);
  expect(await milestoneHistory(other, milestone.id)).toEqual([]);
  expect(await listMilestones(other, roadmapId)).toEqual([]);
  expect(await everything(leader)).toEqual(before);
  expect(await getMilestone(leader, milestone.id)).toMatchObject({ status: "open", version: 1 });
});

test("an item serves the milestones that its placing names", async () => {
  const { leader, roadmapId } = await start();
  const [a, b, c] = (await listMilestones(leader, roadmapId)).map(({ id }) => id) as [string, string, string];
  const evidenceId = await newEvidence(leader);
  const place = (milestoneIds: string[], hours: number) =>
    transact((tx) => setMilestonesOf(tx, leader, { evidenceId, milestoneIds, at: later(hours) }));
  await place([a, b], 1);
  await place([b, c], 2);
  await place([b, c], 3);
  const counted = async (at?: Date) =>
    Object.fromEntries((await listMilestones(leader, roadmapId, at)).map((one) => [one.id, one.evidence]));
  expect(await counted()).toMatchObject({ [a]: 0, [b]: 1, [c]: 1 });
  expect(await counted(later(1.5))).toMatchObject({ [a]: 1, [b]: 1, [c]: 0 });
  expect(await db.$count(evidenceMilestones, eq(evidenceMilestones.evidenceId, evidenceId))).toBe(3);
});

test("the picker offers what is not linked, newest first, and finds every word folded", async () => {
  const { leader, milestone } = await start();
  const linked = await newEvidence(leader, { sentence: "Chaired the café review" });
  await linkEvidence(leader, { milestoneId: milestone.id, evidenceIds: [linked], at: AT });
  const old = await newEvidence(leader, { sentence: "Résumé of the CAFÉ forum", happenedOn: "2026-05-01" });
  const recent = await newEvidence(leader, { sentence: "Planned the cafe budget", happenedOn: "2026-11-01" });
  const gone = await newEvidence(leader, { sentence: "cafe" });
  await withdrawEvidence(leader, { ids: [gone], at: AT });
  await newEvidence(await newLeader(), { sentence: "cafe of another leader" });
  const without = (await listLinked(leader, milestone.id)).map(({ id }) => id);
  const found = async (search?: string) => (await listCitable(leader, { search, without })).map(({ id }) => id);
  expect(await found()).toEqual([recent, old]);
  expect(await found("café")).toEqual([recent, old]);
  expect(await found("resume Cafe")).toEqual([old]);
  expect(await found("cafe nowhere")).toEqual([]);
});

test("a past day shows the milestones as they stood then", async () => {
  const { leader, roadmapId, milestone, turn } = await start();
  const item = await newEvidence(leader);
  await rewordMilestone(leader, { ...turn, title: "Second wording", reason: "" });
  await redateMilestone(leader, { ...turn, version: 2, dueOn: "2026-12-01", reason: "x", at: later(2) });
  await closeMilestone(leader, { ...turn, version: 3, evidenceIds: [item], at: later(3) });
  await addMilestone(leader, { title: "Later", dueOn: "2026-12-02", note: "", roadmapId, version: 1, at: later(4) });
  const at = async (hours: number) => {
    const rows = await milestonesAsOf(leader, { roadmapId, at: later(hours) });
    return { count: rows.length, one: rows.find(({ id }) => id === milestone.id) };
  };
  const all = (await listMilestones(leader, roadmapId)).length;
  expect(await at(0)).toEqual({ count: all - 1, one: { ...milestone, version: 4 } });
  expect((await at(1.5)).one).toMatchObject({ title: "Second wording", dueOn: milestone.dueOn, phase: 1, evidence: 0 });
  expect((await at(2.5)).one).toMatchObject({ dueOn: "2026-12-01", phase: 3, status: "open", closedAt: null });
  expect(await at(5)).toEqual({
    count: all,
    one: expect.objectContaining({ status: "done", closedAt: later(3), evidence: 1 }),
  });
});
