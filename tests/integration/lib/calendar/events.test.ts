import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { getBoundaryEvent, getMeetingEvent, getMilestoneEvent, listEvents } from "@/lib/calendar/queries";
import { icsOf } from "@/lib/calendar/rules/ics";
import type { Seat } from "@/lib/review/access";
import { cancelMeeting, keepNotes, moveMeeting } from "@/lib/review/mutations/meeting";
import { finishRoadmap, resumeRoadmap } from "@/lib/roadmap/mutations/finish";
import { addMilestone, closeMilestone, dropMilestone, redateMilestone } from "@/lib/roadmap/mutations/milestone";
import { addAway, extendPhase, moveStart, removeAway, takeBackExtension } from "@/lib/roadmap/mutations/plan";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listShifts, planAsOf } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap } from "@/lib/roadmap/queries/roadmap";
import { newSeats } from "@/tests/support/checking-in";
import { AT, newEvidence, newLeader, newRoadmap, TO_CTO } from "@/tests/support/factories";
import { newGrant } from "@/tests/support/granting";
import { inZone, readByIcalJs, readByNodeIcal, ZONES } from "@/tests/support/ics";
import { newMeeting } from "@/tests/support/meeting";

type Person = Awaited<ReturnType<typeof newLeader>>;
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const NOTHING = { code: "NOT_FOUND" };
const detail = { origin: "https://cairn.example.com", detailed: false };

let leader: Person;
let coach: Person;
let roadmapId: string;
beforeEach(async () => {
  leader = await newLeader();
  coach = await newLeader({ zone: "America/New_York" });
  roadmapId = await newRoadmap(leader);
});

const feed = async (person: Person, at = AT) => icsOf((await listEvents(person, { at })).events, detail);
/** What two readers that share nothing both find in the person's calendar, by uid. */
async function calendar(person: Person, at = AT) {
  const text = await feed(person, at);
  const read = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(read);
  return new Map(read.map((event) => [event.uid, event]));
}
const uids = async (person: Person, kind: string, at = AT) =>
  [...(await calendar(person, at)).keys()].filter((uid) => uid.startsWith(kind));
const boundaryUid = (index: number, id = roadmapId) => `boundary-${id}-${index}@cairn`;
const turn = async () => ({ roadmapId, version: (await findLatestRoadmap(leader))!.version });
const milestonesOf = (person = leader, id = roadmapId) => listMilestones(person, id);

