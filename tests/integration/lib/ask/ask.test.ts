import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { asks, unwanted } from "@/db/schema/ask";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { issueLink } from "@/lib/account/mutations/link";
import { findLink } from "@/lib/account/queries/link";
import { LINK_PURPOSES } from "@/lib/account/schema";
import { openAsk } from "@/lib/ask/access";
import { proposeWitness, refuseMail } from "@/lib/ask/mutations/answer";
import { askWitness, revokeAsk } from "@/lib/ask/mutations/ask";
import { findProposal, getWitnesses } from "@/lib/ask/queries/asks";
import { getQuestion } from "@/lib/ask/queries/question";
import { AskForm } from "@/lib/ask/schema";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { cleanUp } from "@/lib/jobs/clean-up";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import { type Message, Undelivered } from "@/lib/mail/transport";
import { AT, answer, newAsk, newEvidence, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);

async function asker() {
  const [leader, other] = [await newLeader(), await newLeader()];
  return { leader, other, id: await newPlaced(leader) };
}

function byMail(leader: Leader, id: string, { at = AT, ...more }: { at?: Date } & Partial<AskForm> = {}) {
  const asked = { id, kind: "attest", witness: "Head of product", relation: "peer", way: "mail", ...more };
  return askWitness(leader, { ...AskForm.parse({ address: "head@example.com", ...asked }), at });
}

/** What the mail job hands over to `to` at `at`, and the secrets of the links in it. */
async function mailAt(at: Date, to = "head@example.com"): Promise<{ sent: Message[]; tokens: string[] }> {
  const all: Message[] = [];
  await drainOutbox({ now: () => at, deliver: async (message) => void all.push(message) });
  const sent = all.filter((message) => message.to === to);
  return { sent, tokens: sent.map(({ text }) => /\/ask\/([\w-]{43})/.exec(text)?.[1] ?? "") };
}

const rowOf = async (id: string) => (await db.select().from(asks).where(eq(asks.id, id)))[0]!;
const refusal = (field: string) => expect.objectContaining({ code: "INVALID", fields: { [field]: expect.anything() } });

