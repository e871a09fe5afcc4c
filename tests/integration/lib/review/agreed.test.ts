import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Seat } from "@/lib/review/access";
import { finishAction } from "@/lib/review/mutations/action";
import { agreeInMeeting, makeActionMilestone } from "@/lib/review/mutations/agreed";
import { cancelMeeting } from "@/lib/review/mutations/meeting";
import { listActions, listOpenActions } from "@/lib/review/queries/action";
import { getMilestone, listMilestones, milestonesOfActions } from "@/lib/roadmap/queries/milestone";
import { newSeats } from "@/tests/support/checking-in";
import { AT, newLeader, newRoadmap } from "@/tests/support/factories";
import { newMeeting } from "@/tests/support/meeting";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const refused = (field: string) =>
  expect.objectContaining({ code: "INVALID", fields: { [field]: expect.any(String) } });
type Person = Awaited<ReturnType<typeof newLeader>>;

let leader: Person;
let stranger: Person;
let mine: Awaited<ReturnType<typeof newSeats>>;
let meetingId: string;
beforeEach(async () => {
  [leader, stranger] = [await newLeader(), await newLeader()];
  mine = await newSeats(leader, await newLeader());
  meetingId = await newMeeting(mine.leader);
});

const SAID = { text: "Ask the CFO for the plan", doer: "leader" as const, dueOn: "2026-12-11" };
const agree = (from: Seat, given: Partial<Parameters<typeof agreeInMeeting>[1]> = {}) =>
  agreeInMeeting(from, { ...SAID, meetingId, sendKey: randomUUID(), at: AT, ...given });

test("what is agreed in a meeting stands in it, and is open in the next", async () => {
  const sendKey = randomUUID();
  const ids = await Promise.all([1, 2].map(() => agree(mine.reviewer, { sendKey })));
  expect(new Set(ids).size).toBe(1);
  const next = await newMeeting(mine.leader, { day: "2026-12-18" });
  expect(await listActions(mine.leader, { meetingId })).toMatchObject([{ ...SAID, origin: "meeting", meetingId }]);
  expect(await listActions(mine.leader, { meetingId: next })).toEqual([]);
  expect((await listOpenActions(mine.reviewer)).map(({ id }) => id)).toEqual([ids[0]]);
});

test("nothing is agreed in a meeting of another grant, in a cancelled one, or for a day that is past", async () => {
  const other = await newSeats(stranger, await newLeader());
  await expect(agree(other.leader)).rejects.toEqual(NOTHING);
  await expect(agree(mine.leader, { dueOn: "2026-11-19" })).rejects.toEqual(refused("dueOn"));
  await cancelMeeting(mine.leader, { grantId: mine.grantId, id: meetingId, version: 1, reason: "Ill", at: AT });
  await expect(agree(mine.leader)).rejects.toEqual(refused("form"));
  expect(await listOpenActions(mine.leader)).toEqual([]);
});

test("an action of the leader's becomes a milestone in one step, and pressed thrice it is one", async () => {
  const roadmapId = await newRoadmap(leader);
  const before = (await listMilestones(leader, roadmapId)).length;
  const id = await agree(mine.reviewer);
  const made = await Promise.all([1, 2, 3].map(() => makeActionMilestone(leader, { id, at: AT })));
  expect(made.map(({ isNew }) => isNew).toSorted()).toEqual([false, false, true]);
  expect(await listMilestones(leader, roadmapId)).toHaveLength(before + 1);
  const milestone = await getMilestone(leader, made[0]!.id);
  expect(milestone).toMatchObject({
    title: SAID.text,
    dueOn: SAID.dueOn,
    note: "Agreed with Amara Lind",
    actionId: id,
  });
  expect((await milestonesOfActions(leader)).get(id)).toMatchObject({ id: milestone.id, status: "open" });
  expect((await milestonesOfActions(stranger)).size).toBe(0);
  expect(await listOpenActions(mine.leader)).toHaveLength(1);
});

test("only an open action that is the leader's own does, and only while a roadmap runs", async () => {
  const id = await agree(mine.leader);
  await expect(makeActionMilestone(leader, { id, at: AT })).rejects.toMatchObject({ code: "CONFLICT" });
  await newRoadmap(leader);
  await newRoadmap(stranger);
  await expect(makeActionMilestone(stranger, { id, at: AT })).rejects.toEqual(NOTHING);
  const theirs = await agree(mine.leader, { doer: "reviewer" });
  await expect(makeActionMilestone(leader, { id: theirs, at: AT })).rejects.toEqual(refused("form"));
  await finishAction(mine.leader, { id, version: 1, at: AT });
  await expect(makeActionMilestone(leader, { id, at: AT })).rejects.toEqual(refused("form"));
  expect((await milestonesOfActions(leader)).size).toBe(0);
});
