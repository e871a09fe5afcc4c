import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { asks, roundAnswers, rounds, unwanted } from "@/db/schema/ask";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { deleteAccount } from "@/lib/account/mutations/erase";
import { exportRecord } from "@/lib/account/queries/export";
import { openAsk } from "@/lib/ask/access";
import { proposeWitness, refuseMail } from "@/lib/ask/mutations/answer";
import { revokeAsk } from "@/lib/ask/mutations/ask";
import { callOffRound, closeRound, openRound } from "@/lib/ask/mutations/round";
import { takePlacementBack } from "@/lib/ask/mutations/round-answer";
import { getQuestion } from "@/lib/ask/queries/question";
import { getPlacing, getRound, getRoundOffer, listRounds } from "@/lib/ask/queries/round";
import { shuffled } from "@/lib/ask/rules/round";
import { resultOf } from "@/lib/ask/rules/round-result";
import type { Relation } from "@/lib/ask/schema";
import type { Asked } from "@/lib/ask/schema/round";
import { cleanUp } from "@/lib/jobs/clean-up";
import { closeRounds } from "@/lib/jobs/close-rounds";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import type { Message } from "@/lib/mail/transport";
import { addressHash } from "@/lib/token";
import { AT, newAsk, newLeader, newPlaced, newRoadmap, newRound, place, TO_CTO } from "@/tests/support/factories";
import { framework } from "@/tests/support/records";

const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);
const SIX: Relation[] = ["peer", "peer", "peer", "peer", "peer", "manager"];
const refusal = (field: string) => expect.objectContaining({ code: "INVALID", fields: { [field]: expect.anything() } });

async function leaders() {
  const [leader, other] = [await newLeader(), await newLeader()];
  await newRoadmap(leader);
  await newRoadmap(other);
  const theirs = await newRound(other, SIX);
  await place(theirs.accesses[0]!, 1);
  return { leader, other, theirs };
}

const answersOf = (ownerId: string) => db.select().from(roundAnswers).where(eq(roundAnswers.ownerId, ownerId));
const rowOf = async (id: string) => (await db.select().from(rounds).where(eq(rounds.id, id)))[0]!;
const told = (id: string) => db.select().from(history).where(eq(history.subjectId, id)).orderBy(history.id);

