import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { meetingLines, meetings } from "@/db/schema/meeting";
import { listNotices } from "@/lib/inbox/queries";
import type { Seat } from "@/lib/review/access";
import { addLine, removeLine } from "@/lib/review/mutations/line";
import { cancelMeeting, holdMeeting, keepNotes, moveMeeting } from "@/lib/review/mutations/meeting";
import { agendaOf } from "@/lib/review/queries/changes";
import {
  countHeldForSponsor,
  findLastHeld,
  findNextMeeting,
  getMeeting,
  listMeetings,
  listOwnMeetings,
} from "@/lib/review/queries/meeting";
import { findSides } from "@/lib/review/queries/sides";
import { heldText } from "@/lib/review/rules/meeting";
import { newSeats, seat } from "@/tests/support/checking-in";
import { AT, newEvidence, newLeader } from "@/tests/support/factories";
import { newGrant, newGrantAccess } from "@/tests/support/granting";
import { newHeld, newMeeting, opened } from "@/tests/support/meeting";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });
const CLOSED = expect.objectContaining({ code: "CLOSED" });
const refused = (field: string) =>
  expect.objectContaining({ code: "INVALID", fields: { [field]: expect.any(String) } });
type Person = Awaited<ReturnType<typeof newLeader>>;

let leader: Person;
let coach: Person;
let mine: Awaited<ReturnType<typeof newSeats>>;
let other: Awaited<ReturnType<typeof newSeats>>;
beforeEach(async () => {
  leader = await newLeader();
  coach = await newLeader({ zone: "America/New_York" });
  mine = await newSeats(leader, coach);
  other = await newSeats(await newLeader(), coach);
});

const turn = (at: Seat, id: string, version = 1) => ({ grantId: at.grantId, id, version, at: AT });
const end = (grantId: string) => transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, grantId)));
const told = async (person: Person) =>
  (await listNotices(person)).items.map(({ title, body, href }) => [title, body, href]);

describe("planning a meeting", () => {
  test("by the reviewer takes their clock, and tells the leader by the leader's", async () => {
    const id = await newMeeting(mine.reviewer, { day: "2026-12-04", time: "20:30", zone: coach.zone, minutes: 60 });
    expect(await getMeeting(mine.leader, id)).toMatchObject({
      ...{
        kind: "coaching",
        status: "planned",
        minutes: 60,
        zone: "America/New_York",
        notes: "",
        lines: [],
        moves: [],
      },
      startsAt: new Date("2026-12-05T01:30:00Z"),
    });
    expect(await told(leader)).toEqual([
      [
        "Amara Lind planned a coaching session",
        "Saturday, 5 December 2026, 02:30 in Europe/Berlin",
        `/meetings/${mine.grantId}/${id}`,
      ],
    ]);
    expect(await told(coach)).toEqual([]);
  });

  test("by the leader tells the reviewer", async () => {
    await newMeeting(mine.leader, { kind: "one-to-one", day: "2026-12-04", time: "14:00" });
    expect((await told(coach))[0]?.slice(0, 2)).toEqual([
      "Robin Vale planned a one-to-one",
      "Friday, 4 December 2026, 08:00 in America/New_York",
    ]);
    expect(await told(leader)).toEqual([]);
  });

  test("sent twice plans once, and under another grant with the same key another", async () => {
    const key = randomUUID();
    const ids = await Promise.all([1, 2, 3].map(() => newMeeting(mine.leader, { key })));
    expect(new Set(ids).size).toBe(1);
    expect(await listMeetings(mine.leader)).toHaveLength(1);
    expect(await told(coach)).toHaveLength(1);
    expect(await newMeeting(other.leader, { key })).not.toBe(ids[0]);
  });

  test("is refused for a time that does not exist or comes twice, and for a day before the grant", async () => {
    await expect(newMeeting(mine.leader, { day: "2027-03-28", time: "02:30" })).rejects.toEqual(refused("time"));
    await expect(newMeeting(mine.leader, { day: "2026-10-25", time: "02:30" })).rejects.toEqual(refused("which"));
    await expect(newMeeting(mine.leader, { day: "2025-12-31" })).rejects.toEqual(refused("day"));
    const later = await newMeeting(mine.leader, { day: "2026-10-25", time: "02:30", which: "later" });
    expect((await getMeeting(mine.leader, later)).startsAt).toEqual(new Date("2026-10-25T01:30:00Z"));
  });

  test("waits until somebody has accepted", async () => {
    const grantId = await newGrant(leader, coach, { acceptedAt: null });
    await expect(newMeeting(await seat(leader, grantId))).rejects.toEqual(refused("form"));
  });
});

