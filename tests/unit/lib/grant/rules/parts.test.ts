import { describe, expect, test } from "vitest";
import { partsOf } from "@/lib/grant/rules/parts";
import { RESOURCES, type Resource } from "@/lib/grant/schema";

const paths = (resources: readonly Resource[], sheets: string[] = []) =>
  partsOf({ resources: new Set(resources), worksheetIds: new Set(sheets) }).map(({ path }) => path);

describe("the parts that a grant opens", () => {
  test.each<[readonly Resource[], string[], string[]]>([
    [[], [], [""]],
    [["roadmap"], [], ["", "roadmap"]],
    [["milestones"], [], ["", "milestones"]],
    [["roadmap", "milestones"], [], ["", "roadmap"]],
    [["evidence", "sensitive"], [], ["", "evidence"]],
    [["readiness"], [], ["", "matrix"]],
    [[], ["decision-log"], ["", "worksheets"]],
    [["reviews"], [], ["", "reviews"]],
    [["reviews", "evidence"], [], ["", "brief", "evidence", "reviews"]],
    [["reviews", "readiness"], [], ["", "brief", "matrix", "reviews"]],
    [
      RESOURCES,
      ["decision-log"],
      ["", "brief", "roadmap", "evidence", "matrix", "assessments", "worksheets", "reviews"],
    ],
  ])("%j with worksheets %j", (resources, sheets, opened) => {
    expect(paths(resources, sheets)).toEqual(opened);
  });
});
