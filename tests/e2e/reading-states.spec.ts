import type { Page } from "@playwright/test";
import { coach, leader } from "@/bin/demo/plan";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "../support/fixtures";
import { readingOf } from "../support/inviting";
import { shownBelow } from "../support/reading";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { command: "demo" } });

/** What stands below the frame, without what React and the server make anew for each page. */
async function shownAt(page: Page, path: string) {
  expect((await page.goto(path))?.status(), path).toBe(200);
  return shownBelow(page);
}

const hrefsOn = (page: Page) =>
  page.locator("[data-reading] a").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));

async function firstOf(page: Page, path: string, below: RegExp) {
  await page.goto(path);
  const found = (await hrefsOn(page)).find((href) => below.test(href));
  if (!found) throw new Error(`${path} has no link like ${below}`);
  return found;
}

/** Invites somebody whose grant reaches back and opens what a coach's does but for these. */
async function inviteWithout(page: Page, name: string, closed: string[]) {
  await page.goto("/people/invite?role=coach");
  await page.getByLabel("Who", { exact: true }).fill(name);
  await page.getByLabel("What for").fill("To prepare our meetings");
  for (const label of closed) await page.getByRole("checkbox", { name: new RegExp(`^${label}`) }).uncheck();
  await page.getByRole("radio", { name: "Another day" }).check();
  await page.getByLabel("The other day").fill("2000-01-01");
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  await expect(page.getByText("Whoever opens it waits for your yes.")).toBeVisible();
  return readingOf(page, name);
}

test("a coach reads states, assessments, worksheets and reviews, and the leader sees the very same", async ({
  page,
  elsewhere,
}) => {
  test.slow();
  await signIn(page, coach);
  await signIn(elsewhere, leader);
  const reading = await readingOf(elsewhere, coach.name);
  const assessment = await firstOf(page, `${reading}/assessments`, /\/assessments\/./);
  const review = await firstOf(page, `${reading}/reviews`, /\/reviews\/./);
  const sheet = `${reading}/worksheets/WS.SH3`;
  const changed = await firstOf(page, sheet, /against=/);
  const pages: [path: string, heading: RegExp][] = [
    [`${reading}/matrix`, /./],
    [`${reading}/matrix/M4.L2`, /Manager development/],
    [`${reading}/matrix/M4.L2?as=table`, /Manager development/],
    [`${reading}/progress`, /changed|first reading/],
    [`${reading}/progress?as=table`, /changed|first reading/],
    [`${reading}/assessments`, /by their own account/],
    [assessment, /./],
    [`${reading}/worksheets`, /Worksheets/],
    [sheet, /./],
    [changed, /./],
    [`${reading}/reviews`, /decided at each boundary/],
    [review, /phase/],
  ];
  for (const [path, heading] of pages) {
    const shown = await shownAt(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(new RegExp(leader.name));
    await expectNoAxeViolations(page);
    const shared = ["reading", "check-ins", "meetings"].map((place) => reading.replace("/reading/", `/${place}/`));
    const isShared = (href: string) => shared.some((base) => href === base || href.startsWith(`${base}/`));
    const own = (await hrefsOn(page)).filter((href) => href.startsWith("/") && !isShared(href));
    expect(own, `links out of ${path}`).toEqual([]);
    const forms = page.locator("[data-reading] form:not([action^='/reading/'], [aria-labelledby='conversation'] form)");
    await expect(forms, path).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await shownBelow(elsewhere, path), path).toBe(shown);
  }
});

test("a coach goes from the matrix to a state, its evidence and an earlier day", async ({ page }) => {
  await signIn(page, coach);
  await page.goto("/people");
  const link = page.getByRole("main").locator('a[href^="/reading/"]').first();
  const reading = (await link.getAttribute("href")) ?? "";
  await page.goto(reading);
  await page.getByRole("navigation", { name: "Record" }).getByRole("link", { name: "Readiness" }).click();
  await expect(page).toHaveURL(`${reading}/matrix`);
  await expect(page.getByText(/^Read from what this opens: \d+ pieces of evidence since/)).toBeVisible();
  await page.locator("#M4\\.L2 a").click();
  await expect(page).toHaveURL(`${reading}/matrix/M4.L2`);
  await expect(page.getByRole("table", { name: "What is asked" })).toBeVisible();
  await page.goto(`${reading}/matrix/M4.L2?on=2020-01-01`);
  await expect(page.getByText(/Nothing from before .* is open\. This is how things stand today\./)).toBeVisible();
  const sentence = page.locator("section[aria-labelledby=counted] li a").first();
  const text = (await sentence.textContent()) ?? "";
  await sentence.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text);
  await expect(page).toHaveURL(new RegExp(`${reading}/evidence/`));
  for (const path of ["matrix/M9.L9", "matrix/C1.S1", "assessments/unknown", "worksheets/WS.none", "reviews/unknown"])
    expect((await page.goto(`${reading}/${path}`))?.status(), path).toBe(404);
  expect((await page.goto(`${reading}/worksheets/WS.SH3?version=now`))?.status()).toBe(404);
});

