import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { comments, threads } from "@/db/schema/comment";
import { evidence } from "@/db/schema/evidence";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { notices } from "@/db/schema/mail";
import { deleteAccount } from "@/lib/account/mutations/erase";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { rewordEvidence } from "@/lib/evidence/mutations/wording";
import { findNextToPlace } from "@/lib/evidence/queries/placing";
import { listRequests } from "@/lib/evidence/queries/requests";
import { type Confidentiality, Wording } from "@/lib/evidence/schema";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { decideReview } from "@/lib/review/mutations";
import { answerThread, rewordComment, startThread, takeCommentBack } from "@/lib/review/mutations/comment";
import { readThread, settleThread } from "@/lib/review/mutations/thread";
import { findConversation, listConversations } from "@/lib/review/queries/comment";
import { MOST_COMMENTS, StartThread } from "@/lib/review/schema/comment";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { keepVersion } from "@/lib/worksheet/mutations/version";
import {
  AT,
  CONCRETE,
  FEEDBACK,
  newEvidence,
  newFeedback,
  newLeader,
  newPlaced,
  newRoadmap,
} from "@/tests/support/factories";
import { newGrant, newGrantAccess } from "@/tests/support/granting";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const LATER = new Date(AT.getTime() + 3_600_000);
type Leader = Awaited<ReturnType<typeof newLeader>>;

let leader: Leader;
let coach: Leader;
let manager: Leader;
let other: Leader;
let item: string;
/** The coach's grant, as the coach and as the leader open it; the manager's; and one that the other leader gave the coach. */
let byCoach: GrantAccess;
let byLeader: GrantAccess;
let byManager: GrantAccess;
let elsewhere: GrantAccess;

beforeEach(async () => {
  [leader, coach, manager, other] = [await newLeader(), await newLeader(), await newLeader(), await newLeader()];
  item = await newEvidence(leader, { sentence: "Moved the planning review" });
  byCoach = await newGrantAccess(leader, coach, { worksheetIds: [FEEDBACK.worksheetId] });
  byLeader = await openGrant({ id: leader.ownerId }, { grantId: byCoach.grantId, at: AT });
  byManager = await newGrantAccess(leader, manager, { role: "manager", resources: ["evidence", "milestones"] });
  elsewhere = await newGrantAccess(other, coach);
});

type Said = Partial<StartThread> & { at?: Date };
const start = (access: GrantAccess, { at = AT, ...said }: Said = {}) => {
  const form = { kind: "evidence", id: item, key: randomUUID(), body: "Which meeting was that?" };
  return startThread(access, { ...StartThread.parse({ grantId: access.grantId, ...form, ...said }), at });
};
const answer = (access: GrantAccess, threadId: string, { body = "The one on Tuesday", key = randomUUID() } = {}) =>
  answerThread(access, { grantId: access.grantId, threadId, body, key, at: AT });
const reword = (access: GrantAccess, commentId: string, { body = "Which one, and who was there?", version = 1 } = {}) =>
  rewordComment(access, { grantId: access.grantId, commentId, version, body, at: LATER });
const takeBack = (access: GrantAccess, commentId: string) =>
  takeCommentBack(access, { grantId: access.grantId, commentId, at: AT });
const settle = (access: GrantAccess, threadId: string, to: "resolved" | "open" = "resolved") =>
  settleThread(access, { grantId: access.grantId, threadId, to, at: AT });

const subject = () => ({ kind: "evidence", id: item }) as const;
const seen = (access: GrantAccess, about = subject() as Parameters<typeof findConversation>[1]) =>
  findConversation(access, about);
const kept = (about = subject() as Parameters<typeof findConversation>[1], at = AT) =>
  listConversations(leader, { subject: about, at });
/** The leader's conversation with the coach. */
const withCoach = async (...asked: Parameters<typeof kept>) =>
  (await kept(...asked)).find(({ grantId }) => grantId === byCoach.grantId);
const firstComment = async (threadId: string) =>
  (await db.select({ id: comments.id }).from(comments).where(eq(comments.threadId, threadId)).orderBy(comments.id))[0]!
    .id;
const change = (grantId: string, patch: Partial<typeof grants.$inferInsert>) =>
  transact((tx) => tx.update(grants).set(patch).where(eq(grants.id, grantId)));
