import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { mechanismFacts } from "@/db/schema/mechanism";
import { addMechanism, changeMechanism, resumeMechanism, stopMechanism } from "@/lib/mechanism/mutations/keep";
import { getMechanism, mechanismRows, mechanismsNow, stopReason } from "@/lib/mechanism/queries";
import { AddMechanism } from "@/lib/mechanism/schema";
import { AT, newEvidence, newLeader } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const REVIEW = { name: "Risk review", kind: "forum", cadence: "weekly" };
const add = (leader: Leader, more: Record<string, unknown> = {}) =>
  addMechanism(leader, { ...AddMechanism.parse({ ...REVIEW, ...more }), at: AT });
const factsOf = (id: string) =>
  db.select().from(mechanismFacts).where(eq(mechanismFacts.mechanismId, id)).orderBy(asc(mechanismFacts.id));
const changesOf = (id: string) => db.select().from(history).where(eq(history.subjectId, id)).orderBy(asc(history.id));
const now = async (leader: Leader, id: string) => (await getMechanism(leader, { id, at: later(60) })).mechanism;

describe("a mechanism", () => {
  let leader: Leader;
  let other: Leader;
  beforeEach(async () => {
    [leader, other] = [await newLeader(), await newLeader()];
    await add(other, { name: "Theirs" });
  });

  test("is kept with what is said about it, and belongs to its owner alone", async () => {
    const said = {
      howId: "H3",
      improves: "risk",
      ownerRole: "the head of support",
      replaced: "A call",
    };
    const { id } = await add(leader, said);
    expect(await now(leader, id)).toMatchObject({
      row: { name: "Risk review", replaced: "A call", version: 1, createdAt: AT },
      facts: {
        kind: "forum",
        howId: "H3",
        improves: "risk",
        ownerRole: "the head of support",
        stopped: false,
      },
      ...{ runs: [], alone: 0, prevents: [], shows: [] },
    });
    expect(await changesOf(id)).toMatchObject([
      {
        subject: "mechanism",
        action: "added",
        before: null,
        after: { name: "Risk review", ownerRole: "the head of support" },
        at: AT,
      },
    ]);
    await expect(getMechanism(other, { id, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await mechanismsNow(other, { at: AT })).running.map(({ row }) => row.name)).toEqual(["Theirs"]);
  });

  test("is linked on the way to the rescue that it is for, and to nobody else's", async () => {
    const [rescue, theirs] = [await newEvidence(leader, { rescue: true }), await newEvidence(other, { rescue: true })];
    const { id } = await add(leader, { forId: rescue });
    expect((await now(leader, id)).prevents).toEqual([rescue]);
    for (const forId of [theirs, "nothing"])
      await expect(add(leader, { forId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await mechanismsNow(leader, { at: AT })).running).toHaveLength(1);
  });

  test("changes, and an earlier day keeps what it was", async () => {
    const { id } = await add(leader);
    const tomorrow = new Date(AT.getTime() + 86_400_000);
    const { forId: _, ...next } = AddMechanism.parse({ ...REVIEW, name: "Risk hour", howId: "H3", cadence: "monthly" });
    await changeMechanism(leader, { ...next, id, version: 1, at: tomorrow });
    const { mechanism: then } = await getMechanism(leader, { id, at: AT });
    const { mechanism: since } = await getMechanism(leader, { id, at: tomorrow });
    expect([then.facts.cadence, since.facts.cadence, since.facts.howId]).toEqual(["weekly", "monthly", "H3"]);
    expect([since.row.name, since.row.version]).toEqual(["Risk hour", 2]);
    expect((await changesOf(id)).at(-1)).toMatchObject({
      action: "changed",
      before: { name: "Risk review", howId: null, cadence: "weekly" },
      after: { name: "Risk hour", howId: "H3", cadence: "monthly" },
    });
    await changeMechanism(leader, { ...next, id, version: 2, at: tomorrow });
    expect([(await factsOf(id)).length, (await changesOf(id)).length]).toEqual([2, 2]);
  });

  test("is refused to a second tab, and to somebody else", async () => {
    const { id } = await add(leader);
    const { forId: _, ...next } = AddMechanism.parse({ ...REVIEW, name: "Risk hour" });
    await changeMechanism(leader, { ...next, id, version: 1, at: later(1) });
    const stale = { id, version: 1, at: later(2) };
    const conflict = { code: "CONFLICT" };
    await expect(changeMechanism(leader, { ...next, ...stale })).rejects.toMatchObject(conflict);
    await expect(stopMechanism(leader, { ...stale, reason: "No need" })).rejects.toMatchObject(conflict);
    await expect(resumeMechanism(leader, stale)).rejects.toMatchObject(conflict);
    const missing = { code: "NOT_FOUND" };
    await expect(changeMechanism(other, { ...next, id, version: 2, at: later(3) })).rejects.toMatchObject(missing);
    await expect(stopMechanism(other, { id, version: 2, reason: "No", at: later(3) })).rejects.toMatchObject(missing);
    expect((await now(leader, id)).facts.stopped).toBe(false);
  });

  test("stops with a reason and is taken up again", async () => {
    const { id } = await add(leader);
    await stopMechanism(leader, { id, version: 1, reason: "The planning took it over", at: later(1) });
    expect((await mechanismsNow(leader, { at: later(2) })).stopped.map((one) => one.id)).toEqual([id]);
    expect([await stopReason(leader, id), await stopReason(other, id)]).toEqual(["The planning took it over", ""]);
    await resumeMechanism(leader, { id, version: 2, at: AT });
    expect((await now(leader, id)).facts.stopped).toBe(false);
    for (const { recordedAt, endedAt } of await factsOf(id)) expect((endedAt ?? later(60)) >= recordedAt).toBe(true);
  });

  test("has a limit to its number", async () => {
    for (let n = 0; n < 60; n++) await add(leader, { name: `Review ${n}` });
    await expect(add(leader)).rejects.toMatchObject({ code: "INVALID", fields: { name: expect.any(String) } });
    expect((await mechanismRows(leader)).mechanisms).toHaveLength(60);
  });
});
