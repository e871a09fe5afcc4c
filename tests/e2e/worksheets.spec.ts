import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const row = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

async function capture(page: Page, sentence: string) {
  await page.goto("/home");
  const box = main(page).getByLabel("What happened");
  await box.fill(sentence);
  await box.press("Enter");
  await expect(main(page).getByRole("link", { name: "Place it now" })).toBeVisible();
}

test("a worksheet is found where it helps, saves itself, cites, and is kept and compared", async ({
  page,
  context,
  elsewhere,
  startYear,
}) => {
  await startYear();
  await capture(page, "Cut the plan with the finance director");

  await test.step("it is offered in its phase, and saves what is written when one stops", async () => {
    await page.goto("/roadmap");
    const phase = main(page)
      .getByRole("region")
      .filter({ has: page.locator("#phase-1") });
    await phase.getByText("Worksheets that help in it").click();
    await phase.getByRole("link", { name: "Where the month went" }).click();
    await expect(headline(page)).toHaveText("Where the month went");
    await row(page, "Scope").getByLabel("Last month").selectOption("Some of each");
    await row(page, "Scope").getByLabel("One example").fill("Left the sprint plan to its manager");
    await expect(main(page).getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(row(page, "Scope").getByLabel("Last month")).toHaveValue("Some of each");
    await expect(row(page, "Scope").getByLabel("One example")).toHaveValue("Left the sprint plan to its manager");
    await expectNoAxeViolations(page);
  });

  await test.step("of two tabs the second is told, keeps what was typed, and replaces only when asked", async () => {
    const second = await context.newPage();
    await second.goto("/worksheets/WS.O5");
    await row(page, "Stakeholders").getByLabel("One example").fill("From the first tab");
    await expect(main(page).getByText("Saved.")).toBeVisible();
    await row(second, "Stakeholders").getByLabel("One example").fill("From the second tab");
    await expect(main(second).getByText(/^This was changed in another tab\./)).toBeVisible();
    await expect(main(second).getByText("One example: From the first tab")).toBeVisible();
    await expect(row(second, "Stakeholders").getByLabel("One example")).toHaveValue("From the second tab");
    await second.getByRole("button", { name: "Save", exact: true }).click();
    await expect(main(second).getByText("Saved.")).toBeVisible();
    await second.close();
    await page.reload();
    await expect(row(page, "Stakeholders").getByLabel("One example")).toHaveValue("From the second tab");
  });

  await test.step("evidence is cited, and says so when it is withdrawn", async () => {
    await row(page, "Key decisions")
      .getByRole("link", { name: /^Cite evidence/ })
      .click();
    await expect(headline(page)).toHaveText("Key decisions");
    await page.getByRole("button", { name: "Cite it" }).click();
    await expect(main(page).getByText("Choose at least one piece of evidence.").first()).toBeVisible();
    await page.getByLabel(/^Cut the plan/).check();
    await page.getByRole("button", { name: "Cite it" }).click();
    await expect(page).toHaveURL("/worksheets/WS.O5#O5.5");
    await row(page, "Key decisions")
      .getByRole("link", { name: /^Cut the plan/ })
      .click();
    await expect(section(page, "Cited on worksheets").getByRole("link")).toHaveText("Where the month went");
    await page.getByRole("button", { name: "Withdraw" }).click();
    await expect(page.getByText(/^Withdrawn: it counts for nothing/)).toBeVisible();
    await page.goto("/worksheets/WS.O5");
    await expect(row(page, "Key decisions").getByText("withdrawn")).toBeVisible();
  });

  await test.step("two versions are compared by their address", async () => {
    await page.getByLabel("What for (optional)").fill("At the start");
    await page.getByRole("button", { name: "Keep this version" }).click();
    await expect(main(page).getByText(/^Kept as version 1\./)).toBeVisible();
    await page.getByRole("button", { name: "Keep this version" }).click();
    await expect(main(page).getByText(/^Nothing was changed since version 1/)).toBeVisible();
    await row(page, "Scope").getByLabel("Last month").selectOption("Mostly the VP");
    await expect(main(page).getByText("Saved.")).toBeVisible();
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL("/worksheets/WS.O5/compare?from=1&to=now");
    await expect(headline(page)).toHaveText("One row changed");
    await expect(main(page).getByText("Before: Some of each")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto("/worksheets/WS.O5/compare?from=1&to=7");
    await expect(main(page).getByText(/^One of these versions is not there\./)).toBeVisible();
  });

  await test.step("answered anew, it begins with empty fields", async () => {
    await page.goto("/worksheets/WS.O5");
    await row(page, "Scope").getByLabel("One example").fill("Nobody asked me for the plan");
    await expect(main(page).getByText("Saved.")).toBeVisible();
    await page.getByRole("button", { name: "Keep this version" }).click();
    await expect(main(page).getByText(/^Kept as version 2\./)).toBeVisible();
    await page.getByRole("button", { name: /^Answer it anew/ }).click();
    await expect(page).toHaveURL("/worksheets/WS.O5?after=2");
    await expect(row(page, "Scope").getByLabel("One example")).toHaveValue("");
    await expect(row(page, "Scope").getByLabel("Last month")).toHaveValue("");
    await row(page, "Scope").getByLabel("One example").fill("Two plans that are not mine");
    await expect(main(page).getByText("Saved.")).toBeVisible();
  });

  await test.step("a kept version reads and prints as it was, for nobody else", async () => {
    await page.goto("/worksheets/WS.O5/1");
    await expect(main(page).getByText("Last month: Some of each")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(main(page).getByText("Remove this version for good")).toBeHidden();
    await expect(main(page).getByText("Last month: Some of each")).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    await startYear(undefined, elsewhere);
    for (const path of ["/worksheets/WS.O5/1", "/worksheets/WS.NONE", "/worksheets/WS.O5/cite?prompt=WS.O5.1&row=%00"])
      expect((await elsewhere.goto(path))?.status(), path).toBe(404);
    await elsewhere.goto("/worksheets/WS.O5");
    await expect(row(elsewhere, "Scope").getByLabel("One example")).toHaveValue("");
  });
});

test("a list grows line by line; what was not saved survives a reload, what was taken out is put back", async ({
  page,
  startYear,
}) => {
  await startYear();
  await page.goto("/worksheets/WS.SH3");
  await page.getByRole("button", { name: /^Add a line/ }).click();
  await expect(page.getByLabel("What you expect")).toBeFocused();
  await page.getByLabel("What you expect").fill("A team without a lead");
  await page.getByLabel("By", { exact: true }).fill("2024-05-01");
  await expect(main(page).getByText("Saved.")).toBeVisible();
  await expect(main(page).getByText("The day has come: say what became of it.")).toBeVisible();

  await page.route("**/worksheets/**", (route) =>
    route.request().method() === "POST" ? route.fulfill({ body: "a page of somebody between" }) : route.continue(),
  );
  await page.getByLabel("First sign to watch for").fill("Nobody plans past the quarter");
  await expect(main(page).getByText(/^Not saved: Cairn cannot be reached/)).toBeVisible();
  await page.unroute("**/worksheets/**");
  await page.reload();
  await expect(page.getByLabel("First sign to watch for")).toHaveValue("Nobody plans past the quarter");
  await expect(main(page).getByText("Saved.")).toBeVisible();

  await page.getByRole("button", { name: /^Take it out/ }).click();
  await expect(main(page).getByText(/^Taken out: A team without a lead/)).toBeVisible();
  await page.getByRole("button", { name: /^Put it back/ }).click();
  await expect(page.getByLabel("First sign to watch for")).toHaveValue("Nobody plans past the quarter");

  await page.getByRole("link", { name: "Worksheets", exact: true }).click();
  await page.getByRole("link", { name: "Looking ahead" }).click();
  await page.getByLabel("What you do about it today").fill("Told their director");
  await page.goBack();
  await expect(headline(page)).toHaveText("Your worksheets");
  await page.getByRole("link", { name: "Looking ahead" }).click();
  await expect(page.getByLabel("What you do about it today")).toHaveValue("Told their director");

  await page.goto("/worksheets");
  await expect(main(page).getByRole("listitem").filter({ hasText: "Looking ahead" })).toContainText(
    "One line has come due",
  );
});

test.describe("before any script has loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("answers are saved with a button, a second tab is told, and versions are kept", async ({
    page,
    context,
    startYear,
  }) => {
    await startYear();
    await page.goto("/worksheets/WS.O10");
    await expect(main(page).getByText("No lines yet.")).toBeVisible();
    const second = await context.newPage();
    await second.goto("/worksheets/WS.O10");
    const field = "Which decisions would you want to be yours in the next role, whatever its name?";
    for (const [tab, said] of [
      [page, "Hiring"],
      [second, "Structure"],
    ] as const) {
      await tab.getByRole("textbox", { name: field }).fill(said);
      await section(tab, field).getByRole("button", { name: "Save" }).click();
    }
    await expect(main(page).getByText("Saved.")).toBeVisible();
    await expect(main(second).getByText(/^This was changed in another tab\./)).toBeVisible();
    await expect(second.getByRole("textbox", { name: field })).toHaveValue("Structure");
    await section(second, field).getByRole("button", { name: "Save" }).click();
    await second.getByRole("button", { name: /^Add a line/ }).click();
    await second.getByLabel("Title", { exact: true }).fill("Head of engineering");
    await section(second, "Which titles are there, and what does each decide?")
      .getByRole("button", { name: "Save" })
      .click();
    await second.getByRole("button", { name: "Keep this version" }).click();
    await second.getByRole("link", { name: "Version 1" }).click();
    await expect(main(second).getByText("Structure")).toBeVisible();
    await expect(main(second).getByText("Head of engineering")).toBeVisible();
  });
});
