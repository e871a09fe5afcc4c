import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { addMechanism, stopMechanism } from "@/lib/mechanism/mutations/keep";
import { logRun, takeRunBack } from "@/lib/mechanism/mutations/run";
import { getMechanism, mechanismRows } from "@/lib/mechanism/queries";
import { AddMechanism, LogRun } from "@/lib/mechanism/schema";
import { AT, newLeader } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const REVIEW = AddMechanism.parse({ name: "Risk review", kind: "forum", cadence: "weekly" });
const MISSING = { code: "NOT_FOUND" };

describe("a run", () => {
  let leader: Leader;
  let other: Leader;
  let id: string;
  beforeEach(async () => {
    [leader, other] = [await newLeader(), await newLeader()];
    ({ id } = await addMechanism(leader, { ...REVIEW, at: AT }));
    await addMechanism(other, { ...REVIEW, at: AT });
  });
  const log = (by: Leader, said: Record<string, unknown>, at = later(5)) =>
    logRun(by, { ...LogRun.parse({ id, leader: "without", ...said }), at });
  const runs = async () => (await getMechanism(leader, { id, at: later(60) })).mechanism.runs;
  const actions = async () =>
    (await db.select().from(history).where(eq(history.subjectId, id)).orderBy(asc(history.id))).map(
      ({ action }) => action,
    );

  test("is today's unless another day is named, and newest first", async () => {
    await log(leader, {});
    await log(leader, { ranOn: "2026-11-13", leader: "with", decisions: "2", decided: "Two launches moved" });
    expect(await runs()).toMatchObject([
      { ranOn: "2026-11-20", isWithLeader: false, decisions: 0, decided: "", loggedBy: "leader", recordedAt: later(5) },
      { ranOn: "2026-11-13", isWithLeader: true, decisions: 2, decided: "Two launches moved" },
    ]);
    expect((await mechanismRows(other)).runs).toEqual([]);
    // Half past midnight in Berlin is another day than in Greenwich.
    await log(leader, {}, new Date("2026-11-20T23:30:00Z"));
    const { runs: all } = await mechanismRows(leader);
    expect(all.map(({ ranOn }) => ranOn)).toContain("2026-11-21");
  });

  test("is one for each day: said again it is the same, said otherwise it takes the place of the earlier", async () => {
    for (const minutes of [5, 6]) await log(leader, {}, later(minutes));
    expect([(await mechanismRows(leader)).runs.length, await actions()]).toEqual([1, ["added", "ran"]]);
    await log(leader, { leader: "with", decided: "The order of the launches" }, later(7));
    expect(await runs()).toMatchObject([{ isWithLeader: true, decisions: 1, recordedAt: later(7) }]);
    const { runs: all } = await mechanismRows(leader);
    expect(all.map(({ endedAt }) => endedAt).toSorted()).toEqual([later(7), null]);
  });

  test("is taken back, once", async () => {
    await log(leader, {});
    await takeRunBack(leader, { id, ranOn: "2026-11-20", at: later(6) });
    expect(await runs()).toEqual([]);
    await expect(takeRunBack(leader, { id, ranOn: "2026-11-20", at: later(7) })).rejects.toMatchObject(MISSING);
    expect(await actions()).toEqual(["added", "ran", "run-taken-back"]);
  });

  test("is refused for a day to come, on what was stopped, and to somebody else", async () => {
    await expect(log(leader, { ranOn: "2026-11-21" })).rejects.toMatchObject({ fields: { ranOn: expect.any(String) } });
    await expect(log(other, {})).rejects.toMatchObject(MISSING);
    await log(leader, {});
    await expect(takeRunBack(other, { id, ranOn: "2026-11-20", at: later(6) })).rejects.toMatchObject(MISSING);
    await stopMechanism(leader, { id, version: 1, reason: "No need", at: later(6) });
    await expect(log(leader, { ranOn: "2026-11-13" }, later(7))).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await runs()).toHaveLength(1);
  });
});
