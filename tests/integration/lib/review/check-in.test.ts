import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { checkInSides, checkIns } from "@/db/schema/check-in";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { notices } from "@/db/schema/mail";
import { placements } from "@/db/schema/review";
import { exportRecord } from "@/lib/account/queries/export";
import { readinessOn } from "@/lib/readiness/queries";
import { assessedSignals, stateOf } from "@/lib/readiness/rules/state";
import { presentView } from "@/lib/readiness/rules/view";
import { openSeat, type Seat } from "@/lib/review/access";
import { discussRows, openCheckIn, skipCheckIn } from "@/lib/review/mutations/check-in";
import { sendReviewerSide } from "@/lib/review/mutations/side";
import { checkInsOf, escalationsOf, getCheckIn, listCheckIns } from "@/lib/review/queries/check-in";
import { compared } from "@/lib/review/rules/check-in";
import { CANARY, newCheckIn, newSeats, ROWS, seat, sendLeader, sendReviewer } from "@/tests/support/checking-in";
import { AT, newLeader, newPlaced, newRoadmap, TO_CTO } from "@/tests/support/factories";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });
const CLOSED = expect.objectContaining({ code: "CLOSED" });
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

type Person = Awaited<ReturnType<typeof newLeader>>;
let [leader, reader, otherLeader, otherReader]: Person[] = [];
let own: Seat;
let theirs: Seat;
let grantId: string;
beforeEach(async () => {
  [leader, reader] = [await newLeader(), await newLeader()];
  [otherLeader, otherReader] = [await newLeader(), await newLeader()];
  await newRoadmap(leader);
  await newRoadmap(otherLeader);
  ({ leader: own, reviewer: theirs, grantId } = await newSeats(leader, reader));
});

/** Everything that one seat can read of its check-ins, and what the person behind it can take with them. */
async function allThat(from: Seat, person: Person, id: string): Promise<string> {
  const found = await Promise.all([
    getCheckIn(from, id),
    listCheckIns(from),
    escalationsOf(from),
    exportRecord(person, { at: AT }),
    db.select().from(notices).where(eq(notices.userId, person.ownerId)),
    db.select().from(history).where(eq(history.ownerId, leader!.ownerId)),
  ]);
  return JSON.stringify(found, (_, value) => (value instanceof Map ? [...value] : value));
}

describe("before both have sent", () => {
  test("the reviewer finds nothing of the leader's side, and the leader their own", async () => {
    const id = await newCheckIn(own);
    await sendLeader(own, { id, levels: { M1: 3 } });
    const read = await allThat(theirs, reader!, id);
    for (const word of [
      CANARY.moved,
      CANARY.stuck,
      CANARY.wanted,
      `escalations":77`,
      `escalations\\":77`,
      `"M1":3`,
      `M1\\":3`,
    ])
      expect(read).not.toContain(word);
    expect(await getCheckIn(theirs, id)).toMatchObject({ own: null, result: null, sent: { own: null, other: AT } });
    expect(await allThat(own, leader!, id)).toContain(CANARY.wanted);
    expect((await getCheckIn(own, id)).own?.leader).toMatchObject({ moved: CANARY.moved, levels: { M1: 3, M2: 2 } });
  });

  test("the leader finds nothing of the reviewer's side, and the record holds no placement", async () => {
    const id = await newCheckIn(own);
    await sendReviewer(theirs, { id, levels: { M1: 0, M2: null } });
    const read = await allThat(own, leader!, id);
    for (const word of [CANARY.note, `"M1":0`, `M1\\":0`]) expect(read).not.toContain(word);
    expect(await allThat(theirs, reader!, id)).toContain(CANARY.note);
    expect(await db.$count(placements, eq(placements.ownerId, leader!.ownerId))).toBe(0);
  });

  test("each changes their own; the same again writes nothing, and what is older than what stands is refused", async () => {
    const id = await newCheckIn(own);
    await sendLeader(own, { id });
    await sendLeader(own, { id });
    expect((await getCheckIn(own, id)).own?.version).toBe(1);
    await sendLeader(own, { id, version: 1, moved: "Something else" });
    await expect(sendLeader(own, { id, version: 1, moved: "A third" })).rejects.toEqual(CONFLICT);
    expect((await getCheckIn(own, id)).own?.leader?.moved).toBe("Something else");
    await expect(sendLeader(theirs, { id })).rejects.toEqual(NOTHING);
    await expect(sendReviewer(own, { id })).rejects.toEqual(NOTHING);
    const told = await db.select().from(notices).where(eq(notices.userId, reader!.ownerId));
    expect(told.map(({ title }) => title)).toEqual([
      "Robin Vale opened the check-in for November 2026",
      "Robin Vale has sent their side of the check-in for November 2026",
    ]);
  });

  test("a side says where it stands in every row, or in one at least", async () => {
    const id = await newCheckIn(own);
    await expect(sendLeader(own, { id, levels: { M3: "" as never } })).rejects.toMatchObject({
      code: "INVALID",
      fields: { "row.M3": expect.stringContaining("Choose") },
    });
    const empty = { id, version: 0, levels: {}, note: "Only a line", at: AT };
    await expect(sendReviewerSide(theirs, empty)).rejects.toMatchObject({ code: "INVALID" });
    await sendReviewerSide(theirs, { ...empty, levels: { M5: null } });
    expect((await getCheckIn(own, id)).sent).toEqual({ own: null, other: AT });
  });
});

