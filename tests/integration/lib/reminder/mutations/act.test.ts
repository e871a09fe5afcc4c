import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { GET, POST } from "@/app/api/unsubscribe/[token]/route";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { evidence, evidenceFacts } from "@/db/schema/evidence";
import { reminderLinks } from "@/db/schema/reminder";
import { aways } from "@/db/schema/roadmap";
import { findLink } from "@/lib/account/queries/link";
import { LINK_PURPOSES as ACCOUNT_PURPOSES } from "@/lib/account/schema";
import { openAsk } from "@/lib/ask/access";
import { findOpenFeed } from "@/lib/calendar/access";
import { makeFeed } from "@/lib/calendar/mutations";
import { captureByLink } from "@/lib/evidence/mutations/capture";
import { findInvitation } from "@/lib/grant/queries/invitation";
import { sayAgainInAWeek } from "@/lib/jobs/again";
import type { RecordAccess } from "@/lib/record/access";
import { openLink } from "@/lib/reminder/access";
import { stopKind, unsubscribe } from "@/lib/reminder/mutations/act";
import { forgetOldReminders } from "@/lib/reminder/mutations/mailed";
import { saveKinds } from "@/lib/reminder/mutations/settings";
import { getPerson } from "@/lib/reminder/queries/person";
import { LINK_PURPOSES, type LinkPurpose } from "@/lib/reminder/schema";
import { goAwayByLink } from "@/lib/roadmap/mutations/away-by-link";
import { dropMilestone } from "@/lib/roadmap/mutations/milestone";
import { getMilestone } from "@/lib/roadmap/queries/milestone";
import { newAsk, newLeader, newPlaced } from "../../../../support/factories";
import { newInvitation } from "../../../../support/granting";
import { handled, linksOf, reminded, remindFrom, waiting } from "../../../../support/reminding";

type Leader = RecordAccess<"edit">;
const ON = "2027-03-28";
const AT = new Date("2027-03-28T09:00:00Z");
const LATER = new Date("2027-03-29T09:00:00Z");
const DAY = 86_400_000;

async function linkOf<P extends LinkPurpose>(leader: Leader, purpose: P, { digestOn = ON, at = AT } = {}) {
  const asked = purpose === "stop" ? { purpose: "stop" as const, rule: "boundary" as const } : { purpose };
  const [token = ""] = await linksOf(leader, [asked as never], { digestOn, at });
  const link = await openLink({ purpose, token, at });
  if (!link) throw new Error("The link does not open.");
  return { token, link };
}

const settingsOf = async (leader: Leader) => (await getPerson(leader)).settings;
const kept = ({ ownerId }: Leader) => db.select().from(evidence).where(eq(evidence.ownerId, ownerId));
const item = { sentence: "Closed the gap in hand-overs", happenedOn: ON, rescue: false };

describe("a link", () => {
  test("opens for what it is for alone, for 30 days, and for nobody who is shut out", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    for (const purpose of LINK_PURPOSES) {
      const { token, link } = await linkOf(leader, purpose);
      expect(link).toMatchObject({ userId: leader.ownerId, usedAt: null, digestOn: ON });
      for (const another of LINK_PURPOSES)
        expect((await openLink({ purpose: another, token, at: AT })) !== null).toBe(another === purpose);
      const end = AT.getTime() + 30 * DAY;
      expect(await openLink({ purpose, token, at: new Date(end - 1) })).not.toBeNull();
      expect(await openLink({ purpose, token, at: new Date(end) })).toBeNull();
    }
    const { token } = await linkOf(other, "log");
    await transact((tx) => tx.update(users).set({ disabledAt: AT }).where(eq(users.id, other.ownerId)));
    expect(await openLink({ purpose: "log", token, at: AT })).toBeNull();
    expect(await openLink({ purpose: "log", token: "", at: AT })).toBeNull();
  });

  test("is none of any other kind, and no other kind is one", async () => {
    const leader = await newLeader();
    const evidenceId = await newPlaced(leader);
    const { token: asking } = await newAsk(leader, evidenceId);
    const path = await makeFeed(leader, { detailed: false, at: AT });
    const feed = /[\w-]{43}/.exec(path)?.[0] ?? "";
    expect(await findOpenFeed(feed)).not.toBeNull();
    const { token: inviting } = await newInvitation(leader);
    for (const purpose of LINK_PURPOSES) {
      const { token } = await linkOf(leader, purpose);
      expect(await openAsk(token)).toBeNull();
      expect(await findInvitation({ token, visitorId: null, at: AT })).toBeNull();
      expect(await findOpenFeed(token)).toBeNull();
      for (const account of ACCOUNT_PURPOSES) expect(await findLink({ token, purpose: account, at: AT })).toBeNull();
      for (const foreign of [asking, inviting, feed])
        expect(await openLink({ purpose, token: foreign, at: AT })).toBeNull();
    }
  });

  test("is gone when its time is over", async () => {
    const leader = await newLeader();
    await linkOf(leader, "log");
    const own = () => db.select().from(reminderLinks).where(eq(reminderLinks.userId, leader.ownerId));
    await forgetOldReminders(new Date(AT.getTime() + 30 * DAY - 1));
    expect(await own()).toHaveLength(1);
    await forgetOldReminders(new Date(AT.getTime() + 30 * DAY + 1));
    expect(await own()).toHaveLength(0);
  });
});

