import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { outbox } from "@/db/schema/mail";
import { confirmEmail } from "@/lib/account/mutations/email";
import { issueLink } from "@/lib/account/mutations/link";
import { setDisabled, setPasswordFor } from "@/lib/account/mutations/operator";
import { checkPassword } from "@/lib/account/mutations/password";
import { startSession } from "@/lib/account/mutations/session";
import { createUser, ensureFirstAccountToken, signUp } from "@/lib/account/mutations/sign-up";
import { findLink } from "@/lib/account/queries/link";
import { findSessionUser } from "@/lib/account/queries/session";
import { env } from "@/lib/env";
import { AT } from "@/tests/support/factories";

const PASSWORD = "three cold lanterns";
const HERE = { loopback: true, SIGNUPS: undefined, SMTP_URL: undefined };
const ELSEWHERE = { loopback: false, SIGNUPS: undefined, SMTP_URL: undefined };
const OPEN = { loopback: false, SIGNUPS: "open", SMTP_URL: "smtp://mail.example" } as const;

/** The settings are read once a process; a test lends the product others until it is over. */
const live = (settings: Partial<ReturnType<typeof env>>) => Object.assign(env(), settings);
afterEach(() => live(HERE));

const someone = (email = `${randomUUID()}@example.com`) => ({ email, name: "Robin Vale", zone: "UTC", at: AT });
const stranger = (email?: string) => ({ ...someone(email), password: PASSWORD });
const mailTo = (to: string) => db.select({ template: outbox.template }).from(outbox).where(eq(outbox.to, to));
const accountOf = async (email: string) => (await db.select().from(users).where(eq(users.email, email)))[0];
const tokenFor = async (email: string) => {
  const { id } = (await accountOf(email)) ?? { id: "" };
  return (await issueLink({ userId: id, email, purpose: "verify-email", at: AT })).split("/").at(-1) ?? "";
};
const closed = { code: "CLOSED" };
const noSuch = { code: "INVALID", fields: { email: expect.any(String) } };

describe("an instance that others can reach", () => {
  test("gives its first account to whoever has the newest printed token, once", async () => {
    live(ELSEWHERE);
    await transact((tx) => tx.delete(users));
    await expect(signUp(stranger())).rejects.toMatchObject(closed);
    const older = await ensureFirstAccountToken(AT);
    const token = await ensureFirstAccountToken(AT);
    expect(token).toMatch(/^[\w-]{43}$/);
    await expect(signUp({ ...stranger(), token: older ?? "" })).rejects.toMatchObject(closed);
    await expect(signUp({ ...stranger(), token: "guess" })).rejects.toMatchObject(closed);
    const race = await Promise.allSettled([1, 2, 3].map(() => signUp({ ...stranger(), token: token ?? "" })));
    const made = race.flatMap((one) => (one.status === "fulfilled" ? [one.value.userId] : []));
    expect(made).toHaveLength(1);
    expect(await db.$count(users)).toBe(1);
    expect(await ensureFirstAccountToken(AT)).toBeNull();
    await expect(signUp({ ...stranger(), token: token ?? "" })).rejects.toMatchObject(closed);
  });

  test("is closed after it", async () => {
    live(ELSEWHERE);
    await createUser(stranger());
    await expect(signUp(stranger())).rejects.toMatchObject(closed);
    live({ SIGNUPS: "closed" });
    await expect(signUp(stranger())).rejects.toMatchObject(closed);
  });

  test("takes whoever is invited, who confirms the address first where mail goes out", async () => {
    live(ELSEWHERE);
    await createUser(stranger());
    expect((await signUp({ ...stranger(), isInvited: true })).userId).not.toBeNull();
    live({ SMTP_URL: OPEN.SMTP_URL });
    expect(await signUp({ ...stranger(), isInvited: true })).toEqual({ userId: null });
  });
});

