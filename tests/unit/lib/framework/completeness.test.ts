import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { named } from "@/lib/framework/rules/ids";
import { currentFramework } from "@/lib/framework/rules/library";
import { type Note, TRACKS } from "@/lib/framework/schema";

type Thing = { id: string; ours?: true };

const em = currentFramework("em-to-vp");
const cto = currentFramework("vp-to-cto");
const ceo = currentFramework("vp-to-ceo");

const upTo = (prefix: string, n: number, end = "") => Array.from({ length: n }, (_, at) => `${prefix}${at + 1}${end}`);
const ids = (things: readonly Thing[] = []) => things.map(({ id }) => id);
const beginning = (things: readonly Thing[] = [], start: RegExp) => ids(things).filter((id) => start.test(id));
/** The leaves of one note that the sources have, without those we added. */
const parts = (notes: readonly Note[] = [], id: string) =>
  ids(notes.find((note) => note.id === id)?.parts?.filter(({ ours }) => !ours));
const shift = (id: string) => em.shifts?.find((one) => one.id === id);
const comparison = (id: string) =>
  em.roleComparisons?.find((one) => one.id === id)?.rows.flatMap((row) => upTo(`${row.id}.`, row.cells.length));

const behaviours = em.competencies.flatMap(({ strong, weak, evidence }) => [...strong, ...weak, ...evidence]);
const ofCompetency = (id: string) => ids(behaviours.filter((one) => !one.ours && one.id.startsWith(`${id}.`)));
const counted = (id: string, strong: number, weak: number, evidence: number) => [
  ...upTo(`${id}.S`, strong),
  ...upTo(`${id}.W`, weak),
  ...upTo(`${id}.E`, evidence),
];

const [map, leverage, lead] = em.phases.map(({ milestones }) => milestones);
const exposure = map?.find(({ id }) => id === "P1.1")?.parts;
const actions = (framework: typeof em) => framework.phases.flatMap(({ milestones }) => milestones);
const steps = (framework: typeof em) => actions(framework).flatMap((one) => ids(one.parts));
const examples = (framework: typeof em) =>
  ids(actions(framework).filter(({ example }) => example !== undefined && !example.ours));

