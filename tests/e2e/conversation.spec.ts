import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";
import { readTogether } from "../support/inviting";
import { shownBelow } from "../support/reading";

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
const conversation = (page: Page) => page.getByRole("region", { name: "Conversation" });

async function expectNoSpill(page: Page) {
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(spill, "scrolls sideways").toBeLessThanOrEqual(0);
}

test("a reader comments and asks for more, the leader answers, and both read what was said before", async ({
  page,
  elsewhere,
  startYear,
  signUp,
}) => {
  test.setTimeout(120_000);
  await startYear();
  await signUp({ name: "Amara Lind" }, elsewhere);
  const reading = await readTogether({ leader: page, reader: elsewhere, name: "My coach" });
  const item = await place(page, "Moved the planning review to the managers");

  // A comment that asks for more; nothing is sent while it is empty.
  await elsewhere.setViewportSize({ width: 390, height: 844 });
  await elsewhere.goto(`${reading}${item}`);
  await elsewhere.getByRole("button", { name: "Send the comment" }).click();
  await expect(elsewhere.getByText("Write what you want to say.").last()).toBeVisible();
  await elsewhere.getByLabel("Comment", { exact: true }).fill("Which decision *changed* because of it?");
  await elsewhere.getByLabel("Ask for something more concrete").check();
  await elsewhere.getByRole("button", { name: "Send the comment" }).click();
  await expect(said(elsewhere, "Which decision changed because of it?")).toBeVisible();
  await expect(conversation(elsewhere).getByText("Asks for something more concrete.")).toBeVisible();
  await expectNoAxeViolations(elsewhere);
  await expectNoSpill(elsewhere);

  // The leader finds it in the inbox and in the tidy list, and answers under the item.
  await page.goto("/inbox");
  await expect(page.getByRole("link", { name: "My coach asks for something more concrete on" })).toBeVisible();
  await page.goto("/evidence");
  await page.getByRole("link", { name: "1 to make more concrete" }).click();
  await expect(page.getByText("My coach asks for something more concrete:")).toBeVisible();
  await expect(page.getByRole("list", { name: "Asked for" })).toContainText("because of it?");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Answer in the conversation" }).click();
  await expect(page.getByRole("heading", { name: "With My coach, coach" })).toBeVisible();
  await expect(said(page, "because of it?").getByText("new", { exact: true })).toBeVisible();
  await open(page, "Answer");
  await page.getByLabel("Answer", { exact: true }).fill("The managers now set the order.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(said(page, "The managers now set the order.")).toBeVisible();
  await expect(said(page, "because of it?").getByText("new", { exact: true })).toHaveCount(0);
  await expectNoAxeViolations(page);

  // What the leader said before stays readable to both.
  await open(page, "Change it");
  await page.getByLabel("Comment", { exact: true }).first().fill("Since May the managers set the order.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(said(page, "Since May the managers set the order.")).toBeVisible();
  await elsewhere.goto(`${reading}${item}`);
  const answered = said(elsewhere, "Since May the managers set the order.");
  await expect(answered.getByText("new", { exact: true })).toBeVisible();
  await open(elsewhere, "Earlier wording");
  await expect(elsewhere.getByText("The managers now set the order.")).toBeVisible();
  await elsewhere.getByRole("button", { name: "Mark as read" }).click();
  await expect(answered.getByText("new", { exact: true })).toHaveCount(0);
  await expect(elsewhere.getByText("My coach")).toHaveCount(0);

  // Viewed as the reader, the leader gets the very same.
  await elsewhere.reload();
  await page.goto(`${reading}${item}`);
  expect(await shownBelow(page)).toBe(await shownBelow(elsewhere));

  // Resolved by the reader it leaves the tidy list, and can be opened again.
  await elsewhere.getByRole("button", { name: "Resolve" }).click();
  await expect(elsewhere.getByText("Resolved (1)")).toBeVisible();
  await page.goto("/evidence");
  await expect(page.getByRole("link", { name: /to make more concrete/ })).toHaveCount(0);
  await page.goto(item);
  await open(page, "Resolved (1)");
  await expect(page.getByText(/^Resolved by the coach on /)).toBeVisible();
  await page.getByRole("button", { name: "Open again" }).click();
  await expect(page.getByText("Resolved (1)")).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeViolations(page);
  await expectNoSpill(page);
});

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
  browser,
  baseURL,
  elsewhere,
  startYear,
  signUp,
}) => {
  test.setTimeout(120_000);
  await startYear();
  const coach = await signUp({ name: "Amara Lind" }, elsewhere);
  const reading = await readTogether({ leader: page, reader: elsewhere });
  await page.goto("/roadmap");
  const milestone = await page
    .locator("main a[href^='/roadmap/milestones/']:not([href*='/new'])")
    .first()
    .getAttribute("href");
  const id = milestone?.split("/").at(-1) ?? "";
  const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage();
  await plain.goto("/sign-in");
  await plain.getByLabel("E-mail").fill(coach.email);
  await plain.getByLabel("Password", { exact: true }).fill(coach.password);
  await plain.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(plain).not.toHaveURL(/\/sign-in/);

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
  await plain.context().close();
});
