import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { history } from "@/db/schema/history";
import { outbox } from "@/db/schema/mail";
import { connectIdentity, disconnectIdentity, signUpByProvider } from "@/lib/account/mutations/identity";
import { redeemSignInLink } from "@/lib/account/mutations/link";
import { setPassword } from "@/lib/account/mutations/password";
import { requestSignInLink } from "@/lib/account/mutations/sign-in-link";
import { findAccountOf, findIdentity, listConnections } from "@/lib/account/queries/identity";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import { openRecord } from "@/lib/record/access";
import { AT, newLeader } from "../../../support/factories";

const provider = "oidc https://id.example.com";
const newcomer = (email = `${randomUUID()}@example.com`) => ({
  ...{ provider, subject: randomUUID(), email, verified: true, name: "Sam Ito", zone: "UTC", at: AT },
});
const label = "Example ID";

describe("an identity", () => {
  test("makes an account that it opens, at the address it brought, and writes that down", async () => {
    const person = newcomer();
    const { id } = await signUpByProvider(person);
    expect(await findIdentity(person)).toEqual({ userId: id, name: "Sam Ito", email: person.email, disabled: false });
    const written = await db.select({ action: history.action }).from(history).where(eq(history.ownerId, id));
    expect(written).toEqual([{ action: "created" }]);
  });

  test("opens nothing under another provider or another issuer", async () => {
    const person = newcomer();
    await signUpByProvider(person);
    expect(await findIdentity({ ...person, provider: "github" })).toBeNull();
    expect(await findIdentity({ ...person, provider: "oidc https://id.example.net" })).toBeNull();
  });

  test("never joins an account by its address, and leaves nothing behind when it is refused", async () => {
    const first = newcomer();
    const { id } = await signUpByProvider(first);
    const second = newcomer(first.email.toUpperCase());
    await expect(signUpByProvider(second)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await findIdentity(second)).toBeNull();
    expect(await findAccountOf(first.email)).toMatchObject({ id });
  });

  test("takes the address over from a sign-up that nobody confirmed", async () => {
    const email = `${randomUUID()}@example.com`;
    const waiting = { email, name: "Somebody", zone: "UTC", createdAt: AT, awaitsConfirmation: true };
    await transact((tx) => tx.insert(users).values(waiting));
    expect(await findAccountOf(email)).toBeNull();
    const { id } = await signUpByProvider(newcomer(email));
    expect(await findAccountOf(email)).toMatchObject({ id });
  });

  test("is connected to one account only, once", async () => {
    const [own, other] = [await newLeader(), await newLeader()];
    const identity = { provider, subject: randomUUID(), label, at: AT };
    await connectIdentity(own, identity);
    for (const access of [own, other])
      await expect(connectIdentity(access, identity)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listConnections(own)).toEqual([{ provider, createdAt: AT }]);
    expect(await listConnections(other)).toEqual([]);
  });

  test("is not disconnected by somebody else, nor while nothing else opens the account", async () => {
    const other = await newLeader();
    const { id } = await signUpByProvider(newcomer());
    const own = await openRecord({ id }, id, "edit");
    const asked = { provider, label, at: AT };
    await expect(disconnectIdentity(other, asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(disconnectIdentity(own, asked)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listConnections(own)).toHaveLength(1);
    await setPassword(own, { password: "a stone on a path", sessionId: "none", at: AT });
    await disconnectIdentity(own, asked);
    expect(await listConnections(own)).toEqual([]);
  });
});

describe("a link in a mail", () => {
  const at = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

  /** What the mailbox of `email` was sent, as the words of each message. */
  async function mailTo(email: string, sentAt: Date): Promise<string[]> {
    const sent: string[] = [];
    const deliver = async (message: { to: string; text: string }) => {
      if (message.to === email) sent.push(message.text);
    };
    await drainOutbox({ now: () => sentAt, deliver });
    return sent;
  }
  const tokenIn = (text = "") => /\/sign-in\/link\/([\w-]+)/.exec(text)?.[1] ?? "";

  test("signs its reader in once, for ten minutes from when it was sent", async () => {
    const { ownerId } = await newLeader();
    const email = `${ownerId}@example.com`;
    await requestSignInLink({ email, at: at(0) });
    const [first] = await mailTo(email, at(20));
    const token = tokenIn(first);
    expect(token).toHaveLength(43);
    await expect(redeemSignInLink({ token, at: at(31) })).rejects.toMatchObject({ code: "INVALID" });
    expect(await redeemSignInLink({ token, at: at(29) })).toBe(ownerId);
    await expect(redeemSignInLink({ token, at: at(29) })).rejects.toMatchObject({ code: "INVALID" });
  });

  test("is not sent to a stranger, or to an account that waits for its address to be confirmed", async () => {
    const email = `${randomUUID()}@example.com`;
    await requestSignInLink({ email, at: AT });
    const waiting = { email, name: "Somebody", zone: "UTC", createdAt: AT, awaitsConfirmation: true };
    await transact((tx) => tx.insert(users).values(waiting));
    await requestSignInLink({ email, at: AT });
    expect(await db.$count(outbox, eq(outbox.to, email))).toBe(0);
  });
});
