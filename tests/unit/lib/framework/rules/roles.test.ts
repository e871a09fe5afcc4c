import { describe, expect, test } from "vitest";
import { compareRoles, pairAsked, roleSlug, rolesOf, turned } from "@/lib/framework/rules/roles";
import type { Comparison } from "@/lib/framework/schema";

const source = { document: "ours", heading: "x" } as const;
const rows = (...all: [name: string, ...cells: string[]][]) =>
  all.map(([name, ...cells], at) => ({ id: `X${at}`, name, cells }));
const comparisons: Comparison[] = [
  {
    ...{ id: "O5", title: "Two", roles: ["Manager", "VP of Engineering"], source },
    rows: rows(["Focus", "team", "engineering"], ["Risk", "detail", "attention"]),
  },
  {
    ...{ id: "V10", title: "Three", roles: ["VP of Engineering", "CTO", "CEO"], source },
    rows: rows(["focus", "organisation", "technology", "company"], ["Board", "sometimes", "often", "always"]),
  },
];
const roles = rolesOf(comparisons);

test("names every role once, in order", () => {
  expect(roles).toEqual(["Manager", "VP of Engineering", "CTO", "CEO"]);
  expect(roles.map(roleSlug)).toEqual(["manager", "vp-of-engineering", "cto", "ceo"]);
});

describe("the pair that an address asks for", () => {
  test.each([
    [{ left: "manager", right: "cto" }, ["Manager", "CTO"]],
    [{ left: "cto", right: "cto" }, null],
    [{ left: "manager" }, null],
    [{ left: "manager", right: "king" }, null],
    [{}, null],
  ])("%j", (asked, pair) => {
    expect(pairAsked(roles, asked)).toEqual(pair);
  });

  test.each([
    ["left", "CEO", ["CEO", "CTO"]],
    ["right", "CEO", ["Manager", "CEO"]],
    ["left", "CTO", ["CTO", "Manager"]],
    ["right", "Manager", ["CTO", "Manager"]],
  ] as const)("with the %s turned to %s", (side, role, pair) => {
    expect(turned(["Manager", "CTO"], side, role)).toEqual(pair);
  });
});

describe("two roles side by side", () => {
  test("come from the comparison that describes both", () => {
    expect(compareRoles(comparisons, ["VP of Engineering", "Manager"])).toEqual([
      { name: "Focus", cells: ["engineering", "team"] },
      { name: "Risk", cells: ["attention", "detail"] },
    ]);
    expect(compareRoles(comparisons, ["CEO", "CTO"]).map(({ cells }) => cells)).toEqual([
      ["company", "technology"],
      ["always", "often"],
    ]);
  });

  test("are joined by name where no comparison has both, and say what is missing", () => {
    expect(compareRoles(comparisons, ["Manager", "CTO"])).toEqual([
      { name: "focus", cells: ["team", "technology"] },
      { name: "Risk", cells: ["detail", null] },
      { name: "Board", cells: [null, "often"] },
    ]);
  });
});
