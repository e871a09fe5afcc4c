import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants, grantWorksheets, reads } from "@/db/schema/grant";
import { roadmaps } from "@/db/schema/roadmap";
import { openGrant } from "@/lib/grant/access";
import { noteListed } from "@/lib/grant/mutations/read";
import { decideReview } from "@/lib/review/mutations";
import { listPast, listPractice } from "@/lib/review/queries/practice";
import { practiceMonth } from "@/lib/review/queries/practice-month";
import { DecideReview } from "@/lib/review/schema";
import { extendPhase } from "@/lib/roadmap/mutations/plan";
import { saveAnswer } from "@/lib/worksheet/mutations/answer";
import { signGranted, signOwn } from "@/lib/worksheet/mutations/sign";
import { keepVersion } from "@/lib/worksheet/mutations/version";
import { findSigning } from "@/lib/worksheet/queries/signing";
import { AnswerForm } from "@/lib/worksheet/schema";
import { AT, newLeader } from "@/tests/support/factories";
import { newGrant } from "@/tests/support/granting";
import {
  newAction,
  newCheckIn,
  newClient,
  newComment,
  newMeeting,
  newPiece,
  type Shared,
} from "@/tests/support/practicing";
import { keepContract, keepMap, MAP } from "@/tests/support/signing";
import { countQueries } from "@/tests/support/statements";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const day = (on: string) => new Date(`${on}T11:00:00Z`);
let coach: Leader;
let other: Leader;
beforeEach(async () => {
  [coach, other] = [await newLeader(), await newLeader()];
});

const practice = (reader = coach, at = AT) => listPractice({ id: reader.ownerId }, { at });
const only = async (reader = coach, at = AT) => (await practice(reader, at)).clients[0];
const why = async (reader = coach, at = AT) => (await only(reader, at))?.reasons.map(({ text }) => text);

const roadmapOf = async ({ leader }: Shared) => {
  const own = eq(roadmaps.ownerId, leader.ownerId);
  const [row] = await db.select({ id: roadmaps.id, version: roadmaps.version }).from(roadmaps).where(own);
  return row!;
};

/** A client with something of every kind: everything that a grant can open would show. */
async function busy(given: Parameters<typeof newClient>[1] = {}) {
  const client = await newClient(coach, { startOn: "2026-09-01", ...given });
  await newMeeting(client, day("2026-10-10"));
  await newMeeting(client, day("2026-12-01"), "planned");
  await newPiece(client, { happenedOn: "2026-10-20", at: day("2026-10-21"), rescue: true });
  await newPiece(client, { happenedOn: "2026-10-09", at: day("2026-10-09") });
  const checkIn = await newCheckIn(client, (await roadmapOf(client)).id, { at: AT, sent: ["leader"] });
  await newAction(client, checkIn, { at: day("2026-10-10"), dueOn: "2026-11-19" });
  await newAction(client, checkIn, { at: day("2026-10-10"), dueOn: "2026-11-01", doer: "reviewer" });
  return client;
}

/** The three-party agreement: the leader, a coach and a sponsor sign it. */
const AGREEMENT = "WS.N14";
const keep = async ({ leader }: Shared, at = AT, version = 0) => {
  const cells = {
    worksheetId: AGREEMENT,
    promptId: "WS.N14.1",
    version,
    "cells.0.0": `Two things at work, ${version}`,
  };
  await saveAnswer(leader, { ...AnswerForm.parse(cells), at });
  await keepVersion(leader, { worksheetId: AGREEMENT, label: "", at });
};

