import { describe, expect, test } from "vitest";
import { type Day, daysBetween } from "@/lib/date";
import { currentFramework, frameworkOf } from "@/lib/framework/rules/library";
import type { Framework } from "@/lib/framework/schema";
import { HINT_TEXTS } from "@/lib/readiness/content";
import type { Hint } from "@/lib/readiness/rules/hint";
import { hintsFor, restingHints, type SetAside, setAsideBy } from "@/lib/readiness/rules/hints";
import { HINTS, type HintId } from "@/lib/readiness/schema";
import { type Plan, planOf } from "@/lib/roadmap/rules/plan";
import { framework, noon, rowsOf, type Told, viewOf } from "@/tests/support/records";

const phases = [3, 6, 12].map((endMonth, n) => ({ id: `P${n + 1}`, endMonth }));
const plan = planOf({ startOn: "2026-01-01", phases, extensions: [], aways: [] });
const onward = currentFramework("vp-to-cto");

type Asked = { on?: Day; content?: Framework; plan?: Plan | null; rescues?: string[] };
function hints(
  items: Told[],
  { on = "2026-05-15", content = framework, plan: its = plan, rescues = [] }: Asked = {},
): Hint[] {
  const view = viewOf(rowsOf(items), { on, thresholds: content.thresholds });
  return hintsFor({ view, framework: content, plan: its, rescues: new Set(rescues) });
}
/** What one hint says: its finding and the items that caused it; null when it is not given. */
function said(id: HintId, items: Told[], asked?: Asked) {
  const found = hints(items, asked).find((one) => one.id === id);
  return found ? [found.finding, found.items.map((item) => item.id)] : null;
}
/** `n` items alike, on the days before `on`. */
const several = (n: number, told: Omit<Told, "id">, prefix = "i"): Told[] =>
  Array.from({ length: n }, (_, at) => ({ ...told, id: `${prefix}${at}` }));

describe("T1, near the work", () => {
  const own = several(4, { on: "2026-05-10", mode: "did" });
  const other = (n: number) => several(n, { on: "2026-05-10", mode: "built" }, "o");

  test("more than half of the last 30 days by one's own hands, four items at least", () => {
    expect(said("T1", [...own, ...other(3)])).toEqual([
      "Of 7 items in the last 30 days, 4 came by your own hands.",
      ["i3", "i2", "i1", "i0"],
    ]);
    expect(said("T1", [...own, ...other(4)])).toBeNull();
    expect(said("T1", own.slice(1))).toBeNull();
  });

  test("counts what was stepped into, leaves out what nobody has placed and what is older", () => {
    const stepped: Told = { id: "s", on: "2026-05-11", kind: "stepped-in", mode: "coached" };
    const unplaced = several(9, { on: "2026-05-10" }, "u");
    expect(said("T1", [...own.slice(1), stepped, ...unplaced])?.[1]).toEqual(["s", "i3", "i2", "i1"]);
    const old = own.map((item) => ({ ...item, on: "2026-04-15" }));
    expect(said("T1", old)).toBeNull();
    expect(
      said(
        "T1",
        old.map((item) => ({ ...item, on: "2026-04-16" })),
      ),
    ).not.toBeNull();
  });
});

describe("T2, in the room", () => {
  const seen = several(3, { on: "2026-04-10", kind: "presented", claims: ["M8.L3"] });

  test("three items of being there in 90 days, none of which names what was decided", () => {
    expect(said("T2", seen)).toEqual([
      "3 items of the last 90 days tell of being there, and none of them of what was decided.",
      ["i2", "i1", "i0"],
    ]);
    expect(said("T2", seen.slice(1))).toBeNull();
    const decided = { ...seen[0]!, outcomeAfter: "the rewrite was stopped" };
    expect(said("T2", [decided, ...seen.slice(1)])).toBeNull();
    expect(said("T2", [{ ...seen[0]!, kind: "decided" }, ...seen.slice(1)])).toBeNull();
  });

  test("leaves out what supports nothing, and what lies further back", () => {
    expect(said("T2", [{ ...seen[0]!, claims: { "M8.L3": "against" } }, ...seen.slice(1)])).toBeNull();
    expect(said("T2", [{ ...seen[0]!, claims: [] }, ...seen.slice(1)])).toBeNull();
    expect(said("T2", [{ ...seen[0]!, on: "2026-02-14" }, ...seen.slice(1)])).toBeNull();
  });
});