describe("a planned meeting", () => {
  test("is moved by either, with where it stood, and not from an older page", async () => {
    const id = await newMeeting(mine.leader, { day: "2026-12-04", time: "14:00" });
    const to = { day: "2026-12-07", time: "08:00", which: "" as const, minutes: 30, zone: coach.zone };
    await moveMeeting(mine.reviewer, { ...turn(mine.reviewer, id), ...to });
    expect(await getMeeting(mine.leader, id)).toMatchObject({
      ...{ startsAt: new Date("2026-12-07T13:00:00Z"), zone: coach.zone, minutes: 30, version: 2 },
      moves: [{ actorId: coach.ownerId, stoodAt: new Date("2026-12-04T13:00:00Z") }],
    });
    expect((await told(leader))[0]?.slice(0, 2)).toEqual([
      "Amara Lind moved a coaching session",
      "Monday, 7 December 2026, 14:00 in Europe/Berlin",
    ]);
    await expect(moveMeeting(mine.leader, { ...turn(mine.leader, id), ...to, day: "2026-12-08" })).rejects.toEqual(
      CONFLICT,
    );
    await moveMeeting(mine.leader, { ...turn(mine.leader, id, 2), ...to });
    expect((await getMeeting(mine.leader, id)).version).toBe(2);
  });

  test("is cancelled with a reason, which the notice does not carry, and then stays so", async () => {
    const id = await newMeeting(mine.leader, { day: "2026-12-04" });
    await cancelMeeting(mine.reviewer, { ...turn(mine.reviewer, id), reason: "Ill with a cold" });
    expect(await getMeeting(mine.leader, id)).toMatchObject({ status: "cancelled", cancelReason: "Ill with a cold" });
    expect(JSON.stringify(await told(leader))).not.toContain("cold");
    await expect(holdMeeting(mine.leader, turn(mine.leader, id, 2))).rejects.toEqual(CONFLICT);
    const line = { grantId: mine.grantId, id, key: randomUUID(), kind: "agenda" as const, text: "More", at: AT };
    await expect(addLine(mine.leader, line)).rejects.toEqual(refused("form"));
  });

  test("is held from its beginning on, and once", async () => {
    const later = await newMeeting(mine.leader, { day: "2026-11-20", time: "12:01" });
    await expect(holdMeeting(mine.leader, turn(mine.leader, later))).rejects.toEqual(refused("form"));
    const id = await newHeld(mine.reviewer);
    expect((await getMeeting(mine.leader, id)).status).toBe("held");
    await expect(holdMeeting(mine.leader, turn(mine.leader, id, 2))).rejects.toEqual(CONFLICT);
    expect(await findLastHeld(mine.leader)).toMatchObject({ id });
    expect(await findNextMeeting(mine.leader)).toMatchObject({ id: later });
  });
});

