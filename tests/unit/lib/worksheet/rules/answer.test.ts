import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { isSame, readCells } from "@/lib/worksheet/rules/answer";
import { findSheet, isList, sheetIn, takes } from "@/lib/worksheet/rules/sheet";
import { AnswerForm, Cite, MAX_ANSWER, MAX_CELL } from "@/lib/worksheet/schema";

const framework = currentFramework("em-to-vp");

function promptOf(id: string) {
  const found = framework.worksheets?.flatMap(({ prompts }) => prompts).find((prompt) => prompt.id === id);
  if (!found) throw new Error(`There is no prompt ${id}.`);
  return found;
}
function said(id: string, cells: Record<string, string>, isLine = isList(promptOf(id))) {
  return readCells({ framework, prompt: promptOf(id), lineId: isLine ? "line" : "", cells });
}

describe("the cells of a form", () => {
  test.each<[string, Record<string, string>, object]>([
    ["WS.O10.2", { "0.0": "Hiring" }, { "": { "": "Hiring" } }],
    ["WS.P2.3.6", { "0.0": "2026-11-20" }, { "": { "": "2026-11-20" } }],
    ["WS.P2.3.7", { "0.0": "Refused" }, { "": { "": "Refused" } }],
    [
      "WS.O5.1",
      { "0.0": "Some of each", "1.1": "A plan" },
      {
        "O5.1": { "Last month": "Some of each" },
        "O5.2": { "One example": "A plan" },
      },
    ],
    ["WS.SH3.2", { "0.0": "A gap", "0.1": "2026-12-01" }, { "": { "What you expect": "A gap", By: "2026-12-01" } }],
    ["WS.O5.1", { "0.0": "", "9.9": "nowhere" }, {}],
  ])("of %s are kept by row and column", (id, cells, expected) => {
    expect(said(id, cells)).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ["WS.P2.3.6", "0.0", "2026-02-30"],
    ["WS.P2.3.6", "0.0", "tomorrow"],
    ["WS.P2.3.7", "0.0", "Promised"],
    ["WS.O5.1", "1.0", "Mostly"],
    ["WS.O5.1", "1.1", "x".repeat(MAX_CELL + 1)],
  ])("of %s are refused at %s", (id, cell, text) => {
    expect(() => said(id, { [cell]: text })).toThrow(
      expect.objectContaining({ code: "INVALID", fields: { [`cells.${cell}`]: expect.any(String) } }),
    );
  });

  test("of a line below rows that stand there begin with what the line is", () => {
    const cells = { "0.0": "A standing breakfast", "0.1": "Never" };
    expect(said("WS.N7.1", cells, true)).toEqual({
      "": { "Another room": "A standing breakfast", "You are there": "Never" },
    });
    expect(said("WS.N7.1", { "0.0": "Never" })).toEqual({ "WS.N7.1.1": { "You are there": "Never" } });
    expect([takes(promptOf("WS.N7.1"), "a"), takes(promptOf("WS.N7.1"), "")]).toEqual([true, true]);
    expect([takes(promptOf("WS.O5.1"), "a"), takes(promptOf("WS.SH3.2"), "")]).toEqual([false, false]);
  });

  test("choose what needs a measure only with one", () => {
    const bet = (measure: string, verdict: string) => () => said("WS.AI1.1", { "0.2": measure, "0.4": verdict });
    expect(bet("", "Keep")).toThrow(
      expect.objectContaining({ code: "INVALID", fields: { "cells.0.2": expect.stringContaining("“Keep”") } }),
    );
    for (const one of [bet("Hours a week: 9", "Keep"), bet("", "Stop"), bet("", "")]) expect(one).not.toThrow();
  });

  test("of every prompt can be left empty", () => {
    for (const sheet of framework.worksheets ?? [])
      for (const prompt of sheet.prompts) expect(said(prompt.id, {}), prompt.id).toEqual({});
  });

  test("say the same in whatever order they come", () => {
    expect(isSame({ a: { x: "1", y: "2" }, b: { z: "3" } }, { b: { z: "3" }, a: { y: "2", x: "1" } })).toBe(true);
    expect(isSame({ a: { x: "1" } }, { a: { x: "2" } })).toBe(false);
    expect(isSame({}, { a: { x: "1" } })).toBe(false);
  });
});

describe("what a form may send", () => {
  const form = { worksheetId: "WS.O5", promptId: "WS.O5.1", lineId: "", version: "0" };

  test("cells by row and column, trimmed, and nothing else of that name", () => {
    const read = AnswerForm.parse({ ...form, "cells.0.1": " A plan ", "cells.x.1": "no", "cells.100.0": "no" });
    expect(read).toEqual({ ...form, version: 0, cells: { "0.1": "A plan" } });
  });

  test.each([
    { worksheetId: "O5" },
    { promptId: "WS.../x" },
    { lineId: "a b" },
    { version: "-1" },
    { version: "soon" },
    { "cells.0.0": "x".repeat(MAX_ANSWER + 1) },
    { "cells.0.0": "a\u0000b" },
  ])("not %j", (wrong) => {
    expect(AnswerForm.safeParse({ ...form, ...wrong }).success).toBe(false);
  });

  test("at least one piece of evidence", () => {
    const where = { worksheetId: "WS.O5", promptId: "WS.O5.1", rowId: "O5.1" };
    expect(Cite.safeParse(where).error?.issues[0]?.message).toBe("Choose at least one piece of evidence.");
    expect(Cite.parse({ ...where, evidenceIds: ["a"] })).toEqual({ ...where, lineId: "", evidenceIds: ["a"] });
  });
});

describe("a worksheet", () => {
  test("is of the pinned track, else of the first that has it", () => {
    const first = currentFramework("vp-to-cto");
    expect(findSheet(first, "WS.N11")?.framework).toBe(first);
    expect(findSheet(first, "WS.O5")?.framework).toBe(framework);
    expect(findSheet(first, "WS.NONE")).toBeNull();
    expect(sheetIn(first, "WS.O5")).toBeNull();
  });

  test("is not taken from content that this build does not hold", () => {
    expect(findSheet({ ...framework, version: "0.9.0" }, "WS.O5")?.framework).toBe(framework);
  });

  test("has lists where nothing stands in a table from the start", () => {
    const lists = (framework.worksheets ?? []).flatMap(({ prompts }) => prompts).filter(isList);
    expect(lists.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["WS.SH3.2", "WS.P2.4.1", "WS.P2.4.3", "WS.N5.1"]),
    );
    expect(lists.map(({ id }) => id)).not.toContain("WS.O5.1");
  });
});
