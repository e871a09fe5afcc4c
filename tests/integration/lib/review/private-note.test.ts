import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { privateNotes } from "@/db/schema/meeting";
import { exportRecord } from "@/lib/account/queries/export";
import { listNotices } from "@/lib/inbox/queries";
import { erasePrivateNote, keepPrivateNote } from "@/lib/review/mutations/private-note";
import { getBrief } from "@/lib/review/queries/brief";
import { agendaOf } from "@/lib/review/queries/changes";
import { getMeeting, listMeetings, listOwnMeetings } from "@/lib/review/queries/meeting";
import { findPrivateNote, listPrivateNotes } from "@/lib/review/queries/private-note";
import { newSeats, seat } from "@/tests/support/checking-in";
import { AT, newLeader } from "@/tests/support/factories";
import { newHeld, newMeeting, opened } from "@/tests/support/meeting";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });
type Person = Awaited<ReturnType<typeof newLeader>>;
type Seats = Awaited<ReturnType<typeof newSeats>>;

/** Two leaders and two coaches; the second leader has both coaches. */
let people: Record<"robin" | "kim" | "amara" | "noor", Person>;
let grantsOf: Record<"robinAmara" | "kimAmara" | "kimNoor", Seats>;
beforeEach(async () => {
  people = {
    ...{ robin: await newLeader(), kim: await newLeader(), amara: await newLeader(), noor: await newLeader() },
  };
  const { robin, kim, amara, noor } = people;
  grantsOf = {
    robinAmara: await newSeats(robin, amara),
    kimAmara: await newSeats(kim, amara),
    kimNoor: await newSeats(kim, noor),
  };
});

const keep = (from: Seats["leader"], id: string, text: string, version = 0) =>
  keepPrivateNote(from, { grantId: from.grantId, id, version, text, at: AT });
const exported = (person: Person) => exportRecord(person, { at: AT });
const texts = async (person: Person) => (await listPrivateNotes(person)).notes.map(({ text }) => text);
const end = (grantId: string) => transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, grantId)));

/** Everything that the seat of somebody gives them of a meeting and of those around it. */
async function allOf(from: Seats["leader"], meetingId: string, person: Person) {
  const access = await opened(from);
  return JSON.stringify([
    await getMeeting(from, meetingId),
    await listMeetings(from),
    await agendaOf(from, { now: AT }),
    await getBrief(access, { now: AT }),
    await findPrivateNote(from, meetingId),
    await listPrivateNotes(person),
    await listOwnMeetings(person),
    await listNotices(person),
    await exported(person),
  ]);
}

