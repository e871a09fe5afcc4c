import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { asks, clarifications, unwanted } from "@/db/schema/ask";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { openAsk } from "@/lib/ask/access";
import { answerAsk, proposeWitness, refuseMail, withdrawAnswer } from "@/lib/ask/mutations/answer";
import { revokeAsk } from "@/lib/ask/mutations/ask";
import { askGiver, clarify, takeOver, withdrawClarification } from "@/lib/ask/mutations/clarify";
import { noteRunByAsk } from "@/lib/ask/mutations/run";
import { asksOfLines, getClarifyQuestion } from "@/lib/ask/queries/clarify";
import { listOtherAsks } from "@/lib/ask/queries/others";
import { getAskOverview } from "@/lib/ask/queries/overview";
import { AskGiver, ClarifyForm, NoteRun } from "@/lib/ask/schema";
import { cleanUp } from "@/lib/jobs/clean-up";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import type { Message } from "@/lib/mail/transport";
import { putLineBack, removeLine } from "@/lib/worksheet/mutations/answer";
import { keepVersion, removeVersion } from "@/lib/worksheet/mutations/version";
import { findFeedback } from "@/lib/worksheet/queries/feedback";
import {
  AT,
  answer,
  FEEDBACK,
  newAsk,
  newFeedback,
  newGiverAsk,
  newLeader,
  newPlaced,
  sayFeedback,
} from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
type Access = Awaited<ReturnType<typeof newGiverAsk>>["access"];
const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);
const CLOSED = { code: "CLOSED" };
const refusal = (field: string) => expect.objectContaining({ code: "INVALID", fields: { [field]: expect.anything() } });

async function asked() {
  const [leader, other] = [await newLeader(), await newLeader()];
  await newGiverAsk(other, await newFeedback(other, { said: "More presence" }));
  const lineId = await newFeedback(leader, { said: "Be more strategic", giver: "CTO", good: "We choose early" });
  return { leader, other, lineId, ...(await newGiverAsk(leader, lineId)) };
}

type Said = Partial<ClarifyForm> & { at?: Date };

/** Answers for the words as they stand now. */
async function say(access: Access, { at = AT, ...said }: Said = {}) {
  const { words } = await getClarifyQuestion(access, { at });
  const form = { token: "", wordingHash: words?.wordingHash ?? "0".repeat(64), answeredAt: "", ...said };
  const { token: _, ...input } = ClarifyForm.parse({
    situation: "In planning",
    ...form,
    answeredAt: said.answeredAt ?? "",
  });
  await clarify(access, { ...input, at });
}

const given = (leader: Leader) =>
  db.select().from(clarifications).where(eq(clarifications.ownerId, leader.ownerId)).orderBy(clarifications.id);
const told = (leader: Leader) => db.select().from(notices).where(eq(notices.userId, leader.ownerId));
const askOf = async (leader: Leader, lineId: string, at = AT) => (await asksOfLines(leader, { at })).get(lineId)?.[0];

