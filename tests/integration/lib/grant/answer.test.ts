import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { notices, outbox } from "@/db/schema/mail";
import { openGrant } from "@/lib/grant/access";
import { acceptInvitation, declineInvitation, refuseInvitationMail } from "@/lib/grant/mutations/answer";
import { answerClaim } from "@/lib/grant/mutations/claim";
import { endGrants, leaveGrant } from "@/lib/grant/mutations/end";
import { inviteReader, issueInvitationLink } from "@/lib/grant/mutations/invite";
import { getGiven, listGiven } from "@/lib/grant/queries/given";
import { findInvitation } from "@/lib/grant/queries/invitation";
import { listTaken, readsOthers } from "@/lib/grant/queries/taken";
import { Invite } from "@/lib/grant/schema/form";
import { AT, newLeader } from "@/tests/support/factories";
import { FORM, newInvitation } from "@/tests/support/granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const OVER = expect.objectContaining({ code: "CLOSED", message: expect.stringMatching(/^This invitation has ended/) });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });
const days = (n: number) => new Date(AT.getTime() + n * 86_400_000);

let leader: Leader;
let reader: Leader;
let stranger: Leader;
beforeEach(async () => {
  [leader, reader, stranger] = [await newLeader(), await newLeader(), await newLeader()];
});

const accountOf = async (person: Leader) => (await db.select().from(users).where(eq(users.id, person.ownerId)))[0]!;
const confirm = (person: Leader) =>
  transact((tx) => tx.update(users).set({ emailVerifiedAt: AT }).where(eq(users.id, person.ownerId)));
const rowOf = async (id: string) => (await db.select().from(grants).where(eq(grants.id, id)))[0]!;
const titles = async (person: Leader) =>
  (await db.select().from(notices).where(eq(notices.userId, person.ownerId)).orderBy(desc(notices.id))).map(
    ({ title }) => title,
  );
const accept = (person: Leader, token: string, at = AT) => acceptInvitation(person, { token, at });
const open = (actor: Leader, grantId: string, at = AT) => openGrant({ id: actor.ownerId }, { grantId, at });
const claimOf = async (id: string) => (await rowOf(id)).claimedAt!.toISOString();

/** Invites the address of `person` by mail and sends it. */
async function mailed(person: Leader, given: Partial<typeof FORM> = {}) {
  const { email: address } = await accountOf(person);
  const form = Invite.parse({ ...FORM, inviteKey: randomUUID(), way: "mail", address, ...given });
  const { id } = await inviteReader(leader, { ...form, at: AT });
  const path = await issueInvitationLink({ id, address, at: AT });
  return { id, address, token: path.split("/")[2]! };
}

describe("the address that was invited", () => {
  test("is let in at once when it is confirmed; the leader is told and the address forgotten", async () => {
    const { id, token } = await mailed(reader);
    await confirm(reader);
    const page = await findInvitation({ token, visitorId: reader.ownerId, at: AT });
    expect(page).toMatchObject({ isBound: true, isWaiting: false });
    expect(await accept(reader, token)).toEqual({ grantId: id, course: "open" });
    expect(await rowOf(id)).toMatchObject({ readerId: reader.ownerId, acceptedAt: AT, address: null });
    expect((await open(reader, id)).readerName).toBe("Amara Lind");
    expect(await titles(leader)).toEqual(["Amara Lind accepted your invitation"]);
    expect(await titles(reader)).toEqual([]);
  });

  test("waits like everybody else while it is not confirmed", async () => {
    const { id, token } = await mailed(reader);
    expect(await findInvitation({ token, visitorId: reader.ownerId, at: AT })).toMatchObject({
      ...{ isAddressed: true, isBound: false },
    });
    expect(await accept(reader, token)).toEqual({ grantId: id, course: "claimed" });
    await expect(open(reader, id)).rejects.toEqual(NOTHING);
  });

  test("comes before somebody else who opened the link", async () => {
    const { id, token } = await mailed(reader);
    await accept(stranger, token);
    await confirm(reader);
    expect(await findInvitation({ token, visitorId: null, at: AT })).not.toBeNull();
    expect(await accept(reader, token)).toEqual({ grantId: id, course: "open" });
    expect(await rowOf(id)).toMatchObject({ readerId: reader.ownerId, claimantId: null, claimedAt: null });
    await expect(open(stranger, id)).rejects.toEqual(NOTHING);
  });

  test("opens on the day that was chosen, not before", async () => {
    const { id, token } = await mailed(reader, { from: "2026-11-22" });
    await confirm(reader);
    expect(await accept(reader, token)).toEqual({ grantId: id, course: "ahead" });
    await expect(open(reader, id, days(1))).rejects.toEqual(NOTHING);
    await expect(open(reader, id, days(2))).resolves.toMatchObject({ fromOn: "2026-11-22" });
  });
});

