import { describe, expect, it } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { TRACKS } from "@/lib/framework/schema";

const ids = (things: readonly { id: string }[] = []) => things.map(({ id }) => id);
const upTo = (prefix: string, n: number) => Array.from({ length: n }, (_, index) => `${prefix}${index + 1}`);

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
