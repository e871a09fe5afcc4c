import type { Browser, Page } from "@playwright/test";
import { expect, expectDarkContrast, expectNoAxeViolations, test } from "../support/fixtures";

test.use({ ownServer: { at: "2027-04-20T09:00:00Z" } });

const OWN = ["3", "2", "2", "2", "1", "2", "2", "2"];
const THEIRS = ["1", "2", "2", "3", "1", "2", "unsure", "2"];
const WANTED = "An introduction to the head of sales before the quarter is planned";
const NOTE = "Planning still runs through you in the weeks that count";

/** The leader invites `reader` as their coach by a link, the reader accepts, the leader says yes; gives the grant's id. */
async function invite(page: Page, reader: Page): Promise<string> {
  await page.goto("/people/invite?role=coach");
  await page.getByLabel("Who", { exact: true }).fill("Amara Lind");
  await page.getByLabel("What for").fill("To prepare our meetings");
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  const link = await page.getByRole("textbox", { name: "The link to pass on" }).inputValue();
  await reader.goto(link);
  await reader.getByRole("button", { name: /^Accept as/ }).click();
  await expect(reader.getByText("Waiting for")).toBeVisible();
  await page.goto("/people");
  await page.getByRole("button", { name: /^Yes, let/ }).click();
  await expect(page.getByRole("button", { name: /^Yes, let/ })).toBeHidden();
  const href = await page.getByRole("link", { name: "Amara Lind" }).first().getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

async function place(page: Page, levels: string[]) {
  for (const [n, level] of levels.entries()) await page.locator(`[name="levels.M${n + 1}"][value="${level}"]`).check();
}

async function withoutScript(browser: Browser, from: Page, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await from.context().storageState(),
  });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const isNarrowEnough = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);