async function makeIt(said: { confidentiality?: Confidentiality; happenedOn?: string; sentence?: string }) {
  const [row] = await db.select().from(evidence).where(eq(evidence.id, item));
  const form = { id: item, version: row!.version, sentence: row!.sentence, happenedOn: "2026-11-13", ...said };
  await rewordEvidence(leader, { ...Wording.parse(form), at: AT });
}

/** Every way to write or to change something in a thread of the coach's. */
async function everyWrite(threadId: string, access: GrantAccess, own: string) {
  const writes = {
    start: () => start(access),
    answer: () => answer(access, threadId),
    reword: () => reword(access, own),
    takeBack: () => takeBack(access, own),
    settle: () => settle(access, threadId),
    read: () => readThread(access, { grantId: access.grantId, threadId, at: AT }),
  };
  const answers = [];
  for (const [name, write] of Object.entries(writes))
    answers.push([
      name,
      await write().then(
        () => "done",
        ({ code }) => code,
      ),
    ]);
  return Object.fromEntries(answers) as Record<keyof typeof writes, string>;
}
const all = (answer: string) => ({
  ...{ start: answer, answer, reword: answer, takeBack: answer, settle: answer, read: answer },
});

describe("a conversation", () => {
  test("is between the leader and one reader; no other grant, reader or leader is told of it", async () => {
    const threadId = await start(byCoach);
    await answer(byLeader, threadId);
    const told = await seen(byCoach);
    expect(told?.threads).toMatchObject([
      {
        id: threadId,
        lost: 0,
        comments: [
          { by: "reader", author: "Robin Vale" },
          { by: "leader", isNew: true },
        ],
      },
    ]);
    expect(await seen(byLeader)).toEqual(told);
    expect((await seen(byManager))?.threads).toEqual([]);
    expect(await seen(elsewhere)).toBeNull();
    const counts = (await kept()).map(({ grantId, threads }) => [grantId, threads.length] as const);
    expect(new Map(counts)).toEqual(
      new Map([
        [byCoach.grantId, 1],
        [byManager.grantId, 0],
      ]),
    );
    expect(await listConversations(other, { subject: subject(), at: AT })).toEqual([]);
    for (const access of [byManager, elsewhere]) {
      await expect(answer(access, threadId)).rejects.toEqual(NOTHING);
      await expect(settle(access, threadId)).rejects.toEqual(NOTHING);
      await expect(readThread(access, { grantId: access.grantId, threadId, at: AT })).rejects.toEqual(NOTHING);
      await expect(reword(access, await firstComment(threadId))).rejects.toEqual(NOTHING);
    }
    await expect(start(elsewhere)).rejects.toEqual(NOTHING);
    const theirs = await newEvidence(other);
    await expect(start(byCoach, { id: theirs })).rejects.toEqual(NOTHING);
    await expect(start(byCoach, { id: randomUUID() })).rejects.toEqual(NOTHING);
  });

  test("sent twice is kept once, by either side; two things said from one form are both kept", async () => {
    for (const access of [byCoach, byLeader]) {
      const key = randomUUID();
      const threadId = await start(access, { key });
      expect(await start(access, { key })).toBe(threadId);
      expect(await start(access, { key, body: "Something else" })).not.toBe(threadId);
      await answer(access, threadId, { key });
      await answer(access, threadId, { key });
      expect((await seen(byCoach))?.threads.find(({ id }) => id === threadId)?.comments).toHaveLength(2);
    }
    expect(await db.$count(notices, eq(notices.userId, coach.ownerId))).toBe(3);
  });

  test("tells the other side in their inbox with a link and without a word of it, until it is read there", async () => {
    const threadId = await start(byCoach);
    await answer(byLeader, threadId);
    const inbox = async ({ ownerId }: Leader) =>
      (await db.select().from(notices).where(eq(notices.userId, ownerId))).map(({ title, body, href, readAt }) => [
        title,
        body,
        href,
        readAt !== null,
      ]);
    // Answering has read what was answered.
    expect(await inbox(leader)).toEqual([
      ["Amara Lind commented on a piece of evidence", "", `/evidence/${item}#conversation`, true],
    ]);
    const forCoach = `/reading/${byCoach.grantId}/evidence/${item}#conversation`;
    expect(await inbox(coach)).toEqual([["Robin Vale answered on a piece of evidence", "", forCoach, false]]);
    await readThread(byLeader, { grantId: byCoach.grantId, threadId, at: AT });
    expect((await seen(byCoach))?.threads[0]?.comments.map(({ isNew }) => isNew)).toEqual([false, true]);
    await readThread(byCoach, { grantId: byCoach.grantId, threadId, at: AT });
    expect((await seen(byCoach))?.threads[0]?.comments.map(({ isNew }) => isNew)).toEqual([false, false]);
    expect(await inbox(manager)).toEqual([]);
  });

  test("is resolved and opened again by either, and opens again when somebody answers", async () => {
    const threadId = await start(byCoach);
    const stands = async () => (await withCoach())?.threads[0]?.resolvedBy;
    await settle(byLeader, threadId);
    await settle(byCoach, threadId);
    expect(await stands()).toBe("leader");
    await settle(byCoach, threadId, "open");
    expect(await stands()).toBeNull();
    await settle(byCoach, threadId);
    expect(await stands()).toBe("reader");
    await answer(byLeader, threadId);
    expect(await stands()).toBeNull();
    const actions = await db
      .select({ action: history.action })
      .from(history)
      .where(and(eq(history.ownerId, leader.ownerId), eq(history.subjectId, threadId)))
      .orderBy(history.id);
    expect(actions.map(({ action }) => action)).toEqual(["resolved", "opened-again", "resolved", "opened-again"]);
  });

  test("holds a hundred comments a thread and not one more", async () => {
    const threadId = await start(byCoach);
    await transact((tx) => tx.update(threads).set({ written: MOST_COMMENTS }).where(eq(threads.id, threadId)));
    await expect(answer(byLeader, threadId)).rejects.toMatchObject({ code: "CLOSED", fields: { body: /./ } });
  });
});

