import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resultOf } from "@/lib/ask/rules/round-result";
import type { Relation } from "@/lib/ask/schema";
import type { Place, Said } from "@/lib/ask/schema/round";
import { dotMarks, drawDotRows } from "@/lib/drawing/rounds";
import { comparedRows, dotRowsOf, rewordedRows, titleRowOf } from "@/lib/drawing/rounds-input";
import { framework } from "@/tests/support/records";
import { elementsOf, parseXml, type XmlNode } from "../../../support/xml";

const tree = (markup: string) => elementsOf(parseXml(markup));
const texts = (nodes: XmlNode[]) => nodes.filter(({ name }) => name === "text").map(({ text }) => text);
const columns = ["Strong manager", "Emerging VP", "VP in practice"];
const drawn = (rows: Parameters<typeof drawDotRows>[0]["rows"]) =>
  tree(drawDotRows({ title: "Where they place you", columns, rows, withheld: "withheld" }));

const said = (level: Place): Said => ({
  rows: Object.fromEntries((framework.matrix?.rows ?? []).map(({ id }) => [id, level])),
  title: level,
});
const round = (told: [Relation, Place][]) =>
  resultOf({
    framework,
    invited: told.map(([relation]) => relation),
    given: told.map(([relation, level]) => ({ relation, said: said(level) })),
  });
const peers: [Relation, Place][] = [
  ["peer", 1],
  ["peer", 2],
  ["peer", 2],
  ["peer", 3],
];
const few: [Relation, Place][] = [
  ["report", 1],
  ["report", 2],
  ["manager", 3],
  ["executive", 3],
];

describe("MX5: as others place the leader", () => {
  it("draws as many dots as the counts say, in the same three columns for every row", () => {
    const nodes = drawn(dotRowsOf(round(peers)));
    const dots = nodes.filter(({ name }) => name === "circle");
    expect(dots).toHaveLength(8 * 4);
    const counts = nodes.filter(({ attributes }) => attributes.class === "dots-count");
    expect(new Set(counts.map(({ attributes }) => attributes.x)).size).toBe(3);
    expect(counts.map(({ text }) => text)).toEqual(Array(8).fill(["1", "2", "1"]).flat());
  });

  it("tells in words what is drawn, and what is withheld without saying why", () => {
    const agreed = peers.map(([relation]): [Relation, Place] => [relation, 2]);
    const [row] = dotRowsOf(round([...agreed, ...few]));
    const nodes = drawn([row!]);
    expect(nodes.find(({ name }) => name === "desc")?.text).toBe(
      "Planning. Peers in engineering: withheld. Smaller groups: 1 Strong manager, 1 Emerging VP, 2 VP in practice.",
    );
    expect(texts(nodes)).toContain("withheld");
    expect(nodes.filter(({ name }) => name === "circle")).toHaveLength(4);
  });

  it("P2.5: puts an earlier round above a later one, hollow, and leaves out whom it did not count", () => {
    const { rows, title } = comparedRows({ from: round(peers), to: round([...peers, ...few]), names: ["May", "June"] });
    const nodes = drawn([rows[0]!, title]);
    expect(texts(nodes).filter((text) => /May|June|Peers|Reports/.test(text))).toEqual([
      ...["Peers in engineering", "May", "June", "Reports, manager and executives", "June"],
      ...["Peers in engineering", "May", "June", "Reports, manager and executives", "June"],
    ]);
    expect(nodes.filter(({ attributes }) => attributes.class === "dot-earlier")).toHaveLength(2 * 4);
    expect(rewordedRows(round(peers), round(few))).toEqual([]);
    const other = { ...round(peers), rows: round(peers).rows.slice(1) };
    expect(rewordedRows(other, round(peers))).toEqual(["Planning"]);
  });

  it("QA14: has the title in a row of its own", () => {
    expect(titleRowOf(round(peers)).groups[0]?.lines).toEqual([{ name: "Peers in engineering", counts: [1, 2, 1] }]);
  });

  it("is whole markup whatever the words are, and its marks are too", () => {
    const word = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(`<a href="x">`, "&", ""));
    const counts = fc.option(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)), { nil: null });
    fc.assert(
      fc.property(word, fc.array(fc.record({ name: word, counts }), { maxLength: 4 }), (name, lines) => {
        const nodes = drawn([{ name, groups: [{ name, lines }] }]);
        expect(nodes.filter((node) => node.name === "a")).toEqual([]);
        expect(nodes[0]?.attributes.role).toBe("img");
      }),
      { seed: 20261121, numRuns: 100 },
    );
    for (const mark of Object.values(dotMarks)) expect(tree(mark)).toHaveLength(2);
  });
});
