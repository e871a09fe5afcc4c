import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { attestations } from "@/db/schema/ask";
import { notices } from "@/db/schema/mail";
import { openAsk } from "@/lib/ask/access";
import { answerAsk, withdrawAnswer } from "@/lib/ask/mutations/answer";
import { revokeAsk } from "@/lib/ask/mutations/ask";
import { getWitnesses } from "@/lib/ask/queries/asks";
import { getQuestion } from "@/lib/ask/queries/question";
import { subjectOf } from "@/lib/ask/queries/subject";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { rewordEvidence } from "@/lib/evidence/mutations/wording";
import { Placement, type Wording } from "@/lib/evidence/schema";
import { readinessOn } from "@/lib/readiness/queries";
import { AT, answer, newAsk, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);

async function asked({ mode = "did" as "did" | "built" } = {}) {
  const leader = await newLeader();
  await newRoadmap(leader);
  const id = await newPlaced(leader, { mode });
  const { id: askId, token, access } = await newAsk(leader, id);
  return { leader, id, askId, token, access };
}

function reword(
  leader: Leader,
  id: string,
  { version = 2, at = days(1), ...said }: Partial<Wording> & { at?: Date } = {},
) {
  const same = { happenedOn: "2026-11-13", rescue: false, rescueCause: "", details: "" };
  const sentence = "Moved the planning review to two managers";
  return rewordEvidence(leader, { id, version, sentence, ...same, confidentiality: "ordinary", ...said, at });
}

const given = (leader: Leader) =>
  db.select().from(attestations).where(eq(attestations.ownerId, leader.ownerId)).orderBy(attestations.id);
const tierOn = async (leader: Leader, id: string, now: Date) =>
  (await readinessOn(leader, { on: undefined, now }))?.view.items.get(id)?.tier;

test("an answer counts at once, is told to the leader, and belongs to the wording since it stood", async () => {
  const [{ leader, id, access }, other] = [await asked(), await newLeader()];
  expect(await tierOn(leader, id, AT)).toBe("note");
  await answer(access, id, { repeats: "more", runs: "alone", words: "I was in the room.", at: days(1) });
  expect(await tierOn(leader, id, days(1))).toBe("attested");
  const { saidSince } = await subjectOf(leader, id);
  expect(await given(leader)).toMatchObject([
    // The item was done by the leader, so whether it runs without them was not asked.
    { answer: "saw", repeats: "more", runs: null, words: "I was in the room.", wordingAt: saidSince },
  ]);
  const told = await db.select().from(notices).where(eq(notices.userId, leader.ownerId));
  expect(told).toMatchObject([{ title: "Head of product saw it", href: `/evidence/${id}` }]);
  expect(await db.select().from(notices).where(eq(notices.userId, other.ownerId))).toEqual([]);
});

test("whether it runs without the leader is kept of what was built", async () => {
  const { leader, id, access } = await asked({ mode: "built" });
  await answer(access, id, { runs: "partly" });
  expect(await given(leader)).toMatchObject([{ runs: "partly", repeats: null }]);
});

test("that one cannot say counts for nothing", async () => {
  const { leader, id, access } = await asked();
  await answer(access, id, { answer: "unsure" });
  expect(await tierOn(leader, id, AT)).toBe("note");
  expect((await getWitnesses(leader, { evidenceId: id, at: AT })).asks).toMatchObject([{ course: "answered" }]);
});

test("sent twice it is kept once; from another window it is a conflict; corrected it replaces what stood", async () => {
  const { leader, id, access } = await asked();
  await answer(access, id, { words: "Yes." });
  await answer(access, id, { words: "Yes.", at: days(1) });
  const [first] = await given(leader);
  await expect(answer(access, id, { answer: "no", at: days(1) })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await given(leader)).toEqual([first]);
  await answer(access, id, { answer: "no", answeredAt: first!.answeredAt.toISOString(), at: days(2) });
  expect(await given(leader)).toMatchObject([
    { id: first!.id, answer: "saw", words: "", withdrawnAt: days(2) },
    { answer: "no", withdrawnAt: null },
  ]);
  expect([await tierOn(leader, id, days(1)), await tierOn(leader, id, days(2))]).toEqual(["attested", "note"]);
});

