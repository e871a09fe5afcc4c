import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transact } from "@/db";
import { asks } from "@/db/schema/ask";
import { withdrawAnswer } from "@/lib/ask/mutations/answer";
import { listGrantedAnswers, markGrantedAttested } from "@/lib/ask/queries/granted";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { rewordEvidence } from "@/lib/evidence/mutations/wording";
import type { RecordAccess } from "@/lib/record/access";
import { AT, answer, newAsk, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";
import { newGrantAccess } from "@/tests/support/granting";
import { countQueries } from "../../../support/statements";

type Leader = RecordAccess<"edit">;
const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);

let leader: Leader;
let reader: Leader;
let id: string;
beforeEach(async () => {
  [leader, reader] = [await newLeader(), await newLeader()];
  await newRoadmap(leader);
  id = await newPlaced(leader);
});
const grant = (given: Parameters<typeof newGrantAccess>[2] = {}) => newGrantAccess(leader, reader, given);

test("a reader is told who saw it, as the leader calls them, and how it came; neither address nor who was asked in vain", async () => {
  const { id: askId, access } = await newAsk(leader, id, { witness: "Head of product" });
  await transact((tx) => tx.update(asks).set({ way: "mail", address: "head@example.org" }).where(eq(asks.id, askId)));
  await answer(access, id, { words: "I was in the room.", repeats: "more" });
  await newAsk(leader, id, { witness: "Somebody silent" });
  const { access: fickle } = await newAsk(leader, id, { witness: "Somebody fickle" });
  await answer(fickle, id, { words: "Taken back." });
  await withdrawAnswer(fickle, { at: later(1) });

  const answers = await listGrantedAnswers(await grant(), id);
  expect(answers).toMatchObject([
    {
      ...{ witness: "Head of product", relation: "peer", way: "mail", proposedByLeader: true, isCurrent: true },
      ...{ kind: "attest", answer: "saw", repeats: "more", words: "I was in the room." },
    },
  ]);
  expect(JSON.stringify(answers)).not.toMatch(/example\.org|silent|fickle|Taken back/);
});

test("an answer about an earlier wording is told as one", async () => {
  const { access } = await newAsk(leader, id);
  await answer(access, id);
  const said = { id, version: 2, sentence: "Put anew", happenedOn: "2026-11-13", rescue: false, rescueCause: "" };
  await rewordEvidence(leader, { ...said, details: "", confidentiality: "ordinary", at: later(1) });
  const opened = await grant();
  expect(await listGrantedAnswers(opened, id)).toMatchObject([{ answer: "saw", isCurrent: false }]);
  expect(await markGrantedAttested(opened, [{ id }], later(2))).toEqual([{ id, attested: false }]);
});

test("of an item that the grant does not reach nothing is told, and nothing at all where evidence is closed", async () => {
  const { access } = await newAsk(leader, id);
  await answer(access, id);
  const other = await newLeader();
  expect(await listGrantedAnswers(await grant({ fromOn: "2026-11-14" }), id)).toEqual([]);
  expect(await listGrantedAnswers(await newGrantAccess(other, reader), id)).toEqual([]);
  await expect(listGrantedAnswers(await grant({ resources: ["roadmap"] }), id)).rejects.toEqual(NOTHING);
  await expect(markGrantedAttested(await grant({ resources: ["roadmap"] }), [], AT)).rejects.toEqual(NOTHING);
  const opened = await grant();
  expect(await listGrantedAnswers(opened, id)).toHaveLength(1);
  await withdrawEvidence(leader, { ids: [id], at: later(1) });
  expect(await listGrantedAnswers(opened, id)).toEqual([]);
});

test("however many answered, the number of statements is the same", async () => {
  const opened = await grant();
  const { access } = await newAsk(leader, id);
  await answer(access, id);
  const before = await countQueries(() => listGrantedAnswers(opened, id));
  for (const witness of ["CTO", "Head of support"]) {
    const more = await newAsk(leader, id, { witness });
    await answer(more.access, id);
  }
  expect(await listGrantedAnswers(opened, id)).toHaveLength(3);
  expect(await countQueries(() => listGrantedAnswers(opened, id))).toBe(before);
});
