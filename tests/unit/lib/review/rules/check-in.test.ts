import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import {
  canOpen,
  compared,
  leaderSaid,
  levelText,
  monthText,
  resultOf,
  reviewerSaid,
  saidIn,
  standingOf,
} from "@/lib/review/rules/check-in";
import { LeaderSide, type Level, type Result, ReviewerSide } from "@/lib/review/schema/check-in";

const framework = currentFramework("em-to-vp");
const matrix = framework.matrix!;
const ids = matrix.rows.map(({ id }) => id);
const AT = new Date("2026-11-20T11:00:00Z");

const LINES = { moved: "Planning", stuck: "Hiring", wanted: "An introduction", escalations: 4 };
const all = <T>(level: T) => Object.fromEntries(ids.map((id) => [id, level])) as Record<string, T>;

function result(own: Record<string, Level>, placed: Record<string, Level | null>): Result {
  const leader = leaderSaid(matrix, { ...LINES, levels: { ...all(2 as const), ...own } });
  const reviewer = reviewerSaid(matrix, { levels: { ...all(2 as const), ...placed }, note: "" });
  return resultOf({ framework: { matrix, version: framework.version }, leader, reviewer });
}

describe("the month of a check-in", () => {
  test.each<[month: string, today: string, can: boolean]>([
    ["2026-11", "2026-11-01", true],
    ["2026-11", "2026-11-30", true],
    ["2026-11", "2026-12-01", true],
    ["2026-12", "2027-01-01", true],
    ["2026-11", "2026-10-31", false],
    ["2026-11", "2027-01-01", false],
    ["2025-11", "2026-11-20", false],
  ])("%s can be opened on %s: %s", (month, today, can) => {
    expect(canOpen(month, today)).toBe(can);
  });

  test("has a name", () => {
    expect(monthText("2026-11")).toBe("November 2026");
  });
});

test.each<[skipped: Date | null, revealed: Date | null, standing: string]>([
  [null, null, "open"],
  [AT, null, "skipped"],
  [null, AT, "revealed"],
])("left out at %s and revealed at %s it is %s", (skippedAt, revealedAt, standing) => {
  expect(standingOf({ skippedAt, revealedAt })).toBe(standing);
});

describe("the two sides beside each other", () => {
  const cases: [name: string, own: Record<string, Level>, placed: Record<string, Level | null>, differing: string[]][] =
    [
      ["none where they agree", {}, {}, []],
      ["the largest first", { M8: 3 }, { M2: 1, M5: 0, M8: 0 }, ["M8 3/0", "M5 2/0", "M2 2/1"]],
      ["one that is higher counts as much as one that is lower", { M1: 0 }, { M1: 3, M2: 0 }, ["M1 0/3", "M2 2/0"]],
      ["of equal ones the order of the matrix", {}, { M7: 1, M3: 3, M1: 1 }, ["M1 2/1", "M3 2/3", "M7 2/1"]],
      ["none where the reviewer cannot say", { M1: 3 }, { M1: null }, []],
      ["placed below the first level is a placement", { M1: 1 }, { M1: 0 }, ["M1 1/0"]],
    ];
  test.each(cases)("%s", (_, own, placed, differing) => {
    const found = compared(result(own, placed));
    expect(found.differing.map(({ id, leader, reviewer }) => `${id} ${leader}/${reviewer}`)).toEqual(differing);
    const named = [...found.differing, ...found.agreeing, ...found.unplaced].map(({ id }) => id);
    expect(named.toSorted()).toEqual(ids.toSorted());
    expect(found.agreeing.every(({ leader, reviewer }) => leader === reviewer)).toBe(true);
    expect(found.unplaced.every(({ reviewer }) => reviewer === null)).toBe(true);
  });

  test("keep the words that were asked, and give back what was sent", () => {
    const both = result({ M1: 3 }, { M1: null, M2: 0 });
    expect(both.rows[0]).toMatchObject({ id: "M1", name: "Planning", texts: matrix.rows[0]!.cells.map((c) => c.text) });
    expect(saidIn(both)).toEqual({
      leader: { ...LINES, levels: { ...all(2), M1: 3 } },
      reviewer: { levels: { ...all(2), M1: null, M2: 0 }, note: "" },
    });
    expect([0, 2].map((level) => levelText(level as Level, both.columns))).toEqual([
      ...["Not at the first level yet", "Level 2, emerging VP"],
    ]);
  });
});

describe("what a form sends", () => {
  const rows = Object.fromEntries(ids.map((id) => [`row.${id}`, "1"]));
  const leader = { grantId: "g", id: "c", version: "0", ...rows, ...LINES, escalations: "4" };

  test("is read row by row", () => {
    expect(LeaderSide.parse(leader)).toMatchObject({ levels: all(1), escalations: 4, version: 0 });
    const given = { grantId: "g", id: "c", version: "0", "row.M1": "unsure", "row.M2": "", "row.M3": "0" };
    expect(ReviewerSide.parse(given)).toMatchObject({ levels: { M1: null, M2: null, M3: 0 }, note: "" });
  });

  test.each(["", " ", "-1", "100", "1.5", "many"])("escalations of “%s” are refused", (escalations) => {
    const read = LeaderSide.safeParse({ ...leader, escalations });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([["escalations"]]);
  });

  test.each(["0", "99"])("escalations of “%s” are taken", (escalations) => {
    expect(LeaderSide.parse({ ...leader, escalations }).escalations).toBe(Number(escalations));
  });

  test.each(["4", "-1", "x", "1.5"])("a level of “%s” is refused", (level) => {
    expect(LeaderSide.safeParse({ ...leader, "row.M1": level }).success).toBe(false);
    expect(ReviewerSide.safeParse({ ...leader, "row.M1": level }).success).toBe(false);
  });

  test("a row that does not exist is left out", () => {
    const { levels } = leaderSaid(matrix, { ...LINES, levels: { ...all(1 as const), M99: 3 } });
    expect(Object.keys(levels)).toEqual(ids);
  });

  test("names every row of the leader's that has no level", () => {
    const { M2: _, ...levels } = all(1 as const);
    expect(() => leaderSaid(matrix, { ...LINES, levels: { ...levels, M5: "" } })).toThrow(
      expect.objectContaining({ fields: { "row.M2": expect.any(String), "row.M5": expect.any(String) } }),
    );
  });
});
