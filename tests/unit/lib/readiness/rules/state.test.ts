import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { assessedSignals, stateOf } from "@/lib/readiness/rules/state";
import { contestText, gapText, lacksText, ruleText, stateName, stateText } from "@/lib/readiness/rules/wording";
import { STATES } from "@/lib/readiness/schema";
import {
  CELL,
  consistent,
  D,
  framework,
  noon,
  placement,
  rowsOf,
  stateAt,
  type Told,
  thresholds,
  viewOf,
} from "@/tests/support/records";

describe("the limits of consistent", () => {
  const items = (days: number[], by = ["ana"]): Told[] =>
    days.map((n) => ({ id: `i${n}`, on: D(n), context: n ? "Payments" : "Search", by }));
  test.each<[number[], number, string, string[]]>([
    [[0, 90], 100, "occasional", ["2 of 3 attested items"]],
    [[0, 50, 90], 100, "consistent", ["1 of 2 witnesses", "1 of 2 groups of witnesses"]],
    [[0, 50, 89], 100, "occasional", ["89 of 90 days"]],
    [[0, 50, 90], 211, "lapsed", ["newest item 121 days old, 120 at most"]],
    [[0, 50, 60], 181, "occasional", ["60 of 90 days", "newest item 121 days old, 120 at most"]],
    [[0], 0, "occasional", ["1 of 3 attested items", "1 of 2 contexts", "0 of 90 days"]],
  ])("items on days %j are on day %i %s", (days, on, state, gaps) => {
    const found = stateAt(rowsOf(items(days)), { on: D(on) });
    expect([found.state, found.gaps.map(gapText)]).toEqual([state, gaps]);
  });

  test("what was never consistent when it was written down lapses all the same, by the days it happened on", () => {
    const late = items([0, 50, 100]).map((item) => ({ ...item, loggedAt: noon(D(300)) }));
    expect([299, 300].map((on) => stateAt(rowsOf(late), { on: D(on) }).state)).toEqual(["none", "lapsed"]);
  });
});

describe("what contests a state", () => {
  const against = (on: number, id = "rescue"): Told => ({ id, on: D(on), claims: { [CELL.id]: "against" } });
  const by = (items: Told[], on = 110, more = {}) =>
    stateAt(rowsOf([...consistent(), ...items], more), { on: D(on) }).contested.map((one) => one.by);

  test("an item against it, for 60 days", () => {
    expect(by([against(60)], 119)).toEqual(["item"]);
    expect(by([against(60)], 120)).toEqual([]);
  });

  test("an item against it until another one answers it, and again when that one is withdrawn", () => {
    const mended: Told = { id: "mended", on: D(100), claims: [] };
    const answers = [{ evidenceId: "rescue", answerId: "mended", recordedAt: noon(D(105)), endedAt: noon(D(112)) }];
    expect([104, 105, 112].map((on) => by([against(90), mended], on, { answers }))).toEqual([["item"], [], ["item"]]);
    const gone = { ...mended, withdrawn: true };
    expect(by([against(90), gone], 106, { answers })).toEqual(["item"]);
  });

  test("several against it, the newest first", () => {
    const found = stateAt(rowsOf([...consistent(), against(80, "a"), against(95, "b"), against(80, "c")]), {
      on: D(110),
    });
    expect(found.contested.map((one) => "evidenceId" in one && one.evidenceId)).toEqual(["b", "c", "a"]);
  });

  test("a witness's no on an item that counts, and not on one that does not", () => {
    const no = { witnessId: "ben", answer: "no" } as const;
    expect(by([{ id: "d", on: D(90), by: ["ana", no] }])).toEqual(["witness"]);
    expect(by([{ id: "d", on: D(90), by: [no] }])).toEqual([]);
    expect(by([{ id: "d", on: D(90), by: ["ana", { ...no, withdrawnAt: noon(D(100)) }] }])).toEqual([]);
  });

  test("a blind placement below it, from the day it is revealed until it is discussed", () => {
    const placed = (level: number) => ({ placements: [placement("M1", { level, on: D(105), discussedOn: D(115) })] });
    expect([104, 105, 114, 115].map((on) => by([], on, placed(1)))).toEqual([[], ["placement"], ["placement"], []]);
    expect([by([], 110, placed(0)), by([], 110, placed(2)), by([], 110, placed(3))]).toEqual([["placement"], [], []]);
    expect(by([], 110, { placements: [placement("M2", { on: D(105) })] })).toEqual([]);
  });

  test("a placement does not touch a signal that stands in no row", () => {
    const bench = { id: "BENCH" };
    const rows = rowsOf(consistent("c", ["ana"], ["BENCH"]), { placements: [placement("M1", { level: 0, on: D(1) })] });
    expect(stateAt(rows, { on: D(110), signal: bench })).toMatchObject({ state: "consistent", contested: [] });
  });

  test("nothing, where nothing is claimed", () => {
    const rows = rowsOf([against(90)], { placements: [placement("M1", { on: D(91) })] });
    expect(stateAt(rows, { on: D(100) })).toMatchObject({ state: "none", contested: [] });
  });
});

