import { beforeEach, describe, expect, test } from "vitest";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { listCitable } from "@/lib/evidence/queries/cited";
import { listCauses } from "@/lib/evidence/queries/placing";
import { Placement } from "@/lib/evidence/schema";
import { addMechanism } from "@/lib/mechanism/mutations/keep";
import { linkItems, sayCausesSame, takeSameBack, unlinkItems } from "@/lib/mechanism/mutations/link";
import { logRun } from "@/lib/mechanism/mutations/run";
import { getMechanism, listShown, mechanismRows, mechanismsNow } from "@/lib/mechanism/queries";
import { debtsOf } from "@/lib/mechanism/rules/debt";
import { mechanismsAt } from "@/lib/mechanism/rules/view";
import { AddMechanism, LogRun } from "@/lib/mechanism/schema";
import { AT, newEvidence, newLeader } from "@/tests/support/factories";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const REVIEW = AddMechanism.parse({ name: "Checklist", kind: "forum", cadence: "weekly" });
const MISSING = { code: "NOT_FOUND" };

/** A rescue with its cause. */
async function rescued(leader: Leader, { on = "2026-11-13", cause = "Sign-off" } = {}) {
  const id = await newEvidence(leader, { rescue: true, happenedOn: on });
  const said = Placement.parse({ sentence: "Signed off at night", happenedOn: on, rescueCause: cause, claims: [] });
  await placeEvidence(leader, { ...said, id, version: 1, at: later(1) });
  return id;
}

let leader: Leader;
let other: Leader;
let id: string;
let theirs: string;
beforeEach(async () => {
  [leader, other] = [await newLeader(), await newLeader()];
  ({ id } = await addMechanism(leader, { ...REVIEW, at: AT }));
  ({ id: theirs } = await addMechanism(other, { ...REVIEW, at: AT }));
});
const seen = async () => (await getMechanism(leader, { id, at: later(60) })).mechanism;
const debts = async (who = leader, on = "2026-11-20") => {
  const { open, closed } = debtsOf(mechanismsAt(await mechanismRows(who), { on, zone: who.zone }));
  return [open.map(({ words }) => words), closed.map(({ words }) => words)];
};

describe("T5: a cause that came back", () => {
  test("is owed until a linked mechanism ran twice without the leader, and each day keeps its reading", async () => {
    const first = await rescued(leader, { on: "2026-10-02" });
    await rescued(other, { on: "2026-10-02" });
    expect(await debts()).toEqual([[], []]);
    await rescued(leader);
    expect([await debts(), await debts(other)]).toEqual([
      [["Sign-off"], []],
      [[], []],
    ]);
    await linkItems(leader, { id, evidenceIds: [first], relation: "prevents", at: later(5) });
    const run = (ranOn: string, at = later(6)) =>
      logRun(leader, { ...LogRun.parse({ id, ranOn, leader: "without" }), at });
    await run("2026-11-16");
    expect(await debts()).toEqual([["Sign-off"], []]);
    await run("2026-11-21", new Date(AT.getTime() + 86_400_000));
    expect([await debts(), await debts(leader, "2026-11-21")]).toEqual([
      [["Sign-off"], []],
      [[], ["Sign-off"]],
    ]);
    await unlinkItems(leader, { id, evidenceIds: [first], at: new Date(AT.getTime() + 2 * 86_400_000) });
    expect([await debts(leader, "2026-11-21"), await debts(leader, "2026-11-22")]).toEqual([
      [[], ["Sign-off"]],
      [["Sign-off"], []],
    ]);
  });

  test("goes when a rescue is withdrawn or its cause is put right, and the day before keeps it", async () => {
    const first = await rescued(leader, { on: "2026-10-02" });
    await rescued(leader);
    const tomorrow = new Date(AT.getTime() + 86_400_000);
    const said = {
      sentence: "Signed off at night",
      happenedOn: "2026-10-02",
      rescueCause: "No second name",
      claims: [],
    };
    await placeEvidence(leader, { ...Placement.parse(said), id: first, version: 2, at: tomorrow });
    expect([await debts(), await debts(leader, "2026-11-21")]).toEqual([
      [["Sign-off"], []],
      [[], []],
    ]);
    expect(await listCauses(leader)).toEqual(["Sign-off", "No second name"]);
    expect(await listCauses(other)).toEqual([]);
    await withdrawEvidence(leader, { ids: [first], at: tomorrow });
    expect(await listCauses(leader)).toEqual(["Sign-off"]);
  });

  test("is one with another that is said to be the same, until that is taken back", async () => {
    const [one, two] = [await rescued(leader, { cause: "Sign-off" }), await rescued(leader, { cause: "Signature" })];
    const foreign = await rescued(other);
    for (const [evidenceId, sameAsId] of [
      [one, foreign],
      [foreign, one],
      [one, "none"],
    ] as const)
      await expect(sayCausesSame(leader, { evidenceId, sameAsId, at: later(5) })).rejects.toMatchObject(MISSING);
    await sayCausesSame(leader, { evidenceId: one, sameAsId: two, at: later(5) });
    await sayCausesSame(leader, { evidenceId: two, sameAsId: one, at: later(6) });
    expect((await mechanismRows(leader)).sames).toHaveLength(1);
    expect((await debts())[0]).toHaveLength(1);
    await expect(takeSameBack(other, { evidenceId: one, sameAsId: two, at: later(7) })).rejects.toMatchObject(MISSING);
    await takeSameBack(leader, { evidenceId: two, sameAsId: one, at: later(7) });
    expect(await debts()).toEqual([[], []]);
    const again = takeSameBack(leader, { evidenceId: one, sameAsId: two, at: later(8) });
    await expect(again).rejects.toMatchObject(MISSING);
  });
});

describe("evidence beside a mechanism", () => {
  test("is linked once, in one way, and unlinked", async () => {
    const item = await newEvidence(leader);
    for (const minutes of [5, 6])
      await linkItems(leader, { id, evidenceIds: [item], relation: "shows", at: later(minutes) });
    expect((await mechanismRows(leader)).links).toHaveLength(1);
    expect([(await seen()).shows, (await listShown(leader, id)).map((one) => one.id)]).toEqual([[item], [item]]);
    expect(await listShown(other, id)).toEqual([]);
    await linkItems(leader, { id, evidenceIds: [item], relation: "prevents", at: later(7) });
    expect([(await seen()).shows, (await seen()).prevents]).toEqual([[], [item]]);
    await unlinkItems(leader, { id, evidenceIds: [item], at: later(8) });
    expect((await seen()).prevents).toEqual([]);
    await expect(unlinkItems(leader, { id, evidenceIds: [item], at: later(9) })).rejects.toMatchObject(MISSING);
  });

  test("is the leader's own on both sides", async () => {
    const [item, foreign] = [await newEvidence(leader), await newEvidence(other)];
    const link = (mechanism: string, evidenceIds: string[]) =>
      linkItems(leader, { id: mechanism, evidenceIds, relation: "shows", at: later(5) });
    for (const [mechanism, items] of [
      [id, [foreign]],
      [id, [item, foreign]],
      [theirs, [item]],
      ["none", [item]],
    ] as const)
      await expect(link(mechanism, [...items])).rejects.toMatchObject(MISSING);
    expect((await mechanismRows(leader)).links).toEqual([]);
    await link(id, [item]);
    await expect(unlinkItems(other, { id, evidenceIds: [item], at: later(6) })).rejects.toMatchObject(MISSING);
    expect((await listCitable(leader)).map((one) => one.id)).toEqual([item]);
    expect((await mechanismsNow(other, { at: later(6) })).running).toHaveLength(1);
  });
});
