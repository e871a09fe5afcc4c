import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { reminders } from "@/db/schema/reminder";
import { deleteAccount } from "@/lib/account/mutations/erase";
import { saveProfile } from "@/lib/account/mutations/profile";
import { endGrants } from "@/lib/grant/mutations/end";
import type { RecordAccess } from "@/lib/record/access";
import { rescheduleReminders } from "@/lib/reminder/mutations/plan";
import type { Rule } from "@/lib/reminder/schema";
import { decideReview } from "@/lib/review/mutations";
import { dropAction, finishAction } from "@/lib/review/mutations/action";
import { agreeInMeeting } from "@/lib/review/mutations/agreed";
import { skipCheckIn } from "@/lib/review/mutations/check-in";
import { cancelMeeting, moveMeeting } from "@/lib/review/mutations/meeting";
import { finishRoadmap, resumeRoadmap } from "@/lib/roadmap/mutations/finish";
import { addMilestone, dropMilestone, redateMilestone, reopenMilestone } from "@/lib/roadmap/mutations/milestone";
import { addAway, extendPhase, moveStart } from "@/lib/roadmap/mutations/plan";
import { getMilestone } from "@/lib/roadmap/queries/milestone";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { newCheckIn, newSeats, sendLeader, sendReviewer } from "../../../support/checking-in";
import { AT, newAsk, newLeader, newPlaced, newRoadmap, TO_CTO } from "../../../support/factories";
import { newGrant } from "../../../support/granting";
import { newMeeting } from "../../../support/meeting";

type Leader = RecordAccess<"edit">;

/** What waits for somebody, by kind: the days for which it comes next. */
const waiting = async ({ ownerId }: { ownerId: string }, rule: Rule) => {
  const rows = await db
    .select({ dueOn: reminders.dueOn, step: reminders.step })
    .from(reminders)
    .where(and(eq(reminders.userId, ownerId), eq(reminders.rule, rule), isNull(reminders.handledAt)))
    .orderBy(asc(reminders.dueOn));
  return rows.map(({ dueOn, step }) => `${dueOn} ${step}`);
};

/** As if the next boundary message had gone out. */
const sayFirst = ({ ownerId }: Leader, at: Date) =>
  transact(async (tx) => {
    const [first] = await tx
      .select({ id: reminders.id })
      .from(reminders)
      .where(and(eq(reminders.userId, ownerId), eq(reminders.rule, "boundary"), isNull(reminders.handledAt)))
      .orderBy(asc(reminders.dueAt))
      .limit(1);
    await tx
      .update(reminders)
      .set({ handledAt: at, outcome: "told" })
      .where(eq(reminders.id, first?.id ?? ""));
  });

/** A leader with a plan from 4 January 2027, and somebody else with one of their own. */
async function planned() {
  const [leader, other] = [await newLeader(), await newLeader()];
  const roadmapId = await newRoadmap(leader, { startOn: "2027-01-04" });
  await newRoadmap(other, { startOn: "2027-01-11" });
  const turn = async () => ({ roadmapId, version: (await getRoadmap(leader, roadmapId)).version, at: AT });
  return { leader, other, roadmapId, turn };
}

