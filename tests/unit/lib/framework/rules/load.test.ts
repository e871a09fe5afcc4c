import { describe, expect, it } from "vitest";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { loadFramework } from "@/lib/framework/rules/load";
import type { Framework, Worksheet } from "@/lib/framework/schema";

function broken(spoil: (framework: Framework) => void): Framework {
  const copy = structuredClone(emToVp);
  spoil(copy);
  return copy;
}

const source = { document: "ours", heading: "Invented for this test" } as const;
const note = (id: string) => ({ id, title: id, text: id, source, parts: [{ id: `${id}.1`, text: "part" }] });

/** An open-ended track with indicators instead of a matrix, and something in every section of guidance. */
const onward: Framework = {
  ...emToVp,
  track: "vp-to-cto",
  competencies: [],
  matrix: null,
  bench: null,
  traps: [],
  crosswalk: [],
  indicators: [1, 2, 3, 4, 5].map((n) => ({ id: `VC6.${n}`, label: `Sign ${n}`, text: "text", source })),
  phases: [
    {
      ...emToVp.phases[0]!,
      endMonth: null,
      milestones: [
        {
          ...emToVp.phases[0]!.milestones[1]!,
          id: "VC2",
          dueDay: null,
          serves: ["VC6.1"],
          example: { text: "one", ours: true },
        },
      ],
    },
  ],
  orientation: [note("VC0")],
  shifts: [{ id: "VC1.1", name: "one", from: "here", to: "there", serves: ["VC6.2"], source }],
  hows: [{ id: "H1", question: "how?", source }],
  matrixNotes: [note("MX5")],
  ownership: {
    modes: [note("OW1")],
    layers: [{ id: "OW3", name: "one", text: "text", items: [{ id: "OWL1.1", text: "item" }], source }],
    notes: [{ ...note("OW6"), serves: ["VC6.3"] }],
  },
  aiMandate: [note("AI2")],
  promotionSignals: [note("PC1")],
  questions: [{ id: "QA1", text: "which?", sides: ["this", "that"], source }],
  questionNotes: [note("QA13")],
  opportunities: [{ ...note("R1"), competencyIds: [] }],
  roleComparisons: [
    {
      id: "V10",
      title: "roles",
      roles: ["a", "b", "c"],
      rows: [{ id: "V10.1", name: "n", cells: ["1", "2", "3"] }],
      source,
    },
  ],
  responsibilities: [note("V2")],
  skills: [note("V7")],
  activities: [note("V8")],
  scope: [note("V9")],
  pitfalls: [note("VP1")],
  outcomes: [{ id: "stay", label: "Stay", hint: "text" }],
  situations: [
    {
      id: "N3",
      name: "n",
      text: "t",
      paths: [
        { name: "here", track: "vp-to-cto", milestoneIds: ["VC2"] },
        { name: "elsewhere", track: "vp-to-ceo", milestoneIds: ["VE2"] },
      ],
      worksheetIds: ["WS.V2"],
      source,
    },
  ],
  needs: [note("N8")],
  decisionPrompts: [{ ...note("N10"), parts: [{ id: "N10.1", text: "ours", ours: true }] }],
  worksheets: [
    {
      id: "WS.V2",
      title: "one",
      purpose: "text",
      rhythm: "quarter",
      covers: ["V2", "V9"],
      prompts: [
        {
          id: "WS.V2.1",
          label: "which?",
          kind: "rows",
          columns: [{ name: "a" }, { name: "b", options: ["yes", "no"] }, { name: "c", day: true }],
          rowIds: ["V2.1"],
        },
        { id: "WS.V2.2", label: "which?", kind: "choice", options: ["this", "that"] },
        { id: "WS.V2.3", label: "when?", kind: "day" },
      ],
      serves: ["VC6.1"],
      source,
    },
  ],
};

function rows(sheet: Worksheet) {
  const found = sheet.prompts.find((one) => one.kind === "rows");
  if (!found) throw new Error("This worksheet has no table.");
  return found;
}

const load = (content: unknown) => () => loadFramework("some/file.ts", content);

