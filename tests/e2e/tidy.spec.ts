import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

const LINES = ["2026-03-02 Café budget closed early", "2026-03-03 Split the platform team", "2026-04-07 Worked hard"];

/** A fresh person with these lines in the tidy list. */
async function bringIn(page: Page, lines = LINES) {
  await page.goto("/evidence/bring-in");
  await page.getByRole("main").getByLabel("What happened").fill(lines.join("\n"));
  await page.getByRole("button", { name: "See the items" }).click();
  await page.getByRole("button", { name: `Keep ${lines.length} items` }).click();
  await expect(page.getByRole("main").getByText(/^Kept \d+ items/)).toBeVisible();
}

const shows = (page: Page) => page.getByLabel("It shows");
const why = (page: Page) => page.getByLabel("Why, in one line").first();
const toPlace = (page: Page, text: string) => expect(page.getByText(text, { exact: true })).toBeVisible();
const placed = (page: Page) => page.getByRole("status").filter({ hasText: "Placed." });

test("places by keyboard alone, and takes the last one back", async ({ page, signUp }) => {
  await signUp();
  await bringIn(page);
  await page.goto("/evidence/tidy");
  await toPlace(page, "3 to place");
  await expect(shows(page)).toBeFocused();
  await page.keyboard.type("plan");
  await expect(shows(page)).toHaveValue("M1.L1");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(why(page)).toBeFocused();
  await page.keyboard.type("Finance moved a date");
  await page.keyboard.press("Tab");
  await page.keyboard.type("dec");
  await expect(page.getByLabel("What you did")).toHaveValue("decided");
  await page.keyboard.press("Control+Enter");
  await toPlace(page, "2 to place");
  await expect(placed(page)).toContainText("Café budget closed early");
  await expect(page.getByRole("form", { name: /Split the platform team/ })).toBeVisible();
  await expect(shows(page)).toBeFocused();
  await expect(shows(page)).toHaveValue("");

  await placed(page).getByRole("button", { name: "Undo" }).press("Enter");
  await toPlace(page, "3 to place");
  await expect(page.getByRole("form", { name: /Café budget/ })).toBeVisible();
  await expect(shows(page)).toHaveValue("");
  await page.getByRole("link", { name: "Later" }).press("Enter");
  await expect(page.getByRole("form", { name: /Split the platform team/ })).toBeVisible();
});

test("says at the field what is missing, keeps what was typed, opens what was folded", async ({ page, signUp }) => {
  await signUp();
  await bringIn(page);
  await page.goto("/evidence/tidy");
  await shows(page).selectOption("M1.L3");
  await page.getByLabel("Whose hands").selectOption("did");
  await page.getByText("Context, links, milestones").click();
  await page.getByLabel("Link 1").fill("javascript:alert(1)");
  await page.getByText("Context, links, milestones").click();
  await page.getByRole("button", { name: "Place and next" }).click();
  await expect(page.getByText("Paste the whole address, starting with https:// or http://.").last()).toBeVisible();
  await expect(page.getByLabel("Link 1")).toHaveValue("javascript:alert(1)");
  await page.getByLabel("Link 1").fill("");
  await page.getByRole("button", { name: "Place and next" }).click();
  await expect(page.getByText(/Say in one line why this is level 3/).last()).toBeVisible();
  await expect(why(page)).toBeFocused();
  await expect(shows(page)).toHaveValue("M1.L3");
  await expectNoAxeViolations(page);
  await why(page).fill("The board asked for it by name");
  await page.getByRole("button", { name: "Place and next" }).click();
  await toPlace(page, "2 to place");
});

