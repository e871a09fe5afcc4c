import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import PostalMime from "postal-mime";
import { test as base, expect, expectNoAxeViolations } from "../support/fixtures";
import { type Received, startMailServer } from "../support/mail-server";
import { type OidcServer, startOidcServer } from "../support/oidc-server";
import { type Server, startServer } from "../support/server";

type Neighbours = { oidc: OidcServer; mail: { url: string; received: Received[] } };

/** Cairn with an OpenID provider and a mail server of its own, one set a worker. */
const test = base.extend<object, Neighbours & { server: Pick<Server, "url" | "moveTo"> }>({
  oidc: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const oidc = await startOidcServer();
      await use(oidc);
      await oidc.stop();
    },
    { scope: "worker" },
  ],
  mail: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const mail = await startMailServer();
      await use(mail);
      await mail.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ oidc, mail }, use) => {
      const server = await startServer({ env: { ...oidc.env, MAGIC_LINK: "1", SMTP_URL: mail.url } });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
});

const somebody = () => {
  const tag = randomBytes(6).toString("hex");
  return { sub: `sub-${tag}`, name: "Sam Ito", email: `${tag}@example.com`, email_verified: true };
};

const signInWith = (page: Page) => page.getByRole("button", { name: "Sign in with Example ID" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a stranger gets an account from the provider, and the same one the next time", async ({ page, oidc }) => {
      oidc.beThere(somebody());
      await page.goto("/sign-in?from=%2Fsettings");
      await signInWith(page);
      await expect(page).toHaveURL(/\/settings$/);
      await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Sam Ito");
      await page.goto("/settings/security");
      await expect(page.getByText("This account also opens with Example ID.")).toBeVisible();
      await page.getByRole("button", { name: "Sign out", exact: true }).click();
      await expect(page).toHaveURL(/\/sign-in/);
      await page.goto("/sign-in?from=%2Fsettings");
      await signInWith(page);
      await expect(page).toHaveURL(/\/settings$/);
      await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Sam Ito");
    });
  });
}

test("the same address is not enough: one signs in the first way, and connects the provider", async ({
  page,
  signUp,
  oidc,
}) => {
  const account = await signUp();
  oidc.beThere({ ...somebody(), email: account.email });
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await signInWith(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You were not signed in");
  await expect(page.getByText("Your address has an account here already")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Back to sign in" }).click();
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);

  await page.goto("/settings/security");
  await page.getByRole("link", { name: "Other ways to sign in" }).click();
  await page.getByRole("button", { name: "Connect Example ID" }).click();
  await expect(page.getByText("This account also opens with Example ID.")).toBeVisible();
  await page.goto("/inbox");
  await expect(page.getByRole("link", { name: "Example ID opens this account now" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Mark all read" }).click();
  await expect(page.getByText("Unread")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Mark all read" })).toHaveCount(0);

  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await signInWith(page);
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/settings/security/connections");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Disconnect Example ID" }).click();
  await expect(page.getByRole("button", { name: "Connect Example ID" })).toBeVisible();
});

test("a provider that opens somebody else's account is not connected, and neither account changes", async ({
  page,
  elsewhere,
  signUp,
  oidc,
  baseURL,
}) => {
  oidc.beThere(somebody());
  await elsewhere.goto(`${baseURL}/sign-in`);
  await signInWith(elsewhere);
  await expect(elsewhere).not.toHaveURL(/sign-in/);
  await signUp();
  await page.goto("/settings/security/connections");
  await page.getByRole("button", { name: "Connect Example ID" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing was connected");
  await expect(page.getByText("opens another account here")).toBeVisible();
  await page.goto("/settings/security");
  await expect(page.getByText("This account also opens")).toHaveCount(0);
});

test("who turns back at the provider, or has no confirmed address there, is told and not signed in", async ({
  page,
  oidc,
}) => {
  oidc.beThere("refusing");
  await page.goto("/sign-in");
  await signInWith(page);
  await expect(page.getByText("The provider did not let you through")).toBeVisible();
  oidc.beThere({ ...somebody(), email_verified: false });
  await page.goto("/sign-in");
  await signInWith(page);
  await expect(page.getByText("has not confirmed your e-mail address")).toBeVisible();
  await page.goto("/home");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("nothing else of the library answers, and a return that nobody asked for signs nobody in", async ({ page }) => {
  for (const path of ["session", "csrf", "providers", "signout", "signin/oidc", "callback", "callback/oidc/more"])
    expect((await page.request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  for (const path of ["signin/oidc", "signout", "callback/oidc"])
    expect((await page.request.post(`/api/auth/${path}`)).status(), path).toBe(405);
  await page.goto("/api/auth/callback/oidc?code=made-up&state=made-up");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You were not signed in");
  await page.goto("/sign-in/leaving");
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("a link in a mail signs in, once, and only when its button is pressed", async ({
  page,
  signUp,
  elsewhere,
  mail,
}) => {
  const account = await signUp();
  await page.goto("/settings");
  await expect(page.getByText("Mail goes out through 127.0.0.1.")).toBeVisible();
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("link", { name: "Sign in by a link in a mail" }).click();
  // The page before asks for an address as well.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in by a link");
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByRole("button", { name: "Send a link" }).click();
  await expect(page.getByText("a link is on its way to it")).toBeVisible();

  const sent = () =>
    mail.received.filter(({ to, bytes }) => to.includes(account.email) && bytes.includes("sign-in link"));
  await expect.poll(() => sent().length, { timeout: 20_000 }).toBe(1);
  const { text = "" } = await PostalMime.parse(sent()[0]?.bytes ?? "");
  const link = /http:\/\/localhost:\d+\/sign-in\/link\/[\w-]+/.exec(text)?.[0] ?? "";

  // A scanner that fetches what stands in mails uses nothing up.
  await elsewhere.goto(link);
  await expect(elsewhere.getByText(`This signs this browser in as ${account.email}.`)).toBeVisible();
  await page.goto(link);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByText("This link has been used already")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
});
