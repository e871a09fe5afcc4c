import { beforeEach, describe, expect, test } from "vitest";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import type { Resource } from "@/lib/grant/schema";
import type { RecordAccess } from "@/lib/record/access";
import { linkEvidence } from "@/lib/roadmap/mutations/evidence-link";
import { finishRoadmap } from "@/lib/roadmap/mutations/finish";
import { closeMilestone, dropMilestone, redateMilestone, rewordMilestone } from "@/lib/roadmap/mutations/milestone";
import { addAway } from "@/lib/roadmap/mutations/plan";
import { findGrantedRoadmap, findSponsorSummary, getGrantedMilestone } from "@/lib/roadmap/queries/granted";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { AT, newEvidence, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";
import { newGrantAccess } from "@/tests/support/granting";
import { countQueries } from "../../../support/statements";

type Leader = RecordAccess<"edit">;
const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const BOTH: Resource[] = ["roadmap", "milestones"];
const on = (day: string) => new Date(`${day}T11:00:00Z`);
const SECRET = "a word for the leader alone";

let leader: Leader;
let reader: Leader;
let roadmapId: string;
let theirRoadmapId: string;
let ids: string[];
let turn: { roadmapId: string; version: number; at: Date };
const grant = (resources: readonly Resource[] = BOTH, fromOn = "2026-10-01") =>
  newGrantAccess(leader, reader, { resources, fromOn });

beforeEach(async () => {
  [leader, reader] = [await newLeader(), await newLeader()];
  roadmapId = await newRoadmap(leader, { at: on("2026-04-20") });
  theirRoadmapId = await newRoadmap(reader);
  ids = (await listMilestones(leader, roadmapId)).map(({ id }) => id);
  turn = { roadmapId, version: 1, at: on("2026-11-02") };
});
const close = async (at: number, day: string) => {
  const evidenceIds = [await newEvidence(leader, { happenedOn: day, at: on(day) })];
  await closeMilestone(leader, { milestoneId: ids[at]!, version: 1, evidenceIds, at: on(day) });
};

describe("the plan", () => {
  test("is its phases and dates; of time away the days, and neither its note nor what ended before", async () => {
    await addAway(leader, { ...turn, fromOn: "2026-12-01", toOn: "2026-12-14", pausesPlan: true, note: SECRET });
    const early = { fromOn: "2026-06-01", toOn: "2026-06-07", pausesPlan: false, note: SECRET };
    await addAway(leader, { ...turn, ...early, version: 2 });
    const found = await findGrantedRoadmap(await grant(["roadmap"]));
    expect(found).toMatchObject({ milestones: null, endedOn: null });
    expect(found?.plan?.phases.map(({ boundaryOn }) => boundaryOn)).toEqual(["2026-07-20", "2026-10-20", "2027-05-04"]);
    expect(found?.aways).toMatchObject([{ fromOn: "2026-12-01", toOn: "2026-12-14", note: "" }]);
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });

  test("is nothing where only milestones are open, and all of it is where neither is", async () => {
    const found = await findGrantedRoadmap(await grant(["milestones"]));
    expect(found).toMatchObject({ plan: null, aways: [] });
    expect(found?.milestones).toHaveLength(ids.length);
    await expect(findGrantedRoadmap(await grant(["evidence"]))).rejects.toEqual(NOTHING);
  });

  test("is none before there is a roadmap, and once it ended before the grant", async () => {
    const nobody = await newLeader();
    expect(await findGrantedRoadmap(await newGrantAccess(nobody, reader))).toBeNull();
    await finishRoadmap(leader, { ...turn, outcome: "stop-here", reason: SECRET });
    expect(await findGrantedRoadmap(await grant(BOTH, "2026-11-02"))).toMatchObject({ endedOn: "2026-11-02" });
    expect(await findGrantedRoadmap(await grant(BOTH, "2026-11-03"))).toBeNull();
  });
});

describe("milestones", () => {
  test("are those that are open and those closed from the first day on, in the leader's zone", async () => {
    await close(0, "2026-09-30");
    await close(1, "2026-10-01");
    await dropMilestone(leader, { milestoneId: ids[2]!, version: 1, reason: SECRET, at: on("2026-09-01") });
    await dropMilestone(leader, { milestoneId: ids[3]!, version: 1, reason: SECRET, at: on("2026-11-01") });
    const found = await findGrantedRoadmap(await grant());
    const shown = found?.milestones?.map(({ id, status, closedOn }) => [ids.indexOf(id), status, closedOn]);
    expect(shown?.filter(([, status]) => status !== "open")).toEqual([
      [1, "done", "2026-10-01"],
      [3, "dropped", "2026-11-01"],
    ]);
    expect(shown).toHaveLength(ids.length - 2);
    expect(JSON.stringify(found)).not.toContain(SECRET);
    const access = await grant();
    for (const hidden of [ids[0]!, ids[2]!, "unknown"])
      await expect(getGrantedMilestone(access, hidden)).rejects.toEqual(NOTHING);
  });

  test("tell neither why they were changed nor what was planned first", async () => {
    const id = ids[0]!;
    await redateMilestone(leader, { milestoneId: id, version: 1, dueOn: "2026-12-20", reason: SECRET, at: AT });
    await rewordMilestone(leader, { milestoneId: id, version: 2, title: "In other words", reason: SECRET, at: AT });
    const found = await getGrantedMilestone(await grant(), id);
    expect(found.milestone).toMatchObject({ title: "In other words", dueOn: "2026-12-20", plannedOn: null });
    expect(JSON.stringify(found)).not.toContain(SECRET);
  });

  test("name what stands behind them as far as the reader may read it, and count nothing else", async () => {
    const open = await newEvidence(leader, { happenedOn: "2026-10-05" });
    const evidenceIds = [
      open,
      await newEvidence(leader, { happenedOn: "2026-09-30" }),
      await newPlaced(leader, { happenedOn: "2026-10-06", confidentiality: "private" }),
      await newPlaced(leader, { happenedOn: "2026-10-07", confidentiality: "employer-sensitive" }),
      await newEvidence(leader, { happenedOn: "2026-10-08" }),
    ];
    const milestoneId = ids[0]!;
    await linkEvidence(leader, { milestoneId, evidenceIds, at: AT });
    await withdrawEvidence(leader, { ids: evidenceIds.slice(-1), at: AT });
    const counted = async (resources: Resource[]) => {
      const access = await grant(resources);
      const found = await findGrantedRoadmap(access);
      const { items } = await getGrantedMilestone(access, milestoneId);
      return [found?.milestones?.find(({ id }) => id === milestoneId)?.evidence, items?.map(({ id }) => id)];
    };
    expect(await counted([...BOTH, "evidence"])).toEqual([1, [open]]);
    expect(await counted([...BOTH, "evidence", "sensitive"])).toEqual([2, [evidenceIds[3], open]]);
    expect(await counted(BOTH)).toEqual([0, undefined]);
  });

  test("are nobody else's, and none at all where they are closed", async () => {
    const [theirs] = await listMilestones(reader, theirRoadmapId);
    await expect(getGrantedMilestone(await grant(), theirs!.id)).rejects.toEqual(NOTHING);
    await expect(getGrantedMilestone(await grant(["roadmap"]), ids[0]!)).rejects.toEqual(NOTHING);
  });

  test("cost the same number of statements however many pieces of evidence stand behind them", async () => {
    const access = await grant([...BOTH, "evidence"]);
    const before = await countQueries(() => findGrantedRoadmap(access));
    for (const id of ids.slice(0, 6))
      await linkEvidence(leader, { milestoneId: id, evidenceIds: [await newEvidence(leader)], at: AT });
    expect(await countQueries(() => findGrantedRoadmap(access))).toBe(before);
  });
});

describe("a sponsor's page", () => {
  test("is the milestones of the phase that runs, and the plan that the boundary is read from", async () => {
    const access = await newGrantAccess(leader, reader, { role: "sponsor" });
    const found = await findSponsorSummary(access, "2026-08-01");
    const phase2 = (await listMilestones(leader, roadmapId)).filter(({ phase }) => phase === 2);
    expect(found?.milestones.map(({ id }) => id)).toEqual(phase2.map(({ id }) => id));
    expect(found?.plan.phases[1]?.boundaryOn).toBe("2026-10-20");
    expect(Object.keys(found?.milestones[0] ?? {})).toEqual(["id", "title", "dueOn", "status"]);
    expect((await findSponsorSummary(access, "2027-04-20"))?.milestones).toEqual([]);
  });

  test("is nobody's but a sponsor's, who can read nothing else", async () => {
    await expect(findSponsorSummary(await grant(), "2026-08-01")).rejects.toEqual(NOTHING);
    const access = await newGrantAccess(leader, reader, { role: "sponsor" });
    await expect(findGrantedRoadmap(access)).rejects.toEqual(NOTHING);
    await expect(getGrantedMilestone(access, ids[0]!)).rejects.toEqual(NOTHING);
  });

  test("is empty once no roadmap runs", async () => {
    await finishRoadmap(leader, { ...turn, outcome: "stop-here", reason: "Enough" });
    const access = await newGrantAccess(leader, reader, { role: "sponsor" });
    expect(await findSponsorSummary(access, "2026-08-01")).toBeNull();
  });
});
