import { describe, expect, test } from "vitest";
import { drawEscalations } from "@/lib/drawing/escalations";
import { drawPlaced } from "@/lib/drawing/placed";
import { parseXml } from "@/tests/support/xml";

describe("where two place one row", () => {
  const draw = (leader: number, reviewer: number | null) =>
    drawPlaced({ title: "You <2> & Amara: 1", leader, reviewer });

  test("is markup with its words escaped", () => {
    expect(() => parseXml(draw(2, 1))).not.toThrow();
    expect(draw(2, 1)).toContain("You &lt;2&gt; &amp; Amara: 1");
  });

  test.each<[leader: number, reviewer: number | null, between: number, marks: number]>([
    [3, 0, 1, 2],
    [0, 3, 1, 2],
    [2, 2, 0, 2],
    [2, null, 0, 1],
  ])("leader at %s, reviewer at %s: %s line between, %s marks", (leader, reviewer, between, marks) => {
    const drawn = draw(leader, reviewer);
    expect(drawn.split("placed-between").length - 1).toBe(between);
    expect(drawn.split("<circle").length - 1).toBe(marks);
  });
});

test("decisions by month have a stone each, and a month without a check-in has a dash", () => {
  const counted = [
    { month: "2026-11", count: 3 },
    { month: "2027-01", count: 0 },
  ];
  const drawn = drawEscalations({ title: "Decisions", counted });
  expect(() => parseXml(drawn)).not.toThrow();
  expect(drawn.split("<rect").length - 1).toBe(3);
  expect(drawn).toContain("November 2026: 3. December 2026: no check-in. January 2027: 0.");
});
