import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headlineOf } from "@/lib/roadmap/rules/headline";
import { planOf } from "@/lib/roadmap/rules/plan";
import { pastDay } from "@/lib/roadmap/rules/rewind";
import { spineOf } from "@/lib/roadmap/rules/spine";
import { stateOf } from "@/lib/roadmap/rules/state";
import { planInput, seeded, someDay } from "@/tests/support/plans";

const names = ["Map the gap", "Build leverage", "Lead"];
const phases = [3, 6, 12].map((endMonth, at) => ({ id: `P${at + 1}`, endMonth }));
const plan = planOf({ startOn: "2026-04-20", phases, extensions: [], aways: [] });
const due = (id: string, phase: number, dueOn: string | null, status: "open" | "done" | "dropped" = "open") => {
  return { id, phase, dueOn, status, dropReason: null };
};
const milestones = [
  due("a", 1, "2026-05-01", "done"),
  due("b", 1, "2026-07-01"),
  due("c", 2, "2026-08-01", "dropped"),
  due("d", 3, "2026-12-01"),
];
const aways = [{ id: "w", fromOn: "2026-08-01", toOn: "2026-08-09", pausesPlan: false, note: "" }];
const read = (today: string) =>
  spineOf({ plan, milestones, aways, today }).map(({ entries }) =>
    entries.map((entry) =>
      entry.kind === "milestone" ? entry.milestone.id : entry.kind === "away" ? entry.away.id : "today",
    ),
  );

describe("the spine", () => {
  test.each([
    ["2026-04-01", [["today", "a", "b"], ["w", "c"], ["d"]]],
    ["2026-07-01", [["a", "b", "today"], ["w", "c"], ["d"]]],
    ["2026-07-20", [["a", "b"], ["today", "w", "c"], ["d"]]],
    [
      "2027-04-20",
      [
        ["a", "b"],
        ["w", "c"],
        ["d", "today"],
      ],
    ],
  ])("on %s today stands in its place", (today, expected) => {
    expect(read(today)).toEqual(expected);
  });

  test("counts what is closed; what is dropped counts neither way", () => {
    const spine = spineOf({ plan, milestones, aways, today: "2026-07-01" });
    expect(spine.map(({ closed, all }) => [closed, all])).toEqual([
      [1, 2],
      [0, 0],
      [0, 1],
    ]);
  });

  test("without dated phases it keeps the stored ones", () => {
    const undated = planOf({ startOn: "2026-04-20", phases: [], extensions: [], aways: [] });
    const spine = spineOf({ plan: undated, milestones, aways: [], today: "2026-07-01" });
    expect(spine.map(({ planned, entries }) => [planned, entries.length])).toEqual([
      [null, 2],
      [null, 1],
      [null, 2],
    ]);
  });

  test("on a track without dates today stands among the days that were set, and what has none comes last", () => {
    const undated = planOf({ startOn: "2026-04-20", phases: [], extensions: [], aways: [] });
    const own = [due("a", 1, null), due("b", 1, "2026-12-01"), due("c", 1, null, "done"), due("d", 1, "2026-05-01")];
    const [phase] = spineOf({ plan: undated, milestones: own, aways, today: "2026-11-20" });
    const told = phase!.entries.map((entry) => (entry.kind === "milestone" ? entry.milestone.id : entry.kind));
    expect(told).toEqual(["d", "away", "today", "b", "a", "c"]);
    const headline = headlineOf({ plan: undated, spine: [phase!], names: ["In your own time"], today: "2026-11-20" });
    expect(headline).toBe("Since 20 April 2026; 1 of 4 milestones closed");
    expect(stateOf({ status: "open", dueOn: null, dropReason: null }, "2026-11-20")).toBe("open");
  });

  test("shows every milestone and every away period once, and today once, in order of the days", () => {
    fc.assert(
      fc.property(planInput, someDay("2025-06-01", 1500), (input, today) => {
        const own = input.aways.map((away, n) => ({ ...away, id: `w${n}`, note: "" }));
        const spine = spineOf({ plan: planOf(input), milestones, aways: own, today });
        const kinds = spine.flatMap(({ entries }) => entries.map(({ kind }) => kind));
        expect(kinds.toSorted()).toEqual([...own.map(() => "away"), ...milestones.map(() => "milestone"), "today"]);
        for (const { entries } of spine) {
          const days = entries.map(({ on }) => on);
          expect(days).toEqual(days.toSorted());
        }
      }),
      seeded,
    );
  });
});

test.each([
  ["2026-04-10", "It starts in 10 days, on 20 April 2026"],
  ["2026-04-20", "Map the gap until 19 July 2026; 1 of 3 milestones closed"],
  ["2026-07-20", "Build leverage until 19 October 2026; 1 of 3 milestones closed"],
  ["2027-04-20", "The plan ended on 20 April 2027; 1 of 3 milestones closed"],
])("on %s the headline is %s, and no milestones are told where there are none to tell", (today, headline) => {
  expect(headlineOf({ plan, spine: spineOf({ plan, milestones, aways, today }), names, today })).toBe(headline);
  const untold = headlineOf({ plan, spine: null, names, today });
  expect(untold).toBe(headline.replace(/; .*/, ""));
});

test.each([
  [due("a", 1, "2026-05-01", "done"), "closed"],
  [{ ...due("a", 1, "2026-05-01", "dropped"), dropReason: "Not ours" }, "dropped: Not ours"],
  [due("a", 1, "2026-05-10"), "open, due today"],
  [due("a", 1, "2026-05-11"), "open, due in 1 day"],
  [due("a", 1, "2026-05-20"), "open, due in 10 days"],
  [due("a", 1, "2026-05-09"), "open, 1 day past its day"],
  [due("a", 1, "2026-05-01"), "open, 9 days past its day"],
])("%o is %s", (milestone, words) => {
  expect(stateOf(milestone, "2026-05-10")).toBe(words);
});

test.each<[unknown, string | null, RegExp | null]>([
  [undefined, null, null],
  ["", null, null],
  ["2026-05-10", null, null],
  ["2026-05-01", "2026-05-01", null],
  ["2026-05-09", "2026-05-09", null],
  ["2026-04-30", null, /first written down on 1 May 2026/],
  ["2026-05-11", null, /not come yet/],
  ["2026-02-31", null, /no day that exists/],
  [["2026-05-02"], null, /no day that exists/],
  ["x", null, /This is how the plan stands now/],
])("the past day of %o is %s", (on, day, note) => {
  const found = pastDay({ on, today: "2026-05-10", sinceOn: "2026-05-01" });
  expect(found.on).toBe(day);
  if (note) expect(found.note).toMatch(note);
  else expect(found.note).toBeNull();
});
