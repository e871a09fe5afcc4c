import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, transact } from "@/db";
import { actions } from "@/db/schema/action";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import type { Seat } from "@/lib/review/access";
import { dropAction, finishAction } from "@/lib/review/mutations/action";
import { agreeAction } from "@/lib/review/mutations/check-in";
import { listActions, listOpenActions } from "@/lib/review/queries/action";
import { newCheckIn, newSeats, seat, sendLeader, sendReviewer } from "@/tests/support/checking-in";
import { AT, newLeader, newRoadmap } from "@/tests/support/factories";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });

type Person = Awaited<ReturnType<typeof newLeader>>;
let [leader, reader]: Person[] = [];
let own: Seat;
let theirs: Seat;
let grantId: string;
let id: string;
beforeEach(async () => {
  [leader, reader] = [await newLeader(), await newLeader()];
  await newRoadmap(leader);
  ({ leader: own, reviewer: theirs, grantId } = await newSeats(leader, reader));
  id = await newCheckIn(own);
  await sendLeader(own, { id });
  await sendReviewer(theirs, { id });
});

const said = { text: "Hand the plan to two managers", doer: "leader" as const, dueOn: "2026-12-04", at: AT };
const agree = (from: Seat, more: Partial<typeof said & { sendKey: string }> = {}) =>
  agreeAction(from, { id, sendKey: crypto.randomUUID(), ...said, ...more });

test("either side agrees on at most three for a check-in, and one form writes one", async () => {
  const sendKey = crypto.randomUUID();
  const [first, again] = await Promise.all([agree(own, { sendKey }), agree(own, { sendKey })]);
  expect(again).toBe(first);
  await agree(theirs, { text: "Introduce the head of sales", dueOn: "2026-11-27" });
  await agree(own, { dueOn: "2026-11-20" });
  await expect(agree(own)).rejects.toMatchObject({ code: "INVALID" });
  expect(await agree(own, { sendKey })).toBe(first);
  expect((await listOpenActions(theirs)).map(({ dueOn }) => dueOn)).toEqual(["2026-11-20", "2026-11-27", "2026-12-04"]);
  await dropAction(theirs, { id: first, version: 1, reason: "Done by the managers", at: AT });
  await agree(own);
  expect((await listActions(own, { checkInId: id })).map(({ droppedAt }) => droppedAt !== null)).toEqual([
    ...[false, false, false, true],
  ]);
});

test("a day that is past, and a check-in that is not revealed, take none", async () => {
  await expect(agree(own, { dueOn: "2026-11-19" })).rejects.toMatchObject({ fields: { dueOn: expect.anything() } });
  const at = new Date("2026-12-02T11:00:00Z");
  const open = await newCheckIn(own, at);
  await expect(agreeAction(own, { ...said, id: open, sendKey: crypto.randomUUID(), at })).rejects.toEqual(NOTHING);
});

test("either side says that one is done or dropped, once, and history keeps who", async () => {
  const one = await agree(own);
  await finishAction(theirs, { id: one, version: 1, at: AT });
  await finishAction(own, { id: one, version: 1, at: AT });
  await expect(dropAction(own, { id: one, version: 2, reason: "No", at: AT })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await listOpenActions(own)).toEqual([]);
  const told = await db.select().from(history).where(eq(history.subjectId, one));
  expect(told.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["agreed", leader!.ownerId],
    ["done", reader!.ownerId],
  ]);
});

test("nobody reaches an action of another grant, and a grant that is over takes no new one", async () => {
  const one = await agree(own);
  const others = await newSeats(leader!, await newLeader());
  for (const from of [others.leader, others.reviewer]) {
    expect(await listOpenActions(from)).toEqual([]);
    expect(await listActions(from, { checkInId: id })).toEqual([]);
    await expect(finishAction(from, { id: one, version: 1, at: AT })).rejects.toEqual(NOTHING);
    await expect(agree(from)).rejects.toEqual(NOTHING);
  }
  await transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, grantId)));
  const after = await seat(leader!, grantId);
  await expect(agree(after)).rejects.toMatchObject({ code: "CLOSED" });
  await finishAction(after, { id: one, version: 1, at: AT });
  expect((await db.select().from(actions).where(eq(actions.id, one)))[0]?.doneAt).toEqual(AT);
});