describe("once both have sent", () => {
  test.each(["leader", "reviewer"])("both are revealed together, the %s being last", async (last) => {
    const id = await newCheckIn(theirs);
    const sends = [
      () => sendReviewer(theirs, { id, levels: { M1: 0, M4: 1, M7: null } }),
      () => sendLeader(own, { id, levels: { M4: 3 } }),
    ];
    for (const send of last === "leader" ? sends : sends.reverse()) await send();
    for (const [from, person] of [
      [own, leader!],
      [theirs, reader!],
    ] as const) {
      const { result, own: side } = await getCheckIn(from, id);
      expect(side).toBeNull();
      expect(result).toMatchObject({ moved: CANARY.moved, note: CANARY.note, escalations: CANARY.escalations });
      expect(compared(result!).differing.map((row) => [row.id, row.leader, row.reviewer])).toEqual([
        ["M1", 2, 0],
        ["M4", 3, 1],
      ]);
      expect(compared(result!).unplaced.map((row) => row.id)).toEqual(["M7"]);
      expect(await escalationsOf(from)).toEqual([{ month: "2026-11", count: 77 }]);
      if (person === leader) expect(await exportRecord(leader!, { at: AT })).toContain(CANARY.note);
    }
    expect(await db.$count(checkInSides, eq(checkInSides.checkInId, id))).toBe(0);
  });

  test("nothing changes any more: the last form again is taken for what it is, anything else is refused", async () => {
    const id = await newCheckIn(own);
    await sendLeader(own, { id });
    await sendReviewer(theirs, { id });
    const before = await db.select().from(checkIns).where(eq(checkIns.id, id));
    await sendReviewer(theirs, { id });
    await sendLeader(own, { id });
    await expect(sendReviewer(theirs, { id, levels: { M1: 1 } })).rejects.toEqual(CONFLICT);
    await expect(sendLeader(own, { id, version: 1, moved: "Later" })).rejects.toEqual(CONFLICT);
    await expect(skipCheckIn(own, { id, reason: "Away", at: later(5) })).rejects.toEqual(CONFLICT);
    expect(await db.select().from(checkIns).where(eq(checkIns.id, id))).toEqual(before);
    expect(await db.$count(placements, eq(placements.checkInId, id))).toBe(ROWS.length);
  });

  test("sent by both at the same moment, it is revealed once", async () => {
    for (let n = 0; n < 5; n++) {
      const seats = await newSeats(leader!, reader!);
      const id = await newCheckIn(seats.leader);
      await Promise.all([sendLeader(seats.leader, { id }), sendReviewer(seats.reviewer, { id, levels: { M2: 0 } })]);
      expect((await getCheckIn(seats.leader, id)).result?.rows.map((row) => row.reviewer)).toContain(0);
      expect(await db.$count(placements, eq(placements.checkInId, id))).toBe(ROWS.length);
      const revealed = and(eq(history.subjectId, id), eq(history.action, "revealed"));
      expect(await db.$count(history, revealed)).toBe(1);
    }
  });

  test("a lower placement contests the claimed cell until it was talked about, and past days keep their state", async () => {
    await newPlaced(leader!);
    const state = async (at: Date) => {
      const { view } = (await readinessOn(leader!, { on: undefined, now: at }))!;
      const cell = assessedSignals((await readinessOn(leader!, { on: undefined, now: at }))!.framework);
      return stateOf(view, cell.find(({ id }) => id === "M1.L2")!);
    };
    const id = await newCheckIn(own);
    await sendLeader(own, { id });
    await sendReviewer(theirs, { id, levels: { M1: 1, M2: 1 } });
    const { contested } = await state(AT);
    expect(contested).toEqual([{ by: "placement", placementId: expect.any(String), level: 1 }]);
    const { placementId } = contested[0] as { placementId: string };
    expect((await checkInsOf(leader!, [placementId])).get(placementId)).toEqual({
      ...{ id, grantId, month: "2026-11", readerName: "Amara Lind" },
    });
    expect((await checkInsOf(otherLeader!, [placementId])).size).toBe(0);

    const tomorrow = later(24 * 60);
    await discussRows(theirs, { id, rowIds: ["M1"], at: tomorrow });
    await discussRows(own, { id, rowIds: ["M1"], at: later(48 * 60) });
    expect((await state(tomorrow)).contested).toEqual([]);
    const { rows, roadmap, framework } = (await readinessOn(leader!, { on: undefined, now: tomorrow }))!;
    const asked = { zone: roadmap.zone, thresholds: framework.thresholds };
    expect(presentView(rows, { at: AT, ...asked }).placements.map(({ rowId }) => rowId)).toContain("M1");
    expect(presentView(rows, { at: tomorrow, ...asked }).placements.map(({ rowId }) => rowId)).not.toContain("M1");
    expect((await getCheckIn(own, id)).discussed.get("M1")).toEqual(tomorrow);
    expect((await getCheckIn(own, id)).discussed.get("M2")).toBeNull();
  });
});

