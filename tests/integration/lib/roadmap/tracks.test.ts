import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { claims } from "@/db/schema/evidence";
import { roadmaps } from "@/db/schema/roadmap";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { getEvidence } from "@/lib/evidence/queries/item";
import { getPlacing } from "@/lib/evidence/queries/placing";
import { listClaimedSignals, listClaims, pinnedFramework } from "@/lib/evidence/queries/signals";
import { claimedElsewhere } from "@/lib/evidence/rules/standing";
import { Placement } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { finishRoadmap, resumeRoadmap } from "@/lib/roadmap/mutations/finish";
import { addMilestone, closeMilestone, redateMilestone } from "@/lib/roadmap/mutations/milestone";
import { addAway, extendPhase, moveStart } from "@/lib/roadmap/mutations/plan";
import { changeSituation } from "@/lib/roadmap/mutations/situation";
import { startRoadmap, switchRoadmap } from "@/lib/roadmap/mutations/start";
import { milestoneHistory, roadmapHistory } from "@/lib/roadmap/queries/history";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { findCurrentRoadmap, findLatestRoadmap, getRoadmap, listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { AT, newEvidence, newLeader, newRoadmap, TO_CTO, TO_VP } from "@/tests/support/factories";

const MISSING = { code: "NOT_FOUND" };
const CONFLICT = { code: "CONFLICT" };
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const start = { startOn: "2026-11-20", zone: "Europe/Berlin", at: later(1) };
const turn = (roadmapId: string, version = 1) => ({ roadmapId, version, at: later(1) });
const ending = { outcome: "go-on", reason: "The CTO's work is what I do" };

describe("a roadmap of a track without dates", () => {
  test("has its milestones without a day, those of the situation first, and no boundary", async () => {
    const leader = await newLeader();
    const id = await newRoadmap(leader, { path: TO_CTO });
    const home = (await homeRoadmap(leader))!;
    expect(home.roadmap).toMatchObject({ id, track: "vp-to-cto", situation: "N2", isHeld: true });
    expect(home.plan).toEqual({ startOn: "2026-04-20", endsOn: null, phases: [], pauses: [] });
    expect(home.milestones.map(({ templateId }) => templateId)).toEqual(["VC5", "VC3", "VC2", "VC4"]);
    expect(home.milestones.every(({ dueOn, plannedOn }) => dueOn === null && plannedOn === null)).toBe(true);
    expect((await roadmapHistory(leader, id))[0]).toMatchObject({ action: "started", after: { boundaries: [] } });
  });

  test("takes a day where the person sets one, moves it with a reason, and gives it up", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader, { path: TO_CTO });
    const [milestone] = await listMilestones(leader, roadmapId);
    const of = { milestoneId: milestone!.id, at: AT };
    const same = redateMilestone(leader, { ...of, version: 1, dueOn: null, reason: "" });
    await expect(same).rejects.toMatchObject({ fields: { dueOn: expect.any(String) } });
    await redateMilestone(leader, { ...of, version: 1, dueOn: "2027-03-01", reason: "" });
    const silent = redateMilestone(leader, { ...of, version: 2, dueOn: "2027-04-01", reason: "" });
    await expect(silent).rejects.toMatchObject({ fields: { reason: expect.any(String) } });
    await redateMilestone(leader, { ...of, version: 2, dueOn: "2027-04-01", reason: "The board meets later" });
    expect((await listMilestones(leader, roadmapId))[0]).toMatchObject({ id: of.milestoneId, dueOn: "2027-04-01" });
    await redateMilestone(leader, { ...of, version: 3, dueOn: null, reason: "It needs none" });
    const own = { title: "Meet three customers", note: "", dueOn: null };
    const { id: added } = await addMilestone(leader, { ...own, roadmapId, version: 1, at: AT });
    const after = await listMilestones(leader, roadmapId);
    expect(after.map(({ dueOn, plannedOn, phase }) => [dueOn, plannedOn, phase])).toEqual(
      Array(5).fill([null, null, 1]),
    );
    expect((await milestoneHistory(leader, of.milestoneId)).map(({ after: now }) => now?.dueOn)).toEqual([
      null,
      "2027-04-01",
      "2027-03-01",
    ]);
    const item = await newEvidence(leader);
    await closeMilestone(leader, { milestoneId: added, version: 1, evidenceIds: [item], at: AT });
  });

  test("cannot be extended; start and time away change no day of a milestone", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader, { path: TO_CTO });
    const [milestone] = await listMilestones(leader, roadmapId);
    await redateMilestone(leader, { milestoneId: milestone!.id, version: 1, dueOn: "2027-03-01", reason: "", at: AT });
    const extended = extendPhase(leader, { ...turn(roadmapId), phase: 1, weeks: 2, reason: "x" });
    await expect(extended).rejects.toMatchObject({ fields: { phase: expect.any(String) } });
    await moveStart(leader, { ...turn(roadmapId), startOn: "2026-06-01", reason: "Took over in June" });
    const away = { fromOn: "2026-12-01", toOn: "2026-12-20", pausesPlan: true, note: "" };
    await addAway(leader, { ...turn(roadmapId, 2), ...away });
    expect((await homeRoadmap(leader))!.plan).toMatchObject({ startOn: "2026-06-01", endsOn: null });
    expect((await listMilestones(leader, roadmapId)).map(({ dueOn }) => dueOn)).toEqual([
      "2027-03-01",
      null,
      null,
      null,
    ]);
  });

  test("a dated roadmap still demands a day", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader);
    const [milestone] = await listMilestones(leader, roadmapId);
    const refusal = { fields: { dueOn: "Write a date as 2026-04-20." } };
    const own = { title: "x", note: "", dueOn: null };
    await expect(addMilestone(leader, { ...own, ...turn(roadmapId) })).rejects.toMatchObject(refusal);
    const undated = { milestoneId: milestone!.id, version: 1, dueOn: null, reason: "x", at: AT };
    await expect(redateMilestone(leader, undated)).rejects.toMatchObject(refusal);
  });
});

