import { describe, expect, it } from "vitest";
import { CONFIDENTIALITIES, KINDS, MODES, SCOPES } from "@/lib/evidence/schema";
import { emToVp } from "@/lib/framework/content/em-to-vp";

const ids = (things: { id: string }[]) => things.map(({ id }) => id);
const upTo = (prefix: string, n: number) => Array.from({ length: n }, (_, index) => `${prefix}${index + 1}`);

describe("the content of em-to-vp", () => {
  it.each([
    ["C1", 3, 3, 5],
    ["C2", 4, 2, 2],
    ["C3", 5, 3, 4],
    ["C4", 5, 2, 5],
    ["C5", 5, 3, 4],
    ["C6", 5, 3, 4],
  ])("%s has %i strong, %i weak and %i evidence behaviours", (id, strong, weak, evidence) => {
    const competency = emToVp.competencies.find((one) => one.id === id);
    expect(ids(competency?.strong ?? [])).toEqual(upTo(`${id}.S`, strong));
    expect(ids(competency?.weak ?? [])).toEqual(upTo(`${id}.W`, weak));
    expect(ids(competency?.evidence ?? [])).toEqual(upTo(`${id}.E`, evidence));
  });

  it("labels the evidence of C6 as ours and nothing else of the competencies", () => {
    const all = emToVp.competencies.flatMap(({ strong, weak, evidence }) => [...strong, ...weak, ...evidence]);
    expect(ids(all.filter(({ ours }) => ours))).toEqual(upTo("C6.E", 4));
    expect(all.length).toBe(63 + 4);
  });

  it("has all 24 cells, each with a prompt that asks", () => {
    const cells = emToVp.matrix?.rows.flatMap((row) => row.cells) ?? [];
    expect(ids(cells)).toEqual(upTo("M", 8).flatMap((row) => upTo(`${row}.L`, 3)));
    for (const cell of cells) for (const prompt of cell.prompts) expect(prompt, cell.id).toMatch(/\?$/);
  });

  it("crosses every row, the bench and the whole with the other lists", () => {
    expect(emToVp.crosswalk.map(({ rowId }) => rowId)).toEqual([...upTo("M", 8), "BENCH", "WHOLE"]);
    const crossed = (pick: (line: (typeof emToVp.crosswalk)[number]) => string[]) =>
      [...new Set(emToVp.crosswalk.flatMap(pick))].toSorted();
    expect(crossed((line) => line.competencyIds)).toEqual(upTo("C", 6));
    expect(crossed((line) => line.exposureIds)).toEqual(upTo("P1.1.", 6));
    expect(crossed((line) => line.trapIds)).toEqual(upTo("T", 5));
    expect(crossed((line) => line.howIds)).toEqual(upTo("H", 5));
    expect(crossed((line) => line.questionIds)).toEqual(upTo("QA", 10).toSorted());
    expect(crossed((line) => line.ownershipIds)).toEqual([
      ...upTo("OWL1.", 8),
      ...upTo("OWL2.", 4),
      ...["OWL3.1", "OWL3.3"],
    ]);
  });

  it("has five traps and their summary", () => {
    expect(ids(emToVp.traps)).toEqual(upTo("T", 5));
    expect(emToVp.trapsNote?.id).toBe("T0");
  });

  it("has three dated phases that cover twelve months", () => {
    expect(emToVp.phases.map(({ id, startMonth, endMonth }) => [id, startMonth, endMonth])).toEqual([
      ["P1", 0, 3],
      ["P2", 3, 6],
      ["P3", 6, 12],
    ]);
  });

  it("carries every step of the roadmap as a milestone, a part or an outcome", () => {
    const steps = emToVp.phases.flatMap(({ milestones, outcome }) => [
      ...milestones.flatMap((one) => [one.id, ...ids(one.parts ?? []).filter((id) => /[a-z]$/.test(id))]),
      ...(outcome ? [outcome.id] : []),
    ]);
    expect(steps.toSorted()).toEqual(
      [
        ...["P1.1", "P1.1a", "P1.1b", "P1.1c", "P1.2", "P1.T"],
        ...["P2.1", "P2.2", "P2.3", "P2.4", "P2.5"],
        ...["P3.1", "P3.2", "P3.3", "P3.4", "P3.5", "P3.6"],
      ].toSorted(),
    );
  });

  it("lists the milestones of a phase in the order of their due days", () => {
    for (const { milestones } of emToVp.phases) {
      const due = milestones.map(({ dueDay }) => dueDay ?? -1);
      expect(due).toEqual(due.toSorted((a, b) => a - b));
    }
  });

  it("has a worksheet for each row that is one, with ids below the row's", () => {
    const sheets = emToVp.worksheets ?? [];
    expect(sheets.flatMap(({ covers }) => covers).toSorted()).toEqual(
      [
        ...[
          ...upTo("AI", 6),
          "C6",
          "O10",
          "O5",
          "OW1",
          "OW2",
          "P1.1",
          "P1.1a",
          "P1.T",
          "P2.1",
          "P2.3",
          "P2.4",
          "SH3",
          "SH4",
        ],
        ...[...upTo("V", 9), "V12", ...upTo("N", 12).slice(1), "N14"],
      ].toSorted(),
    );
    for (const { id, covers, prompts } of sheets) {
      expect(id).toBe(`WS.${covers[0]}`);
      expect(ids(prompts)).toEqual(upTo(`${id}.`, prompts.length));
    }
  });

  it("has a label for each choice that an entry can store", () => {
    expect(ids(emToVp.kinds)).toEqual(KINDS);
    expect(ids(emToVp.scopes)).toEqual(SCOPES);
    expect(ids(emToVp.modes)).toEqual(MODES);
    expect(ids(emToVp.confidentialities)).toEqual(CONFIDENTIALITIES);
  });
});
