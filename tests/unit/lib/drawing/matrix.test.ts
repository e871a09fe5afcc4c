import { expect, test } from "vitest";
import { drawMatrix, type MatrixCell } from "@/lib/drawing/matrix";
import { elementsOf, parseXml } from "../../../support/xml";

const cell = (id: string, more: Partial<MatrixCell> = {}): MatrixCell => {
  return { id, href: `/matrix/${id}`, state: "claimed", word: "claimed", beneath: "", items: 2, ...more };
};
const rows = [
  {
    id: "M1",
    name: "Planning & <more>",
    href: "/guide/matrix#M1",
    cells: [cell("M1.L1"), cell("M1.L2", { items: 1 })],
  },
  {
    ...{ id: "M2", name: "Org design", href: null },
    cells: [
      cell("M2.L1", { state: "contested", word: "contested", beneath: "occasional beneath" }),
      cell("M2.L2", { state: "none", word: "not shown yet", items: 0, href: "javascript:alert(1)" }),
    ],
  },
];

/** The text of a cell as it is read, with nothing drawn. */
const textOf = (markup: string, id: string) =>
  (new RegExp(`<td id="${id}"[^>]*>(.*?)</td>`).exec(markup)?.[1] ?? "")
    .replace(/<svg.*?<\/svg>/, "")
    .replace(/<[^>]*>/g, "")
    .trim();

test("is a table whose cells say state and count in words, each one link", () => {
  const markup = drawMatrix({ caption: "States", columns: ["One", "Two"], rows });
  const elements = elementsOf(parseXml(markup));
  expect(elements.filter(({ name }) => name === "tr")).toHaveLength(3);
  const heads = elements.filter(({ name }) => name === "th").map(({ attributes }) => attributes);
  expect(heads.map(({ scope, id }) => [scope, id])).toEqual([
    ["col", undefined],
    ["col", undefined],
    ["row", "M1"],
    ["row", "M2"],
  ]);
  const links = elements.filter(({ name }) => name === "a").map(({ attributes }) => attributes.href);
  expect(links).toEqual(["/guide/matrix#M1", "/matrix/M1.L1", "/matrix/M1.L2", "/matrix/M2.L1"]);
  expect(["M1.L1", "M1.L2", "M2.L1", "M2.L2"].map((id) => textOf(markup, id))).toEqual([
    "claimed 2 items",
    "claimed 1 item",
    "contested occasional beneath 2 items",
    "not shown yet",
  ]);
  expect(elements.find(({ attributes }) => attributes.id === "M1")?.children[0]?.text).toBe("Planning & <more>");
});

test("has no head without columns", () => {
  const markup = drawMatrix({ caption: "States", columns: [], rows: rows.slice(1) });
  expect(elementsOf(parseXml(markup)).map(({ name }) => name)).not.toContain("thead");
});