describe("an instance that is open to strangers", () => {
  test("lets nobody in before the address is confirmed with the password that was chosen", async () => {
    live(OPEN);
    await createUser(stranger());
    const { email } = stranger();
    expect(await signUp(stranger(email))).toEqual({ userId: null });
    expect(await mailTo(email)).toEqual([{ template: "verify-email" }]);
    await expect(checkPassword({ email, password: PASSWORD })).rejects.toMatchObject(noSuch);
    const token = await tokenFor(email);
    for (const password of [undefined, "four warm lanterns"])
      await expect(confirmEmail({ token, password, at: AT })).rejects.toMatchObject({
        code: "INVALID",
        fields: { password: expect.any(String) },
      });
    const { userId, opensAccount } = await confirmEmail({ token, password: PASSWORD, at: AT });
    expect(opensAccount).toBe(true);
    expect(await checkPassword({ email, password: PASSWORD })).toBe(userId);
    expect((await accountOf(email))?.emailVerifiedAt).toEqual(AT);
  });

  test("answers the same for an address that is taken, tells its owner, and changes nothing", async () => {
    live(OPEN);
    const taken = stranger();
    const { id } = await createUser(taken);
    const before = await accountOf(taken.email);
    expect(await signUp({ ...stranger(taken.email), name: "Sam", password: "four warm lanterns" })).toEqual({
      userId: null,
    });
    expect(await accountOf(taken.email)).toEqual(before);
    expect((await mailTo(taken.email)).map(({ template }) => template)).toContain("sign-up-attempt");
    expect(await checkPassword(taken)).toBe(id);
    await expect(checkPassword({ ...taken, password: "four warm lanterns" })).rejects.toMatchObject(noSuch);
  });

  test("keeps only the last sign-up of an address that nobody confirmed", async () => {
    live(OPEN);
    await createUser(stranger());
    const { email } = stranger();
    await signUp(stranger(email));
    const token = await tokenFor(email);
    await signUp({ ...stranger(email), password: "four warm lanterns" });
    expect(await findLink({ token, purpose: "verify-email", at: AT })).toBeNull();
    await confirmEmail({ token: await tokenFor(email), password: "four warm lanterns", at: AT });
    expect(await db.$count(users, eq(users.email, email))).toBe(1);
  });
});

describe("an instance on loopback", () => {
  test("signs up at once, sends nothing, and says when an address is taken", async () => {
    const robin = stranger();
    const { userId } = await signUp(robin);
    expect(userId).not.toBeNull();
    expect(await mailTo(robin.email)).toEqual([]);
    expect((await accountOf(robin.email))?.emailVerifiedAt).toBeNull();
    await expect(signUp(robin)).rejects.toMatchObject(noSuch);
    expect(await ensureFirstAccountToken(AT)).toBeNull();
  });

  test("can be closed", async () => {
    live({ SIGNUPS: "closed" });
    await expect(signUp(stranger())).rejects.toMatchObject(closed);
  });
});

describe("the operator", () => {
  test("sets a password, which signs its owner out everywhere and tells them", async () => {
    const robin = stranger();
    const { id } = await createUser(robin);
    const { token } = await startSession({ userId: id, browser: "", at: AT });
    await setPasswordFor({ email: robin.email.toUpperCase(), password: "four warm lanterns", at: AT });
    expect(await findSessionUser({ token, at: AT })).toBeNull();
    expect(await checkPassword({ ...robin, password: "four warm lanterns" })).toBe(id);
    expect(await mailTo(robin.email)).toEqual([{ template: "password-changed" }]);
  });

  test("is told when nobody has the address, and when a password is too easy", async () => {
    const [nobody, robin] = [stranger(), stranger()];
    await createUser(robin);
    const missing = { code: "NOT_FOUND", message: expect.stringContaining(nobody.email) };
    await expect(setPasswordFor(nobody)).rejects.toMatchObject(missing);
    await expect(setDisabled({ ...nobody, disabled: true })).rejects.toMatchObject(missing);
    await expect(setPasswordFor({ ...robin, password: "password" })).rejects.toMatchObject({ code: "INVALID" });
  });
});
