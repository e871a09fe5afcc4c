import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { citedItems, listCitable } from "@/lib/evidence/queries/cited";
import { addLine, putLineBack, removeLine, saveAnswer } from "@/lib/worksheet/mutations/answer";
import { citeEvidence, takeCitationOut } from "@/lib/worksheet/mutations/cite";
import { sheetsCiting } from "@/lib/worksheet/queries/cited";
import { getWorksheet } from "@/lib/worksheet/queries/worksheet";
import { AnswerForm, MOST_CITED } from "@/lib/worksheet/schema";
import { AT, newEvidence, newLeader, newRoadmap } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

const BASELINE = { worksheetId: "WS.O5", promptId: "WS.O5.1", lineId: "" };
const AHEAD = { worksheetId: "WS.SH3", promptId: "WS.SH3.2" };
const ROW = { ...BASELINE, rowId: "O5.1" };

type Sent = { version?: number; at?: Date; worksheetId?: string; promptId?: string; lineId?: string };

const answer = (leader: Leader, said: Record<string, string>, { version = 0, at = AT, ...which }: Sent = {}) => {
  const cells = Object.fromEntries(Object.entries(said).map(([cell, text]) => [`cells.${cell}`, text]));
  return saveAnswer(leader, { ...AnswerForm.parse({ ...BASELINE, ...which, version, ...cells }), at });
};
const standing = async (leader: Leader, id = "WS.O5") =>
  (await getWorksheet(leader, id)).answers.map(({ said, version }) => ({ said, version }));