describe("a month", () => {
  test("has one check-in for a grant, whoever opens it and however often", async () => {
    const ids = await Promise.all([newCheckIn(own), newCheckIn(theirs), newCheckIn(own)]);
    expect(new Set(ids).size).toBe(1);
    expect(await db.$count(checkIns, eq(checkIns.grantId, grantId))).toBe(1);
    expect(await newCheckIn(theirs, new Date("2026-12-03T11:00:00Z"))).not.toBe(ids[0]);
    const others = await newSeats(leader!, otherReader!);
    expect(await newCheckIn(others.leader)).not.toBe(ids[0]);
    await expect(openCheckIn(own, { month: "2027-03", at: AT })).rejects.toMatchObject({ code: "INVALID" });
  });

  test("is left out by either side with a reason, and then takes nothing more", async () => {
    const id = await newCheckIn(own);
    await sendLeader(own, { id });
    await skipCheckIn(theirs, { id, reason: "On leave until December", at: later(5) });
    await skipCheckIn(own, { id, reason: "Second thoughts", at: later(6) });
    expect(await getCheckIn(own, id)).toMatchObject({
      ...{ skippedBy: "reviewer", skipReason: "On leave until December", skippedAt: later(5), result: null },
      own: { leader: { moved: CANARY.moved } },
    });
    await expect(sendReviewer(theirs, { id })).rejects.toEqual(CONFLICT);
    expect(JSON.stringify(await getCheckIn(theirs, id))).not.toContain(CANARY.moved);
    expect(await newCheckIn(own, new Date("2026-12-01T11:00:00Z"))).not.toBe(id);
  });

  test("needs a roadmap with rows to place", async () => {
    const onward = await newLeader();
    await newRoadmap(onward, { path: TO_CTO });
    const { leader: from } = await newSeats(onward, reader!);
    await expect(newCheckIn(from)).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("access", () => {
  test("a grant without reviews, and a sponsor's, seats nobody", async () => {
    for (const given of [{ resources: ["evidence"] }, { role: "sponsor" }] as const)
      await expect(newSeats(leader!, reader!, given)).rejects.toEqual(NOTHING);
  });

  test("nobody reaches a check-in of another grant, be it of the same leader or the same reader", async () => {
    const id = await newCheckIn(own);
    await sendLeader(own, { id });
    const sameLeader = await newSeats(leader!, otherReader!);
    const sameReader = await newSeats(otherLeader!, reader!);
    for (const from of [sameLeader.leader, sameLeader.reviewer, sameReader.leader, sameReader.reviewer]) {
      await expect(getCheckIn(from, id)).rejects.toEqual(NOTHING);
      await expect(skipCheckIn(from, { id, reason: "No", at: AT })).rejects.toEqual(NOTHING);
      await expect(discussRows(from, { id, rowIds: ["M1"], at: AT })).rejects.toEqual(NOTHING);
      expect(await listCheckIns(from)).toEqual([]);
    }
    await expect(sendReviewer(sameLeader.reviewer, { id })).rejects.toEqual(NOTHING);
    await expect(seat(otherReader!, grantId)).rejects.toEqual(NOTHING);
  });

  test("a grant that ends in the middle ends the check-in, and leaves the revealed ones to the leader alone", async () => {
    const october = new Date("2026-10-20T11:00:00Z");
    const revealed = await newCheckIn(own, october);
    await sendLeader(own, { id: revealed, at: october });
    await sendReviewer(theirs, { id: revealed, levels: { M1: 1 }, at: october });
    const id = await newCheckIn(own);
    await sendReviewer(theirs, { id, note: "canary unrevealed" });
    await transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, grantId)));

    await expect(openSeat({ id: reader!.ownerId }, { grantId, at: AT })).rejects.toEqual(NOTHING);
    const after = await seat(leader!, grantId);
    expect(after).toMatchObject({ side: "leader", isOver: true, readerName: "Amara Lind" });
    expect((await getCheckIn(after, revealed)).result?.note).toBe(CANARY.note);
    expect(JSON.stringify(await getCheckIn(after, id))).not.toContain("canary unrevealed");
    await expect(sendLeader(after, { id })).rejects.toEqual(CLOSED);
    await expect(newCheckIn(after, new Date("2026-12-20T11:00:00Z"))).rejects.toEqual(CLOSED);
    await discussRows(after, { id: revealed, rowIds: ["M1"], at: AT });
    expect((await getCheckIn(after, revealed)).discussed.get("M1")).toEqual(AT);
  });
});
