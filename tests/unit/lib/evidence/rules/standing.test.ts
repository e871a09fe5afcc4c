import { describe, expect, test } from "vitest";
import {
  type ClaimedItem,
  claimedElsewhere,
  competencyStanding,
  countsOf,
  countsText,
  signalStanding,
} from "@/lib/evidence/rules/standing";
import type { Direction } from "@/lib/evidence/schema";
import { currentFramework } from "@/lib/framework/rules/library";

const framework = currentFramework("em-to-vp");
const claim = (evidenceId: string, signalId: string, direction: Direction = "supports"): ClaimedItem => ({
  ...{ evidenceId, signalId, direction },
  ...{ sentence: evidenceId, happenedOn: "2026-11-13" },
});
const standing = (...claims: ClaimedItem[]) => competencyStanding(framework, { competencyId: "C2", claims });

describe("countsOf", () => {
  test.each<[ClaimedItem[], string]>([
    [[], "nothing yet"],
    [[claim("a", "C2.S1")], "1 for"],
    [[claim("a", "C2.S1"), claim("a", "C2.S2")], "1 for"],
    [[claim("a", "C2.W1", "against"), claim("b", "C2.W1", "against")], "2 against"],
    [[claim("a", "C2.S1"), claim("a", "C2.W1", "against"), claim("b", "M4.L1")], "2 for, 1 against"],
  ])("%# is %j", (claims, text) => {
    expect(countsText(countsOf(claims))).toBe(text);
  });
});

describe("competencyStanding", () => {
  test("an item claimed on a behaviour and on its cell is counted once", () => {
    const { counts, strong } = standing(claim("a", "C2.S1"), claim("a", "M4.L2"));
    expect(counts).toEqual({ supports: 1, against: 0 });
    expect(strong.find(({ signal }) => signal.id === "C2.S1")?.claims).toHaveLength(1);
  });

  test("what belongs to another competency is left out", () => {
    const { counts, last } = standing(claim("a", "C1.S1"), claim("b", "M1.L1"), claim("c", "GONE"));
    expect([counts, last]).toEqual([{ supports: 0, against: 0 }, null]);
  });

  test("holds every behaviour of the competency, and its traps", () => {
    const { strong, weak, evidence, traps } = standing();
    const c2 = framework.competencies.find(({ id }) => id === "C2")!;
    const ids = [strong, weak, evidence].map((shown) => shown.map(({ signal }) => signal.id));
    expect(ids).toEqual([c2.strong, c2.weak, c2.evidence].map((list) => list.map(({ id }) => id)));
    expect(traps.map(({ signal }) => signal.id)).toEqual(["T1", "T3"]);
  });

  test("the first claim of the newest item is the last thing that happened", () => {
    expect(standing(claim("new", "M4.L1"), claim("old", "C2.S1")).last?.evidenceId).toBe("new");
  });
});

describe("claims on several tracks", () => {
  const cto = currentFramework("vp-to-cto");
  const labelled = (signalId: string, signalLabel: string, more: Partial<ClaimedItem> = {}) => {
    return { ...claim("a", signalId), signalLabel, ...more };
  };
  const claims = [
    labelled("VC6.2", "Standing outside"),
    labelled("M1.L3", "Planning, as it read then"),
    labelled("M1.L3", "Planning, in older words", { evidenceId: "b", direction: "against" }),
    labelled("X9.1", "Gone from the content"),
  ];

  test("an indicator shows its own", () => {
    const [first, second] = signalStanding(cto, { signalIds: ["VC6.1", "VC6.2"], claims });
    expect([first?.counts, second?.counts]).toEqual([
      { supports: 0, against: 0 },
      { supports: 1, against: 0 },
    ]);
  });

  test("what the content does not have is told under the words it was claimed with", () => {
    expect(claimedElsewhere(cto, claims)).toEqual([
      { id: "X9.1", label: "Gone from the content", counts: { supports: 1, against: 0 } },
      { id: "M1.L3", label: "Planning, as it read then", counts: { supports: 1, against: 1 } },
    ]);
    expect(claimedElsewhere(framework, claims).map(({ id }) => id)).toEqual(["X9.1", "VC6.2"]);
  });
});
