import { expect, test } from "vitest";
import { drawMilestoneMark } from "@/lib/drawing/milestone";
import { describePlan, drawPlan } from "@/lib/drawing/plan";
import { parseXml } from "@/tests/support/xml";

const rows = [
  { label: "Planned", startsOn: "2026-04-20", boundaries: ["2026-07-20", "2026-10-20", "2027-04-20"] },
  { label: "Now <b>", startsOn: "2026-04-20", boundaries: ["2026-07-20", "2026-11-10", "2027-05-11"] },
];
const input = {
  title: "Planned & now",
  rows,
  aways: [{ fromOn: "2026-12-01", toOn: "2026-12-10" }],
  today: "2026-11-20",
};

test("says in words what it draws", () => {
  expect(describePlan(input)).toBe(
    "Planned: from 20 April 2026, boundaries on 20 July 2026, 20 October 2026, 20 April 2027. " +
      "Now <b>: from 20 April 2026, boundaries on 20 July 2026, 10 November 2026, 11 May 2027. Today is 20 November 2026.",
  );
});

test("is well-formed and escapes what it is given", () => {
  expect(() => parseXml(drawPlan(input))).not.toThrow();
  expect(drawPlan(input)).toContain("<title>Planned &amp; now</title>");
  expect(drawPlan(input)).not.toContain("<b>");
});

test("joins each boundary to the same one below, upright where nothing moved", () => {
  const joins = /class="plan-join"[^>]* d="([^"]*)"/.exec(drawPlan(input))?.[1] ?? "";
  const slants = [...joins.matchAll(/M([\d.]+) [\d.]+L([\d.]+) [\d.]+/g)].map(
    ([, above, below]) => Number(below) - Number(above),
  );
  expect(slants).toHaveLength(3);
  expect(slants[0]).toBe(0);
  expect(slants[1]).toBeGreaterThan(0);
  expect(slants[2]).toBeGreaterThan(0);
});

test("marks today inside the plans only, and time away on the last row", () => {
  expect(drawPlan(input)).toContain("plan-now");
  expect(drawPlan({ ...input, today: "2026-04-19" })).not.toContain("plan-now");
  expect(drawPlan({ ...input, today: "2027-05-12" })).not.toContain("plan-now");
  expect(drawPlan(input).match(/plan-away/g)).toHaveLength(1);
});

test.each([[[]], [[{ label: "Now", startsOn: "2026-04-20", boundaries: [] }]]])("draws %o without a fault", (few) => {
  expect(drawPlan({ title: "x", rows: few, today: "2026-04-20" })).not.toContain("NaN");
});

test("a milestone's mark differs by shape for every state", () => {
  const marks = (["open", "done", "dropped"] as const).map((status) => drawMilestoneMark(status));
  expect(new Set(marks).size).toBe(3);
  for (const mark of marks) expect(() => parseXml(mark)).not.toThrow();
});
