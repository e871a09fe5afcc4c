import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { history } from "@/db/schema/history";
import { worksheetVersions } from "@/db/schema/worksheet";
import { exportRecord } from "@/lib/account/queries/export";
import { addLine, removeLine, saveAnswer } from "@/lib/worksheet/mutations/answer";
import { citeEvidence } from "@/lib/worksheet/mutations/cite";
import { keepVersion, removeVersion, startAnew } from "@/lib/worksheet/mutations/version";
import { compareVersions } from "@/lib/worksheet/queries/compared";
import { offeredNow } from "@/lib/worksheet/queries/offered";
import { getWorksheet, listStarted, readVersion } from "@/lib/worksheet/queries/worksheet";
import { AnswerForm } from "@/lib/worksheet/schema";
import { AT, newEvidence, newLeader, newRoadmap } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

const SHEET = "WS.SH3";
const QUESTIONS = { worksheetId: SHEET, promptId: "WS.SH3.1", lineId: "" };
const LIST = { worksheetId: SHEET, promptId: "WS.SH3.2" };

const save = (leader: Leader, which: object, [cells, version, at]: [Record<string, string>, number, Date]) =>
  saveAnswer(leader, {
    ...AnswerForm.parse({
      ...which,
      version,
      ...Object.fromEntries(Object.entries(cells).map(([cell, text]) => [`cells.${cell}`, text])),
    }),
    at,
  });
const keep = (leader: Leader, label = "", at = AT) => keepVersion(leader, { worksheetId: SHEET, label, at });
const listOf = async (leader: Leader) => (await getWorksheet(leader, SHEET)).kept.map(({ number }) => number);

/** A prediction for the first of December, and an answer to the first of the three questions. */
async function lookAhead(leader: Leader) {
  await save(leader, QUESTIONS, [{ "0.0": "Two more teams" }, 0, AT]);
  const { lineId } = await addLine(leader, { ...LIST, at: AT });
  await save(leader, { ...LIST, lineId }, [{ "0.0": "Payments lacks a lead", "0.1": "2026-12-01" }, 1, AT]);
  return lineId;
}

