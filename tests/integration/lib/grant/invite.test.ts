import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { unwanted } from "@/db/schema/ask";
import { grants, grantWorksheets } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { outbox } from "@/db/schema/mail";
import { forgetInvited } from "@/lib/grant/mutations/expiry";
import { inviteAgain, inviteReader, issueInvitationLink } from "@/lib/grant/mutations/invite";
import { findInvitation } from "@/lib/grant/queries/invitation";
import { MOST_LIVE } from "@/lib/grant/schema";
import { Invite } from "@/lib/grant/schema/form";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import type { Message } from "@/lib/mail/transport";
import { addressHash, hashToken } from "@/lib/token";
import { AT, newLeader } from "@/tests/support/factories";
import { FORM, newGrant, newInvitation } from "@/tests/support/granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const at = (field: string) => expect.objectContaining({ code: "INVALID", fields: { [field]: expect.any(String) } });
const later = (days: number) => new Date(AT.getTime() + days * 86_400_000);

let leader: Leader;
let other: Leader;
beforeEach(async () => {
  [leader, other] = [await newLeader(), await newLeader()];
});

const invite = (given: Partial<typeof FORM> = {}, by = leader) =>
  inviteReader(by, { ...Invite.parse({ ...FORM, inviteKey: randomUUID(), ...given }), at: AT });
const emailOf = async (person: Leader) =>
  (await db.select({ email: users.email }).from(users).where(eq(users.id, person.ownerId)))[0]!.email;
const rowOf = async (id: string) => (await db.select().from(grants).where(eq(grants.id, id)))[0]!;
const mailTo = (address: string) => db.select().from(outbox).where(eq(outbox.to, address));

describe("inviting by mail", () => {
  test("writes what is opened, its history and one message that holds no secret and nothing of the record", async () => {
    const address = `${randomUUID()}@example.com`;
    const { id, path } = await invite({ way: "mail", address });
    expect(path).toBeNull();
    expect(await rowOf(id)).toMatchObject({
      ...{ ownerId: leader.ownerId, role: "coach", name: "Amara Lind", address, tokenHash: null, readerId: null },
      ...{ roadmap: true, evidence: true, sensitive: false, mayComment: true, fromOn: "2026-11-20", version: 1 },
    });
    const sheets = await db.select().from(grantWorksheets).where(eq(grantWorksheets.grantId, id));
    expect(sheets.map(({ worksheetId }) => worksheetId)).toEqual(["WS.O5"]);
    const [mail, ...more] = await mailTo(address);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: "invitation", userId: leader.ownerId });
    expect(mail!.props).toMatchObject({ grant: id, role: "coach", purpose: "To prepare our meetings" });
    const told = await db.select().from(history).where(eq(history.subjectId, id));
    expect(told).toMatchObject([{ action: "invited", subject: "grant", actorId: leader.ownerId }]);
    expect(JSON.stringify(told)).not.toContain(address);
  });

  test("makes the link when the mail is sent, each time anew, and only for that address", async () => {
    const address = `${randomUUID()}@example.com`;
    const { id } = await invite({ way: "mail", address });
    const first = await issueInvitationLink({ id, address, at: AT });
    const second = await issueInvitationLink({ id, address, at: AT });
    expect(await findInvitation({ token: first.split("/")[2]!, visitorId: null, at: AT })).toBeNull();
    expect(await findInvitation({ token: second.split("/")[2]!, visitorId: null, at: AT })).toMatchObject({
      ...{ leader: "Robin Vale", role: "coach", worksheetIds: ["WS.O5"], isOwner: false, hasAddress: true },
    });
    expect((await rowOf(id)).tokenHash).toBe(hashToken(second.split("/")[2]!));
    await expect(issueInvitationLink({ id, address: "other@example.com", at: AT })).rejects.toEqual(NOTHING);
    await expect(issueInvitationLink({ id, address, at: later(14) })).rejects.toEqual(NOTHING);
    await expect(issueInvitationLink({ id: randomUUID(), address, at: AT })).rejects.toEqual(NOTHING);
  });

  test("goes out with its link and what it opens in words, and comes with nothing of the record", async () => {
    const address = `${randomUUID()}@example.com`;
    await invite({ way: "mail", address });
    const sent: Message[] = [];
    const deliver = async (message: Message) => void sent.push(message);
    await drainOutbox({ deliver, now: () => AT });
    const [letter] = sent.filter(({ to }) => to === address);
    expect(letter?.subject).toBe("Robin Vale invites you to read their record");
    expect(letter?.text).toContain("as their coach");
    expect(letter?.text).toContain("What for: To prepare our meetings");
    expect(letter?.text).toMatch(/What it opens: Roadmap, evidence, the worksheet “.+”, comments\. There is nothing/);
    const [, token = ""] = /\/invitation\/([\w-]{43})\b/.exec(letter?.text ?? "") ?? [];
    expect(await findInvitation({ token, visitorId: null, at: AT })).not.toBeNull();
  });

  test("is one message and one invitation when the form comes twice", async () => {
    const [inviteKey, address] = [randomUUID(), `${randomUUID()}@example.com`];
    const first = await invite({ way: "mail", address, inviteKey });
    expect(await invite({ way: "mail", address, inviteKey })).toEqual(first);
    expect(await mailTo(address)).toHaveLength(1);
    // Somebody else's form with the same key is another one.
    const theirs = await invite({ way: "mail", address: `${randomUUID()}@example.com`, inviteKey }, other);
    expect(theirs.id).not.toBe(first.id);
  });

  test("is refused to oneself, under every name of one's own mailbox", async () => {
    const own = await emailOf(leader);
    const pending = `${randomUUID()}@example.com`;
    await transact((tx) => tx.update(users).set({ pendingEmail: pending }).where(eq(users.id, leader.ownerId)));
    for (const address of [own, own.toUpperCase(), own.replace("@", "+coach@"), pending])
      await expect(invite({ way: "mail", address }), address).rejects.toEqual(at("address"));
  });

  test("is refused to an address that is invited or reads in the same role, not in another or of another leader", async () => {
    const address = `${randomUUID()}@example.com`;
    await invite({ way: "mail", address });
    await expect(invite({ way: "mail", address })).rejects.toEqual(at("address"));
    await invite({ way: "mail", address, role: "manager" });
    await invite({ way: "mail", address }, other);
    const reader = await newLeader();
    await newGrant(leader, reader, { role: "manager" });
    const theirs = await emailOf(reader);
    await expect(invite({ way: "mail", address: theirs, role: "manager" })).rejects.toEqual(at("address"));
    await invite({ way: "mail", address: theirs });
  });

  test("is refused to whoever wants no mail, also once it waits to be sent", async () => {
    const address = `${randomUUID()}@example.com`;
    const { id } = await invite({ way: "mail", address });
    await transact((tx) => tx.insert(unwanted).values({ addressHash: addressHash(address), refusedAt: AT }));
    await expect(issueInvitationLink({ id, address, at: AT })).rejects.toEqual(NOTHING);
    await expect(invite({ way: "mail", address, role: "manager" })).rejects.toEqual(at("address"));
  });

  test("forgets the address once nobody has answered in time, and not before", async () => {
    const address = `${randomUUID()}@example.com`;
    const { id } = await invite({ way: "mail", address });
    await forgetInvited(later(13));
    expect((await rowOf(id)).address).toBe(address);
    await forgetInvited(later(14));
    expect((await rowOf(id)).address).toBeNull();
  });
});

