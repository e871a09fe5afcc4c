import { describe, expect, it } from "vitest";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { vpToCto } from "@/lib/framework/content/vp-to-cto";
import { loadFramework } from "@/lib/framework/rules/load";
import type { Framework, Worksheet } from "@/lib/framework/schema";

type Spoil = (framework: Framework) => unknown;

function broken(content: Framework, spoil: Spoil): Framework {
  const copy = structuredClone(content);
  spoil(copy);
  return copy;
}

const load = (content: unknown) => () => loadFramework("some/file.ts", content);

function sheet(framework: Framework, id: string): Worksheet {
  const found = framework.worksheets?.find((one) => one.id === id);
  if (!found) throw new Error(`There is no worksheet ${id}.`);
  return found;
}

function table(framework: Framework, id: string) {
  const found = framework.worksheets?.flatMap(({ prompts }) => prompts).find((one) => one.id === id);
  if (found?.kind !== "rows") throw new Error(`${id} is no table.`);
  return found;
}

describe("loadFramework", () => {
  it("takes the content as it is", () => {
    expect(loadFramework("some/file.ts", emToVp)).toEqual(emToVp);
    expect(loadFramework("some/file.ts", vpToCto)).toEqual(vpToCto);
  });

  it.each<[string, Spoil, string]>([
    ["an id used twice", (f) => (f.traps[1]!.id = "T1"), "T1: is used twice"],
    ["an id used in two lists", (f) => (f.traps[1]!.id = "C1.S1"), "C1.S1: is used twice"],
    ["a question asked in two worksheets", (f) => (sheet(f, "WS.O10").prompts[0]!.id = "WS.O5.1"), "WS.O5.1: is used"],
    ["a row crossed twice", (f) => f.crosswalk.push(f.crosswalk[0]!), "M1: is used twice"],
    ["a choice named twice", (f) => (f.modes[1]!.id = "did"), "did: is used twice"],
    ["an odd id", (f) => (f.traps[0]!.id = "trap one"), "trap one: traps.0.id: is not an id"],

    ["a missing behaviour", (f) => f.competencies[0]!.evidence.pop(), "C1.E5: is missing"],
    ["a missing row", (f) => f.matrix!.rows.pop(), "M8.L1: is missing"],
    ["no matrix", (f) => (f.matrix = null), "M1.L1: is missing"],
    ["a missing trap", (f) => f.traps.pop(), "T5: is missing"],
    ["a missing question", (f) => f.questions!.splice(2, 1), "QA3: is missing"],
    ["a missing item of ownership", (f) => f.ownership!.layers[0]!.items.pop(), "OWL1.8: is missing"],
    ["a missing part", (f) => f.aiMandate![1]!.parts!.shift(), "AI2.1: is missing"],
    ["a missing practice", (f) => f.shifts![1]!.practices!.pop(), "SH2.4: is missing"],
    ["a missing step", (f) => f.phases[1]!.milestones.shift(), "P2.1: is missing"],
    ["a missing bench", (f) => (f.bench = null), "BENCH: is missing beside the grid"],
    [
      "a behaviour too many",
      (f) => (f.competencies[1]!.weak[1]!.id = "C2.W3"),
      "C2.W3: is unknown: its list ends with",
    ],
    ["an unknown trap", (f) => f.traps.push({ ...f.traps[0]!, id: "T6" }), "T6: is unknown: its list ends with T5"],
    ["a leaf below another id", (f) => (f.competencies[0]!.strong[0]!.id = "C7.S1"), "C7.S1: stands below C1, where"],
    ["a part of another note", (f) => (f.orientation![2]!.parts![0]!.id = "O4.9"), "O4.9: stands below O3, where"],

    ["an unknown competency", (f) => (f.traps[2]!.competencyIds = ["C9"]), "T3: refers to C9, which is no competency"],
    ["a signal for a competency", (f) => (f.traps[2]!.competencyIds = ["C1.S1"]), "T3: refers to C1.S1, which is no"],
    ["an unknown cell", (f) => (f.phases[1]!.milestones[0]!.serves = ["M1.L4"]), "P2.1: refers to M1.L4, which is no"],
    ["a milestone for a signal", (f) => (f.shifts![0]!.serves = ["P1.1"]), "SH1: refers to P1.1, which is no signal"],
    ["a note that serves itself", (f) => (f.orientation![0]!.serves = ["O1"]), "O1: refers to O1, which is no signal"],
    ["two that serve each other", (f) => (f.shifts![0]!.serves = ["SH2"]), "SH1: refers to SH2, which is no signal"],
    ["an unknown row of the grid", (f) => (f.crosswalk[0]!.rowId = "M9"), "M9: refers to M9, which is no row of"],
    ["a row left out of the crosswalk", (f) => f.crosswalk.splice(3, 1), "M4: has no line in the crosswalk"],
    ["a bench left out of the crosswalk", (f) => f.crosswalk.splice(8, 1), "BENCH: has no line in the crosswalk"],
    ["an unknown exposure", (f) => (f.crosswalk[0]!.exposureIds = ["P1.1.7"]), "M1: refers to P1.1.7, which is no"],
    ["a layer for its item", (f) => (f.crosswalk[0]!.ownershipIds = ["OW3"]), "M1: refers to OW3, which is no item"],
    ["a note for a question", (f) => (f.crosswalk[0]!.questionIds = ["QA13"]), "M1: refers to QA13, which is no"],
    ["a How for a trap", (f) => (f.crosswalk[0]!.trapIds = ["H1"]), "M1: refers to H1, which is no trap"],
    ["a How outside its list", (f) => (f.crosswalk[0]!.howIds = ["H6"]), "M1: refers to H6, which is no How"],
    ["an unknown step", (f) => (f.situations![0]!.paths[0]!.milestoneIds = ["P9"]), "N0: refers to P9, which is no"],
    ["an unknown worksheet", (f) => (f.situations![0]!.worksheetIds = ["WS.X"]), "N0: refers to WS.X, which is no"],
    ["an unknown row of a table", (f) => (table(f, "WS.O5.1").rowIds = ["O5.9"]), "WS.O5.1: refers to O5.9, which is"],
    ["a table in itself", (f) => (table(f, "WS.O5.1").rowIds = ["WS.O5.1"]), "WS.O5.1: refers to WS.O5.1, which is no"],
    [
      "tables in each other",
      (f) => (table(f, "WS.O5.1").rowIds = ["WS.O10"]),
      "WS.O5.1: refers to WS.O10, which is no",
    ],

    [
      "a due day after its phase",
      (f) => (f.phases[0]!.milestones[0]!.dueDay = 88),
      "P1.1: needs a due day from 0 to 87",
    ],
    ["no due day in a dated phase", (f) => (f.phases[0]!.milestones[0]!.dueDay = null), "P1.1: needs a due day"],
    ["a due day in an open phase", (f) => (f.phases[2]!.endMonth = null), "P3.1: has a due day in an open-ended phase"],
    ["a gap between phases", (f) => (f.phases[1]!.startMonth = 4), "P2: does not start where P1 ends"],
    ["phases in a circle", (f) => f.phases.reverse(), "P2: does not start where P3 ends"],
    ["a phase that runs backwards", (f) => (f.phases[0]!.endMonth = 0), "P1: phases.0.endMonth"],

    ["a missing level", (f) => f.matrix!.rows[3]!.cells.pop(), "M4: matrix.rows.3.cells"],
    ["levels in the wrong order", (f) => f.matrix!.rows[0]!.cells.reverse(), "M1.L3: stands at the wrong level"],
    [
      "a level that does not exist",
      (f) => Object.assign(f.matrix!.rows[0]!.cells[0], { level: 4 }),
      "M1.L1: matrix.rows",
    ],

    ["a script", (f) => (f.traps[0]!.why = "a <script>alert(1)</script>"), "T1: traps.0.why: holds markup"],
    ["markup in a hint", (f) => (sheet(f, "WS.O5").prompts[0]!.hint = "a <b>"), "WS.O5.1: worksheets.0.prompts.0.hint"],
    ["markup in an option", (f) => (f.kinds[0]!.label = "<i>Decided"), "decided: kinds.0.label: holds markup"],
    ["a line break", (f) => (f.traps[0]!.why = "a\nb"), "T1: traps.0.why: holds markup or an invisible character"],
    ["text that turns round", (f) => (f.traps[0]!.why = "a\u202eb"), "T1: traps.0.why: holds markup or an invisible"],
    ["empty text", (f) => (f.competencies[0]!.strong[0]!.text = ""), "C1.S1: competencies.0.strong.0.text"],
    ["text that never ends", (f) => (f.orientation![0]!.text = "a".repeat(501)), "O1: orientation.0.text"],
    ["an unmarked addition", (f) => delete f.competencies[5]!.evidence[0]!.ours, "C6.E1: must be marked ours"],
    ["a source that says otherwise", (f) => (f.competencies[0]!.strong[0]!.ours = true), "C1.S1: must be marked ours"],
    [
      "a source that is none",
      (f) => Object.assign(f.traps[0]!.source, { document: "TV" }),
      "T1: traps.0.source.document",
    ],
    ["an unknown key", (f) => Object.assign(f.traps[0]!, { colour: "red" }), 'T1: traps.0: Unrecognized key: "colour"'],
    [
      "a note that holds itself",
      (f) => Object.assign(f.orientation![0]!, { parts: f.orientation }),
      "O1: orientation.0",
    ],
    ["a version without dots", (f) => (f.version = "1"), "framework: version: is not a version such as 1.0.0"],

    ["a table without columns", (f) => (table(f, "WS.O5.1").columns = []), "WS.O5.1: worksheets.0.prompts.0.columns"],
    [
      "a list that others judge",
      (f) => Object.assign(table(f, "WS.SH3.2"), { judged: true }),
      "is judged and has no rows",
    ],
    ["a worksheet that one alone signs", (f) => (sheet(f, "WS.N12").signedBy = ["leader"]), "signedBy"],
    ["a choice of one", (f) => (table(f, "WS.O5.1").columns[0]!.options = ["a"]), "WS.O5.1: worksheets.0.prompts.0"],
    [
      "text to choose from",
      (f) => Object.assign(sheet(f, "WS.P2.3").prompts[0]!, { options: ["a", "b"] }),
      '"options"',
    ],
    [
      "an unknown kind",
      (f) => Object.assign(sheet(f, "WS.P2.3").prompts[0]!, { kind: "scale" }),
      "WS.P2.3.1: worksheets",
    ],
    [
      "a line that is settled on no day",
      (f) => (table(f, "WS.SH3.2").settles = { on: "What came", in: "What came" }),
      "WS.SH3.2: worksheets.7.prompts.1: settles in columns that are no day and no choice here",
    ],
    [
      "an option that nobody can choose",
      (f) => (table(f, "WS.AI1.1").demands = { option: "Never", in: "Verdict", filled: "Where" }),
      "WS.AI1.1: worksheets.10.prompts.0: names columns or an option that are not there",
    ],
    [
      "feedback that is due on no day",
      (f) => (table(f, "WS.P1.T.1").feedback!.dueOn = "What was said"),
      "WS.P1.T.1: worksheets.3.prompts.0: has feedback in columns that are not there, or a day in one that is none",
    ],
    [
      "feedback without a column for its giver",
      (f) => (table(f, "WS.P1.T.1").feedback!.giver = "Their name"),
      "WS.P1.T.1: worksheets.3.prompts.0: has feedback in columns that are not there, or a day in one that is none",
    ],
    [
      "two columns of one name",
      (f) => (table(f, "WS.O5.1").columns[1]!.name = "Last month"),
      "WS.O5.1: worksheets.0.prompts.0: has two columns of one name",
    ],
    ["a worksheet for nothing", (f) => (sheet(f, "WS.O5").covers = []), "WS.O5: worksheets.0.covers"],
  ])("names file, id and reason for %s", (_, spoil, message) => {
    expect(load(broken(emToVp, spoil))).toThrow(message);
    expect(load(broken(emToVp, spoil))).toThrow(/^(some\/file\.ts: \S.*: .+(\n|$))+$/);
  });

  it.each<[string, Spoil, string]>([
    ["a missing indicator", (f) => f.indicators.pop(), "VC6.5: is missing"],
    ["a missing shift", (f) => f.shifts!.pop(), "VC1.4: is missing"],
    ["a missing step of an action", (f) => f.phases[0]!.milestones[0]!.parts!.pop(), "VC2.3: is missing"],
    ["a missing pitfall", (f) => f.pitfalls!.pop(), "VP5: is missing"],
    ["another track's name", (f) => (f.track = "vp-to-ceo"), "VE6.1: is missing"],
    ["an unknown indicator", (f) => (f.shifts![0]!.serves = ["VC6.9"]), "VC1.1: refers to VC6.9, which is no signal"],
    ["a due day", (f) => (f.phases[0]!.milestones[0]!.dueDay = 3), "VC2: has a due day in an open-ended phase"],
    ["an outcome named twice", (f) => f.outcomes!.push(f.outcomes![0]!), "stay-and-grow: is used twice"],
  ])("names file, id and reason for %s on an onward track", (_, spoil, message) => {
    expect(load(broken(vpToCto, spoil))).toThrow(`some/file.ts: ${message}`);
  });

  it("leaves alone what a situation names on another track", () => {
    const spoil: Spoil = (f) =>
      (f.situations![0]!.paths = [{ name: "away", track: "vp-to-ceo", milestoneIds: ["VE9"] }]);
    expect(load(broken(emToVp, spoil))).not.toThrow();
  });

  it("lists everything that is wrong at once", () => {
    const spoil: Spoil = (f) => {
      f.traps[0]!.competencyIds = ["C7"];
      f.hows!.pop();
    };
    expect(load(broken(emToVp, spoil))).toThrow(/H5: is missing\n(.*\n)*some\/file\.ts: T1: refers to C7/);
  });

  it.each([null, undefined, 7, "text", []])("refuses %j", (content) => {
    expect(load(content)).toThrow("some/file.ts: framework: ");
  });
});
