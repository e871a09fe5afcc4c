import { and, asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { assessmentAnswers, assessmentCitations, assessments } from "@/db/schema/assessment";
import { history } from "@/db/schema/history";
import { answerPart, beginAssessment, discardAssessment } from "@/lib/assessment/mutations/draft";
import { finishAssessment } from "@/lib/assessment/mutations/finish";
import { getAssessment, listFinished, listMarks } from "@/lib/assessment/queries";
import { offerOf } from "@/lib/assessment/rules/occasion";
import { partsOf } from "@/lib/assessment/rules/parts";
import { MOST_KEPT } from "@/lib/assessment/schema";
import { AppError } from "@/lib/errors";
import { restoreEvidence, withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { rewordEvidence } from "@/lib/evidence/mutations/wording";
import { citedItems, listCitable } from "@/lib/evidence/queries/cited";
import { Wording } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { AT, newEvidence, newLeader, newRoadmap, TO_CTO } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const parts = partsOf(currentFramework("em-to-vp"));

async function newDraft(leader: Leader) {
  await newRoadmap(leader);
  const { id } = await beginAssessment(leader, { at: AT });
  return id;
}

type Said = {
  partId?: string;
  choice?: number | null;
  note?: string;
  evidenceIds?: string[];
  seen?: string;
  own?: string;
};
function answer(leader: Leader, assessmentId: string, said: Said = {}) {
  const { partId = "QA1", choice = 1, note = "", evidenceIds = [], seen = "", own = "form" } = said;
  return answerPart(leader, { assessmentId, partId, choice: choice as 0 | 1, note, evidenceIds, seen, own, at: AT });
}

async function answerAll(leader: Leader, id: string, evidenceIds: string[] = []) {
  for (const { id: partId, kind } of parts)
    await answer(leader, id, {
      partId,
      choice: 1,
      own: "all",
      seen: "form",
      evidenceIds: kind === "row" ? [] : evidenceIds,
    });
}

async function newFinished(leader: Leader, evidenceIds: string[] = []) {
  const id = await newDraft(leader);
  await answerAll(leader, id, evidenceIds);
  await finishAssessment(leader, { assessmentId: id, at: AT });
  return id;
}

const stored = async ({ ownerId }: Leader) =>
  db.select().from(assessments).where(eq(assessments.ownerId, ownerId)).orderBy(asc(assessments.id));
const bytesOf = async (leader: Leader) => (await stored(leader)).map(({ snapshot }) => snapshot);
const actions = async ({ ownerId }: Leader) => {
  const rows = await db
    .select({ action: history.action })
    .from(history)
    .where(and(eq(history.ownerId, ownerId), eq(history.subject, "assessment")))
    .orderBy(asc(history.id));
  return rows.map(({ action }) => action);
};
const draftOf = async (leader: Leader, id: string) => {
  const found = await getAssessment(leader, id);
  if (found.finishedAt) throw new Error("is finished");
  return found;
};

describe("a draft", () => {
  test("is begun once, however often it is asked for", async () => {
    const leader = await newLeader();
    const id = await newDraft(leader);
    expect(await beginAssessment(leader, { at: later(5) })).toEqual({ id, firstId: null });
    expect(await stored(leader)).toHaveLength(1);
    expect(await actions(leader)).toEqual(["started"]);
  });

  test("needs a roadmap whose content asks the questions", async () => {
    const leader = await newLeader();
    await expect(beginAssessment(leader, { at: AT })).rejects.toMatchObject({ code: "CONFLICT" });
    await newRoadmap(leader, { path: TO_CTO });
    await expect(beginAssessment(leader, { at: AT })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await stored(leader)).toEqual([]);
  });

  test("is not begun beyond what a record holds", async () => {
    const leader = await newLeader();
    const roadmapId = await newRoadmap(leader);
    const { ownerId } = leader;
    const one = { ownerId, byId: ownerId, roadmapId, startedAt: AT, finishedAt: AT, snapshot: "{}" };
    await transact((tx) => tx.insert(assessments).values(Array.from({ length: MOST_KEPT }, () => one)));
    await expect(beginAssessment(leader, { at: AT })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("keeps what is said part by part, half of it too, and goes on from there", async () => {
    const leader = await newLeader();
    const [id, item] = [await newDraft(leader), await newEvidence(leader)];
    expect(await answer(leader, id, { choice: null, note: "Not sure yet" })).toEqual({ nextId: "QA2" });
    expect(await answer(leader, id, { partId: "M8", choice: 3 })).toEqual({ nextId: null });
    await answer(leader, id, { choice: 1, note: "Two teams", evidenceIds: [item] });
    const { answers } = await draftOf(leader, id);
    expect(answers.get("QA1")).toMatchObject({ choice: 1, note: "Two teams", evidenceIds: [item], turnId: "form" });
    expect(answers.get("M8")).toMatchObject({ choice: 3, evidenceIds: [] });
    await answer(leader, id, { choice: 0 });
    expect((await draftOf(leader, id)).answers.get("QA1")).toMatchObject({ choice: 0, note: "", evidenceIds: [] });
  });

  test("tells a second tab, which has to have seen what the first wrote", async () => {
    const leader = await newLeader();
    const id = await newDraft(leader);
    await answer(leader, id, { own: "first" });
    await expect(answer(leader, id, { own: "second", choice: 0 })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await draftOf(leader, id)).answers.get("QA1")).toMatchObject({ choice: 1 });
    await answer(leader, id, { own: "first", choice: 0 });
    await answer(leader, id, { own: "second", seen: "first", choice: 1 });
    expect((await draftOf(leader, id)).answers.get("QA1")).toMatchObject({ choice: 1, turnId: "second" });
    await answer(leader, id, { partId: "QA2", own: "second" });
  });

  test.each<[string, Said, string]>([
    ["a third side of a question", { choice: 2 }, "INVALID"],
    ["a fifth level", { partId: "M1", choice: 4 }, "INVALID"],
    ["a question there is not", { partId: "QA11" }, "NOT_FOUND"],
    ["evidence that is unknown", { evidenceIds: ["019e5ad4-5a4e-7000-8000-000000000000"] }, "INVALID"],
  ])("refuses %s", async (_, said, code) => {
    const leader = await newLeader();
    const id = await newDraft(leader);
    await expect(answer(leader, id, said)).rejects.toMatchObject({ code });
    expect((await draftOf(leader, id)).answers.size).toBe(0);
  });

  test("names no evidence that is withdrawn or somebody else's, in the same words", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const [id, own, foreign] = [await newDraft(leader), await newEvidence(leader), await newEvidence(other)];
    await withdrawEvidence(leader, { ids: [own], at: AT });
    const refusals = await Promise.all(
      [own, foreign].map((one) => answer(leader, id, { evidenceIds: [one] }).catch((error: Error) => error)),
    );
    const message = "Choose evidence from the list; one of these is gone or was withdrawn.";
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: "INVALID", fields: { evidenceIds: message } });
    expect(await listCitable(leader, { search: "", without: [] })).toEqual([]);
    expect((await citedItems(leader, [own, foreign])).size).toBe(1);
  });

  test("goes away when it is thrown away, and nothing else does", async () => {
    const leader = await newLeader();
    const [id, item] = [await newDraft(leader), await newEvidence(leader)];
    await answer(leader, id, { evidenceIds: [item] });
    await discardAssessment(leader, { assessmentId: id, at: AT });
    expect(await stored(leader)).toEqual([]);
    expect(await listCitable(leader, { search: "planning REVIEW", without: [] })).toHaveLength(1);
    expect(await actions(leader)).toEqual(["started", "answered", "discarded"]);
  });
});

describe("finishing", () => {
  test("says what is still open, and keeps the rest", async () => {
    const leader = await newLeader();
    const id = await newDraft(leader);
    await answer(leader, id);
    await answer(leader, id, { partId: "QA2", choice: null });
    await expect(finishAssessment(leader, { assessmentId: id, at: AT })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("number 2, 3, 4"),
    });
    expect((await draftOf(leader, id)).answers.size).toBe(2);
  });

  test("names the question whose evidence was withdrawn since", async () => {
    const leader = await newLeader();
    const [id, item] = [await newDraft(leader), await newEvidence(leader)];
    await answerAll(leader, id);
    await answer(leader, id, { partId: "QA3", own: "all", evidenceIds: [item] });
    await withdrawEvidence(leader, { ids: [item], at: AT });
    await expect(finishAssessment(leader, { assessmentId: id, at: AT })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(/^Number 3 names evidence that was withdrawn/),
    });
  });

  test("keeps the words that were answered, and puts the answers nowhere else", async () => {
    const leader = await newLeader();
    const item = await newEvidence(leader);
    const id = await newFinished(leader, [item]);
    const done = await getAssessment(leader, id);
    if (!done.finishedAt) throw new Error("is a draft");
    const [first] = parts;
    expect(done.snapshot).toMatchObject({ on: "2026-11-20", track: "em-to-vp" });
    expect(done.snapshot.questions[0]).toMatchObject({
      ...(first?.kind === "question" ? { text: first.text, sides: first.sides } : {}),
      ...{ chosen: 1, evidence: [{ id: item, wording: 1, tier: "note" }], finding: "unconfirmed", cause: "QA13.3" },
    });
    expect(done.snapshot.rows).toHaveLength(8);
    for (const table of [assessmentAnswers, assessmentCitations])
      expect(await db.$count(table, eq(table.ownerId, leader.ownerId))).toBe(0);
  });

  test("twice finishes once, and changes nothing the second time", async () => {
    const leader = await newLeader();
    const id = await newFinished(leader);
    const before = await stored(leader);
    for (const again of [
      () => finishAssessment(leader, { assessmentId: id, at: later(5) }),
      () => answer(leader, id, { choice: 0 }),
      () => discardAssessment(leader, { assessmentId: id, at: later(5) }),
    ])
      await expect(again()).rejects.toMatchObject({ code: "CLOSED" });
    expect(await stored(leader)).toEqual(before);
    expect((await actions(leader)).filter((action) => action === "finished")).toHaveLength(1);
  });

  test("counts for the month that is due, once, and otherwise stands in between", async () => {
    const leader = await newLeader();
    await newRoadmap(leader, { startOn: "2026-11-16" });
    for (const minutes of [0, 10]) {
      const { id } = await beginAssessment(leader, { at: later(minutes) });
      await answerAll(leader, id);
      await finishAssessment(leader, { assessmentId: id, at: later(minutes + 5) });
    }
    expect((await listFinished(leader)).map(({ month }) => month)).toEqual([null, 0]);
    const home = await homeRoadmap(leader);
    if (!home) throw new Error("has no roadmap");
    expect(offerOf(await listMarks(leader), { ...home, today: "2026-11-20" })).toMatchObject({ month: null });
    expect(offerOf([], { ...home, today: "2026-11-20" })).toEqual({ draftId: null, month: 0, isPossible: true });
  });
});