describe("noting what happened", () => {
  test("keeps one item, of the day, and never a second", async () => {
    const leader = await newLeader();
    const { token, link } = await linkOf(leader, "log");
    const send = (sentence: string, at = AT) => captureByLink(leader, link, { item: { ...item, sentence }, at });
    const sent = await Promise.allSettled([send(item.sentence), send("Something else")]);
    expect(sent.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(send("A third", LATER)).rejects.toMatchObject({ code: "CLOSED" });
    expect(await kept(leader)).toHaveLength(1);
    const [facts] = await db.select().from(evidenceFacts).where(eq(evidenceFacts.ownerId, leader.ownerId));
    expect(facts?.happenedOn).toBe(ON);
    expect((await openLink({ purpose: "log", token, at: LATER }))?.usedAt).toEqual(AT);
  });

  test("is refused with another person's record, and the link stays unused", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    const { token, link } = await linkOf(leader, "log");
    await expect(captureByLink(other, link, { item, at: AT })).rejects.toMatchObject({ code: "CLOSED" });
    expect([await kept(other), await kept(leader)]).toEqual([[], []]);
    expect((await openLink({ purpose: "log", token, at: AT }))?.usedAt).toBeNull();
  });
});

describe("saying it again", () => {
  const TOLD = { digestOn: "2027-03-14", at: new Date("2027-03-14T08:00:00Z") };
  const IN_A_WEEK = "2027-03-21T07:30:00.000Z";

  /** Told of the boundary of 4 April three weeks before; the message a week before waits. */
  async function told() {
    const leader = await reminded();
    await remindFrom("2027-03-01T07:30:00Z", "2027-03-01T07:30:00Z");
    await remindFrom("2027-03-14T07:30:00Z", "2027-03-14T07:40:00Z");
    return leader;
  }
  const boundaries = async (leader: Leader) =>
    (await waiting(leader, "boundary"))
      .filter(({ subjectOn }) => subjectOn === "2027-04-04")
      .map(({ step, dueOn, dueAt }) => [step, dueOn, dueAt.toISOString()]);

  test("comes on the same weekday a week later, once, and what was planned comes after it", async () => {
    const leader = await told();
    const { link } = await linkOf(leader, "again", TOLD);
    await sayAgainInAWeek(leader, link, TOLD);
    expect(await boundaries(leader)).toEqual([[-21, "2027-03-21", IN_A_WEEK]]);
    await sayAgainInAWeek(leader, link, { at: new Date("2027-03-20T08:00:00Z") });
    expect(await boundaries(leader)).toEqual([[-21, "2027-03-21", IN_A_WEEK]]);
    await remindFrom("2027-03-21T07:30:00Z", "2027-03-28T08:00:00Z");
    const said = (await handled(leader, "boundary")).map(({ step, dueOn, outcome }) => [step, dueOn, outcome]);
    expect(said).toEqual([
      [-21, "2027-03-14", "told"],
      [-21, "2027-03-21", "told"],
      [-7, "2027-03-28", "told"],
    ]);
  });

  test("is left to what comes by then anyhow", async () => {
    const leader = await told();
    await remindFrom("2027-03-28T06:30:00Z", "2027-03-28T06:40:00Z");
    const { link } = await linkOf(leader, "again", { digestOn: ON, at: AT });
    await sayAgainInAWeek(leader, link, { at: AT });
    expect(await boundaries(leader)).toEqual([[0, "2027-04-04", "2027-04-04T06:30:00.000Z"]]);
  });

  test("is not said of what is over", async () => {
    const leader = await reminded();
    const [first] = await waiting(leader, "milestone");
    const at = new Date(first!.dueAt.getTime() + 600_000);
    const digestOn = first!.dueOn;
    await remindFrom(first!.dueAt.toISOString(), first!.dueAt.toISOString());
    const { link } = await linkOf(leader, "again", { digestOn, at });
    const { version } = await getMilestone(leader, first!.subjectId);
    await dropMilestone(leader, { milestoneId: first!.subjectId, version, reason: "Not needed any more", at });
    await sayAgainInAWeek(leader, link, { at });
    expect((await waiting(leader, "milestone")).filter(({ subjectId }) => subjectId === first!.subjectId)).toEqual([]);
  });
});