describe("a roadmap", () => {
  test("plans the next occurrence of each boundary, of every open milestone, of the ten questions and of the week", async () => {
    const { leader, other, roadmapId } = await planned();
    expect(await waiting(leader, "boundary")).toEqual(["2027-03-14 -21", "2027-06-13 -21", "2027-12-14 -21"]);
    expect(await waiting(leader, "assessment")).toEqual([
      "2027-01-04 0",
      "2027-04-04 0",
      "2027-07-04 0",
      "2028-01-04 0",
    ]);
    for (const rule of ["evidence", "still-holds"] as const)
      expect(await waiting(leader, rule), rule).toEqual(["2027-01-08 0"]);
    const open = await db.$count(reminders, and(eq(reminders.groupId, roadmapId), eq(reminders.rule, "milestone")));
    expect(open).toBeGreaterThan(5);
    expect(await waiting(other, "boundary")).toEqual(["2027-03-21 -21", "2027-06-20 -21", "2027-12-21 -21"]);
  });

  test("without dates plans the week alone", async () => {
    const leader = await newLeader();
    await newRoadmap(leader, { path: TO_CTO });
    expect(await waiting(leader, "evidence")).toEqual(["2026-11-20 0"]);
    expect(await waiting(leader, "boundary")).toEqual([]);
  });

  test("moved, extended or paused plans what is ahead anew, and nobody else's", async () => {
    const { leader, other, turn } = await planned();
    await moveStart(leader, { ...(await turn()), startOn: "2027-01-18", reason: "A later start" });
    expect((await waiting(leader, "boundary"))[0]).toBe("2027-03-28 -21");
    expect(await waiting(leader, "evidence")).toEqual(["2027-01-08 0"]);
    await extendPhase(leader, { ...(await turn()), phase: 1, weeks: 2, reason: "Not yet" });
    expect((await waiting(leader, "boundary"))[0]).toBe("2027-04-11 -21");
    await addAway(leader, { ...(await turn()), fromOn: "2027-02-01", toOn: "2027-02-07", pausesPlan: true, note: "" });
    expect((await waiting(leader, "boundary"))[0]).toBe("2027-04-18 -21");
    expect((await waiting(other, "boundary"))[0]).toBe("2027-03-21 -21");
  });

  test("moved away and back again does not say for a second time what it said for that day", async () => {
    const { leader, turn } = await planned();
    await sayFirst(leader, AT);
    await moveStart(leader, { ...(await turn()), startOn: "2027-01-18", reason: "A later start" });
    await moveStart(leader, { ...(await turn()), startOn: "2027-01-04", reason: "As it was" });
    expect((await waiting(leader, "boundary"))[0]).toBe("2027-03-28 -7");
  });

  test("that begins in the past plans only what is still ahead", async () => {
    const leader = await newLeader();
    await newRoadmap(leader, { startOn: "2026-08-21" });
    // Its first boundary is the day after AT: three weeks and one week before it are past.
    expect((await waiting(leader, "boundary"))[0]).toBe("2026-11-21 0");
    expect(await waiting(leader, "assessment")).toContain("2026-11-21 0");
  });

  test("finished forgets what waits, and taken up again plans it", async () => {
    const { leader, turn } = await planned();
    await finishRoadmap(leader, { ...(await turn()), outcome: "stop-here", reason: "Another way" });
    for (const rule of ["boundary", "milestone", "evidence", "assessment"] as const)
      expect(await waiting(leader, rule), rule).toEqual([]);
    await resumeRoadmap(leader, { ...(await turn()), reason: "After all" });
    expect(await waiting(leader, "boundary")).toHaveLength(3);
  });

  test("whose boundary is decided says no more of it; extended it says it for the later day", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader, { startOn: "2026-09-01" });
    const version = async () => (await getRoadmap(leader, roadmapId)).version;
    expect((await waiting(leader, "boundary"))[0]).toBe("2026-11-24 -7");
    const decide = async (decision: "extend" | "move-on", weeks: number) =>
      decideReview(leader, {
        ...{ roadmapId, version: await version(), phase: 1, key: randomUUID(), decision, weeks, reason: "So it is" },
        at: AT,
      });
    await decide("extend", 4);
    expect((await waiting(leader, "boundary"))[0]).toBe("2026-12-08 -21");
    await decide("move-on", 0);
    expect(await waiting(leader, "boundary")).toEqual(["2027-03-08 -21", "2027-09-08 -21"]);
  });
});

test("a milestone is planned by its day, and forgotten once it is closed", async () => {
  const { leader, turn } = await planned();
  const before = await waiting(leader, "milestone");
  const { id } = await addMilestone(leader, {
    ...(await turn()),
    title: "Run the forum",
    note: "",
    dueOn: "2027-02-02",
  });
  expect(await waiting(leader, "milestone")).toEqual([...before, "2027-01-30 -3"].sort());
  const at = async () => ({ milestoneId: id, version: (await getMilestone(leader, id)).version, at: AT });
  await redateMilestone(leader, { ...(await at()), dueOn: "2027-02-09", reason: "Later" });
  expect(await waiting(leader, "milestone")).toContain("2027-02-06 -3");
  await dropMilestone(leader, { ...(await at()), reason: "Not needed" });
  expect(await waiting(leader, "milestone")).toEqual(before);
  await reopenMilestone(leader, { ...(await at()), reason: "It is" });
  expect(await waiting(leader, "milestone")).toContain("2027-02-06 -3");
});