describe("a comment", () => {
  test("is changed by its author alone, and what it said before stays readable to both", async () => {
    for (const [author, reader] of [
      [byCoach, byLeader],
      [byLeader, byCoach],
    ] as const) {
      const id = await firstComment(await start(author, { body: `First of ${author.actorId}` }));
      await expect(reword(reader, id)).rejects.toMatchObject({ code: "INVALID" });
      await expect(takeBack(reader, id)).rejects.toMatchObject({ code: "INVALID" });
      await reword(author, id);
      await expect(reword(author, id)).rejects.toMatchObject({ code: "CONFLICT", fields: { body: /./ } });
      await reword(author, id, { version: 2, body: "Third" });
      for (const told of [await seen(byCoach), await withCoach()]) {
        const comment = told?.threads.flatMap((thread) => thread.comments).find((one) => one.id === id);
        expect(comment).toMatchObject({ body: "Third", editedAt: LATER });
        const earlier = ["Which one, and who was there?", `First of ${author.actorId}`];
        expect(comment?.earlier.map(({ body }) => body)).toEqual(earlier);
      }
    }
  });

  test("that is taken back leaves its place and no text anywhere", async () => {
    const threadId = await start(byCoach, { body: "quillstone one" });
    const id = await firstComment(threadId);
    await reword(byCoach, id, { body: "quillstone two" });
    await takeBack(byCoach, id);
    await takeBack(byCoach, id);
    const [comment] = (await seen(byCoach))?.threads[0]?.comments ?? [];
    expect(comment).toMatchObject({ body: "", takenBackAt: AT, earlier: [] });
    expect(JSON.stringify(await db.select().from(history).where(eq(history.subjectId, id)))).not.toContain(
      "quillstone",
    );
    await expect(reword(byCoach, id, { version: 3 })).rejects.toMatchObject({ code: "CLOSED" });
  });

  test("goes with its author's account, earlier wordings included, and the thread says so", async () => {
    const threadId = await start(byCoach, { body: "quillstone one" });
    await reword(byCoach, await firstComment(threadId));
    await answer(byLeader, threadId);
    await deleteAccount(coach);
    const told = await withCoach();
    expect(told).toMatchObject({ writing: "ended", threads: [{ lost: 1, comments: [{ by: "leader" }] }] });
    const rows = await db.select().from(history).where(eq(history.ownerId, leader.ownerId));
    expect(JSON.stringify(rows)).not.toContain("quillstone");
  });

  test("goes with the leader's account, and with it what told its reader", async () => {
    await start(byLeader);
    await start(byManager);
    await deleteAccount(leader);
    expect(await db.$count(threads, eq(threads.ownerId, leader.ownerId))).toBe(0);
    expect(await db.$count(notices, eq(notices.userId, coach.ownerId))).toBe(0);
  });
});