describe("asking what feedback meant", () => {
  test("makes a link that opens the very words and nothing else", async () => {
    const { leader, other, lineId, id, token, access } = await asked();
    expect(access).toEqual({ askId: id, ownerId: leader.ownerId, kind: "make-concrete" });
    const question = await getClarifyQuestion(access, { at: AT });
    expect(question).toMatchObject({ words: { said: "Be more strategic" }, standing: null, leader: "Robin Vale" });
    expect(JSON.stringify(question)).not.toContain("We choose early");
    const [row] = await db.select().from(asks).where(eq(asks.id, id));
    expect(row).toMatchObject({ lineId, evidenceId: null, kind: "make-concrete", proposedByLeader: true });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await askOf(leader, lineId)).toMatchObject({ id, course: "waiting", last: null });
    expect((await asksOfLines(other, { at: AT })).get(lineId)).toBeUndefined();
    expect(await db.select().from(history).where(eq(history.subjectId, id))).toMatchObject([
      { subject: "ask", action: "asked", ownerId: leader.ownerId, after: { lineId } },
    ]);
    expect(await listOtherAsks(leader, { at: AT })).toMatchObject([{ id, about: "Be more strategic", lineId }]);
    expect(await listOtherAsks(leader, { at: days(30) })).toEqual([]);
    expect((await getAskOverview(leader, { at: AT })).waiting).toEqual([]);
  });

  test("by mail says nothing of the words, and never mails again to who wants none", async () => {
    const leader = await newLeader();
    const lineId = await newFeedback(leader, { said: "Be more strategic" });
    const form = AskGiver.parse({
      lineId,
      witness: "CTO",
      relation: "manager",
      way: "mail",
      address: "cto@example.com",
    });
    const { id, path } = await askGiver(leader, { ...form, at: AT });
    expect(path).toBeNull();
    const sent: Message[] = [];
    await drainOutbox({ now: () => AT, deliver: async (message) => void sent.push(message) });
    const own = sent.filter(({ to }) => to === "cto@example.com");
    expect(own).toMatchObject([{ subject: "Robin Vale asks what you meant" }]);
    expect(own[0]?.text).not.toContain("strategic");
    const token = /\/ask\/([\w-]{43})/.exec(own[0]?.text ?? "")?.[1] ?? "";
    const access = (await openAsk(token))!;
    expect(access).toMatchObject({ askId: id });
    await refuseMail(access, { at: AT });
    expect(await db.$count(unwanted)).toBeGreaterThan(0);
    const again = AskGiver.parse({ ...form, witness: "The CTO", address: "cto@example.com" });
    await expect(askGiver(leader, { ...again, at: AT })).rejects.toEqual(refusal("address"));
    await say(access, { at: days(1) });
    await cleanUp(days(30));
    expect(await db.select().from(asks).where(eq(asks.id, id))).toMatchObject([{ address: "cto@example.com" }]);
    await cleanUp(days(32));
    expect(await db.select().from(asks).where(eq(asks.id, id))).toMatchObject([{ address: null }]);
  });

  test("is refused with what to do: for an own address, without a relation, asked already, of nothing said", async () => {
    const { leader, other, lineId, access } = await asked();
    const mailed = { way: "mail" as const, witness: "Me", address: `${leader.ownerId}+x@example.com` };
    await expect(newGiverAsk(leader, lineId, mailed)).rejects.toEqual(refusal("address"));
    const form = { lineId, witness: "CTO", way: "mail", address: "" };
    const issues = AskGiver.safeParse({ ...form, relation: undefined }).error?.issues.map(({ path }) => path[0]);
    expect(issues).toContain("relation");
    expect(AskGiver.safeParse({ ...form, relation: "peer" }).error?.issues.map(({ path }) => path[0])).toEqual([
      "address",
    ]);
    await expect(newGiverAsk(leader, lineId, { witness: "cto" })).rejects.toEqual(refusal("witness"));
    await say(access);
    await expect(newGiverAsk(leader, lineId)).rejects.toEqual(refusal("witness"));
    await newGiverAsk(leader, lineId, { witness: "Sponsor" });
    const silent = await newFeedback(leader, { giver: "CTO" });
    await expect(newGiverAsk(leader, silent)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(newGiverAsk(other, lineId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db.$count(outbox, eq(outbox.userId, leader.ownerId))).toBe(0);
  });
});

describe("what a giver says they meant", () => {
  test("is kept once, told to the leader, corrected, and taken back with its words", async () => {
    const { leader, other, lineId, access } = await asked();
    await say(access, { behaviour: "Two options" });
    await say(access, { behaviour: "Two options", at: days(1) });
    const [first] = await given(leader);
    expect(await told(leader)).toMatchObject([
      { title: "CTO says what they meant", href: `/worksheets/WS.P1.T#${lineId}` },
    ]);
    expect(await told(other)).toEqual([]);
    expect(await askOf(leader, lineId, days(90))).toMatchObject({
      course: "answered",
      last: { behaviour: "Two options" },
    });
    await expect(say(access, { good: "They choose", at: days(2) })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await given(leader)).toEqual([first]);
    await say(access, { good: "They choose", answeredAt: first!.answeredAt.toISOString(), at: days(60) });
    expect(await given(leader)).toMatchObject([
      { situation: "", behaviour: "", good: "", withdrawnAt: days(60) },
      { situation: "In planning", behaviour: "", good: "They choose", withdrawnAt: null },
    ]);
    await withdrawClarification(access, { at: days(61) });
    await withdrawClarification(access, { at: days(62) });
    expect(JSON.stringify(await given(leader))).not.toContain("planning");
    expect(await askOf(leader, lineId, days(61))).toMatchObject({ course: "taken-back" });
    expect((await told(leader)).map(({ title }) => title)).toHaveLength(3);
    await say(access, { at: days(63) });
    expect((await getClarifyQuestion(access, { at: days(63) })).standing).toMatchObject({ isOfWording: true });
  });

  test("from two devices at once is one answer, and a conflict for the other", async () => {
    const { leader, access } = await asked();
    const both = await Promise.allSettled([say(access, { good: "One" }), say(access, { good: "Another" })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
    expect(await given(leader)).toHaveLength(1);
    expect(await told(leader)).toHaveLength(1);
  });

  test("about words that were changed meanwhile is a conflict, and says so beside the line once it stands", async () => {
    const { leader, lineId, access } = await asked();
    const { words } = await getClarifyQuestion(access, { at: AT });
    await sayFeedback(leader, lineId, { version: 2, said: "Be strategic in planning" });
    await expect(say(access, { wordingHash: words?.wordingHash })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await given(leader)).toEqual([]);
    await say(access);
    // Another cell of the line is nothing that was asked about.
    await sayFeedback(leader, lineId, { version: 3, said: "Be strategic in planning", notices: "Sales" });
    expect(await askOf(leader, lineId)).toMatchObject({ course: "answered" });
    await sayFeedback(leader, lineId, { version: 4, said: "Be more strategic" });
    expect(await askOf(leader, lineId)).toMatchObject({ course: "earlier-wording" });
    expect((await getClarifyQuestion(access, { at: AT })).standing).toMatchObject({ isOfWording: false });
  });

  test("ends with the time, with the ask and with the line, and comes back with the line", async () => {
    const { leader, lineId, id, access } = await asked();
    await expect(say(access, { at: days(30) })).rejects.toMatchObject(CLOSED);
    await removeLine(leader, { ...FEEDBACK, lineId, at: AT });
    expect(await getClarifyQuestion(access, { at: AT })).toMatchObject({ words: null });
    await expect(say(access)).rejects.toMatchObject(CLOSED);
    expect(await askOf(leader, lineId)).toBeUndefined();
    expect(await listOtherAsks(leader, { at: AT })).toEqual([]);
    await putLineBack(leader, { ...FEEDBACK, lineId });
    await say(access);
    await expect(revokeAsk(leader, { id, at: AT })).rejects.toMatchObject({ code: "CONFLICT" });
    const late = await newGiverAsk(leader, lineId, { witness: "Sponsor" });
    await revokeAsk(leader, { id: late.id, at: AT });
    await expect(say(late.access)).rejects.toMatchObject(CLOSED);
    await expect(withdrawClarification(late.access, { at: AT })).rejects.toMatchObject(CLOSED);
    // Taken out, an answer that stands can still be taken back.
    await removeLine(leader, { ...FEEDBACK, lineId, at: AT });
    await withdrawClarification(access, { at: days(1) });
    expect(JSON.stringify(await given(leader))).not.toContain("planning");
  });

  test("is gone with the last version that holds its line", async () => {
    const { leader, other, lineId, token, access } = await asked();
    await say(access);
    const which = { worksheetId: FEEDBACK.worksheetId };
    await newFeedback(leader, { said: "Speak up" });
    await keepVersion(leader, { ...which, label: "", at: AT });
    await removeLine(leader, { ...FEEDBACK, lineId, at: AT });
    await keepVersion(leader, { ...which, label: "", at: days(1) });
    await cleanUp(days(2));
    expect(await given(leader)).toHaveLength(1);
    await removeVersion(leader, { ...which, number: 1, at: days(3) });
    await cleanUp(days(4));
    expect(await given(leader)).toEqual([]);
    expect(await openAsk(token)).toBeNull();
    expect(await db.$count(asks, eq(asks.ownerId, other.ownerId))).toBe(1);
  });

  test("is taken over into empty cells only, by the owner of the record only", async () => {
    const { leader, other, lineId, id, access } = await asked();
    await expect(takeOver(leader, { id, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await say(access, { behaviour: "Two options", good: "They choose between them" });
    await expect(takeOver(other, { id, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await findFeedback(leader, lineId))?.feedback).toMatchObject({ situation: "", behaviour: "" });
    expect(await takeOver(leader, { id, at: AT })).toEqual({ lineId, version: 3 });
    expect((await findFeedback(leader, lineId))?.feedback).toMatchObject({
      ...{ situation: "In planning", behaviour: "Two options", good: "We choose early", said: "Be more strategic" },
    });
    await expect(takeOver(leader, { id, at: AT })).rejects.toEqual(refusal("form"));
    await expect(sayFeedback(leader, lineId, { version: 2, said: "From another tab" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await withdrawClarification(access, { at: days(1) });
    await expect(takeOver(leader, { id, at: days(2) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("the link of one kind opens nothing of another", async () => {
  const { leader, access } = await asked();
  const evidenceId = await newPlaced(leader);
  const item = await newAsk(leader, evidenceId);
  const run = NoteRun.parse({ token: "", leader: "without" });
  await expect(noteRunByAsk(access, { ...run, at: AT })).rejects.toMatchObject(CLOSED);
  await expect(answer(access, evidenceId)).rejects.toMatchObject(CLOSED);
  await expect(withdrawAnswer(access, { at: AT })).rejects.toMatchObject(CLOSED);
  await expect(proposeWitness(access, { witness: "Sponsor", address: null, at: AT })).rejects.toMatchObject(CLOSED);
  await expect(withdrawClarification(item.access, { at: AT })).rejects.toMatchObject(CLOSED);
  const said = { situation: "x", behaviour: "", good: "", wordingHash: "0".repeat(64), answeredAt: null };
  await expect(clarify(item.access, { ...said, at: AT })).rejects.toMatchObject(CLOSED);
  await expect(
    answerAsk(access, { answer: "saw", words: "", repeats: null, runs: null, wordingAt: "", answeredAt: null, at: AT }),
  ).rejects.toMatchObject(CLOSED);
  expect(await given(leader)).toEqual([]);
});