describe("where the person stands", () => {
  test("is changed with who, when and from what, and moves nothing", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader, { path: TO_CTO });
    const before = await listMilestones(leader, roadmapId);
    await changeSituation(leader, { ...turn(roadmapId), situation: "N3", reason: "Nothing is urgent any more" });
    expect(await getRoadmap(leader, roadmapId)).toMatchObject({ situation: "N3", track: "vp-to-cto", version: 2 });
    expect(await listMilestones(leader, roadmapId)).toEqual(before);
    expect((await roadmapHistory(leader, roadmapId))[0]).toMatchObject({
      action: "situation-changed",
      actorId: leader.ownerId,
      before: { situation: "N2", name: "VP by title, CTO by work" },
      after: { situation: "N3", name: "Settled VP, open about what comes next" },
      reason: "Nothing is urgent any more",
      at: later(1),
    });
  });

  test("refuses one that is unknown or the present one, another tab's, and a finished roadmap's", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader);
    for (const situation of ["N0", "N9"])
      await expect(changeSituation(leader, { ...turn(roadmapId), situation, reason: "" })).rejects.toMatchObject({
        fields: { situation: expect.any(String) },
      });
    const old = changeSituation(leader, { ...turn(roadmapId, 0), situation: "N4", reason: "" });
    await expect(old).rejects.toMatchObject(CONFLICT);
    await finishRoadmap(leader, { ...turn(roadmapId), ...ending });
    const over = changeSituation(leader, { ...turn(roadmapId, 2), situation: "N4", reason: "" });
    await expect(over).rejects.toMatchObject(CONFLICT);
    expect((await getRoadmap(leader, roadmapId)).situation).toBe("N0");
  });

  test("and a way that does not exist starts nothing", async () => {
    const leader = await newLeader();
    for (const path of [
      { situation: "N2", track: "em-to-vp" },
      { situation: "N9", track: "em-to-vp" },
      { situation: "N0", track: "elsewhere" },
    ])
      await expect(startRoadmap(leader, { ...start, path })).rejects.toMatchObject({
        fields: { path: expect.any(String) },
      });
    expect(await findLatestRoadmap(leader)).toBeNull();
  });
});

describe("switching", () => {
  test("ends the one that runs, with how and why, and starts the other; both stay readable", async () => {
    const leader = await newLeader();
    const first = await newRoadmap(leader);
    const { id: second } = await switchRoadmap(leader, { ...start, path: TO_CTO, ...ending, ...turn(first) });
    expect((await findCurrentRoadmap(leader))?.id).toBe(second);
    expect((await listRoadmaps(leader)).map(({ id, outcome }) => [id, outcome])).toEqual([
      [second, null],
      [first, "go-on"],
    ]);
    expect(await listMilestones(leader, first)).toHaveLength(12);
    expect((await roadmapHistory(leader, first))[0]).toMatchObject({
      action: "finished",
      after: { outcome: "go-on", label: "Go on with another roadmap" },
      reason: ending.reason,
    });
  });

  test("sent twice is one switch, and an outcome that the track does not have switches nothing", async () => {
    const leader = await newLeader();
    const first = await newRoadmap(leader);
    const asked = { ...start, path: TO_CTO, ...ending, ...turn(first) };
    const foreign = switchRoadmap(leader, { ...asked, outcome: "cto" });
    await expect(foreign).rejects.toMatchObject({ fields: { outcome: expect.any(String) } });
    const late = switchRoadmap(leader, { ...asked, startOn: "2099-06-01", path: TO_VP });
    await expect(late).rejects.toMatchObject({ fields: { startOn: expect.any(String) } });
    expect((await findCurrentRoadmap(leader))?.id).toBe(first);
    const [one, two] = await Promise.all([switchRoadmap(leader, asked), switchRoadmap(leader, asked)]);
    expect(one).toEqual(two);
    expect(await listRoadmaps(leader)).toHaveLength(2);
  });

  test("at most one roadmap runs, whatever is tried", async () => {
    const leader = await newLeader();
    const first = await newRoadmap(leader);
    await expect(startRoadmap(leader, { ...start, path: TO_CTO })).rejects.toMatchObject(CONFLICT);
    await switchRoadmap(leader, { ...start, path: TO_CTO, ...ending, ...turn(first) });
    await expect(resumeRoadmap(leader, { ...turn(first, 2), reason: "x" })).rejects.toMatchObject(CONFLICT);
    const running = and(eq(roadmaps.ownerId, leader.ownerId), isNull(roadmaps.endedAt));
    expect(await db.$count(roadmaps, running)).toBe(1);
    const forced = transact((tx) =>
      tx.update(roadmaps).set({ endedAt: null, outcome: null }).where(eq(roadmaps.id, first)),
    );
    await expect(forced).rejects.toThrow();
  });

  test("a roadmap does not end without an outcome, nor run with one", async () => {
    const leader = await newLeader();
    const id = await newRoadmap(leader);
    for (const set of [{ endedAt: AT }, { outcome: "arrived" }])
      await expect(transact((tx) => tx.update(roadmaps).set(set).where(eq(roadmaps.id, id)))).rejects.toThrow();
  });
});