describe("being away", () => {
  test("is a period of the roadmap that runs, which moves nothing in it", async () => {
    const leader = await reminded();
    const before = (await waiting(leader, "boundary")).map(({ subjectOn }) => subjectOn);
    const { link } = await linkOf(leader, "away");
    await goAwayByLink(leader, link, { until: "2027-04-06", at: AT });
    await expect(goAwayByLink(leader, link, { until: "2027-05-06", at: LATER })).rejects.toMatchObject({
      code: "CLOSED",
    });
    const rows = await db.select().from(aways).where(eq(aways.ownerId, leader.ownerId));
    expect(rows).toMatchObject([{ fromOn: ON, toOn: "2027-04-06", pausesPlan: false }]);
    expect((await waiting(leader, "boundary")).map(({ subjectOn }) => subjectOn)).toEqual(before);
    expect((await settingsOf(leader)).pausedUntil).toBeNull();
  });

  test("is a pause for whoever has no roadmap; a day that is past is refused and leaves the link unused", async () => {
    const leader = await newLeader();
    const { link } = await linkOf(leader, "away");
    for (const until of ["2027-03-27", "2028-03-29"])
      await expect(goAwayByLink(leader, link, { until, at: AT })).rejects.toMatchObject({ code: "INVALID" });
    await goAwayByLink(leader, link, { until: "2027-04-06", at: AT });
    expect((await settingsOf(leader)).pausedUntil).toBe("2027-04-06");
  });
});

describe("stopping", () => {
  test("turns off the kind of the link, and does so once: what is chosen later stays", async () => {
    const leader = await newLeader();
    const { link } = await linkOf(leader, "stop");
    await stopKind(link, { at: AT });
    expect((await settingsOf(leader)).channels).toEqual({ boundary: "none" });
    await saveKinds(leader, { channels: { boundary: "mail" }, always: [], at: AT });
    await stopKind(link, { at: LATER });
    expect((await settingsOf(leader)).channels).toEqual({});
  });

  test("all mail leaves the inbox, what was off, and witnesses as they were", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    await saveKinds(leader, { channels: { meeting: "none" }, always: [], at: AT });
    const { link } = await linkOf(leader, "unsubscribe");
    await unsubscribe(link, { at: AT });
    const { channels } = await settingsOf(leader);
    expect(channels).toMatchObject({ boundary: "inbox", meeting: "none", evidence: "inbox", practice: "inbox" });
    expect(channels.ask).toBeUndefined();
    expect((await settingsOf(other)).channels).toEqual({});
  });
});

describe("one click in a mail program", () => {
  const ONE_CLICK = { "List-Unsubscribe": "One-Click" };
  const params = (token: string) => ({ params: Promise.resolve({ token }) });
  const post = async (token: string, body: BodyInit | null) => {
    const answer = await POST(new Request("http://localhost:3000/", { method: "POST", body }), params(token));
    return `${answer.status} ${await answer.text()}`;
  };
  /** Made for the present, because the route asks the real clock. */
  const now = () => ({ digestOn: ON, at: new Date() });

  test("works in both encodings and again, without changing anything a second time", async () => {
    const leader = await newLeader();
    const { token } = await linkOf(leader, "unsubscribe", now());
    const form = new FormData();
    form.append("List-Unsubscribe", "One-Click");
    const said = await post(token, new URLSearchParams(ONE_CLICK));
    expect(said).toMatch(/^200 /);
    expect((await settingsOf(leader)).channels.boundary).toBe("inbox");
    await saveKinds(leader, { channels: { boundary: "mail" }, always: [], at: new Date() });
    expect(await post(token, form)).toBe(said);
    expect((await settingsOf(leader)).channels.boundary).toBeUndefined();
  });

  test("is refused in the same words for whatever is not one", async () => {
    const leader = await newLeader();
    const unknown = await post("none", new URLSearchParams(ONE_CLICK));
    expect(unknown).toMatch(/^404 /);
    const { token: another } = await linkOf(leader, "stop", now());
    expect(await post(another, new URLSearchParams(ONE_CLICK))).toBe(unknown);
    const { token } = await linkOf(leader, "unsubscribe", now());
    expect(await post(token, null)).toBe(unknown);
    expect(await post(token, "List-Unsubscribe=One-Click")).toBe(unknown);
    expect(await post(token, new URLSearchParams({ "List-Unsubscribe": "Later" }))).toBe(unknown);
    await expect(GET(new Request("http://localhost:3000/"), params(token))).rejects.toThrow("NEXT_REDIRECT");
    expect((await settingsOf(leader)).channels).toEqual({});
  });
});
