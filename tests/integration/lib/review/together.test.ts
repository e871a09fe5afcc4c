import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { togetherReviews } from "@/db/schema/together";
import { exportRecord } from "@/lib/account/queries/export";
import { openGrant } from "@/lib/grant/access";
import { openSeat } from "@/lib/review/access";
import { decideReview } from "@/lib/review/mutations";
import {
  callOffTogether,
  inviteTogether,
  placeLeader,
  placeOneself,
  replyTogether,
} from "@/lib/review/mutations/together";
import { getReview } from "@/lib/review/queries";
import { getGrantedReview } from "@/lib/review/queries/granted";
import { findTogether, getTogether } from "@/lib/review/queries/together";
import type { Level } from "@/lib/review/schema/check-in";
import { ROWS } from "@/tests/support/checking-in";
import { AT, newLeader, newRoadmap } from "@/tests/support/factories";
import { newGrant } from "@/tests/support/granting";
import { noticesOf } from "@/tests/support/signing";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });
const INVALID = expect.objectContaining({ code: "INVALID" });
type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

let leader: Leader;
let manager: Leader;
let coach: Leader;
let [roadmapId, grantId] = ["", ""];
beforeEach(async () => {
  [leader, manager, coach] = [await newLeader(), await newLeader(), await newLeader()];
  roadmapId = await newRoadmap(leader);
  grantId = await newGrant(leader, manager, { role: "manager" });
});

const invite = (withGrantId = grantId, at = AT) => inviteTogether(leader, { roadmapId, phase: 2, withGrantId, at });
const seat = (who: Leader, id = grantId, at = AT) => openSeat({ id: who.ownerId }, { grantId: id, at });
const all = <T>(level: T) => Object.fromEntries(ROWS.map((row) => [row, level]));
type Sending = { version?: number; at?: Date };
const own = (id: string, { level = 2 as Level, version = 0, at = AT }: Sending & { level?: Level } = {}) =>
  placeOneself(leader, { id, version, levels: all(level), at });
const STATEMENT = "canary heron: the planning holds, the hiring does not yet";
const theirs = async (
  id: string,
  { statement = STATEMENT, version = 0, at = AT }: Sending & { statement?: string } = {},
) =>
  placeLeader(await seat(manager), {
    id,
    version,
    statement,
    at,
    levels: { ...all(1 as Level | null), M1: 3, M2: null },
  });
const found = () => findTogether(leader, { roadmapId, phase: 2 });
const decide = (given: { seen?: boolean; key?: string; at?: Date } = {}) =>
  decideReview(leader, {
    ...{ phase: 2, key: crypto.randomUUID(), decision: "move-on", weeks: null, reason: "The gaps are named" },
    ...{ roadmapId, version: 1, at: AT, ...given },
  });

