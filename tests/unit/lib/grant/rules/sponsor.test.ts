import { expect, test } from "vitest";
import { openingProblem } from "@/lib/grant/rules/resources";
import { opensLines } from "@/lib/grant/rules/telling";

const sponsor = { role: "sponsor", resources: [], worksheetIds: [], mayComment: false } as const;

test.each([
  ["their page alone", {}, true],
  ["the agreement that they sign", { worksheetIds: ["WS.N14"] }, true],
  ["a worksheet that they do not sign", { worksheetIds: ["WS.N14", "WS.N12"] }, false],
  ["a worksheet that there is not", { worksheetIds: ["WS.X1"] }, false],
  ["evidence", { resources: ["evidence"] }, false],
  ["comments", { mayComment: true }, false],
] as const)("to a sponsor is opened, or not: %s", (_, opened, may) => {
  expect(openingProblem({ ...sponsor, ...opened }) === null).toBe(may);
});

test("what a sponsor signs is named where it is said what they get", () => {
  expect(opensLines({ ...sponsor })).toEqual(["One summary page and nothing else"]);
  expect(opensLines({ ...sponsor, worksheetIds: ["WS.N14"] })).toEqual([
    "One summary page",
    "The worksheet “Three-party agreement”, to sign it",
  ]);
});