test("two windows at once: one answer stands, the other is told", async () => {
  const { leader, id, access } = await asked();
  const both = [answer(access, id, { answer: "saw" }), answer(access, id, { answer: "no" })];
  const done = await Promise.allSettled(both);
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(done.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
  expect(await given(leader)).toHaveLength(1);
});

test("taken back it counts no longer, the day before keeps it, and its words are gone", async () => {
  const { leader, id, access } = await asked();
  await answer(access, id, { words: "I was there." });
  await withdrawAnswer(access, { at: days(2) });
  await withdrawAnswer(access, { at: days(3) });
  expect(await given(leader)).toMatchObject([{ answer: "saw", words: "", withdrawnAt: days(2) }]);
  expect(await tierOn(leader, id, days(2))).toBe("note");
  const past = await readinessOn(leader, { on: "2026-11-21", now: days(2) });
  expect(past?.view.items.get(id)?.tier).toBe("attested");
  await answer(access, id, { answer: "partly", at: days(50) });
  expect(await tierOn(leader, id, days(50))).toBe("attested");
});

test("an edit while somebody answers is a conflict, and an edit after it leaves the answer of an earlier wording", async () => {
  const { leader, id, access } = await asked();
  const before = (await subjectOf(leader, id)).saidSince.toISOString();
  await reword(leader, id);
  const input = {
    wordingAt: before,
    answeredAt: null,
    answer: "saw",
    repeats: null,
    runs: null,
    words: "",
  } as const;
  await expect(answerAsk(access, { ...input, at: days(1) })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await given(leader)).toEqual([]);
  await answer(access, id, { at: days(1) });
  expect(await tierOn(leader, id, days(1))).toBe("attested");

  await reword(leader, id, { version: 3, sentence: "Moved it to one manager", at: days(1.25) });
  expect(await tierOn(leader, id, days(1))).toBe("note");
  const { asks } = await getWitnesses(leader, { evidenceId: id, at: days(1) });
  expect(asks).toMatchObject([{ course: "earlier-wording" }]);
  const question = await getQuestion(access, { at: days(2) });
  expect(question).toMatchObject({
    subject: { sentence: "Moved it to one manager" },
    standing: { isOfWording: false },
  });
  await answer(access, id, { answeredAt: question.standing!.answeredAt.toISOString(), at: days(2) });
  expect(await tierOn(leader, id, days(2))).toBe("attested");
});

test("a claim or an outcome makes another wording, the day and the context do not", async () => {
  const { leader, id, access } = await asked();
  await answer(access, id);
  const place = (more: Partial<Placement>, n: number) => {
    const claims = [{ signalId: "M1.L2", direction: "supports", rationale: "" }];
    const said = { sentence: "Moved the planning review to the managers", happenedOn: "2026-11-13", claims, ...more };
    return placeEvidence(leader, { ...Placement.parse(said), id, version: n + 1, at: days(n) });
  };
  await place({ context: "Planning", happenedOn: "2026-11-12" }, 1);
  expect(await tierOn(leader, id, days(1))).toBe("attested");
  await place({ context: "Planning", outcomeAfter: "four days" }, 2);
  expect(await tierOn(leader, id, days(2))).toBe("note");
});

test("nothing is shown or kept once the ask is over, but an answer can be taken back", async () => {
  const input = {
    wordingAt: AT.toISOString(),
    answeredAt: null,
    answer: "saw",
    repeats: null,
    runs: null,
    words: "",
  } as const;
  const closed = { code: "CLOSED" };
  const expired = await asked();
  expect((await getQuestion(expired.access, { at: days(29) })).subject).not.toBeNull();
  expect((await getQuestion(expired.access, { at: days(30) })).subject).toBeNull();
  await expect(answerAsk(expired.access, { ...input, at: days(30) })).rejects.toMatchObject(closed);

  const revoked = await asked();
  await revokeAsk(revoked.leader, { id: revoked.askId, at: AT });
  expect((await getQuestion(revoked.access, { at: AT })).subject).toBeNull();
  await expect(answerAsk(revoked.access, { ...input, at: AT })).rejects.toMatchObject(closed);

  for (const close of [
    (leader: Leader, id: string) => withdrawEvidence(leader, { ids: [id], at: days(1) }),
    (leader: Leader, id: string) => reword(leader, id, { confidentiality: "private" }),
  ]) {
    const { leader, id, access } = await asked();
    await answer(access, id);
    await close(leader, id);
    expect(await getQuestion(access, { at: days(1) })).toMatchObject({ subject: null, standing: { answer: "saw" } });
    await expect(answerAsk(access, { ...input, at: days(1) })).rejects.toMatchObject(closed);
    await withdrawAnswer(access, { at: days(2) });
    expect(await given(leader)).toMatchObject([{ withdrawnAt: days(2) }]);
  }
  expect(await given(expired.leader)).toEqual([]);
});

test("an answered ask stays with whoever answered it", async () => {
  const { leader, id, askId, access, token } = await asked();
  await answer(access, id);
  await expect(revokeAsk(leader, { id: askId, at: AT })).rejects.toMatchObject({ code: "CONFLICT" });
  await transact((tx) => tx.update(users).set({ disabledAt: AT }).where(eq(users.id, leader.ownerId)));
  expect(await openAsk(token)).toBeNull();
});

test("looking changes nothing", async () => {
  const { leader, id, token } = await asked();
  const before = JSON.stringify([await getWitnesses(leader, { evidenceId: id, at: AT }), await given(leader)]);
  for (let n = 0; n < 3; n++) await getQuestion((await openAsk(token))!, { at: AT });
  expect(JSON.stringify([await getWitnesses(leader, { evidenceId: id, at: AT }), await given(leader)])).toBe(before);
});
