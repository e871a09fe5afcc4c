import type { Page } from "@playwright/test";
import { leader } from "@/bin/demo/plan";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";

// A Friday seven months into the demo's roadmap, which began on 20 April.
test.use({ ownServer: { command: "demo", at: "2026-11-20T09:00:00Z" } });

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

test("over time: moments side by side, what changed in words, and every drawing as a table that says the same", async ({
  page,
}) => {
  await signIn(page, leader);
  await page.goto("/progress");
  const drawing = page.getByRole("img", { name: "Over time" });
  await expect(drawing).toHaveAccessibleDescription(/^At the start, .*: \d+ claimed.* Today, 20 November 2026: /);
  const changes = section(page, "The matrix then and now").getByRole("group").first().getByRole("listitem");
  const count = await changes.count();
  expect(count).toBeGreaterThan(0);
  await expect(headline(page)).toHaveText(
    new RegExp(`^${NUMBERS[count]} states? ha(s|ve) changed since the end of phase 2$`),
  );
  const words = await changes.allInnerTexts();

  const heat = page.getByRole("table", { name: "Pieces of evidence by month" });
  const counts = await heat.getByRole("cell").allTextContents();
  const images = [/^Whose hands it was/, /^Beyond your own team/].map((name) => page.getByRole("img", { name }));
  const [hands, beyond] = await Promise.all(images.map((image) => image.locator("desc").innerHTML()));
  await expectNoAxeViolations(page);

  await section(page, "The matrix then and now").getByRole("link", { name: "As a table" }).click();
  await expect(page).toHaveURL("/progress?as=table#moments");
  const rows = page.getByRole("table", { name: "The states at each moment" }).getByRole("row");
  const table = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  const changed = table.filter((cells) => cells.at(-1) !== cells.at(-2));
  expect(changed.map(([name, ...states]) => `${name}: ${states.at(-2)} to ${states.at(-1)}`)).toEqual(
    words.map((text) => text.replace(/\s+/g, " ").trim()),
  );
  await expect(heat.getByRole("cell")).toHaveText(counts);
  const numbers = async (name: RegExp) =>
    (await page.getByRole("table", { name }).getByRole("cell").allInnerTexts()).map(Number);
  const told = (desc = "") => [...desc.replace(/\b20\d\d\b/g, "").matchAll(/\d+/g)].map(([text]) => Number(text));
  expect((await numbers(/^Whose hands/)).filter((number) => number > 0)).toEqual(told(hands));
  const reach = (await numbers(/^Beyond your own/)).filter((_, at) => at % 3 < 2);
  expect(reach).toEqual(told(beyond));
});

test("a count leads to its items", async ({ page }) => {
  await signIn(page, leader);
  await page.goto("/progress");
  const cells = page.getByRole("table", { name: "Pieces of evidence by month" }).getByRole("cell");
  for (const side of ["supports", "against"]) {
    await page.goto("/progress");
    const link = cells.locator(`a[href*="&direction=${side}"]`).last();
    const count = Number.parseInt(await link.innerText(), 10);
    await link.click();
    await expect(page).toHaveURL(/\/evidence\?competency=C\d&month=2026-\d\d&direction=/);
    await expect(main(page).getByRole("article")).toHaveCount(count);
  }
});

