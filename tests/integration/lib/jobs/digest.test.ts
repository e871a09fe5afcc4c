import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { jobs, notices, outbox } from "@/db/schema/mail";
import { reminderLinks, reminderSettings, reminders } from "@/db/schema/reminder";
import { openAsk } from "@/lib/ask/access";
import { endGrants } from "@/lib/grant/mutations/end";
import { remindReader } from "@/lib/grant/mutations/remind";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import { remind } from "@/lib/jobs/remind";
import type { Verdict } from "@/lib/mail/rules";
import { type Message, Undelivered } from "@/lib/mail/transport";
import type { RecordAccess } from "@/lib/record/access";
import { DEFAULTS, type Settings } from "@/lib/reminder/schema";
import { agreeInMeeting } from "@/lib/review/mutations/agreed";
import { addMilestone, dropMilestone } from "@/lib/roadmap/mutations/milestone";
import { newSeats } from "../../../support/checking-in";
import { AT, answer, newAsk, newLeader, newPlaced, newRoadmap, TO_CTO } from "../../../support/factories";
import { newMeeting } from "../../../support/meeting";

type Leader = RecordAccess<"edit">;

/** Half past eight in Berlin on a Monday. */
const MONDAY = new Date("2026-11-23T07:30:00Z");
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** Somebody whose address is confirmed, as mail goes to no other. */
async function mailable(given: { zone?: string } = {}): Promise<Leader> {
  const leader = await newLeader(given);
  await transact((tx) => tx.update(users).set({ emailVerifiedAt: AT }).where(eq(users.id, leader.ownerId)));
  return leader;
}

/** The same with a milestone that is due on that Monday, and nothing else to be reminded of. */
async function withMilestone() {
  const leader = await mailable();
  const roadmapId = await newRoadmap(leader, { path: TO_CTO });
  const milestone = { roadmapId, version: 1, title: "Run the forum", note: "", dueOn: "2026-11-23" };
  const { id } = await addMilestone(leader, { ...milestone, at: new Date("2026-11-20T20:00:00Z") });
  const others = and(eq(reminders.userId, leader.ownerId), ne(reminders.subjectId, id));
  await transact((tx) => tx.delete(reminders).where(others));
  return { leader, id };
}

const choose = ({ ownerId }: Leader, chosen: Partial<Settings>) =>
  transact((tx) => tx.insert(reminderSettings).values({ ...DEFAULTS, ...chosen, userId: ownerId }));

function postOffice(fail?: { verdict: Verdict; responseCode?: number }) {
  const delivered: Message[] = [];
  const drain = (at: Date) =>
    drainOutbox({
      now: () => at,
      chance: () => 0,
      deliver: async (message) => {
        if (fail) throw new Undelivered(Object.assign(new Error("no"), fail), fail.verdict);
        delivered.push(message);
      },
    });
  return { delivered, drain };
}

const scan = (at: Date) => remind({ now: () => at });
const own = ({ ownerId }: Leader) =>
  db
    .select({ rule: reminders.rule, outcome: reminders.outcome, mailed: reminders.mailed, title: reminders.title })
    .from(reminders)
    .where(and(eq(reminders.userId, ownerId), eq(reminders.dueOn, "2026-11-23")))
    .orderBy(asc(reminders.id));
const inboxOf = ({ ownerId }: Leader) =>
  db.select({ title: notices.title }).from(notices).where(eq(notices.userId, ownerId)).orderBy(asc(notices.id));

beforeEach(async () => {
  await transact(async (tx) => {
    for (const table of [reminders, outbox, jobs]) await tx.delete(table);
  });
});

