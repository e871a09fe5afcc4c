import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { answerAsk } from "@/lib/ask/mutations/answer";
import { revokeAsk } from "@/lib/ask/mutations/ask";
import { withdrawClarification } from "@/lib/ask/mutations/clarify";
import { askOwner, noteRunByAsk, takeNoteBackByAsk } from "@/lib/ask/mutations/run";
import { listOtherAsks } from "@/lib/ask/queries/others";
import { asksOfMechanism, getRunQuestion } from "@/lib/ask/queries/run";
import { AskOwner, MOST_NOTED, NoteRun } from "@/lib/ask/schema";
import { addDays } from "@/lib/date";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import type { Message } from "@/lib/mail/transport";
import { addMechanism, changeMechanism, resumeMechanism, stopMechanism } from "@/lib/mechanism/mutations/keep";
import { logRun, takeRunBack } from "@/lib/mechanism/mutations/run";
import { getMechanism } from "@/lib/mechanism/queries";
import { AddMechanism, LogRun } from "@/lib/mechanism/schema";
import { AT, newAsk, newLeader, newOwnerAsk, newPlaced } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
type Access = Awaited<ReturnType<typeof newOwnerAsk>>["access"];
const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);
const CLOSED = { code: "CLOSED" };
const MISSING = { code: "NOT_FOUND" };
const SAID = { name: "Risk review", kind: "forum", cadence: "fortnightly", ownerRole: "Head of support" };
const REVIEW = AddMechanism.parse(SAID);
const TODAY = "2026-11-20";
const refusal = (field: string) => expect.objectContaining({ code: "INVALID", fields: { [field]: expect.anything() } });

let leader: Leader;
let other: Leader;
let id: string;
let ask: Awaited<ReturnType<typeof newOwnerAsk>>;
beforeEach(async () => {
  [leader, other] = [await newLeader(), await newLeader()];
  ({ id } = await addMechanism(leader, { ...REVIEW, at: AT }));
  const theirs = await addMechanism(other, { ...REVIEW, at: AT });
  await noteBy((await newOwnerAsk(other, theirs.id)).access);
  ask = await newOwnerAsk(leader, id);
});

type Said = { ranOn?: string; leader?: "with" | "without"; decisions?: string; decided?: string; at?: Date };

async function noteBy(access: Access, { at = AT, ...said }: Said = {}) {
  const { token: _, ...run } = NoteRun.parse({ token: "", leader: "without", ...said });
  return noteRunByAsk(access, { ...run, at });
}
const note = (said: Said = {}) => noteBy(ask.access, said);
const log = (said: Said = {}) =>
  logRun(leader, { ...LogRun.parse({ id, leader: "without", ...said }), at: said.at ?? AT });
const runs = async () => (await getMechanism(leader, { id, at: days(40) })).mechanism.runs;
const told = async (whom: Leader) =>
  (await db.select().from(notices).where(eq(notices.userId, whom.ownerId)).orderBy(asc(notices.id))).map(
    ({ title, body, href }) => ({ title, body, href }),
  );

test("its owner notes a run by a link that shows its name, its cadence and nothing else", async () => {
  expect(ask.access).toEqual({ askId: ask.id, ownerId: leader.ownerId, kind: "run" });
  await log({ ranOn: "2026-11-13", decided: "A launch moved" });
  const question = await getRunQuestion(ask.access, { at: AT });
  expect(question).toMatchObject({
    ...{ mechanism: { name: "Risk review", cadence: "fortnightly" }, noted: [], today: TODAY, leader: "Robin Vale" },
  });
  expect(JSON.stringify(question)).not.toContain("launch");
  await note({ decisions: "2", decided: "Two launches moved" });
  expect(await runs()).toMatchObject([
    { ranOn: TODAY, isWithLeader: false, decisions: 2, loggedBy: "owner", askId: ask.id },
    { ranOn: "2026-11-13", loggedBy: "leader", askId: null },
  ]);
  expect(await told(leader)).toEqual([
    {
      ...{ title: "Head of support noted a run of “Risk review”", body: "The run of 20 November 2026." },
      href: `/mechanisms/${id}`,
    },
  ]);
  const [, , noted] = await db.select().from(history).where(eq(history.subjectId, id)).orderBy(asc(history.id));
  const [asked] = await asksOfMechanism(leader, { mechanismId: id, at: AT });
  expect(noted).toMatchObject({ action: "ran", actorId: asked?.witnessId, after: { loggedBy: "owner" } });
  expect((await getRunQuestion(ask.access, { at: AT })).noted).toMatchObject([{ ranOn: TODAY, decisions: 2 }]);
});