describe("T3, time for the managers", () => {
  const before: Told = { id: "before", on: "2026-03-31" };
  const delivery = several(3, { on: "2026-05-01", mode: "did", claims: ["M1.L1"] });

  test("nothing on managers for 45 days, while delivery goes on", () => {
    expect(said("T3", [before, ...delivery])).toEqual([
      "In 45 days nothing about your managers, and 3 items by your own hands.",
      ["i2", "i1", "i0"],
    ]);
    expect(said("T3", [before, ...delivery.slice(1)])).toBeNull();
  });

  test.each(["C2.S1", "C2.W1", "M4.L1", "T1"])("is not said when an item is about %s", (signalId) => {
    const about = (on: Day): Told => ({
      id: "m",
      on,
      claims: { [signalId]: signalId === "C2.W1" ? "against" : "supports" },
    });
    expect(said("T3", [before, ...delivery, about("2026-04-01")])).toBeNull();
    expect(said("T3", [before, ...delivery, about("2026-03-31")])).not.toBeNull();
  });

  test("is not said of a record that is younger, nor for signals that nobody knows", () => {
    expect(said("T3", delivery)).toBeNull();
    expect(said("T3", [before, ...delivery, { id: "u", on: "2026-05-01", claims: ["C99.S1"] }])).not.toBeNull();
  });
});

describe("T4, a word on priorities", () => {
  const asked = (on: Day, started = plan): Asked => ({ on, plan: started });
  const followed: Told = { id: "followed", on: "2026-06-01", kind: "decided", claims: ["C3.S1"] };

  test("three weeks before a quarter ends without one", () => {
    expect(said("T4", [followed], asked("2026-06-10"))).toEqual([
      "The quarter ends on 30 June 2026, and nothing in it yet tells of a priority that you shaped, challenged or declined.",
      ["followed"],
    ]);
    expect(said("T4", [followed], asked("2026-06-09"))).toBeNull();
    expect(said("T4", [], asked("2026-06-30"))?.[1]).toEqual([]);
    expect(hints([], asked("2026-06-30")).map(({ key }) => key)).toContain("T4:2026-04-01");
  });

  test.each<[Told["kind"], string, Day, boolean]>([
    ["shaped", "C3.S4", "2026-04-01", false],
    ["declined", "M1.L2", "2026-05-01", false],
    ["shaped", "M8.L1", "2026-06-25", false],
    ["shaped", "M8.L1", "2026-03-31", true],
    ["shaped", "M5.L1", "2026-05-01", true],
    ["decided", "M1.L2", "2026-05-01", true],
  ])("something %s on %s on %s: said is %s", (kind, signalId, on, isSaid) => {
    expect(said("T4", [{ id: "i", on, kind, claims: [signalId] }], asked("2026-06-25")) !== null).toBe(isSaid);
  });

  test("is not said to somebody who has just begun, or has no roadmap", () => {
    const late = (startOn: Day) => planOf({ startOn, phases, extensions: [], aways: [] });
    expect(said("T4", [], asked("2026-06-25", late("2026-04-23")))).toBeNull();
    expect(said("T4", [], asked("2026-06-25", late("2026-04-22")))).not.toBeNull();
    expect(said("T4", [], { on: "2026-06-25", plan: null })).toBeNull();
  });
});

