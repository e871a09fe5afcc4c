import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { ownSaid, theirSaid, togetherOf, togetherText } from "@/lib/review/rules/together";
import type { Level } from "@/lib/review/schema/check-in";
import { PlaceLeader } from "@/lib/review/schema/together";

const { matrix: found } = currentFramework("em-to-vp");
const matrix = found!;
const all = <T>(level: T) => Object.fromEntries(matrix.rows.map(({ id }) => [id, level]));
const of = { grantId: "g1", name: "Amara Lind", reply: "Hiring is next", matrix };
const own = ownSaid(matrix, { levels: all(2 as Level) });
const theirs = theirSaid(matrix, { levels: { M1: 3, M2: null }, statement: "It holds" });

describe("what is kept", () => {
  test("is both sides once both are there, row by row; a row without a choice is one of which they cannot say", () => {
    const { rows, statement, reply } = togetherOf({ ...of, own, theirs });
    expect(rows.map(({ leader, reviewer }) => [leader, reviewer])).toEqual(
      matrix.rows.map(({ id }) => [2, id === "M1" ? 3 : null]),
    );
    expect([statement, reply]).toEqual(["It holds", "Hiring is next"]);
  });

  test.each([
    ["nobody", null, null],
    ["the leader", own, null],
    ["the reviewer", null, theirs],
  ])("is nothing but who has sent while only %s has", (_, mine, given) => {
    const kept = togetherOf({ ...of, own: mine, theirs: given });
    expect(kept).toMatchObject({ sent: { leader: mine !== null, reviewer: given !== null } });
    expect([kept.rows, kept.statement, kept.reply]).toEqual([[], "", ""]);
  });
});

test("the leader places every row, the reviewer at least one, with a statement", () => {
  const [first] = matrix.rows;
  const { [first!.id]: _, ...rest } = all(2 as Level);
  expect(() => ownSaid(matrix, { levels: rest })).toThrow(/^Choose where you are/);
  expect(() => theirSaid(matrix, { levels: {}, statement: "It holds" })).toThrow(/^Choose in at least one row/);
  const form = { grantId: "g1", id: "t1", version: "0", "levels.M1": "3", "levels.M2": "unsure", statement: " " };
  expect(PlaceLeader.safeParse(form).error?.issues.map(({ path }) => path.join("."))).toEqual(["statement"]);
  expect(PlaceLeader.parse({ ...form, statement: "It holds" }).levels).toEqual({ M1: 3, M2: null });
});

test("each standing reads differently, and only what both see is told with a name for the leader", () => {
  const sent = [true, false].flatMap((leader) => [true, false].map((reviewer) => ({ leader, reviewer })));
  const told = sent.flatMap((one) =>
    [true, false].map((isDecided) => togetherText({ name: "Amara Lind", sent: one }, { isDecided, leader: null })),
  );
  expect(new Set(told).size).toBe(6);
  expect(togetherText({ name: "Amara Lind", sent: sent[0]! }, { isDecided: true, leader: "Robin Vale" })).toBe(
    "Held together by Robin Vale and Amara Lind: each side was written without the other’s.",
  );
});
