import { describe, expect, it } from "vitest";
import { named } from "@/lib/framework/rules/ids";
import { currentFramework } from "@/lib/framework/rules/library";
import { type Note, TRACKS } from "@/lib/framework/schema";

const ids = (things: readonly { id: string }[] = []) => things.map(({ id }) => id);
const parts = (notes: readonly Note[] = []) => notes.flatMap((note) => note.parts ?? []);

describe.each(["vp-to-cto", "vp-to-ceo"] as const)("%s", (track) => {
  const framework = currentFramework(track);
  const actions = framework.phases.flatMap(({ milestones }) => milestones);

  it("has indicators in place of everything else that can be claimed, and an action for each", () => {
    expect(framework).toMatchObject({ matrix: null, bench: null, competencies: [], traps: [], crosswalk: [] });
    expect(new Set(actions.flatMap(({ serves }) => serves))).toEqual(new Set(ids(framework.indicators)));
  });

  it("has one phase without an end, and no day on which anything is due", () => {
    expect(framework.phases).toMatchObject([{ startMonth: 0, endMonth: null }]);
    expect(actions.map(({ dueDay }) => dueDay)).toEqual([null, null, null, null]);
  });

  it("has an example for each action, and of the shifts' questions says that they are ours", () => {
    expect(actions.filter(({ example }) => example === undefined)).toEqual([]);
    for (const { id, questions } of framework.shifts ?? []) expect(questions, id).toMatchObject([{ ours: true }]);
  });

  it("can end in staying, in leaving it open, and in two kinds of move", () => {
    const move = track.replace("vp-to-", "");
    expect(ids(framework.outcomes)).toEqual(["stay-and-grow", move, "other-role", "leave-open"]);
  });

  it("has a remedy of ours for each pitfall, and the indicators that the pitfall weakens", () => {
    for (const { id, parts: remedies, serves } of framework.pitfalls ?? []) {
      expect(remedies, id).toMatchObject([{ ours: true }]);
      expect(serves?.length, id).toBeGreaterThan(0);
    }
  });
});

describe.each(TRACKS)("what %s says of the VP's role", (track) => {
  const framework = currentFramework(track);

  it.each([
    ["responsibilities", [undefined, 4, 4, 4, 4, 4]],
    ["skills", [undefined, 5, 5, 4, 4, 4, 4]],
    ["activities", [undefined, 3, 5, 5, 4]],
    ["scope", [3, undefined]],
  ] as const)("has all of %s, in groups of their own", (section, sizes) => {
    expect(framework[section]?.map((note) => note.parts?.length)).toEqual(sizes);
  });

  it("describes VP, CTO and CEO differently in every line", () => {
    const compared = framework.roleComparisons?.filter(({ roles }) => roles.length === 3) ?? [];
    expect(ids(compared)).toEqual(["V10", "V11"]);
    for (const { rows } of compared) for (const { cells } of rows) expect(new Set(cells).size).toBe(3);
  });

  it("adds to the ways on that one can stay, and says that this is ours", () => {
    expect(ids(parts(framework.needs).filter(({ ours }) => ours))).toEqual(["N8.5"]);
  });

  it("asks as much for each role as against it, and says that all of it is ours", () => {
    const lists = framework.decisionPrompts?.filter(({ id }) => id.startsWith("N10.")) ?? [];
    expect(lists.map((list) => list.parts?.length)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(parts(framework.decisionPrompts).filter(({ ours }) => !ours)).toEqual([]);
  });

  it("covers with its worksheets only rows that it explains", () => {
    const known = ids(named(framework));
    for (const { id, covers } of framework.worksheets ?? []) expect(known, id).toEqual(expect.arrayContaining(covers));
  });
});

describe("the situations", () => {
  const { situations = [] } = currentFramework("em-to-vp");

  it("are the same four on every track", () => {
    expect(ids(situations)).toEqual(["N0", "N2", "N3", "N4"]);
    for (const track of TRACKS) expect(currentFramework(track).situations, track).toEqual(situations);
  });

  it("begin with milestones and worksheets that each of their tracks has", () => {
    for (const { id, paths, worksheetIds } of situations)
      for (const { track, milestoneIds } of paths) {
        const { phases, worksheets } = currentFramework(track);
        expect(milestoneIds.length * worksheetIds.length, id).toBeGreaterThan(0);
        expect(ids(phases.flatMap(({ milestones }) => milestones)), id).toEqual(expect.arrayContaining(milestoneIds));
        expect(ids(worksheets), id).toEqual(expect.arrayContaining(worksheetIds));
      }
  });
});

describe("between staying VP, CTO and CEO", () => {
  const sections = (["vp-to-cto", "vp-to-ceo"] as const).map((track) => {
    const { kinds, scopes, modes, confidentialities, effortWords, vagueWords, ...rest } = currentFramework(track);
    return rest;
  });

  it.each([
    /higher/i,
    /promot/i,
    /step(ping)? (up|down)/i,
    /next level/i,
    /(only|just|merely|still) a VP/i,
    /ambitio/i,
  ])("no wording ranks one above another: %s", (nudge) => {
    expect(JSON.stringify(sections)).not.toMatch(nudge);
  });
});
