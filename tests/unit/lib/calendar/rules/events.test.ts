import { describe, expect, test } from "vitest";
import {
  boundaryEvent,
  type Dated,
  type DatedMilestone,
  meetingEvent,
  milestoneEvent,
  startEvent,
} from "@/lib/calendar/rules/events";
import { feedPath, isNoteDue, tokenIn, webcalOf } from "@/lib/calendar/rules/feed";
import { OneDate } from "@/lib/calendar/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import { planOf } from "@/lib/roadmap/rules/plan";

const framework = currentFramework("em-to-vp");
const AT = new Date("2026-11-20T11:00:00Z");
const TODAY = "2026-11-20";
const plan = planOf({ startOn: "2026-09-01", phases: datedPhases(framework), extensions: [], aways: [] });
const roadmap = (given: Partial<Dated> = {}): Dated => ({
  ...{ id: "r1", version: 4, framework, plan, changedAt: AT, endedOn: null, ...given },
});
const phase = (index: number) => plan.phases[index - 1]!;
const boundary = (index: number, given: Partial<Dated> = {}) =>
  boundaryEvent(roadmap(given), { phase: phase(index), today: TODAY });

describe("a boundary", () => {
  test("is named by its number and the phase that ends, and called to mind while it is ahead", () => {
    expect(boundary(1)).toEqual({
      ...{ uid: "boundary-r1-1@cairn", sequence: 3, changedAt: AT, when: { on: "2026-12-01" }, isCancelled: false },
      title: `Boundary 1, the end of “${framework.phases[0]!.name}”`,
      remindedDaysBefore: [21, 7],
      about: { path: "/roadmap?id=r1", text: framework.phases[0]!.purpose },
    });
    expect(boundary(3).title).toBe(`End of the roadmap and of “${framework.phases[2]!.name}”`);
    const after = { phase: phase(1), today: "2026-12-02" };
    expect(boundaryEvent(roadmap(), after).remindedDaysBefore).toEqual([]);
    expect(boundaryEvent(roadmap(), { ...after, today: "2026-12-01" }).remindedDaysBefore).toEqual([21, 7]);
  });

  test("of somebody else names them and leads to where they are read", () => {
    const whose = { name: "Ada Quiet", path: "/reading/g1/roadmap" };
    const theirs = boundaryEvent(roadmap(), { phase: phase(1), today: TODAY, whose });
    expect(theirs).toMatchObject({ uid: boundary(1).uid, about: { path: whose.path } });
    expect(theirs.title).toBe(`Ada Quiet: ${boundary(1).title}`);
  });

  test("after the day on which the roadmap was finished is cancelled, and one before it stands", () => {
    const endedOn = "2026-12-10";
    expect([1, 2, 3].map((index) => boundary(index, { endedOn }).isCancelled)).toEqual([false, true, true]);
    expect(boundary(2, { endedOn }).remindedDaysBefore).toEqual([]);
    expect(startEvent(roadmap({ endedOn })).isCancelled).toBe(false);
    expect(startEvent(roadmap({ endedOn: "2026-08-31" })).isCancelled).toBe(true);
  });
});

describe("a milestone", () => {
  const milestone = (given: Partial<DatedMilestone> = {}) =>
    milestoneEvent(
      {
        ...{ id: "m1", templateId: "P1.1", title: "A map", dueOn: "2026-12-10", status: "open", version: 2 },
        ...{ changedAt: AT, ...given },
      },
      { roadmap: roadmap(), today: TODAY },
    );

  test.each([
    ["open", "Milestone: A map", false, [3]],
    ["done", "Milestone done: A map", false, []],
    ["dropped", "Milestone dropped: A map", true, []],
  ] as const)("that is %s stands on its day", (status, title, isCancelled, remindedDaysBefore) => {
    expect(milestone({ status })).toMatchObject({
      ...{ uid: "milestone-m1@cairn", title, isCancelled, remindedDaysBefore, when: { on: "2026-12-10" } },
    });
  });

  test("without a day is none, and one that is overdue calls nobody", () => {
    expect(milestone({ dueOn: null })).toBeNull();
    expect(milestone({ dueOn: "2026-11-19" })?.remindedDaysBefore).toEqual([]);
    expect(milestone({ dueOn: TODAY })?.remindedDaysBefore).toEqual([3]);
  });

  test("that was open when the roadmap ended goes with it, with a sequence that has grown", () => {
    const before = milestone()!;
    const one = { id: "m1", templateId: null, title: "A map", dueOn: "2026-12-10", version: 2, changedAt: AT };
    const ended = { roadmap: roadmap({ endedOn: TODAY, version: 5 }), today: TODAY };
    const after = milestoneEvent({ ...one, status: "open" }, ended)!;
    expect(after).toMatchObject({ uid: before.uid, isCancelled: true, remindedDaysBefore: [] });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(milestoneEvent({ ...one, status: "done" }, ended)?.isCancelled).toBe(false);
  });
});

test("a meeting is named by the other, and called to mind while it is planned and ahead", () => {
  const startsAt = new Date("2026-11-21T09:00:00Z");
  const meeting = {
    ...({ id: "t1", grantId: "g1", kind: "one-to-one", startsAt, minutes: 45, status: "planned", version: 3 } as const),
    ...{ changedAt: AT, withName: "Amara Lind" },
  };
  expect(meetingEvent(meeting, AT)).toEqual({
    ...{ uid: "meeting-t1@cairn", sequence: 2, changedAt: AT, title: "One-to-one with Amara Lind" },
    ...{ when: { startsAt, minutes: 45 }, isCancelled: false, remindedDaysBefore: [1] },
    about: { path: "/meetings/g1/t1", text: "" },
  });
  expect(meetingEvent(meeting, startsAt).remindedDaysBefore).toEqual([]);
  expect(meetingEvent({ ...meeting, status: "cancelled" }, AT)).toMatchObject({
    ...{ isCancelled: true, remindedDaysBefore: [] },
  });
  expect(meetingEvent({ ...meeting, status: "held" }, AT)).toMatchObject({
    isCancelled: false,
    remindedDaysBefore: [],
  });
});

describe("an address", () => {
  test("holds its secret with the ending or without", () => {
    const path = feedPath("abc-_1");
    expect(path).toBe("/api/calendar/abc-_1.ics");
    expect([tokenIn("abc-_1.ics"), tokenIn("abc-_1")]).toEqual(["abc-_1", "abc-_1"]);
    expect(webcalOf(`https://cairn.example.com${path}`)).toBe(`webcal://cairn.example.com${path}`);
  });

  test("is noted as read once an hour", () => {
    const after = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
    expect(isNoteDue(null, AT)).toBe(true);
    expect([0, 59, 60, -30].map((minutes) => isNoteDue(AT, after(minutes)))).toEqual([false, false, true, false]);
  });

  const named = (query: string) => OneDate.safeParse(Object.fromEntries(new URLSearchParams(query))).data;

  test("of one date names one thing", () => {
    expect(named("milestone=m1")).toEqual({ milestone: "m1" });
    expect(named("boundary=r1:2")).toEqual({ boundary: { roadmapId: "r1", phase: 2 } });
    expect(named("meeting=g1:t1")).toEqual({ meeting: { grantId: "g1", id: "t1" } });
  });

  test.each([
    ...["", "milestone=", "milestone=a/b", "boundary=r1", "boundary=r1:0", "boundary=r1:12", "boundary=r1:x"],
    ...["meeting=t1", "meeting=g1:t1:x", "milestone=m1&boundary=r1:1", "year=2026"],
  ])("of one date that reads %j names nothing", (query) => {
    expect(named(query)).toBeUndefined();
  });
});