describe("a private note", () => {
  test("is its author's alone: in no page, notice or export of anybody else", async () => {
    const { robinAmara, kimAmara, kimNoor } = grantsOf;
    const written = [
      { seats: robinAmara, leader: "robin", reviewer: "amara", word: "heron" },
      { seats: kimAmara, leader: "kim", reviewer: "amara", word: "ibis" },
      { seats: kimNoor, leader: "kim", reviewer: "noor", word: "jackdaw" },
    ] as const;
    const kept: { author: keyof typeof people; canary: string }[] = [];
    const looks: { by: keyof typeof people; from: Seats["leader"]; id: string }[] = [];
    for (const { seats, leader, reviewer, word } of written) {
      const id = await newMeeting(seats.leader);
      for (const [by, from] of [
        [leader, seats.leader],
        [reviewer, seats.reviewer],
      ] as const) {
        const canary = `canary ${word} ${by}`;
        await keep(from, id, canary);
        kept.push({ author: by, canary });
        looks.push({ by, from, id });
      }
    }
    for (const { by, from, id } of looks) {
      const seen = await allOf(from, id, people[by]);
      for (const { author, canary } of kept)
        expect([by, canary, seen.includes(canary)]).toEqual([by, canary, author === by]);
    }
  });

  test("is kept once a meeting, and an older page replaces nothing", async () => {
    const { robinAmara } = grantsOf;
    const id = await newMeeting(robinAmara.leader);
    await Promise.all([keep(robinAmara.reviewer, id, "First"), keep(robinAmara.reviewer, id, "First")]);
    await expect(keep(robinAmara.reviewer, id, "Second")).rejects.toEqual(CONFLICT);
    await keep(robinAmara.reviewer, id, "Second", 1);
    expect(await findPrivateNote(robinAmara.reviewer, id)).toMatchObject({ text: "Second", version: 2 });
    expect(await findPrivateNote(robinAmara.leader, id)).toBeNull();
    expect(await db.$count(privateNotes, eq(privateNotes.meetingId, id))).toBe(1);
  });

  test("cannot be written to a meeting of another grant, nor erased by anybody else", async () => {
    const { robinAmara, kimAmara, kimNoor } = grantsOf;
    const theirs = await newMeeting(kimNoor.leader);
    // Amara reads Kim too, but by another grant than the one of this meeting.
    for (const from of [kimAmara.reviewer, kimAmara.leader, robinAmara.reviewer])
      await expect(keep(from, theirs, "No")).rejects.toEqual(NOTHING);
    await keep(kimNoor.reviewer, theirs, "Mine");
    const note = await findPrivateNote(kimNoor.reviewer, theirs);
    for (const person of [people.kim, people.amara])
      await expect(erasePrivateNote(person, { noteId: note!.id, at: AT })).rejects.toEqual(NOTHING);
    expect(await texts(people.noor)).toEqual(["Mine"]);
  });

  test("stays with its author when the grant has ended, and nothing else does", async () => {
    const { robinAmara } = grantsOf;
    const id = await newHeld(robinAmara.leader);
    await keep(robinAmara.reviewer, id, "canary of the coach");
    await keep(robinAmara.leader, id, "canary of the leader");
    await end(robinAmara.grantId);
    await expect(seat(people.amara, robinAmara.grantId)).rejects.toEqual(NOTHING);
    const { notes } = await listPrivateNotes(people.amara);
    expect(notes).toMatchObject([{ text: "canary of the coach", withName: "Robin Vale", meetingId: id }]);
    expect(await exported(people.amara)).toContain("canary of the coach");
    expect(await exported(people.amara)).not.toContain("canary of the leader");
    expect(await exported(people.robin)).toContain("canary of the leader");
    expect(await exported(people.robin)).not.toContain("canary of the coach");
    await erasePrivateNote(people.amara, { noteId: notes[0]!.id, at: AT });
    expect(await texts(people.amara)).toEqual([]);
    expect(await exported(people.amara)).not.toContain("canary of the coach");
    expect(await texts(people.robin)).toEqual(["canary of the leader"]);
  });

  test("outlives the leader's account, and goes with its author's", async () => {
    const { robinAmara, kimAmara } = grantsOf;
    await keep(robinAmara.reviewer, await newHeld(robinAmara.leader), "About Robin");
    const withKim = await newHeld(kimAmara.leader);
    await keep(kimAmara.reviewer, withKim, "About Kim");
    await keep(kimAmara.leader, withKim, "Kim's own");
    await transact((tx) => tx.delete(users).where(eq(users.id, people.robin.ownerId)));
    expect((await texts(people.amara)).toSorted()).toEqual(["About Kim", "About Robin"]);
    await transact((tx) => tx.delete(users).where(eq(users.id, people.amara.ownerId)));
    expect(await db.$count(privateNotes, eq(privateNotes.ownerId, people.amara.ownerId))).toBe(0);
    expect(await texts(people.kim)).toEqual(["Kim's own"]);
  });
});

test("notes are listed from the last meeting back, a page at a time", async () => {
  const { robinAmara } = grantsOf;
  await transact((tx) =>
    tx.insert(privateNotes).values(
      Array.from({ length: 51 }, (_, n) => ({
        ...{ ownerId: people.amara.ownerId, grantId: robinAmara.grantId, meetingId: `m${n}`, withName: "Robin Vale" },
        ...{ metAt: new Date(AT.getTime() - n * 86_400_000), text: `${n}`, savedAt: AT },
      })),
    ),
  );
  const first = await listPrivateNotes(people.amara);
  expect([first.notes.length, first.notes[0]?.text, first.notes.at(-1)?.text, first.next]).toEqual([50, "0", "49", 2]);
  const second = await listPrivateNotes(people.amara, { page: 2 });
  expect([second.notes.map(({ text }) => text), second.next]).toEqual([["50"], null]);
});