describe("what both write", () => {
  test("notes stand for both; an older page loses nothing and replaces nothing", async () => {
    const id = await newMeeting(mine.leader);
    await keepNotes(mine.leader, { ...turn(mine.leader, id), notes: "First" });
    await expect(keepNotes(mine.reviewer, { ...turn(mine.reviewer, id), notes: "Second" })).rejects.toEqual(CONFLICT);
    expect(await getMeeting(mine.reviewer, id)).toMatchObject({ notes: "First", notesVersion: 2, version: 1 });
    await keepNotes(mine.reviewer, { ...turn(mine.reviewer, id, 2), notes: "Second" });
    const kept = await db
      .select({ before: history.before, after: history.after, actorId: history.actorId })
      .from(history)
      .where(and(eq(history.ownerId, leader.ownerId), eq(history.subjectId, id), eq(history.action, "noted")))
      .orderBy(history.id);
    expect(kept).toEqual([
      { before: { notes: "" }, after: { notes: "First" }, actorId: leader.ownerId },
      { before: { notes: "First" }, after: { notes: "Second" }, actorId: coach.ownerId },
    ]);
  });

  test("a line is added once and removed by either", async () => {
    const id = await newMeeting(mine.leader);
    const line = {
      grantId: mine.grantId,
      id,
      key: randomUUID(),
      kind: "decision" as const,
      text: "Hand it over",
      at: AT,
    };
    await Promise.all([1, 2].map(() => addLine(mine.reviewer, line)));
    const [kept, ...others] = (await getMeeting(mine.leader, id)).lines;
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ kind: "decision", text: "Hand it over", byId: coach.ownerId });
    await removeLine(mine.leader, { grantId: mine.grantId, id, lineId: kept!.id, at: AT });
    expect((await getMeeting(mine.leader, id)).lines).toEqual([]);
    await expect(removeLine(mine.leader, { grantId: mine.grantId, id, lineId: kept!.id, at: AT })).rejects.toEqual(
      NOTHING,
    );
  });
});