describe("a review held together", () => {
  test("shows nothing of either side before both are there, and then both to both; with the decision it is kept", async () => {
    const { id } = await invite();
    await own(id, { level: 3 });
    const blind = await getTogether(await seat(manager), id);
    expect(blind.held).toMatchObject({ sent: { leader: true, reviewer: false }, rows: [], statement: "" });
    expect(JSON.stringify({ ...blind, matrix: null })).not.toContain('"M1":3');
    await theirs(id);
    const open = await found();
    expect(open?.held).toMatchObject({ name: "Amara Lind", statement: STATEMENT, reply: "" });
    expect(open?.held.rows.slice(0, 3).map(({ leader: mine, reviewer }) => [mine, reviewer])).toEqual([
      [3, 3],
      [3, null],
      [3, 1],
    ]);
    expect((await getTogether(await seat(manager), id)).held).toEqual(open?.held);
    await replyTogether(leader, { id, version: 0, reply: "Hiring is next", at: later(1) });
    const reviewId = await decide({ seen: true });
    const { report } = await getReview(leader, reviewId);
    expect(report.together).toEqual({ ...open?.held, reply: "Hiring is next" });
    expect(await found()).toBeNull();
    expect(await getTogether(await seat(manager), id)).toMatchObject({ reviewId, held: report.together });
    expect((await noticesOf(manager)).map(({ title }) => title)).toEqual([
      "You are asked to hold the review of phase 2, Build leverage, together",
      "Robin Vale has sent their side of the review",
      "Robin Vale replied to what you said",
      "Robin Vale decided the review of phase 2",
    ]);
    expect((await noticesOf(leader)).map(({ title }) => title)).toEqual([
      "Amara Lind has sent their side; both are open",
    ]);
    const told = await db.select({ after: history.after }).from(history).where(eq(history.ownerId, leader.ownerId));
    expect(JSON.stringify(told)).not.toContain("heron");
  });

  test("tells the leader nothing of a side that came first, not in their export either", async () => {
    const { id } = await invite();
    await theirs(id);
    const waiting = await found();
    expect(waiting?.held).toMatchObject({ sent: { leader: false, reviewer: true }, rows: [], statement: "" });
    expect(JSON.stringify(waiting)).not.toContain("heron");
    const file = await exportRecord(leader, { at: AT });
    expect(file).not.toContain("heron");
    expect(JSON.parse(file).togetherReviews).toHaveLength(1);
  });

  test("decided without waiting says who had not answered, and opens nothing", async () => {
    const { id } = await invite();
    await own(id);
    const { report } = await getReview(leader, await decide());
    expect(report.together).toMatchObject({ sent: { leader: true, reviewer: false }, rows: [], statement: "" });
    await expect(theirs(id)).rejects.toEqual(CONFLICT);
  });

  test("is not decided over a side that came after the page was shown", async () => {
    const { id } = await invite();
    await own(id);
    await theirs(id);
    await expect(decide()).rejects.toEqual(CONFLICT);
    expect((await found())?.held.statement).toBe(STATEMENT);
    await decide({ seen: true });
  });

  test("is sent once however often; can be changed until both are there, and not from an old page", async () => {
    const { id } = await invite();
    await Promise.all([theirs(id), theirs(id)]);
    expect(await noticesOf(leader)).toHaveLength(1);
    await expect(theirs(id, { statement: "Otherwise" })).rejects.toEqual(CONFLICT);
    await theirs(id, { statement: "Otherwise", version: 1 });
    await own(id);
    await expect(theirs(id, { statement: "Later", version: 2 })).rejects.toEqual(CONFLICT);
    await expect(own(id, { level: 1, version: 1 })).rejects.toEqual(CONFLICT);
    expect((await found())?.held.statement).toBe("Otherwise");
    await replyTogether(leader, { id, version: 0, reply: "One", at: AT });
    await expect(replyTogether(leader, { id, version: 0, reply: "Two", at: AT })).rejects.toEqual(CONFLICT);
    await replyTogether(leader, { id, version: 1, reply: "Two", at: AT });
    expect((await found())?.held.reply).toBe("Two");
  });

  test("asks one person at a time, asked twice once; called off, another can be asked and nothing is sent", async () => {
    const byCoach = await newGrant(leader, coach);
    const asked = await Promise.all([invite(), invite()]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    await expect(invite(byCoach)).rejects.toEqual(CONFLICT);
    const { id } = asked[0];
    await callOffTogether(leader, { id, at: AT });
    await callOffTogether(leader, { id, at: later(1) });
    await expect(theirs(id)).rejects.toEqual(NOTHING);
    await expect(own(id)).rejects.toEqual(CONFLICT);
    await expect(getTogether(await seat(manager), id)).rejects.toEqual(NOTHING);
    await invite(byCoach);
  });
});

describe("nobody else", () => {
  test("is asked: a grant without reviews, a sponsor's, one that has ended, another leader's", async () => {
    const other = await newLeader();
    for (const id of [
      await newGrant(leader, coach, { resources: ["evidence"] }),
      await newGrant(leader, coach, { role: "sponsor" }),
      await newGrant(leader, coach, { endedAt: AT }),
      await newGrant(other, coach),
    ])
      await expect(invite(id)).rejects.toEqual(INVALID);
    expect(await db.$count(togetherReviews, eq(togetherReviews.ownerId, leader.ownerId))).toBe(0);
  });

  test("reads it or sends anything: another reader, another leader, the leader in the reviewer's place", async () => {
    const { id } = await invite();
    const byCoach = await newGrant(leader, coach);
    const other = await newLeader();
    const said = { id, version: 0, statement: "Mine", levels: all(2 as Level), at: AT };
    await expect(placeLeader(await seat(coach, byCoach), said)).rejects.toEqual(NOTHING);
    await expect(getTogether(await seat(coach, byCoach), id)).rejects.toEqual(NOTHING);
    await expect(placeLeader(await seat(leader), said)).rejects.toEqual(NOTHING);
    await expect(getTogether(await seat(leader), id)).rejects.toEqual(NOTHING);
    await expect(placeOneself(other, { id, version: 0, levels: all(2 as Level), at: AT })).rejects.toEqual(NOTHING);
    await expect(callOffTogether(other, { id, at: AT })).rejects.toEqual(NOTHING);
    const theirSeat = await seat(manager);
    await transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, grantId)));
    await expect(placeLeader(theirSeat, said)).rejects.toEqual(NOTHING);
    const [row] = await db
      .select()
      .from(togetherReviews)
      .where(and(eq(togetherReviews.id, id)));
    expect([row?.ownSaid, row?.theirSaid]).toEqual([null, null]);
  });

  test("reads in the report what another said: only who held it", async () => {
    const byCoach = await newGrant(leader, coach);
    const { id } = await invite();
    await own(id);
    await theirs(id);
    const reviewId = await decide({ seen: true });
    const read = async (who: Leader, grant: string) =>
      (await getGrantedReview(await openGrant({ id: who.ownerId }, { grantId: grant, at: later(1) }), reviewId)).report
        .together;
    expect((await read(manager, grantId))?.statement).toBe(STATEMENT);
    expect(await read(coach, byCoach)).toBeNull();
  });
});