describe("an answer", () => {
  test("opens the worksheet, is replaced as it is written on, and is nobody else's", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    expect(await answer(leader, { "0.0": "Some of each", "0.1": " Cut the plan " })).toMatchObject({ version: 1 });
    await answer(other, { "0.1": "Something else" });
    expect(await answer(leader, { "0.1": "Cut the plan" }, { version: 1, at: later(1) })).toMatchObject({ version: 2 });
    expect(await standing(leader)).toEqual([{ said: { "O5.1": { "One example": "Cut the plan" } }, version: 2 }]);
    expect(await standing(other)).toEqual([{ said: { "O5.1": { "One example": "Something else" } }, version: 1 }]);
  });

  test("that another tab changed is told, and replaces nothing unasked; sent twice it is the same", async () => {
    const leader = await newLeader();
    await answer(leader, { "0.1": "First tab" });
    await expect(answer(leader, { "1.1": "Second tab" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await standing(leader)).toEqual([{ said: { "O5.1": { "One example": "First tab" } }, version: 1 }]);
    expect(await answer(leader, { "0.1": "First tab" })).toMatchObject({ version: 1 });
  });

  test("from two tabs at once opens one version, and one of them is told", async () => {
    const leader = await newLeader();
    const tabs = await Promise.allSettled(["one", "two"].map((text) => answer(leader, { "0.1": text })));
    expect(tabs.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await standing(leader)).toHaveLength(1);
  });

  test("to something that is no prompt is not found", async () => {
    const leader = await newLeader();
    for (const which of [
      { worksheetId: "WS.NONE" },
      { promptId: "WS.O5.9" },
      { promptId: "WS.P1.1.1" },
      { lineId: "a-line" },
    ])
      await expect(answer(leader, { "0.0": "" }, which)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getWorksheet(leader, "WS.NONE")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is of the track that the roadmap pins, and of another where that has no such worksheet", async () => {
    const leader = await newLeader();
    await newRoadmap(leader);
    expect((await getWorksheet(leader, "WS.N3")).framework.track).toBe("em-to-vp");
    expect((await getWorksheet(leader, "WS.SH3")).sheet.title).toBe("Looking ahead");
  });
});

describe("a list", () => {
  const line = (leader: Leader, lineId: string, said: Record<string, string>, version = 1) =>
    answer(leader, said, { ...AHEAD, lineId, version });

  test("grows by lines that are saved apart, so that two tabs do not get in each other's way", async () => {
    const leader = await newLeader();
    const lines = await Promise.all([1, 2].map(() => addLine(leader, { ...AHEAD, at: AT })));
    await Promise.all(lines.map(({ lineId }, at) => line(leader, lineId, { "0.0": `Expectation ${at}` })));
    const said = (await standing(leader, "WS.SH3")).map((one) => one.said[""]?.["What you expect"]);
    expect(said.toSorted()).toEqual(["Expectation 0", "Expectation 1"]);
  });

  test("keeps a line that was taken out until it is put back, or written on in another tab", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const { lineId } = await addLine(leader, { ...AHEAD, at: AT });
    await line(leader, lineId, { "0.0": "A team without a lead" });
    await expect(removeLine(other, { ...AHEAD, lineId, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await removeLine(leader, { ...AHEAD, lineId, at: AT });
    expect(await getWorksheet(leader, "WS.SH3")).toMatchObject({ answers: [], removed: [{ lineId }] });
    await putLineBack(leader, { ...AHEAD, lineId });
    expect(await standing(leader, "WS.SH3")).toHaveLength(1);
    await removeLine(leader, { ...AHEAD, lineId, at: AT });
    expect(await line(leader, lineId, { "0.0": "A team without two leads" }, 2)).toMatchObject({ isBack: true });
    expect(await getWorksheet(leader, "WS.SH3")).toMatchObject({ removed: [], answers: [{ lineId }] });
  });

  test("is no list where the rows stand there, and a missing line cannot be taken out", async () => {
    const leader = await newLeader();
    await expect(addLine(leader, { ...BASELINE, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await answer(leader, { "0.1": "Something" });
    for (const lineId of ["", "none"])
      await expect(removeLine(leader, { ...BASELINE, lineId, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("evidence in an answer", () => {
  test("is cited once, found again from the item, and taken out", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const item = await newEvidence(leader, { sentence: "Cut the plan with finance" });
    for (const _ of [1, 2]) await citeEvidence(leader, { ...ROW, evidenceIds: [item], at: AT });
    const { citations } = await getWorksheet(leader, "WS.O5");
    expect(citations).toMatchObject([{ ...{ promptId: "WS.O5.1", rowId: "O5.1" }, evidenceId: item }]);
    expect(await sheetsCiting(leader, item)).toEqual([{ id: "WS.O5", title: "Where the month went" }]);
    expect(await sheetsCiting(other, item)).toEqual([]);
    expect((await citedItems(other, [item])).size).toBe(0);
    await expect(takeCitationOut(other, { ...ROW, evidenceId: item })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await takeCitationOut(leader, { ...ROW, evidenceId: item });
    expect((await getWorksheet(leader, "WS.O5")).citations).toEqual([]);
  });

  test("that is withdrawn, somebody else's or nowhere is refused alike; what is withdrawn later stays and says so", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const [good, withdrawn] = [await newEvidence(leader), await newEvidence(leader)];
    const foreign = await newEvidence(other);
    await withdrawEvidence(leader, { ids: [withdrawn], at: AT });
    const refused = [withdrawn, foreign, "nowhere"].map((id) =>
      citeEvidence(leader, { ...ROW, evidenceIds: [good, id], at: AT }).catch((error: unknown) => error),
    );
    const errors = await Promise.all(refused);
    for (const error of errors) expect(error).toEqual(errors[0]);
    expect(errors[0]).toMatchObject({ code: "INVALID", fields: { evidenceIds: expect.any(String) } });
    expect((await getWorksheet(leader, "WS.O5")).citations).toEqual([]);
    await citeEvidence(leader, { ...ROW, evidenceIds: [good], at: AT });
    await withdrawEvidence(leader, { ids: [good], at: later(1) });
    expect((await citedItems(leader, [good])).get(good)).toMatchObject({ withdrawn: true });
    expect(await listCitable(leader, {})).toEqual([]);
  });

  test("stands in rows that are there, and in no more than can be read", async () => {
    const leader = await newLeader();
    const items: string[] = [];
    for (let n = 0; n <= MOST_CITED; n++) items.push(await newEvidence(leader, { sentence: `Item ${n}` }));
    const cite = (which: object, evidenceIds = items.slice(0, 1)) =>
      citeEvidence(leader, { ...ROW, ...which, evidenceIds, at: AT });
    for (const which of [{ rowId: "" }, { rowId: "O5.9" }, { lineId: "none" }, { ...AHEAD, lineId: "none", rowId: "" }])
      await expect(cite(which)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await cite({}, items.slice(0, MOST_CITED));
    await expect(cite({}, items.slice(MOST_CITED))).rejects.toMatchObject({ code: "INVALID" });
    expect((await listCitable(leader, { search: "item 3" })).map(({ sentence }) => sentence)).toEqual(["Item 3"]);
  });
});

test("what is typed into a worksheet leaves no history until a version is kept", async () => {
  const leader = await newLeader();
  await answer(leader, { "0.1": "Something" });
  const rows = await db
    .select({ action: history.action })
    .from(history)
    .where(and(eq(history.ownerId, leader.ownerId), eq(history.subject, "worksheet")))
    .orderBy(asc(history.id));
  expect(rows).toEqual([]);
});
