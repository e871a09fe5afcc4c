import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "@/lib/date";
import { beyondKeys, beyondMonthText, drawBeyond } from "@/lib/drawing/beyond";
import { glyphStates } from "@/lib/drawing/glyph";
import { drawHeat, type HeatCell } from "@/lib/drawing/heat";
import { drawModes, modeKeys, modeMonthText, modeOrder } from "@/lib/drawing/modes";
import { describeMoments, drawMoments, type Moment } from "@/lib/drawing/moments";
import { MOST_MONTHS } from "@/lib/drawing/months";
import { wrap } from "@/lib/drawing/wrap";
import { elementsOf, parseXml, type XmlNode } from "../../../support/xml";

const seed = { seed: 20261120, numRuns: 100 };
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(`<a href="x">`, "\u0000\ud800", "&", ""));
const tree = (markup: string) => elementsOf(parseXml(markup));
const hasClass = (name: string) => (node: XmlNode) => node.attributes.class?.split(" ").includes(name) ?? false;
const texts = (nodes: XmlNode[]) => nodes.filter((node) => node.name === "text").map((node) => node.text);
const monthsFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, n) => addMonths(`${first}-01`, n).slice(0, 7));
const named = (nodes: XmlNode[]) => {
  const [root] = nodes as [XmlNode];
  const of = (name: string) => nodes.find(({ attributes }) => attributes.id === root.attributes[name])?.text;
  return { role: root.attributes.role, title: of("aria-labelledby"), desc: of("aria-describedby") };
};

describe("several lines", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["Planning", ["Planning"]],
    ["Cross-functional influence", ["Cross-functional", "influence"]],
    ["Technology as an advantage of ours", ["Technology as an", "advantage of ours"]],
    ["Donaudampfschifffahrtsgesellschaft", ["Donaudampfschiff…"]],
    ["one two three four five six seven", ["one two three", "four five six se…"]],
  ])("%j", (text, lines) => {
    expect(wrap(text, { length: 17, most: 2 })).toEqual(lines);
  });
});

describe("the moments", () => {
  const cell = (state: Moment["rows"][number]["cells"][number]["state"]) => ({ state, text: state });
  const moment = (name: string, on: string, second: Parameters<typeof cell>[0]): Moment => ({
    ...{ name, on },
    rows: [
      { name: "Planning", cells: [cell("claimed"), cell(second), cell("none")] },
      { name: "Bench", cells: [cell("none")] },
    ],
  });
  const input = {
    title: "Over time",
    moments: [moment("At the start", "2026-05-03", "none"), moment("Today", "2026-11-20", "contested")],
  };

  it("draws every cell at every moment with its shape, and grounds what changed", () => {
    const nodes = tree(drawMoments(input));
    expect(nodes.filter(({ name }) => name === "use").map(({ attributes }) => attributes.href)).toEqual([
      ...["#moments-claimed", "#moments-none", "#moments-none", "#moments-none"],
      ...["#moments-claimed", "#moments-contested", "#moments-none", "#moments-none"],
    ]);
    expect(nodes.filter(({ name }) => name === "symbol").map(({ attributes }) => attributes.id)).toEqual([
      ...["moments-claimed", "moments-none", "moments-contested"],
    ]);
    const grounded = nodes.flatMap(({ children }) =>
      children.filter((_, at) => at > 0 && hasClass("moments-new")(children[at - 1] as (typeof children)[number])),
    );
    expect(grounded.map(({ children }) => children[0]?.text)).toEqual(["Planning level 2: contested"]);
    expect(texts(nodes)).toEqual([
      ...["Planning", "Bench"],
      ...["At the", "start", "3 May", "1", "2", "3"],
      ...["Today", "20 Nov", "1", "2", "3"],
    ]);
  });

  it("is an image with a title and the counts of each moment in words", () => {
    const desc =
      "At the start, 3 May 2026: 1 claimed, 3 none. Today, 20 November 2026: 1 claimed, 1 contested, 2 none.";
    expect(describeMoments(input)).toBe(desc);
    expect(named(tree(drawMoments({ ...input, id: "mail" })))).toEqual({ role: "img", title: "Over time", desc });
  });

  it("stays within its frame, well-formed for any words (seed 20261120)", () => {
    const cells = fc.array(fc.record({ state: fc.constantFrom(...glyphStates), text: anyText }), { maxLength: 3 });
    const rows = fc.array(fc.record({ name: anyText, cells }), { maxLength: 9 });
    const moments = fc.array(fc.record({ name: anyText, on: fc.constant("2026-05-03"), rows }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.record({ title: anyText, moments }), (any) => {
        const [root, ...nodes] = tree(drawMoments(any)) as [XmlNode, ...XmlNode[]];
        const [, , width = 0, height = 0] = root.attributes.viewBox!.split(" ").map(Number);
        expect([width > 0, height > 0]).toEqual([true, true]);
        expect(nodes.filter(({ name }) => name === "use")).toHaveLength(
          any.moments.reduce((sum, { rows: some }) => sum + some.flatMap((row) => row.cells).length, 0),
        );
      }),
      seed,
    );
  });
});

