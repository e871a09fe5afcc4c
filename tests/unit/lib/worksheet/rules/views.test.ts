import { expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { findSheet } from "@/lib/worksheet/rules/sheet";
import { judgedIn, judgedRows, rowStatus, viewsText, viewText } from "@/lib/worksheet/rules/views";
import { GiveViews, type View } from "@/lib/worksheet/schema";

const said = (view: View, words = "") => ({ view, words });

test.each([
  [[], "mine only"],
  [[said("open", "Look at hiring too")], "mine only"],
  [[said("agreed"), said("open")], "agreed"],
  [[said("agreed"), said("disputed", "One team"), said("agreed")], "disputed"],
])("a row of which %j is said is: %s", (views, status) => {
  expect(rowStatus(views)).toBe(status);
});

test.each([
  [[], "Nothing said yet."],
  [[said("open")], "Nothing said yet."],
  [[said("agreed"), said("agreed")], "Agrees with two rows."],
  [
    [said("agreed"), said("disputed", "No"), said("open", "Kim")],
    "Agrees with one row, sees one row otherwise and adds to one row.",
  ],
])("%j reads: %s", (views, text) => {
  expect(viewsText(views)).toBe(text);
});

test("each view has its words, and what is only added is told apart from nothing", () => {
  const texts = [said("agreed"), said("disputed", "No"), said("open", "Kim"), said("open")].map(viewText);
  expect(new Set(texts).size).toBe(4);
});

test("the exposure map has six rows to judge, an empty one too, and the role contract none", () => {
  const framework = currentFramework("em-to-vp");
  const [map, contract] = ["WS.P1.1", "WS.N12"].map((id) => findSheet(framework, id)!.sheet);
  expect(judgedIn(contract!)).toBeNull();
  const rows = judgedRows(framework, judgedIn(map!)!, { "P1.1.2": { "How sure you feel": "Sure" } });
  expect(rows.map(({ id, cells }) => [id, cells.length])).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => [`P1.1.${n}`, n === 2 ? 1 : 0]),
  );
});

const FORM = { worksheetId: "WS.P1.1", promptId: "WS.P1.1.1", grantId: "g1", hash: "0a".repeat(32) };
const row = (at: number, given: object) =>
  Object.fromEntries(
    Object.entries({ rowId: `P1.1.${at + 1}`, view: "agreed", words: "", version: "0", ...given }).map(
      ([name, value]) => [`rows.${at}.${name}`, value],
    ),
  );

test("the form's rows are read as a list", () => {
  expect(GiveViews.parse({ ...FORM, ...row(0, {}), ...row(1, { view: "disputed", words: " One team " }) })).toEqual({
    ...FORM,
    rows: [
      { rowId: "P1.1.1", view: "agreed", words: "", version: 0 },
      { rowId: "P1.1.2", view: "disputed", words: "One team", version: 0 },
    ],
  });
});

test.each([
  ["seeing it otherwise without a word", row(1, { view: "disputed" }), "rows.1.words"],
  ["more than 300 characters", row(1, { words: "a".repeat(301) }), "rows.1.words"],
  ["a view that is none", row(1, { view: "maybe" }), "rows.1.view"],
  ["one row twice", row(1, { rowId: "P1.1.1" }), "rows"],
])("refused is %s, at its field", (_, given, field) => {
  const result = GiveViews.safeParse({ ...FORM, ...row(0, {}), ...given });
  expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});
