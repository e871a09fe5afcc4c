import { describe, expect, test } from "vitest";
import { agendaLines, type Changes, milestoneChanges } from "@/lib/review/rules/changes";

const TODAY = "2026-11-20";
const SINCE = "2026-11-01";
const NOTHING: Changes = {
  ...{ sinceOn: SINCE, today: TODAY },
  ...{ evidence: null, states: null, milestones: null, assessedOn: null },
};
const item = (id: string, sentence: string) => ({ id, sentence, happenedOn: "2026-11-10" });
const open = (dueOn: string) => ({ doneAt: null, droppedAt: null, dueOn });

describe("what becomes of milestones", () => {
  const one = (id: string, over: object) => {
    return { id, title: `M ${id}`, dueOn: "2027-06-01", status: "open" as const, closedOn: null, ...over };
  };
  const milestones = [
    one("late", { dueOn: "2026-11-19" }),
    one("today", { dueOn: TODAY }),
    one("soon", { dueOn: "2026-12-04" }),
    one("far", { dueOn: "2026-12-05" }),
    one("undated", { dueOn: null }),
    one("moved", {}),
    one("back", {}),
    one("done", { status: "done" as const, closedOn: SINCE }),
    one("before", { status: "done" as const, closedOn: "2026-10-31" }),
    one("dropped", { status: "dropped" as const, closedOn: TODAY, dueOn: TODAY }),
  ];
  const dueBefore = new Map([
    ["moved", "2027-05-01"],
    ["back", "2027-06-01"],
    ["done", "2027-01-01"],
  ]);
  const found = milestoneChanges({ milestones, dueBefore, sinceOn: SINCE, today: TODAY });
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  test("tells done, moved, due within two weeks and overdue apart", () => {
    expect(ids(found.done)).toEqual(["done"]);
    expect(ids(found.soon)).toEqual(["today", "soon"]);
    expect(ids(found.late)).toEqual(["late"]);
  });

  test("tells of a move only while it is open and stands elsewhere than before", () => {
    expect(found.moved).toEqual([{ id: "moved", title: "M moved", dueOn: "2027-06-01", before: "2027-05-01" }]);
  });
});

describe("the agenda", () => {
  test("is empty where nothing changed, and where nothing is open to the grant", () => {
    expect(agendaLines(NOTHING, [])).toEqual([]);
    expect(agendaLines({ ...NOTHING, evidence: { count: 0, newest: [] }, states: [], assessedOn: [] }, [])).toEqual([]);
  });

  test("says each part in a line, in one order", () => {
    const lines = agendaLines(
      {
        ...NOTHING,
        evidence: { count: 12, newest: [item("1", "Handed the review over"), item("2", "Older")] },
        states: [{ signalId: "M1.L2", name: "Planning level 2", from: "claimed", to: "occasional", why: "" }],
        milestones: {
          done: [{ id: "d", title: "Map the teams", closedOn: "2026-11-12" }],
          moved: [{ id: "m", title: "Write the plan", dueOn: null, before: "2026-12-01" }],
          soon: [{ id: "s", title: "Hold the forum", dueOn: "2026-11-30" }],
          late: [{ id: "l", title: "Ask the CFO", dueOn: "2026-11-10" }],
        },
        assessedOn: ["2026-11-15"],
      },
      [open("2026-11-19"), open(TODAY), open("2026-12-24")],
    );
    expect(lines).toEqual([
      "Twelve new pieces of evidence, the newest: “Handed the review over”",
      "Planning level 2: claimed to occasional",
      "Milestone done on 12 November 2026: Map the teams",
      "Milestone moved from 1 December 2026 to no day: Write the plan",
      "Milestone due on 30 November 2026: Hold the forum",
      "Milestone overdue since 10 November 2026: Ask the CFO",
      "An assessment was finished on 15 November 2026",
      "Three actions are open, one of them overdue",
    ]);
  });

  test.each([
    [["2026-12-01"], "One action is open"],
    [["2026-11-01"], "One action is open, and overdue"],
    [["2026-11-01", "2026-11-02"], "Two actions are open, two of them overdue"],
  ])("counts actions due %j", (days, told) => {
    expect(agendaLines(NOTHING, days.map(open))).toEqual([told]);
  });

  test("names one new item alone, and no more than five of a kind", () => {
    const one = { ...NOTHING, evidence: { count: 1, newest: [item("1", "Only this")] } };
    expect(agendaLines(one, [])).toEqual(["One new piece of evidence: “Only this”"]);
    const states = Array.from({ length: 8 }, (_, n) => {
      return { signalId: `${n}`, name: `Row ${n}`, from: "none", to: "claimed", why: "" };
    });
    const lines = agendaLines({ ...NOTHING, states }, []);
    expect([lines.length, lines[4], lines[5]]).toEqual([6, "Row 4: none to claimed", "And three more like this"]);
  });
});