describe("a finished assessment", () => {
  test("keeps its bytes while the evidence it names is worded anew and withdrawn, and others are answered", async () => {
    const leader = await newLeader();
    const item = await newEvidence(leader);
    await newFinished(leader, [item]);
    const [bytes] = await bytesOf(leader);
    const wording = { id: item, version: 1, sentence: "Said otherwise now", happenedOn: "2026-11-13" };
    await rewordEvidence(leader, { ...Wording.parse(wording), at: later(5) });
    await withdrawEvidence(leader, { ids: [item], at: later(6) });
    const { id } = await beginAssessment(leader, { at: later(7) });
    await answerAll(leader, id);
    await finishAssessment(leader, { assessmentId: id, at: later(8) });
    expect((await bytesOf(leader))[0]).toBe(bytes);
    expect((await citedItems(leader, [item])).get(item)).toMatchObject({ withdrawn: true, wording: 2 });
  });

  const step = fc.oneof(
    fc.constantFrom("finish", "discard", "withdraw", "restore", "begin", "answer-all").map((kind) => ({ kind })),
    fc.record({
      kind: fc.constant("answer"),
      part: fc.nat(17),
      choice: fc.constantFrom(null, 0, 1),
      cites: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("reword"),
      sentence: fc.string({ minLength: 1, maxLength: 20 }).map((s) => `It was ${s}.`),
    }),
  );
  test("never changes a byte of it, whatever is done afterwards", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const leader = await newLeader();
        const item = await newEvidence(leader);
        const finished = await newFinished(leader, [item]);
        const kept = new Map([[finished, (await bytesOf(leader))[0]]]);
        let [draft, version] = [finished, 1];
        for (const [at, one] of steps.entries()) {
          try {
            if (one.kind === "begin") draft = (await beginAssessment(leader, { at: later(at) })).id;
            else if (one.kind === "answer-all") await answerAll(leader, draft, [item]);
            else if (one.kind === "finish") await finishAssessment(leader, { assessmentId: draft, at: later(at) });
            else if (one.kind === "discard") await discardAssessment(leader, { assessmentId: draft, at: later(at) });
            else if (one.kind === "withdraw") await withdrawEvidence(leader, { ids: [item], at: later(at) });
            else if (one.kind === "restore") await restoreEvidence(leader, { ids: [item], at: later(at) });
            else if ("part" in one) {
              const evidenceIds = one.cites && one.part < 10 ? [item] : [];
              const partId = parts[one.part]?.id;
              await answer(leader, draft, { partId, choice: one.choice, own: "all", seen: "form", evidenceIds });
            } else if ("sentence" in one) {
              const wording = { id: item, version, sentence: one.sentence, happenedOn: "2026-11-13" };
              await rewordEvidence(leader, { ...Wording.parse(wording), at: later(at) });
              version += 1;
            }
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
          }
          for (const { id, snapshot } of await stored(leader)) {
            if (kept.has(id)) expect(snapshot).toBe(kept.get(id));
            else if (snapshot) kept.set(id, snapshot);
          }
          expect((await stored(leader)).filter(({ snapshot }) => snapshot)).toHaveLength(kept.size);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("is nobody else's to see, to answer or to finish", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const [id, theirs] = [await newDraft(leader), await newFinished(other)];
    for (const [person, one] of [
      [other, id],
      [leader, theirs],
    ] as const) {
      await expect(getAssessment(person, one)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(answer(person, one)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(finishAssessment(person, { assessmentId: one, at: AT })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(discardAssessment(person, { assessmentId: one, at: AT })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect((await listFinished(other)).map((one) => one.id)).toEqual([theirs]);
    expect(await listFinished(leader)).toEqual([]);
    expect((await listMarks(leader)).map((one) => one.id)).toEqual([id]);
  });
});