describe("the roadmap in its leader's calendar", () => {
  test("is its start, its boundaries and its milestones, of the leader alone, the same whenever it is read", async () => {
    await newRoadmap(coach, { startOn: "2026-06-01" });
    const found = await calendar(leader);
    const milestones = await milestonesOf();
    expect(found.size).toBe(4 + milestones.length);
    expect(found.get(`start-${roadmapId}@cairn`)).toMatchObject({ start: "2026-04-20", end: "2026-04-21", alarms: [] });
    expect([1, 2, 3].map((index) => found.get(boundaryUid(index))?.start)).toEqual([
      ...["2026-07-20", "2026-10-20", "2027-04-20"],
    ]);
    expect(found.get(boundaryUid(3))).toMatchObject({
      ...{ title: "End of the roadmap and of “Lead the organisation”", status: "CONFIRMED", sequence: 0 },
      ...{ stamp: AT.toISOString(), alarms: [21, 7].map((days) => days * 86_400 - 8.5 * 3_600) },
    });
    for (const { id, dueOn, title } of milestones)
      expect(found.get(`milestone-${id}@cairn`)).toMatchObject({ start: dueOn, title: `Milestone: ${title}` });
    expect(await feed(leader, later(1))).toBe(await feed(leader));
  });

  test("follows every move of the plan under the same uid, with a sequence that grows each time", async () => {
    const seen: { start?: string; sequence: number; stamp: string }[] = [];
    const look = async () => {
      const { start, sequence, stamp } = (await calendar(leader)).get(boundaryUid(3))!;
      seen.push({ start, sequence, stamp });
    };
    const change = async (work: (turn: { roadmapId: string; version: number; at: Date }) => Promise<unknown>) => {
      await work({ ...(await turn()), at: later(seen.length) });
      await look();
    };
    await look();
    await change((now) => moveStart(leader, { ...now, startOn: "2026-05-01", reason: "Signed later" }));
    await change((now) => extendPhase(leader, { ...now, phase: 2, weeks: 3, reason: "Reorganisation" }));
    const leave = { fromOn: "2026-12-01", toOn: "2026-12-10", pausesPlan: true, note: "Private words" };
    await change((now) => addAway(leader, { ...now, ...leave }));
    const { extensions, aways } = await listShifts(leader, roadmapId);
    await change((now) => takeBackExtension(leader, { ...now, extensionId: extensions[0]!.id, reason: "Went faster" }));
    await change((now) => removeAway(leader, { ...now, awayId: aways[0]!.id, reason: "" }));
    expect(seen.map(({ start }) => start)).toEqual([
      ...["2027-04-20", "2027-05-01", "2027-05-22", "2027-06-01", "2027-05-11", "2027-05-01"],
    ]);
    expect(seen.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(seen.map(({ stamp }) => stamp)).toEqual(seen.map((_, at) => later(at).toISOString()));
    expect(await feed(leader)).not.toMatch(/Private words|Reorganisation/);
  });

  test("keeps what is done on its day, cancels what is dropped, and moves what is given another day", async () => {
    const [first, second, third] = await milestonesOf();
    const before = await calendar(leader);
    const item = await newEvidence(leader, { sentence: "Only for me" });
    const at = later(3);
    await closeMilestone(leader, { milestoneId: first!.id, version: 1, at, evidenceIds: [item] });
    await dropMilestone(leader, { milestoneId: second!.id, version: 1, at, reason: "A reason of mine" });
    await redateMilestone(leader, { milestoneId: third!.id, version: 1, at, dueOn: "2027-03-28", reason: "Later" });
    const after = await calendar(leader);
    const told = [first, second, third].map((one) => after.get(`milestone-${one!.id}@cairn`));
    expect(told.map((one) => [one?.start, one?.status, one?.alarms.length])).toEqual([
      [first!.dueOn, "CONFIRMED", 0],
      [second!.dueOn, "CANCELLED", 0],
      ["2027-03-28", "CONFIRMED", 1],
    ]);
    for (const one of told) {
      expect(one!.sequence).toBeGreaterThan(before.get(one!.uid)!.sequence);
      expect(one!.stamp).toBe(at.toISOString());
    }
    expect(told[1]?.title).toBe(`Milestone dropped: ${second!.title}`);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(await feed(leader)).not.toMatch(/Only for me|A reason of mine/);
  });

  test("is cancelled from the day on which it is finished, comes back when it is taken up, and never counts back", async () => {
    const open = async () => (await milestonesOf()).filter(({ status }) => status === "open").map(({ id }) => id);
    const states = async () => {
      const found = await calendar(leader);
      const watched = [boundaryUid(1), boundaryUid(3), `milestone-${(await open())[0]}@cairn`];
      return watched.map((uid) => found.get(uid)!);
    };
    const before = await states();
    await finishRoadmap(leader, { ...(await turn()), outcome: "go-on", reason: "Enough", at: later(1) });
    const over = await states();
    await resumeRoadmap(leader, { ...(await turn()), reason: "Not enough", at: later(2) });
    const again = await states();
    const status = (seen: typeof before) => seen.map((one) => one.status);
    expect(status(before)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED"]);
    expect(status(over)).toEqual(["CONFIRMED", "CANCELLED", "CANCELLED"]);
    expect(status(again)).toEqual(status(before));
    for (const at of [0, 1, 2]) {
      expect(over[at]!.sequence).toBeGreaterThan(before[at]!.sequence);
      expect(again[at]!.sequence).toBeGreaterThan(over[at]!.sequence);
      expect(over[at]!.stamp).toBe(later(1).toISOString());
    }
  });

  test("without dates has those that its leader set, and without a roadmap there are none", async () => {
    const person = await newLeader();
    expect((await calendar(person)).size).toBe(0);
    const id = await newRoadmap(person, { path: TO_CTO });
    const added = { roadmapId: id, version: 1, title: "A board paper; a, b 🙂", dueOn: "2027-02-01", note: "Mine" };
    await addMilestone(person, { ...added, at: AT });
    const found = [...(await calendar(person)).values()];
    expect(found.map(({ title, start }) => [title, start])).toEqual(
      expect.arrayContaining([["Milestone: A board paper; a, b 🙂", "2027-02-01"]]),
    );
    expect(found.filter(({ uid }) => uid.startsWith("boundary"))).toEqual([]);
  });
});

test.each(ZONES)(
  "a plan with time away across clock changes has the same days, written and read in %s",
  async (zone) => {
    const leave = { fromOn: "2026-10-20", toOn: "2026-11-03", pausesPlan: true, note: "" };
    await addAway(leader, { ...(await turn()), ...leave, at: AT });
    const days = ["2027-03-14", "2027-03-28", "2027-04-04", "2026-11-01"];
    const open = await milestonesOf();
    for (const [at, dueOn] of days.entries()) {
      const { id: milestoneId, version } = open[at]!;
      await redateMilestone(leader, { milestoneId, version, dueOn, reason: "There", at: AT });
    }
    const { phases } = await planAsOf(leader, roadmapId);
    const here = await feed(leader);
    const { there, found } = await inZone(zone, async () => ({
      there: await feed(leader),
      found: await calendar(leader),
    }));
    expect(there).toBe(here);
    expect(phases.map(({ index }) => found.get(boundaryUid(index))?.start)).toEqual(
      phases.map(({ boundaryOn }) => boundaryOn),
    );
    expect(days.map((_, at) => found.get(`milestone-${open[at]!.id}@cairn`)?.start)).toEqual(days);
  },
);

describe("what two people share", () => {
  let mine: Awaited<ReturnType<typeof newSeats>>;
  let meetingId: string;
  beforeEach(async () => {
    mine = await newSeats(leader, coach);
    meetingId = await newMeeting(mine.reviewer, {
      day: "2027-03-28",
      time: "01:30",
      zone: "Europe/Berlin",
      minutes: 60,
    });
    await transact((tx) => tx.update(users).set({ name: "Coach; Ann" }).where(eq(users.id, coach.ownerId)));
  });
  const meetingUid = () => `meeting-${meetingId}@cairn`;
  const at = (seat: Seat, version: number) => ({ grantId: seat.grantId, id: meetingId, version, at: later(version) });

  test("stands in both calendars at one instant, each with the other's name", async () => {
    const [own, theirs] = [await calendar(leader), await calendar(coach)];
    const when = { start: "2027-03-28T00:30:00.000Z", end: "2027-03-28T01:30:00.000Z", alarms: [86_400], sequence: 0 };
    expect(own.get(meetingUid())).toMatchObject({ ...when, title: "Coaching session with Amara Lind" });
    expect(theirs.get(meetingUid())).toMatchObject({ ...when, title: "Coaching session with Robin Vale" });
    expect(await uids(await newLeader(), "meeting")).toEqual([]);
  });

  test("moves and is cancelled in both under the same uid, without its reason and its notes", async () => {
    await keepNotes(mine.leader, { ...at(mine.leader, 1), notes: "What was said" });
    const moved = { day: "2027-03-29", time: "09:00", which: "" as const, minutes: 30, zone: "Europe/Berlin" };
    await moveMeeting(mine.leader, { ...at(mine.leader, 1), ...moved });
    for (const person of [leader, coach])
      expect((await calendar(person)).get(meetingUid())).toMatchObject({
        ...{ start: "2027-03-29T07:00:00.000Z", end: "2027-03-29T07:30:00.000Z", sequence: 1, status: "CONFIRMED" },
      });
    await cancelMeeting(mine.reviewer, { ...at(mine.reviewer, 2), reason: "In hospital" });
    for (const person of [leader, coach]) {
      const event = (await calendar(person)).get(meetingUid());
      expect(event).toMatchObject({ sequence: 2, status: "CANCELLED", alarms: [], stamp: later(2).toISOString() });
      expect(await feed(person)).not.toMatch(/hospital|What was said/);
    }
  });

  test("is with the reader the next boundary of each client, by name, and none of their milestones", async () => {
    const found = await calendar(coach);
    expect([...found.keys()]).toEqual([boundaryUid(3), meetingUid()]);
    expect(found.get(boundaryUid(3))).toMatchObject({
      ...{ start: "2027-04-20", title: "Robin Vale: End of the roadmap and of “Lead the organisation”", sequence: 0 },
    });
    expect((await listEvents(coach, { at: AT })).shown).toEqual([{ grantId: mine.grantId, ownerId: leader.ownerId }]);
    expect((await listEvents(leader, { at: AT })).shown).toEqual([]);
    await extendPhase(leader, { ...(await turn()), phase: 3, weeks: 1, reason: "More", at: later(1) });
    expect((await calendar(coach)).get(boundaryUid(3))).toMatchObject({
      ...{ start: "2027-04-27", sequence: 1, stamp: later(1).toISOString() },
    });
  });

  test("by two grants at once stands once", async () => {
    await newSeats(leader, coach, { role: "manager" });
    expect(await uids(coach, "boundary")).toEqual([boundaryUid(3)]);
  });

  test.each([
    ["was taken back", { endedAt: AT }],
    ["is over", { untilOn: "2026-11-19" }],
    ["begins later", { fromOn: "2026-11-21" }],
    ["has lost its reader", { readerId: null }],
    ["opens neither roadmap nor reviews any more", { roadmap: false, reviews: false }],
  ])("is gone from the reader's calendar on the next reading when the grant %s", async (_, set) => {
    expect((await calendar(coach)).size).toBe(2);
    await transact((tx) => tx.update(grants).set(set).where(eq(grants.id, mine.grantId)));
    expect((await calendar(coach)).size).toBe(0);
    expect((await calendar(leader)).has(meetingUid())).toBe(true);
  });

  test("is no more of a client whose account is disabled, and never of one who opened it to a sponsor", async () => {
    await transact((tx) => tx.update(users).set({ disabledAt: AT }).where(eq(users.id, leader.ownerId)));
    expect((await calendar(coach)).size).toBe(0);
    const sponsor = await newLeader();
    const another = await newLeader();
    await newRoadmap(another);
    await newGrant(another, sponsor, { role: "sponsor" });
    expect((await calendar(sponsor)).size).toBe(0);
  });

  test("one by one is the very event of the feed, and of somebody else there is nothing", async () => {
    const stranger = await newLeader();
    const all = new Map((await listEvents(leader, { at: AT })).events.map((event) => [event.uid, event]));
    const [milestone] = await milestonesOf();
    const one = { id: milestone!.id, at: AT };
    const boundary = { roadmapId, phase: 3, at: AT };
    expect(await getMilestoneEvent(leader, one)).toEqual(all.get(`milestone-${one.id}@cairn`));
    expect(await getBoundaryEvent(leader, boundary)).toEqual(all.get(boundaryUid(3)));
    expect(await getMeetingEvent(mine.leader, { id: meetingId, at: AT })).toEqual(all.get(meetingUid()));
    const theirs = new Map((await listEvents(coach, { at: AT })).events.map((event) => [event.uid, event]));
    expect(await getMeetingEvent(mine.reviewer, { id: meetingId, at: AT })).toEqual(theirs.get(meetingUid()));
    for (const person of [stranger, coach]) {
      await expect(getMilestoneEvent(person, one)).rejects.toMatchObject(NOTHING);
      await expect(getBoundaryEvent(person, boundary)).rejects.toMatchObject(NOTHING);
    }
    const seats = await newSeats(stranger, coach);
    for (const seat of [seats.leader, seats.reviewer])
      await expect(getMeetingEvent(seat, { id: meetingId, at: AT })).rejects.toMatchObject(NOTHING);
    await expect(getBoundaryEvent(leader, { ...boundary, phase: 4 })).rejects.toMatchObject(NOTHING);
  });
});
