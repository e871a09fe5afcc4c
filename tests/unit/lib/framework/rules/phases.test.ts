import { describe, expect, it } from "vitest";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { datedPhases, findTemplate } from "@/lib/framework/rules/phases";

describe("datedPhases", () => {
  it("gives the phases that end", () => {
    expect(datedPhases(emToVp).map(({ id, endMonth }) => [id, endMonth])).toEqual([
      ["P1", 3],
      ["P2", 6],
      ["P3", 12],
    ]);
  });

  it("leaves out open-ended ones", () => {
    const [first, ...others] = emToVp.phases;
    expect(datedPhases({ ...emToVp, phases: [{ ...first!, endMonth: null }] })).toEqual([]);
    expect(datedPhases({ ...emToVp, phases: others })).toEqual(others);
  });
});

describe("findTemplate", () => {
  it.each([
    ["P1.T", "P1"],
    ["P2.1", "P2"],
    ["P3.5", "P3"],
  ])("finds %s in %s", (id, phaseId) => {
    const found = findTemplate(emToVp, id);
    expect([found?.template.id, found?.phase.id]).toEqual([id, phaseId]);
  });

  it.each(["P1", "P2.5", "P9.1", ""])("does not find %j", (id) => {
    expect(findTemplate(emToVp, id)).toBeNull();
  });
});
