import { expect, test } from "vitest";
import { AddMechanism, LogRun, SameCause } from "@/lib/mechanism/schema";

const run = { id: "m", leader: "without" };

test("a run is today's and decides nothing unless it says so; what was decided is one decision", () => {
  expect(LogRun.parse({ ...run, ranOn: "", decisions: "", decided: "" })).toEqual({
    ...{ id: "m", ranOn: null, isWithLeader: false, decisions: 0, decided: "" },
  });
  expect(LogRun.parse({ ...run, decided: "Two launches moved" }).decisions).toBe(1);
  expect(LogRun.parse({ ...run, decisions: "0", decided: "Nothing" }).decisions).toBe(0);
  expect(LogRun.parse({ ...run, leader: "with", decisions: "4" })).toMatchObject({ isWithLeader: true, decisions: 4 });
});

test.each([
  { ranOn: "2026-02-31" },
  { decisions: "-1" },
  { decisions: "many" },
  { decisions: "1.5" },
  { decisions: "100" },
  { leader: "" },
  { decided: "x".repeat(301) },
])("a run is refused with %j", (wrong) => {
  expect(LogRun.safeParse({ ...run, ...wrong }).success).toBe(false);
});

const mechanism = { name: "Review", kind: "forum", cadence: "weekly" };

test("a mechanism needs a name, a kind and a cadence; whoever looks after it is the leader unless named", () => {
  expect(AddMechanism.parse({ ...mechanism, howId: "", improves: "", forId: "" })).toEqual({
    ...mechanism,
    ...{ howId: null, improves: null, forId: null, ownerRole: "", replaced: "" },
  });
  for (const wrong of [{ name: " " }, { kind: "" }, { cadence: "hourly" }, { howId: "H12" }, { improves: "mood" }])
    expect(AddMechanism.safeParse({ ...mechanism, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});

test("no cause is said to be the same as itself", () => {
  expect(SameCause.safeParse({ evidenceId: "a", sameAsId: "b" }).success).toBe(true);
  expect(SameCause.safeParse({ evidenceId: "a", sameAsId: "a" }).error?.issues[0]?.path).toEqual(["sameAsId"]);
});
