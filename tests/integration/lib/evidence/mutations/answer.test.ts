import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { answerEvidence, takeAnswerBack } from "@/lib/evidence/mutations/answer";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { Placement } from "@/lib/evidence/schema";
import { Answering } from "@/lib/evidence/schema/answering";
import { currentFramework } from "@/lib/framework/rules/library";
import { readinessRows } from "@/lib/readiness/queries";
import { groupRows } from "@/lib/readiness/rules/grouped";
import { stateOf } from "@/lib/readiness/rules/state";
import { viewAt } from "@/lib/readiness/rules/view";
import { AT, newEvidence, newLeader } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const { thresholds } = currentFramework("em-to-vp");
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

/** An item that points one way at M1.L2. */
async function claiming(leader: Leader, direction: "supports" | "against") {
  const id = await newEvidence(leader);
  const claims = [{ signalId: "M1.L2", direction, rationale: "" }];
  const said = Placement.parse({ sentence: "Moved the planning review", happenedOn: "2026-11-13", claims });
  await placeEvidence(leader, { ...said, id, version: 1, at: later(1) });
  return id;
}

/** What contests M1.L2 on a day of this leader. */
async function contesting(leader: Leader, on = "2026-11-20") {
  const view = viewAt(groupRows(await readinessRows(leader)), { on, zone: leader.zone, thresholds });
  return stateOf(view, { id: "M1.L2", rowId: "M1", level: 2 }).contested.map((one) => one.by);
}
const actions = async (id: string) =>
  (
    await db
      .select()
      .from(history)
      .where(and(eq(history.subjectId, id)))
      .orderBy(asc(history.id))
  ).map(({ action, after }) => [action, after]);

describe("an item that spoke against a signal", () => {
  let leader: Leader;
  let other: Leader;
  let rescue: string;
  let mended: string;
  let theirs: string;
  beforeEach(async () => {
    [leader, other] = [await newLeader(), await newLeader()];
    [rescue, mended, theirs] = [
      await claiming(leader, "against"),
      await claiming(leader, "supports"),
      await claiming(other, "against"),
    ];
    await claiming(other, "supports");
  });

  test("no longer contests it once another item answers it, from that day on", async () => {
    expect(await contesting(leader)).toEqual(["item"]);
    const tomorrow = new Date(AT.getTime() + 86_400_000);
    await answerEvidence(leader, { id: rescue, answerId: mended, at: tomorrow });
    expect([await contesting(leader), await contesting(leader, "2026-11-21")]).toEqual([["item"], []]);
    expect((await actions(rescue)).at(-1)).toEqual(["answered", { answerId: mended }]);
    expect(await contesting(other)).toEqual(["item"]);
    await withdrawEvidence(leader, { ids: [mended], at: new Date(AT.getTime() + 2 * 86_400_000) });
    expect(await contesting(leader, "2026-11-21")).toEqual([]);
  });

  test("is answered once, however often the form is sent", async () => {
    for (const minutes of [5, 6]) await answerEvidence(leader, { id: rescue, answerId: mended, at: later(minutes) });
    const { answers } = await readinessRows(leader);
    expect(answers).toEqual([{ evidenceId: rescue, answerId: mended, recordedAt: later(5), endedAt: null }]);
    expect((await actions(rescue)).filter(([action]) => action === "answered")).toHaveLength(1);
  });

  test("contests it again when the answer is taken back", async () => {
    await answerEvidence(leader, { id: rescue, answerId: mended, at: later(5) });
    await takeAnswerBack(leader, { id: rescue, answerId: mended, at: later(6) });
    expect(await contesting(leader)).toEqual(["item"]);
    expect((await actions(rescue)).at(-1)?.[0]).toBe("answer-taken-back");
    const again = takeAnswerBack(leader, { id: rescue, answerId: mended, at: later(7) });
    await expect(again).rejects.toMatchObject({ code: "NOT_FOUND" });
    await answerEvidence(leader, { id: rescue, answerId: mended, at: later(8) });
    expect(await contesting(leader)).toEqual([]);
    await takeAnswerBack(leader, { id: rescue, answerId: mended, at: AT });
    const { answers } = await readinessRows(leader);
    expect(answers.map(({ recordedAt, endedAt }) => endedAt! >= recordedAt)).toEqual([true, true]);
  });

  test("takes and answers nothing of somebody else's", async () => {
    const nothing = { code: "NOT_FOUND" };
    await expect(answerEvidence(leader, { id: theirs, answerId: mended, at: later(5) })).rejects.toMatchObject(nothing);
    await expect(answerEvidence(leader, { id: rescue, answerId: theirs, at: later(5) })).rejects.toMatchObject(nothing);
    await expect(answerEvidence(leader, { id: rescue, answerId: "none", at: later(5) })).rejects.toMatchObject(nothing);
    await answerEvidence(leader, { id: rescue, answerId: mended, at: later(5) });
    await expect(takeAnswerBack(other, { id: rescue, answerId: mended, at: later(6) })).rejects.toMatchObject(nothing);
    expect((await readinessRows(other)).answers).toEqual([]);
    expect(await contesting(leader)).toEqual([]);
  });
});

test("a form names two items that are not the same", () => {
  expect(Answering.parse({ id: "a", answerId: "b" })).toEqual({ id: "a", answerId: "b" });
  for (const given of [{ id: "a", answerId: "a" }, { id: "a" }, { id: "a", answerId: "b c" }, { id: 1, answerId: "b" }])
    expect(Answering.safeParse(given).success).toBe(false);
});
