import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transact } from "@/db";
import { accountTokens, sessions, users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { outbox } from "@/db/schema/mail";
import { inviteReader } from "@/lib/grant/mutations/invite";
import { Invite } from "@/lib/grant/schema/form";
import { cleanUp } from "@/lib/jobs/clean-up";
import { FORM } from "@/tests/support/granting";
import { AT, newLeader } from "../../../support/factories";

const days = (n: number) => new Date(AT.getTime() + n * 24 * 60 * 60_000);

test("what has had its day goes, what still works stays", async () => {
  const { ownerId: userId } = await newLeader();
  const session = (expiresAt: Date, seenAt: Date) => ({
    userId,
    tokenHash: randomUUID(),
    browser: "",
    createdAt: AT,
    provenAt: AT,
    seenAt,
    expiresAt,
  });
  const link = (expiresAt: Date) =>
    ({ userId, purpose: "sign-in", tokenHash: randomUUID(), createdAt: AT, expiresAt }) as const;
  const mail = (rest: Partial<typeof outbox.$inferInsert>) => ({
    ...{ userId, template: "password-changed", to: "robin@example.com", props: {}, messageId: randomUUID() },
    ...{ createdAt: AT, dueAt: AT, ...rest },
  });
  const kept = { session: session(days(60), days(39)), link: link(days(41)), mail: mail({ sentAt: days(11) }) };
  const waiting = mail({});
  await transact(async (tx) => {
    await tx.insert(sessions).values([kept.session, session(days(39), days(39)), session(days(60), days(20))]);
    await tx.insert(accountTokens).values([kept.link, link(days(38))]);
    await tx.insert(outbox).values([kept.mail, waiting, mail({ sentAt: days(9) }), mail({ deadAt: days(9) })]);
  });

  await cleanUp(days(40));

  expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toMatchObject([kept.session]);
  expect(await db.select().from(accountTokens).where(eq(accountTokens.userId, userId))).toMatchObject([kept.link]);
  const left = await db.select().from(outbox).where(eq(outbox.userId, userId));
  expect(left.map(({ messageId }) => messageId).sort()).toEqual([kept.mail.messageId, waiting.messageId].sort());
});

test("the address of an invitation that nobody answered in time is forgotten", async () => {
  const leader = await newLeader();
  const invited = { inviteKey: randomUUID(), way: "mail", address: `${randomUUID()}@example.com` };
  const { id } = await inviteReader(leader, { ...Invite.parse({ ...FORM, ...invited }), at: AT });
  const addressOf = async () => (await db.select().from(grants).where(eq(grants.id, id)))[0]?.address;
  await cleanUp(days(13));
  expect(await addressOf()).toBe(invited.address);
  await cleanUp(days(14));
  expect(await addressOf()).toBeNull();
});

test("an account that nobody confirmed is gone once its link is over, a confirmed one never", async () => {
  const person = (createdAt: Date, awaitsConfirmation: boolean) => ({
    id: randomUUID(),
    email: `${randomUUID()}@example.com`,
    name: "Robin Vale",
    zone: "UTC",
    createdAt,
    awaitsConfirmation,
  });
  const [over, open, confirmed] = [person(days(50), true), person(days(59), true), person(days(50), false)];
  await transact((tx) => tx.insert(users).values([over, open, confirmed]));
  await cleanUp(days(60));
  const ids = [over.id, open.id, confirmed.id];
  const left = await db.select({ id: users.id }).from(users).where(inArray(users.id, ids));
  expect(left.map(({ id }) => id).sort()).toEqual([open.id, confirmed.id].sort());
});