describe("any other account", () => {
  test("waits for the leader's yes, who sees its name and address", async () => {
    const { id, token } = await newInvitation(leader);
    expect(await accept(reader, token)).toEqual({ grantId: id, course: "claimed" });
    const { name, email } = await accountOf(reader);
    expect(await getGiven(leader, { id, at: AT })).toMatchObject({ course: "claimed", claimant: { name, email } });
    expect(await titles(leader)).toEqual(["Your invitation to Amara Lind waits for your yes"]);
    await expect(open(reader, id)).rejects.toEqual(NOTHING);
    expect(await findInvitation({ token, visitorId: reader.ownerId, at: AT })).toMatchObject({ isWaiting: true });
    expect(await listTaken(reader, { at: AT })).toMatchObject([{ id, course: "claimed", leader: "Robin Vale" }]);
    await answerClaim(leader, { id, claimedAt: await claimOf(id), answer: "yes", at: days(30) });
    expect((await open(reader, id, days(30))).isOwner).toBe(false);
    expect(await titles(reader)).toEqual(["Robin Vale let you in"]);
    expect(await readsOthers(reader, { at: days(30) })).toBe(true);
    expect(await readsOthers(stranger, { at: days(30) })).toBe(false);
  });

  test("is turned away by a no, which ends the link as well", async () => {
    const { id, token } = await newInvitation(leader);
    await accept(reader, token);
    await answerClaim(leader, { id, claimedAt: await claimOf(id), answer: "no", at: AT });
    expect(await titles(reader)).toEqual(["Robin Vale did not let you in"]);
    await expect(open(reader, id)).rejects.toEqual(NOTHING);
    await expect(accept(reader, token)).rejects.toEqual(OVER);
    expect(await listGiven(leader, { at: AT })).toMatchObject([{ id, course: "invited" }]);
  });

  test("is answered by the leader alone, and only as it stood on the page", async () => {
    const { id, token } = await newInvitation(leader);
    await accept(reader, token);
    const claimedAt = await claimOf(id);
    for (const by of [reader, stranger])
      await expect(answerClaim(by, { id, claimedAt, answer: "yes", at: AT })).rejects.toEqual(NOTHING);
    await leaveGrant(reader, { grantId: id, at: AT });
    await accept(stranger, token, days(1));
    await expect(answerClaim(leader, { id, claimedAt, answer: "yes", at: days(1) })).rejects.toEqual(CONFLICT);
    expect((await rowOf(id)).readerId).toBeNull();
    await answerClaim(leader, { id, claimedAt: await claimOf(id), answer: "yes", at: days(1) });
    await expect(
      answerClaim(leader, { id, claimedAt: days(1).toISOString(), answer: "no", at: days(1) }),
    ).rejects.toEqual(CONFLICT);
    expect((await open(stranger, id, days(1))).actorId).toBe(stranger.ownerId);
  });
});