describe("SH1, a month within one team", () => {
  const own = several(2, { on: "2026-04-30", scope: "own-team" });

  test("the last whole month, by what says how far it reached", () => {
    expect(said("SH1", [...own, { id: "unsaid", on: "2026-04-01" }])).toEqual([
      "All 2 items of April 2026 stay within your own team.",
      ["i1", "i0"],
    ]);
    expect(hints(own).map(({ key }) => key)).toContain("SH1:2026-04");
    expect(said("SH1", own.slice(1))).toBeNull();
    expect(said("SH1", [...own, { id: "wide", on: "2026-04-01", scope: "several-teams" }])).toBeNull();
    expect(said("SH1", [...own, { id: "now", on: "2026-05-01", scope: "company" }])).not.toBeNull();
    expect(
      said(
        "SH1",
        own.map((item) => ({ ...item, on: "2026-03-31" })),
      ),
    ).toBeNull();
  });

  test("not of months before the roadmap, nor without one", () => {
    const started = (startOn: Day) => planOf({ startOn, phases, extensions: [], aways: [] });
    expect(said("SH1", own, { plan: started("2026-05-01") })).toBeNull();
    expect(said("SH1", own, { plan: started("2026-04-30") })).not.toBeNull();
    expect(said("SH1", own, { plan: null })).toBeNull();
  });
});

describe("R2, a different kind of work", () => {
  const mix = (on: Day, did: number, built: number) => [
    ...several(did, { on, mode: "did" }, `d${on}`),
    ...several(built, { on, mode: "built" }, `b${on}`),
  ];
  const [first, second] = ["2026-02-10", "2026-04-20"];

  test("the second phase goes on like the first, mostly by one's own hands", () => {
    const found = said("R2", [...mix(first, 5, 1), ...mix(second, 5, 1)]);
    expect(found?.[0]).toBe("By your own hands came 5 of 6 items in the first phase and 5 of 6 items in the second.");
    expect(found?.[1]).toHaveLength(5);
  });

  test.each<[string, Told[], boolean]>([
    ["a tenth has moved", [...mix(first, 8, 2), ...mix(second, 7, 3)], true],
    ["more has moved", [...mix(first, 9, 1), ...mix(second, 7, 3)], false],
    ["the first phase holds too little", [...mix(first, 5, 0), ...mix(second, 6, 0)], false],
    ["the second phase holds too little", [...mix(first, 6, 0), ...mix(second, 5, 0)], false],
    ["it was leverage from the start", [...mix(first, 3, 3), ...mix(second, 3, 3)], false],
    ["nobody has said whose hands", [...several(9, { on: first }), ...mix(second, 9, 0)], false],
  ])("when %s", (_, items, isSaid) => {
    expect(said("R2", items) !== null).toBe(isSaid);
  });

  test("is said once the second phase has begun, of what had happened by then", () => {
    const items = [...mix(first, 6, 0), ...mix("2026-04-01", 6, 0), ...mix("2026-06-30", 0, 9)];
    expect(said("R2", items, { on: "2026-03-31" })).toBeNull();
    expect(said("R2", items, { on: "2026-04-01" })).not.toBeNull();
    const early = items.map((item) => ({ ...item, loggedAt: noon("2026-04-01") }));
    expect(said("R2", early, { on: "2026-06-29" })).not.toBeNull();
    expect(said("R2", early, { on: "2026-06-30" })).toBeNull();
    expect(said("R2", items, { plan: null })).toBeNull();
    expect(said("R2", items, { plan: { ...plan, phases: plan.phases.slice(0, 1) } })).toBeNull();
  });
});