describe("the id of another grant's", () => {
  test("meeting or line is nothing, whoever asks with a grant of their own", async () => {
    const theirs = await newMeeting(other.leader);
    await addLine(other.leader, {
      ...{ grantId: other.grantId, id: theirs, key: randomUUID(), kind: "agenda", text: "Theirs", at: AT },
    });
    const [line] = (await getMeeting(other.leader, theirs)).lines;
    const own = await newMeeting(mine.leader);
    const to = { day: "2026-12-07", time: "08:00", which: "" as const, minutes: 30, zone: "UTC" };
    const lineId = line!.id;
    for (const from of [mine.leader, mine.reviewer]) {
      const tries = [
        () => getMeeting(from, theirs),
        () => moveMeeting(from, { ...turn(from, theirs), ...to }),
        () => cancelMeeting(from, { ...turn(from, theirs), reason: "No" }),
        () => holdMeeting(from, turn(from, theirs)),
        () => keepNotes(from, { ...turn(from, theirs), notes: "No" }),
        () => addLine(from, { ...turn(from, theirs), key: randomUUID(), kind: "agenda", text: "No" }),
        () => removeLine(from, { grantId: from.grantId, id: theirs, lineId, at: AT }),
        // A meeting of one's own, and the line of another.
        () => removeLine(from, { grantId: from.grantId, id: own, lineId, at: AT }),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toEqual(NOTHING);
    }
    expect(await getMeeting(other.leader, theirs)).toMatchObject({ status: "planned", notes: "", version: 1 });
    expect((await getMeeting(other.leader, theirs)).lines).toHaveLength(1);
    expect((await listMeetings(mine.reviewer)).map(({ id }) => id)).toEqual([own]);
    expect((await listOwnMeetings(leader)).map(({ id }) => id)).toEqual([own]);
  });
});

describe("after the grant", () => {
  test("the leader still reads what was held and can change nothing; the reviewer reads nothing", async () => {
    const id = await newHeld(mine.leader);
    await keepNotes(mine.reviewer, { ...turn(mine.reviewer, id), notes: "What we said" });
    await end(mine.grantId);
    const after = await seat(leader, mine.grantId);
    expect(await getMeeting(after, id)).toMatchObject({ status: "held", notes: "What we said" });
    expect(await agendaOf(after, { now: AT })).toBeNull();
    expect((await listOwnMeetings(leader)).map((one) => one.id)).toEqual([id]);
    await expect(newMeeting(after)).rejects.toEqual(CLOSED);
    await expect(keepNotes(after, { ...turn(after, id, 2), notes: "More" })).rejects.toEqual(CLOSED);
    await expect(seat(coach, mine.grantId)).rejects.toEqual(NOTHING);
  });

  test("one that opens no reviews has no meetings for its reader", async () => {
    const grantId = await newGrant(leader, coach, { resources: ["roadmap", "evidence"] });
    await expect(seat(coach, grantId)).rejects.toEqual(NOTHING);
  });

  test("everything goes with the leader's account, and stays with the coach's gone", async () => {
    const id = await newMeeting(mine.reviewer);
    const line = { grantId: mine.grantId, id, key: randomUUID(), kind: "agenda" as const, text: "Theirs", at: AT };
    await addLine(mine.reviewer, line);
    await transact((tx) => tx.delete(users).where(eq(users.id, coach.ownerId)));
    const left = await seat(leader, mine.grantId);
    expect((await getMeeting(left, id)).lines).toMatchObject([{ text: "Theirs", byId: null }]);
    expect((await findSides(left)).reader).toBeNull();
    await transact((tx) => tx.delete(users).where(eq(users.id, leader.ownerId)));
    expect(await db.$count(meetings, eq(meetings.id, id))).toBe(0);
    expect(await db.$count(meetingLines, eq(meetingLines.meetingId, id))).toBe(0);
  });
});

test("the agenda begins at the last held meeting, and says only what the grant reaches", async () => {
  const before = new Date("2026-11-01T09:00:00Z");
  await newEvidence(leader, { sentence: "Known before", happenedOn: "2026-10-30", at: before });
  await newEvidence(leader, { sentence: "From before the grant", happenedOn: "2025-12-30", at: AT });
  expect(await agendaOf(mine.reviewer, { now: AT })).toMatchObject({
    ...{ hasMet: false, sinceOn: "2026-01-01" },
    lines: ["One new piece of evidence: “Known before”"],
  });
  await newHeld(mine.leader, { day: "2026-11-10" });
  await newEvidence(leader, { sentence: "Handed the forum over", happenedOn: "2026-11-12", at: AT });
  for (const from of [mine.leader, mine.reviewer])
    expect(await agendaOf(from, { now: AT })).toMatchObject({
      ...{ hasMet: true, sinceOn: "2026-11-10" },
      lines: ["One new piece of evidence: “Handed the forum over”"],
    });
});

describe("what a sponsor learns of meetings", () => {
  test("is how many of each kind were held since their grant began, and when last", async () => {
    const manager = await newSeats(leader, await newLeader(), { role: "manager" });
    await newHeld(mine.leader, { day: "2026-11-03" });
    await newHeld(mine.leader, { day: "2026-11-18", time: "00:30" });
    await newHeld(manager.leader, { kind: "one-to-one", day: "2026-11-10" });
    await newMeeting(mine.leader, { day: "2026-12-01" });
    await newHeld(other.leader, { day: "2026-11-19" });
    const sponsor = await newGrantAccess(leader, await newLeader(), { role: "sponsor", fromOn: "2026-11-04" });
    const held = await countHeldForSponsor(sponsor);
    expect(held.map((one) => heldText(one, sponsor.zone))).toEqual([
      "1 coaching session, on 18 November 2026",
      "1 one-to-one, on 10 November 2026",
    ]);
    expect(held.map((one) => Object.keys(one))).toEqual(held.map(() => ["kind", "held", "lastAt"]));
  });

  test("is nobody else's", async () => {
    await expect(countHeldForSponsor(await opened(mine.reviewer))).rejects.toThrow(NOTHING);
  });
});