describe("the message of a day", () => {
  test("goes out once, with what is due, both parts and its links; the inbox has it at once", async () => {
    const { leader } = await withMilestone();
    const { drain, delivered } = postOffice();
    expect(await scan(later(MONDAY, -1))).toBe(0);
    expect(await scan(MONDAY)).toBe(1);
    expect(await inboxOf(leader)).toContainEqual({ title: "Due today: Run the forum" });
    expect(await own(leader)).toMatchObject([{ rule: "milestone", outcome: "told", mailed: "queued" }]);
    expect(await drain(MONDAY)).toBe(1);
    const [message] = delivered;
    expect(message).toMatchObject({ to: `${leader.ownerId}@example.com`, subject: "Due today: Run the forum" });
    for (const part of [message?.html, message?.text]) {
      expect(part).toContain("Due today: Run the forum");
      expect(part).toMatch(/http:\/\/localhost:3000\/roadmap\/milestones\/[\w-]+/);
      expect(part).toMatch(/http:\/\/localhost:3000\/act\/again\/[\w-]{43}/);
      expect(part).toContain("http://localhost:3000/settings/reminders");
    }
    expect(message?.unsubscribe?.url).toMatch(/^http:\/\/localhost:3000\/api\/unsubscribe\/[\w-]{43}$/);
    expect(await own(leader)).toMatchObject([{ mailed: "sent" }]);
    const stored = await db.select().from(reminderLinks).where(eq(reminderLinks.userId, leader.ownerId));
    for (const { tokenHash } of stored) expect(message?.text).not.toContain(tokenHash);
    expect(await scan(later(MONDAY, 5))).toBe(0);
    expect(await drain(later(MONDAY, 5))).toBe(0);
  });

  test("leaves out what was closed while it waited, and is not sent when nothing is left", async () => {
    const { leader, id } = await withMilestone();
    await scan(MONDAY);
    await dropMilestone(leader, { milestoneId: id, version: 1, reason: "Not needed", at: MONDAY });
    const { drain, delivered } = postOffice();
    await drain(MONDAY);
    expect(delivered).toEqual([]);
    expect(await db.$count(outbox, eq(outbox.userId, leader.ownerId))).toBe(0);
    expect(await own(leader)).toMatchObject([{ mailed: "none" }]);
  });

  test("says nothing of a record whose grant was withdrawn while it waited", async () => {
    const [robin, amara] = [await newLeader(), await mailable()];
    const { leader, grantId } = await newSeats(robin, amara);
    const meetingId = await newMeeting(leader);
    const said = { text: "Canary of Robin", doer: "reviewer" as const, dueOn: "2026-11-23", sendKey: randomUUID() };
    await agreeInMeeting(leader, { meetingId, ...said, at: AT });
    await scan(MONDAY);
    expect(await own(amara)).toMatchObject([{ rule: "action", mailed: "queued" }]);
    await endGrants(robin, { id: grantId, reach: "one", at: MONDAY });
    const { drain, delivered } = postOffice();
    await drain(MONDAY);
    expect(delivered).toEqual([]);
  });

  test("leaves out a kind that is no longer mailed, and an address that is no longer confirmed gets none", async () => {
    const { leader } = await withMilestone();
    await scan(MONDAY);
    await choose(leader, { channels: { milestone: "inbox" } });
    const { drain, delivered } = postOffice();
    await drain(MONDAY);
    expect(delivered).toEqual([]);
    const { leader: other } = await withMilestone();
    await scan(MONDAY);
    await transact((tx) => tx.update(users).set({ emailVerifiedAt: null }).where(eq(users.id, other.ownerId)));
    await drain(MONDAY);
    expect(delivered).toEqual([]);
  });

  test("refused for good is a dead letter, said in the inbox and beside what it carried", async () => {
    const { leader } = await withMilestone();
    await scan(MONDAY);
    await postOffice({ verdict: "refused", responseCode: 550 }).drain(MONDAY);
    expect(await own(leader)).toMatchObject([{ outcome: "told", mailed: "refused" }]);
    expect((await inboxOf(leader)).map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Due today: Run the forum", "A message to you could not be delivered"]),
    );
    const { drain, delivered } = postOffice();
    await drain(later(MONDAY, 10_000));
    expect(delivered).toEqual([]);
  });

  test("that must be tried again keeps to quiet hours", async () => {
    const { leader } = await withMilestone();
    await scan(MONDAY);
    const evening = new Date("2026-11-23T20:30:00Z");
    const { drain, delivered } = postOffice();
    await drain(evening);
    expect(delivered).toEqual([]);
    const [waits] = await db.select().from(outbox).where(eq(outbox.userId, leader.ownerId));
    expect(waits?.dueAt).toEqual(new Date("2026-11-24T06:00:00Z"));
    await drain(new Date("2026-11-24T06:00:00Z"));
    expect(delivered.map(({ subject }) => subject)).toEqual(["Was due yesterday: Run the forum"]);
  });
});

