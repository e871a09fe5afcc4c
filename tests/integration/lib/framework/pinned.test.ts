import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { frameworks } from "@/db/schema/framework";
import { roadmaps } from "@/db/schema/roadmap";
import { exportRecord } from "@/lib/account/queries/export";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { findHeld, pinOf, readPinned } from "@/lib/framework/queries/pinned";
import { currentFramework, frameworkOf } from "@/lib/framework/rules/library";
import { finishRoadmap } from "@/lib/roadmap/mutations/finish";
import { addMilestone, closeMilestone, redateMilestone } from "@/lib/roadmap/mutations/milestone";
import { extendPhase } from "@/lib/roadmap/mutations/plan";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { getMilestone, listMilestones } from "@/lib/roadmap/queries/milestone";
import { planAsOf } from "@/lib/roadmap/queries/plan";
import { getRoadmap, listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { AT, newEvidence, newLeader, newRoadmap } from "@/tests/support/factories";

const framework = currentFramework("em-to-vp");
const pin = pinOf(framework);
const turn = { version: 1, at: AT };

describe("a pin", () => {
  test("is held only word for word: the version alone is not enough", () => {
    expect(findHeld(pin)).toBe(framework);
    expect(findHeld({ ...pin, contentHash: "other" })).toBeNull();
    expect(findHeld({ ...pin, contentVersion: "0.9.0" })).toBeNull();
    expect(findHeld({ ...pin, track: "elsewhere" })).toBeNull();
  });

  test("of an older version stays on that version", async () => {
    const first = frameworkOf("em-to-vp", "1.0.0");
    expect(await readPinned(pinOf(first))).toEqual({ framework: first, isHeld: true });
  });

  test("stores its content once, however many roadmaps start on it", async () => {
    await Promise.all([newRoadmap(await newLeader()), newRoadmap(await newLeader())]);
    const rows = await db.select().from(frameworks).where(eq(frameworks.hash, pin.contentHash));
    expect(rows).toMatchObject([{ track: "em-to-vp", version: framework.version, content: framework, keptAt: AT }]);
  });
});

/** A person whose roadmap pins what this build does not hold: stored under other words, or not stored at all. */
async function gone({ stored }: { stored: boolean }) {
  const leader = await newLeader();
  const roadmapId = await newRoadmap(leader);
  const content = structuredClone(framework);
  content.title = "The way it read before";
  content.phases[0]!.name = "Look around";
  content.matrix!.rows[0]!.name = "Foresight";
  const version = stored ? "0.9.0" : "0.0.1";
  await transact(async (tx) => {
    const kept = and(eq(frameworks.version, version), eq(frameworks.hash, pin.contentHash));
    if (stored && !(await tx.$count(frameworks, kept)))
      await tx.insert(frameworks).values({ track: "em-to-vp", version, hash: pin.contentHash, content, keptAt: AT });
    await tx.update(roadmaps).set({ contentVersion: version }).where(eq(roadmaps.id, roadmapId));
  });
  return { leader, roadmapId };
}

describe.each([true, false])("a roadmap whose version is gone from the code, its content stored: %s", (stored) => {
  test("is read as it was started", async () => {
    const { leader, roadmapId } = await gone({ stored });
    const [roadmap, home, plan, milestones] = await Promise.all([
      getRoadmap(leader, roadmapId),
      homeRoadmap(leader),
      planAsOf(leader, roadmapId),
      listMilestones(leader, roadmapId),
    ]);
    expect(roadmap.isHeld).toBe(false);
    expect(roadmap.framework.title).toBe(stored ? "The way it read before" : "em-to-vp");
    expect(roadmap.framework.phases[0]?.name).toBe(stored ? "Look around" : undefined);
    expect(home?.plan).toEqual(plan);
    expect(plan.phases.map(({ boundaryOn }) => boundaryOn)).toEqual(
      stored ? ["2026-07-20", "2026-10-20", "2027-04-20"] : [],
    );
    expect(milestones.map(({ title }) => title).sort()).toEqual(
      framework.phases.flatMap((phase) => phase.milestones.map(({ title }) => title)).sort(),
    );
    expect((await getMilestone(leader, milestones[0]!.id)).isHeld).toBe(false);
    expect((await listRoadmaps(leader)).map(({ isHeld }) => isHeld)).toEqual([false]);
  });

  test("refuses every change of its plan and can still be finished", async () => {
    const { leader, roadmapId } = await gone({ stored });
    const [milestone] = await listMilestones(leader, roadmapId);
    const item = await newEvidence(leader);
    const of = { milestoneId: milestone!.id, ...turn };
    for (const attempt of [
      () => extendPhase(leader, { roadmapId, ...turn, phase: 1, weeks: 1, reason: "x" }),
      () => addMilestone(leader, { roadmapId, ...turn, title: "x", note: "", dueOn: "2026-12-01" }),
      () => redateMilestone(leader, { ...of, dueOn: "2026-12-01", reason: "x" }),
      () => closeMilestone(leader, { ...of, evidenceIds: [item] }),
    ])
      await expect(attempt()).rejects.toMatchObject({
        code: "CONFLICT",
        message: expect.stringContaining("no longer holds version"),
      });
    expect(await listMilestones(leader, roadmapId)).toContainEqual(milestone);
    await finishRoadmap(leader, { roadmapId, ...turn, outcome: "go-on", reason: "The version is gone" });
    expect((await getRoadmap(leader, roadmapId)).endedAt).toEqual(AT);
    await newRoadmap(leader, { startOn: "2026-11-20" });
    expect((await pinnedFramework(leader)).version).toBe(framework.version);
  });

  test("gives its signals to the evidence, and its content to the export", async () => {
    const { leader, roadmapId } = await gone({ stored });
    const read = await pinnedFramework(leader);
    expect(read.matrix?.rows[0]?.name).toBe(stored ? "Foresight" : undefined);
    expect(read.kinds).toEqual(framework.kinds);
    const file = JSON.parse(await exportRecord(leader, { at: AT }));
    expect(file.pinnedContent).toMatchObject(stored ? [{ version: "0.9.0", content: { title: read.title } }] : []);
    expect(file.milestones.every((one: { roadmapId: string }) => one.roadmapId === roadmapId)).toBe(true);
  });

  test("and says nothing of anybody else's", async () => {
    const { roadmapId } = await gone({ stored });
    const other = await newLeader();
    await expect(getRoadmap(other, roadmapId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await pinnedFramework(other)).version).toBe(framework.version);
    expect(JSON.parse(await exportRecord(other, { at: AT })).pinnedContent).toEqual([]);
  });
});

test("with no roadmap running, the last one's content names the signals", async () => {
  const leader = await newLeader();
  const roadmapId = await newRoadmap(leader);
  const first = pinOf(frameworkOf("em-to-vp", "1.0.0"));
  await transact(async (tx) => {
    await tx
      .update(roadmaps)
      .set({ ...first, endedAt: AT, outcome: "stop-here" })
      .where(eq(roadmaps.id, roadmapId));
  });
  expect((await pinnedFramework(leader)).version).toBe("1.0.0");
  await newRoadmap(leader);
  expect((await pinnedFramework(leader)).version).toBe(framework.version);
});
