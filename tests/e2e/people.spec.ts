import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

/** Invites a coach by a link from an empty form; ends with the link, on the form's page. */
async function inviteByLink(page: Page, name: string): Promise<string> {
  await page.goto("/people");
  await page.getByRole("link", { name: "Invite somebody" }).first().click();
  await expect(page.getByRole("heading", { name: "Invite somebody to read" })).toBeVisible();
  await page.getByLabel("Who", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  await expect(page.getByText("Say in a sentence what they are to read it for. They see it.").last()).toBeVisible();
  await expect(page.getByLabel("Who", { exact: true })).toHaveValue(name);
  await page.getByLabel("What for").fill("To prepare our meetings");
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  return page.getByLabel("The link to pass on").inputValue();
}

test("a coach is invited by a link, let in, read along with, changed and ended while their page is open", async ({
  page,
  elsewhere,
  startYear,
}) => {
  await startYear();
  const link = await inviteByLink(page, "Amara Lind");
  await expectNoAxeViolations(page);
  // A mail scanner opens what it finds, more than once.
  for (const method of ["HEAD", "GET", "GET"])
    expect((await elsewhere.request.fetch(link, { method })).ok()).toBe(true);

  await elsewhere.setViewportSize({ width: 390, height: 844 });
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { name: "Robin Vale invites you to read their record" })).toBeVisible();
  await expect(elsewhere.getByText("To prepare our meetings")).toBeVisible();
  await expectNoAxeViolations(elsewhere);
  await elsewhere.getByRole("link", { name: "Create an account" }).click();
  await elsewhere.getByLabel("Name").fill("Amara L.");
  await elsewhere.getByLabel("E-mail").fill(`amara-${Date.now()}@example.com`);
  await elsewhere.getByLabel("Password").fill("questions for a stone");
  await elsewhere.getByRole("button", { name: "Create account" }).click();
  await expect(elsewhere).toHaveURL(link);
  await elsewhere.getByRole("button", { name: "Accept as Amara L." }).click();
  await expect(elsewhere.getByText("Waiting for Robin Vale, who sees that Amara L.")).toBeVisible();
  // Whoever only reads others has no roadmap to set up.
  await elsewhere.goto("/home");
  await expect(elsewhere).toHaveURL(/\/people$/);
  await expect(elsewhere.getByText("Waiting for Robin Vale to let you in.")).toBeVisible();
  await expectNoAxeViolations(elsewhere);

  await page.goto("/inbox");
  await page.getByRole("link", { name: "Your invitation to Amara Lind waits for your yes" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for your yes" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Yes, let Amara L. in" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for your yes" })).toBeHidden();

  await elsewhere.goto("/inbox");
  await elsewhere.getByRole("link", { name: "Robin Vale let you in" }).click();
  await expect(elsewhere).toHaveURL(/\/reading\/[0-9a-f-]{36}$/);
  await expect(elsewhere.getByText("who sees that you read it")).toBeVisible();
  const reading = elsewhere.url();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { name: /^This invitation has ended/ })).toBeVisible();

  await page.goto("/people");
  await expect(page.getByText("Coach · Reads since")).toContainText("last read on");
  await page.getByRole("link", { name: "Amara Lind" }).click();
  await expect(page.getByRole("heading", { name: "What was read" })).toBeVisible();
  await expect(page.getByRole("link", { name: "The summary" })).toBeVisible();
  await page.getByRole("link", { name: "See what Amara Lind sees" }).click();
  await expect(page.getByText("This is what Amara Lind sees.")).toBeVisible();
  await page.getByRole("link", { name: "Back to what you opened" }).click();
  await page.getByText("Change it", { exact: true }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("checkbox", { name: "Evidence", exact: false }).first().uncheck();
  await page.getByRole("button", { name: "Keep the change" }).click();
  const opened = page.getByRole("complementary", { name: "What it opens" });
  await expect(opened.getByText("Evidence", { exact: true })).toBeHidden();
  await expect(opened.getByText("Roadmap", { exact: true })).toBeVisible();

  await elsewhere.goto(reading);
  await expect(elsewhere.getByText("who sees that you read it")).toBeVisible();
  await page.getByRole("button", { name: "End it now" }).click();
  await expect(page.getByText("Nobody reads it now.")).toBeVisible();
  expect((await elsewhere.reload())?.status()).toBe(404);
  await elsewhere.goto("/inbox");
  await expect(elsewhere.getByRole("heading", { name: "Robin Vale no longer shows you their record" })).toBeVisible();
  await page.getByText("Ended or not answered").click();
  await page.getByRole("link", { name: "Amara Lind" }).click();
  await expect(page.getByText(/Ended on/)).toBeVisible();
  await expect(page.getByRole("button", { name: "End it now" })).toBeHidden();
});