describe("asking", () => {
  test("makes a link that opens this ask, of which only the hash is kept", async () => {
    const { leader, other, id } = await asker();
    const { id: askId, token, access } = await newAsk(leader, id);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(access).toEqual({ askId, ownerId: leader.ownerId, kind: "attest" });
    expect(JSON.stringify(await rowOf(askId))).not.toContain(token);
    const { asks: all } = await getWitnesses(leader, { evidenceId: id, at: AT });
    expect(all).toMatchObject([{ id: askId, course: "waiting", way: "link", proposedByLeader: true }]);
    await expect(getWitnesses(other, { evidenceId: id, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const told = await db.select().from(history).where(eq(history.subjectId, askId));
    expect(told).toMatchObject([{ subject: "ask", action: "asked", ownerId: leader.ownerId }]);
    for (const guess of ["", "x", token.slice(1), `${token}x`, token.toLowerCase(), "\u0000", askId])
      expect(await openAsk(guess)).toBeNull();
  });

  test("by mail makes the link only when the mail is sent, for whoever may still be asked", async () => {
    const { leader, id } = await asker();
    const { id: askId, path } = await byMail(leader, id);
    expect(path).toBeNull();
    expect((await rowOf(askId)).tokenHash).toBeNull();
    const { sent, tokens } = await mailAt(AT);
    expect(sent).toMatchObject([{ to: "head@example.com", subject: "Robin Vale asks what you saw" }]);
    expect(sent[0]?.text).not.toContain("planning review");
    expect(await openAsk(tokens[0]!)).toMatchObject({ askId });

    const { id: late } = await byMail(leader, await newPlaced(leader));
    await revokeAsk(leader, { id: late, at: AT });
    expect((await mailAt(days(1))).sent).toEqual([]);
    expect(await db.select().from(outbox).where(eq(outbox.userId, leader.ownerId))).toHaveLength(1);
  });

  test("by mail that is refused for good tells the leader whose question it was", async () => {
    const { leader, id } = await asker();
    await byMail(leader, id, { witness: "Support lead", address: "gone@example.com" });
    const deliver = async () => {
      throw new Undelivered(Object.assign(new Error("no such mailbox"), { responseCode: 550 }), "refused");
    };
    await drainOutbox({ now: () => AT, deliver });
    const told = await db.select().from(notices).where(eq(notices.userId, leader.ownerId));
    expect(told).toMatchObject([
      { title: "The question to Support lead could not be delivered", href: `/evidence/${id}` },
    ]);
  });

  test("makes a link that no other kind of link can stand in for", async () => {
    const { leader, id } = await asker();
    const { token, access } = await newAsk(leader, id);
    const email = `${leader.ownerId}@example.com`;
    const path = await issueLink({ userId: leader.ownerId, email, purpose: "sign-in", at: AT });
    expect(await openAsk(path.split("/").at(-1) ?? "")).toBeNull();
    for (const purpose of LINK_PURPOSES) expect(await findLink({ token, purpose, at: AT })).toBeNull();
    const other = await newAsk(leader, await newPlaced(leader));
    await answer(access, id);
    expect(await getQuestion(other.access, { at: AT })).toMatchObject({ standing: null });
  });

  test("is refused with what to do at the field", async () => {
    const { leader, id } = await asker();
    await expect(byMail(leader, id, { address: `${leader.ownerId}+x@example.com` })).rejects.toEqual(
      refusal("address"),
    );
    await transact((tx) =>
      tx.update(users).set({ pendingEmail: "next@example.com" }).where(eq(users.id, leader.ownerId)),
    );
    await expect(byMail(leader, id, { address: "next@example.com" })).rejects.toEqual(refusal("address"));
    await newAsk(leader, id);
    await expect(newAsk(leader, id, { witness: "head of PRODUCT" })).rejects.toEqual(refusal("witness"));
    await expect(newAsk(leader, await newEvidence(leader))).rejects.toEqual(refusal("form"));
    const secret = await newPlaced(leader, { confidentiality: "private" });
    await expect(newAsk(leader, secret)).rejects.toEqual(refusal("form"));
    await withdrawEvidence(leader, { ids: [id], at: AT });
    await expect(newAsk(leader, id, { witness: "CTO" })).rejects.toEqual(refusal("form"));
    expect(await db.select().from(asks).where(eq(asks.ownerId, leader.ownerId))).toHaveLength(1);
  });

  test("about somebody else's item, or taking back somebody else's ask, finds nothing", async () => {
    const { leader, other, id } = await asker();
    const { id: askId, access } = await newAsk(leader, id);
    await expect(newAsk(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(revokeAsk(other, { id: askId, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await answer(access, id);
    await proposeWitness(access, { witness: "Finance lead", address: null, at: AT });
    const { proposals } = await getWitnesses(leader, { evidenceId: id, at: AT });
    const theirs = await newPlaced(other);
    const proposal = { id: proposals[0]!.id, evidenceId: theirs };
    expect(await findProposal(other, proposal)).toBeNull();
    expect(await findProposal(leader, proposal)).toBeNull();
    await expect(newAsk(other, theirs, { proposalId: proposal.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await getWitnesses(other, { evidenceId: theirs, at: AT })).asks).toEqual([]);
  });

  test("again is possible once the first ask has ended, and the witness stays the same", async () => {
    const { leader, id } = await asker();
    const first = await newAsk(leader, id);
    await revokeAsk(leader, { id: first.id, at: AT });
    await revokeAsk(leader, { id: first.id, at: AT });
    const again = await newAsk(leader, id, { at: days(1) });
    const other = await newAsk(leader, id, { witness: "CTO", at: days(1) });
    const [one, same, third] = [await rowOf(first.id), await rowOf(again.id), await rowOf(other.id)];
    expect(same.witnessId).toBe(one.witnessId);
    expect(third.witnessId).not.toBe(one.witnessId);
    const { asks: all } = await getWitnesses(leader, { evidenceId: id, at: days(32) });
    expect(all.map(({ course }) => course)).toEqual(["expired", "expired", "revoked"]);
  });
});

test("who is named by a witness counts as proposed by them, once, at the address that was given", async () => {
  const { leader, id } = await asker();
  const { access } = await newAsk(leader, id);
  await expect(proposeWitness(access, { witness: "Finance", address: null, at: AT })).rejects.toMatchObject({
    code: "CLOSED",
  });
  await answer(access, id, { answer: "unsure" });
  for (const witness of ["Finance", "Finance", "Support"])
    await proposeWitness(access, { witness, address: "finance@example.com", at: AT });
  const { proposals } = await getWitnesses(leader, { evidenceId: id, at: AT });
  expect(proposals.map(({ witness, by }) => [witness, by])).toEqual([
    ["Finance", "Head of product"],
    ["Support", "Head of product"],
  ]);
  const { id: askId } = await byMail(leader, id, {
    ...{ proposalId: proposals[0]!.id, witness: "My friend", address: "friend@example.com" },
  });
  expect(await rowOf(askId)).toMatchObject({
    ...{ witness: "Finance", address: "finance@example.com", proposedByLeader: false },
  });
  expect((await getWitnesses(leader, { evidenceId: id, at: AT })).proposals).toHaveLength(1);
  await expect(byMail(leader, id, { proposalId: proposals[0]!.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await proposeWitness(access, { witness: "Sales", address: null, at: AT });
  await expect(proposeWitness(access, { witness: "Legal", address: null, at: AT })).rejects.toEqual(refusal("witness"));
});

test("whoever wants no mail gets none from anybody here, and what waits is dropped", async () => {
  const { leader, other, id } = await asker();
  const address = "left-alone@example.com";
  await byMail(leader, id, { address });
  const { tokens } = await mailAt(AT, address);
  const access = (await openAsk(tokens[0]!))!;
  await byMail(other, await newPlaced(other), { address });
  await refuseMail(access, { at: AT });
  await refuseMail(access, { at: days(1) });
  expect((await mailAt(days(1), address)).sent).toEqual([]);
  expect(await getQuestion(access, { at: AT })).toMatchObject({ hasAddress: true, isUnwanted: true });
  await expect(byMail(other, await newPlaced(other), { address })).rejects.toEqual(refusal("address"));
  const kept = await db.select().from(unwanted);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(address);
  await newAsk(other, await newPlaced(other));
});

test("addresses are gone 30 days after the answer, the end or being taken back, and not before", async () => {
  const { leader } = await asker();
  const items = [await newPlaced(leader), await newPlaced(leader), await newPlaced(leader)];
  const ids: string[] = [];
  for (const [n, id] of items.entries())
    ids.push((await byMail(leader, id, { witness: `Witness ${n}`, address: `w${n}@example.com` })).id);
  const { tokens } = await mailAt(AT, "w0@example.com");
  const answered = (await openAsk(tokens[0]!))!;
  await answer(answered, items[0]!, { at: days(1) });
  await proposeWitness(answered, { witness: "Finance", address: "f@example.com", at: days(1) });
  await revokeAsk(leader, { id: ids[1]!, at: days(2) });
  const left = async () => {
    const rows = await db.select().from(asks).where(eq(asks.ownerId, leader.ownerId)).orderBy(asks.id);
    return rows.map(({ address }) => address !== null);
  };
  for (const [at, expected] of [
    [31, [true, true, true]],
    [31.5, [false, true, true]],
    [32.5, [false, false, true]],
    [60, [false, false, true]],
    [60.5, [false, false, false]],
  ] as const) {
    await cleanUp(days(at));
    expect(await left(), `after ${at} days`).toEqual(expected);
  }
  const { proposals } = await getWitnesses(leader, { evidenceId: items[0]!, at: days(61) });
  const proposal = await findProposal(leader, { id: proposals[0]!.id, evidenceId: items[0]! });
  expect(proposal).toMatchObject({ witness: "Finance", address: null });
});

describe("whether it still holds", () => {
  test("is asked of somebody else in its weeks, and makes the item independent", async () => {
    const { leader, id } = await asker();
    await newRoadmap(leader);
    const first = await newAsk(leader, id);
    await answer(first.access, id);
    const later = { kind: "still-holds", witness: "Finance lead", relation: "executive" } as const;
    await expect(newAsk(leader, id, { ...later, at: days(59) })).rejects.toEqual(refusal("form"));
    await expect(newAsk(leader, id, { ...later, at: days(91) })).rejects.toEqual(refusal("form"));
    await expect(newAsk(leader, id, { ...later, witness: "Head of product", at: days(60) })).rejects.toEqual(
      refusal("witness"),
    );
    const { access } = await newAsk(leader, id, { ...later, at: days(60) });
    await expect(answer(access, id, { answer: "saw", at: days(61) })).rejects.toEqual(refusal("answer"));
    await answer(access, id, { answer: "holds", at: days(61) });
    const { readinessOn } = await import("@/lib/readiness/queries");
    const tierAt = async (n: number) =>
      (await readinessOn(leader, { on: undefined, now: days(n) }))?.view.items.get(id)?.tier;
    expect([await tierAt(60), await tierAt(61)]).toEqual(["attested", "independent"]);
  });
});
