import { describe, expect, test } from "vitest";
import { frameworkOf } from "@/lib/framework/rules/library";
import { datedPhases } from "@/lib/framework/rules/phases";
import { askedOf } from "@/lib/roadmap/rules/asking";
import { type PlanChange, tryChange } from "@/lib/roadmap/rules/change";
import type { Shifts } from "@/lib/roadmap/rules/standing";

const phases = datedPhases(frameworkOf("em-to-vp", "1.0.0"));
const span = (id: string, ended = false) => ({
  id,
  recordedAt: new Date("2026-04-20T09:00:00Z"),
  endedAt: ended ? new Date("2026-05-20T09:00:00Z") : null,
});
const away = { fromOn: "2026-06-01", toOn: "2026-06-07", pausesPlan: true };
const shifts: Shifts = {
  starts: [{ ...span("s"), startOn: "2026-04-20", reason: "" }],
  extensions: [
    { ...span("e"), phase: 1, weeks: 2, reason: "x" },
    { ...span("gone", true), phase: 2, weeks: 2, reason: "x" },
  ],
  aways: [{ ...span("a"), ...away, note: "" }],
};
const tried = (change: PlanChange, more: Partial<{ shifts: Shifts; phases: typeof phases }> = {}) =>
  tryChange({ shifts, phases, change, ...more });

describe("a change that is refused", () => {
  const many = <R extends { id: string }>(row: R, n: number) =>
    Array.from({ length: n }, (_, at) => ({ ...row, id: `${row.id}${at}` }));
  test.each<[string, PlanChange, object, Partial<{ shifts: Shifts; phases: [] }>?]>([
    ["the same start", { kind: "start", startOn: "2026-04-20" }, { fields: { startOn: expect.any(String) } }],
    ["a start too late", { kind: "start", startOn: "2099-06-01" }, { fields: { startOn: expect.any(String) } }],
    ["no such phase", { kind: "extend", phase: 4, weeks: 1 }, { fields: { phase: expect.any(String) } }],
    [
      "one extension too many",
      { kind: "extend", phase: 1, weeks: 1 },
      { fields: { weeks: expect.stringContaining("24") } },
      { shifts: { ...shifts, extensions: many(shifts.extensions[0]!, 24) } },
    ],
    ["the same time away", { kind: "away", ...away }, { fields: { fromOn: expect.any(String) } }],
    [
      "one away period too many",
      { kind: "away", ...away, pausesPlan: false },
      { fields: { fromOn: expect.stringContaining("60") } },
      { shifts: { ...shifts, aways: many(shifts.aways[0]!, 60) } },
    ],
    ["an unknown extension", { kind: "extension-back", id: "x" }, { code: "NOT_FOUND" }],
    ["one taken back already", { kind: "extension-back", id: "gone" }, { code: "NOT_FOUND" }],
    ["an unknown away period", { kind: "away-back", id: "e" }, { code: "NOT_FOUND" }],
    [
      "a phase of a track without dates",
      { kind: "extend", phase: 1, weeks: 1 },
      { fields: { phase: expect.stringContaining("no dates") } },
      { phases: [] },
    ],
  ])("%s", (_, change, refusal, more) => {
    expect(() => tried(change, more)).toThrow(expect.objectContaining(refusal));
  });
});

test.each<[PlanChange, object]>([
  [
    { kind: "start", startOn: "2026-04-21" },
    { before: { startOn: "2026-04-20" }, after: { startOn: "2026-04-21" } },
  ],
  [{ kind: "extend", phase: 3, weeks: 4 }, { after: { phase: 3, weeks: 4 } }],
  [{ kind: "away", ...away, toOn: "2026-06-08" }, { after: { ...away, toOn: "2026-06-08" } }],
  [{ kind: "extension-back", id: "e" }, { before: { phase: 1, weeks: 2 } }],
  [{ kind: "away-back", id: "a" }, { before: away }],
])("%o keeps in the history what it was and what it is", (change, kept) => {
  expect(tried(change).kept).toEqual(kept);
});

describe("what an address asks to try", () => {
  const asked = (query: Record<string, string | string[]>) => askedOf(query, { shifts, phases });

  test("nothing, when it names no change that there is", () => {
    expect(asked({})).toBeNull();
    expect(asked({ change: "else" })).toBeNull();
    expect(asked({ change: ["start", "start"] })).toBeNull();
  });

  test("a change, with the plan before and after it", () => {
    const { tried: found, answer } = asked({ change: "extend", phase: "2", weeks: "1" })!;
    expect(answer.ok).toBe(true);
    expect(found?.change).toEqual({ kind: "extend", phase: 2, weeks: 1 });
    expect([found?.before.endsOn, found?.after.endsOn]).toEqual(["2027-05-11", "2027-05-18"]);
  });

  test("of a name given twice the last counts, as in a form", () => {
    expect(asked({ change: "extend", phase: ["1", "3"], weeks: "1" })?.tried?.change).toMatchObject({ phase: 3 });
  });

  test.each([
    [{ change: "start", startOn: "2026-02-31" }, "startOn"],
    [{ change: "start" }, "startOn"],
    [{ change: "start", startOn: "2026-04-20" }, "startOn"],
    [{ change: "extend", phase: "0", weeks: "1" }, "phase"],
    [{ change: "extend", phase: "1", weeks: "27" }, "weeks"],
    [{ change: "away", fromOn: "2026-06-08", toOn: "2026-06-01" }, "toOn"],
    [{ change: "away", fromOn: "2026-06-08", toOn: "2026-06-09", pausesPlan: "maybe" }, "pausesPlan"],
  ])("%o is refused at %s, and keeps what was typed", (query, field) => {
    const { tried: found, answer, values } = asked(query)!;
    expect(found).toBeNull();
    expect(answer).toMatchObject({ ok: false, fields: { [field]: expect.any(String) }, values: query });
    expect(values).toEqual(query);
  });

  test("taking back what is not there is refused as a whole", () => {
    expect(asked({ change: "away-back" })?.answer).toMatchObject({ ok: false, fields: {} });
  });
});
