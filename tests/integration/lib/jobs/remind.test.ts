import { and, asc, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { jobs, notices, outbox } from "@/db/schema/mail";
import { reminders } from "@/db/schema/reminder";
import { remind } from "@/lib/jobs/remind";
import { writeDigest } from "@/lib/jobs/write-digest";
import type { RecordAccess } from "@/lib/record/access";
import { addAway } from "@/lib/roadmap/mutations/plan";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { newEvidence, newLeader, newRoadmap } from "../../../support/factories";

type Leader = RecordAccess<"edit">;
const MINUTE = 60_000;
const START = new Date("2027-01-01T09:00:00Z");

/** A leader in Berlin whose address is confirmed, with a roadmap from 4 January 2027; its first boundary is 4 April. */
async function leaderWithPlan({ zone = "Europe/Berlin" } = {}): Promise<Leader & { roadmapId: string }> {
  const leader = await newLeader({ zone });
  await transact((tx) => tx.update(users).set({ emailVerifiedAt: START }).where(eq(users.id, leader.ownerId)));
  const roadmapId = await newRoadmap(leader, { startOn: "2027-01-04", at: START });
  return { ...leader, roadmapId };
}

/** Runs the job every ten minutes from one instant to another, as the clock would. */
async function runFrom(from: string, to: string): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 10 * MINUTE) await remind({ now: () => new Date(at) });
}

const told = ({ ownerId }: Leader, rule: "boundary" | "evidence" | "milestone" | "assessment") =>
  db
    .select({
      step: reminders.step,
      dueOn: reminders.dueOn,
      handledAt: reminders.handledAt,
      outcome: reminders.outcome,
    })
    .from(reminders)
    .where(and(eq(reminders.userId, ownerId), eq(reminders.rule, rule)))
    .orderBy(asc(reminders.dueOn));

const mailsTo = ({ ownerId }: Leader) =>
  db.select().from(outbox).where(eq(outbox.userId, ownerId)).orderBy(asc(outbox.id));

beforeEach(async () => {
  await transact(async (tx) => {
    await tx.delete(reminders);
    await tx.delete(outbox);
    await tx.delete(jobs);
  });
});

describe("a boundary", () => {
  test("is told of four times, at the person's hour, and its next occurrence is always the one row that waits", async () => {
    const leader = await leaderWithPlan();
    await newLeader();
    await runFrom("2027-03-13T00:00:00Z", "2027-04-13T12:00:00Z");
    const rows = (await told(leader, "boundary")).filter(({ handledAt }) => handledAt);
    expect(rows.map(({ step, dueOn, handledAt }) => [step, dueOn, handledAt?.toISOString()])).toEqual([
      [-21, "2027-03-14", "2027-03-14T07:30:00.000Z"],
      [-7, "2027-03-28", "2027-03-28T06:30:00.000Z"],
      [0, "2027-04-04", "2027-04-04T06:30:00.000Z"],
      [7, "2027-04-11", "2027-04-11T06:30:00.000Z"],
    ]);
    const inbox = await db.select().from(notices).where(eq(notices.userId, leader.ownerId)).orderBy(desc(notices.id));
    expect(inbox.map(({ title }) => title)).toContain("Phase 1, Map the gap, ends in 21 days");
    expect(inbox.find(({ title }) => title.startsWith("Decide on phase 1"))?.href).toBe("/reviews/new?phase=1");
    const waiting = (await told(leader, "boundary")).filter(({ handledAt }) => !handledAt);
    expect(waiting).toHaveLength(2);
  });

  test("is told of once after days without any server, in the message of one day", async () => {
    const leader = await leaderWithPlan();
    await remind({ now: () => new Date("2027-03-27T12:00:00Z") });
    await runFrom("2027-04-05T09:00:00Z", "2027-04-05T09:20:00Z");
    const rows = (await told(leader, "boundary")).filter(({ handledAt }) => handledAt);
    expect(rows.map(({ step }) => step)).toEqual([-21, -7, 0]);
    expect((await told(leader, "evidence")).filter(({ handledAt }) => handledAt)).toHaveLength(2);
    expect((await mailsTo(leader)).map(({ props }) => props.day)).toEqual(["2027-03-27", "2027-04-05"]);
  });
});

test("the weekly prompt carries the message of its day, and is left out when the week has an item", async () => {
  const leader = await leaderWithPlan();
  await runFrom("2027-01-08T00:00:00Z", "2027-01-08T20:00:00Z");
  await newEvidence(leader, { happenedOn: "2027-01-12", at: new Date("2027-01-12T10:00:00Z") });
  await runFrom("2027-01-15T00:00:00Z", "2027-01-15T20:00:00Z");
  expect(await told(leader, "evidence")).toMatchObject([
    { dueOn: "2027-01-08", outcome: "told", handledAt: new Date("2027-01-08T14:30:00Z") },
    { dueOn: "2027-01-15", outcome: "logged", handledAt: new Date("2027-01-15T14:30:00Z") },
    { dueOn: "2027-01-22", outcome: null },
  ]);
});

test("while somebody is away nothing is said; what is still to be said comes on the first day back", async () => {
  const leader = await leaderWithPlan();
  const { version } = await getRoadmap(leader, leader.roadmapId);
  const away = { fromOn: "2027-03-10", toOn: "2027-03-29", pausesPlan: false, note: "" };
  await addAway(leader, { ...away, roadmapId: leader.roadmapId, version, at: START });
  await runFrom("2027-03-11T00:00:00Z", "2027-03-30T06:20:00Z");
  expect((await mailsTo(leader)).filter(({ createdAt }) => createdAt > new Date("2027-03-10T00:00:00Z"))).toEqual([]);
  await runFrom("2027-03-30T06:30:00Z", "2027-03-30T06:40:00Z");
  const rows = (await told(leader, "boundary")).filter(({ handledAt }) => handledAt);
  expect(rows.map(({ step, handledAt }) => [step, handledAt?.toISOString()])).toEqual([
    [-21, "2027-03-30T06:30:00.000Z"],
    [-7, "2027-03-30T06:30:00.000Z"],
  ]);
  expect((await mailsTo(leader)).map(({ props }) => props.day)).toContain("2027-03-30");
});

test("the message says the most important thing first, with links that act, and only what still stands", async () => {
  const leader = await leaderWithPlan();
  await runFrom("2027-04-04T06:30:00Z", "2027-04-04T06:30:00Z");
  const at = new Date("2027-04-04T06:31:00Z");
  const { to, letter, unsubscribe } = await writeDigest({ userId: leader.ownerId, digestOn: "2027-04-04", at });
  expect(to).toBe(`${leader.ownerId}@example.com`);
  expect(letter.subject).toMatch(/^Phase 1, Map the gap, ends today, and \d+ more$/);
  expect(letter.links?.map(({ label }) => label)).toContain("Say this again in a week");
  expect(unsubscribe.url).toMatch(/^http:\/\/localhost:3000\/api\/unsubscribe\/[\w-]{43}$/);
});