describe("what its reader no longer reaches", () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ["private", () => makeIt({ confidentiality: "private" }), "hidden"],
    ["employer-sensitive", () => makeIt({ confidentiality: "employer-sensitive" }), "hidden"],
    ["from before", () => makeIt({ happenedOn: "2025-12-31" }), "hidden"],
    ["of a closed resource", () => change(byCoach.grantId, { evidence: false }), "hidden"],
    ["without comments", () => change(byCoach.grantId, { mayComment: false }), "mute"],
    ["of an ended grant", () => change(byCoach.grantId, { endedAt: AT }), "ended"],
    ["of a grant that is over", () => change(byCoach.grantId, { untilOn: "2026-11-19" }), "ended"],
  ])(
    "an item %s hides its thread from them at once and takes nothing more, while the leader keeps it",
    async (...given) => {
      const [, close, writing] = given;
      const threadId = await start(byCoach);
      const own = await firstComment(threadId);
      const byMe = await firstComment(await start(byLeader));
      await close();
      // Whoever opened the grant before it changed gets no further with that either.
      expect(await everyWrite(threadId, byCoach, own)).toEqual(all("NOT_FOUND"));
      expect(await everyWrite(threadId, byLeader, byMe)).toEqual(all("NOT_FOUND"));
      const again = await openGrant({ id: coach.ownerId }, { grantId: byCoach.grantId, at: AT }).catch(() => null);
      if (writing === "ended") expect(again).toBeNull();
      else expect(again && (await seen(again))).toBeNull();
      expect(await withCoach()).toMatchObject({ grantId: byCoach.grantId, writing, threads: [{ id: threadId }, {}] });
    },
  );

  test("a withdrawn item takes no comment, says so at the field, and lets a comment be taken back", async () => {
    const threadId = await start(byCoach);
    const own = await firstComment(threadId);
    const byMe = await firstComment(await start(byLeader));
    await withdrawEvidence(leader, { ids: [item], at: AT });
    for (const [access, id] of [
      [byCoach, own],
      [byLeader, byMe],
    ] as const) {
      expect(await everyWrite(threadId, access, id)).toEqual({
        ...{ start: "CLOSED", answer: "CLOSED", reword: "CLOSED" },
        ...{ takeBack: "done", settle: "done", read: "done" },
      });
      await expect(start(access)).rejects.toMatchObject({ fields: { body: expect.stringMatching(/was withdrawn/) } });
    }
    expect(await seen(byCoach)).toBeNull();
    expect(await withCoach()).toMatchObject({ writing: "withdrawn", threads: [{}, {}] });
  });

  test("nobody is written to before they read", async () => {
    const grantId = await newGrant(leader, manager, { acceptedAt: null });
    const early = await openGrant({ id: leader.ownerId }, { grantId, at: AT });
    await expect(start(early)).rejects.toMatchObject({ code: "CLOSED", fields: { body: /does not read/ } });
    const mute = await newGrantAccess(leader, manager, { mayComment: false });
    await expect(start(mute)).rejects.toEqual(NOTHING);
    expect(await seen(mute)).toBeNull();
    const open = (await kept()).map((one) => one.grantId);
    expect(new Set(open)).toEqual(new Set([byCoach.grantId, byManager.grantId]));
  });
});

