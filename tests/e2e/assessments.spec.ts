import type { Page } from "@playwright/test";
import { answerTheRest } from "../support/assessing";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

test("from the first offer to a finished assessment: kept as one goes, evidence found on the way, finished once", async ({
  page,
  startYear,
}) => {
  await startYear();
  await main(page).getByLabel("What happened").fill("Two teams now plan the quarter together");
  await press(page, "Keep it");

  await test.step("offered at the start, and told what it is", async () => {
    await main(page).getByRole("link", { name: "Ten questions and eight rows" }).click();
    await expect(main(page)).toContainText("No scale and no sum");
    await expectNoAxeViolations(page);
    await press(page, "Begin an assessment");
    await expect(headline(page)).toHaveText("Which of the two describes my work?");
  });

  await test.step("what is chosen and written is there again after a reload", async () => {
    await expect(main(page).getByRole("radio")).toHaveCount(2);
    const side = main(page).getByRole("radio", { name: /^Several teams/ });
    await side.focus();
    await page.keyboard.press("Space");
    await main(page).getByLabel("In your own words").fill("Two of them");
    await expect(main(page).getByText("Kept as you go.")).toBeVisible();
    await expect(main(page).getByLabel("In your own words")).toBeFocused();
    await expectNoAxeViolations(page);
    await page.reload();
    await expect(side).toBeChecked();
    await expect(main(page).getByLabel("In your own words")).toHaveValue("Two of them");
  });

  await test.step("finding evidence keeps the answer, and what is found is named", async () => {
    await main(page).getByLabel("Find evidence to name").fill("quarter together");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=quarter/);
    await expect(main(page).getByRole("radio", { name: /^Several teams/ })).toBeChecked();
    await main(page)
      .getByRole("checkbox", { name: /^Two teams now plan/ })
      .check();
    await answerTheRest(page);
    await expect(headline(page)).toHaveText("Everything is answered");
    await expect(main(page).getByText("1 named")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  const [old, late] = [await page.context().newPage(), await page.context().newPage()];
  await old.goto(page.url());
  await late.goto(`${page.url()}/QA1`);

  await test.step("finished, confidence stands beside evidence, and each gap under one cause", async () => {
    await press(page, "Finish it");
    const first = main(page).locator("#QA1");
    await expect(first).toContainText("Several teams or managers do measurably better because of me.");
    await expect(first).toContainText("Two teams now plan the quarter together");
    await expect(first).toContainText("Claimed, and nobody has confirmed it");
    await expect(main(page).locator("#QA2")).toContainText("Confidence only");
    await expect(main(page).getByRole("region", { name: "What stands in the way" })).toContainText("Range as a leader");
    await expect(headline(page)).toHaveText("Nine of 18 answers go further than what is shown");
  });

  await test.step("two older tabs are told, and change nothing", async () => {
    await press(old, "Finish it");
    await expect(main(old).getByText("It was finished already.")).toBeVisible();
    await main(late).getByLabel("In your own words").fill("Said too late");
    await press(late, "Save and go on");
    await expect(main(late).getByText("This assessment is finished and stays as it is").first()).toBeVisible();
    await expect(main(late).getByLabel("In your own words")).toHaveValue("Said too late");
    await page.reload();
    await expect(main(page)).not.toContainText("Said too late");
  });

  await test.step("it is not offered again, and can be asked for", async () => {
    await page.goto("/progress");
    await expect(main(page).getByText("The start is a good day")).toHaveCount(0);
    await page.goto("/assessments/compare");
    await expect(main(page)).toContainText("It takes two that are finished.");
    await page.goto("/assessments");
    await press(page, "Begin an assessment");
    await expect(headline(page)).toHaveText("Which of the two describes my work?");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("answers are kept by the buttons, searching too, and a second tab is told", async ({ page, startYear }) => {
    await startYear();
    await page.goto("/assessments");
    await press(page, "Begin an assessment");
    await expect(main(page)).toContainText("Nothing is written down yet that could show it");
    await page.goto("/home");
    await main(page).getByLabel("What happened").fill("Two teams now plan the quarter together");
    await press(page, "Keep it");
    await page.goto("/assessments");
    await main(page).getByRole("link", { name: "Go on with the draft" }).click();
    await main(page).getByRole("link", { name: "Go on", exact: true }).click();
    await expect(headline(page)).toHaveText("Which of the two describes my work?");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await main(page).getByRole("radio").first().check();
    await main(page).getByLabel("Find evidence to name").fill("nothing like it");
    await press(page, "Find");
    await expect(main(page).getByText("Nothing else has all the words of “nothing like it”.")).toBeVisible();
    await expect(main(page).getByRole("radio").first()).toBeChecked();

    await main(other).getByRole("radio").last().check();
    await press(other, "Save and go on");
    await expect(main(other).getByText("This was answered in another tab.").first()).toBeVisible();
    await expect(main(other).getByRole("radio").last()).toBeChecked();
    await press(other, "Save and go on");
    await expect(headline(other)).toHaveText(/^Do I see faults/);
    await press(other, "Save and see all");
    await expect(headline(other)).toHaveText("One of 18 answered");
    await main(other).getByText("Throw this draft away").first().click();
    await press(other, "Throw it away");
    await expect(headline(other)).toHaveText("Where do you stand, by your own account?");
  });
});
