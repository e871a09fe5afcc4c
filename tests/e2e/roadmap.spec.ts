import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

// A Friday in the third phase of a year that began on 20 April.
test.use({ ownServer: { at: "2026-11-20T09:00:00Z" } });

async function keep(page: Page, sentence: string) {
  await page.goto("/home");
  await page.getByLabel("What happened").first().fill(sentence);
  await page.getByRole("button", { name: "Keep it" }).first().click();
  await expect(page.getByText(sentence).filter({ visible: true }).first()).toBeVisible();
}

const open = (page: Page, milestone: string) => page.getByRole("main").getByRole("link", { name: milestone }).click();

test("from signing up to a dated year, moved with reasons, and a milestone closed with evidence", async ({
  page,
  signUp,
}) => {
  await test.step("the first run is one short form", async () => {
    await signUp();
    await expect(page).toHaveURL(/\/start/);
    await expect(page.getByLabel("Start date")).toHaveValue("2026-11-20");
    await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
    await expectNoAxeViolations(page);
    await page.getByLabel("Start date").fill("2026-04-20");
    await page.getByRole("button", { name: "Start the roadmap" }).click();
    await expect(page).toHaveURL(/\/home/);
    await keep(page, "Moved the planning review to the three managers");
  });

  await test.step("the roadmap shows phases, dates and counts", async () => {
    await page.goto("/roadmap");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Lead the organisation until 19 April 2027; 0 of 12 milestones closed",
    );
    await expect(page.getByText("Boundary 2, 20 October 2026")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("an extension shows its dates before it is saved, and wants a reason", async () => {
    await page.getByRole("link", { name: "Change the plan" }).click();
    await page.getByLabel("Phase", { exact: true }).selectOption("3");
    await page.getByLabel("Weeks").fill("3");
    await page.getByRole("form", { name: "Extend a phase" }).getByRole("button", { name: "Show the dates" }).click();
    const preview = page.getByRole("region", { name: "Extend the phase?" });
    await expect(preview.getByRole("row", { name: /Lead the organisation/ })).toContainText("11 May 2027");
    await expect(page.getByText("Nothing is saved yet")).toBeVisible();
    await expectNoAxeViolations(page);
    await preview.getByRole("button", { name: "Extend the phase" }).click();
    await expect(preview.getByLabel("Why it takes longer")).toHaveAccessibleDescription("Say why, in a sentence.");
    await preview.getByLabel("Why it takes longer").fill("The reorganisation took the summer");
    await preview.getByRole("button", { name: "Extend the phase" }).click();
    await expect(page.getByText("Phase 3, 3 weeks")).toBeVisible();
    await expect(page.getByText("The reorganisation took the summer")).toBeVisible();
  });

  await test.step("time away pauses the plan", async () => {
    await page.getByLabel("First day away").fill("2026-12-21");
    await page.getByLabel("Last day away").fill("2027-01-03");
    await page.getByLabel("Pause the plan").check();
    await page.getByRole("form", { name: "Time away" }).getByRole("button", { name: "Show the dates" }).click();
    await page.getByLabel("What for (optional)").fill("Winter");
    await page.getByRole("button", { name: "Add the time away" }).click();
    await expect(page.getByText("the plan pauses; Winter")).toBeVisible();
    await page.goto("/roadmap");
    await expect(page.getByText("End of the roadmap, 25 May 2027")).toBeVisible();
    await expect(page.getByText("planned 20 April 2027")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("a milestone closes with evidence, and only with it", async () => {
    await open(page, "Take part in planning beyond your team");
    await page.getByRole("button", { name: "Link and close" }).click();
    await expect(page.getByRole("group", { name: "The latest that is not linked" })).toHaveAccessibleDescription(
      "Link at least one piece of evidence that shows it is done.",
    );
    await expectNoAxeViolations(page);
    await page.getByRole("searchbox").fill("PLANNING managers");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByLabel("Moved the planning review to the three managers").check();
    await page.getByRole("button", { name: "Link and close" }).click();
    await expect(page.getByText("closed", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Unlink" }).click();
    await expect(page.getByText(/Open the milestone again first/)).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("and opens again with a reason that stays", async () => {
    await page.getByLabel("Why open it again").fill("It stopped after two weeks");
    await page.getByRole("button", { name: "Open it again" }).click();
    await expect(page.getByText("Opened again.")).toBeVisible();
    await expect(page.getByText("It stopped after two weeks")).toBeVisible();
    await page.getByRole("button", { name: "Close it with this evidence" }).click();
    await expect(page.getByText("closed", { exact: true })).toBeVisible();
    await page.goto("/roadmap");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("1 of 12 milestones closed");
  });
});

test("a milestone is added, re-dated, re-worded and dropped, and its history says why", async ({ page, startYear }) => {
  await startYear("2026-04-20");
  await page.goto("/roadmap");
  await page.getByRole("link", { name: "Add a milestone" }).click();
  await expect(page.getByLabel("What will be done")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByLabel("What will be done")).toHaveAccessibleDescription(/Say in one line what will be done\./);
  await page.getByLabel("What will be done").fill("<b>Chair</b> the risk review =1+1");
  await page.getByLabel("Due").fill("2027-02-01");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("<b>Chair</b> the risk review =1+1");

  const form = (name: string) => page.getByRole("form", { name });
  await form("Re-date").getByText("Re-date", { exact: true }).click();
  await form("Re-date").getByLabel("Due").fill("2026-12-01");
  await form("Re-date").getByRole("button").click();
  await expect(form("Re-date").getByLabel("Why another day")).toHaveAccessibleDescription("Say why, in a sentence.");
  await expect(form("Re-date").getByLabel("Due")).toHaveValue("2026-12-01");
  await form("Re-date").getByLabel("Why another day").fill("The board moved");
  await form("Re-date").getByRole("button").click();
  await expect(page.getByText("Re-dated from 1 February 2027 to 1 December 2026.")).toBeVisible();

  await form("Re-word").getByText("Re-word", { exact: true }).click();
  await form("Re-word").getByLabel("What will be done").fill("Chair the risk review");
  await form("Re-word").getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chair the risk review");

  await form("Drop").getByText("Drop", { exact: true }).click();
  await form("Drop").getByLabel("Why it is dropped").fill("Finance chairs it now");
  await form("Drop").getByRole("button").click();
  await expect(page.getByText("dropped: Finance chairs it now")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("two tabs: the second is told, and keeps what was typed", async ({ page, context, startYear }) => {
  await startYear("2026-04-20");
  await page.goto("/roadmap/plan?change=extend&phase=3&weeks=2");
  const second = await context.newPage();
  await second.goto(page.url());
  for (const tab of [page, second]) {
    await tab.getByLabel("Why it takes longer").fill("Reorganisation");
    await tab.getByRole("button", { name: "Extend the phase" }).click();
    if (tab === page) await expect(tab.getByText("Phase 3, 2 weeks")).toBeVisible();
  }
  await expect(second.getByText(/changed in another tab/)).toBeVisible();
  await expect(second.getByLabel("Why it takes longer")).toHaveValue("Reorganisation");
});

test("a past day shows the plan as it stood, and a day that cannot be shown says so", async ({
  page,
  startYear,
  server,
}) => {
  await startYear("2026-11-20");
  server.moveTo(new Date("2026-11-27T09:00:00Z"));
  await page.goto("/roadmap/plan?change=start&startOn=2026-12-01");
  await page.getByLabel("Why it moves").fill("Contract");
  await page.getByRole("button", { name: "Move the start" }).click();
  await expect(page.getByLabel("Why it moves")).toHaveCount(0);
  await page.goto("/roadmap");
  await expect(page.getByText("End of the roadmap, 1 December 2027")).toBeVisible();
  await page.getByText("See the plan of a past day").click();
  await page.getByLabel("Day", { exact: true }).fill("2026-11-24");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("As it stood at the end of 24 November 2026.")).toBeVisible();
  await expect(page.getByText("End of the roadmap, 20 November 2027")).toBeVisible();
  await expect(page.getByRole("link", { name: "Change the plan" })).toHaveCount(0);
  await expectNoAxeViolations(page);
  for (const on of ["2026-02-31", "2026-11-19", "2027-01-01", "x".repeat(500), "%00"]) {
    await page.goto(`/roadmap?on=${on}`);
    await expect(page.getByText("This is how the plan stands now.")).toBeVisible();
    await expect(page.getByText("End of the roadmap, 1 December 2027")).toBeVisible();
  }
  server.moveTo(new Date("2026-11-20T09:00:00Z"));
});

test("a roadmap is finished and taken up again", async ({ page, startYear }) => {
  await startYear("2026-04-20");
  await page.goto("/roadmap/plan");
  await page.getByRole("button", { name: "Finish this roadmap" }).click();
  await expect(page.getByRole("group", { name: "How it ends" })).toHaveAccessibleDescription("Choose how it ends.");
  await page.getByLabel("Took on the role").check();
  await page.getByLabel("Why, in a sentence or two").fill("The offer was signed on Monday");
  await page.getByRole("button", { name: "Finish this roadmap" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Took on the role");
  await expect(page.getByText("The offer was signed on Monday").first()).toBeVisible();
  await expect(page.getByText(/^Finished on 20 November 2026/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto("/roadmap");
  await page.getByRole("link", { name: "Take this one up again" }).click();
  await expect(page.getByLabel("Why")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel("Why").fill("It fell through");
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(page.getByRole("link", { name: "Change the plan" })).toBeVisible();
});

test("somebody else's roadmap and milestones answer as missing ones", async ({ page, elsewhere, startYear }) => {
  await startYear("2026-04-20");
  await page.goto("/roadmap");
  const milestone = await page.locator("main a[href^='/roadmap/milestones/']").nth(1).getAttribute("href");
  const plan = await page.getByRole("link", { name: "Change the plan" }).getAttribute("href");
  const id = new URL(plan ?? "", page.url()).searchParams.get("roadmap");
  await startYear("2026-04-20", elsewhere);
  const missing = "01a1f88e-0000-7000-a237-000000000000";
  for (const path of [
    milestone ?? "",
    `/roadmap/milestones/${missing}`,
    "/roadmap/milestones/%00",
    `/roadmap?id=${id}`,
    `/roadmap?id=${missing}`,
    `/roadmap/plan?roadmap=${id}`,
    `/roadmap/milestones/new?roadmap=${id}`,
  ]) {
    const answer = await elsewhere.goto(path);
    expect(answer?.status(), path).toBe(404);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a year starts, a phase is extended, and what is wrong is said at its field", async ({ page, startYear }) => {
    await startYear("2026-04-20");
    await page.goto("/roadmap/plan");
    await page.getByLabel("Weeks").fill("99");
    await page.getByRole("form", { name: "Extend a phase" }).getByRole("button", { name: "Show the dates" }).click();
    await expect(page.getByLabel("Weeks")).toHaveAccessibleDescription("Choose from 1 to 26 weeks.");
    await expect(page.getByLabel("Weeks")).toHaveValue("99");
    await page.getByLabel("Weeks").fill("2");
    await page.getByRole("form", { name: "Extend a phase" }).getByRole("button", { name: "Show the dates" }).click();
    await page.getByLabel("Why it takes longer").fill("x".repeat(501));
    await page.getByRole("button", { name: "Extend the phase" }).click();
    await expect(page.getByLabel("Why it takes longer")).toHaveAccessibleDescription(/Shorten this to 500 characters/);
    await page.getByLabel("Why it takes longer").fill("Reorganisation");
    await page.getByRole("button", { name: "Extend the phase" }).click();
    await expect(page.getByText("Phase 1, 2 weeks")).toBeVisible();
  });
});

test("the plan refuses what no calendar has", async ({ page, startYear }) => {
  await startYear("2026-04-20");
  for (const startOn of [
    "2026-02-31",
    "0000-01-01",
    "10000-01-01",
    "2099-12-31",
    "",
    "2026-04-20",
    "<script>",
    "%00",
  ]) {
    await page.goto(`/roadmap/plan?change=start&startOn=${encodeURIComponent(startOn)}`);
    await expect(page.getByLabel("Start date")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("region", { name: "Move the start?" })).toHaveCount(0);
  }
  for (const query of ["change=away-back&shift=x", "change=extension-back", "change=nothing&change=extension-back"]) {
    await page.goto(`/roadmap/plan?${query}`);
    await expect(page.getByText("There is nothing here, or it is not yours to see.")).toHaveCount(
      query.endsWith("nothing&change=extension-back") ? 0 : 1,
    );
  }
});