test("a past day shows everything as of then, and a day that cannot be shown says so", async ({ page }) => {
  await signIn(page, leader);
  await page.goto("/progress");
  const present = await headline(page).innerText();
  await page.getByText("See a past day").click();
  await page.getByLabel("Day", { exact: true }).fill("2026-07-20");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/progress?on=2026-07-20");
  await expect(main(page).getByText("As it stood at the end of 20 July 2026.")).toBeVisible();
  await expect(headline(page)).toHaveText(/ changed between the start and 20 July 2026$/);
  await expect(main(page).getByRole("columnheader", { name: "Jul" })).toBeVisible();
  await expect(main(page).getByRole("columnheader", { name: "Aug" })).toHaveCount(0);

  await page.getByRole("link", { name: "Missing", exact: true }).click();
  await expect(headline(page)).toHaveText("What a committee would have found missing on 20 July 2026");
  await page.getByRole("link", { name: "Proof", exact: true }).click();
  await expect(main(page).getByText(/since 1 July 2026/)).toBeVisible();
  await page.getByRole("link", { name: "Delivery depth", exact: true }).click();
  await expect(page).toHaveURL("/progress/depth?on=2026-07-20");
  await page.getByRole("link", { name: "Hints", exact: true }).click();
  await expect(main(page).getByRole("heading", { name: "Near the work" })).toBeVisible();
  await expect(main(page).getByRole("button", { name: "Set aside" })).toHaveCount(0);

  for (const on of ["2026-02-31", "2026-04-19", "2099-01-01", "x".repeat(500), "%00", "2026-08-01&on=2026-08-02"]) {
    await page.goto(`/progress?on=${on}`);
    await expect(headline(page)).toHaveText(present);
    await expect(main(page).getByText(/This is how things stand today\.$/)).toBeVisible();
  }
});

test.describe("before any script has loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("a hint rests with a reason, and is taken up again", async ({ page }) => {
    await signIn(page, leader);
    await page.goto("/progress/hints");
    await expect(headline(page)).toHaveText("One quiet hint");
    const hint = page.getByRole("article").filter({ hasText: "Depth, kept in a routine" });
    await expect(hint.getByRole("link", { name: /^Rewrote an incident summary/ })).toBeVisible();
    await hint.getByText("Set it aside").click();
    await hint.getByRole("button", { name: "Set aside" }).click();
    await expect(hint.getByLabel("Why it does not fit")).toHaveAccessibleDescription(
      /Say in one line why it does not fit\./,
    );
    await hint.getByLabel("Why it does not fit").fill("<b>Agreed</b> with the finance director");
    await hint.getByRole("button", { name: "Set aside" }).click();

    await expect(headline(page)).toHaveText("No hints");
    const resting = section(page, "Set aside");
    await expect(resting.getByText("“<b>Agreed</b> with the finance director”")).toBeVisible();
    await expect(resting.getByText(/^Set aside on 20 November 2026, quiet until 20 December 2026/)).toBeVisible();
    await page.goto("/progress/hints?on=2026-11-19");
    await expect(headline(page)).toHaveText("One quiet hint");
    await page.goto("/progress/hints");
    await resting.getByRole("button", { name: "Take it up again" }).click();
    await expect(headline(page)).toHaveText("One quiet hint");
    await expect(hint.getByText(/^You set it aside on 20 November 2026: “<b>Agreed/)).toBeVisible();
  });
});

test("a hint that is set aside in two tabs keeps both reasons", async ({ page, context, startYear }) => {
  await startYear("2026-04-20");
  await page.goto("/evidence/log/C5.S1");
  await main(page).getByLabel("What happened").fill("Rewrote the board's page on the outage the night before");
  await page.getByRole("button", { name: "Keep and place it" }).click();
  await page.getByLabel("What you did").selectOption("stepped-in");
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await expect(page.getByText("Placed.")).toBeVisible();

  await page.goto("/progress/hints");
  const second = await context.newPage();
  await second.goto("/progress/hints");
  for (const [tab, reason] of [
    [page, "Asked for"],
    [second, "A one-off"],
  ] as const) {
    await tab.getByText("Set it aside").click();
    await tab.getByLabel("Why it does not fit").fill(reason);
    await tab.getByRole("button", { name: "Set aside" }).click();
    await expect(section(tab, "Set aside").getByText(`“${reason}”`)).toBeVisible();
  }
  await expect(section(second, "Earlier reasons").getByText("“Asked for”")).toBeVisible();
  await expectNoAxeViolations(second);
  await second.getByRole("button", { name: "Take it up again" }).click();
  await expect(second.getByText("You set it aside on 20 November 2026: “A one-off”")).toBeVisible();
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(page.getByText("There is nothing here", { exact: false })).toBeVisible();
});

