import { afterEach, describe, expect, test } from "vitest";
import { type Day, endOfDay } from "@/lib/date";
import { marksOf } from "@/lib/readiness/rules/marks";
import { stateOf } from "@/lib/readiness/rules/state";
import { gapText, stateText } from "@/lib/readiness/rules/wording";
import {
  answer,
  CELL,
  consistent,
  D,
  noon,
  nothing,
  rowsOf,
  stateAt,
  type Told,
  viewOf,
} from "@/tests/support/records";

const gapsOf = (rows: Parameters<typeof stateAt>[0], on: Day) => stateAt(rows, { on }).gaps.map(gapText);

describe("MX2: the vectors of the rules", () => {
  test("TV1: nothing is none", () => {
    const found = stateAt(nothing, { on: D(10) });
    expect(found).toEqual({
      ...{ signalId: "M1.L2", state: "none", contested: [], supporting: [], counting: [] },
      gaps: [{ clause: "claimed", have: 0, need: 1 }],
    });
  });

  test("TV2: 5 unattested items of the same afternoon in one context are claimed, with the batch mark", () => {
    const items = [0, 5, 10, 15, 20].map((minutes): Told => {
      const loggedAt = new Date(noon(D(3)).getTime() + minutes * 60_000);
      return { id: `b${minutes}`, on: D(3), loggedAt, context: "Payments" };
    });
    const view = viewOf(rowsOf(items), { on: D(4) });
    const found = stateOf(view, CELL);
    expect([found.state, found.gaps.map(gapText)]).toEqual(["claimed", ["0 of 1 attested item"]]);
    const marks = marksOf(view, { found, effort: new Set() });
    expect(marks.map(({ mark, items: those }) => [mark, those.length])).toEqual([
      ["batch", 5],
      ["one-context", 5],
    ]);
  });

  test("TV3: 3 attested items over 120 days in one context are occasional, 1 of 2 contexts", () => {
    const items = [0, 60, 120].map((n): Told => ({ id: `i${n}`, on: D(n), context: "Payments", by: ["ana"] }));
    expect(stateAt(rowsOf(items), { on: D(121) })).toMatchObject({ state: "occasional", contested: [] });
    expect(gapsOf(rowsOf(items), D(121))).toEqual(["1 of 2 contexts"]);
  });

  test("TV4: 3 attested items in two contexts over 30 days are occasional, 30 of 90 days", () => {
    const items = [0, 10, 30].map(
      (n): Told => ({ id: `i${n}`, on: D(n), context: n ? "Payments" : "Search", by: ["ana"] }),
    );
    expect(stateAt(rowsOf(items), { on: D(31) }).state).toBe("occasional");
    expect(gapsOf(rowsOf(items), D(31))).toEqual(["30 of 90 days"]);
  });

  test("TV5: 3 attested items in two contexts over 100 days, the newest 10 days old, are consistent", () => {
    const found = stateAt(rowsOf(consistent()), { on: D(110) });
    expect(found.state).toBe("consistent");
    expect(found.counting.map(({ id }) => id)).toEqual(["c3", "c2", "c1"]);
    expect(found.gaps.map(gapText)).toEqual(["1 of 2 witnesses", "1 of 2 groups of witnesses"]);
  });

  test("TV6: TV5 read 130 days later is lapsed, and consistent until its newest item is 121 days old", () => {
    expect(stateAt(rowsOf(consistent()), { on: D(240) }).state).toBe("lapsed");
    expect(gapsOf(rowsOf(consistent()), D(240))).toEqual(["newest item 140 days old, 120 at most"]);
    expect(stateAt(rowsOf(consistent()), { on: D(220) }).state).toBe("consistent");
    expect(stateAt(rowsOf(consistent()), { on: D(221) }).state).toBe("lapsed");
  });

  test("TV7: TV5 with both witnesses proposed by the leader and of one relation is not recognised, for both reasons", () => {
    const by = ["ana", "ben"].map((witnessId) => ({ witnessId, proposedByLeader: true }));
    const found = stateAt(rowsOf(consistent("c", by)), { on: D(110) });
    expect(found.state).toBe("consistent");
    expect(found.gaps.map(gapText)).toEqual(["1 of 2 groups of witnesses", "0 of 1 witness you did not name yourself"]);
    const other = [
      { witnessId: "ana", relation: "manager" },
      { witnessId: "ben", proposedByLeader: true },
    ];
    expect(stateAt(rowsOf(consistent("c", other)), { on: D(110) })).toMatchObject({ state: "recognised", gaps: [] });
  });

  test("TV8: TV5 and a rescue against that cell 20 days ago is contested, consistent beneath", () => {
    const rescue: Told = { id: "rescue", on: D(90), claims: { [CELL.id]: "against" } };
    const found = stateAt(rowsOf([...consistent(), rescue]), { on: D(110) });
    expect(stateText(found)).toBe("contested, consistent beneath");
    expect(found.contested).toEqual([{ by: "item", evidenceId: "rescue", closesOn: D(150) }]);
  });

  test("TV9: attested items at level 3 only let level 3 stand alone", () => {
    const rows = rowsOf(consistent("c", ["ana"], ["M1.L3"]));
    const states = ([1, 2, 3] as const).map((level) => {
      return stateAt(rows, { on: D(110), signal: { id: `M1.L${level}`, rowId: "M1", level } }).state;
    });
    expect(states).toEqual(["none", "none", "consistent"]);
  });

  test("TV10: two contexts and the same link in every item are occasional, 1 of 2 contexts", () => {
    const items = consistent().map((item) => ({ ...item, urls: ["https://example.com/one"] }));
    expect(stateAt(rowsOf(items), { on: D(110) }).state).toBe("occasional");
    expect(gapsOf(rowsOf(items), D(110))).toEqual(["1 of 2 contexts"]);
  });

  test("TV11: a witness who withdraws is left out at once, and the day before keeps its state", () => {
    const by = [{ witnessId: "ana", withdrawnAt: noon(D(112)) }];
    const rows = rowsOf(consistent("c", by));
    expect([D(111), D(112)].map((on) => stateAt(rows, { on }).state)).toEqual(["consistent", "claimed"]);
    const two = rowsOf(consistent("c", [...by, "ben"]));
    expect([D(111), D(112)].map((on) => stateAt(two, { on }).state)).toEqual(["consistent", "consistent"]);
  });

  describe("TV12: a change of clocks and the server's zone change nothing", () => {
    const before = process.env.TZ;
    afterEach(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    // Berlin's clocks go back on the night before 26 October 2025: its 25th has 24 hours, its 26th 25.
    const last = endOfDay("2025-10-26", "Europe/Berlin");
    const items: Told[] = [
      { id: "a", on: "2025-07-20", context: "Payments", by: ["ana"] },
      { id: "b", on: "2025-09-01", context: "Search", by: ["ana"] },
      { id: "c", on: "2025-10-26", context: "Search", loggedAt: last },
    ];
    const rows = rowsOf(items, { attestations: [answer("c", { witnessId: "ana", answeredAt: last })] });

    test.each(["UTC", "Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"])(
      "in %s",
      (server) => {
        process.env.TZ = server;
        const on = (day: Day, zone = "Europe/Berlin") => stateAt(rows, { on: day, zone }).state;
        expect(last.toISOString()).toBe("2025-10-26T22:59:59.999Z");
        expect([on("2025-10-25"), on("2025-10-26"), on("2025-10-27")]).toEqual([
          "occasional",
          "consistent",
          "consistent",
        ]);
        expect([on("2025-10-26", "America/Los_Angeles"), on("2025-10-26", "Asia/Tokyo")]).toEqual([
          "consistent",
          "occasional",
        ]);
      },
    );
  });
});
