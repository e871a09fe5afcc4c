import { expect, test } from "vitest";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import type { Resource } from "@/lib/grant/schema";
import { addLine, saveAnswer } from "@/lib/worksheet/mutations/answer";
import { citeEvidence } from "@/lib/worksheet/mutations/cite";
import { keepVersion } from "@/lib/worksheet/mutations/version";
import { getGrantedWorksheet, listGrantedWorksheets } from "@/lib/worksheet/queries/granted";
import { countChanges } from "@/lib/worksheet/rules/compare";
import { newEvidence, newLeader, newRoadmap } from "@/tests/support/factories";
import { markAs, newGrantAccess } from "@/tests/support/granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const SHEET = "WS.SH3";
const QUESTIONS = { worksheetId: SHEET, promptId: "WS.SH3.1", lineId: "" };
const LIST = { worksheetId: SHEET, promptId: "WS.SH3.2" };
const FROM = "2026-05-01";
const NOW = new Date("2026-11-21T08:00:00Z");
const day = (on: string) => new Date(`${on}T10:00:00Z`);

const say = (leader: Leader, [text, version]: [string, number], at: Date) =>
  saveAnswer(leader, { ...QUESTIONS, version, cells: { "0.0": text }, at });
const keep = (leader: Leader, label: string, at: Date) => keepVersion(leader, { worksheetId: SHEET, label, at });
const refused = { code: "NOT_FOUND" };

/** Three versions, one of them from before the grant, and something that is not kept. */
async function newSheet() {
  const leader = await newLeader();
  await newRoadmap(leader, { at: day("2026-04-20") });
  await say(leader, ["Old words", 0], day("2026-04-21"));
  await keep(leader, "Old label", day("2026-04-30"));
  await say(leader, ["First words", 1], day("2026-05-02"));
  const { lineId } = await addLine(leader, { ...LIST, at: day("2026-05-02") });
  const secret = await newEvidence(leader, { sentence: "Secret", happenedOn: "2026-05-02" });
  await citeEvidence(leader, { ...LIST, lineId, rowId: "", evidenceIds: [secret], at: day("2026-05-02") });
  await keep(leader, "First", day("2026-05-03"));
  await say(leader, ["Second words", 2], day("2026-11-01"));
  const [told, gone] = [
    await newEvidence(leader, { sentence: "Told to all", happenedOn: "2026-11-01" }),
    await newEvidence(leader, { sentence: "Gone", happenedOn: "2026-11-01" }),
  ];
  const cited = { ...QUESTIONS, rowId: "SH3.1", evidenceIds: [told, gone] };
  await citeEvidence(leader, { ...cited, at: day("2026-11-01") });
  await keep(leader, "Second", day("2026-11-02"));
  await say(leader, ["Draft words", 3], day("2026-11-03"));
  await markAs(secret, "private");
  await withdrawEvidence(leader, { ids: [gone], at: day("2026-11-04") });
  return { leader, told };
}

const granted = (
  leader: Leader,
  reader: Leader,
  { worksheetIds = [SHEET], resources = ["evidence"] as Resource[] } = {},
) => newGrantAccess(leader, reader, { worksheetIds, resources, fromOn: FROM, at: NOW });
const asked = { id: SHEET, version: undefined, against: undefined };

test("reads what was kept since the grant, counted from there, with what of its evidence is reached", async () => {
  const [{ leader, told }, reader] = [await newSheet(), await newLeader()];
  const access = await granted(leader, reader, { worksheetIds: [SHEET, "WS.O5", "WS.none"] });
  expect(await listGrantedWorksheets(access)).toMatchObject([
    { id: "WS.O5", kept: [] },
    {
      id: SHEET,
      kept: [
        { called: 2, label: "Second" },
        { called: 1, label: "First" },
      ],
    },
  ]);
  const latest = await getGrantedWorksheet(access, asked);
  expect(latest).toMatchObject({ shown: { called: 2 }, other: null, comparison: null });
  expect(latest.read.flatMap(({ rows }) => rows)).toMatchObject([
    { id: "SH3.1", cells: [{ text: "Second words" }], evidenceIds: [told] },
  ]);
  expect([...latest.items.values()]).toMatchObject([{ sentence: "Told to all" }]);
  const first = await getGrantedWorksheet(access, { ...asked, version: "1" });
  expect(first).toMatchObject({ shown: { called: 1, label: "First" }, items: new Map() });
  expect(first.read.flatMap(({ rows }) => rows)).toMatchObject([{ cells: [{ text: "First words" }], evidenceIds: [] }]);

  const two = await getGrantedWorksheet(access, { ...asked, version: "2", against: "1" });
  expect(two.comparison?.flatMap(({ changed }) => changed)).toMatchObject([
    { cells: [{ before: "First words", after: "Second words" }], cited: [told], noLongerCited: [] },
  ]);
  expect(countChanges(two.comparison ?? [])).toBe(1);
  expect(JSON.stringify([latest, first, two])).not.toMatch(/Old|Draft|Secret|Gone/);
});

test("names no evidence where that is closed", async () => {
  const [{ leader, told }, reader] = [await newSheet(), await newLeader()];
  const read = await getGrantedWorksheet(await granted(leader, reader, { resources: [] }), asked);
  expect(read.read.flatMap(({ rows }) => rows)).toMatchObject([{ cells: [{ text: "Second words" }], evidenceIds: [] }]);
  expect(JSON.stringify(read)).not.toContain(told);
});

test("is missing where no grant names it, and in places that there are not", async () => {
  const [{ leader }, reader] = [await newSheet(), await newLeader()];
  const access = await granted(leader, reader);
  for (const place of ["3", "0", "now", "01", "", ["1"]]) {
    await expect(getGrantedWorksheet(access, { ...asked, version: place })).rejects.toMatchObject(refused);
    await expect(getGrantedWorksheet(access, { ...asked, against: place })).rejects.toMatchObject(refused);
  }
  const other = await granted(leader, reader, { worksheetIds: ["WS.O5"] });
  await expect(getGrantedWorksheet(other, asked)).rejects.toMatchObject(refused);
  expect(await getGrantedWorksheet(other, { ...asked, id: "WS.O5" })).toMatchObject({
    shown: null,
    read: [],
    kept: [],
  });
  const none = await granted(leader, reader, { worksheetIds: [] });
  await expect(listGrantedWorksheets(none)).rejects.toMatchObject(refused);
  const bare = await granted(reader, leader);
  expect(await getGrantedWorksheet(bare, asked)).toMatchObject({ shown: null, kept: [] });
  const unknown = await granted(leader, reader, { worksheetIds: ["WS.none"] });
  await expect(getGrantedWorksheet(unknown, { ...asked, id: "WS.none" })).rejects.toMatchObject(refused);
});