test("Home has this quarter's proof in one line and a quiet hint at its foot, each with its items", async ({
  page,
}) => {
  await signIn(page, leader);
  const line = main(page).getByRole("list").filter({ hasText: "leadership leverage" });
  const told = await line.getByRole("link").allInnerTexts();
  expect(told).toHaveLength(4);
  await expect(section(page, "A quiet hint").getByRole("link", { name: /^Rewrote an incident summary/ })).toBeVisible();
  await section(page, "A quiet hint").getByRole("link", { name: "Depth, kept in a routine" }).click();
  await expect(page).toHaveURL("/progress/hints#hint-O8");
  await page.goto("/home");
  await line.getByRole("link", { name: /organisational design$/ }).click();
  await expect(page).toHaveURL("/progress/proof#O4.1");
  for (const [at, text] of told.entries()) {
    const place = main(page).locator(`[id="O4.${at + 1}"]`);
    const count = Number.parseInt(text, 10);
    await expect(place).toContainText(String(count));
    await expect(place.getByRole("link")).toHaveCount(count);
  }
});

test("an empty record says what will stand here, and has one thing to do", async ({ page, startYear }) => {
  await startYear("2026-04-20");
  await page.goto("/progress");
  await expect(headline(page)).toHaveText("Nothing shown yet");
  await expect(main(page).getByRole("img")).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.goto("/progress/missing");
  await expect(main(page).getByRole("list").filter({ hasText: "Planning" }).getByRole("listitem")).toHaveCount(9);
  await expect(main(page).getByText("not shown yet")).toHaveCount(9);
  await main(page).getByRole("link", { name: "Log something for this" }).first().click();
  await expect(page).toHaveURL(/\/evidence\/log\/M\d\.L3/);
  await page.goto("/progress/proof");
  await expect(main(page).getByText("0", { exact: true })).toHaveCount(4);
  await page.goto("/progress/depth");
  await expect(main(page).getByText(/^Nothing, as far as anybody has said/)).toBeVisible();
  await page.goto("/progress/hints");
  await expect(headline(page)).toHaveText("No hints");
  await page.goto("/progress");
  await main(page).getByRole("link", { name: "Write down what happened" }).click();
  await main(page).getByLabel("What happened").fill("Argued for one calendar");
  await main(page).getByRole("button", { name: "Keep it" }).click();
  await expect(main(page).getByText("Kept", { exact: false }).first()).toBeVisible();
  await page.goto("/progress");
  await expect(main(page).getByRole("link", { name: "Say what it shows" })).toHaveAttribute("href", "/evidence/tidy");
});

test("what is still the leader's to deliver is reached from the milestone that asks for it", async ({ page }) => {
  await signIn(page, leader);
  await page.goto("/roadmap");
  await main(page).getByRole("link", { name: "Map where your exposure is narrow" }).click();
  await page.getByRole("link", { name: "What your evidence says of it" }).click();
  await expect(headline(page)).toHaveText("What still sits at delivery depth");
  await expect(main(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
});

test("an onward roadmap has its indicators in place of cells and competencies", async ({ page, signUp }) => {
  await signUp();
  await page.getByLabel("VP by title, CTO by work", { exact: true }).check();
  await page.getByRole("button", { name: "Start the roadmap" }).click();
  await expect(page).toHaveURL(/\/home/);
  await page.goto("/evidence/log/VC6.4");
  await main(page).getByLabel("What happened").fill("The CEO moved the platform decision to my desk");
  await page.getByRole("button", { name: "Keep and place it" }).click();
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await expect(page.getByText("Placed.")).toBeVisible();
  await page.goto("/progress");
  await expect(headline(page)).toHaveText("The first reading");
  const heat = page.getByRole("table", { name: "Pieces of evidence by month" });
  await expect(heat.getByRole("rowheader")).toHaveCount(5);
  await expect(heat.getByRole("row", { name: /^CEO and board/ }).getByRole("cell")).toHaveText(["1"]);
  await expect(main(page).getByText(/competenc|matrix/i)).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.goto("/progress/missing");
  await expect(main(page).getByRole("heading", { level: 2 })).toHaveCount(5);
});
