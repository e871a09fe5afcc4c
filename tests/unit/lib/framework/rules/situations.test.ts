import { describe, expect, test } from "vitest";
import { currentFramework, frameworkOf, listFrameworks } from "@/lib/framework/rules/library";
import { outcomeLabel, outcomesOf } from "@/lib/framework/rules/outcomes";
import { findTemplate } from "@/lib/framework/rules/phases";
import {
  findPath,
  firstMilestoneIds,
  listSituations,
  situationOf,
  worksheetsFor,
} from "@/lib/framework/rules/situations";
import { TRACKS } from "@/lib/framework/schema";

const vp = currentFramework("em-to-vp");
const cto = currentFramework("vp-to-cto");

describe("situations", () => {
  test("the most common is the first, and every track is reached from some", () => {
    const situations = listSituations();
    expect(situations.map(({ id }) => id)).toEqual(["N0", "N2", "N3", "N4"]);
    expect(situations[0]?.paths.map(({ track }) => track)).toEqual(["em-to-vp"]);
    const reached = situations.flatMap(({ paths }) => paths.map(({ track }) => track));
    expect(new Set(reached)).toEqual(new Set(TRACKS));
  });

  test("each path names milestones of its track, and each situation worksheets that exist", () => {
    for (const situation of listSituations()) {
      for (const path of situation.paths) {
        expect(path.milestoneIds.length).toBeGreaterThan(0);
        const framework = currentFramework(path.track);
        for (const id of path.milestoneIds) expect(findTemplate(framework, id)?.template.id).toBe(id);
        expect(firstMilestoneIds(framework, situation.id)).toEqual(path.milestoneIds);
      }
      expect(worksheetsFor(situation).map(({ id }) => id)).toEqual(situation.worksheetIds);
    }
  });

  test.each([
    ["N2", "vp-to-cto", true],
    ["N2", "em-to-vp", false],
    ["N3", "vp-to-ceo", true],
    ["N9", "em-to-vp", false],
    ["", "", false],
    ["N0", "constructor", false],
  ])("from %s into %s there is a path: %s", (situation, track, there) => {
    expect(findPath(situation, track) !== null).toBe(there);
  });

  test("one that leads elsewhere begins with nothing, and content without situations knows today's", () => {
    expect(firstMilestoneIds(cto, "N0")).toEqual([]);
    expect(firstMilestoneIds(cto, null)).toEqual([]);
    expect(situationOf(frameworkOf("em-to-vp", "1.0.0"), "N4")?.id).toBe("N4");
    expect(situationOf(vp, "N9")).toBeNull();
  });
});

describe("outcomes", () => {
  test.each(listFrameworks().map((framework) => [`${framework.track} ${framework.version}`, framework] as const))(
    "of %s hold staying and growing as one of several, and going on",
    (_, framework) => {
      const ids = outcomesOf(framework).map(({ id }) => id);
      expect(ids).toContain("stay-and-grow");
      expect(ids.at(-1)).toBe("go-on");
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => id.length <= 40)).toBe(true);
    },
  );

  test("are called by their words, and by their id when the content no longer has them", () => {
    expect(outcomeLabel(cto, "stay-and-grow")).toBe("Stay VP and grow");
    expect(outcomeLabel(vp, "stay-and-grow")).toBe("Stay and grow");
    expect(outcomeLabel(vp, "cto")).toBe("cto");
  });
});