test("a day has one run: noted again it is the same, noted otherwise the owner's own is replaced", async () => {
  for (const _ of [1, 2]) await note();
  expect(await runs()).toHaveLength(1);
  expect(await told(leader)).toHaveLength(1);
  await note({ leader: "with", at: days(0.1) });
  expect(await runs()).toMatchObject([{ isWithLeader: true }]);
  const [one, two] = await Promise.allSettled([note({ ranOn: "2026-11-12" }), note({ ranOn: "2026-11-12" })]);
  expect([one.status, two.status]).toEqual(["fulfilled", "fulfilled"]);
  expect(await runs()).toHaveLength(2);
});

test("what the leader noted stays as it is, and so does what another owner noted", async () => {
  await log({ leader: "with", decided: "Nothing moved" });
  await expect(note()).rejects.toEqual(
    expect.objectContaining({ message: expect.stringMatching(/^Robin Vale has noted 20 November 2026 already/) }),
  );
  expect(await runs()).toMatchObject([{ isWithLeader: true, loggedBy: "leader", decided: "Nothing moved" }]);
  const second = await newOwnerAsk(leader, id, { witness: "Deputy" });
  await note({ ranOn: "2026-11-13" });
  await expect(noteBy(second.access, { ranOn: "2026-11-13", leader: "with" })).rejects.toEqual(refusal("ranOn"));
  await expect(takeNoteBackByAsk(second.access, { ranOn: "2026-11-13", at: AT })).rejects.toMatchObject(MISSING);
  await expect(takeNoteBackByAsk(ask.access, { ranOn: TODAY, at: AT })).rejects.toMatchObject(MISSING);
  expect(await runs()).toHaveLength(2);
});

test("the leader cannot say an owner's run otherwise, only take it back", async () => {
  await note({ leader: "with" });
  await expect(log({ leader: "without" })).rejects.toEqual(refusal("ranOn"));
  await log({ leader: "with" });
  expect(await runs()).toMatchObject([{ isWithLeader: true, loggedBy: "owner", askId: ask.id }]);
  await expect(takeRunBack(other, { id, ranOn: TODAY, at: AT })).rejects.toMatchObject(MISSING);
  await takeRunBack(leader, { id, ranOn: TODAY, at: AT });
  expect(await runs()).toEqual([]);
  expect((await getRunQuestion(ask.access, { at: AT })).noted).toEqual([]);
  const taken = (await db.select().from(history).where(eq(history.subjectId, id))).find(
    ({ action }) => action === "run-taken-back",
  );
  expect(taken).toMatchObject({ actorId: leader.ownerId, before: { isWithLeader: true, loggedBy: "owner" } });
});

test("the owner takes a run back, also when the link takes no more", async () => {
  await note();
  await note({ ranOn: "2026-11-13" });
  await takeNoteBackByAsk(ask.access, { ranOn: TODAY, at: AT });
  await expect(takeNoteBackByAsk(ask.access, { ranOn: TODAY, at: AT })).rejects.toMatchObject(MISSING);
  await revokeAsk(leader, { id: ask.id, at: days(1) });
  expect(await getRunQuestion(ask.access, { at: days(1) })).toMatchObject({ mechanism: null, noted: [{}] });
  await takeNoteBackByAsk(ask.access, { ranOn: "2026-11-13", at: days(31) });
  expect(await runs()).toEqual([]);
  expect((await told(leader)).at(-1)).toMatchObject({ title: "Head of support took back a run of “Risk review”" });
});

