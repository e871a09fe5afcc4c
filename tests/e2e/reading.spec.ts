import type { Page } from "@playwright/test";
import { coach, leader } from "@/bin/demo/plan";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "../support/fixtures";
import { inviteByLink, readingOf } from "../support/inviting";
import { shownBelow } from "../support/reading";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { command: "demo" } });
test.describe.configure({ mode: "serial" });

/** What stands below the frame, without what React and the server make anew for each page. */
async function shownAt(page: Page, path: string) {
  await page.goto(path);
  return shownBelow(page);
}

const firstOf = async (page: Page, path: string, below: string) => {
  await page.goto(path);
  return (await page.locator(`[data-reading] a[href^="${below}/"]`).first().getAttribute("href")) ?? "";
};

test("a coach reads every page of what is open to them, and the leader sees the very same", async ({
  page,
  elsewhere,
}) => {
  await signIn(page, coach);
  await signIn(elsewhere, leader);
  const reading = await readingOf(elsewhere, coach.name);
  const item = await firstOf(page, `${reading}/evidence?mode=built`, `${reading}/evidence`);
  const milestone = await firstOf(page, `${reading}/roadmap`, `${reading}/milestones`);
  const pages: [path: string, heading: RegExp][] = [
    [reading, new RegExp(leader.name)],
    [`${reading}/roadmap`, /milestones closed/],
    [`${reading}/roadmap?as=table`, /milestones closed/],
    [`${reading}/milestones`, /milestones closed/],
    [milestone, /./],
    [`${reading}/evidence`, /Evidence/],
    [`${reading}/evidence?mode=built&direction=supports`, /Evidence/],
    [item, /./],
  ];
  for (const [path, heading] of pages) {
    const shown = await shownAt(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByText(`The record of ${leader.name}, who sees that you read it.`)).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(leader.name));
    await expectNoAxeViolations(page);
    const hrefs = await page.locator("[data-reading] a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(hrefs.filter((href) => href?.startsWith("/") && !href.startsWith(reading))).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await shownAt(elsewhere, path), path).toBe(shown);
    await expect(elsewhere.getByText(`This is what ${coach.name} sees.`)).toBeVisible();
  }
});

test("a coach searches, goes from page to page, and gets nowhere by another address", async ({ page }) => {
  await signIn(page, coach);
  await page.goto("/people");
  const link = page.getByRole("main").locator('a[href^="/reading/"]').first();
  const reading = (await link.getAttribute("href")) ?? "";
  await page.goto(`${reading}/evidence`);
  await page.getByRole("link", { name: "Earlier", exact: true }).click();
  await expect(page).toHaveURL(/after=/);
  await page.getByRole("link", { name: "Newest", exact: true }).click();
  await expect(page).toHaveURL(`${reading}/evidence`);
  await page.getByLabel("Search the evidence").fill("risk review");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(`${reading}/evidence?q=risk+review`);
  await expect(page.getByRole("link", { name: /risk review.*take this filter away/ })).toBeVisible();
  for (const path of [`${reading}/evidence/unknown`, `${reading}/milestones/unknown`, "/reading/unknown/evidence"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("main")).not.toContainText(leader.name);
  }
});

test("what turns private is gone from the list, the count, the search and its own address at once", async ({
  page,
  elsewhere,
}) => {
  await signIn(page, leader);
  await signIn(elsewhere, coach);
  const reading = await readingOf(page, coach.name);
  await page.goto("/evidence?q=partner+launches");
  const own = page.getByRole("article").getByRole("link").first();
  const sentence = (await own.textContent()) ?? "";
  const path = ((await own.getAttribute("href")) ?? "").replace("/evidence/", `${reading}/evidence/`);
  const search = `${reading}/evidence?q=partner+launches`;
  await elsewhere.goto(path);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(sentence);
  await elsewhere.goto(`${reading}/evidence`);
  const before = Number.parseInt((await elsewhere.getByRole("status").textContent()) ?? "", 10);

  await own.click();
  await page.getByRole("link", { name: "Edit the wording" }).click();
  await page.getByLabel("Who may read this").selectOption("private");
  await page.getByRole("button", { name: "Save the wording" }).click();
  await expect(page).not.toHaveURL(/edit/);

  await elsewhere.goto(`${reading}/evidence`);
  await expect(elsewhere.getByRole("status")).toHaveText(`${before - 1} entries`);
  await expect(elsewhere.getByText(sentence)).toHaveCount(0);
  await elsewhere.goto(search);
  await expect(elsewhere.getByRole("status")).toHaveText("0 entries");
  await elsewhere.goto(reading);
  await expect(elsewhere.getByText(sentence)).toHaveCount(0);
  expect((await elsewhere.goto(path))?.status()).toBe(404);
  expect((await page.goto(path))?.status(), "nor does the leader see it there").toBe(404);
});

test("a sponsor has the milestones of this phase, the next boundary and no other page", async ({ page }) => {
  await signIn(page, leader);
  await inviteByLink(page, { role: "sponsor", name: "Chief product officer", purpose: "To speak for me" });
  const reading = await readingOf(page, "Chief product officer");
  await page.goto(reading);
  await expect(page.getByText("Next boundary:")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Meetings held" })).toBeVisible();
  await expect(page.locator("[data-reading] a")).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Record" })).toHaveCount(0);
  await expectNoAxeViolations(page);
  for (const part of ["roadmap", "milestones", "evidence"])
    expect((await page.goto(`${reading}/${part}`))?.status(), part).toBe(404);
});