test("another tab was quicker: this one is told, and keeps what was typed", async ({ page, signUp }) => {
  await signUp();
  await bringIn(page);
  await page.goto("/evidence/tidy");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await shows(other).selectOption("C1.S1");
  await other.getByRole("button", { name: "Place and next" }).click();
  await toPlace(other, "2 to place");
  await shows(page).selectOption("C2.W1");
  await why(page).fill("My own words");
  await page.getByRole("button", { name: "Place and next" }).click();
  await expect(page.getByText(/changed in another tab/).last()).toBeVisible();
  await expect(page.getByText("What stands now", { exact: true })).toBeVisible();
  await expect(why(page)).toHaveValue("My own words");
  await page.getByRole("button", { name: "Place and next" }).click();
  await expect(placed(page)).toBeVisible();
});

test("finds every word anywhere, whatever its case and accents, by filters in the address", async ({
  page,
  signUp,
}) => {
  await signUp();
  await page.goto("/evidence");
  await expect(page.getByText("This is your record")).toBeVisible();
  await expectNoAxeViolations(page);
  await bringIn(page);
  await page.goto("/evidence?focus=search");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("EARLY cafe");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/evidence\?q=EARLY\+cafe$/);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("Café budget closed early");

  await page.goto("/evidence");
  await page.getByText("Narrow it down").click();
  await page.getByLabel("Month").selectOption("2026-03");
  await page.getByLabel("Still to place").check();
  await page.getByRole("button", { name: "Show these" }).click();
  await expect(page).toHaveURL(/\/evidence\?month=2026-03&place=open$/);
  await expect(page.getByRole("article")).toHaveCount(2);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: /March 2026.*take this filter away/ }).click();
  await expect(page).toHaveURL(/\/evidence\?place=open$/);
  await expect(page.getByRole("article")).toHaveCount(3);
  await page.goBack();
  await expect(page.getByRole("article")).toHaveCount(2);
  await page.goto("/evidence?q=no-such-word");
  await expect(page.getByText("Nothing is written down that fits all of this")).toBeVisible();
});

test("a competency takes evidence for one behaviour, and shows it", async ({ page, signUp, elsewhere }) => {
  await signUp();
  await page.goto("/competencies");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Organisational design" }).click();
  await page.getByRole("link", { name: /^Log something for this.*clear decision rights/ }).click();
  const form = page.getByRole("form", { name: /Log something for/ });
  await form.getByLabel("What happened").fill("Named one owner for each interface");
  await expectNoAxeViolations(page);
  await form.getByRole("button", { name: "Keep and place it" }).click();
  await expect(shows(page)).toHaveValue("C1.S2");
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await expect(placed(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto("/competencies/C1");
  await expect(page.getByRole("main")).toContainText("1 for");
  await expect(page.getByRole("link", { name: "Named one owner for each interface" })).toBeVisible();
  expect((await page.goto("/competencies/C99"))?.status()).toBe(404);

  await signUp({}, elsewhere);
  await elsewhere.goto("/competencies/C1");
  await expect(elsewhere.getByRole("main")).toContainText("Nothing is written down for this yet");
  await elsewhere.goto("/evidence?q=owner");
  await expect(elsewhere.getByRole("article")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("places, is refused with a message, takes back and searches", async ({ page, signUp }) => {
    await signUp();
    await bringIn(page);
    await page.goto("/evidence/tidy");
    await shows(page).selectOption("C1.S1");
    await page.getByLabel("It speaks against this").first().check();
    await page.getByRole("button", { name: "Place and next" }).click();
    await expect(page.getByText(/claim the weak pattern that this shows instead/).last()).toBeVisible();
    await expect(shows(page)).toHaveValue("C1.S1");
    await page.getByLabel("It speaks against this").first().uncheck();
    await page.getByText("More claims").click();
    await page.getByLabel("It also shows").first().selectOption("T1");
    await page.getByRole("button", { name: "Place and next" }).click();
    await toPlace(page, "2 to place");
    await placed(page).getByRole("button", { name: "Undo" }).click();
    await toPlace(page, "3 to place");
    await page.goto("/evidence");
    await page.getByRole("searchbox").fill("CAFÉ");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("article")).toHaveCount(1);
  });
});
