import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeEmail, confirmEmail } from "@/lib/account/mutations/email";
import { issueLink, redeemSignInLink } from "@/lib/account/mutations/link";
import { setDisabled } from "@/lib/account/mutations/operator";
import { checkPassword, requestReset, resetPassword, setPassword } from "@/lib/account/mutations/password";
import {
  endSession,
  revokeBrowser,
  signOutEverywhere,
  startSession,
  touchSession,
} from "@/lib/account/mutations/session";
import { createUser } from "@/lib/account/mutations/sign-up";
import { findLink } from "@/lib/account/queries/link";
import { findSessionUser, listBrowsers } from "@/lib/account/queries/session";
import { findBrowserMark, isKnownBrowser } from "@/lib/account/queries/user";
import type { LinkPurpose } from "@/lib/account/schema";
import { openRecord } from "@/lib/record/access";

const AT = new Date("2027-04-20T09:00:00Z");
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const DAY = 24 * 60;
const PASSWORD = "three cold lanterns";

async function person() {
  const email = `${randomUUID()}@example.com`;
  const { id } = await createUser({ email, name: "Robin Vale", zone: "Europe/Berlin", password: PASSWORD, at: AT });
  const access = await openRecord({ id }, id, "edit");
  const signIn = (at = AT) => startSession({ userId: id, browser: "Mozilla/5.0 (X11; Linux) Firefox/150", at });
  return { id, email, access, signIn };
}
const whose = async (token: string, at = AT) => (await findSessionUser({ token, at }))?.id ?? null;
const tokenOf = (path: string) => path.split("/").at(-1) ?? "";

describe("a password", () => {
  test("opens its own account only, whatever the case of the address", async () => {
    const robin = await person();
    expect(await checkPassword({ email: robin.email.toUpperCase(), password: PASSWORD })).toBe(robin.id);
    for (const [email, password] of [
      [robin.email, "three cold lantern"],
      [`x${robin.email}`, PASSWORD],
    ] as const)
      await expect(checkPassword({ email, password })).rejects.toMatchObject({
        code: "INVALID",
        fields: { email: "The address and the password do not belong together." },
      });
  });

  test("is compared as it looks, not as a keyboard composes it", async () => {
    const robin = await person();
    await setPassword(robin.access, { password: "drei kühle Türme", sessionId: "", at: AT });
    expect(await checkPassword({ email: robin.email, password: "drei kühle Türme".normalize("NFD") })).toBe(robin.id);
  });

  test("that is common, or the person's own name, is refused at its field", async () => {
    const robin = await person();
    for (const password of ["password123", "Robin Vale"])
      await expect(setPassword(robin.access, { password, sessionId: "", at: AT })).rejects.toMatchObject({
        code: "INVALID",
        fields: { password: expect.any(String) },
      });
  });

  test("that changes signs the others out and not this browser", async () => {
    const robin = await person();
    const [here, there] = [await robin.signIn(), await robin.signIn()];
    const me = await findSessionUser({ token: here.token, at: AT });
    await setPassword(robin.access, { password: "four warm lanterns", sessionId: me?.sessionId ?? "", at: AT });
    expect([await whose(here.token), await whose(there.token)]).toEqual([robin.id, null]);
    await expect(checkPassword({ email: robin.email, password: PASSWORD })).rejects.toThrow();
  });

  test("leaves a mark that only the browser of that account has, until it changes", async () => {
    const [robin, sam] = [await person(), await person()];
    const mark = (await findBrowserMark(robin.id)) ?? "";
    expect(await isKnownBrowser({ email: robin.email, mark })).toBe(true);
    expect(await isKnownBrowser({ email: sam.email, mark })).toBe(false);
    expect(await isKnownBrowser({ email: "nobody@example.com", mark })).toBe(false);
    expect(await isKnownBrowser({ email: robin.email, mark: "" })).toBe(false);
    await setPassword(robin.access, { password: "four warm lanterns", sessionId: "", at: AT });
    expect(await isKnownBrowser({ email: robin.email, mark })).toBe(false);
  });
});