describe("what a grant opens", () => {
  test("is told in reasons, with the dates", async () => {
    const { grantId } = await busy();
    expect(await why()).toEqual([
      ...["1 check-in waits for you", "2 actions overdue", "Boundary in 11 days", "No evidence for 4 weeks"],
      ...["1 rescue since the last meeting", "1 new piece since the last meeting"],
    ]);
    expect(await only()).toMatchObject({
      ...{ grantId, role: "coach", group: "", newestOn: "2026-10-20", boundary: { on: "2026-12-01", days: 11 } },
      ...{ lastMetAt: day("2026-10-10"), nextMeetsAt: day("2026-12-01") },
    });
  });

  test.each([
    ["without evidence", ["roadmap", "reviews"], ["1 check-in waits", "2 actions", "Boundary in 11"]],
    ["without the roadmap", ["evidence", "reviews"], ["1 check-in", "2 actions", "No evidence", "1 rescue", "1 new"]],
    [
      "without reviews",
      ["evidence", "roadmap"],
      ["Boundary", "No evidence", "1 rescue since you", "1 new piece since you"],
    ],
    ["with nothing of it", ["milestones"], []],
  ] as const)("%s says nothing of what is closed", async (_, resources, texts) => {
    await busy({ resources, acceptedAt: day("2026-10-10") });
    const found = (await why()) ?? [];
    expect(found).toHaveLength(texts.length);
    for (const [at, text] of texts.entries()) expect(found[at]).toContain(text);
    const client = await only();
    if (!(resources as readonly string[]).includes("reviews"))
      expect(client).toMatchObject({ lastMetAt: null, nextMeetsAt: null });
    if (!(resources as readonly string[]).includes("evidence")) expect(client?.newestOn).toBeNull();
  });

  test("reaches no private item, none from before, none withdrawn to the employer's eyes alone", async () => {
    const client = await newClient(coach, { fromOn: "2026-11-01", acceptedAt: day("2026-11-01") });
    await newPiece(client, { happenedOn: "2026-10-31", at: day("2026-11-15"), rescue: true });
    await newPiece(client, {
      happenedOn: "2026-11-15",
      at: day("2026-11-15"),
      rescue: true,
      confidentiality: "private",
    });
    await newPiece(client, { happenedOn: "2026-11-16", at: day("2026-11-16"), confidentiality: "employer-sensitive" });
    expect(await only()).toMatchObject({ newestOn: null, reasons: [] });
    await transact((tx) => tx.update(grants).set({ sensitive: true }).where(eq(grants.id, client.grantId)));
    expect(await only()).toMatchObject({ newestOn: "2026-11-16" });
    expect(await why()).toEqual(["1 new piece since you began to read"]);
  });

  test("knows nothing new in what was logged before the last meeting, and all that was logged after it", async () => {
    const client = await newClient(coach);
    await newPiece(client, { happenedOn: "2026-11-10", at: day("2026-11-11") });
    await newMeeting(client, day("2026-11-12"));
    await newPiece(client, { happenedOn: "2026-11-09", at: day("2026-11-13") });
    await newMeeting(client, day("2026-11-14"), "cancelled");
    expect(await why()).toEqual(["1 new piece since the last meeting"]);
  });

  test("leaves out what was answered, skipped, done, dropped or is due today", async () => {
    const client = await newClient(coach, { resources: ["reviews"] });
    const { id } = await roadmapOf(client);
    const own = await newCheckIn(client, id, { at: day("2026-09-20"), sent: ["reviewer"] });
    await newCheckIn(client, id, { at: day("2026-10-20"), sent: ["leader"], skipped: true });
    await newAction(client, own, { at: day("2026-09-20"), dueOn: "2026-11-20" });
    await newAction(client, own, { at: day("2026-09-20"), dueOn: "2026-11-01", doneAt: day("2026-11-05") });
    await newAction(client, own, { at: day("2026-09-20"), dueOn: "2026-11-01", droppedAt: day("2026-11-05") });
    expect(await why()).toEqual([]);
    expect(await why(coach, new Date("2026-11-20T23:00:00Z"))).toEqual(["1 action overdue"]);
  });
});

describe("comments", () => {
  const about = { at: day("2026-11-18") };

  test("that the leader wrote wait until they are read", async () => {
    const client = await newClient(coach, { resources: ["evidence", "readiness"], worksheetIds: ["WS.O5"] });
    const item = await newPiece(client, { happenedOn: "2026-11-15", at: AT });
    await newMeeting(client, AT);
    await newComment(client, coach, { ...about, on: { evidenceId: item } });
    await newComment(client, coach, { ...about, on: { contentId: "M1.L1" } });
    await newComment(client, coach, { ...about, on: { contentId: "WS.O5", part: "WS.O5.1" } });
    await newComment(client, coach, { ...about, on: { evidenceId: item }, readAt: AT });
    await newComment(client, other, { ...about, on: { evidenceId: item } });
    expect((await why())?.[0]).toBe("3 unread comments wait for you");
    await transact((tx) => tx.update(grants).set({ mayComment: false }).where(eq(grants.id, client.grantId)));
    expect(await why()).toEqual([]);
  });

  test("on what the grant does not reach are not counted", async () => {
    const client = await newClient(coach, { resources: ["evidence"], fromOn: "2026-11-01" });
    const hidden = await newPiece(client, {
      happenedOn: "2026-11-15",
      at: day("2026-11-15"),
      confidentiality: "private",
    });
    const earlier = await newPiece(client, { happenedOn: "2026-10-15", at: day("2026-10-15") });
    const lineId = randomUUID();
    for (const on of [
      { evidenceId: hidden },
      { evidenceId: earlier },
      { contentId: "M1.L1" },
      { contentId: "WS.O5", part: "WS.O5.1" },
      { contentId: "WS.O5", part: lineId },
    ])
      await newComment(client, coach, { ...about, on });
    expect(await why()).toEqual([]);
  });
});