describe("a kind", () => {
  test("for the inbox alone is not mailed, and one that was stopped is not said at all", async () => {
    const [inbox, none] = [await withMilestone(), await withMilestone()];
    await choose(inbox.leader, { channels: { milestone: "inbox" } });
    await choose(none.leader, { channels: { milestone: "none" } });
    await scan(MONDAY);
    expect(await own(inbox.leader)).toMatchObject([{ outcome: "told", mailed: "none" }]);
    expect(await own(none.leader)).toMatchObject([{ outcome: "off", mailed: "none", title: "" }]);
    expect(await inboxOf(none.leader)).toEqual([]);
    expect(await db.$count(outbox)).toBe(0);
  });

  test("chosen for always comes while the person has paused, and no other", async () => {
    const { leader } = await withMilestone();
    await choose(leader, { pausedUntil: "2026-11-30", always: [] });
    const { leader: other } = await withMilestone();
    await choose(other, { pausedUntil: "2026-11-30", always: ["milestone"] });
    await scan(MONDAY);
    expect(await own(leader)).toMatchObject([{ outcome: null }]);
    expect(await own(other)).toMatchObject([{ outcome: "told" }]);
    await scan(new Date("2026-12-01T07:30:00Z"));
    expect(await own(leader)).toMatchObject([{ outcome: "told", title: "Was due 8 days ago: Run the forum" }]);
  });
});

test("what comes to be due after the message of a day is said with the next", async () => {
  const { leader } = await withMilestone();
  await scan(MONDAY);
  const late = { subjectId: "late", groupId: "late", subjectOn: "2026-11-23", step: 0, dueOn: "2026-11-23" };
  const row = { ...late, userId: leader.ownerId, rule: "evidence" as const, dueAt: later(MONDAY, 10), plannedAt: AT };
  await transact((tx) => tx.insert(reminders).values(row));
  const ofLate = eq(reminders.subjectId, "late");
  expect(await scan(later(MONDAY, 30))).toBe(0);
  expect(await db.$count(outbox, eq(outbox.userId, leader.ownerId))).toBe(1);
  const [waits] = await db.select({ dueAt: reminders.dueAt }).from(reminders).where(ofLate);
  expect(waits?.dueAt).toEqual(new Date("2026-11-24T07:30:00Z"));
  expect(await scan(new Date("2026-11-24T07:30:00Z"))).toBe(1);
});

test("what was due before a backup was restored is said in the inbox, and mailed to nobody", async () => {
  const { leader } = await withMilestone();
  const asking = await mailable();
  await newAsk(asking, await newPlaced(asking), { way: "mail", address: `${randomUUID()}@example.com` });
  await transact(async (tx) => {
    await tx.delete(outbox);
    await tx.update(reminders).set({ mailed: "held" });
  });
  await scan(later(MONDAY, 7 * 24 * 60));
  expect(await own(leader)).toMatchObject([{ outcome: "told", mailed: "held" }]);
  expect((await inboxOf(leader)).map(({ title }) => title)).toEqual(["Was due 7 days ago: Run the forum"]);
  expect(await db.$count(outbox)).toBe(0);
  const again = and(eq(reminders.rule, "ask"), isNull(reminders.handledAt));
  expect(await db.select({ mailed: reminders.mailed }).from(reminders).where(again)).toEqual([{ mailed: "none" }]);
});

test("somebody who cannot be handled holds nobody else up, and is tried again", async () => {
  const [{ leader: broken }, { leader: well }] = [await withMilestone(), await withMilestone()];
  const setZone = (zone: string) =>
    transact((tx) => tx.update(users).set({ zone }).where(eq(users.id, broken.ownerId)));
  await setZone("Mars/Olympus");
  expect(await scan(MONDAY)).toBe(1);
  expect(await own(well)).toMatchObject([{ outcome: "told" }]);
  expect(await own(broken)).toMatchObject([{ outcome: null }]);
  await setZone("Europe/Berlin");
  expect(await scan(later(MONDAY, 10))).toBe(1);
});

