import { expect, test } from "vitest";
import { drawGlyph, glyphStates } from "@/lib/drawing/glyph";
import { drawStateMonths, stateMonthText } from "@/lib/drawing/state-months";
import { drawTrend, trendKeys, trendMonthText } from "@/lib/drawing/trend";
import { elementsOf, parseXml } from "../../../support/xml";

const names = (markup: string) =>
  elementsOf(parseXml(markup)).filter(({ name }) => name === "title" || name === "desc");

test("draws the glyph of each month's end, and says in words what it is", () => {
  const months = glyphStates.map((state, at) => ({ month: `2026-0${at + 1}`, state, text: `as ${state}` }));
  const markup = drawStateMonths({ title: "Planning & <more>", months });
  for (const state of glyphStates) expect(markup).toContain(drawGlyph({ state, size: 26 }));
  expect(names(markup).map(({ text }) => text)).toEqual([
    "Planning & <more>",
    months.map(stateMonthText).join(" "),
    ...months.map(stateMonthText),
  ]);
  expect(stateMonthText(months[0]!)).toBe("January 2026: as none.");
});

test("draws the last thirteen months", () => {
  const months = Array.from({ length: 15 }, (_, at) => {
    return {
      month: `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
      state: "claimed" as const,
    };
  });
  const markup = drawStateMonths({ title: "T", months: months.map((one) => ({ ...one, text: "claimed" })) });
  expect(names(markup)).toHaveLength(2 + 13);
  const counts = { supports: 1, attested: 0, against: 0 };
  expect(names(drawTrend({ title: "T", months: months.map((one) => ({ ...one, ...counts })) }))).toHaveLength(2 + 13);
});

const trend = (month: string, [supports, attested, against]: [number, number, number]) => {
  return { month, supports, attested, against };
};

test("draws a stone for each item, solid once it is attested, and counts what speaks against", () => {
  const months = [trend("2026-04", [3, 1, 0]), trend("2026-05", [0, 0, 2])];
  const stones = elementsOf(parseXml(drawTrend({ title: "Trend", months }))).filter(({ name }) => name === "rect");
  expect(stones.map(({ attributes }) => attributes.fill ?? "solid")).toEqual(["solid", "none", "none"]);
  const texts = elementsOf(parseXml(drawTrend({ title: "Trend", months }))).filter(({ name }) => name === "text");
  expect(texts.map(({ text }) => text)).toEqual(["3", "", "Apr", "2026", "–", "−2", "May"]);
  const without = elementsOf(parseXml(drawTrend({ title: "Trend", months: months.slice(0, 1) })));
  expect(without.filter(({ name }) => name === "text").map(({ text }) => text)).toEqual(["3", "Apr", "2026"]);
  expect(new Set(trendKeys.map(({ mark }) => mark)).size).toBe(2);
});

test.each([
  [trend("2026-04", [3, 1, 2]), "April 2026: 3 for, 1 of them attested, 2 against."],
  [trend("2026-04", [0, 0, 2]), "April 2026: 2 against."],
  [trend("2026-04", [0, 0, 0]), "April 2026: nothing."],
])("%j is told as %s", (month, text) => {
  expect(trendMonthText(month)).toBe(text);
});