describe("other things that are commented on", () => {
  test("a milestone, a state and a boundary review, each where its resource is open", async () => {
    const roadmapId = await newRoadmap(leader);
    const [milestone] = await listMilestones(leader, roadmapId);
    const { version } = await getRoadmap(leader, roadmapId);
    const decision = { phase: 1, decision: "move-on", weeks: null, reason: "The gaps are named" } as const;
    const review = await decideReview(leader, { ...decision, roadmapId, version, key: randomUUID(), at: AT });
    for (const about of [
      { kind: "milestone", id: milestone!.id },
      { kind: "cell", id: "M1.L2" },
      { kind: "review", id: review },
    ] as const) {
      const threadId = await start(byCoach, about);
      await answer(byLeader, threadId);
      expect((await seen(byCoach, about))?.threads).toHaveLength(1);
      expect((await withCoach(about))?.threads).toHaveLength(1);
      await expect(start(byCoach, { ...about, id: "nothing" })).rejects.toEqual(NOTHING);
      await expect(start(byCoach, { ...about, part: "P1" })).rejects.toMatchObject({ fields: { part: /./ } });
      expect((await seen(elsewhere, about))?.threads ?? []).toEqual([]);
    }
    for (const about of [
      { kind: "cell", id: "M1.L2" },
      { kind: "review", id: review },
    ] as const)
      await expect(start(byManager, about)).rejects.toEqual(NOTHING);
    for (const about of [
      { kind: "milestone", id: milestone!.id },
      { kind: "review", id: review },
    ] as const)
      await expect(start(elsewhere, about)).rejects.toEqual(NOTHING);
  });

  test("a worksheet by its prompts, and by the lines of versions that were kept since the grant began", async () => {
    const { worksheetId, promptId } = FEEDBACK;
    const about = { kind: "worksheet", id: worksheetId } as const;
    const line = await newFeedback(leader, CONCRETE);
    const open = () => seen(byCoach, about);
    expect((await open())?.parts.map(({ id }) => id)).not.toContain(line);
    await expect(start(byCoach, { ...about, part: line })).rejects.toMatchObject({ fields: { part: /./ } });
    await expect(start(byCoach, about)).rejects.toMatchObject({ fields: { part: /./ } });
    await keepVersion(leader, { worksheetId, label: "", at: AT });
    expect((await open())?.parts).toContainEqual({ id: line, label: "Be more strategic" });
    const threadId = await start(byCoach, { ...about, part: line });
    await start(byCoach, { ...about, part: promptId });
    await answer(byLeader, threadId);
    expect((await open())?.threads.map(({ part }) => part)).toEqual([line, promptId]);
    await expect(start(byManager, { ...about, part: promptId })).rejects.toEqual(NOTHING);
    await change(byCoach.grantId, { fromOn: "2026-11-21" });
    const tomorrow = new Date("2026-11-21T11:00:00Z");
    const later = await openGrant({ id: coach.ownerId }, { grantId: byCoach.grantId, at: tomorrow });
    expect((await seen(later, about))?.threads.map(({ part }) => part)).toEqual([promptId]);
    await expect(
      answerThread(later, { grantId: later.grantId, threadId, body: "x", key: "k", at: tomorrow }),
    ).rejects.toEqual(NOTHING);
    expect((await withCoach(about, tomorrow))?.threads).toHaveLength(2);
  });
});

describe("a request for something more concrete", () => {
  const ask = (access = byCoach) => start(access, { asksMore: true, body: "Which decision changed?" });
  const asked = async () =>
    (await listRequests(leader, { at: AT })).map(({ evidenceId, by, body }) => [evidenceId, by, body]);
  const ONE = () => [[item, "Amara Lind", "Which decision changed?"]];

  beforeEach(async () => {
    item = await newPlaced(leader);
  });

  test("puts a placed item into the tidy list, for its leader alone, until the thread is resolved", async () => {
    expect(await findNextToPlace(leader, { at: AT })).not.toBe(item);
    const threadId = await ask();
    expect(await asked()).toEqual(ONE());
    expect(await listRequests(other, { at: AT })).toEqual([]);
    expect(await listRequests(coach, { at: AT })).toEqual([]);
    const first = await findNextToPlace(leader, { at: AT });
    expect([first, await findNextToPlace(leader, { after: first ?? "", at: AT })]).toContain(item);
    await settle(byLeader, threadId);
    expect(await asked()).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["the item is edited", () => makeIt({ sentence: "Moved the planning review to Tuesdays" })],
    ["the item is made private", () => makeIt({ confidentiality: "private" })],
    ["the item is withdrawn", () => withdrawEvidence(leader, { ids: [item], at: AT })],
    ["the grant ends", () => change(byCoach.grantId, { endedAt: AT })],
    ["evidence is closed", () => change(byCoach.grantId, { evidence: false })],
    ["nothing from then is open any more", () => change(byCoach.grantId, { fromOn: "2026-11-20" })],
  ])("goes when %s", async (_, close) => {
    await ask();
    expect(await asked()).toEqual(ONE());
    await close();
    expect(await asked()).toEqual([]);
    expect(await findNextToPlace(leader, { at: AT })).not.toBe(item);
  });

  test("goes when it is taken back, and with its author's account", async () => {
    const threadId = await ask();
    await takeBack(byCoach, await firstComment(threadId));
    expect(await asked()).toEqual([]);
    await ask(byManager);
    expect(await asked()).toEqual(ONE());
    await deleteAccount(manager);
    expect(await asked()).toEqual([]);
  });

  test("is a reader's to make, and about evidence only", async () => {
    await expect(ask(byLeader)).rejects.toMatchObject({ fields: { asksMore: /./ } });
    await newRoadmap(leader);
    await expect(start(byCoach, { kind: "cell", id: "M1.L2", asksMore: true })).rejects.toMatchObject({
      fields: { asksMore: /./ },
    });
  });
});