test("declining, taking back and the link again", async ({ page, elsewhere, startYear }) => {
  await startYear();
  const first = await inviteByLink(page, "Bo");
  await page.goto("/people");
  await page.getByRole("link", { name: "Bo", exact: true }).click();
  await page.getByRole("button", { name: "Make a new link" }).click();
  const second = await page.getByLabel("The link to pass on").inputValue();
  await elsewhere.goto(first);
  await expect(elsewhere.getByRole("heading", { name: /^This invitation has ended/ })).toBeVisible();
  await elsewhere.goto(second);
  await elsewhere.getByRole("button", { name: "Decline the invitation" }).click();
  await expect(elsewhere.getByRole("heading", { name: /^This invitation has ended/ })).toBeVisible();
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "Bo declined your invitation" })).toBeVisible();

  const third = await inviteByLink(page, "Cleo");
  await page.goto("/people");
  await page.getByRole("link", { name: "Cleo" }).click();
  await page.getByRole("button", { name: "Take the invitation back" }).click();
  await expect(page.getByText("Nobody reads it now.")).toBeVisible();
  await elsewhere.goto(third);
  await expect(elsewhere.getByRole("heading", { name: /^This invitation has ended/ })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody is invited, accepts with the account they have, reads and leaves", async ({
    page,
    elsewhere,
    signUp,
  }) => {
    await signUp();
    const reader = await signUp({ name: "Mara Holt" }, elsewhere);
    await page.goto("/people/invite");
    await page.getByRole("link", { name: "Manager" }).click();
    await page.getByLabel("Who", { exact: true }).fill("Mara");
    await page.getByLabel("What for").fill("To review the plan every month");
    await page.getByLabel("Another day").check();
    await page.getByLabel("The other day").fill("2026-01-01");
    await page.getByRole("button", { name: "Make a link to pass on" }).click();
    const link = await page.getByLabel("The link to pass on").inputValue();

    await elsewhere.goto(link);
    await expect(elsewhere.getByText("Nothing from before 1 January 2026.")).toBeVisible();
    await elsewhere.getByRole("button", { name: "Accept as Mara Holt" }).click();
    await expect(elsewhere.getByText(`Waiting for Robin Vale, who sees that Mara Holt, ${reader.email}`)).toBeVisible();
    await page.goto("/people");
    await page.getByRole("button", { name: "Yes, let Mara Holt in" }).click();
    await expect(page.getByText("has read nothing yet")).toBeVisible();

    await elsewhere.goto("/people");
    await elsewhere.getByRole("link", { name: "Robin Vale" }).click();
    await expect(elsewhere.getByText("who sees that you read it")).toBeVisible();
    await elsewhere.goto("/people");
    await elsewhere.getByRole("button", { name: "Stop reading the record of Robin Vale" }).click();
    await expect(elsewhere.getByRole("link", { name: "Robin Vale" })).toBeHidden();
    await page.goto("/inbox");
    await expect(page.getByRole("heading", { name: "Mara stopped reading your record" })).toBeVisible();
  });
});