describe("worksheets to sign", () => {
  const signs = async (reader: Leader, { leader, grantId }: Shared) => {
    const { hash } = (await findSigning(leader, { id: AGREEMENT }))!;
    await signGranted(await openGrant({ id: reader.ownerId }, { grantId, at: AT }), {
      ...{ worksheetId: AGREEMENT, hash, at: AT },
    });
  };
  const sheets = { resources: [], worksheetIds: [AGREEMENT] } as const;

  test("wait once they are kept until their reader has signed, whoever else has, and anew with each version", async () => {
    const client = await newClient(coach, sheets);
    const beside = { leader: client.leader, grantId: await newGrant(client.leader, other, sheets) };
    expect(await why()).toEqual([]);
    await keep(client);
    const waiting = ["1 worksheet to sign waits for you"];
    expect(await why()).toEqual(waiting);
    expect((await only())?.reasons[0]?.link?.href).toBe(`/reading/${client.grantId}/worksheets/${AGREEMENT}`);
    await signs(other, beside);
    await signOwn(client.leader, {
      ...{ worksheetId: AGREEMENT, hash: (await findSigning(client.leader, { id: AGREEMENT }))!.hash, at: AT },
    });
    expect(await why(other)).toEqual([]);
    expect(await why()).toEqual(waiting);
    await signs(coach, client);
    expect(await why()).toEqual([]);
    await keep(client, AT, 1);
    expect([await why(), await why(other)]).toEqual([waiting, waiting]);
  });

  test("are none of those that a grant does not name, that its role does not sign, or that were kept before it", async () => {
    const client = await newClient(coach, sheets);
    const { leader } = client;
    await newGrant(leader, other, { role: "manager", worksheetIds: [AGREEMENT, MAP] });
    await keep(client);
    await keepContract(leader);
    await keepMap(leader);
    expect(await why(other)).toEqual([]);
    expect(await why()).toEqual(["1 worksheet to sign waits for you"]);
    const named = eq(grantWorksheets.grantId, client.grantId);
    const began = (fromOn: string) =>
      transact((tx) => tx.update(grants).set({ fromOn }).where(eq(grants.id, client.grantId)));
    await began("2026-11-20");
    expect(await why()).toHaveLength(1);
    // Half past midnight of the next day in the leader's zone, when what was kept is of the day before.
    await began("2026-11-21");
    expect(await why(coach, new Date("2026-11-20T23:30:00Z"))).toEqual([]);
    await began("2026-01-01");
    await transact((tx) => tx.delete(grantWorksheets).where(named));
    expect(await why()).toEqual([]);
  });
});

describe("boundaries", () => {
  test("move with extensions and call until they are decided", async () => {
    const client = await newClient(coach, { startOn: "2026-08-15", resources: ["roadmap", "reviews"] });
    expect(await why()).toEqual(["Boundary 5 days ago, nothing decided"]);
    const { leader } = client;
    const { id, version } = await roadmapOf(client);
    await extendPhase(leader, { roadmapId: id, version, phase: 1, weeks: 2, reason: "More time", at: AT });
    expect(await only()).toMatchObject({ boundary: { on: "2026-11-29", days: 9 } });
    const form = DecideReview.parse({
      phase: "1",
      key: randomUUID(),
      decision: "move-on",
      reason: "The gaps are named",
    });
    await decideReview(leader, { ...form, roadmapId: id, version: version + 1, at: AT });
    expect(await why()).toEqual([]);
    expect(await why(coach, day("2026-12-01"))).toEqual([]);
  });

  test("without reviews, nothing tells whether anything was decided", async () => {
    const client = await newClient(coach, { startOn: "2026-08-15", resources: ["roadmap"] });
    const before = await why();
    const { id, version } = await roadmapOf(client);
    const form = DecideReview.parse({
      phase: "1",
      key: randomUUID(),
      decision: "move-on",
      reason: "The gaps are named",
    });
    await decideReview(client.leader, { ...form, roadmapId: id, version, at: AT });
    expect(before).toEqual(["Boundary 5 days ago"]);
    expect(await why()).toEqual(before);
  });

  test("from before the grant are none of the reader's", async () => {
    await newClient(coach, { startOn: "2026-08-15", resources: ["roadmap"], fromOn: "2026-11-16" });
    expect(await only()).toMatchObject({ boundary: null, reasons: [] });
  });
});