const NAMES = {
  ...{ did: "Did it", coached: "Coached it", built: "Built the mechanism" },
  ...{ "others-run": "Others run it", unsaid: "Not said" },
};
const modes = (month: string, [did, coached, built, others, unsaid]: number[]) => ({
  ...{ month, did: did!, coached: coached!, built: built!, "others-run": others!, unsaid: unsaid! },
});

describe("whose hands it was", () => {
  it("stacks each month to the same height, in parts of its items, with their counts", () => {
    const months = [
      modes("2026-12", [3, 1, 0, 0, 0]),
      modes("2027-01", [0, 0, 0, 0, 0]),
      modes("2027-02", [0, 0, 1, 1, 2]),
    ];
    const nodes = tree(drawModes({ title: "Hands", months, names: NAMES }));
    const columns = nodes.filter((node) => node.attributes.transform);
    const heights = columns.map((column) =>
      elementsOf(column)
        .filter((node) => node.name === "rect" && (hasClass("mode-edge")(node) || !node.attributes.class))
        .map(({ attributes }) => Math.round(Number(attributes.height))),
    );
    expect(heights).toEqual([[111, 35], [], [35, 35, 72]]);
    expect(columns.map((column) => texts(elementsOf(column)))).toEqual([
      ["3", "1", "4", "Dec", "2026"],
      ["–", "Jan", "2027"],
      ["1", "1", "2", "4", "Feb"],
    ]);
    expect(named(nodes)).toEqual({
      role: "img",
      title: "Hands",
      desc: "December 2026: 3 did it, 1 coached it. January 2027: nothing. February 2027: 1 built the mechanism, 1 others run it, 2 not said.",
    });
  });

  it("tells the five apart by texture, the same in the key as in the drawing", () => {
    const marks = modeKeys(NAMES).map(({ mark }) => mark.replace(/ (?:width|height)="[^"]*"/g, ""));
    expect(new Set(marks).size).toBe(modeOrder.length);
    expect(modeKeys(NAMES).map(({ text }) => text)).toEqual(modeOrder.map((mode) => NAMES[mode]));
  });

  it("is well-formed for any counts, and shows the last months there is room for (seed 20261120)", () => {
    const counts = fc.array(fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(counts, (all) => {
        const names = monthsFrom("2026-04", all.length);
        const months = all.map((some, at) => modes(names[at]!, some));
        const nodes = tree(drawModes({ title: "Hands", months, names: NAMES }));
        const columns = nodes.filter((node) => node.attributes.transform);
        expect(columns.map(({ children }) => children[0]?.text)).toEqual(
          months.slice(-MOST_MONTHS).map((month) => modeMonthText(month, NAMES)),
        );
      }),
      seed,
    );
  });
});

describe("beyond the own team", () => {
  const beyond = (month: string, [some, known, items]: number[]) => ({
    ...{ month, beyond: some!, known: known!, items: items! },
  });

  it("draws a stone for each item that says how far it reached, filled when it reached beyond", () => {
    const months = [beyond("2026-04", [3, 5, 6]), beyond("2026-05", [0, 0, 2])];
    const nodes = tree(drawBeyond({ title: "Reach", months }));
    const columns = nodes.filter((node) => node.attributes.transform);
    const stones = columns.map((column) =>
      column.children.filter(({ name }) => name === "rect").map(hasClass("month-hollow")),
    );
    expect(stones).toEqual([[false, false, false, true, true], []]);
    expect(columns.map((column) => texts(elementsOf(column)))).toEqual([
      ["3", "of 5", "Apr", "2026"],
      ["–", "", "May"],
    ]);
    expect(named(nodes).desc).toBe("April 2026: 3 of 5. May 2026: nothing.");
    expect(new Set(beyondKeys.map(({ mark }) => mark)).size).toBe(2);
  });

  it("is well-formed and keeps its height for any counts (seed 20261120)", () => {
    const count = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(9));
    fc.assert(
      fc.property(fc.array(count, { maxLength: 30 }), (all) => {
        const names = monthsFrom("2026-04", all.length);
        const months = all.map(([a, b, c], at) => beyond(names[at]!, [a, a + b, a + b + c]));
        const nodes = tree(drawBeyond({ title: "Reach", months }));
        const shown = months.slice(-MOST_MONTHS);
        const stones = nodes.filter(({ name, attributes }) => name === "rect" && attributes.rx);
        expect(stones).toHaveLength(shown.reduce((sum, { known }) => sum + known, 0));
        for (const { attributes } of stones) expect(Number(attributes.y)).toBeGreaterThanOrEqual(-150.1);
        expect(named(nodes).desc).toBe(shown.map(beyondMonthText).join(" "));
      }),
      seed,
    );
  });
});

