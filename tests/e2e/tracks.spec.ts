import { join } from "node:path";
import type { Page } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

test.use({ ownServer: { at: "2026-11-20T09:00:00Z" } });

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
/** What a track without dates must not say anywhere. */
const PRESSURE = /week \d+ of|month \d+ of|months? \d|boundar|end of the roadmap|the plan ended|in \d+ days/i;

async function startAs(page: Page, situation: string) {
  await page.getByLabel(situation, { exact: true }).check();
  await page.getByRole("button", { name: "Start the roadmap" }).click();
  await expect(page).toHaveURL(/\/home/);
}

test("an undervalued VP: a track without dates, evidence against an indicator, another situation, stay and grow", async ({
  page,
  signUp,
}) => {
  test.setTimeout(120_000);
  await test.step("from an empty database to the first evidence in eight steps", async () => {
    // Name, address, password, create; where I stand, start; sentence, keep.
    await signUp();
    await expect(page.getByLabel("Engineering manager heading for VP")).toBeChecked();
    await expectNoAxeViolations(page);
    await startAs(page, "VP by title, CTO by work");
    await expect(main(page).getByRole("link", { name: "Understand the whole business" })).toBeVisible();
    await main(page).getByLabel("What happened").fill("The board asked me for the build-or-buy view first");
    await main(page).getByRole("button", { name: "Keep it" }).click();
    await expect(headline(page)).toContainText("One piece of evidence");
  });

  await test.step("nothing counts down", async () => {
    for (const path of [
      "/home",
      "/year",
      "/year?as=table",
      "/roadmap",
      "/roadmap/plan",
      "/competencies",
      "/evidence",
    ]) {
      await page.goto(path);
      await expect(headline(page)).toHaveCount(1);
      expect(await main(page).innerText(), path).not.toMatch(PRESSURE);
      await expectNoAxeViolations(page);
    }
  });

  await test.step("five indicators in place of the matrix, and evidence logged against one", async () => {
    await page.goto("/home");
    await page.getByRole("link", { name: "What counts", exact: true }).filter({ visible: true }).click();
    await expect(headline(page)).toHaveText("Indicators");
    await expect(main(page).getByRole("heading", { level: 2 })).toHaveCount(5);
    await page.getByRole("link", { name: /^Log something for this.*CEO and board/ }).click();
    await main(page).getByLabel("What happened").fill("The CEO moved the platform decision to my desk");
    await page.getByRole("button", { name: "Keep and place it" }).click();
    await expect(page.getByLabel("It shows", { exact: true })).toHaveValue("VC6.4");
    await page.getByRole("button", { name: "Place and next" }).click();
    await expect(page.getByText("Placed.")).toBeVisible();
    await page.goto("/home");
    await expect(headline(page)).toHaveText(
      "Two pieces of evidence speak for one of five indicators, with one still to place.",
    );
    await page.goto("/competencies");
    await expect(main(page).getByRole("link", { name: "The CEO moved the platform decision" })).toBeVisible();
  });

  await test.step("a milestone gets a day only when the person gives it one", async () => {
    await page.goto("/home");
    await expect(main(page).getByText("None is set")).toBeVisible();
    await page.goto("/roadmap");
    await main(page).getByRole("link", { name: "Understand the whole business" }).click();
    const form = page.getByRole("form", { name: "Re-date" });
    await form.getByText("Give it a day", { exact: true }).click();
    await form.getByLabel("Due").fill("2027-03-01");
    await form.getByRole("button", { name: "Set the day" }).click();
    await expect(page.getByText("Given a day: 1 March 2027.")).toBeVisible();
    await page.goto("/home");
    await expect(main(page).getByText("1 March 2027", { exact: true })).toBeVisible();
  });

  await test.step("where I stand is two clicks from Home, and its change is told", async () => {
    await page.getByRole("link", { name: "Roadmap", exact: true }).filter({ visible: true }).click();
    await page.getByRole("link", { name: "Change where you stand" }).click();
    await expect(page.getByLabel("VP by title, CTO by work")).toBeChecked();
    await page.getByRole("button", { name: "This is where I stand" }).click();
    await expect(page.getByRole("group", { name: "Where you stand" })).toHaveAccessibleDescription(
      "This is what it says already.",
    );
    await page.getByLabel("Settled VP, open about what comes next").check();
    await expect(page.getByRole("link", { name: "What do you want?" })).toHaveAttribute("href", "/worksheets/WS.N3");
    await page.getByLabel("What changed (optional)").fill("The pressure is gone");
    await page.getByRole("button", { name: "This is where I stand" }).click();
    await expect(
      page.getByText("From “VP by title, CTO by work” to “Settled VP, open about what comes next”."),
    ).toBeVisible();
    await expect(page.getByText("The pressure is gone")).toBeVisible();
  });

  await test.step("to stay and grow is an ending like any other", async () => {
    await page.goto("/roadmap/plan");
    await page.getByLabel("Stay VP and grow").check();
    await page.getByLabel("Why, in a sentence or two").fill("This is the work I want");
    await page.getByRole("button", { name: "Finish this roadmap" }).click();
    await expect(headline(page)).toHaveText("Stay VP and grow");
    await expect(page.getByText("This is the work I want").first()).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto("/home");
    await expect(main(page).getByRole("link", { name: "Stay VP and grow" })).toBeVisible();
    await main(page).getByLabel("What happened").fill("Took over the data platform");
    await main(page).getByRole("button", { name: "Keep it" }).click();
    await expect(headline(page)).toContainText("Three pieces of evidence");
    await expectNoAxeViolations(page);
  });
});