test("an account that is shut out is told nothing until it may sign in again", async () => {
  const { leader } = await withMilestone();
  const setDisabled = (disabledAt: Date | null) =>
    transact((tx) => tx.update(users).set({ disabledAt }).where(eq(users.id, leader.ownerId)));
  await setDisabled(AT);
  await scan(MONDAY);
  expect(await own(leader)).toMatchObject([{ outcome: null }]);
  await setDisabled(null);
  await scan(later(MONDAY, 24 * 60));
  expect(await own(leader)).toMatchObject([{ outcome: "told", title: "Was due yesterday: Run the forum" }]);
});

test("a coach hears on Monday who waits for them, and nothing when nobody does", async () => {
  const [robin, amara] = [await newLeader(), await mailable()];
  const { leader } = await newSeats(robin, amara);
  await transact((tx) => remindReader(tx, { readerId: amara.ownerId, at: AT }));
  expect(await scan(MONDAY)).toBe(0);
  expect(await own(amara)).toMatchObject([{ rule: "practice", outcome: "over" }]);
  const meetingId = await newMeeting(leader);
  const said = { text: "Introduce Robin", doer: "leader" as const, dueOn: "2026-11-24", sendKey: randomUUID() };
  await agreeInMeeting(leader, { meetingId, ...said, at: AT });
  await scan(new Date("2026-11-30T07:30:00Z"));
  const { drain, delivered } = postOffice();
  await drain(new Date("2026-11-30T07:30:00Z"));
  expect(delivered.map(({ subject }) => subject)).toEqual(["Robin Vale needs you this week"]);
  expect(delivered[0]?.text).toContain("Robin Vale: 1 action overdue.");
});

test("what can be asked about again is said once, in the week in which it can be", async () => {
  const leader = await mailable();
  await newRoadmap(leader);
  const item = await newPlaced(leader, { sentence: "Canary of the forum" });
  const { access } = await newAsk(leader, item);
  await answer(access, item);
  const fridays = ["2027-01-15", "2027-01-22", "2027-01-29"];
  for (const day of fridays) await scan(new Date(`${day}T14:30:00Z`));
  const rows = await db
    .select({ dueOn: reminders.dueOn, outcome: reminders.outcome, body: reminders.body })
    .from(reminders)
    .where(and(eq(reminders.userId, leader.ownerId), eq(reminders.rule, "still-holds"), isNotNull(reminders.handledAt)))
    .orderBy(asc(reminders.handledAt));
  expect(rows.map(({ outcome }) => outcome)).toEqual(["over", "told", "over"]);
  expect(rows[1]?.body).toContain("“Canary of the forum”, until 18 February 2027.");
});

describe("whoever was asked by mail", () => {
  test("is asked once more at most twice, each time through a link of their own, and never again", async () => {
    const leader = await mailable();
    const item = await newPlaced(leader);
    const address = `${randomUUID()}@example.com`;
    const { id } = await newAsk(leader, item, { way: "mail", address });
    const { drain, delivered } = postOffice();
    await drain(AT);
    for (let day = 0; day < 29; day += 1) {
      const at = later(MONDAY, day * 24 * 60);
      await scan(at);
      await drain(at);
    }
    const asked = delivered.filter(({ to }) => to === address);
    expect(asked.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).toEqual([
      ...["2026-11-20", "2026-11-27", "2026-12-04"],
    ]);
    expect(asked[1]?.text).toContain("You were asked this before");
    const links = asked.map(({ text }) => /\/ask\/([\w-]{43})/.exec(text)?.[1] ?? "");
    expect(new Set(links).size).toBe(3);
    expect((await openAsk(links[2] ?? ""))?.askId).toBe(id);
  });

  test("is left alone once they have answered", async () => {
    const leader = await mailable();
    const item = await newPlaced(leader);
    const address = `${randomUUID()}@example.com`;
    await newAsk(leader, item, { way: "mail", address });
    const { drain, delivered } = postOffice();
    await drain(AT);
    const token = /\/ask\/([\w-]{43})/.exec(delivered[0]?.text ?? "")?.[1] ?? "";
    const access = await openAsk(token);
    if (!access) throw new Error("The link does not open the ask.");
    await answer(access, item);
    for (const at of ["2026-11-27T14:30:00Z", "2026-12-04T14:30:00Z"].map((text) => new Date(text))) {
      await scan(at);
      await drain(at);
    }
    expect(delivered.filter(({ to }) => to === address)).toHaveLength(1);
  });
});
