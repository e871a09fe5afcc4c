import { expect, test } from "vitest";
import { describeCrosswalk, drawCrosswalk } from "@/lib/drawing/crosswalk";
import { parseXml } from "@/tests/support/xml";

const end = (id: string, label: string, href = `/guide#${id}`) => ({ id, label, href });
const input = {
  title: "Lists & lines",
  heads: ["Left", "Right"] as const,
  left: [end("C1", "Design"), end("C2", "People <b>")],
  right: [end("M1", "Planning"), end("M2", "Org"), end("M3", "Hiring", "javascript:alert(1)")],
  joins: [
    ["C1", "M2"],
    ["C1", "M1"],
    ["C9", "M1"],
  ] as [string, string][],
};

test("says in words what it joins, in the order of the lists", () => {
  expect(describeCrosswalk(input)).toBe("Design: Planning, Org. People <b>: none.");
});

test("is well-formed, escapes what it is given and links only to places", () => {
  const drawn = drawCrosswalk(input);
  expect(() => parseXml(drawn)).not.toThrow();
  expect(drawn).toContain('aria-label="Lists &amp; lines"');
  expect(drawn).not.toContain("<b>");
  expect(drawn).not.toContain("javascript");
  expect(drawn.match(/<a /g)).toHaveLength(4);
});

test("draws a line for each join between ends that exist, from the one to the other", () => {
  const drawn = drawCrosswalk(input);
  const stones = [...drawn.matchAll(/<rect class="crosswalk-(left|right)"[^>]* y="([\d.]+)"/g)];
  const middles = { left: [] as number[], right: [] as number[] };
  for (const [, side, y] of stones) middles[side as "left" | "right"].push(Number(y) + 3.5);
  const lines = [...drawn.matchAll(/M[\d.]+ ([\d.]+)C[^M"]* ([\d.]+)(?=[M"])/g)].map(([, from, to]) =>
    [from, to].map(Number),
  );
  expect(lines).toEqual([
    [middles.left[0], middles.right[1]],
    [middles.left[0], middles.right[0]],
  ]);
  expect(middles.left[0]).toBeLessThan(middles.left[1]!);
});
