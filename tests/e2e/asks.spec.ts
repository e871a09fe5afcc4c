import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

/** Logs one item on M1.L2 and places it; ends on its page. */
async function logPlaced(page: Page, sentence: string) {
  await page.goto("/evidence/log/M1.L2");
  await page.getByRole("main").getByLabel("What happened").fill(sentence);
  await page.getByRole("button", { name: "Keep and place it" }).click();
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();
  await page.goto("/evidence");
  await page.getByRole("link", { name: sentence }).click();
  await expect(page.getByRole("heading", { name: "Who saw it" })).toBeVisible();
}

/** Makes a link for the item that `page` shows. */
async function makeLink(page: Page, witness: string): Promise<string> {
  await page.getByRole("link", { name: "Ask somebody who saw it" }).click();
  await page.getByLabel("Who", { exact: true }).fill(witness);
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  await expect(page.getByText("Choose what they are to you.").last()).toBeVisible();
  await page.getByLabel("A peer outside engineering").check();
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  return page.getByLabel("The link to pass on").inputValue();
}

const state = (page: Page, text: string) => expect(page.getByText(text, { exact: true }).first()).toBeAttached();

test("a witness answers on a phone, the matrix follows, and nothing typed is lost when the entry changes", async ({
  page,
  elsewhere,
  startYear,
}) => {
  await startYear();
  await logPlaced(page, "Two teams plan from one list");
  const item = page.url();
  const link = await makeLink(page, "Head of product");
  // A mail scanner opens what it finds, more than once.
  for (const method of ["HEAD", "GET", "HEAD", "GET"])
    expect((await elsewhere.request.fetch(link, { method })).ok()).toBe(true);
  await elsewhere.setViewportSize({ width: 390, height: 844 });
  await elsewhere.goto(link);
  await expect(elsewhere.getByText("Two teams plan from one list")).toBeVisible();
  await expectNoAxeViolations(elsewhere);

  await page.goto(`${item}/edit`);
  await page.getByLabel("What happened").first().fill("Three teams plan from one list");
  await page.getByRole("button", { name: "Save" }).click();
  await elsewhere.getByLabel("I saw it", { exact: true }).check();
  await elsewhere.getByLabel("In a sentence, what you saw").fill("I sat with them.");
  await elsewhere.getByRole("button", { name: "Send the answer" }).click();
  await expect(elsewhere.getByRole("status").first()).toContainText("was changed while you were reading");
  await expect(elsewhere.getByText("Three teams plan from one list")).toBeVisible();
  await expect(elsewhere.getByLabel("I saw it", { exact: true })).toBeChecked();
  await expect(elsewhere.getByLabel("In a sentence, what you saw")).toHaveValue("I sat with them.");
  await elsewhere.getByRole("button", { name: "Send the answer" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Your answer is kept" })).toBeVisible();
  await elsewhere.getByLabel("Name or role").fill("Finance lead");
  await elsewhere.getByRole("button", { name: "Name them" }).click();
  await expect(elsewhere.getByText("You named Finance lead.")).toBeVisible();
  await expectNoAxeViolations(elsewhere);

  await page.goto("/matrix/M1.L2");
  await state(page, "occasional");
  await page.goto(item);
  await expect(page.getByText("“I sat with them.”")).toBeVisible();
  await expect(page.getByText("by a link passed on: identity not verified")).toBeVisible();
  await page.getByRole("link", { name: "Ask Finance lead" }).click();
  await expect(page.getByLabel("Who", { exact: true })).toHaveValue("Finance lead");
  await page.goto(link);
  await expect(page.getByText("You are signed in as the one who asks")).toBeVisible();

  await elsewhere.getByRole("button", { name: "Take my answer back" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Your answer is kept" })).toBeHidden();
  await page.goto("/matrix/M1.L2");
  await state(page, "claimed");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("asking and answering work, and a link that is over shows nothing", async ({ page, startYear }) => {
    await startYear();
    await logPlaced(page, "Two teams plan from one list");
    const link = await makeLink(page, "Head of product");
    const session = await page.context().cookies();
    await page.context().clearCookies();
    await page.goto(link);
    await page.getByRole("button", { name: "Send the answer" }).click();
    await expect(page.getByText(/Choose one answer/).last()).toBeVisible();
    await page.getByLabel("In part").check();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await expect(page.getByRole("heading", { name: "Your answer is kept" })).toBeVisible();
    await page.getByText("Change my answer").click();
    await page.getByLabel("I cannot say").check();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await expect(page.getByText("I cannot say.", { exact: false }).first()).toBeVisible();

    await page.context().addCookies(session);
    await page.goto("/evidence");
    await page.getByRole("link", { name: "Two teams plan from one list" }).click();
    const second = await makeLink(page, "CTO");
    await page.goto("/evidence");
    await page.getByRole("link", { name: "Two teams plan from one list" }).click();
    await page.getByRole("button", { name: /^Take this ask back/ }).click();
    await expect(page.getByText("you took this ask back")).toBeVisible();
    await page.context().clearCookies();
    await page.goto(second);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This question has ended");
    await expect(page.getByText("Two teams")).toHaveCount(0);
    await page.goto(`${link}x`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link asks nothing");
  });
});