describe("two who share a grant", () => {
  const MEETING = { day: "2026-12-01", time: "10:00" };

  test("are both reminded of a meeting, which moves and goes with it", async () => {
    const [robin, amara] = [await newLeader(), await newLeader({ zone: "Pacific/Auckland" })];
    const { leader, reviewer } = await newSeats(robin, amara);
    const id = await newMeeting(leader, { ...MEETING, time: "20:00" });
    expect(await waiting(robin, "meeting")).toEqual(["2026-11-30 -1"]);
    // In Auckland it is the morning after.
    expect(await waiting(amara, "meeting")).toEqual(["2026-12-01 -1"]);
    const when = { day: "2026-12-08", time: "10:00", which: "" as const, minutes: 45 };
    await moveMeeting(reviewer, { grantId: leader.grantId, id, version: 1, ...when, zone: "Europe/Berlin", at: AT });
    expect(await waiting(robin, "meeting")).toEqual(["2026-12-07 -1"]);
    await cancelMeeting(leader, { grantId: leader.grantId, id, version: 2, reason: "Ill", at: AT });
    for (const one of [robin, amara]) expect(await waiting(one, "meeting")).toEqual([]);
  });

  test("are each reminded of what they themselves agreed to do", async () => {
    const [robin, amara] = [await newLeader(), await newLeader()];
    const { leader, reviewer } = await newSeats(robin, amara);
    const meetingId = await newMeeting(leader, MEETING);
    const agree = (doer: "leader" | "reviewer", dueOn: string) =>
      agreeInMeeting(leader, { meetingId, text: "Introduce Robin", doer, dueOn, sendKey: randomUUID(), at: AT });
    const [own, theirs] = [await agree("leader", "2026-12-03"), await agree("reviewer", "2026-12-04")];
    expect(await waiting(robin, "action")).toEqual(["2026-12-03 0"]);
    expect(await waiting(amara, "action")).toEqual(["2026-12-04 0"]);
    await finishAction(reviewer, { id: theirs, version: 1, at: AT });
    await dropAction(leader, { id: own, version: 1, reason: "Not needed", at: AT });
    for (const one of [robin, amara]) expect(await waiting(one, "action")).toEqual([]);
  });

  test("are reminded of a check-in while the other waits for them, at most twice", async () => {
    const [robin, amara] = [await newLeader(), await newLeader()];
    await newRoadmap(robin);
    const { leader, reviewer } = await newSeats(robin, amara);
    const id = await newCheckIn(leader);
    expect(await waiting(amara, "check-in")).toEqual([]);
    await sendLeader(leader, { id });
    expect(await waiting(amara, "check-in")).toEqual(["2026-11-23 3"]);
    expect(await waiting(robin, "check-in")).toEqual([]);
    await sendReviewer(reviewer, { id });
    expect(await waiting(amara, "check-in")).toEqual([]);
    const later = new Date("2026-12-02T11:00:00Z");
    const second = await newCheckIn(reviewer, later);
    await sendReviewer(reviewer, { id: second, at: later });
    expect(await waiting(robin, "check-in")).toEqual(["2026-12-05 3"]);
    await skipCheckIn(leader, { id: second, reason: "Away", at: later });
    expect(await waiting(robin, "check-in")).toEqual([]);
  });

  test("are not reminded any more of what ended with the grant; the reader's Mondays go with the last of them", async () => {
    const [robin, kim, amara] = [await newLeader(), await newLeader(), await newLeader()];
    const { leader, grantId } = await newSeats(robin, amara);
    const other = await newGrant(kim, amara);
    await newMeeting(leader, MEETING);
    await transact((tx) => tx.delete(reminders).where(eq(reminders.rule, "practice")));
    await endGrants(robin, { id: grantId, reach: "one", at: AT });
    for (const one of [robin, amara]) expect(await waiting(one, "meeting")).toEqual([]);
    // Somebody else's record is still open to her.
    expect(await waiting(amara, "practice")).toEqual(["2026-11-23 0"]);
    await endGrants(kim, { id: other, reach: "one", at: AT });
    expect(await waiting(amara, "practice")).toEqual([]);
  });
});

describe("an ask", () => {
  const mailed = { way: "mail" as const, address: "witness@example.com" };

  test("by mail is repeated, one by a link that is passed on is not", async () => {
    const leader = await newLeader();
    const id = await newPlaced(leader);
    await newAsk(leader, id, { ...mailed, address: `${randomUUID()}@example.com` });
    expect(await waiting(leader, "ask")).toEqual(["2026-11-27 7"]);
    await newAsk(leader, id, { witness: "Head of sales" });
    expect(await waiting(leader, "ask")).toHaveLength(1);
  });
});

describe("another zone", () => {
  const dueAts = async ({ ownerId }: Leader) => {
    const rows = await db
      .select({ rule: reminders.rule, dueOn: reminders.dueOn, dueAt: reminders.dueAt })
      .from(reminders)
      .where(and(eq(reminders.userId, ownerId), isNull(reminders.handledAt)));
    return new Map(rows.map(({ rule, dueOn, dueAt }) => [`${rule} ${dueOn}`, dueAt.toISOString()]));
  };

  test("moves what is ahead to the same local hour", async () => {
    const { leader } = await planned();
    expect((await dueAts(leader)).get("boundary 2027-03-14")).toBe("2027-03-14T07:30:00.000Z");
    await saveProfile(leader, { name: "Robin Vale", zone: "Pacific/Kiritimati", at: AT });
    expect((await dueAts(leader)).get("boundary 2027-03-14")).toBe("2027-03-13T18:30:00.000Z");
  });

  test("in which the hour of today is past says tomorrow what was for today", async () => {
    const leader = await newLeader();
    await newRoadmap(leader, { startOn: "2026-08-21" });
    const early = new Date("2026-11-21T05:00:00Z");
    await transact((tx) => tx.update(users).set({ zone: "Pacific/Kiritimati" }).where(eq(users.id, leader.ownerId)));
    await transact((tx) => rescheduleReminders(tx, { userId: leader.ownerId, at: early }));
    expect((await dueAts(leader)).get("boundary 2026-11-21")).toBe("2026-11-21T18:30:00.000Z");
  });
});

test("whoever deletes their account leaves nothing that waits, nor anything of theirs with others", async () => {
  const [robin, amara] = [await newLeader(), await newLeader()];
  const { leader } = await newSeats(robin, amara);
  await newMeeting(leader, { day: "2026-12-01", time: "10:00" });
  expect(await waiting(amara, "meeting")).toHaveLength(1);
  await deleteAccount(robin);
  expect(await waiting(amara, "meeting")).toEqual([]);
  expect(await db.$count(reminders, eq(reminders.userId, robin.ownerId))).toBe(0);
});
