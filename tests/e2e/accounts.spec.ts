import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Account, expect, expectNoAxeViolations, test } from "../support/fixtures";

const NOON = "2027-04-20T12:00:00Z";
test.use({ ownServer: { at: NOON } });

async function signIn(page: Page, { email, password }: Pick<Account, "email" | "password">) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("the zone of the browser becomes the person's, and can be changed", async ({ page, signUp }) => {
  await signUp();
  await page.goto("/settings");
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  await page.getByLabel("Time zone").fill("Atlantis/Capital");
  await page.getByLabel("Name").fill("Robin Vale-Ito");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Choose a time zone from the list").last()).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Robin Vale-Ito");
  await page.getByLabel("Time zone").fill("Asia/Tokyo");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
});

test("what is wrong is told at its field, and what was typed stays", async ({ page }) => {
  await page.goto("/sign-up");
  for (const [email, password, says] of [
    ["a@example.com, b@example.com", "three cold lanterns", "Write one address"],
    ["robin@example.com", "short", "Use at least 8 characters"],
    ["robin@example.com", "password123", "among the first that are tried"],
    [`${"x".repeat(300)}@example.com`, "three cold lanterns", "Write one address"],
  ] as const) {
    await page.getByLabel("Name").fill("Robin Vale");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByText(says).last()).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
});

test("signing in leads back to where one was, and to no other site", async ({ page, signUp, server }) => {
  const account = await signUp();
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("This browser is signed out.")).toBeVisible();
  await page.goto("/settings/security");
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await signIn(page, { ...account, password: "not the password" });
  await expect(page.getByText("do not belong together").last()).toBeVisible();
  await signIn(page, { ...account, email: account.email.toUpperCase() });
  await expect(page).toHaveURL(`${server.url}/settings/security`);
  for (const from of ["//evil.example", "/\\evil.example", "/.//evil.example", "https://evil.example"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`);
    await signIn(page, account);
    await expect(page).toHaveURL(/\/(home|start)/);
    expect(new URL(page.url()).origin).toBe(server.url);
  }
});

test("a browser is signed out from another, and by a new password", async ({ page, elsewhere, signUp }) => {
  const account = await signUp();
  const enter = async (password: string) => {
    await elsewhere.goto("/sign-in?from=/settings");
    await signIn(elsewhere, { ...account, password });
    await expect(elsewhere).toHaveURL((to) => to.pathname === "/settings");
  };
  await enter(account.password);
  await page.goto("/settings/security");
  const others = page.getByRole("listitem").filter({ hasNotText: "(this one)" });
  await others.getByRole("button", { name: /^Sign out/ }).click();
  await expect(others).toHaveCount(0);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);

  await enter(account.password);
  await page.goto("/settings/password");
  await page.getByLabel("Present password").fill("not this one");
  await page.getByLabel("New password").fill("four warm lanterns");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("This is not your password.").last()).toBeVisible();
  await page.getByLabel("Present password").fill(account.password);
  await page.getByLabel("New password").fill("four warm lanterns");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page).toHaveURL(/\/settings\/security/);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await enter("four warm lanterns");
});

test("the theme stays with the browser after signing out", async ({ page, signUp }) => {
  await signUp();
  await page.goto("/settings");
  await page.getByLabel("Theme").selectOption("dark");
  await page.getByRole("button", { name: "Use" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("Every browser is signed out")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a forgotten password is set by the link in the mail, once", async ({ page, elsewhere, signUp, server }) => {
  const account = await signUp();
  await elsewhere.goto("/forgot-password");
  await elsewhere.getByLabel("E-mail").fill(account.email);
  await elsewhere.getByRole("button", { name: "Send a link" }).click();
  await expect(elsewhere.getByText("If ").first()).toBeVisible();
  const link = await linkIn(join(server.dataDir, "outbox"), account.email);
  await elsewhere.goto(link);
  await expectNoAxeViolations(elsewhere);
  await elsewhere.getByLabel("New password").fill("four warm lanterns");
  await elsewhere.getByRole("button", { name: "Set password" }).click();
  await expect(elsewhere.getByText("The new password is set")).toBeVisible();
  await signIn(elsewhere, { ...account, password: "four warm lanterns" });
  await expect(elsewhere).toHaveURL(/\/(home|start)/);
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

/** The path of the one-time link in the newest message to `address`, as soon as it is written. */
async function linkIn(folder: string, address: string): Promise<string> {
  let path = "";
  await expect(async () => {
    const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const mail = mails.findLast((text) => text.includes(address))?.replaceAll("=\r\n", "") ?? "";
    path = /\/reset-password\/[\w-]{43}/.exec(mail)?.[0] ?? "";
    expect(path).not.toBe("");
  }).toPass({ timeout: 20_000 });
  return path;
}

test("taking the data and deleting the account need the password again", async ({ page, signUp, server }) => {
  const account = await signUp();
  server.moveTo(new Date("2027-04-20T12:20:00Z"));
  await page.goto("/settings/data");
  await page.getByRole("link", { name: "Confirm that it is you, then download" }).click();
  await page.getByLabel("Password").fill("not this one");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("This is not your password.").last()).toBeVisible();
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/settings\/data/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download my data" }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  expect(file.account).toMatchObject([{ email: account.email }]);

  server.moveTo(new Date("2027-04-20T12:50:00Z"));
  await page.goto("/settings/erase");
  await expect(page).toHaveURL(/\/confirm\?from=/);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Write the word delete").fill("yes");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByText("Write the one word: delete").last()).toBeVisible();
  await page.getByLabel("Write the word delete").fill("delete");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("heading", { name: "Your account is deleted" })).toBeVisible();
  await page.goto("/sign-in");
  await signIn(page, account);
  await expect(page.getByText("do not belong together").last()).toBeVisible();
});

test("a password is not tried for ever by a stranger, and its owner still gets in", async ({
  page,
  elsewhere,
  signUp,
}) => {
  const account = await signUp();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await elsewhere.goto("/sign-in");
  for (let n = 1; n <= 11; n++) {
    await signIn(elsewhere, { ...account, password: `guess number ${n}` });
    const says = n <= 10 ? "do not belong together" : "That was tried too often";
    await expect(elsewhere.getByText(says).last()).toBeVisible();
    if (n <= 10)
      await expect(elsewhere.getByRole("button", { name: "Sign in" })).not.toHaveAttribute("aria-disabled", "true");
  }
  await signIn(elsewhere, account);
  await expect(elsewhere.getByText("That was tried too often").last()).toBeVisible();
  await signIn(page, account);
  await expect(page).toHaveURL(/\/(home|start)/);
});

test("an account made and entered without JavaScript", async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const account = { email: "no.script@example.com", password: "three cold lanterns" };
  await page.goto(`${server.url}/sign-up`);
  await page.getByLabel("Name").fill("Robin Vale");
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password").fill("password1");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveValue(account.email);
  await expect(page.getByText("among the first that are tried").last()).toBeVisible();
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).not.toHaveURL(/sign-up/);
  await page.goto(`${server.url}/settings/security`);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await signIn(page, account);
  await expect(page).toHaveURL(/\/(home|start)/);
  await context.close();
});