describe("an invitation that cannot be answered", () => {
  const cases: [string, (made: { id: string; token: string }) => Promise<string | undefined>][] = [
    ["is not whole", async ({ token }) => token.slice(1)],
    ["never was", async () => "x".repeat(43)],
    ["is over", async () => undefined],
    ["was taken back", async ({ id }) => void (await endGrants(leader, { id, reach: "one", at: AT }))],
    ["was declined", async ({ token }) => declineInvitation({ token, visitorId: null, at: AT }) as Promise<undefined>],
    [
      "was accepted by somebody else",
      async ({ id, token }) => {
        await accept(stranger, token);
        await answerClaim(leader, { id, claimedAt: await claimOf(id), answer: "yes", at: AT });
        return undefined;
      },
    ],
    ["was opened by somebody else", async ({ token }) => void (await accept(stranger, token))],
    [
      "is of somebody who is shut out",
      async () => {
        await transact((tx) => tx.update(users).set({ disabledAt: AT }).where(eq(users.id, leader.ownerId)));
        return undefined;
      },
    ],
  ];
  test.each(cases)("because it %s shows and says the same", async (why, arrange) => {
    const made = await newInvitation(leader);
    const token = (await arrange(made)) ?? made.token;
    const at = why === "is over" ? days(14) : AT;
    for (const visitorId of [reader.ownerId, null])
      if (visitorId || !why.startsWith("was opened")) expect(await findInvitation({ token, visitorId, at })).toBeNull();
    await expect(accept(reader, token, at)).rejects.toEqual(OVER);
    await expect(declineInvitation({ token, visitorId: reader.ownerId, at })).rejects.toEqual(OVER);
    expect((await rowOf(made.id)).readerId).not.toBe(reader.ownerId);
  });

  test("is the leader's own to look at, not to answer", async () => {
    const { id, token } = await newInvitation(leader);
    const own = expect.objectContaining({ code: "INVALID" });
    await expect(accept(leader, token)).rejects.toEqual(own);
    await expect(declineInvitation({ token, visitorId: leader.ownerId, at: AT })).rejects.toEqual(own);
    expect(await rowOf(id)).toMatchObject({ claimantId: null, endedAt: null });
  });

  test("is taken once by the same account, however often it is sent", async () => {
    const { id, token } = await newInvitation(leader);
    for (let n = 0; n < 2; n += 1) expect(await accept(reader, token)).toEqual({ grantId: id, course: "claimed" });
    expect(await titles(leader)).toHaveLength(1);
    await answerClaim(leader, { id, claimedAt: await claimOf(id), answer: "yes", at: AT });
    expect(await accept(reader, token)).toEqual({ grantId: id, course: "open" });
    expect(await findInvitation({ token, visitorId: reader.ownerId, at: AT })).toBeNull();
    await endGrants(leader, { id, reach: "one", at: AT });
    await expect(accept(reader, token)).rejects.toEqual(OVER);
  });
});

describe("not wanting it", () => {
  test("declining ends it, tells the leader and keeps no address", async () => {
    const { id, token } = await mailed(reader);
    await declineInvitation({ token, visitorId: null, at: AT });
    expect(await rowOf(id)).toMatchObject({ endedAt: AT, address: null, tokenHash: null });
    expect(await titles(leader)).toEqual(["Amara Lind declined your invitation"]);
  });

  test("no more mail holds for what waits and for what comes, from anybody here", async () => {
    const { address, token } = await mailed(reader);
    const waiting = () => db.select().from(outbox).where(eq(outbox.to, address));
    expect(await waiting()).toHaveLength(1);
    await refuseInvitationMail({ token, at: AT });
    await refuseInvitationMail({ token, at: AT });
    expect(await waiting()).toEqual([]);
    const form = Invite.parse({ ...FORM, inviteKey: randomUUID(), way: "mail", address });
    await expect(inviteReader(stranger, { ...form, at: AT })).rejects.toMatchObject({
      fields: { address: /no such mail/ },
    });
    expect(await findInvitation({ token, visitorId: null, at: AT })).toMatchObject({ isUnwanted: true });
  });
});