describe("OW6, what is yours directly", () => {
  const company = (n: number): Told[] => several(n, { on: "2026-05-01", scope: "company", claims: ["M8.L3"] }, "c");
  const direct = (n: number, signalId = "M1.L2"): Told[] => several(n, { on: "2026-05-01", claims: [signalId] }, "d");

  test("more items in 60 days support the company's direction than tend one's own layer", () => {
    expect(said("OW6", [...company(2), ...direct(1)])).toEqual([
      "In 60 days 2 items support the company's direction, 1 tend what is yours directly.",
      ["c1", "c0"],
    ]);
    expect(said("OW6", [...company(2), ...direct(2)])).toBeNull();
    expect(said("OW6", [...company(2), ...direct(2, "BENCH")])).toBeNull();
    expect(said("OW6", [...company(2), ...direct(2, "C3.S1")])).not.toBeNull();
  });

  test("an item on both is direct, one that stays in engineering is no company matter", () => {
    const both: Told = { id: "both", on: "2026-05-01", scope: "company", claims: ["M3.L3", "M2.L3"] };
    expect(said("OW6", [both])).toBeNull();
    expect(said("OW6", several(2, { on: "2026-05-01", scope: "organisation", claims: ["M8.L3"] }))).toBeNull();
    expect(said("OW6", several(2, { on: "2026-05-01", scope: "company", claims: ["M7.L3"] }))).toBeNull();
    expect(
      said(
        "OW6",
        company(2).map((item) => ({ ...item, on: "2026-03-16" })),
      ),
    ).toBeNull();
  });
});

describe("O8, depth kept in a routine", () => {
  const rescue: Told = { id: "r", on: "2026-05-01", kind: "stepped-in", claims: ["C4.S1"] };

  test("a rescue that stands as a strength", () => {
    expect(said("O8", [rescue])).toEqual([
      "1 item of the last 90 days is a rescue that stands here as a strength.",
      ["r"],
    ]);
    const marked: Told = { id: "m", on: "2026-05-02", kind: "decided", claims: ["M5.L2"] };
    expect(said("O8", [rescue, marked], { rescues: ["m"] })?.[0]).toBe(
      "2 items of the last 90 days are rescues that stand here as a strength.",
    );
    expect(said("O8", [marked])).toBeNull();
  });

  test("not once it speaks against something, claims nothing, or lies further back", () => {
    expect(said("O8", [{ ...rescue, claims: { "C4.S1": "supports", T5: "against" } }])).toBeNull();
    expect(said("O8", [{ ...rescue, claims: [] }])).toBeNull();
    expect(said("O8", [{ ...rescue, on: "2026-02-14" }])).toBeNull();
  });
});

describe("the pitfalls of the onward tracks", () => {
  const asked: Asked = { content: onward, plan: null };
  const on = "2026-05-01";

  test("VP1: nearly everything stays within engineering", () => {
    const within = several(4, { on, scope: "organisation", claims: ["VC6.1"] });
    const wide = several(1, { on, scope: "company" }, "w");
    expect(said("VP1", [...within, ...wide], asked)).toEqual([
      "Of 5 items in the last 90 days, 4 stay within engineering.",
      ["i3", "i2", "i1", "i0"],
    ]);
    expect(said("VP1", within, asked)).toBeNull();
    expect(said("VP1", [...within, ...several(2, { on, scope: "across-functions" }, "w")], asked)).toBeNull();
    expect(said("VP1", [...within, { id: "unsaid", on }], asked)).toBeNull();
    expect(hints([...within, ...wide], asked)[0]?.next).toBe(onward.pitfalls?.[0]?.parts?.[0]?.text);
    expect(said("VP1", [...within, ...wide], { ...asked, content: { ...onward, pitfalls: undefined } })).toBeNull();
  });

  const five = (claims: string[]) => several(5, { on, claims });
  test.each<[HintId, string[], string]>([
    ["VP2", ["VC6.1", "VC6.2"], "In 120 days nothing on “CEO and board”, and 5 items on other things."],
    ["VP3", ["VC6.1", "VC6.4"], "In 120 days nothing on “Standing outside”, and 5 items on other things."],
    ["VP4", ["VC6.1", "VC6.2"], "In 120 days nothing on “CEO and board”, and 5 items on other things."],
    ["VP5", ["VC6.2", "VC6.4"], "In 120 days nothing on “Product and customers”, and 5 items on other things."],
  ])("%s: nothing for long on what it is about", (id, claims, finding) => {
    expect(said(id, five(claims), asked)?.[0]).toBe(finding);
    expect(said(id, five(claims).slice(1), asked)).toBeNull();
    expect(said(id, five(["VC6.1", "VC6.2", "VC6.4"]), asked)).toBeNull();
    expect(
      said(
        id,
        five(claims).map((item) => ({ ...item, on: "2026-01-15" })),
        asked,
      ),
    ).toBeNull();
  });

  test("nothing is said of a pitfall that serves nothing, or is not there", () => {
    const bare = { ...onward, pitfalls: onward.pitfalls?.map(({ serves: _, ...one }) => one) };
    expect(hints(five(["VC6.1"]), { ...asked, content: bare })).toEqual([]);
    expect(hints(five(["VC6.1"]), { ...asked, content: { ...onward, pitfalls: undefined } })).toEqual([]);
  });
});

