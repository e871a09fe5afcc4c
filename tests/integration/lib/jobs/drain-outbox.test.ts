import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { notices, outbox } from "@/db/schema/mail";
import { findLink } from "@/lib/account/queries/link";
import { takeLease } from "@/lib/jobs/mutations";
import { claimMail, forgetOldMail, markSent, putBack } from "@/lib/mail/mutations";
import { queueMail } from "@/lib/mail/outbox";
import { Undelivered } from "@/lib/mail/transport";
import {
  emptyOutbox,
  fails,
  minute,
  onlyRow,
  person,
  postOffice,
  queue,
  rows,
  START,
} from "../../../support/post-office";

const MINUTE = 60_000;

beforeEach(emptyOutbox);

describe("queued mail", () => {
  test("goes out once, with its link made on the way and its words forgotten", async () => {
    const user = await person();
    await queue({ userId: user.id, to: user.email, template: "reset-password" });
    const { delivered, drain } = postOffice();
    expect(await drain(minute(0))).toBe(1);
    expect(await drain(minute(1))).toBe(0);
    expect(delivered).toHaveLength(1);
    expect(delivered[0]).toMatchObject({
      to: user.email,
      subject: "Choose a new password for Cairn",
      createdAt: START,
    });
    const [link = ""] = /http:\S+/.exec(delivered[0]?.text ?? "") ?? [];
    expect(link).toMatch(/^http:\/\/localhost:3000\/reset-password\/[\w-]{43}$/);
    expect(delivered[0]?.html).toContain(`href="${link}"`);
    expect(await findLink({ token: link.slice(-43), purpose: "reset-password", at: minute(1) })).toMatchObject({
      userId: user.id,
    });
    expect(await onlyRow()).toMatchObject({ sentAt: minute(0), props: {}, attempts: 1, claimedUntil: null });
  });

  test("is one message however often its occurrence is queued, and none when its cause is undone", async () => {
    const user = await person();
    const key = randomUUID();
    await queue({ userId: user.id, to: user.email, key });
    await queue({ userId: user.id, to: user.email, key });
    await expect(
      transact(async (tx) => {
        await queueMail(tx, {
          userId: user.id,
          to: user.email,
          template: "password-changed",
          props: {},
          key: "x",
          at: START,
        });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect((await onlyRow()).messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/);
  });

  test("waits until it is due and goes out in order of due time", async () => {
    const user = await person();
    for (const minutes of [9, 3, 6]) await queue({ userId: user.id, to: user.email, at: minute(minutes) });
    const { delivered, drain } = postOffice();
    expect(await drain(minute(2))).toBe(0);
    expect(await drain(minute(10))).toBe(3);
    const order = (await rows()).map(({ dueAt }) => dueAt);
    expect(delivered.map(({ createdAt }) => createdAt)).toEqual(order.sort((a, b) => a.getTime() - b.getTime()));
  });

  test("is gone with the account, and not sent to somebody shut out or at an address they left", async () => {
    const [gone, shut, moved, kept] = [await person(), await person(), await person(), await person()];
    for (const user of [gone, shut, kept]) await queue({ userId: user.id, to: user.email });
    await queue({ userId: moved.id, to: "left@example.com", template: "reset-password" });
    await queue({ userId: moved.id, to: "left@example.com", template: "address-changed" });
    await transact(async (tx) => {
      await tx.delete(users).where(eq(users.id, gone.id));
      await tx.update(users).set({ disabledAt: START }).where(eq(users.id, shut.id));
    });
    const { delivered, drain } = postOffice();
    expect(await drain(minute(1))).toBe(2);
    expect(delivered.map(({ to, subject }) => [to, subject]).sort()).toEqual(
      [
        [kept.email, "The password of your Cairn account was changed"],
        ["left@example.com", "The address of your Cairn account was changed"],
      ].sort(),
    );
    expect(await rows()).toHaveLength(2);
  });

  test("is forgotten 30 days after it went out, not while it waits", async () => {
    const user = await person();
    await queue({ userId: user.id, to: user.email });
    await postOffice().drain(minute(1));
    await queue({ userId: user.id, to: user.email, at: START });
    await forgetOldMail(minute(1));
    expect(await rows()).toHaveLength(2);
    await forgetOldMail(minute(2));
    expect((await onlyRow()).sentAt).toBeNull();
  });
});

describe("mail that fails", () => {
  test("comes again after a minute, then two, with the same Message-ID, and tells nobody's address", async () => {
    const user = await person();
    await queue({ userId: user.id, to: user.email });
    const tried: string[] = [];
    const office = postOffice(({ messageId }) => {
      tried.push(messageId);
      if (tried.length < 3) fails("later", 450)();
    });
    await office.drain(minute(0));
    expect(await onlyRow()).toMatchObject({ dueAt: minute(1), attempts: 1, lastError: "(address) said no" });
    await office.drain(minute(0.5));
    await office.drain(minute(1));
    expect((await onlyRow()).dueAt).toEqual(minute(3));
    await office.drain(minute(3));
    expect(tried).toEqual(Array(3).fill((await onlyRow()).messageId));
    expect(await onlyRow()).toMatchObject({ sentAt: minute(3), lastError: "" });
  });

  test("is given up at once when it is refused, and its person finds that in the inbox; nobody else does", async () => {
    const [user, other] = [await person(), await person()];
    await queue({ userId: user.id, to: user.email });
    await queue({ userId: other.id, to: other.email });
    const { delivered, drain } = postOffice(({ to }) => to === user.email && fails("refused", 550)());
    await drain(minute(0));
    await drain(minute(600));
    expect(delivered.map(({ to }) => to)).toEqual([other.email]);
    const [dead] = await db.select().from(outbox).where(eq(outbox.userId, user.id));
    expect(dead).toMatchObject({ deadAt: minute(0), attempts: 1, props: {}, sentAt: null });
    const told = await db.select().from(notices).where(eq(notices.userId, user.id));
    expect(told.map(({ title }) => title)).toEqual(["A message to you could not be delivered"]);
    expect(told[0]?.body).not.toContain("robin@example.com");
    expect(await db.$count(notices, eq(notices.userId, other.id))).toBe(0);
  });

  test("stays alone: a message that cannot be made is tried for days and then given up, others go out", async () => {
    const user = await person();
    await queue({ userId: user.id, to: user.email, template: "no-such-template" as "password-changed" });
    await queue({ userId: user.id, to: user.email });
    const { delivered, drain } = postOffice();
    let at = START;
    while ((await rows()).some(({ sentAt, deadAt }) => !sentAt && !deadAt)) {
      await drain(at);
      at = new Date(at.getTime() + 60 * MINUTE);
    }
    expect(delivered).toHaveLength(1);
    expect((at.getTime() - START.getTime()) / (24 * 60 * MINUTE)).toBeGreaterThan(4);
  });

  test("and may have arrived is sent once more, then left alone", async () => {
    const user = await person();
    await queue({ userId: user.id, to: user.email });
    let tries = 0;
    const { drain } = postOffice(() => {
      tries += 1;
      fails("unknown")();
    });
    for (const minutes of [0, 1, 10, 100, 1000]) await drain(minute(minutes));
    expect(tries).toBe(2);
    expect((await onlyRow()).deadAt).toEqual(minute(1));
    expect(await db.$count(notices, eq(notices.userId, user.id))).toBe(1);
  });

  test("leaves the tries of the rest unspent while nobody answers", async () => {
    const user = await person();
    for (let n = 0; n < 20; n++) await queue({ userId: user.id, to: user.email });
    const { drain } = postOffice(() => {
      throw new Undelivered(Object.assign(new Error("refused"), { code: "ECONNECTION" }), "later");
    });
    await drain(minute(0));
    const tried = (await rows()).filter(({ attempts }) => attempts > 0);
    expect(tried.length).toBeLessThan(10);
    const up = postOffice();
    expect(await up.drain(minute(2))).toBe(20);
  });
});

describe("several workers", () => {
  test("send each message once, whoever holds the lease", async () => {
    const user = await person();
    for (let n = 0; n < 40; n++) await queue({ userId: user.id, to: user.email });
    const { delivered, drain } = postOffice(() => new Promise((resolve) => setTimeout(resolve, 1)));
    const sent = await Promise.all([drain(minute(0)), drain(minute(0)), drain(minute(0))]);
    expect(sent.reduce((sum, n) => sum + n)).toBe(40);
    expect(new Set(delivered.map(({ messageId }) => messageId)).size).toBe(40);
    expect(delivered).toHaveLength(40);
  });

  test("claim each message once even without the lease", async () => {
    const user = await person();
    for (let n = 0; n < 30; n++) await queue({ userId: user.id, to: user.email });
    const claimed: string[] = [];
    const claimAll = async () => {
      for (let mail = await claim(0); mail; mail = await claim(0)) claimed.push(mail.id);
    };
    await Promise.all([claimAll(), claimAll(), claimAll()]);
    expect(claimed).toHaveLength(30);
    expect(new Set(claimed).size).toBe(30);
  });

  const claim = (minutes: number) => claimMail({ at: minute(minutes), until: minute(minutes + 2) });

  test("take over from one that was lost, which may not overwrite what came after", async () => {
    const user = await person();
    await queue({ userId: user.id, to: user.email });
    const lost = (await claim(0))!;
    expect(await claim(1)).toBeNull();
    const taken = (await claim(3))!;
    expect(taken).toMatchObject({ id: lost.id, messageId: lost.messageId, attempts: 2 });
    expect(await markSent(lost, minute(4))).toBe(false);
    await putBack(lost, { dueAt: minute(99), reason: "late", unknown: true, at: minute(4) });
    expect(await onlyRow()).toMatchObject({ sentAt: null, dueAt: START, doubts: 1, lastError: "" });
    expect(await markSent(taken, minute(4))).toBe(true);
    expect(await onlyRow()).toMatchObject({ sentAt: minute(4) });
  });

  test("lost twice over one message leave it to its reader", async () => {
    const user = await person();
    await queue({ userId: user.id, to: user.email });
    await claim(0);
    await claim(3);
    expect(await claim(6)).toBeNull();
    expect((await onlyRow()).deadAt).toEqual(minute(6));
  });

  test("get the lease one after the other, with a higher fence each", async () => {
    const take = (minutes: number) => takeLease({ name: "sweep", at: minute(minutes), until: minute(minutes + 5) });
    const first = await Promise.all([take(0), take(0), take(0)]);
    expect(first.filter(Boolean)).toEqual([{ name: "sweep", fence: 1 }]);
    expect(await take(4)).toBeNull();
    expect(await take(5)).toEqual({ name: "sweep", fence: 2 });
  });
});
