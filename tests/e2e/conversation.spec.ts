import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test, withoutScript } from "../support/fixtures";
import { readTogether } from "../support/inviting";

/** Logs and places one item; gives the path of its page. */
async function place(page: Page, sentence: string): Promise<string> {
  await page.goto("/home");
  await page.getByLabel("What happened").first().fill(sentence);
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText(/^Kept/)).toBeVisible();
  await page.goto("/evidence/tidy");
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();
  await page.goto("/evidence");
  const path = await page.getByRole("link", { name: sentence }).getAttribute("href");
  return path ?? "";
}

const said = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });
const open = (page: Page, title: string) => page.locator("summary").filter({ hasText: title }).click();
test("what closes while somebody types takes nothing, says so, and keeps what was typed", async ({
  page,
  elsewhere,
  startYear,
  signUp,
}) => {
  test.setTimeout(120_000);
  await startYear();
  await signUp({ name: "Amara Lind" }, elsewhere);
  const reading = await readTogether({ leader: page, reader: elsewhere });
  const item = await place(page, "Moved the planning review to the managers");
  await elsewhere.goto(`${reading}${item}`);
  await elsewhere.getByLabel("Comment", { exact: true }).fill("First, which meeting?");
  await elsewhere.getByRole("button", { name: "Send the comment" }).click();
  await expect(said(elsewhere, "First, which meeting?")).toBeVisible();

  // Withdrawn: says that it is, to the reader who had it open.
  await open(elsewhere, "Write about something else");
  await elsewhere.getByLabel("Comment", { exact: true }).last().fill("Second, who was there?");
  await page.goto(item);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("button", { name: "Put it back" })).toBeVisible();
  await expect(page.getByText("This is withdrawn and takes no comment until it is put back.")).toBeVisible();
  await elsewhere.getByRole("button", { name: "Send the comment" }).click();
  await expect(elsewhere.getByText(/^This piece of evidence was withdrawn/).last()).toBeVisible();
  await expect(elsewhere.getByLabel("Comment", { exact: true }).last()).toHaveValue("Second, who was there?");
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(page.getByRole("button", { name: "Withdraw" })).toBeVisible();

  // The grant ends: says no more than that nothing is open.
  const grant = reading.split("/").at(-1) ?? "";
  await page.goto(`/people/${grant}`);
  await page.getByRole("button", { name: "End it now" }).click();
  await expect(page.getByRole("button", { name: "End it now" })).toHaveCount(0);
  await elsewhere.getByRole("button", { name: "Send the comment" }).click();
  await expect(elsewhere.getByText(/^This is not open to you, or no longer\./)).toBeVisible();
  await expect(elsewhere.getByLabel("Comment", { exact: true }).last()).toHaveValue("Second, who was there?");
  await page.goto(item);
  await expect(page.getByText("This grant has ended. You keep what was written.")).toBeVisible();
  await expect(said(page, "First, which meeting?")).toBeVisible();
  await expect(said(page, "Second, who was there?")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Send the answer" })).toHaveCount(0);
  expect((await elsewhere.goto(`${reading}${item}`))?.status()).toBe(404);
});

test("a conversation stands under a milestone, a state and a worksheet, and works without JavaScript", async ({
  page,
  elsewhere,
  startYear,
  signUp,
}) => {
  test.setTimeout(120_000);
  await startYear();
  await signUp({ name: "Amara Lind" }, elsewhere);
  const reading = await readTogether({ leader: page, reader: elsewhere });
  await page.goto("/roadmap");
  const milestone = await page
    .locator("main a[href^='/roadmap/milestones/']:not([href*='/new'])")
    .first()
    .getAttribute("href");
  const id = milestone?.split("/").at(-1) ?? "";
  await withoutScript(elsewhere, async (plain) => {
    for (const [path, own, about] of [
      [`/milestones/${id}`, `/roadmap/milestones/${id}`, null],
      ["/matrix/M4.L2", "/matrix/M4.L2", null],
      ["/worksheets/WS.SH3", "/worksheets/WS.SH3", 1],
    ] as const) {
      expect((await plain.goto(`${reading}${path}`))?.status(), path).toBe(200);
      await plain.getByRole("button", { name: "Send the comment" }).click();
      await expect(plain.getByText("Write what you want to say.").last()).toBeVisible();
      await plain.getByLabel("Comment", { exact: true }).fill(`What is next at ${path}?`);
      if (about) await plain.getByLabel("About").selectOption({ index: about });
      await plain.getByRole("button", { name: "Send the comment" }).click();
      await expect(said(plain, `What is next at ${path}?`)).toBeVisible();
      await page.goto(own);
      await expect(said(page, `What is next at ${path}?`)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: "Mark as read" }).click();
      await expect(page.getByRole("button", { name: "Mark as read" })).toHaveCount(0);
    }
    await plain.getByRole("button", { name: "Take it back" }).click();
    await expect(plain.getByText("Taken back.")).toBeVisible();
  });
});