describe("an account", () => {
  test("is one for an address, whatever its case", async () => {
    const robin = await person();
    const again = { email: robin.email.toUpperCase(), name: "Robin", zone: "UTC", password: PASSWORD, at: AT };
    await expect(createUser(again)).rejects.toMatchObject({ code: "INVALID", fields: { email: expect.any(String) } });
  });

  test("that is disabled opens by nothing, at once, and opens again when it is enabled", async () => {
    const robin = await person();
    const { token } = await robin.signIn();
    const link = await issueLink({ userId: robin.id, email: robin.email, purpose: "sign-in", at: AT });
    await setDisabled({ email: robin.email, disabled: true, at: AT });
    expect(await whose(token)).toBeNull();
    await expect(checkPassword({ email: robin.email, password: PASSWORD })).rejects.toMatchObject({ code: "INVALID" });
    await expect(redeemSignInLink({ token: tokenOf(link), at: AT })).rejects.toMatchObject({ code: "INVALID" });
    await expect(
      issueLink({ userId: robin.id, email: robin.email, purpose: "reset-password", at: AT }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await setDisabled({ email: robin.email, disabled: false, at: AT });
    expect(await checkPassword({ email: robin.email, password: PASSWORD })).toBe(robin.id);
    expect(await whose(token)).toBeNull();
  });
});

describe("a session", () => {
  test("ends when signed out, and its token opens nothing more", async () => {
    const robin = await person();
    const [here, there] = [await robin.signIn(), await robin.signIn()];
    await endSession(here);
    expect([await whose(here.token), await whose(there.token)]).toEqual([null, robin.id]);
    await signOutEverywhere(robin.access, { at: AT });
    expect(await whose(there.token)).toBeNull();
  });

  test("ends after 30 days, and after 14 without a visit", async () => {
    const robin = await person();
    const { token } = await robin.signIn();
    expect(await whose(token, later(14 * DAY - 1))).toBe(robin.id);
    expect(await whose(token, later(14 * DAY + 1))).toBeNull();
    const me = await findSessionUser({ token, at: AT });
    await touchSession({ sessionId: me?.sessionId ?? "", at: later(13 * DAY) });
    expect(await whose(token, later(26 * DAY))).toBe(robin.id);
    await touchSession({ sessionId: me?.sessionId ?? "", at: later(26 * DAY) });
    expect(await whose(token, later(30 * DAY - 1))).toBe(robin.id);
    expect(await whose(token, later(30 * DAY))).toBeNull();
  });

  test("replaces the one that the same browser had", async () => {
    const robin = await person();
    const before = await robin.signIn();
    const after = await startSession({ userId: robin.id, browser: "", at: AT, replaces: before.token });
    expect([await whose(before.token), await whose(after.token)]).toEqual([null, robin.id]);
  });

  test("can be ended from another browser, and by nobody else", async () => {
    const [robin, sam] = [await person(), await person()];
    const { token } = await robin.signIn();
    const [browser] = await listBrowsers(robin.access, { at: AT });
    expect(browser?.name).toBe("Firefox on Linux");
    const sessionId = browser?.id ?? "";
    await expect(revokeBrowser(sam.access, { sessionId, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await whose(token)).toBe(robin.id);
    await revokeBrowser(robin.access, { sessionId, at: AT });
    expect(await whose(token)).toBeNull();
    await expect(revokeBrowser(robin.access, { sessionId, at: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a link", () => {
  const use: Record<LinkPurpose, (token: string, at: Date) => Promise<unknown>> = {
    "verify-email": (token, at) => confirmEmail({ token, at }),
    "reset-password": (token, at) => resetPassword({ token, password: "four warm lanterns", at }),
    "sign-in": (token, at) => redeemSignInLink({ token, at }),
  };
  const purposes = Object.keys(use) as LinkPurpose[];
  const minutes: Record<LinkPurpose, number> = { "verify-email": DAY, "reset-password": 30, "sign-in": 10 };

  test.each(purposes)("to %s works once, for its own purpose, in its time", async (purpose) => {
    const robin = await person();
    const issue = async () => tokenOf(await issueLink({ userId: robin.id, email: robin.email, purpose, at: AT }));
    const older = await issue();
    const token = await issue();
    const refused = { code: "INVALID" };
    await expect(use[purpose](older, AT)).rejects.toMatchObject(refused);
    for (const other of purposes)
      if (other !== purpose) await expect(use[other](token, AT)).rejects.toMatchObject(refused);
    await expect(use[purpose](token, later(minutes[purpose]))).rejects.toMatchObject(refused);
    expect(await findLink({ token, purpose, at: AT })).toMatchObject({ userId: robin.id });
    await use[purpose](token, later(minutes[purpose] - 1));
    await expect(use[purpose](token, AT)).rejects.toMatchObject(refused);
    expect(await findLink({ token, purpose, at: AT })).toBeNull();
  });

  test("used twice at the same moment works once", async () => {
    const robin = await person();
    const token = tokenOf(await issueLink({ userId: robin.id, email: robin.email, purpose: "sign-in", at: AT }));
    const tries = await Promise.allSettled([1, 2, 3].map(() => redeemSignInLink({ token, at: AT })));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("that sets a password ends every session, and nothing happens when the password is refused", async () => {
    const robin = await person();
    const { token: session } = await robin.signIn();
    const token = tokenOf(await issueLink({ userId: robin.id, email: robin.email, purpose: "reset-password", at: AT }));
    await expect(resetPassword({ token, password: "12345678", at: AT })).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    expect(await whose(session)).toBe(robin.id);
    await resetPassword({ token, password: "four warm lanterns", at: AT });
    expect(await whose(session)).toBeNull();
    expect(await checkPassword({ email: robin.email, password: "four warm lanterns" })).toBe(robin.id);
  });

  test("is not made for an address that is not the person's", async () => {
    const [robin, sam] = [await person(), await person()];
    for (const purpose of purposes)
      await expect(issueLink({ userId: robin.id, email: sam.email, purpose, at: AT })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
  });

  test("to a new address moves the account there, signs others out and voids links to the old one", async () => {
    const robin = await person();
    const to = `new-${robin.email}`;
    const { token: session } = await robin.signIn();
    await changeEmail(robin.access, { email: to, at: AT });
    expect(await checkPassword({ email: robin.email, password: PASSWORD })).toBe(robin.id);
    const old = tokenOf(await issueLink({ userId: robin.id, email: robin.email, purpose: "reset-password", at: AT }));
    const token = tokenOf(await issueLink({ userId: robin.id, email: to, purpose: "verify-email", at: AT }));
    await confirmEmail({ token, at: AT });
    expect(await whose(session)).toBeNull();
    expect(await checkPassword({ email: to, password: PASSWORD })).toBe(robin.id);
    await expect(checkPassword({ email: robin.email, password: PASSWORD })).rejects.toThrow();
    await expect(resetPassword({ token: old, password: "four warm lanterns", at: AT })).rejects.toMatchObject({
      code: "INVALID",
    });
  });

  test("is asked for by anybody without an answer", async () => {
    await expect(requestReset({ email: "nobody@example.com", at: AT })).resolves.toBeUndefined();
  });
});
