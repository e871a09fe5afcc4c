import { describe, expect, it } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { type Note, TRACKS } from "@/lib/framework/schema";

const ids = (things: readonly { id: string }[] = []) => things.map(({ id }) => id);
const upTo = (prefix: string, n: number) => Array.from({ length: n }, (_, index) => `${prefix}${index + 1}`);

const parts = (notes: readonly Note[] = []) => notes.flatMap((note) => note.parts ?? []);
const given = (notes: readonly Note[] = []) => ids(parts(notes).filter(({ ours }) => !ours));

/** Every id that stands anywhere in the content. */
function idsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value ? [String(value.id)] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

describe.each([
  { track: "vp-to-cto", prefix: "VC", ownExamples: ["VC5"] },
  { track: "vp-to-ceo", prefix: "VE", ownExamples: [] },
] as const)("$track", ({ track, prefix, ownExamples }) => {
  const framework = currentFramework(track);
  const actions = framework.phases.flatMap(({ milestones }) => milestones);

  it("has four shifts, each with the two sides and a question of ours", () => {
    expect(ids(framework.shifts)).toEqual(upTo(`${prefix}1.`, 4));
    for (const { id, questions } of framework.shifts ?? []) expect(questions, id).toMatchObject([{ ours: true }]);
  });

  it("has four actions of three steps with an example each, and says which example is ours", () => {
    expect(ids(actions)).toEqual(["2", "3", "4", "5"].map((n) => prefix + n));
    expect(actions.flatMap(({ parts }) => ids(parts))).toEqual(ids(actions).flatMap((id) => upTo(`${id}.`, 3)));
    expect(actions.filter(({ example }) => example === undefined)).toEqual([]);
    expect(ids(actions.filter(({ example }) => example?.ours))).toEqual(ownExamples);
  });

  it("has five indicators in place of the matrix, each served by an action", () => {
    expect(framework).toMatchObject({ matrix: null, bench: null, competencies: [] });
    expect(ids(framework.indicators)).toEqual(upTo(`${prefix}6.`, 5));
    expect(new Set(actions.flatMap(({ serves }) => serves))).toEqual(new Set(ids(framework.indicators)));
  });

  it("has one phase without an end, and no day on which anything is due", () => {
    expect(framework.phases).toMatchObject([{ startMonth: 0, endMonth: null }]);
    expect(actions.map(({ dueDay }) => dueDay)).toEqual([null, null, null, null]);
  });

  it("has the five pitfalls", () => {
    expect(ids(framework.pitfalls)).toEqual(upTo("VP", 5));
  });

  it("can end in staying, and names every ending as plainly", () => {
    expect(ids(framework.outcomes)).toContain("stay-and-grow");
    expect(framework.outcomes).toHaveLength(4);
  });
});

describe("the situations", () => {
  const { situations = [] } = currentFramework("em-to-vp");

  it("are the same four on every track", () => {
    expect(ids(situations)).toEqual(["N0", "N2", "N3", "N4"]);
    for (const track of TRACKS) expect(currentFramework(track).situations, track).toEqual(situations);
  });

  it("lead to milestones that their track has", () => {
    for (const { id, paths } of situations)
      for (const { track, milestoneIds } of paths) {
        const known = currentFramework(track).phases.flatMap(({ milestones }) => ids(milestones));
        expect(milestoneIds.length, id).toBeGreaterThan(0);
        expect(known, id).toEqual(expect.arrayContaining(milestoneIds));
      }
  });
});

describe.each(TRACKS)("the VP's role on %s", (track) => {
  const framework = currentFramework(track);

  it("has the question, and twenty responsibilities in five groups", () => {
    const [question, ...groups] = framework.responsibilities ?? [];
    expect(question).toMatchObject({ id: "V1" });
    expect(ids(groups)).toEqual(["V2", "V3", "V4", "V5", "V6"]);
    expect(given(groups)).toEqual(ids(groups).flatMap((id) => upTo(`${id}.`, 4)));
  });

  it("has six sets of skills with every listed skill", () => {
    expect(ids(framework.skills)).toEqual(["V7", ...upTo("V7.", 6)]);
    expect(framework.skills?.map((set) => set.parts?.length)).toEqual([undefined, 5, 5, 4, 4, 4, 4]);
  });

  it("has seventeen activities of four kinds", () => {
    expect(ids(framework.activities)).toEqual(["V8", ...upTo("V8.", 4)]);
    expect(framework.activities?.map((kind) => kind.parts?.length)).toEqual([undefined, 3, 5, 5, 4]);
  });

  it("has three figures of scope, and the note on combined roles", () => {
    expect(ids(framework.scope)).toEqual(["V9", "V12"]);
    expect(given(framework.scope)).toEqual(upTo("V9.", 3));
  });

  it.each([
    ["V10", 8],
    ["V11", 3],
  ])("compares VP, CTO and CEO in %s, %i lines", (id, lines) => {
    const comparison = framework.roleComparisons?.find((one) => one.id === id);
    expect(ids(comparison?.rows)).toEqual(upTo(`${id}.`, lines));
    for (const { cells } of comparison?.rows ?? []) expect(new Set(cells).size).toBe(comparison?.roles.length);
    expect(comparison?.roles).toEqual(["VP of Engineering", "CTO", "CEO"]);
  });

  it("has four needs, four ways on and one of ours: to stay", () => {
    expect(ids(framework.needs)).toEqual(["N1", "N5", "N6", "N7", "N8", "N14", "N13"]);
    expect(given(framework.needs)).toEqual(upTo("N8.", 4));
    expect(parts(framework.needs)).toHaveLength(5);
  });

  it("says of every question and list on the CTO question that it is ours, as many for each role", () => {
    expect(ids(framework.decisionPrompts)).toEqual(["N9", "N10", ...upTo("N10.", 6), "N11", "N12"]);
    expect(given(framework.decisionPrompts)).toEqual([]);
    const lists = framework.decisionPrompts?.filter(({ id }) => id.startsWith("N10.")) ?? [];
    expect(lists.map((list) => list.parts?.length)).toEqual([4, 4, 4, 4, 4, 4]);
  });

  it("covers with its worksheets only rows that it explains", () => {
    const known = idsIn(framework);
    for (const { id, covers } of framework.worksheets ?? []) expect(known, id).toEqual(expect.arrayContaining(covers));
  });
});

describe("between staying VP, CTO and CEO", () => {
  const { shifts, phases, indicators, pitfalls, outcomes, orientation, aim, situations, needs, decisionPrompts } =
    currentFramework("vp-to-cto");
  const ceo = currentFramework("vp-to-ceo");
  const read = JSON.stringify([
    [shifts, phases, indicators, pitfalls, outcomes, orientation, aim, situations, needs, decisionPrompts],
    [ceo.shifts, ceo.phases, ceo.indicators, ceo.pitfalls, ceo.outcomes, ceo.orientation, ceo.aim],
  ]);

  it.each([
    /higher/i,
    /promot/i,
    /step(ping)? (up|down)/i,
    /next level/i,
    /(only|just|merely|still) a VP/i,
    /ambitio/i,
  ])("no wording ranks one above another: %s", (nudge) => {
    expect(read).not.toMatch(nudge);
  });
});