test("is over with its time, with the ask and while the mechanism is stopped; no day to come is taken", async () => {
  await expect(note({ ranOn: "2026-11-21" })).rejects.toEqual(refusal("ranOn"));
  await note({ at: days(29), ranOn: "2026-12-18" });
  await expect(note({ at: days(30) })).rejects.toMatchObject(CLOSED);
  await stopMechanism(leader, { id, version: 1, reason: "No need", at: AT });
  await expect(note({ at: days(1) })).rejects.toMatchObject(CLOSED);
  expect(await listOtherAsks(leader, { at: days(1) })).toEqual([]);
  await expect(newOwnerAsk(leader, id, { witness: "Deputy" })).rejects.toEqual(refusal("form"));
  await resumeMechanism(leader, { id, version: 2, at: days(1) });
  await note({ at: days(2) });
  expect(await listOtherAsks(leader, { at: days(2) })).toMatchObject([{ about: "Risk review", mechanismId: id }]);
  await revokeAsk(leader, { id: ask.id, at: days(3) });
  await expect(note({ at: days(4) })).rejects.toMatchObject(CLOSED);
  expect(await asksOfMechanism(leader, { mechanismId: id, at: days(4) })).toMatchObject([{ course: "revoked" }]);
});

test("today is the day that it is for the leader", async () => {
  await transact((tx) => tx.update(users).set({ zone: "Pacific/Auckland" }).where(eq(users.id, leader.ownerId)));
  expect(await note({ at: new Date("2026-11-20T11:30:00Z") })).toEqual({ ranOn: "2026-11-21" });
});

test("takes as many runs as its time has days, twice over, and no more", async () => {
  for (let n = 0; n < MOST_NOTED; n++) await note({ ranOn: addDays(TODAY, -n) });
  await expect(note({ ranOn: addDays(TODAY, -MOST_NOTED) })).rejects.toEqual(refusal("ranOn"));
  await note({ leader: "with" });
  expect(await runs()).toHaveLength(MOST_NOTED);
});

test("asking is refused with what to do, and to everybody else", async () => {
  await expect(newOwnerAsk(leader, id)).rejects.toEqual(refusal("witness"));
  const mailed = { way: "mail" as const, witness: "Me", address: `${leader.ownerId}@example.com` };
  await expect(newOwnerAsk(leader, id, mailed)).rejects.toEqual(refusal("address"));
  await expect(newOwnerAsk(other, id)).rejects.toMatchObject(MISSING);
  await changeMechanism(leader, { ...AddMechanism.parse({ ...SAID, ownerRole: "" }), id, version: 1, at: AT });
  await expect(newOwnerAsk(leader, id, { witness: "Deputy" })).rejects.toEqual(refusal("form"));
  expect(await db.$count(outbox, eq(outbox.userId, leader.ownerId))).toBe(0);
});

test("by mail it makes the link when the mail is sent", async () => {
  const form = AskOwner.parse({
    mechanismId: id,
    witness: "Deputy",
    relation: "report",
    way: "mail",
    address: "d@example.com",
  });
  await askOwner(leader, { ...form, at: AT });
  const sent: Message[] = [];
  await drainOutbox({ now: () => AT, deliver: async (message) => void sent.push(message) });
  const [mail] = sent.filter(({ to }) => to === "d@example.com");
  expect(mail).toMatchObject({ subject: "Robin Vale asks you to note what ran" });
  expect(mail?.text).toMatch(/\/ask\/[\w-]{43}/);
  expect(mail?.text).not.toContain("Risk review");
});

test("its link opens nothing of another kind, and theirs nothing of it", async () => {
  const item = await newAsk(leader, await newPlaced(leader));
  await expect(noteBy(item.access)).rejects.toMatchObject(CLOSED);
  await expect(takeNoteBackByAsk(item.access, { ranOn: TODAY, at: AT })).rejects.toMatchObject(CLOSED);
  await expect(withdrawClarification(ask.access, { at: AT })).rejects.toMatchObject(CLOSED);
  const said = { answer: "saw", words: "", repeats: null, runs: null, wordingAt: "", answeredAt: null } as const;
  await expect(answerAsk(ask.access, { ...said, at: AT })).rejects.toMatchObject(CLOSED);
});