describe("loadFramework", () => {
  it("takes the content as it is", () => {
    expect(loadFramework("some/file.ts", emToVp)).toEqual(emToVp);
  });

  it("takes an onward track with every section of guidance", () => {
    expect(loadFramework("some/file.ts", onward)).toEqual(onward);
  });

  it.each<[string, (framework: Framework) => void, string]>([
    ["an id used twice", (f) => (f.traps[1]!.id = "T1"), "some/file.ts: T1: is used twice"],
    ["an id used in two lists", (f) => (f.traps[1]!.id = "C1.S1"), "C1.S1: is used twice"],
    ["a row crossed twice", (f) => f.crosswalk.push(f.crosswalk[0]!), "M1: is used twice"],
    ["a choice named twice", (f) => (f.modes[1]!.id = "did"), "did: is used twice"],
    ["an odd id", (f) => (f.traps[0]!.id = "trap one"), "some/file.ts: trap one: traps.0.id: is not an id"],
    ["a missing competency", (f) => (f.traps[2]!.competencyIds = ["C9"]), "T3: refers to C9, which is missing"],
    ["a missing cell", (f) => (f.phases[1]!.milestones[0]!.serves = ["M1.L4"]), "P2.1: refers to M1.L4"],
    ["an unknown row", (f) => (f.crosswalk[0]!.rowId = "M9"), "M9: refers to M9, which is missing"],
    ["an unknown exposure", (f) => (f.crosswalk[0]!.exposureIds = ["P1.1.7"]), "M1: refers to P1.1.7"],
    ["a How outside its list", (f) => (f.hows = []), "M1: refers to H1, which is missing"],
    [
      "a due day after its phase",
      (f) => (f.phases[0]!.milestones[0]!.dueDay = 88),
      "P1.1: needs a due day from 0 to 87",
    ],
    ["no due day in a dated phase", (f) => (f.phases[0]!.milestones[0]!.dueDay = null), "P1.1: needs a due day"],
    ["a due day in an open phase", (f) => (f.phases[2]!.endMonth = null), "P3.1: has a due day in an open-ended phase"],
    ["a gap between phases", (f) => (f.phases[1]!.startMonth = 4), "P2: does not start where P1 ends"],
    ["a phase that runs backwards", (f) => (f.phases[0]!.endMonth = 0), "P1: phases.0.endMonth"],
    ["a missing level", (f) => f.matrix!.rows[3]!.cells.pop(), "M4: matrix.rows.3.cells"],
    ["levels in the wrong order", (f) => f.matrix!.rows[0]!.cells.reverse(), "M1.L3: stands at the wrong level"],
    ["a missing row", (f) => f.matrix!.rows.pop(), "needs a matrix of eight rows"],
    ["a missing bench", (f) => (f.bench = null), "needs the bench"],
    ["no indicators on an onward track", (f) => (f.track = "vp-to-cto"), "vp-to-cto: needs its five indicators"],
    ["markup", (f) => (f.traps[0]!.why = "a <script>"), "T1: traps.0.why: holds markup"],
    ["a line break", (f) => (f.traps[0]!.why = "a\nb"), "T1: traps.0.why: holds markup or a control character"],
    ["empty text", (f) => (f.competencies[0]!.strong[0]!.text = ""), "C1.S1: competencies.0.strong.0.text"],
    ["an unmarked addition", (f) => delete f.competencies[5]!.evidence[0]!.ours, "C6.E1: must be marked ours"],
    ["a source that says otherwise", (f) => (f.competencies[0]!.strong[0]!.ours = true), "C1.S1: must be marked ours"],
    ["an unknown key", (f) => Object.assign(f.traps[0]!, { colour: "red" }), 'T1: traps.0: Unrecognized key: "colour"'],
    ["a version without dots", (f) => (f.version = "1"), "framework: version: is not a version such as 1.0.0"],
  ])("names file, id and reason for %s", (_, spoil, message) => {
    expect(load(broken(spoil))).toThrow(message);
    expect(load(broken(spoil))).toThrow("some/file.ts: ");
  });

  it("checks what notes and shifts serve, at any depth", () => {
    const notes = [{ ...note("OW6"), serves: ["C1.S1"] }];
    const shifts = [{ ...onward.shifts![0]!, serves: ["VC6.9"] }];
    expect(load({ ...onward, ownership: { ...onward.ownership, notes } })).toThrow("OW6: refers to C1.S1");
    expect(load({ ...onward, shifts })).toThrow("VC1.1: refers to VC6.9, which is missing");
    expect(load({ ...onward, opportunities: [{ ...note("R1"), competencyIds: ["C9"] }] })).toThrow("R1: refers to C9");
  });

  it("checks what situations and worksheets refer to", () => {
    const paths = [{ name: "here", track: "vp-to-cto", milestoneIds: ["VC9"] }];
    const situations = [{ ...onward.situations![0]!, worksheetIds: ["WS.V9"], paths }];
    expect(load({ ...onward, situations })).toThrow(/N3: refers to WS.V9.*\n.*N3: refers to VC9/);
    const [sheet] = onward.worksheets!;
    expect(load({ ...onward, worksheets: [{ ...sheet!, serves: ["C1"] }] })).toThrow("WS.V2: refers to C1");
    const prompts = [{ ...rows(sheet!), rowIds: ["V2.2"] }];
    expect(load({ ...onward, worksheets: [{ ...sheet!, prompts }] })).toThrow("WS.V2.1: refers to V2.2");
  });

  it.each<[string, (sheet: Worksheet) => void, string]>([
    ["a table without columns", (one) => (rows(one).columns = []), "WS.V2.1: worksheets.0.prompts.0.columns"],
    ["a choice of one", (one) => Object.assign(one.prompts[1]!, { options: ["a"] }), "WS.V2.2: worksheets.0.prompts.1"],
    ["text with options", (one) => Object.assign(one.prompts[2]!, { options: ["a", "b"] }), 'key: "options"'],
    ["an unknown kind", (one) => Object.assign(one.prompts[1]!, { kind: "scale" }), "WS.V2.2: worksheets.0.prompts.1"],
    ["a sheet that covers nothing", (one) => (one.covers = []), "WS.V2: worksheets.0.covers"],
  ])("names file, id and reason for %s", (_, spoil, message) => {
    const sheet = structuredClone(onward.worksheets![0]!);
    spoil(sheet);
    expect(load({ ...onward, worksheets: [sheet] })).toThrow(message);
    expect(load({ ...onward, worksheets: [sheet] })).toThrow("some/file.ts: WS.V2");
  });

  it.each([null, undefined, 7, "text", []])("refuses %j", (content) => {
    expect(load(content)).toThrow("some/file.ts: framework: ");
  });
});