describe("opening a round", () => {
  test("makes a link for each, of which only the hash is kept, and leaves one line in the history", async () => {
    const { leader, other, theirs } = await leaders();
    const { id, tokens, accesses } = await newRound(leader, SIX);
    expect(new Set(tokens).size).toBe(6);
    expect(accesses.every(({ kind, ownerId }) => kind === "placement" && ownerId === leader.ownerId)).toBe(true);
    const kept = JSON.stringify(await db.select().from(asks).where(eq(asks.ownerId, leader.ownerId)));
    for (const token of tokens) expect(kept).not.toContain(token);
    expect(await getRound(leader, id)).toMatchObject({ invited: 6, answered: 0, result: null });
    expect(await told(id)).toMatchObject([{ action: "opened", subject: "round", after: { asked: 6 } }]);
    await expect(getRound(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listRounds(other)).map((one) => one.id)).toEqual([theirs.id]);
    expect(await getRoundOffer(leader, { at: AT })).toMatchObject({ isOpen: true });
  });

  test("by mail makes each link when its mail is sent, for whoever has not answered in a round that goes on", async () => {
    const { leader } = await leaders();
    const people: Asked[] = SIX.map((relation, n) => ({
      ...{ witness: `W${n}`, relation },
      address: n < 2 ? `${leader.ownerId}-w${n}@example.org` : null,
    }));
    const { id, links } = await openRound(leader, { people, openKey: randomUUID(), at: AT });
    expect(links.map(({ witness }) => witness)).toEqual(["W2", "W3", "W4", "W5"]);
    const sent: Message[] = [];
    await drainOutbox({ now: () => AT, deliver: async (message) => void sent.push(message) });
    const mine = sent.filter(({ to }) => to.startsWith(leader.ownerId));
    expect(mine.map(({ subject }) => subject)).toEqual(Array(2).fill("Robin Vale asks how you experience their work"));
    const token = /\/ask\/([\w-]{43})/.exec(mine[0]?.text ?? "")?.[1] ?? "";
    const access = (await openAsk(token))!;
    expect(await getPlacing(access, { at: AT })).toMatchObject({ hasAddress: true, answeredAt: null });
    await refuseMail(access, { at: AT });
    await callOffRound(leader, { id, at: AT });
    expect((await getPlacing(access, { at: AT })).asked).toBeNull();
  });

  test("sent twice opens one round, with links made anew until somebody answers", async () => {
    const { leader } = await leaders();
    const openKey = randomUUID();
    const first = await newRound(leader, SIX, { openKey });
    const again = await newRound(leader, SIX, { openKey });
    expect(again.id).toBe(first.id);
    expect(await openAsk(first.tokens[0]!)).toBeNull();
    expect(again.accesses.map(({ askId }) => askId)).toEqual(first.accesses.map(({ askId }) => askId));
    await place(again.accesses[0]!, 2);
    expect((await newRound(leader, SIX, { openKey })).links).toEqual([]);
    expect(await openAsk(again.tokens[0]!)).not.toBeNull();
    expect(await listRounds(leader)).toHaveLength(1);
  });

  test("is refused with what to do at the line, and nothing is opened", async () => {
    const { leader } = await leaders();
    const open = (line: number, change: Partial<Asked>) => {
      const people = SIX.map((relation, n) => ({
        witness: `W${n}`,
        relation,
        address: null,
        ...(n === line ? change : {}),
      }));
      return openRound(leader, { people, openKey: randomUUID(), at: AT });
    };
    await expect(open(3, { address: `${leader.ownerId}+x@example.com` })).rejects.toEqual(refusal("people.3.address"));
    const refused = `${leader.ownerId}@no.example`;
    const row = { addressHash: addressHash(refused), refusedAt: AT };
    await transact((tx) => tx.insert(unwanted).values(row));
    await expect(open(3, { address: refused })).rejects.toEqual(refusal("people.3.address"));
    await expect(open(4, { witness: "w1" })).rejects.toEqual(refusal("people.4.witness"));
    expect(await listRounds(leader)).toEqual([]);
    expect(await db.select().from(asks).where(eq(asks.ownerId, leader.ownerId))).toEqual([]);

    const without = await newLeader();
    await expect(newRound(without, SIX)).rejects.toEqual(refusal("form"));
    const onward = await newLeader();
    await newRoadmap(onward, { path: TO_CTO });
    await expect(newRound(onward, SIX)).rejects.toEqual(refusal("form"));
    await newRound(leader, SIX);
    await expect(newRound(leader, SIX)).rejects.toEqual(refusal("form"));
  });

  test("waits for 90 days after one that had something to show, and not after one that was called off", async () => {
    const { leader } = await leaders();
    const first = await newRound(leader, SIX);
    await callOffRound(leader, { id: first.id, at: AT });
    const second = await newRound(leader, SIX);
    for (const access of second.accesses.slice(0, 4)) await place(access, 1);
    await closeRound(leader, { id: second.id, at: days(2) });
    await expect(newRound(leader, SIX, { at: days(91) })).rejects.toEqual(refusal("form"));
    expect((await newRound(leader, SIX, { at: days(92) })).id).not.toBe(second.id);
  });
});