describe("the heat table", () => {
  const of = (supports: number, against = 0, href: string | null = null): HeatCell => ({
    ...{ month: "2026-04", supports: { count: supports, href }, against: { count: against, href } },
  });
  const table = (rows: HeatCell[][]) =>
    drawHeat({
      caption: "Counts",
      head: "Competency",
      rows: rows.map((cells, at) => ({
        ...{ name: `Row ${at}`, href: at ? null : "/competencies/C1" },
        cells: cells.map((cell, n) => ({ ...cell, month: monthsFrom("2026-12", cells.length)[n]! })),
      })),
    });

  it("is a table of counts with heads both ways, darker where there are more", () => {
    const nodes = tree(
      table([
        [of(8), of(0), of(1)],
        [of(4), of(5), of(7)],
      ]),
    );
    const cells = nodes.filter(({ name }) => name === "td");
    expect(cells.map(({ text, attributes }) => `${text} ${attributes.class}`)).toEqual([
      ...["8 heat-4", "0 heat-0", "1 heat-1"],
      ...["4 heat-2", "5 heat-3", "7 heat-4"],
    ]);
    const heads = nodes.filter(({ name }) => name === "th");
    expect(heads.map(({ attributes }) => attributes.scope)).toEqual(["col", "col", "col", "col", "row", "row"]);
    expect(nodes.filter(({ name }) => name === "abbr").map(({ text, attributes }) => [text, attributes.title])).toEqual(
      [
        ["Dec", "December 2026"],
        ["Jan", "January 2027"],
        ["Feb", "February 2027"],
      ],
    );
    expect(nodes.filter(hasClass("heat-year")).map(({ text }) => text)).toEqual(["2026", "2027"]);
    expect(nodes.filter(({ name }) => name === "a").map(({ attributes }) => attributes.href)).toEqual([
      "/competencies/C1",
    ]);
  });

  it("links a count to its items, and says in words what speaks against", () => {
    const nodes = tree(
      table([[of(2, 1, "/evidence?competency=C1&month=2026-12"), of(0, 0, "/evidence"), of(1, 0, "javascript:x")]]),
    );
    expect(nodes.filter(({ name }) => name === "a").map(({ text, attributes }) => [text, attributes.href])).toEqual([
      ["Row 0", "/competencies/C1"],
      ["2", "/evidence?competency=C1&month=2026-12"],
      ["1", "/evidence?competency=C1&month=2026-12"],
    ]);
    const [against] = nodes.filter(hasClass("heat-against"));
    expect(against?.children[0]?.children.at(-1)?.text).toBe(" against");
  });

  it("is well-formed for any words (seed 20261120)", () => {
    const counted = fc.record({ count: fc.nat(90), href: fc.option(anyText) });
    const cell = fc.record({ month: fc.constant("2026-04"), supports: counted, against: counted });
    const row = fc.record({ name: anyText, href: fc.option(anyText), cells: fc.array(cell, { maxLength: 14 }) });
    fc.assert(
      fc.property(fc.record({ caption: anyText, head: anyText, rows: fc.array(row, { maxLength: 6 }) }), (any) => {
        const cells = tree(drawHeat(any)).filter(({ name }) => name === "td");
        expect(cells).toHaveLength(any.rows.flatMap(({ cells: some }) => some).length);
      }),
      seed,
    );
  });
});