describe("whose clients", () => {
  test("each reader's own, whose grants are open; sponsors stand elsewhere", async () => {
    const client = await busy();
    await newClient(other, { name: "Theirs" });
    await newClient(coach, { name: "Sponsored", role: "sponsor" });
    await newClient(coach, { name: "Ahead", fromOn: "2026-11-21" });
    await newClient(coach, { name: "Invited", acceptedAt: null });
    await newClient(coach, { name: "Ended", endedAt: day("2026-11-01") });
    await newClient(coach, { name: "Over", untilOn: "2026-11-19" });
    await newClient(coach, { name: "Last day", untilOn: "2026-11-20", role: "manager" });
    const { clients, past } = await practice();
    expect(clients.map(({ name }) => name)).toEqual(["Robin Vale", "Last day"]);
    expect(past).toBe(2);
    const gone = await listPast({ id: coach.ownerId }, { at: AT });
    expect(gone.map(({ name }) => name)).toEqual(["Ended", "Over"]);
    expect((await practice(other)).clients.map(({ name }) => name)).toEqual(["Theirs"]);
    expect((await practice(client.leader)).clients).toEqual([]);
    await transact((tx) => tx.update(users).set({ disabledAt: AT }).where(eq(users.id, client.leader.ownerId)));
    expect((await practice()).clients.map(({ name }) => name)).toEqual(["Last day"]);
  });

  test("a grant opens and closes by days of the leader's zone", async () => {
    await newClient(coach, { name: "Auckland", zone: "Pacific/Auckland", fromOn: "2026-11-21" });
    await newClient(coach, { name: "Honolulu", zone: "Pacific/Honolulu", untilOn: "2026-11-19" });
    const names = async (at: string) => (await practice(coach, new Date(at))).clients.map(({ name }) => name);
    expect(await names("2026-11-20T09:59:00Z")).toEqual(["Honolulu"]);
    expect(await names("2026-11-20T11:00:00Z")).toEqual(["Auckland"]);
  });

  test("two people's reasons never mix", async () => {
    await busy({ name: "Busy" });
    const calm = await newClient(coach, { name: "Calm" });
    await newPiece(calm, { happenedOn: "2026-11-19", at: day("2026-11-19") });
    await newMeeting(calm, day("2026-11-19"));
    const { clients } = await practice();
    expect(clients.map(({ name, reasons }) => [name, reasons.length])).toEqual([
      ["Busy", 6],
      ["Calm", 0],
    ]);
  });
});

test("takes as many statements for twelve clients as for one, for the list and for the month", async () => {
  const month = () => practiceMonth({ id: coach.ownerId }, { month: "2026-10", at: AT });
  const waiting = { worksheetIds: [AGREEMENT] };
  await keep(await busy(waiting));
  const one = await countQueries(() => practice());
  const ofMonth = await countQueries(month);
  for (let n = 0; n < 11; n += 1) await keep(await busy({ ...waiting, name: `Client ${n}` }));
  expect((await practice()).clients).toHaveLength(12);
  expect(await countQueries(() => practice())).toBe(one);
  expect(await countQueries(month)).toBe(ofMonth);
  expect(one).toBeLessThanOrEqual(10);
});

test("the month is counted for each client by what their grant reaches", async () => {
  await busy({ name: "Busy" });
  await busy({ name: "Closed", resources: ["roadmap"] });
  await newClient(other, { name: "Theirs" });
  const { rows } = await practiceMonth({ id: coach.ownerId }, { month: "2026-10", at: AT });
  expect(rows.slice(1)).toEqual([
    ["October 2026", "Busy", "Coach", 2, 1, 2, 0, 0],
    ["October 2026", "Closed", "Coach", 0, 0, 0, 0, 0],
  ]);
  const { rows: november } = await practiceMonth({ id: coach.ownerId }, { month: "2026-11", at: AT });
  expect(november[1]?.slice(1)).toEqual(["Busy", "Coach", 0, 0, 0, 0, 2]);
});

test("that the list was read stands with every client once an hour, and with nobody else", async () => {
  const [one, two, theirs] = [await newClient(coach), await newClient(coach), await newClient(other)];
  const { clients } = await practice();
  const listed = { readerId: coach.ownerId, page: "practice", at: AT };
  await noteListed({ ...listed, grants: clients.slice(1) });
  await noteListed({ ...listed, grants: clients });
  const noted = (grantId: string) => db.$count(reads, and(eq(reads.grantId, grantId), eq(reads.page, "practice")));
  expect(await Promise.all([one, two, theirs].map(({ grantId }) => noted(grantId)))).toEqual([1, 1, 0]);
});