describe("answering in a round", () => {
  test("is kept by level, replaced, taken back, and told to nobody", async () => {
    const { leader } = await leaders();
    const { id, accesses } = await newRound(leader, SIX);
    const [access] = accesses as [(typeof accesses)[number]];
    await place(access, 2, { rows: { M1: 1, M2: null, M99: 3 } });
    const [row] = await answersOf(leader.ownerId);
    const said = JSON.parse(row!.said);
    expect(said).toMatchObject({ title: 2, rows: { M1: shuffled(access.askId, "M1")[0], M2: null, M8: null } });
    expect(said.rows).not.toHaveProperty("M99");
    const seen = await getPlacing(access, { at: AT });
    expect(seen).toMatchObject({ answeredAt: AT, leader: "Robin Vale" });
    expect(JSON.stringify(seen)).not.toContain("said");
    await expect(place(access, 3, { at: days(1) })).rejects.toMatchObject({ code: "CONFLICT" });
    await place(access, 3, { at: days(1), answeredAt: AT.toISOString() });
    expect(await answersOf(leader.ownerId)).toMatchObject([{ answeredAt: days(1) }]);
    expect(await getRound(leader, id)).toMatchObject({ answered: 1 });
    await takePlacementBack(access, { at: days(1) });
    await takePlacementBack(access, { at: days(1) });
    expect(await answersOf(leader.ownerId)).toEqual([]);
    expect(await told(id)).toHaveLength(1);
    expect(await db.select().from(history).where(eq(history.subjectId, access.askId))).toMatchObject([
      { action: "asked" },
    ]);
    expect(await db.select().from(notices).where(eq(notices.userId, leader.ownerId))).toEqual([]);
  });

  test("sent twice is answered once, and tells a second device without saying what stands", async () => {
    const { leader } = await leaders();
    const { accesses } = await newRound(leader, SIX);
    const sendKey = randomUUID();
    await place(accesses[0]!, 2, { sendKey });
    await place(accesses[0]!, 2, { sendKey, at: days(1) });
    expect(await answersOf(leader.ownerId)).toMatchObject([{ answeredAt: AT }]);
    // The same choice from elsewhere is refused like any other, so that nobody can try out what was chosen.
    await expect(place(accesses[0]!, 2)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(place(accesses[0]!, 1, { sendKey })).rejects.toMatchObject({ code: "CONFLICT" });
    const both = await Promise.allSettled([place(accesses[1]!, 1), place(accesses[1]!, 3)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("takes no link of another kind, and gives its own to no other kind", async () => {
    const { leader } = await leaders();
    const { accesses } = await newRound(leader, SIX);
    const item = await newAsk(leader, await newPlaced(leader));
    await expect(place(item.access, 1)).rejects.toMatchObject({ code: "CLOSED" });
    await expect(getPlacing(item.access, { at: AT })).rejects.toMatchObject({ code: "CLOSED" });
    await expect(getQuestion(accesses[0]!, { at: AT })).rejects.toMatchObject({ code: "CLOSED" });
    const named = { witness: "Somebody", address: null, at: AT };
    await expect(proposeWitness(accesses[0]!, named)).rejects.toMatchObject({ code: "CLOSED" });
    await expect(revokeAsk(leader, { id: accesses[0]!.askId, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the end of a round", () => {
  async function answered() {
    const { leader, other, theirs } = await leaders();
    const round = await newRound(leader, SIX);
    for (const [n, access] of round.accesses.entries()) await place(access, n % 2 ? 1 : 3, { rows: {} });
    return { leader, other, theirs, ...round };
  }

  test("keeps what may be shown, deletes the answers, and takes nothing afterwards", async () => {
    const { leader, other, theirs, id, accesses } = await answered();
    await expect(closeRound(other, { id, at: days(1) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(callOffRound(other, { id, at: days(1) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await closeRound(leader, { id, at: days(1) });
    const kept = (await rowOf(id)).result;
    expect(JSON.parse(kept!)).toMatchObject({
      ...{ invited: 6, answered: 6, withheld: ["manager"] },
      groups: [{ name: "Peers in engineering", title: [2, 0, 3], rows: Array(8).fill(null) }],
    });
    expect(await answersOf(leader.ownerId)).toEqual([]);
    expect(await answersOf(other.ownerId)).toHaveLength(1);
    expect((await getRound(other, theirs.id)).answered).toBe(1);
    await expect(place(accesses[0]!, 1, { at: days(1) })).rejects.toMatchObject({ code: "CLOSED" });
    await expect(takePlacementBack(accesses[0]!, { at: days(1) })).rejects.toMatchObject({ code: "CLOSED" });
    expect((await getPlacing(accesses[0]!, { at: days(1) })).asked).toBeNull();
    await closeRound(leader, { id, at: days(5) });
    await expect(callOffRound(leader, { id, at: days(5) })).rejects.toMatchObject({ code: "CONFLICT" });
    await closeRounds(days(40));
    expect((await rowOf(id)).result).toBe(kept);
    expect(await told(id)).toMatchObject([{ action: "opened" }, { action: "closed", after: { answered: 6 } }]);
  });

  test("is the very same text on every engine, whoever answered first", async () => {
    const { leader, id } = await answered();
    await closeRound(leader, { id, at: days(1) });
    const said = (n: number) => ({ rows: {}, title: n % 2 ? 1 : 3 }) as const;
    const given = SIX.map((relation, n) => ({ relation, said: said(n) })).toReversed();
    expect((await rowOf(id)).result).toBe(JSON.stringify(resultOf({ framework, invited: SIX, given })));
  });

  test("comes by itself after three weeks, never by looking, and says so in the inbox", async () => {
    const { leader, id, accesses } = await answered();
    await takePlacementBack(accesses[5]!, { at: days(20) });
    await closeRounds(days(20.9));
    expect((await rowOf(id)).closedAt).toBeNull();
    await expect(place(accesses[5]!, 1, { at: days(21) })).rejects.toMatchObject({ code: "CLOSED" });
    expect(await getRound(leader, id)).toMatchObject({ result: null, answered: 5 });
    await Promise.all([closeRounds(days(21)), closeRounds(days(21))]);
    await closeRounds(days(22));
    expect(await getRound(leader, id)).toMatchObject({ closedAt: days(21), result: { answered: 5 } });
    const inbox = await db.select().from(notices).where(eq(notices.userId, leader.ownerId));
    expect(inbox).toMatchObject([{ title: "A round is closed", href: `/assessments/rounds/${id}` }]);
  });

  test("with too few answers is not closed early, and shows nothing when its time is over", async () => {
    const { leader } = await leaders();
    const { id, accesses } = await newRound(leader, SIX);
    for (const access of accesses.slice(0, 3)) await place(access, 1);
    await expect(closeRound(leader, { id, at: days(1) })).rejects.toMatchObject({ code: "CONFLICT" });
    await closeRounds(days(21));
    expect((await getRound(leader, id)).result).toMatchObject({ answered: 3, groups: [] });
    expect((await newRound(leader, SIX, { at: days(21) })).id).not.toBe(id);
  });

  test("by calling it off keeps nothing of what was answered", async () => {
    const { leader, id, accesses } = await answered();
    await callOffRound(leader, { id, at: days(1) });
    await callOffRound(leader, { id, at: days(2) });
    expect(await answersOf(leader.ownerId)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ result: null, closedAt: null, cancelledAt: days(1) });
    await expect(closeRound(leader, { id, at: days(2) })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(place(accesses[0]!, 1, { at: days(2) })).rejects.toMatchObject({ code: "CLOSED" });
    expect(await told(id)).toMatchObject([{ action: "opened" }, { action: "called-off" }]);
  });

  test("forgets addresses 30 days later", async () => {
    const { leader } = await leaders();
    const people: Asked[] = SIX.map((relation, n) => ({ witness: `W${n}`, relation, address: `w${n}@example.org` }));
    const { id } = await openRound(leader, { people, openKey: randomUUID(), at: AT });
    await callOffRound(leader, { id, at: days(1) });
    const addressed = () => db.$count(asks, and(eq(asks.ownerId, leader.ownerId), eq(asks.address, "w0@example.org")));
    await cleanUp(days(31));
    expect(await addressed()).toBe(1);
    await cleanUp(days(31.1));
    expect(await addressed()).toBe(0);
    expect(
      (await db.select().from(outbox).where(eq(outbox.userId, leader.ownerId))).every(({ sentAt }) => !sentAt),
    ).toBe(true);
  });
});

test("the export has the rounds and never an answer; erasing leaves none", async () => {
  const { leader, other } = await leaders();
  const { id, accesses } = await newRound(leader, SIX);
  await place(accesses[0]!, 2, { sendKey: "key-of-this-answer" });
  const file = await exportRecord(leader, { at: AT });
  expect(JSON.parse(file).rounds).toMatchObject([{ id }]);
  expect(file).not.toMatch(/round_?answers|key-of-this-answer|sendKey/i);
  await deleteAccount(leader);
  expect(await answersOf(leader.ownerId)).toEqual([]);
  expect(await answersOf(other.ownerId)).toHaveLength(1);
});
