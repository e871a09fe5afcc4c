import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db";
import { milestones } from "@/db/schema/roadmap";
import { finishRoadmap } from "@/lib/roadmap/mutations/finish";
import { dropMilestone } from "@/lib/roadmap/mutations/milestone";
import { getMilestone, milestonesOfLines } from "@/lib/roadmap/queries/milestone";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { putLineBack, removeLine } from "@/lib/worksheet/mutations/answer";
import { makeMilestone } from "@/lib/worksheet/mutations/feedback";
import { keepVersion } from "@/lib/worksheet/mutations/version";
import { findFeedback, listFeedback, listOpenFeedback } from "@/lib/worksheet/queries/feedback";
import { listStarted } from "@/lib/worksheet/queries/worksheet";
import { AT, CONCRETE, FEEDBACK, newFeedback, newLeader, newRoadmap } from "@/tests/support/factories";

const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);
const TODAY = "2026-11-25";
const made = (owner: { ownerId: string }) => db.select().from(milestones).where(eq(milestones.ownerId, owner.ownerId));
const ofLines = async (owner: { ownerId: string }) => (await made(owner)).filter(({ lineId }) => lineId !== null);

test("what is open is listed with what it lacks and for how long, through kept versions, to its owner alone", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  await newFeedback(other, { said: "More presence", giver: "Sponsor" });
  const vague = await newFeedback(leader, { said: "Be more strategic", giver: "CTO", good: "Seen as strategic" });
  await newFeedback(leader, CONCRETE);
  await keepVersion(leader, { worksheetId: FEEDBACK.worksheetId, label: "", at: days(2) });
  const open = {
    ...{ lineId: vague, said: "Be more strategic", giver: "CTO", vague: ["strategic"], days: 5 },
    lacks: ["the situation", "what somebody would see or hear", "by when", "who would notice"],
  };
  expect(await listOpenFeedback(leader, TODAY)).toEqual([open]);
  expect(await listStarted(leader, TODAY)).toMatchObject([{ id: "WS.P1.T", open: 1 }]);
  expect(await findFeedback(other, vague)).toBeNull();
  await removeLine(leader, { ...FEEDBACK, lineId: vague, at: days(3) });
  expect(await listOpenFeedback(leader, TODAY)).toEqual([]);
  await putLineBack(leader, { ...FEEDBACK, lineId: vague });
  expect(await listFeedback(leader)).toHaveLength(2);
});

test("what is concrete becomes one milestone, however often that is pressed", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  const roadmapId = await newRoadmap(leader);
  await newRoadmap(other);
  const lineId = await newFeedback(leader, CONCRETE);
  const pressed = await Promise.all([1, 2, 3].map((n) => makeMilestone(leader, { lineId, at: days(n) })));
  expect(pressed.map(({ isNew }) => isNew).toSorted()).toEqual([false, false, true]);
  const first = await makeMilestone(leader, { lineId, at: days(4) });
  expect(first.isNew).toBe(false);
  expect(new Set(pressed.map(({ id }) => id))).toEqual(new Set([first.id]));
  expect(await ofLines(leader)).toMatchObject([
    {
      ...{ id: first.id, roadmapId, lineId, templateId: null, status: "open", title: CONCRETE.good },
      ...{ dueOn: CONCRETE.dueOn, plannedOn: CONCRETE.dueOn, phase: 3 },
      note: expect.stringContaining(CONCRETE.notices),
    },
  ]);
  expect(await ofLines(other)).toEqual([]);
  expect((await milestonesOfLines(leader)).get(lineId)).toMatchObject({ id: first.id, status: "open" });
  expect(await getMilestone(leader, first.id)).toMatchObject({ lineId });
  const { version } = await getMilestone(leader, first.id);
  await dropMilestone(leader, { milestoneId: first.id, version, reason: "Another team has it", at: days(4) });
  expect(await makeMilestone(leader, { lineId, at: days(5) })).toEqual({ id: first.id, isNew: false });
  await expect(makeMilestone(other, { lineId, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("what is open, taken out or has no roadmap becomes none, and nothing is written", async () => {
  const leader = await newLeader();
  const roadmapId = await newRoadmap(leader);
  const before = (await made(leader)).length;
  const at = AT;
  const vague = await newFeedback(leader, { ...CONCRETE, behaviour: "Shows more ownership" });
  await expect(makeMilestone(leader, { lineId: vague, at })).rejects.toMatchObject({
    ...{ code: "INVALID", fields: { form: expect.stringMatching(/^“ownership” in what somebody would see/) } },
  });
  const short = await newFeedback(leader, { ...CONCRETE, dueOn: "" });
  await expect(makeMilestone(leader, { lineId: short, at })).rejects.toMatchObject({
    fields: { form: "Still open: it lacks by when." },
  });
  const gone = await newFeedback(leader, CONCRETE);
  await removeLine(leader, { ...FEEDBACK, lineId: gone, at });
  await expect(makeMilestone(leader, { lineId: gone, at })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(makeMilestone(leader, { lineId: "none", at })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const lineId = await newFeedback(leader, CONCRETE);
  const { version } = await getRoadmap(leader, roadmapId);
  await finishRoadmap(leader, { roadmapId, version, outcome: "stop-here", reason: "Enough for a year", at });
  await expect(makeMilestone(leader, { lineId, at })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await made(leader)).toHaveLength(before);
});