describe("a version", () => {
  test("is kept with its citations, and what stands there goes on from it; a prediction is resolved in a later one", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const lineId = await lookAhead(leader);
    const item = await newEvidence(leader);
    await citeEvidence(leader, { ...LIST, lineId, rowId: "", evidenceIds: [item], at: AT });
    expect(await keep(leader, "At the start")).toEqual({ number: 1 });
    expect(await getWorksheet(leader, SHEET)).toMatchObject({ answered: 2, changed: 0, kept: [{ number: 1 }] });

    await save(leader, { ...LIST, lineId }, [
      { "0.0": "Payments lacks a lead", "0.1": "2026-12-01", "0.4": "Prevented" },
      2,
      later(9),
    ]);
    expect(await keep(leader, "Boundary 1", later(10))).toEqual({ number: 2 });
    const { comparison, from, to } = await compareVersions(leader, { id: SHEET, from: "1", to: "2" });
    expect([from, to]).toEqual(["1", "2"]);
    expect(comparison.flatMap(({ changed }) => changed)).toMatchObject([
      { id: lineId, only: null, cells: [{ column: "What came", before: "", after: "Prevented" }], cited: [] },
    ]);
    expect(comparison.flatMap(({ same }) => same)).toMatchObject([{ id: "SH3.1" }]);
    const { read, version } = await readVersion(leader, { id: SHEET, which: "1" });
    expect(version).toMatchObject({ label: "At the start", keptAt: AT });
    expect(read[1]?.rows).toMatchObject([{ id: lineId, evidenceIds: [item] }]);
    for (const which of ["1", "now"])
      await expect(readVersion(other, { id: SHEET, which })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await compareVersions(other, { id: SHEET, from: "1", to: "2" })).comparison).toEqual([]);
  });

  test("needs something new in it", async () => {
    const leader = await newLeader();
    await expect(keep(leader)).rejects.toMatchObject({ code: "INVALID" });
    await addLine(leader, { ...LIST, at: AT });
    await expect(keep(leader)).rejects.toMatchObject({ code: "INVALID" });
    await lookAhead(leader);
    await keep(leader);
    await expect(keep(leader)).rejects.toMatchObject({ code: "INVALID" });
    expect(await listOf(leader)).toEqual([1]);
  });

  test("leaves out empty lines and those that were taken out, with what they cite", async () => {
    const leader = await newLeader();
    const lineId = await lookAhead(leader);
    await addLine(leader, { ...LIST, at: AT });
    const gone = await addLine(leader, { ...LIST, at: AT });
    await citeEvidence(leader, {
      ...{ ...LIST, ...gone, rowId: "" },
      evidenceIds: [await newEvidence(leader)],
      at: AT,
    });
    await removeLine(leader, { ...LIST, ...gone, at: AT });
    await keep(leader);
    const { answers, removed, citations } = await getWorksheet(leader, SHEET);
    expect(answers.map((one) => one.lineId).toSorted()).toEqual(["", lineId]);
    expect([removed, citations]).toEqual([[], []]);
  });

  test("written on from another tab after it was kept belongs to the next", async () => {
    const leader = await newLeader();
    await lookAhead(leader);
    await keep(leader);
    await save(leader, QUESTIONS, [{ "0.0": "Three more teams" }, 1, later(1)]);
    const { read } = await readVersion(leader, { id: SHEET, which: "1" });
    expect(read[0]?.rows[0]?.cells).toEqual([{ column: "In two quarters", text: "Two more teams" }]);
    expect(await getWorksheet(leader, SHEET)).toMatchObject({ changed: 1 });
  });

  test("can be answered anew from empty fields, once it is kept; the list stays", async () => {
    const leader = await newLeader();
    const lineId = await lookAhead(leader);
    const anew = () => startAnew(leader, { worksheetId: SHEET, at: AT });
    await expect(anew()).rejects.toMatchObject({ code: "INVALID" });
    await keep(leader);
    await anew();
    expect((await getWorksheet(leader, SHEET)).answers.map((one) => one.lineId)).toEqual([lineId]);
    await expect(anew()).rejects.toMatchObject({ code: "INVALID" });
  });

  test("has lines below rows that stand there, and keeps only the lines when it is answered anew", async () => {
    const leader = await newLeader();
    const rooms = { worksheetId: "WS.N7", promptId: "WS.N7.1" };
    await save(leader, { ...rooms, lineId: "" }, [{ "0.0": "Always" }, 0, AT]);
    const { lineId } = await addLine(leader, { ...rooms, at: AT });
    await save(leader, { ...rooms, lineId }, [{ "0.0": "A standing breakfast", "0.1": "Never" }, 1, AT]);
    const item = await newEvidence(leader);
    await citeEvidence(leader, { ...rooms, lineId, rowId: "", evidenceIds: [item], at: AT });
    await keepVersion(leader, { worksheetId: "WS.N7", label: "", at: AT });
    const { read } = await readVersion(leader, { id: "WS.N7", which: "1" });
    expect(read[0]?.rows).toMatchObject([
      { id: "WS.N7.1.1", cells: [{ column: "You are there", text: "Always" }] },
      { id: lineId, text: "A standing breakfast", evidenceIds: [item] },
    ]);
    await startAnew(leader, { worksheetId: "WS.N7", at: AT });
    expect(await getWorksheet(leader, "WS.N7")).toMatchObject({ answers: [{ lineId }], answered: 1, changed: 1 });
  });

  test("is removed for good, by its owner alone; its number is not used again, and the history has no text of it", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    await lookAhead(leader);
    await keep(leader, "At the start");
    const which = { worksheetId: SHEET, number: 1, at: later(5) };
    await expect(removeVersion(other, which)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(removeVersion(leader, { ...which, number: 2 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await removeVersion(leader, which);
    await expect(readVersion(leader, { id: SHEET, which: "1" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await keep(leader)).toEqual({ number: 2 });
    const told = await db
      .select({ action: history.action, after: history.after })
      .from(history)
      .where(and(eq(history.ownerId, leader.ownerId), eq(history.subject, "worksheet")))
      .orderBy(asc(history.id));
    expect(told.map(({ action }) => action)).toEqual(["kept", "removed", "kept"]);
    expect(JSON.stringify(told)).not.toContain("Payments");
  });

  test("reads as it did when its content is gone from the code", async () => {
    const leader = await newLeader();
    await lookAhead(leader);
    await transact((tx) =>
      tx
        .update(worksheetVersions)
        .set({ contentHash: "of another build" })
        .where(eq(worksheetVersions.ownerId, leader.ownerId)),
    );
    expect((await readVersion(leader, { id: SHEET, which: "now" })).read[0]?.rows).toHaveLength(1);
    expect((await getWorksheet(leader, SHEET)).answered).toBe(2);
  });
});

test("the worksheets that were begun are listed with what has come due, and the export has all of it", async () => {
  const [leader, other] = [await newLeader(), await newLeader()];
  await lookAhead(leader);
  await keep(leader, "At the start");
  expect(await listStarted(leader, "2026-11-30")).toMatchObject([
    { id: SHEET, title: "Looking ahead", kept: 1, due: 0 },
  ]);
  expect(await listStarted(leader, "2026-12-01")).toMatchObject([{ due: 1, lastKeptAt: AT, savedAt: AT }]);
  expect(await listStarted(other, "2026-12-01")).toEqual([]);
  const file = JSON.parse(await exportRecord(leader, { at: AT }));
  expect([file.worksheets.length, file.worksheetAnswers.length]).toEqual([2, 4]);
  expect(file.pinnedContent).toMatchObject([{ track: "em-to-vp" }]);
});

test("offered are those of the situation and of the phase that today is in", async () => {
  const leader = await newLeader();
  expect(await offeredNow(leader, "2026-11-20")).toEqual([]);
  await newRoadmap(leader);
  const ids = async (today: string) => (await offeredNow(leader, today)).map(({ id }) => id);
  expect(await ids("2026-04-21")).toEqual(["WS.O5", "WS.P1.1", "WS.P1.T", "WS.O10"]);
  expect(await ids("2026-11-20")).toEqual(expect.arrayContaining(["WS.O5", "WS.SH3", "WS.AI1"]));
});
