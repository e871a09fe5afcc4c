import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transact } from "@/db";
import { evidence } from "@/db/schema/evidence";
import { openGrant } from "@/lib/grant/access";
import type { Resource } from "@/lib/grant/schema";
import type { RecordAccess } from "@/lib/record/access";
import { agreeInMeeting } from "@/lib/review/mutations/agreed";
import { getBrief } from "@/lib/review/queries/brief";
import { addMilestone, closeMilestone, redateMilestone } from "@/lib/roadmap/mutations/milestone";
import { getMilestone } from "@/lib/roadmap/queries/milestone";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { newCheckIn, newSeats, seat, sendLeader, sendReviewer } from "@/tests/support/checking-in";
import { AT, answer, newAsk, newEvidence, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";
import { newGrant } from "@/tests/support/granting";
import { newHeld, newMeeting, opened } from "@/tests/support/meeting";
import { countQueries } from "@/tests/support/statements";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
type Person = RecordAccess<"edit">;

let leader: Person;
let coach: Person;
let mine: Awaited<ReturnType<typeof newSeats>>;
beforeEach(async () => {
  [leader, coach] = [await newLeader(), await newLeader()];
  await newRoadmap(leader);
  mine = await newSeats(leader, coach);
});

const brief = async (from = mine.reviewer) => getBrief(await opened(from), { now: AT });
async function given(resources: readonly Resource[]) {
  const grantId = await newGrant(leader, coach, { resources });
  return seat(coach, grantId);
}
async function newMilestone(title: string, dueOn: string, at = AT) {
  const { id: roadmapId, version } = (await findLatestRoadmap(leader))!;
  const { id } = await addMilestone(leader, { roadmapId, version, title, dueOn, note: "", at });
  return id;
}

describe("a brief", () => {
  test("is the same for its reader and for the leader who looks", async () => {
    await newHeld(mine.leader, { day: "2026-11-10" });
    await newPlaced(leader);
    expect(await brief(mine.leader)).toEqual(await brief());
  });

  test("tells what changed since the last held meeting, with the reasons", async () => {
    await newHeld(mine.leader, { day: "2026-11-10" });
    await newHeld(mine.leader, { day: "2026-10-10" });
    await newMeeting(mine.leader, { day: "2026-11-19" });
    const id = await newPlaced(leader, { sentence: "Moved planning to the managers" });
    const { access } = await newAsk(leader, id);
    await answer(access, id);
    const [done, moved, soon] = [
      await newMilestone("Map the teams", "2026-12-20"),
      await newMilestone("Write the plan", "2026-12-21"),
      await newMilestone("Hold the forum", "2026-12-01"),
    ];
    await closeMilestone(leader, { milestoneId: done, version: 1, evidenceIds: [id], at: AT });
    await redateMilestone(leader, { milestoneId: moved, version: 1, dueOn: "2027-01-10", reason: "canary", at: AT });
    const found = await brief();
    expect(found).toMatchObject({ lastHeld: { kind: "coaching" }, changes: { sinceOn: "2026-11-10" } });
    expect(found.changes.evidence).toMatchObject({
      count: 1,
      newest: [{ id, sentence: "Moved planning to the managers" }],
    });
    expect(found.changes.states).toContainEqual({
      ...{ signalId: "M1.L2", name: "Planning level 2", from: "not shown yet", to: "occasional" },
      why: "It rests on one item that others confirmed.",
    });
    const { milestones } = found.changes;
    expect(milestones?.done.map((one) => one.id)).toEqual([done]);
    expect(milestones?.moved).toEqual([
      { id: moved, title: "Write the plan", dueOn: "2027-01-10", before: "2026-12-21" },
    ]);
    expect(milestones?.soon.map((one) => one.id)).toContain(soon);
    expect(found.plan?.phases.length).toBeGreaterThan(0);
    expect(found.next).toMatchObject({ status: "planned" });
    expect(JSON.stringify(found)).not.toContain("canary");
  });

  test("quotes the last revealed check-in of this grant, and no other's or unrevealed one", async () => {
    await newEvidence(leader, { sentence: "Known", at: new Date("2026-11-14T09:00:00Z") });
    await newHeld(mine.leader);
    const id = await newCheckIn(mine.leader);
    await sendLeader(mine.leader, { id });
    const other = await newSeats(leader, await newLeader());
    const theirs = await newCheckIn(other.leader);
    await sendLeader(other.leader, { id: theirs, moved: "canary other" });
    await sendReviewer(other.reviewer, { id: theirs });
    const before = await brief();
    expect(before).toMatchObject({ said: null, quoted: [{ sentence: "Known" }] });
    expect(JSON.stringify(before)).not.toContain("canary");
    await sendReviewer(mine.reviewer, { id });
    expect(await brief()).toMatchObject({
      said: { id, month: "2026-11", lines: [{ text: "canary moved heron" }, { text: "canary stuck ibis" }, {}] },
      quoted: [],
    });
  });

  test("suggests a question from what the grant reaches alone", async () => {
    const placed = await newPlaced(leader, { happenedOn: "2026-11-01" });
    const first = await brief();
    expect(first.question).toMatchObject({ id: "QA2", why: expect.stringContaining("Org design") });
    await transact((tx) => tx.update(evidence).set({ confidentiality: "private" }).where(eq(evidence.id, placed)));
    expect((await brief()).question?.id).toBe("QA1");
  });
});

describe("what is closed", () => {
  test("is in no part of it", async () => {
    for (const [confidentiality, happenedOn] of [
      ["private", "2026-11-12"],
      ["employer-sensitive", "2026-11-12"],
      ["ordinary", "2025-12-31"],
    ] as const) {
      const id = await newPlaced(leader, { sentence: `canary ${confidentiality}`, happenedOn });
      const { access } = await newAsk(leader, id);
      await answer(access, id);
      await transact((tx) => tx.update(evidence).set({ confidentiality }).where(eq(evidence.id, id)));
    }
    const found = await brief();
    expect(found.changes.evidence).toEqual({ count: 0, newest: [] });
    expect(found.changes.states).toEqual([]);
    expect(found).toMatchObject({ quoted: [], newestOn: null });
    expect(JSON.stringify(found)).not.toContain("canary");
  });

  test.each<[readonly Resource[], string[]]>([
    [["reviews", "evidence"], ["evidence"]],
    [["reviews", "readiness"], ["states"]],
    [
      ["reviews", "evidence", "milestones"],
      ["evidence", "milestones"],
    ],
    [
      ["reviews", "evidence", "assessments"],
      ["evidence", "assessedOn"],
    ],
  ])("stays closed where %j is open", async (resources, open) => {
    const { changes, plan, question } = await brief(await given(resources));
    const { sinceOn: _, today: __, ...parts } = changes;
    expect(Object.keys(parts).filter((part) => parts[part as keyof typeof parts] !== null)).toEqual(open);
    expect([plan, question === null]).toEqual([null, !resources.includes("evidence")]);
  });

  test.each<readonly Resource[][]>([[["evidence", "readiness"]], [["reviews", "roadmap", "milestones"]]])(
    "is the whole of it with %j",
    async (resources) => {
      const grantId = await newGrant(leader, coach, { resources });
      const access = await openGrant({ id: coach.ownerId }, { grantId, at: AT });
      await expect(getBrief(access, { now: AT })).rejects.toEqual(NOTHING);
    },
  );
});

test("takes as many statements however much there is", async () => {
  const meetingId = await newHeld(mine.leader, { day: "2026-11-10" });
  const add = async (n: number) => {
    await newPlaced(leader, { sentence: `Item ${n}` });
    const id = await newMilestone(`Milestone ${n}`, "2026-12-01");
    const { version } = await getMilestone(leader, id);
    await redateMilestone(leader, { milestoneId: id, version, dueOn: "2026-12-02", reason: "Later", at: AT });
    await agreeInMeeting(mine.leader, {
      ...{ meetingId, text: `Action ${n}`, doer: "leader", dueOn: "2026-12-01", sendKey: randomUUID(), at: AT },
    });
  };
  const access = await opened(mine.reviewer);
  const count = () => countQueries(() => getBrief(access, { now: AT }));
  await add(0);
  await count();
  const few = await count();
  for (const n of Array.from({ length: 12 }, (_, at) => at + 1)) await add(n);
  expect(await count()).toBe(few);
  expect((await brief()).actions).toHaveLength(13);
});