describe("staying and growing", () => {
  test("ends the roadmap as any outcome does, and Home and the signals go on with it", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader, { path: TO_CTO });
    await finishRoadmap(leader, { ...turn(roadmapId), outcome: "stay-and-grow", reason: "I like this work" });
    expect(await findCurrentRoadmap(leader)).toBeNull();
    expect((await homeRoadmap(leader))!.roadmap).toMatchObject({
      id: roadmapId,
      outcome: "stay-and-grow",
      endedAt: later(1),
    });
    expect((await pinnedFramework(leader)).track).toBe("vp-to-cto");
    expect((await roadmapHistory(leader, roadmapId))[0]).toMatchObject({
      after: { label: "Stay VP and grow" },
      reason: "I like this work",
    });
    const twice = finishRoadmap(leader, { ...turn(roadmapId, 2), outcome: "stay-and-grow", reason: "x" });
    await expect(twice).rejects.toMatchObject(CONFLICT);
    await resumeRoadmap(leader, { ...turn(roadmapId, 2), reason: "Looking again" });
    expect(await findCurrentRoadmap(leader)).toMatchObject({ id: roadmapId, outcome: null, endedAt: null });
  });
});

describe("evidence of two tracks", () => {
  const placed = (signalIds: string[]) =>
    Placement.parse({
      sentence: "Moved the planning review to the managers",
      happenedOn: "2026-11-13",
      mode: "built",
      claims: signalIds.map((signalId) => ({ signalId, rationale: "as agreed" })),
    });

  test("is claimed on indicators; what was claimed before keeps its words and stays", async () => {
    const leader = await newLeader();
    const first = await newRoadmap(leader);
    const id = await newEvidence(leader);
    await placeEvidence(leader, { ...placed(["M1.L2"]), id, version: 1, at: AT });
    const label = "Planning, as it read then";
    await transact((tx) => tx.update(claims).set({ signalLabel: label }).where(eq(claims.evidenceId, id)));
    await switchRoadmap(leader, { ...start, path: TO_CTO, ...ending, ...turn(first) });

    const onward = await getPlacing(leader, id);
    expect(onward.framework).toBe(currentFramework("vp-to-cto"));
    await placeEvidence(leader, { ...placed(["M1.L2", "VC6.1"]), id, version: onward.item.version, at: later(2) });
    const item = await getEvidence(leader, id);
    expect(item.claims.map(({ signalId, signalLabel }) => [signalId, signalLabel])).toEqual([
      ["M1.L2", label],
      ["VC6.1", "Product and customers"],
    ]);
    expect(await listClaimedSignals(leader)).toContainEqual({ id: "M1.L2", label });
    const elsewhere = claimedElsewhere(onward.framework, await listClaims(leader));
    expect(elsewhere).toEqual([{ id: "M1.L2", label, counts: { supports: 1, against: 0 } }]);
    const foreign = placeEvidence(leader, { ...placed(["M4.L1"]), id, version: item.version, at: later(3) });
    await expect(foreign).rejects.toMatchObject({ fields: { "claims.0.signalId": expect.any(String) } });
  });
});

test("somebody else's roadmap is not ended, switched, taken up or told where its owner stands", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  const theirs = await newRoadmap(leader, { path: TO_CTO });
  const own = await newRoadmap(other);
  const before = [await getRoadmap(leader, theirs), await roadmapHistory(leader, theirs)];
  for (const roadmapId of [theirs, randomUUID(), ""]) {
    const at = turn(roadmapId);
    for (const attempt of [
      () => changeSituation(other, { ...at, situation: "N3", reason: "" }),
      () => finishRoadmap(other, { ...at, outcome: "stay-and-grow", reason: "x" }),
      () => resumeRoadmap(other, { ...at, reason: "x" }),
      () => switchRoadmap(other, { ...start, path: TO_CTO, ...ending, ...at }),
    ])
      await expect(attempt()).rejects.toMatchObject(MISSING);
  }
  expect([await getRoadmap(leader, theirs), await roadmapHistory(leader, theirs)]).toEqual(before);
  expect((await findCurrentRoadmap(other))?.id).toBe(own);
  expect((await listClaimedSignals(other)).length).toBe(0);
});
