import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, type Day, daysBetween, longDay } from "@/lib/date";
import {
  drawYear,
  drawYearScroller,
  type YearEvidence,
  type YearInput,
  yearRows,
  yearShareOf,
} from "@/lib/drawing/year";
import { yearKeys } from "@/lib/drawing/year-key";
import { elementsOf, parseXml, type XmlNode } from "../../../support/xml";

const seed = { seed: 20260420, numRuns: 150 };
const OFFSETS = [
  ["Map the gap", 0, 3],
  ["Build leverage", 3, 6],
  ["Lead the organisation", 6, 12],
] as const;

function year({
  startsOn = "2026-04-20",
  months = 12,
  ...rest
}: { startsOn?: Day; months?: number } & Partial<YearInput>): YearInput {
  const phases = OFFSETS.map(([name, from, to]) => {
    return { name, startsOn: addMonths(startsOn, from), endsOn: addMonths(startsOn, to === 12 ? months : to) };
  });
  const plan = { startsOn, endsOn: addMonths(startsOn, months), phases };
  return { today: addDays(startsOn, 100), title: "Your year", plan, milestones: [], evidence: [], aways: [], ...rest };
}
let made = 0;
const item = (happenedOn: Day, more: Partial<YearEvidence> = {}): YearEvidence => {
  const id = `e${made++}`;
  return {
    id,
    label: "Agreed the split",
    happenedOn,
    rescue: false,
    attested: false,
    href: `/evidence/${id}`,
    ...more,
  };
};

const tree = (input: YearInput) => elementsOf(parseXml(drawYear(input)));
const hasClass = (name: string) => (node: XmlNode) => node.attributes.class?.split(" ").includes(name) ?? false;
const texts = (nodes: XmlNode[]) => nodes.filter((node) => node.name === "text").map((node) => node.text);
const all = (nodes: XmlNode[], ...names: string[]) =>
  nodes.filter((node) => names.some((name) => hasClass(name)(node)));

/** How many pieces of evidence the drawing accounts for: drawn, "+n", and counted at an edge. */
function accounted(nodes: XmlNode[]): number {
  const more = all(nodes, "year-more").reduce((sum, node) => sum + Number(node.text.slice(1)), 0);
  const edges = all(nodes, "year-edge").reduce((sum, node) => sum + Number.parseInt(node.children[0]!.text, 10), 0);
  return all(nodes, "year-attested", "year-word", "year-rescue").length + more + edges;
}

const start = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2024-01-01", n));
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(`<a href="x">`, "\u0000\ud800", "&", ""));
const inputs = fc
  .record({ startsOn: start, months: fc.constantFrom(7, 12, 12, 18, 30), today: fc.integer({ min: -60, max: 1000 }) })
  .chain(({ startsOn, months, today }) => {
    const day = fc.integer({ min: -60, max: 1000 }).map((n) => addDays(startsOn, n));
    const evidence = fc.record({
      id: anyText,
      label: anyText,
      happenedOn: day,
      rescue: fc.boolean(),
      attested: fc.boolean(),
      href: anyText,
    });
    const status = fc.constantFrom("open" as const, "done" as const, "dropped" as const);
    const milestone = fc.record({
      id: anyText,
      title: anyText,
      dueOn: day,
      status,
      href: fc.constantFrom("/m", "javascript:x"),
    });
    const away = fc.record({ fromOn: day, toOn: day, note: anyText });
    return fc
      .record({
        title: anyText,
        evidence: fc.oneof(
          fc.array(evidence),
          fc.array(
            evidence.map((e) => ({ ...e, happenedOn: startsOn })),
            { maxLength: 40 },
          ),
        ),
        milestones: fc.array(milestone),
        aways: fc.array(away, { maxLength: 4 }),
      })
      .map((parts) => year({ startsOn, months, today: addDays(startsOn, today), ...parts }));
  });

