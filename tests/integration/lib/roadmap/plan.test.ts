import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordAccess } from "@/lib/record/access";
import { finishRoadmap, resumeRoadmap } from "@/lib/roadmap/mutations/finish";
import { addMilestone, closeMilestone, dropMilestone } from "@/lib/roadmap/mutations/milestone";
import { addAway, extendPhase, moveStart, removeAway, takeBackExtension } from "@/lib/roadmap/mutations/plan";
import { milestoneHistory, roadmapHistory } from "@/lib/roadmap/queries/history";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listShifts, planAsOf } from "@/lib/roadmap/queries/plan";
import { findCurrentRoadmap, getRoadmap, listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { movedDueOn } from "@/lib/roadmap/rules/milestone";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { AT, newEvidence, newLeader, newRoadmap } from "@/tests/support/factories";
import { away, extension, seeded, someDay } from "@/tests/support/plans";

type Leader = RecordAccess<"edit">;
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const boundaries = (plan: Plan) => plan.phases.map(({ boundaryOn }) => boundaryOn);
const leave = { fromOn: "2026-12-01", toOn: "2026-12-10", pausesPlan: true, note: "Parental leave" };
const MISSING = { code: "NOT_FOUND" };
const CONFLICT = { code: "CONFLICT" };

async function start() {
  const leader = await newLeader();
  return { leader, roadmapId: await newRoadmap(leader) };
}

/** Everything of a roadmap that a refused change could have touched. */
const everything = async (leader: Leader, roadmapId: string) => ({
  roadmap: await getRoadmap(leader, roadmapId),
  shifts: await listShifts(leader, roadmapId),
  milestones: await listMilestones(leader, roadmapId),
  history: await roadmapHistory(leader, roadmapId),
});

describe("the plan", () => {
  test("moves by a start, an extension and a pause, and each past day keeps its own", async () => {
    const { leader, roadmapId } = await start();
    const turn = (version: number) => ({ roadmapId, version, at: later(version) });
    await moveStart(leader, { ...turn(1), startOn: "2026-05-01", reason: "Signed later" });
    await extendPhase(leader, { ...turn(2), phase: 2, weeks: 3, reason: "Reorganisation" });
    await addAway(leader, { ...turn(3), ...leave });
    const { extensions, aways } = await listShifts(leader, roadmapId);
    await takeBackExtension(leader, { ...turn(4), extensionId: extensions[0]!.id, reason: "It went faster" });
    await removeAway(leader, { ...turn(5), awayId: aways[0]!.id, reason: "" });

    const seen = await Promise.all([0, 1, 2, 3, 4, 5].map((hours) => planAsOf(leader, roadmapId, later(hours))));
    expect(seen.map(boundaries)).toEqual([
      ["2026-07-20", "2026-10-20", "2027-04-20"],
      ["2026-08-01", "2026-11-01", "2027-05-01"],
      ["2026-08-01", "2026-11-22", "2027-05-22"],
      ["2026-08-01", "2026-11-22", "2027-06-01"],
      ["2026-08-01", "2026-11-01", "2027-05-11"],
      ["2026-08-01", "2026-11-01", "2027-05-01"],
    ]);
    expect(await planAsOf(leader, roadmapId)).toEqual(seen[5]);
    await expect(planAsOf(leader, roadmapId, later(-1))).rejects.toMatchObject(MISSING);
  });

  test("keeps in its history what moved, from where to where, and why", async () => {
    const { leader, roadmapId } = await start();
    await extendPhase(leader, { roadmapId, version: 1, at: later(1), phase: 3, weeks: 2, reason: "Reorganisation" });
    const [row] = await roadmapHistory(leader, roadmapId);
    expect(row).toMatchObject({
      action: "phase-extended",
      before: { boundaries: ["2026-07-20", "2026-10-20", "2027-04-20"] },
      after: { phase: 3, weeks: 2, boundaries: ["2026-07-20", "2026-10-20", "2027-05-04"] },
      reason: "Reorganisation",
      at: later(1),
    });
  });

  test("takes open milestones along with their reason; done and dropped ones stay", async () => {
    const { leader, roadmapId } = await start();
    const [done, dropped, ...open] = await listMilestones(leader, roadmapId);
    const item = await newEvidence(leader);
    await closeMilestone(leader, { milestoneId: done!.id, version: 1, evidenceIds: [item], at: AT });
    await dropMilestone(leader, { milestoneId: dropped!.id, version: 1, reason: "x", at: AT });
    await moveStart(leader, { roadmapId, version: 1, at: later(1), startOn: "2026-04-27", reason: "A week late" });
    const after = new Map((await listMilestones(leader, roadmapId)).map((one) => [one.id, one]));
    expect(after.get(done!.id)?.dueOn).toBe(done!.dueOn);
    expect(after.get(dropped!.id)?.dueOn).toBe(dropped!.dueOn);
    for (const { id, dueOn, plannedOn } of open) {
      const moved = after.get(id)!;
      expect(moved.dueOn! > dueOn!).toBe(true);
      expect(moved.plannedOn).toBe(plannedOn);
      const [told] = await milestoneHistory(leader, id);
      expect(told).toMatchObject({
        action: "moved-along",
        before: { dueOn },
        after: { dueOn: moved.dueOn },
        reason: "A week late",
      });
    }
  });
});

describe("a change is refused and changes nothing", () => {
  const turn = { version: 1, at: AT };
  test.each<[string, object, (leader: Leader, roadmapId: string) => Promise<unknown>]>([
    [
      "the same start",
      { fields: { startOn: expect.any(String) } },
      (leader, roadmapId) => moveStart(leader, { ...turn, roadmapId, startOn: "2026-04-20", reason: "x" }),
    ],
    [
      "a start too late",
      { fields: { startOn: expect.any(String) } },
      (leader, roadmapId) => moveStart(leader, { ...turn, roadmapId, startOn: "2099-12-01", reason: "x" }),
    ],
    [
      "an old version",
      CONFLICT,
      (leader, roadmapId) => moveStart(leader, { ...turn, version: 0, roadmapId, startOn: "2026-05-01", reason: "x" }),
    ],
    [
      "an unknown extension",
      MISSING,
      (leader, roadmapId) => takeBackExtension(leader, { ...turn, roadmapId, extensionId: randomUUID(), reason: "x" }),
    ],
    [
      "an unknown away period",
      MISSING,
      (leader, roadmapId) => removeAway(leader, { ...turn, roadmapId, awayId: randomUUID(), reason: "" }),
    ],
    [
      "taking up what runs",
      CONFLICT,
      (leader, roadmapId) => resumeRoadmap(leader, { ...turn, roadmapId, reason: "x" }),
    ],
  ])("%s", async (_, refusal, attempt) => {
    const { leader, roadmapId } = await start();
    const before = await everything(leader, roadmapId);
    await expect(attempt(leader, roadmapId)).rejects.toMatchObject(refusal);
    expect(await everything(leader, roadmapId)).toEqual(before);
  });

  test("the same away period twice, and an extension taken back twice", async () => {
    const { leader, roadmapId } = await start();
    await addAway(leader, { ...turn, roadmapId, ...leave });
    await expect(addAway(leader, { ...turn, version: 2, roadmapId, ...leave })).rejects.toMatchObject({
      fields: { fromOn: expect.any(String) },
    });
    await extendPhase(leader, { ...turn, version: 2, roadmapId, phase: 1, weeks: 1, reason: "x" });
    const extensionId = (await listShifts(leader, roadmapId)).extensions[0]!.id;
    await takeBackExtension(leader, { ...turn, version: 3, roadmapId, extensionId, reason: "x" });
    await expect(
      takeBackExtension(leader, { ...turn, version: 4, roadmapId, extensionId, reason: "x" }),
    ).rejects.toMatchObject(MISSING);
  });

  test("of somebody else's roadmap, with every function", async () => {
    const { leader, roadmapId } = await start();
    await addAway(leader, { ...turn, roadmapId, ...leave });
    await extendPhase(leader, { ...turn, version: 2, roadmapId, phase: 1, weeks: 1, reason: "x" });
    const before = await everything(leader, roadmapId);
    const extensionId = before.shifts.extensions[0]!.id;
    const awayId = before.shifts.aways[0]!.id;
    const own = await start();
    const other = own.leader;
    const theirs = { version: 3, at: AT, roadmapId };
    const attempts = [
      moveStart(other, { ...theirs, startOn: "2026-05-01", reason: "x" }),
      extendPhase(other, { ...theirs, phase: 1, weeks: 1, reason: "x" }),
      takeBackExtension(other, { ...theirs, extensionId, reason: "x" }),
      addAway(other, { ...theirs, ...leave }),
      removeAway(other, { ...theirs, awayId, reason: "" }),
      finishRoadmap(other, { ...theirs, outcome: "go-on", reason: "x" }),
      resumeRoadmap(other, { ...theirs, reason: "x" }),
      takeBackExtension(other, { ...turn, roadmapId: own.roadmapId, extensionId, reason: "x" }),
      removeAway(other, { ...turn, roadmapId: own.roadmapId, awayId, reason: "x" }),
    ];
    for (const answer of await Promise.allSettled<unknown>(attempts))
      expect(answer).toMatchObject({ status: "rejected", reason: MISSING });
    expect(await listShifts(other, roadmapId)).toEqual({ starts: [], extensions: [], aways: [] });
    expect(await roadmapHistory(other, roadmapId)).toEqual([]);
    expect(await everything(leader, roadmapId)).toEqual(before);
  });
});

test("a finished roadmap stands still, makes room for another, and can be taken up again", async () => {
  const { leader, roadmapId } = await start();
  const [milestone] = await listMilestones(leader, roadmapId);
  await finishRoadmap(leader, { roadmapId, version: 1, outcome: "arrived", reason: "Took the role", at: later(1) });
  expect(await findCurrentRoadmap(leader)).toBeNull();
  const turn = { roadmapId, version: 2, at: later(2) };
  await expect(extendPhase(leader, { ...turn, phase: 1, weeks: 1, reason: "x" })).rejects.toMatchObject(CONFLICT);
  await expect(
    dropMilestone(leader, { milestoneId: milestone!.id, version: 1, reason: "x", at: later(2) }),
  ).rejects.toMatchObject(CONFLICT);
  await expect(addMilestone(leader, { ...turn, title: "x", dueOn: "2026-09-01", note: "" })).rejects.toMatchObject(
    CONFLICT,
  );

  const second = await newRoadmap(leader, { startOn: "2026-11-20", at: later(3) });
  expect((await findCurrentRoadmap(leader))?.id).toBe(second);
  expect((await listRoadmaps(leader)).map(({ id }) => id)).toEqual([second, roadmapId]);
  await expect(resumeRoadmap(leader, { ...turn, reason: "x" })).rejects.toMatchObject(CONFLICT);
  await finishRoadmap(leader, { roadmapId: second, version: 1, outcome: "stop-here", reason: "x", at: later(4) });
  await resumeRoadmap(leader, { ...turn, reason: "Not yet", at: later(5) });
  expect((await findCurrentRoadmap(leader))?.id).toBe(roadmapId);
  expect((await roadmapHistory(leader, roadmapId)).map(({ action, reason }) => [action, reason])).toEqual([
    ["resumed", "Not yet"],
    ["finished", "Took the role"],
    ["started", ""],
  ]);
});

const step = fc.oneof(
  fc.record({ kind: fc.constant("start" as const), startOn: someDay("2026-01-01", 700) }),
  extension.map((one) => ({ kind: "extend" as const, ...one })),
  away.map((one) => ({ kind: "away" as const, ...one })),
  fc.record({ kind: fc.constant("extension-back" as const), nth: fc.nat(5) }),
  fc.record({ kind: fc.constant("away-back" as const), nth: fc.nat(5) }),
);

test("whatever is changed in turn, what is stored is what the rules say of each step", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const { leader, roadmapId } = await start();
      for (const [at, one] of steps.entries()) {
        const before = { plan: await planAsOf(leader, roadmapId), milestones: await listMilestones(leader, roadmapId) };
        const { version } = await getRoadmap(leader, roadmapId);
        const turn = { roadmapId, version, at: later(at) };
        const shifts = await listShifts(leader, roadmapId);
        const open = <R extends { id: string; endedAt: Date | null }>(rows: readonly R[], nth: number) =>
          rows.filter(({ endedAt }) => endedAt === null)[nth]?.id;
        try {
          if (one.kind === "start") await moveStart(leader, { ...turn, ...one, reason: "x" });
          else if (one.kind === "extend") await extendPhase(leader, { ...turn, ...one, reason: "x" });
          else if (one.kind === "away") await addAway(leader, { ...turn, ...one, note: "" });
          else if (one.kind === "away-back")
            await removeAway(leader, { ...turn, awayId: open(shifts.aways, one.nth) ?? "", reason: "" });
          else
            await takeBackExtension(leader, {
              ...turn,
              extensionId: open(shifts.extensions, one.nth) ?? "",
              reason: "x",
            });
        } catch (error) {
          expect(["INVALID", "NOT_FOUND"]).toContain((error as { code?: string }).code);
          expect(await listMilestones(leader, roadmapId)).toEqual(before.milestones);
        }
        const after = await planAsOf(leader, roadmapId);
        const due = Object.fromEntries((await listMilestones(leader, roadmapId)).map(({ id, dueOn }) => [id, dueOn]));
        for (const { id, dueOn, status } of before.milestones)
          expect(due[id]).toBe(movedDueOn({ dueOn: dueOn!, status, before: before.plan, after }));
      }
    }),
    { ...seeded, numRuns: 25 },
  );
});