/** What the three sources hold, list by list: how many leaves, their ids, and those that stand in the content. */
const LISTS: [list: string, count: number, expected: string[], found: string[] | undefined][] = [
  ["both roles, side by side", 16, upTo("O5.", 8).flatMap((row) => upTo(`${row}.`, 2)), comparison("O5")],
  ["shifts", 5, upTo("SH", 5), ids(em.shifts)],
  ["practices of the second shift", 4, upTo("SH2.", 4), ids(shift("SH2")?.practices)],
  ["questions of the third shift", 3, upTo("SH3.", 3), ids(shift("SH3")?.questions)],
  ["parts of an operating system", 5, upTo("SH5.", 5), ids(shift("SH5")?.practices)],
  ["Hows", 5, upTo("H", 5), ids(em.hows)],
  ["behaviours of C1", 11, counted("C1", 3, 3, 5), ofCompetency("C1")],
  ["behaviours of C2", 8, counted("C2", 4, 2, 2), ofCompetency("C2")],
  ["behaviours of C3", 12, counted("C3", 5, 3, 4), ofCompetency("C3")],
  ["behaviours of C4", 12, counted("C4", 5, 2, 5), ofCompetency("C4")],
  ["behaviours of C5", 12, counted("C5", 5, 3, 4), ofCompetency("C5")],
  ["behaviours of C6", 8, counted("C6", 5, 3, 0), ofCompetency("C6")],
  ["cells", 24, upTo("M", 8).flatMap((row) => upTo(`${row}.L`, 3)), ids(em.matrix?.rows.flatMap(({ cells }) => cells))],
  ["traps", 5, upTo("T", 5), ids(em.traps)],
  [
    "items of ownership",
    15,
    [...upTo("OWL1.", 8), ...upTo("OWL2.", 4), ...upTo("OWL3.", 3)],
    ids(em.ownership?.layers.flatMap(({ items }) => items)),
  ],
  ["modes of ownership", 2, upTo("OW", 2), ids(em.ownership?.modes)],
  ["fields for AI", 8, upTo("AI2.", 8), parts(em.aiMandate, "AI2")],
  ["judgements on AI", 3, upTo("AI4.", 3), parts(em.aiMandate, "AI4")],
  ["matters of governing AI", 5, upTo("AI5.", 5), parts(em.aiMandate, "AI5")],
  ["questions", 10, upTo("QA", 10), ids(em.questions)],
  ["exposures", 6, upTo("P1.1.", 6), beginning(exposure, /\.\d$/)],
  ["questions on evidence", 2, ["P1.1b", "P1.1c"], beginning(exposure, /[bc]$/)],
  ["steps of the first phase", 2, ["P1.1", "P1.2"], beginning(map, /\d$/)],
  ["tips of the first phase", 1, ["P1.T"], beginning(map, /T$/)],
  ["items of the second phase", 4, upTo("P2.", 4), ids(leverage).toSorted()],
  ["proofs of the third phase", 5, upTo("P3.", 5), ids(lead)],
  [
    "responsibilities of a VP",
    20,
    ["V2", "V3", "V4", "V5", "V6"].flatMap((id) => upTo(`${id}.`, 4)),
    ["V2", "V3", "V4", "V5", "V6"].flatMap((id) => parts(em.responsibilities, id)),
  ],
  ["sets of skills", 6, upTo("V7.", 6), beginning(em.skills, /\./)],
  [
    "activities of a VP",
    17,
    [...upTo("V8.1.", 3), ...upTo("V8.2.", 5), ...upTo("V8.3.", 5), ...upTo("V8.4.", 4)],
    upTo("V8.", 4).flatMap((id) => parts(em.activities, id)),
  ],
  ["figures of scope", 3, upTo("V9.", 3), parts(em.scope, "V9")],
  ["VP, CTO and CEO compared", 24, upTo("V10.", 8).flatMap((row) => upTo(`${row}.`, 3)), comparison("V10")],
  ["what sets them apart", 9, upTo("V11.", 3).flatMap((row) => upTo(`${row}.`, 3)), comparison("V11")],
  ["shifts to CTO", 4, upTo("VC1.", 4), ids(cto.shifts)],
  ["steps to CTO", 12, ["VC2.", "VC3.", "VC4.", "VC5."].flatMap((id) => upTo(id, 3)), steps(cto)],
  ["examples of the way to CTO", 3, ["VC2", "VC3", "VC4"], examples(cto)],
  ["indicators of a CTO", 5, upTo("VC6.", 5), ids(cto.indicators)],
  ["shifts to CEO", 4, upTo("VE1.", 4), ids(ceo.shifts)],
  ["steps to CEO", 12, ["VE2.", "VE3.", "VE4.", "VE5."].flatMap((id) => upTo(id, 3)), steps(ceo)],
  ["examples of the way to CEO", 4, ["VE2", "VE3", "VE4", "VE5"], examples(ceo)],
  ["indicators of a CEO", 5, upTo("VE6.", 5), ids(ceo.indicators)],
  ["pitfalls", 5, upTo("VP", 5), ids(cto.pitfalls)],
  ["situations of a VP", 3, ["N2", "N3", "N4"], beginning(em.situations, /^N[234]$/)],
  ["needs of a VP", 4, ["N5", "N6", "N7", "N8"], beginning(em.needs, /^N[5678]$/)],
  ["ways on", 4, upTo("N8.", 4), parts(em.needs, "N8")],
];

describe("the leaves of the sources", () => {
  it.each(LISTS)("%s: all %i", (_, count, expected, found = []) => {
    expect(expected.filter((id) => !found.includes(id))).toEqual([]);
    expect(found).toEqual(expected);
    expect(found).toHaveLength(count);
  });
});

describe("the ledger", () => {
  const [head, ...lines] = readFileSync("tests/data/ledger-ids.csv", "utf8").trim().split("\n");
  const rows = lines.map((line) => {
    const [id = "", where = ""] = line.split(",");
    return { id, where };
  });
  const tracks = TRACKS.map(currentFramework);
  const sheets = tracks.flatMap(({ worksheets = [] }) => worksheets);
  const present = new Set(ids(tracks.flatMap(named)));

  it("has 181 rows, of which 164 are not rules and stand in the content", () => {
    expect([head, rows.length]).toEqual(["id,where,issue", 181]);
    const taught = rows.filter(({ where }) => where !== "rule");
    expect(ids(taught.filter(({ id }) => !present.has(id)))).toEqual([]);
    expect(taught).toHaveLength(164);
  });

  it("has a worksheet for every row that is to be one", () => {
    const covered = new Set(sheets.flatMap(({ covers }) => covers));
    expect(ids(rows.filter(({ id, where }) => where === "worksheet" && !covered.has(id)))).toEqual([]);
  });

  it("knows every row that a worksheet covers", () => {
    const known = ids(rows);
    for (const { id, covers } of sheets) expect(known, id).toEqual(expect.arrayContaining(covers));
  });

  it("knows the row of every id in the content, but for the few that are ours", () => {
    const known = new Set(ids(rows));
    const added = /^(BENCH|M[1-8]|OWL[123]|WS|N0|VC|VE)(\.|$)/;
    const isOption = (id: string) => /^[a-z-]+$/.test(id);
    const rowOf = (id: string) =>
      [id, id.replace(/\.[^.]*$/, ""), id.replace(/\..*/, "")].find((one) => known.has(one));
    expect([...present].filter((id) => !rowOf(id) && !added.test(id) && !isOption(id))).toEqual([]);
  });
});