describe("drawYear", () => {
  it(`is well-formed and accounts for every piece of evidence and every milestone (seed ${seed.seed})`, () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const nodes = tree(input);
        expect(accounted(nodes)).toBe(input.evidence.length);
        expect(all(nodes, "year-done", "year-open", "year-dropped")).toHaveLength(input.milestones.length);
        expect(
          new Set(nodes.map((node) => node.name)).isSubsetOf(
            new Set(["svg", "title", "desc", "g", "a", "path", "rect", "circle", "text"]),
          ),
        ).toBe(true);
        for (const node of nodes) {
          expect(Object.keys(node.attributes).filter((name) => name.startsWith("on") || name === "style")).toEqual([]);
          if (node.name === "a") expect(node.attributes.href).toMatch(/^(\/(?!\/)|https?:|#)/i);
        }
      }),
      seed,
    );
  });

  it("names and links every stone, rescue and milestone", () => {
    const evidence = [
      item("2026-05-12", { label: "Agreed <the> split", attested: true }),
      item("2026-05-13", { rescue: true }),
    ];
    const milestones = [
      { id: "m", title: "Map the seats", dueOn: "2026-06-01", status: "done" as const, href: "/milestones/m" },
    ];
    const named = tree(year({ evidence, milestones }))
      .filter((node) => node.name === "a" && node.children[0]?.name === "title")
      .map((node) => [node.attributes.href, node.children[0]!.text]);
    expect(named).toEqual([
      ["/milestones/m", "Map the seats, due 1 June 2026, closed"],
      [evidence[0]!.href, "12 May: Agreed <the> split, attested"],
      [evidence[1]!.href, "13 May: Agreed the split, rescue"],
    ]);
  });

  it("gives each week that holds something one stop for the keyboard, leading to its list", () => {
    const evidence = [item("2026-04-20"), item("2026-04-26", { rescue: true }), item("2026-04-27"), item("2027-04-20")];
    const nodes = tree(year({ evidence, listHref: "https://example.org/evidence" }));
    expect(all(nodes, "year-week").map((node) => [node.attributes.href, node.attributes["aria-label"]])).toEqual([
      ["https://example.org/evidence?from=2026-04-20&to=2026-04-26", "2 items, 1 rescue, week of 20 April 2026"],
      ["https://example.org/evidence?from=2026-04-27&to=2026-05-03", "1 item, week of 27 April 2026"],
      ["https://example.org/evidence?from=2027-04-12&to=2027-04-20", "1 item, week of 12 April 2027"],
    ]);
    const stones = nodes.filter((node) => node.name === "a" && node.attributes.href?.startsWith("/evidence/"));
    expect(stones.map((node) => node.attributes.tabindex)).toEqual(["-1", "-1", "-1", "-1"]);
  });

  it.each([
    [9, 9, []],
    [10, 8, ["+2"]],
    [25, 8, ["+17"]],
  ])("shows %i items of a week as %i stones and %j", (items, stones, more) => {
    const nodes = tree(year({ evidence: Array.from({ length: items }, () => item("2026-05-01")) }));
    expect(all(nodes, "year-word")).toHaveLength(stones);
    expect(all(nodes, "year-more").map((node) => node.text)).toEqual(more);
  });

  it("counts what lies outside the plan at the edge it fell off, with its list", () => {
    const evidence = [item("2026-04-19"), item("2020-01-01", { rescue: true }), item("2027-04-21")];
    const edges = all(tree(year({ evidence })), "year-edge");
    expect(edges.map((node) => [node.attributes.href, node.children[0]!.text])).toEqual([
      ["/evidence?to=2026-04-19", "2 from before"],
      ["/evidence?from=2027-04-21", "1 since the end"],
    ]);
  });

  it.each([
    ["2026-04-08", "starts in 12 days", 0],
    ["2026-04-19", "starts in 1 day", 0],
    ["2026-04-20", "today", 1],
    ["2027-04-20", "today", 1],
    ["2027-04-21", "ended 1 day ago", 0],
  ])("on %s says %j", (today, words, verticals) => {
    const nodes = tree(year({ today }));
    expect(all(nodes, "year-today").map((node) => [node.text, node.attributes.id])).toEqual([[words, "year-today"]]);
    expect(all(nodes, "year-now")).toHaveLength(verticals);
  });

  it("lights the phase that today is in; a boundary belongs to the phase it opens", () => {
    const lit = (today: Day) => texts(all(tree(year({ today })), "year-on"));
    expect(lit("2026-07-19")).toEqual(["Map the gap"]);
    expect(lit("2026-07-20")).toEqual(["Build leverage"]);
    expect(lit("2027-04-20")).toEqual(["Lead the organisation"]);
    expect(lit("2026-04-19")).toEqual([]);
  });

  it.each([
    ["2026-04-20", 12, 12],
    ["2026-05-01", 12, 12],
    ["2026-01-31", 12, 12],
    ["2023-10-31", 12, 12],
    ["2024-02-29", 12, 12],
    ["2026-04-20", 18, 18],
    ["2026-08-31", 24, 24],
  ])("from %s over %i months ticks the start of each of %i months", (startsOn, months, ticks) => {
    const input = year({ startsOn, months });
    const axis = all(tree(input), "year-axis")[0]!.attributes.d!;
    const found = [...axis.matchAll(/M([\d.]+) \d+v5/g)].map((match) => Number(match[1]));
    expect(found).toHaveLength(ticks);
    const days = daysBetween(startsOn, input.plan.endsOn);
    for (const x of found) {
      const on = addDays(startsOn, Math.round((x / 1168) * days));
      expect(on.slice(8)).toBe("01");
    }
  });

  it("puts boundaries of a start on the 31st at the days that the plan names, across a leap day", () => {
    const input = year({ startsOn: "2023-08-31" });
    expect(input.plan.phases.map((phase) => phase.startsOn)).toEqual(["2023-08-31", "2023-11-30", "2024-02-29"]);
    const found = all(tree(input), "year-line").map((node) => Number(/^M([\d.]+)/.exec(node.attributes.d!)![1]));
    const expected = ["2023-11-30", "2024-02-29"].map((on) => (daysBetween("2023-08-31", on) / 366) * 1168);
    found.forEach((x, at) => {
      expect(x).toBeCloseTo(expected[at]!, 0);
    });
    expect(found).toHaveLength(2);
  });

  it("keeps every week's stack inside the drawing and in order, whatever the length of the plan", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 900 }), (startsOn, days) => {
        const plan = { startsOn, endsOn: addDays(startsOn, days), phases: [] };
        const evidence = Array.from({ length: days + 1 }, (_, n) => item(addDays(startsOn, n)));
        const nodes = tree({ ...year({ startsOn, evidence }), plan });
        const places = nodes.filter((node) => hasClass("year-week")(node.children[0] ?? node));
        const xs = places
          .filter((node) => node.name === "g")
          .map((node) => Number(/\((\S+)/.exec(node.attributes.transform!)![1]!.replace(")", "")));
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        expect(new Set(xs).size).toBe(Math.max(1, Math.floor(days / 7)));
        expect(xs.every((x) => x > 2 && x < 1166)).toBe(true);
      }),
      { ...seed, numRuns: 40 },
    );
  });

  it("sets milestones that are due together apart", () => {
    const milestones = Array.from({ length: 4 }, (_, n) => {
      return { id: `${n}`, title: "m", dueOn: addDays("2026-06-01", n), status: "open" as const, href: "/m" };
    });
    const places = all(tree(year({ milestones })), "year-milestone").map((node) => node.attributes.transform);
    expect(new Set(places.map((place) => place!.split(" ")[1])).size).toBeGreaterThan(2);
  });

  it("says in words what it shows, and is a group, because it holds links", () => {
    const evidence = [item("2026-05-01"), item("2026-05-01", { rescue: true })];
    const milestones = (["done", "open", "dropped"] as const).map((status) => ({
      id: status,
      title: status,
      dueOn: "2026-06-01",
      status,
      href: "/m",
    }));
    const aways = [{ fromOn: "2026-08-03", toOn: "2026-08-23", note: "leave" }];
    const [root] = tree(year({ evidence, milestones, aways, id: "now" }));
    expect(root!.attributes).toMatchObject({
      role: "group",
      "aria-labelledby": "now-title",
      "aria-describedby": "now-desc",
    });
    expect(root!.children[1]!.text).toBe(
      "Map the gap from 20 April 2026, Build leverage from 20 July 2026, Lead the organisation from 20 October 2026 to 20 April 2027. " +
        "Today is 29 July 2026. 2 pieces of evidence, 1 rescue, 1 of 2 milestones closed, 1 dropped. Away 3 August 2026 to 23 August 2026: leave.",
    );
  });

  it("of an empty year shows the phases, the months and today, and nothing else", () => {
    const nodes = tree(year({ today: "2026-04-20" }));
    expect(nodes.filter((node) => node.name === "a")).toEqual([]);
    expect(texts(nodes)).toEqual([
      ...OFFSETS.map(([name]) => name),
      ..."May Jun Jul Aug Sep Oct Nov Dec".split(" "),
      "Jan 2027",
      ..."Feb Mar Apr".split(" "),
      "today",
    ]);
  });

  it("weighs at most 12 kB gzip with 156 stones of a year and long sentences", () => {
    const words = fc.sample(fc.stringMatching(/^[a-z]{2,9}$/), { seed: 1, numRuns: 120 });
    const ids = fc.sample(fc.stringMatching(/^[0-9A-Za-z]{21}$/), { seed: 2, numRuns: 156 });
    const pick = fc.sample(fc.array(fc.nat(119), { minLength: 16, maxLength: 16 }), { seed: 3, numRuns: 156 });
    const evidence = ids.map((id, n) => {
      const label = pick[n]!.map((at) => words[at]).join(" ");
      return item(addDays("2026-04-20", Math.floor((n * 7) / 3)), {
        id,
        label,
        href: `/evidence/${id}`,
        attested: n % 3 === 0,
        rescue: n % 17 === 0,
      });
    });
    const markup = drawYear(year({ evidence, today: "2027-04-19" }));
    expect(accounted(elementsOf(parseXml(markup)))).toBe(156);
    expect(gzipSync(markup).length).toBeLessThanOrEqual(12 * 1024);
  });
});

