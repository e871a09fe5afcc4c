import { describe, expect, test } from "vitest";
import { listeningText } from "@/lib/readiness/rules/listening";
import { HINTS } from "@/lib/readiness/schema";
import { thresholds } from "@/tests/support/records";

const figures = thresholds.hints!;

describe("what brings a hint up", () => {
  test("is told with the figures of the content", () => {
    const told = listeningText("T1", { ...figures, ownHandsDays: 33, ownHandsPercent: 44, ownHandsItems: 7 });
    expect(told).toBe(
      "Of what says whose hands it was in the last 33 days, more than 44 of 100 came by your own; from 7 items on.",
    );
    expect(listeningText("O8", { ...figures, rescueItems: 1 })).toContain("one item or more");
  });

  test("follows every figure that a hint looks at", () => {
    const all = (values: typeof figures) => HINTS.map((id) => listeningText(id, values)).join("\n");
    // How long a hint rests and what single contexts count from is said elsewhere.
    const { restDays, singleItems, ...told } = figures;
    for (const name of Object.keys(told) as (keyof typeof told)[])
      expect(all({ ...figures, [name]: 87 }), name).not.toBe(all(figures));
  });

  test("is a sentence for every hint, and no share stands there as a sum", () => {
    for (const id of HINTS) {
      expect(listeningText(id, figures)).toMatch(/^[A-Z].*\.$/);
      expect(listeningText(id, figures)).not.toContain("%");
    }
  });
});
