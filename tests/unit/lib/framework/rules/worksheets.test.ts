import { describe, expect, it } from "vitest";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { fixedRows } from "@/lib/framework/rules/worksheets";

function table(id: string) {
  const prompt = emToVp.worksheets?.flatMap(({ prompts }) => prompts).find((one) => one.id === id);
  if (prompt?.kind !== "rows") throw new Error(`${id} is no table`);
  return prompt;
}

describe("fixedRows", () => {
  it.each<[string, number, { id: string; text: string | RegExp }]>([
    ["WS.O5.1", 8, { id: "O5.1", text: "Primary focus" }],
    ["WS.P1.1.1", 6, { id: "P1.1.1", text: "Org design" }],
    ["WS.OW1.1", 8, { id: "OWL1.1", text: expect.stringMatching(/^Structure: /) }],
    ["WS.SH3.1", 3, { id: "SH3.1", text: expect.stringMatching(/\?$/) }],
    ["WS.SH4.1", 5, { id: "WS.SH4.1.1", text: "Product" }],
    ["WS.AI1.3", 5, { id: "AI5.1", text: expect.stringMatching(/^Risk: /) }],
  ])("gives those of %s in order, with their wording", (id, count, first) => {
    const rows = fixedRows(emToVp, table(id));
    expect(rows.length).toBe(count);
    expect(rows[0]).toEqual(first);
  });

  it("gives none for a table that grows", () => {
    expect(fixedRows(emToVp, table("WS.OW1.3"))).toEqual([]);
  });

  it("puts rows of its own after those of the content", () => {
    const both = { ...table("WS.SH4.1"), rowIds: ["OWL2.2"] };
    expect(
      fixedRows(emToVp, both)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(["OWL2.2", "WS.SH4.1.1"]);
  });
});
