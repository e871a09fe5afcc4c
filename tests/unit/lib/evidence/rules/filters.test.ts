import { describe, expect, test } from "vitest";
import { activeFilters, filterChoices, grantedFilter } from "@/lib/evidence/rules/filters";
import { EvidenceFilter, filterQuery } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { planOf } from "@/lib/roadmap/rules/plan";

const framework = currentFramework("em-to-vp");
const phases = [
  { id: "P1", endMonth: 3 },
  { id: "P2", endMonth: 6 },
  { id: "P3", endMonth: 12 },
];
const plan = planOf({ startOn: "2024-11-20", phases, extensions: [], aways: [] });
const today = "2026-11-20";
const choices = filterChoices({ framework, plan, today, claimed: [] });
const optionsOf = (name: string) => choices.find((choice) => choice.name === name)?.options ?? [];

describe("filterChoices", () => {
  test("what is claimed on other tracks can be asked for under its old words, once", () => {
    const claimed = [
      { id: "M1.L1", label: "Planning, in older words" },
      { id: "VC6.2", label: "Standing outside" },
    ];
    const shows = filterChoices({ framework, plan, today, claimed }).find(({ name }) => name === "cell");
    expect(shows?.options.filter(([id]) => id === "M1.L1")).toHaveLength(1);
    expect(shows?.options.at(-1)).toEqual(["VC6.2", "Standing outside"]);
    const active = activeFilters({ cell: "VC6.2" }, { choices: filterChoices({ framework, plan, today, claimed }) });
    expect(active.map(({ text }) => text)).toEqual(["Standing outside"]);
  });

  test("every option can be asked for in the address", () => {
    for (const { name, options } of choices)
      for (const [value] of options)
        expect(filterQuery(EvidenceFilter.parse({ [name]: value }))).toBe(`?${new URLSearchParams({ [name]: value })}`);
  });

  test("offers the phases of the plan by name, and months back to its start", () => {
    expect(optionsOf("phase").map(([, text]) => text)[0]).toBe("1. Map the gap");
    expect(optionsOf("month").at(0)).toEqual(["2026-11", "November 2026"]);
    expect(optionsOf("month").at(-1)).toEqual(["2024-11", "November 2024"]);
    expect(new Set(optionsOf("month").map(([value]) => value)).size).toBe(25);
  });

  test("without a plan there are no phases, and fifteen months", () => {
    const without = filterChoices({ framework, plan: null, today, claimed: [] });
    expect(without.map(({ name }) => name)).not.toContain("phase");
    expect(without.find(({ name }) => name === "month")?.options).toHaveLength(15);
  });
});

describe("for somebody with a grant", () => {
  test("no month is offered from before it", () => {
    const since = filterChoices({ framework, plan, today, claimed: [], sinceOn: "2026-09-30" });
    expect(since.find(({ name }) => name === "month")?.options.map(([month]) => month)).toEqual([
      "2026-11",
      "2026-10",
      "2026-09",
    ]);
  });

  test("what is withdrawn and what waits to be placed cannot be asked for", () => {
    const filter = EvidenceFilter.parse({ q: "review", month: "2026-10", withdrawn: "1", place: "open" });
    expect(grantedFilter(filter)).toEqual({ q: "review", month: "2026-10" });
  });

  test("a filter is taken away within the list that they read", () => {
    const [active] = activeFilters({ mode: "built", q: "review" }, { choices, list: "/reading/g/evidence" });
    expect(active?.without).toBe("/reading/g/evidence?q=review");
  });
});

describe("activeFilters", () => {
  test("says each filter in words, and leads to the list without it and from its first page", () => {
    const filter = EvidenceFilter.parse({ cell: "M1.L3", q: "Café", place: "open", from: "2026-10-01", after: "x_y" });
    expect(activeFilters(filter, { choices })).toEqual([
      { text: "Planning, VP in practice", without: "/evidence?q=Caf%C3%A9&from=2026-10-01&place=open" },
      { text: "“Café”", without: "/evidence?cell=M1.L3&from=2026-10-01&place=open" },
      { text: "from 1 October 2026", without: "/evidence?cell=M1.L3&q=Caf%C3%A9&place=open" },
      { text: "still to place", without: "/evidence?cell=M1.L3&q=Caf%C3%A9&from=2026-10-01" },
    ]);
  });

  test("names what is not offered by its value, and nothing when nothing is on", () => {
    expect(activeFilters({ competency: "C99" }, { choices })).toEqual([{ text: "C99", without: "/evidence" }]);
    expect(activeFilters({ cell: "C1.S2" }, { choices })[0]?.text).toBe("Organisational design: clear decision rights");
    expect(activeFilters({ after: "x_y" }, { choices })).toEqual([]);
  });
});