describe("inviting by a link", () => {
  test("keeps its hash alone; the same form once more ends the first link", async () => {
    const inviteKey = randomUUID();
    const first = await newInvitation(leader, { inviteKey });
    expect(await rowOf(first.id)).toMatchObject({ address: null, tokenHash: hashToken(first.token) });
    const second = await newInvitation(leader, { inviteKey });
    expect(second.id).toBe(first.id);
    expect(await findInvitation({ token: first.token, visitorId: null, at: AT })).toBeNull();
    expect(await findInvitation({ token: second.token, visitorId: null, at: AT })).not.toBeNull();
    expect(await findInvitation({ token: second.token, visitorId: leader.ownerId, at: AT })).toMatchObject({
      isOwner: true,
    });
  });

  test("opens on no day that is past, and not without an end to how many", async () => {
    await expect(invite({ untilOn: "2026-11-19", from: "2026-11-01" })).rejects.toEqual(at("untilOn"));
    for (let n = 0; n < MOST_LIVE; n += 1) await newGrant(leader, other, n % 2 ? {} : { acceptedAt: null });
    await expect(invite()).rejects.toEqual(at("form"));
    const open = and(eq(grants.ownerId, leader.ownerId), isNull(grants.acceptedAt));
    await transact((tx) => tx.update(grants).set({ endedAt: AT }).where(open));
    await expect(invite()).resolves.toMatchObject({ path: expect.stringMatching(/^\/invitation\/[\w-]{43}$/) });
  });

  test("is over once its own last day is past", async () => {
    const { token } = await newInvitation(leader, { untilOn: "2026-11-25" });
    expect(await findInvitation({ token, visitorId: null, at: later(5) })).not.toBeNull();
    expect(await findInvitation({ token, visitorId: null, at: later(6) })).toBeNull();
  });
});

describe("the same invitation again", () => {
  test("has a new link and its full time, whether or not it was over", async () => {
    const { id, token } = await newInvitation(leader);
    const { path } = await inviteAgain(leader, { id, way: "link", address: null, at: later(20) });
    expect(await findInvitation({ token, visitorId: null, at: AT })).toBeNull();
    const fresh = path!.split("/")[2]!;
    expect(await findInvitation({ token: fresh, visitorId: null, at: later(33) })).not.toBeNull();
    expect(await findInvitation({ token: fresh, visitorId: null, at: later(34) })).toBeNull();
  });

  test("is mailed to the address that is kept or a new one, in place of what waits", async () => {
    const [address, elsewhere] = [`${randomUUID()}@example.com`, `${randomUUID()}@example.com`];
    const { id } = await invite({ way: "mail", address });
    await inviteAgain(leader, { id, way: "mail", address: null, at: later(1) });
    expect(await mailTo(address)).toHaveLength(1);
    await inviteAgain(leader, { id, way: "mail", address: elsewhere, at: later(2) });
    expect(await mailTo(address)).toEqual([]);
    expect(await mailTo(elsewhere)).toHaveLength(1);
    expect((await rowOf(id)).address).toBe(elsewhere);
    await inviteAgain(leader, { id, way: "link", address: null, at: later(3) });
    expect(await mailTo(elsewhere)).toEqual([]);
    expect((await rowOf(id)).address).toBeNull();
    await expect(inviteAgain(leader, { id, way: "mail", address: null, at: later(4) })).rejects.toEqual(at("address"));
  });

  test("is refused for what was answered, opened or ended, and is nobody else's to make", async () => {
    const conflict = expect.objectContaining({ code: "CONFLICT" });
    const again = (id: string, by = leader) => inviteAgain(by, { id, way: "link", address: null, at: AT });
    for (const given of [{}, { acceptedAt: null, claimedAt: AT }, { acceptedAt: null, endedAt: AT }])
      await expect(again(await newGrant(leader, other, given))).rejects.toEqual(conflict);
    const { id } = await newInvitation(leader);
    await expect(again(id, other)).rejects.toEqual(NOTHING);
    await expect(again(randomUUID())).rejects.toEqual(NOTHING);
  });
});