test("a year becomes a roadmap without dates, the year stays readable, and its claims keep their words", async ({
  page,
  startYear,
}) => {
  await startYear("2026-04-20");
  await page.goto("/evidence/log/M1.L1");
  await main(page).getByLabel("What happened").fill("Put the dependency list where the leads could see it");
  await page.getByRole("button", { name: "Keep and place it" }).click();
  await page.getByRole("button", { name: "Place" }).click();
  await expect(page.getByText("Placed.")).toBeVisible();

  await page.goto("/start");
  await page.getByRole("button", { name: "End that one and start this" }).click();
  await expect(page.getByRole("group", { name: "Where you stand" })).toHaveAccessibleDescription(
    "Choose where you stand.",
  );
  await page.getByRole("group", { name: "Settled VP" }).getByLabel("The CEO's work").check();
  await page.getByLabel("Why, in a sentence or two").fill("The board asked");
  await page.getByRole("button", { name: "End that one and start this" }).click();
  await expect(page).toHaveURL(/\/home/);
  await expect(headline(page)).toHaveText("One piece of evidence, none on an indicator yet.");

  await page.goto("/competencies");
  const elsewhere = page.getByRole("region", { name: "On other tracks, or in earlier words" });
  await elsewhere.getByRole("link", { name: /^Planning/ }).click();
  await expect(page.getByRole("link", { name: "Put the dependency list" })).toBeVisible();
  await expect(main(page).getByRole("link", { name: /^Planning.*take this filter away/ })).toBeVisible();

  await page.goto("/roadmap");
  await page.getByRole("link", { name: /, from 20 April 2026$/ }).click();
  await expect(headline(page)).toHaveText("Go on with another roadmap");
  await expect(page.getByText("The board asked").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Build leverage", level: 2 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Change the plan" })).toHaveCount(0);
});

test("a roadmap whose version is gone is read as it was stored, and says what to do", async ({
  page,
  server,
  startYear,
}) => {
  test.setTimeout(120_000);
  const { email } = await startYear("2026-04-20");
  await page.goto("/evidence/log/M1.L1");
  await main(page).getByLabel("What happened").fill("Put the dependency list where the leads could see it");
  await page.getByRole("button", { name: "Keep and place it" }).click();
  await page.getByRole("button", { name: "Place" }).click();
  await expect(page.getByText("Placed.")).toBeVisible();
  await page.goto("/roadmap");
  const milestone = (await page.locator("main a[href^='/roadmap/milestones/']").nth(1).getAttribute("href")) ?? "";

  for (const stored of [true, false]) {
    const version = stored ? "0.9.0" : "0.0.1";
    const database = new Sqlite(join(server.dataDir, "cairn.db"));
    if (stored)
      database.exec(
        `insert or ignore into frameworks (id, track, version, hash, content, kept_at)
         select 'gone', track, '0.9.0', hash, replace(content, '"Map the gap"', '"Look around"'), kept_at from frameworks where track = 'em-to-vp'`,
      );
    database
      .prepare("update roadmaps set content_version = ? where owner_id = (select id from users where email = ?)")
      .run(version, email);
    database.close();

    for (const path of ["/home", "/roadmap", "/roadmap/plan", milestone]) {
      await page.goto(path);
      await expect(page.getByText(`no longer holds version ${version}`), path).toBeVisible();
      if (stored) await expectNoAxeViolations(page);
    }
    for (const path of ["/year", "/evidence", "/evidence/tidy", "/competencies", "/guide", "/roadmap/milestones/new"])
      expect((await page.goto(path))?.status(), path).toBe(200);
    await page.goto("/roadmap");
    await expect(page.getByRole("heading", { name: stored ? "Look around" : "Phase 1", level: 2 })).toBeVisible();
    await expect(page.getByRole("link", { name: "Change the plan" })).toHaveCount(0);
    await page.goto("/evidence");
    await page.getByRole("link", { name: "Put the dependency list" }).click();
    await expect(main(page).getByRole("definition").filter({ hasText: "Planning, strong manager" })).toBeVisible();
    const file = await (await page.request.get("/api/export")).json();
    expect(file.roadmaps).toMatchObject([{ contentVersion: version }]);
    expect(file.pinnedContent).toMatchObject(stored ? [{ version, content: { track: "em-to-vp" } }] : []);
    if (stored) expect(file.pinnedContent[0].content.phases[0].name).toBe("Look around");
  }

  await page.goto("/roadmap/plan");
  await page.getByLabel("Go on with another roadmap").check();
  await page.getByLabel("Why, in a sentence or two").fill("The version is gone");
  await page.getByRole("button", { name: "Finish this roadmap" }).click();
  await expect(headline(page)).toHaveText("Go on with another roadmap");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what a choice sets up shows under it, and a track without dates starts", async ({ page, signUp }) => {
    await signUp();
    const shown = (text: string) => page.getByText(text, { exact: true }).filter({ visible: true });
    await expect(shown("Map where your exposure is narrow")).toHaveCount(1);
    await expect(shown("Understand the whole business")).toHaveCount(0);
    await page.getByLabel("VP by title, CTO by work").check();
    await expect(shown("Understand the whole business")).toHaveCount(1);
    await expect(shown("Map where your exposure is narrow")).toHaveCount(0);
    await page.getByRole("button", { name: "Start the roadmap" }).click();
    await expect(page.getByText("None is set")).toBeVisible();
  });
});
