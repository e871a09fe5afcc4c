import type { Page } from "@playwright/test";
import { coach, leader } from "@/bin/demo/plan";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, withoutScript } from "../support/fixtures";
import { readingOf } from "../support/inviting";
import { planMeeting } from "../support/meeting-pages";
import { shownBelow } from "../support/reading";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { command: "demo" } });
test.describe.configure({ mode: "serial" });

/** Where the leader meets their coach. */
const meetingsOf = async (page: Page) => (await readingOf(page, coach.name)).replace("/reading/", "/meetings/");

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
test("a meeting is moved and cancelled, each with its trace", async ({ page }) => {
  await signIn(page, leader);
  await page.goto(await meetingsOf(page));
  await planMeeting(page, { day: inDays(30) });
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
  await elsewhere.goto(brief);
  expect(await shownBelow(elsewhere)).toBe(await shownBelow(page, brief));
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(/^Since /);
  await expect(section(elsewhere, "Open actions")).toContainText("overdue");
  await expect(section(elsewhere, "A question to ask")).toBeVisible();
  await expectNoAxeViolations(elsewhere);
  await elsewhere.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(elsewhere);
});

test("a meeting is planned, noted and read again without a script, and a private note stays after the end", async ({
  page,
  elsewhere,
}) => {
  await signIn(page, leader);
  await signIn(elsewhere, coach);
  const meetings = await meetingsOf(page);
  await withoutScript(elsewhere, async (plain) => {
    await plain.goto(meetings);
    await planMeeting(plain, { day: yesterday(), time: "16:15" });
    await plain.getByRole("textbox", { name: "Your private note" }).fill("What I alone keep");
    await plain.getByRole("button", { name: "Save for myself" }).click();
    await expect(plain.getByText("Saved for you alone.")).toBeVisible();
    await plain.getByRole("button", { name: "It took place" }).click();
    await expect(plain.getByRole("heading", { name: "Held" })).toBeVisible();
    const meeting = new URL(plain.url()).pathname;

    await page.goto(meetings.replace("/meetings/", "/people/"));
    await page.getByRole("button", { name: "End it now" }).click();
    await expect(page.getByRole("button", { name: "End it now" })).toHaveCount(0);
    await page.goto(meeting);
    await expect(page.getByRole("heading", { name: "Held" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Save the notes" })).toHaveCount(0);
    expect((await plain.goto(meeting))?.status()).toBe(404);
    await plain.goto("/notes");
    await expect(plain.getByText("What I alone keep")).toBeVisible();
    await expectNoAxeViolations(page);
  });
});
