import type { Browser, Page } from "@playwright/test";
import { coach, leader } from "@/bin/demo/plan";
import { expect, expectDarkContrast, expectNoAxeViolations, test } from "../support/fixtures";
import { shownBelow } from "../support/reading";

test.use({ ownServer: { command: "demo" } });
test.describe.configure({ mode: "serial" });

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Where the leader meets their coach, as the leader's own list of readers links to it. */
async function meetingsOf(page: Page) {
  await page.goto("/people");
  const link = page.getByRole("link", { name: new RegExp(coach.name) }).first();
  return ((await link.getAttribute("href")) ?? "").replace("/people/", "/meetings/");
}

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const noSidewaysScroll = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

async function plan(page: Page, day: string, time = "09:30") {
  const form = page.getByRole("form", { name: "Plan a meeting" });
  await form.getByLabel("Day").fill(day);
  await form.getByLabel("Time").fill(time);
  await form.getByRole("button", { name: "Plan it" }).click();
  await expect(page).toHaveURL(/\/meetings\/[\w-]{36}\/[\w-]{36}$/);
}

test("two people meet, agree, and begin the next meeting with what is open", async ({ page, elsewhere }) => {
  await signIn(page, leader);
  await signIn(elsewhere, coach);
  const meetings = await meetingsOf(page);

  await page.goto(meetings);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Meetings with ${coach.name}`);
  await expectNoAxeViolations(page);
  await plan(page, yesterday());
  const meeting = new URL(page.url()).pathname;
  await expect(section(page, "Agreed before, and open")).toContainText("Send the two questions on succession");

  await elsewhere.goto("/inbox");
  await elsewhere
    .getByRole("link", { name: `${leader.name} planned a coaching session` })
    .first()
    .click();
  await expect(elsewhere).toHaveURL(new RegExp(`${meeting}$`));
  await elsewhere.getByRole("textbox", { name: "Something to talk about" }).fill("The board week");
  await elsewhere.getByRole("form", { name: "Something to talk about" }).getByRole("button", { name: "Add" }).click();
  await expect(section(elsewhere, "To talk about")).toContainText("The board week you");
  await elsewhere.getByRole("textbox", { name: "Your private note" }).fill("Canary of the coach");
  await elsewhere.getByRole("button", { name: "Save for myself" }).click();
  await expect(elsewhere.getByText("Saved for you alone.")).toBeVisible();

  await page.reload();
  await expect(section(page, "To talk about")).toContainText(`The board week ${coach.name}`);
  await expect(page.getByRole("textbox", { name: "Your private note" })).toHaveValue("");
  await page.getByRole("button", { name: "It took place" }).click();
  await expect(page.getByRole("heading", { name: "Held" })).toBeVisible();

  const notes = page.getByRole("textbox", { name: "Shared notes" });
  await notes.fill("We looked at **the forum**.");
  await page.getByRole("button", { name: "Save the notes" }).click();
  await expect(section(page, "Notes").getByText("the forum", { exact: true })).toBeVisible();

  // The coach still has the page from before: what they typed stays, beside what stands now.
  await elsewhere.getByRole("textbox", { name: "Shared notes" }).fill("I saw it otherwise.");
  await elsewhere.getByRole("button", { name: "Save the notes" }).click();
  await expect(elsewhere.getByText(/These notes were changed meanwhile/)).toBeVisible();
  await expect(elsewhere.getByText("What stands now:")).toBeVisible();
  await expect(elsewhere.getByRole("textbox", { name: "Shared notes" })).toHaveValue("I saw it otherwise.");
  await elsewhere.getByRole("button", { name: "Save the notes" }).click();
  await expect(section(elsewhere, "Notes").getByText("I saw it otherwise.").first()).toBeVisible();

  await page.reload();
  await page.getByRole("textbox", { name: "A decision" }).fill("The forum keeps its own minutes");
  await page.getByRole("form", { name: "A decision" }).getByRole("button", { name: "Add" }).click();
  await expect(section(page, "Decisions")).toContainText("The forum keeps its own minutes");
  const agree = page.getByRole("form", { name: "Agree on an action" });
  await agree.getByText("Agree on an action").click();
  await agree.getByLabel("What will be done").fill("Ask the board what it wants of the forum");
  await agree.getByLabel("By when").fill(inDays(10));
  await agree.getByRole("button", { name: "Agree", exact: true }).click();
  const actions = section(page, "Actions");
  await expect(actions).toContainText("Ask the board what it wants of the forum");
  await actions.getByRole("button", { name: "Make it a milestone" }).click();
  await expect(actions.getByRole("link", { name: /It is a milestone/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await expectDarkContrast(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await noSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await actions.getByRole("link", { name: /It is a milestone/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ask the board what it wants of the forum");

  await page.goto("/reviews");
  await expect(section(page, "Open actions")).toContainText("Ask the board what it wants of the forum");

  await elsewhere.goto(meetings);
  await plan(elsewhere, inDays(12));
  await expect(section(elsewhere, "To talk about")).toContainText("Since the last meeting");
  await expect(section(elsewhere, "Agreed before, and open")).toContainText("Ask the board what it wants of the forum");
  await expect(elsewhere.getByRole("button", { name: "Make it a milestone" })).toHaveCount(0);
});

test("a meeting is moved and cancelled, each with its trace", async ({ page }) => {
  await signIn(page, leader);
  await page.goto(await meetingsOf(page));
  await plan(page, inDays(30));
  const move = page.getByRole("form", { name: "Move it" });
  await move.getByText("Move it").first().click();
  await move.getByLabel("Day").fill(inDays(31));
  await move.getByRole("button", { name: "Move it" }).click();
  await expect(page.getByText(/Moved by you; it stood on/)).toBeVisible();
  const cancel = page.getByRole("form", { name: "Cancel it" });
  await cancel.getByText("Cancel it").click();
  await cancel.getByRole("button", { name: "Cancel the meeting" }).click();
  await expect(cancel.getByText("Say why in a line; the other reads it.").last()).toBeVisible();
  await cancel.getByLabel("Why, in a line").fill("Both of us are away");
  await cancel.getByRole("button", { name: "Cancel the meeting" }).click();
  await expect(section(page, "Cancelled")).toContainText("Both of us are away");
});

test("a time that comes twice is asked about, and one that never comes is refused", async ({ page }) => {
  await signIn(page, leader);
  await page.goto(await meetingsOf(page));
  const form = page.getByRole("form", { name: "Plan a meeting" });
  await form.getByLabel("Day").fill("2030-03-31");
  await form.getByLabel("Time").fill("02:30");
  await form.getByRole("button", { name: "Plan it" }).click();
  await expect(form.getByText(/are put forward past 02:30/).last()).toBeVisible();
  await form.getByLabel("Day").fill("2030-10-27");
  await form.getByRole("button", { name: "Plan it" }).click();
  await expect(form.getByText(/show 02:30 twice/).last()).toBeVisible();
  await form.getByLabel("Which of the two").selectOption("later");
  await form.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByText("02:30 (the later of the two)").first()).toBeVisible();
});

test("the brief is one page, the same for both, and fits a phone", async ({ page, elsewhere }) => {
  await signIn(page, leader);
  await signIn(elsewhere, coach);
  const brief = `${(await meetingsOf(page)).replace("/meetings/", "/reading/")}/brief`;
  const shown = async (on: Page) => {
    await on.goto(brief);
    return shownBelow(on);
  };
  expect(await shown(elsewhere)).toBe(await shown(page));
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(/^Since /);
  await expect(section(elsewhere, "Open actions")).toContainText("overdue");
  await expect(section(elsewhere, "A question to ask")).toBeVisible();
  await expectNoAxeViolations(elsewhere);
  await elsewhere.setViewportSize({ width: 390, height: 844 });
  await noSidewaysScroll(elsewhere);
});

/** A page in a browser that runs no script, signed in as somebody. */
async function withoutScripts(browser: Browser, who: typeof leader | typeof coach) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, who);
  return { page, context };
}

test("a meeting is planned, noted and read again without a script, and a private note stays after the end", async ({
  page,
  browser,
}) => {
  await signIn(page, leader);
  const meetings = await meetingsOf(page);
  const plain = await withoutScripts(browser, coach);
  await plain.page.goto(meetings);
  await plan(plain.page, yesterday(), "16:15");
  await plain.page.getByRole("textbox", { name: "Your private note" }).fill("What I alone keep");
  await plain.page.getByRole("button", { name: "Save for myself" }).click();
  await expect(plain.page.getByText("Saved for you alone.")).toBeVisible();
  await plain.page.getByRole("button", { name: "It took place" }).click();
  await expect(plain.page.getByRole("heading", { name: "Held" })).toBeVisible();
  const meeting = new URL(plain.page.url()).pathname;

  await page.goto(meetings.replace("/meetings/", "/people/"));
  await page.getByRole("button", { name: "End it now" }).click();
  await expect(page.getByRole("button", { name: "End it now" })).toHaveCount(0);
  await page.goto(meeting);
  await expect(page.getByRole("heading", { name: "Held" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the notes" })).toHaveCount(0);
  expect((await plain.page.goto(meeting))?.status()).toBe(404);
  await plain.page.goto("/notes");
  await expect(plain.page.getByText("What I alone keep")).toBeVisible();
  await expectNoAxeViolations(page);
  await plain.context.close();
});