test("what turns private is gone from a state, its counts and its reasons at once", async ({ page, elsewhere }) => {
  await signIn(page, leader);
  await signIn(elsewhere, coach);
  const reading = await readingOf(page, coach.name);
  const signal = `${reading}/matrix/M4.L2`;
  const countOn = async (on: Page) =>
    Number(/\d+/.exec(await on.getByText(/^Read from what this opens/).innerText())?.[0]);
  const counted = elsewhere.locator("section[aria-labelledby=counted]");
  await elsewhere.goto(signal);
  const before = await countOn(elsewhere);
  const inState = await counted.locator("li").count();
  const item = counted.locator("li a").first();
  const path = (await item.getAttribute("href")) ?? "";
  const sentence = (await item.textContent()) ?? "";

  await page.goto(`${path.replace(/^.*\/evidence/, "/evidence")}/edit`);
  await page.getByLabel("Who may read this").selectOption("private");
  await page.getByRole("button", { name: "Save the wording" }).click();
  await expect(page).not.toHaveURL(/edit/);

  await elsewhere.goto(signal);
  expect(await countOn(elsewhere)).toBe(before - 1);
  await expect(counted.locator("li")).toHaveCount(inState - 1);
  await expect(elsewhere.getByText(sentence)).toHaveCount(0);
  expect((await elsewhere.goto(path))?.status()).toBe(404);
  await page.goto(signal);
  await expect(page.getByText(sentence), "nor does the leader see it there").toHaveCount(0);
});

test("where evidence is closed, states and counts stand there and no item is named", async ({ page }) => {
  await signIn(page, leader);
  await page.goto("/evidence");
  const sentences = await page.getByRole("article").getByRole("link").allTextContents();
  const reading = await inviteWithout(page, "Somebody careful", ["Evidence"]);
  await page.goto(`${reading}/matrix/M4.L2`);
  await expect(page.getByRole("heading", { name: "Pieces of evidence" })).toBeVisible();
  await expect(page.getByText(/^What counted/)).toBeVisible();
  await expectNoAxeViolations(page);
  const assessment = await firstOf(page, `${reading}/assessments`, /\/assessments\/./);
  const review = await firstOf(page, `${reading}/reviews`, /\/reviews\/./);
  for (const path of [`${reading}/matrix/M4.L2`, `${reading}/matrix`, `${reading}/progress`, assessment, review]) {
    const html = await shownAt(page, path);
    expect(html, path).not.toMatch(/\/evidence\/|item-/);
    for (const sentence of sentences.filter((text) => text.length > 20)) expect(html).not.toContain(sentence);
  }
  expect((await page.goto(`${reading}/evidence`))?.status()).toBe(404);
});

test("where readiness is closed, no state stands on any page", async ({ page }) => {
  await signIn(page, leader);
  const reading = await inviteWithout(page, "Somebody else", ["Readiness", "Roadmap"]);
  for (const path of ["matrix", "matrix/M4.L2", "progress"])
    expect((await page.goto(`${reading}/${path}`))?.status(), path).toBe(404);
  await page.goto(await firstOf(page, `${reading}/assessments`, /\/assessments\/./));
  await expect(page.getByText("Where you place yourself", { exact: true })).toBeVisible();
  await expect(page.locator("[data-reading] a[href*='/matrix']")).toHaveCount(0);
  await page.goto(await firstOf(page, `${reading}/reviews`, /\/reviews\/./));
  await expect(page.getByRole("heading", { name: "What was shown" })).toBeVisible();
  for (const gone of [/^What changed since/, /^What a committee/])
    await expect(page.getByRole("heading", { name: gone })).toHaveCount(0);
});