describe("content without figures", () => {
  test("tells nothing beyond a confirmed item, and lets an item against it weigh until it is answered", () => {
    const rescue: Told = { id: "rescue", on: D(10), claims: { [CELL.id]: "against" } };
    const found = stateAt(rowsOf([...consistent(), rescue]), { on: D(300), thresholds: null });
    expect(found).toMatchObject({
      state: "occasional",
      contested: [{ by: "item", evidenceId: "rescue", closesOn: null }],
    });
    expect(found.gaps.map(gapText)).toEqual(["no figures in this version of the framework"]);
    expect(stateAt(rowsOf([{ id: "i", on: D(0) }]), { on: D(1), thresholds: null }).state).toBe("claimed");
  });
});

describe("assessed signals", () => {
  test("are the cells and the bench, and on the onward tracks the indicators", () => {
    const kinds = (track: "em-to-vp" | "vp-to-cto") => assessedSignals(currentFramework(track)).map(({ kind }) => kind);
    expect(kinds("em-to-vp")).toEqual([...Array(24).fill("cell"), "bench"]);
    expect(kinds("vp-to-cto")).toEqual(Array(5).fill("indicator"));
    expect(assessedSignals(framework)[0]).toMatchObject({ id: "M1.L1", rowId: "M1", level: 1 });
  });
});

describe("words", () => {
  test("every state has a name and a rule with the content's figures", () => {
    expect(STATES.map(stateName)).toEqual(["not shown yet", ...STATES.slice(1)]);
    expect(ruleText("consistent", { ...thresholds, consistentItems: 4, freshDays: 77 })).toMatch(
      /^4 attested items.* 77 days old/,
    );
    expect(ruleText("lapsed", { ...thresholds, freshDays: 77 })).toContain("77 days");
    expect(new Set(STATES.map((state) => ruleText(state, thresholds))).size).toBe(6);
  });

  test("a contested state is named with what lies beneath", () => {
    expect(stateText(stateOf(viewOf(rowsOf(consistent()), { on: D(110) }), CELL))).toBe("consistent");
    expect(stateText({ state: "lapsed", contested: [{ by: "placement", placementId: "p", level: 1 }] })).toBe(
      "contested, lapsed beneath",
    );
  });

  test("says what contests it, and what the next one lacks", () => {
    const placed = (level: number) => contestText({ by: "placement", placementId: "p", level });
    expect([placed(2), placed(0)]).toEqual(["placed at level 2 by a reviewer", "placed below level 1 by a reviewer"]);
    expect(
      lacksText({
        contested: [
          { by: "item", evidenceId: "i", closesOn: null },
          { by: "witness", evidenceId: "i", attestationId: "a" },
        ],
        gaps: [{ clause: "contexts", have: 1, need: 2 }],
      }),
    ).toBe("an item speaks against it; a witness saw it differently; 1 of 2 contexts");
    expect(lacksText({ contested: [], gaps: [] })).toBe("");
  });
});
