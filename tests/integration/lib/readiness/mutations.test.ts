import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { setHintAside, takeHintUp } from "@/lib/readiness/mutations";
import { listSetAsides } from "@/lib/readiness/queries";
import { SetAsideForm, TakeUpForm } from "@/lib/readiness/schema";
import { AT, newLeader } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const historyOf = ({ ownerId }: Leader) =>
  db
    .select({ subjectId: history.subjectId, action: history.action, reason: history.reason, at: history.at })
    .from(history)
    .where(and(eq(history.ownerId, ownerId), eq(history.subject, "hint")))
    .orderBy(asc(history.id));

describe("a hint", () => {
  test("set aside keeps its reason, in the list and in the history", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    await setHintAside(leader, { key: "T1", reason: "A launch month.", at: AT });
    await setHintAside(other, { key: "T1", reason: "Another matter.", at: AT });
    expect(await listSetAsides(leader)).toEqual([
      { id: expect.any(String), key: "T1", reason: "A launch month.", recordedAt: AT, endedAt: null },
    ]);
    expect(await historyOf(leader)).toEqual([
      { subjectId: "T1", action: "set-aside", reason: "A launch month.", at: AT },
    ]);
  });

  test("set aside again keeps both reasons, and one of them in force", async () => {
    const leader = await newLeader();
    await setHintAside(leader, { key: "T1", reason: "A launch month.", at: AT });
    await setHintAside(leader, { key: "SH1:2026-10", reason: "Everybody was away.", at: AT });
    await setHintAside(leader, { key: "T1", reason: "Still the launch.", at: later(5) });
    const rows = await listSetAsides(leader);
    expect(rows.map(({ key, reason, recordedAt, endedAt }) => [key, reason, recordedAt, endedAt])).toEqual([
      ["T1", "Still the launch.", later(5), null],
      ["SH1:2026-10", "Everybody was away.", AT, null],
      ["T1", "A launch month.", AT, later(5)],
    ]);
  });

  test("taken up again stays in the list with its reason", async () => {
    const leader = await newLeader();
    await setHintAside(leader, { key: "T1", reason: "A launch month.", at: AT });
    await takeHintUp(leader, { key: "T1", at: later(9) });
    expect(await listSetAsides(leader)).toMatchObject([{ reason: "A launch month.", endedAt: later(9) }]);
    expect((await historyOf(leader)).map(({ action }) => action)).toEqual(["set-aside", "taken-up"]);
    await expect(takeHintUp(leader, { key: "T1", at: later(10) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is nobody else's to take up", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    await setHintAside(leader, { key: "T1", reason: "A launch month.", at: AT });
    await expect(takeHintUp(other, { key: "T1", at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listSetAsides(leader)).toMatchObject([{ endedAt: null }]);
    expect(await listSetAsides(other)).toEqual([]);
    expect(await historyOf(other)).toEqual([]);
  });

  test("is not taken up before it was set aside, whatever the clock says", async () => {
    const leader = await newLeader();
    await setHintAside(leader, { key: "T1", reason: "A launch month.", at: AT });
    await setHintAside(leader, { key: "T1", reason: "Still the launch.", at: later(-30) });
    await takeHintUp(leader, { key: "T1", at: later(-60) });
    const rows = await listSetAsides(leader);
    expect(rows.map(({ recordedAt, endedAt }) => [recordedAt, endedAt])).toEqual([
      [AT, AT],
      [AT, AT],
    ]);
  });
});

describe("what a form may send", () => {
  test.each(["T1", "VP5", "SH1:2026-10", "T4:2026-10-01"])("the key %s", (key) => {
    expect(SetAsideForm.parse({ key, reason: " A launch month. " })).toEqual({ key, reason: "A launch month." });
    expect(TakeUpForm.parse({ key })).toEqual({ key });
  });

  test.each(["", "T9", "T1:", "T1:2026", "T1 ", "xT1", "T1:2026-10-01-01", undefined, 7])("not the key %j", (key) => {
    expect(SetAsideForm.safeParse({ key, reason: "why" }).success).toBe(false);
    expect(TakeUpForm.safeParse({ key }).success).toBe(false);
  });

  test.each(["", "  ", undefined, "x".repeat(301), "one\ntwo"])("not the reason %j", (reason) => {
    expect(SetAsideForm.safeParse({ key: "T1", reason }).success).toBe(false);
  });
});