describe("yearShareOf", () => {
  it.each([
    ["2026-01-01", 0],
    ["2026-04-20", 0],
    ["2026-10-19", 182 / 365],
    ["2027-04-20", 1],
    ["2028-01-01", 1],
  ])("of %s is %d", (day, share) => {
    expect(yearShareOf(year({}).plan, day)).toBeCloseTo(share, 10);
  });
});

describe("drawYearScroller", () => {
  it("leads to today without a style attribute or a script", () => {
    const root = parseXml(drawYearScroller(year({ today: "2026-10-19", title: `Y "1"` })));
    expect(root.attributes).toMatchObject({ role: "region", tabindex: "0", "aria-label": `Y "1", month by month` });
    expect(root.children[0]!.children[0]!.attributes.width).toBe("49.9%");
    expect(root.children[1]!.name).toBe("svg");
    expect(elementsOf(root).some((node) => "style" in node.attributes || node.name === "script")).toBe(false);
  });
});

describe("yearRows", () => {
  it(`has a row for all that the drawing holds, in order of date (seed ${seed.seed})`, () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const rows = yearRows(input);
        const { evidence, milestones, aways, plan } = input;
        expect(rows).toHaveLength(evidence.length + milestones.length + aways.length + plan.phases.length * 2 + 1);
        expect(rows.map((row) => row.on)).toEqual(rows.map((row) => row.on).toSorted());
        expect(rows.filter((row) => row.what === "rescue")).toHaveLength(evidence.filter((e) => e.rescue).length);
        expect(rows.every((row) => !row.href?.startsWith("javascript"))).toBe(true);
      }),
      seed,
    );
  });

  it("says what happened", () => {
    const evidence = [item("2026-05-01", { attested: true, href: "/evidence/a" })];
    const aways = [{ fromOn: "2026-04-20", toOn: "2026-04-24" }];
    const rows = yearRows(year({ evidence, aways, today: "2026-07-20" }));
    expect(rows.slice(0, 6)).toEqual([
      { on: "2026-04-20", what: "phase starts", text: "Map the gap" },
      { on: "2026-04-20", what: "away", text: `Away until ${longDay("2026-04-24")}` },
      { on: "2026-05-01", what: "evidence", text: "Agreed the split (attested)", href: "/evidence/a" },
      { on: "2026-07-20", what: "boundary", text: "End of Map the gap" },
      { on: "2026-07-20", what: "phase starts", text: "Build leverage" },
      { on: "2026-07-20", what: "today", text: "Today" },
    ]);
  });
});

describe("yearKeys", () => {
  it("explains each mark with a drawing of its own", () => {
    const keys = yearKeys();
    expect(keys.map((key) => parseXml(key.mark).name)).toEqual(keys.map(() => "svg"));
    expect(new Set(keys.map((key) => key.mark)).size).toBe(keys.length);
    expect(keys[1]?.text).toBe("your word so far");
    expect(yearKeys("their")[1]?.text).toBe("their word so far");
  });
});