test("leader and coach check in blind, see both sides together, talk and agree", async ({
  page,
  elsewhere: coach,
  browser,
  signUp,
  startYear,
}) => {
  test.setTimeout(240_000);
  await startYear("2027-01-04");
  await signUp({ name: "Amara Berg" }, coach);
  const grant = await invite(page, coach);

  await test.step("a claim, so that a lower placement has something to contest", async () => {
    await page.goto("/evidence/log/M1.L2");
    await page.getByRole("main").getByLabel("What happened").fill("Three teams planned the quarter together");
    await page.getByRole("button", { name: "Keep and place it" }).click();
    await page.getByRole("button", { name: "Place", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();
  });

  await test.step("either opens the month, and opened twice it is the same one", async () => {
    await page.goto(`/people/${grant}`);
    await page.getByRole("link", { name: "Check-ins" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Check-ins with Amara Lind" })).toBeVisible();
    await expectNoAxeViolations(page);
    await coach.goto(`/reading/${grant}/reviews`);
    await coach.getByRole("link", { name: "Check-ins" }).click();
    await page.getByRole("button", { name: "Open the check-in for April 2027" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Check-in for April 2027" })).toBeVisible();
    await coach.getByRole("button", { name: "Open the check-in for April 2027" }).click();
    await expect(coach).toHaveURL(page.url());
  });

  await test.step("what is left out is named row by row, and what was typed stays", async () => {
    await expectNoAxeViolations(page);
    await page.getByLabel("What I want from you").fill(WANTED);
    await page.getByRole("button", { name: "Send my side" }).click();
    await expect(page.getByText("Choose one of these.").last()).toBeVisible();
    await expect(page.getByLabel("What I want from you")).toHaveValue(WANTED);
    await place(page, OWN);
    await page.getByLabel("What moved").fill("Two managers run the planning review");
    await page.getByLabel("What is stuck").fill("Hiring waits for a decision");
    await page.getByLabel("Decisions that came").fill("4");
    await page.getByRole("button", { name: "Send my side" }).click();
    await expect(page.getByText("Amara Lind has not sent theirs yet")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("the coach sees that it was sent and nothing of it", async () => {
    await coach.reload();
    await expect(coach.getByText("Robin Vale has sent their side; yours is missing.")).toBeVisible();
    const read = await coach.request.get(coach.url());
    const html = await read.text();
    expect(html).toContain("Send my side");
    for (const words of [WANTED, "Two managers run", "Hiring waits"]) expect(html).not.toContain(words);
    await expect(coach.getByRole("radio", { checked: true })).toHaveCount(0);
    await expectNoAxeViolations(coach);
  });

  await test.step("the coach sends without a script, and both sides open", async () => {
    await withoutScript(browser, coach, async (plain) => {
      await plain.goto(coach.url());
      await place(plain, THEIRS);
      await plain.getByLabel("One line with it").fill(NOTE);
      await plain.getByRole("button", { name: "Send my side" }).click();
      await expect(plain.getByRole("heading", { name: "Where you differ" })).toBeVisible();
    });
    await coach.reload();
    await page.reload();
    for (const side of [page, coach]) {
      await expect(side.getByText(WANTED)).toBeVisible();
      await expect(side.getByText(NOTE)).toBeVisible();
      const rows = side.locator("section", { has: side.getByRole("heading", { name: "Where you differ" }) });
      await expect(rows.getByRole("heading", { level: 3 })).toHaveText(["Planning", "Manager development"]);
      await expect(side.getByText("could not say: decision-making")).toBeVisible();
      await expectNoAxeViolations(side);
    }
    await expectDarkContrast(page);
  });

  await test.step("the claimed cell is contested, names the check-in and leads there", async () => {
    const here = page.url();
    await page.goto("/matrix/M1.L2");
    await expect(page.getByText("Contested, claimed beneath")).toBeVisible();
    await expect(page.getByText("Amara Lind placed this row at level 1")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "check-in for April 2027" }).click();
    await expect(page).toHaveURL(here);
    await page.getByRole("button", { name: /^We talked about it.*Planning/ }).click();
    await expect(page.getByText("You talked about it on 20 April 2027.")).toBeVisible();
    await page.goto("/matrix/M1.L2");
    await expect(page.getByRole("heading", { name: "What contests it" })).toBeHidden();
    await expect(page.getByText("You claim it, and nobody else has confirmed it yet.")).toBeVisible();
    await page.goto(here);
  });

  await test.step("an action of either is agreed, done by one, and gone from what is open for both", async () => {
    await coach.reload();
    await coach.getByLabel("What will be done").fill("Introduce Robin to the head of sales");
    await coach.getByLabel("Who does it").selectOption("reviewer");
    await coach.getByLabel("By when").fill("2027-05-03");
    await coach.getByRole("button", { name: "Agree on it" }).click();
    await expect(coach.getByText("You, due 3 May 2027")).toBeVisible();
    await page.goto(`/check-ins/${grant}`);
    await expect(page.getByText("Amara Lind, due 3 May 2027")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Done: Introduce Robin to the head of sales" }).click();
    await expect(page.getByRole("heading", { name: "Agreed and open" })).toBeHidden();
    await coach.reload();
    await expect(coach.getByText("done on 20 April 2027")).toBeVisible();
  });

  await test.step("everything fits a phone", async () => {
    for (const side of [page, coach]) {
      await side.setViewportSize({ width: 390, height: 844 });
      await side.reload();
      await expect(side.getByRole("heading", { level: 1 })).toBeVisible();
      await isNarrowEnough(side);
    }
  });

  await test.step("ended, it stays with the leader and is gone for the coach", async () => {
    const address = coach.url();
    await page.goto(`/people/${grant}`);
    await page.getByRole("button", { name: "End it now" }).click();
    await expect(page.getByText("Ended on 20 April 2027")).toBeVisible();
    await coach.goto(address);
    await expect(coach.getByText("There is nothing here, or it is not yours to see.")).toBeVisible();
    await page.goto(address);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(page.getByRole("button", { name: "Agree on it" })).toBeHidden();
  });
});
