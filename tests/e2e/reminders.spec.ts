import type { Locator, Page } from "@playwright/test";
import {
  expect,
  expectDarkContrast,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  withoutScript,
} from "../support/fixtures";
import { linkIn, START, sentTo, test } from "../support/mailing";

test.describe.configure({ mode: "serial" });
test.beforeEach(({ server }) => server.moveTo(START));

const SETTINGS = "/settings/reminders";
const section = (page: Page, name: string) => page.getByRole("region", { name });
const messages = (page: Page) => section(page, "What comes next").getByRole("time");

/** Goes on by the keyboard until `target` has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not get there.");
}

/** Axe in both themes, and at 390 px nothing that scrolls sideways. */
async function expectGood(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoAxeViolations(page);
  await expectDarkContrast(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("a newcomer chooses hours and kinds by keyboard alone, is told why not, and pauses", async ({ page, signUp }) => {
  await signUp();
  await page.goto("/settings");
  await tabTo(page, page.getByRole("link", { name: "Reminders" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reminders");
  await expect(page.getByText("Nothing is planned.")).toBeVisible();
  await expect(page.getByText(/is not confirmed/)).toBeVisible();
  await expect(page.getByText("Clients who need you")).toHaveCount(0);
  await expectGood(page);

  const hour = page.getByLabel("Hour of the day's message");
  await tabTo(page, hour);
  await page.keyboard.type("0610");
  await page.keyboard.press("Enter");
  const why = "06:10 lies in your quiet hours, 20:00 to 07:00. Choose another time.";
  await expect(page.getByText(why).last()).toBeVisible();
  await expect(hour).toHaveValue("06:10");
  await expect(hour).toBeFocused();
  await expectNoAxeViolations(page);
  // A field for a time has several parts: from the one before it the keyboard comes to the first of them.
  await page.getByRole("link", { name: "Pause", exact: true }).focus();
  await tabTo(page, hour);
  await page.keyboard.type("0720");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved. What waits has its new time.")).toBeVisible();

  const boundaries = page.getByLabel("How it comes: Phase boundaries");
  await tabTo(page, boundaries);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("checkbox", { name: "Even while I am away: Meetings" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Save kinds" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(hour).toHaveValue("07:20");
  await expect(boundaries).toHaveValue("inbox");
  await expect(page.getByRole("checkbox", { name: "Even while I am away: Meetings" })).toBeChecked();

  await page.getByLabel("Last day of the pause").fill("2027-01-03");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByText("This day is past.").last()).toBeVisible();
  await page.getByLabel("Last day of the pause").fill("2027-01-10");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByText("Paused until 10 January 2027 is over.").last()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Go on now" }).click();
  await expect(page.getByLabel("Last day of the pause")).toBeVisible();
});

test("hours are saved and refused before any script has loaded", async ({ page, signUp }) => {
  await signUp();
  await withoutScript(page, async (plain) => {
    await plain.goto(SETTINGS);
    await plain.getByLabel("Quiet from").fill("");
    await plain.getByRole("button", { name: "Save hours" }).click();
    await expect(plain.getByText("Quiet hours need both ends, or neither.").last()).toBeVisible();
    await expect(plain.getByLabel("Quiet from")).toHaveValue("");
    await plain.getByLabel("Quiet until").fill("");
    await plain.getByRole("button", { name: "Save hours" }).click();
    await expect(plain.getByText("Saved. What waits has its new time.")).toBeVisible();
  });
});

test("a real message comes at the hour that was shown, and its links act for whoever is signed out", async ({
  page,
  startYear,
  elsewhere,
  server,
  mail,
}) => {
  test.setTimeout(180_000);
  const account = await startYear("2027-01-04");
  const sent = () => sentTo(mail, account.email);
  await expect.poll(async () => (await sent()).length, { timeout: 30_000 }).toBe(1);
  await page.goto(linkIn((await sent())[0]?.text, "/verify-email"));
  await page.getByRole("button", { name: "Confirm address" }).click();
  await expect(page).not.toHaveURL(/verify-email/);

  await page.goto(SETTINGS);
  await expect(page.getByText("is not confirmed")).toHaveCount(0);
  await expect(messages(page)).toHaveCount(5);
  await expectGood(page);
  const prompt = section(page, "What comes next")
    .getByRole("listitem")
    .filter({ has: page.getByRole("time") })
    .filter({ hasText: "What did you see this week" })
    .first();
  await expect(prompt).toContainText("Fri 8 Jan, 15:30");
  await expect(prompt).toContainText("by mail and in the inbox");

  server.moveTo(new Date("2027-01-08T14:30:30Z"));
  await expect.poll(async () => (await sent()).length, { timeout: 60_000 }).toBe(2);
  const [, message] = await sent();
  const link = (purpose: string) => linkIn(message?.text, `/act/${purpose}`);

  // Scanners fetch what stands in mails, in every way they know, and use nothing up.
  const stop = link("stop");
  for (let n = 0; n < 3; n += 1) expect((await elsewhere.request.get(stop)).status()).toBe(200);
  expect((await elsewhere.request.head(stop)).status()).toBe(200);
  await page.goto("/settings/reminders");
  await expect(page.getByLabel("How it comes: The week's evidence")).toHaveValue("mail");

  await elsewhere.goto(stop);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(/^Stop messages of this kind: the week's/);
  await expectGood(elsewhere);
  await elsewhere.getByRole("button", { name: "Stop them" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("These messages have stopped");
  await expect(elsewhere.getByText("Done on 8 January 2027 at 15:30.")).toBeVisible();
  await expectGood(elsewhere);
  await elsewhere.goto(stop);
  await expect(elsewhere.getByText("Done on 8 January 2027 at 15:30.")).toBeVisible();

  await elsewhere.goto(link("log"));
  await elsewhere.getByRole("button", { name: "Keep it" }).click();
  await expect(elsewhere.getByText("Write one sentence about what happened.").last()).toBeVisible();
  await expectGood(elsewhere);
  await elsewhere.getByLabel("What happened").fill("The leads ran the planning review without me");
  await elsewhere.getByRole("button", { name: "Keep it" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("It is kept");
  await expect(elsewhere.getByText("The leads ran")).toHaveCount(0);
  await page.goto("/evidence");
  await expect(page.getByText("The leads ran the planning review without me")).toHaveCount(1);

  for (const purpose of ["again", "away", "unsubscribe"]) {
    await elsewhere.goto(link(purpose));
    await expectGood(elsewhere);
  }
  for (const wrong of [stop.replace("/stop/", "/log/"), stop.replace("/stop/", "/unsubscribe/"), `${stop}x`]) {
    const answer = await elsewhere.goto(wrong);
    expect(answer?.status()).toBe(404);
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(
      "This link does nothing any more, or it is not whole",
    );
  }
  await expectGood(elsewhere);

  server.moveTo(new Date("2027-01-15T14:31:00Z"));
  await page.goto("/inbox");
  await page.getByRole("link", { name: "What you were reminded of, and why" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What was said, and why");
  const rows = page.getByRole("main").getByRole("listitem");
  const refresh = async () => {
    await page.reload();
    return rows.filter({ hasText: "Not said: this kind is turned off." }).count();
  };
  await expect.poll(refresh, { timeout: 60_000 }).toBe(1);
  const said = rows.filter({ hasText: "What did you see this week that carries on without you?" });
  await expect(said).toHaveCount(1);
  await expect(said).toContainText("Fri 8 Jan 2027, 15:30");
  await expect(said).toContainText("In the inbox and by mail.");
  await expect(said).toContainText("The prompt of the week, on Friday.");
  await expectGood(page);
});

test("one click in a mail program stops the mail, needs no session and no origin, and changes nothing when asked by GET", async ({
  page,
  startYear,
  server,
  mail,
  playwright,
}) => {
  test.setTimeout(120_000);
  const account = await startYear("2027-01-04");
  const sent = () => sentTo(mail, account.email);
  await expect.poll(async () => (await sent()).length, { timeout: 30_000 }).toBe(1);
  await page.goto(linkIn((await sent())[0]?.text, "/verify-email"));
  await page.getByRole("button", { name: "Confirm address" }).click();
  await expect(page).not.toHaveURL(/verify-email/);
  server.moveTo(new Date("2027-01-08T14:30:30Z"));
  await expect.poll(async () => (await sent()).length, { timeout: 60_000 }).toBe(2);
  const link = linkIn((await sent())[1]?.text, "/act/unsubscribe");
  const api = link.replace("/act/unsubscribe/", "/api/unsubscribe/");

  const program = await playwright.request.newContext();
  const got = await program.get(api);
  expect([got.status(), got.url()]).toEqual([200, link]);
  await page.goto(SETTINGS);
  await expect(page.getByLabel("How it comes: Milestones")).toHaveValue("mail");
  for (const kind of ["form", "multipart"] as const) {
    const answer = await program.post(api, { [kind]: { "List-Unsubscribe": "One-Click" } });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain("No reminder is mailed to you any more.");
  }
  await page.reload();
  await expect(page.getByLabel("How it comes: Milestones")).toHaveValue("inbox");
  await program.dispose();
});
