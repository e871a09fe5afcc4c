import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "@/lib/date";
import { describeYear, drawYear, yearRows } from "@/lib/drawing/year";
import { yearInputOf } from "@/lib/drawing/year-input";
import { planOf } from "@/lib/roadmap/rules/plan";
import { seeded, someDay } from "@/tests/support/plans";

const plan = planOf({ startOn: "2024-01-31", phases: [], extensions: [], aways: [] });
const milestone = (id: string, dueOn: string | null, status: "open" | "done" | "dropped" = "open") => {
  return { id, title: `Milestone ${id}`, dueOn, status };
};
const item = (happenedOn: string) => ({ id: happenedOn, sentence: "x", happenedOn, rescue: false, attested: false });
const inputOn = (today: string, more: Partial<Parameters<typeof yearInputOf>[0]["roadmap"]> = {}) =>
  yearInputOf({
    roadmap: { plan, names: ["In your own time"], aways: [], milestones: [], ...more },
    evidence: [item("2024-02-01"), item("2026-11-02")],
    today,
  });

describe("the year of a roadmap without an end", () => {
  test.each([
    ["2023-12-01", "2024-01-31", "2025-01-31"],
    ["2024-01-31", "2024-01-31", "2025-01-31"],
    ["2024-10-30", "2024-01-31", "2025-01-31"],
    ["2024-10-31", "2024-01-01", "2025-01-01"],
    ["2026-11-20", "2026-02-01", "2027-02-01"],
  ])("on %s runs from %s to %s", (today, startsOn, endsOn) => {
    expect(inputOn(today).plan).toEqual({
      ...{ startsOn, endsOn, openSince: "2024-01-31" },
      phases: [{ name: "In your own time", startsOn, endsOn }],
    });
  });

  test("holds today, with three months to come, however long it has run", () => {
    fc.assert(
      fc.property(someDay("2024-01-31", 9000), (today) => {
        const { startsOn, endsOn } = inputOn(today).plan;
        expect(startsOn <= today && addMonths(today, 2) < endsOn).toBe(true);
      }),
      seeded,
    );
  });

  test("tells no boundary and no end, in words, in rows or in the drawing", () => {
    const milestones = [milestone("a", null, "done"), milestone("b", "2026-12-01"), milestone("c", "2027-02-01")];
    const input = inputOn("2026-11-20", { milestones });
    expect(describeYear(input)).toBe(
      "Since 31 January 2024, without an end date. From 1 February 2026 to 1 February 2027. Today is 20 November 2026. " +
        "2 pieces of evidence, 0 rescues, 1 of 3 milestones closed.",
    );
    const rows = yearRows(input);
    expect(rows.map(({ what }) => what)).not.toContain("boundary");
    expect(rows.filter(({ what }) => what === "milestone").map(({ on }) => on)).toEqual(["2026-12-01"]);
    expect(rows[0]).toEqual({ on: "2024-01-31", what: "phase starts", text: "In your own time" });
    const drawn = drawYear(input);
    expect(drawn).toContain("In your own time, since 31 January 2024");
    expect(drawn).toContain("1 from before");
    expect(drawn).not.toMatch(/ended|month \d+ of|week \d+ of/);
  });

  test("without any content is drawn without a band", () => {
    expect(inputOn("2026-11-20", { names: [] }).plan.phases).toEqual([]);
  });
});

describe("the year as somebody with a grant sees it", () => {
  const pages = { evidence: "/reading/g/evidence", milestones: "/reading/g/milestones" };
  const dated = planOf({ startOn: "2026-04-20", phases: [{ id: "P1", endMonth: 12 }], extensions: [], aways: [] });
  const seen = (milestones: ReturnType<typeof milestone>[] | null, evidence: ReturnType<typeof item>[] | null) =>
    yearInputOf({
      roadmap: { plan: dated, names: ["Map the gap"], aways: [], milestones },
      ...{ evidence, pages, today: "2026-11-20" },
    });

  test("leads nowhere but below the grant", () => {
    const items = Array.from({ length: 30 }, (_, n) => item(n < 15 ? "2026-11-02" : "2026-01-05"));
    const year = seen([milestone("a", "2026-12-01")], items);
    const hrefs = [...drawYear(year).matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    expect(hrefs.length).toBeGreaterThan(2);
    expect(hrefs.filter((href) => !href.startsWith("/reading/g/"))).toEqual([]);
    expect(
      yearRows(year).flatMap(({ href = "/reading/g/" }) => (href.startsWith("/reading/g/") ? [] : [href])),
    ).toEqual([]);
  });

  test.each([
    [seen([milestone("a", "2026-12-01")], null), /0 of 1 milestone closed/, /piece|rescue/],
    [seen(null, [item("2026-11-02")]), /1 piece of evidence, 0 rescues\./, /milestone/],
    [seen(null, null), /Today is/, /milestone|piece|rescue|\.\./],
  ])("counts nothing of what is closed", (year, told, untold) => {
    expect(describeYear(year)).toMatch(told);
    expect(describeYear(year)).not.toMatch(untold);
  });
});
