import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { history } from "@/db/schema/history";
import { contentHash } from "@/lib/framework/queries/hash";
import { currentFramework } from "@/lib/framework/rules/library";
import { addAway, extendPhase } from "@/lib/roadmap/mutations/plan";
import { startRoadmap } from "@/lib/roadmap/mutations/start";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { planAsOf } from "@/lib/roadmap/queries/plan";
import { findCurrentRoadmap, getRoadmap, listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { AT, newLeader, newRoadmap, TO_VP } from "@/tests/support/factories";

const framework = currentFramework("em-to-vp");
const templates = framework.phases.flatMap(({ milestones }) => milestones);
const MISSING = { code: "NOT_FOUND" };

describe("starting", () => {
  test("pins the content and sets a milestone for each template, inside its phase", async () => {
    const leader = await newLeader();
    const id = await newRoadmap(leader, { startOn: "2026-08-31" });
    expect(await getRoadmap(leader, id)).toEqual({
      id,
      track: "em-to-vp",
      contentVersion: framework.version,
      contentHash: contentHash(framework),
      situation: "N0",
      zone: "Europe/Berlin",
      createdAt: AT,
      endedAt: null,
      outcome: null,
      version: 1,
      startOn: "2026-08-31",
      framework,
      isHeld: true,
    });
    const home = (await homeRoadmap(leader))!;
    expect(home.plan.phases.map(({ boundaryOn }) => boundaryOn)).toEqual(["2026-11-30", "2027-02-28", "2027-08-31"]);
    expect(home.milestones.map(({ templateId }) => templateId).sort()).toEqual(templates.map(({ id }) => id).sort());
    for (const milestone of home.milestones) {
      const phase = home.plan.phases[milestone.phase - 1]!;
      expect(milestone.status).toBe("open");
      expect(milestone.plannedOn).toBe(milestone.dueOn);
      expect(milestone.dueOn! >= phase.startsOn && milestone.dueOn! <= phase.lastOn).toBe(true);
    }
  });

  test("takes the zone over as the person's own and keeps both in the history", async () => {
    const leader = await newLeader({ zone: "UTC" });
    const { id } = await startRoadmap(leader, { startOn: "2026-11-20", zone: "Asia/Tokyo", path: TO_VP, at: AT });
    const [user] = await db.select({ zone: users.zone }).from(users).where(eq(users.id, leader.ownerId));
    expect(user?.zone).toBe("Asia/Tokyo");
    const rows = await db.select().from(history).where(eq(history.ownerId, leader.ownerId)).orderBy(history.id);
    expect(rows.map(({ subject, subjectId, action }) => [subject, subjectId, action])).toEqual([
      ["roadmap", id, "started"],
      ["account", leader.ownerId, "zone-changed"],
    ]);
  });

  test("is one roadmap when sent twice, and refuses a second that runs beside it", async () => {
    const leader = await newLeader();
    const [one, two] = await Promise.all([newRoadmap(leader), newRoadmap(leader)]);
    expect(two).toBe(one);
    await expect(newRoadmap(leader, { startOn: "2026-05-01" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listRoadmaps(leader)).toHaveLength(1);
  });

  test("refuses a year that would end after the last day there is", async () => {
    const leader = await newLeader();
    await expect(newRoadmap(leader, { startOn: "2099-06-01" })).rejects.toMatchObject({
      code: "INVALID",
      fields: { startOn: expect.stringContaining("31 December 2099") },
    });
    expect(await findCurrentRoadmap(leader)).toBeNull();
    expect(await homeRoadmap(leader)).toBeNull();
  });
});

test("somebody else's roadmap answers as one that does not exist", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  const id = await newRoadmap(leader);
  for (const unknown of [id, randomUUID(), ""]) {
    await expect(getRoadmap(other, unknown)).rejects.toMatchObject(MISSING);
    await expect(planAsOf(other, unknown)).rejects.toMatchObject(MISSING);
    await expect(planAsOf(other, unknown, AT)).rejects.toMatchObject(MISSING);
  }
  expect(await findCurrentRoadmap(other)).toBeNull();
  expect(await listRoadmaps(other)).toEqual([]);
});

test("Home reads the extensions and away periods in force", async () => {
  const leader = await newLeader();
  const roadmapId = await newRoadmap(leader);
  const turn = { roadmapId, at: AT };
  await extendPhase(leader, { ...turn, version: 1, phase: 1, weeks: 2, reason: "Late reorganisation" });
  const away = { fromOn: "2026-12-01", toOn: "2026-12-10", note: "Parental leave" };
  await addAway(leader, { ...turn, version: 2, ...away, pausesPlan: true });
  await addAway(leader, { ...turn, version: 3, fromOn: "2027-01-01", toOn: "2027-01-03", note: "", pausesPlan: false });
  const home = (await homeRoadmap(leader))!;
  expect(home.aways).toEqual([
    { id: expect.any(String), ...away, pausesPlan: true },
    { id: expect.any(String), fromOn: "2027-01-01", toOn: "2027-01-03", note: "", pausesPlan: false },
  ]);
  expect(home.plan).toEqual(await planAsOf(leader, roadmapId));
  expect(home.plan.phases.map(({ boundaryOn }) => boundaryOn)).toEqual(["2026-08-03", "2026-11-03", "2027-05-14"]);
});