describe("hints", () => {
  const all: Told[] = several(6, { on: "2026-05-10", mode: "did", scope: "own-team" });

  test("are silent on content without figures, and of another track's kind never", () => {
    expect(hints(all, { content: frameworkOf("em-to-vp", "1.0.0") })).toEqual([]);
    expect(hints(all, { content: framework }).map(({ id }) => id)).toEqual(["T1"]);
    expect(hints(all, { content: onward, plan: null }).map(({ id }) => id)).not.toContain("T1");
  });

  test("T0: each begins with what has served and ends with one thing to try, without blame or alarm", () => {
    for (const id of HINTS) {
      const { title, strength, next } = HINT_TEXTS[id];
      expect(`${title} ${strength} ${next}`, id).not.toMatch(
        /!|\b(fail|never|must|weak|wrong|bad|trap|too (much|close))/i,
      );
      expect(strength, id).toMatch(/^[A-Z][^?]*\.$/);
    }
  });

  const view = viewOf(rowsOf(all), { on: "2026-05-15" });
  const given = hints(all);
  const setAside = (on: Day, more: Partial<SetAside> = {}): SetAside => {
    return { id: `s${on}`, key: "T1", reason: "A launch month.", recordedAt: noon(on), endedAt: null, ...more };
  };
  const told = (some: SetAside[]) => {
    const { shown, resting } = restingHints(given, { setAside: some, view });
    return [shown.map(({ earlier }) => earlier?.id), resting.map(({ untilOn }) => untilOn)];
  };

  test("rest for 30 days once they were set aside, and come back with the reason", () => {
    expect(told([])).toEqual([[undefined], []]);
    expect(told([setAside("2026-04-16")])).toEqual([[], ["2026-05-16"]]);
    expect(told([setAside("2026-04-15")])).toEqual([["s2026-04-15"], []]);
    expect(daysBetween("2026-04-15", "2026-05-15")).toBe(30);
  });

  test("come back when they are taken up again, and are told by their own last word only", () => {
    const again = setAside("2026-05-01", { endedAt: noon("2026-05-02") });
    expect(told([again])).toEqual([["s2026-05-01"], []]);
    expect(told([setAside("2026-04-20"), again])).toEqual([["s2026-05-01"], []]);
    expect(told([setAside("2026-05-01", { key: "T2" })])).toEqual([[undefined], []]);
    const same = ["a", "b"].map((id) => setAside("2026-04-01", { id }));
    expect([told(same), told(same.toReversed())]).toEqual([
      [["b"], []],
      [["b"], []],
    ]);
  });

  test("rest on a past day as they rested then", () => {
    const rows = [setAside("2026-05-10"), setAside("2026-05-01", { endedAt: noon("2026-05-05") })];
    const by = (day: Day) => setAsideBy(rows, noon(day)).map(({ id, endedAt }) => [id, endedAt]);
    expect(by("2026-04-30")).toEqual([]);
    expect(by("2026-05-04")).toEqual([["s2026-05-01", null]]);
    expect(by("2026-05-05")).toEqual([["s2026-05-01", noon("2026-05-05")]]);
    expect(by("2026-05-10").map(([id]) => id)).toEqual(["s2026-05-10", "s2026-05-01"]);
  });

  test("do not rest where the content has no figure for it", () => {
    const bare = { ...view, thresholds: null };
    const { shown } = restingHints(given, { setAside: [setAside("2026-05-15")], view: bare });
    expect(shown).toHaveLength(1);
  });
});
