import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";
import { plainBrowser } from "../support/plain-browser";

const main = (page: Page) => page.getByRole("main");
const field = (page: Page, name: string) => main(page).getByLabel(name, { exact: true });
const saved = (page: Page) => expect(main(page).getByText("Saved.")).toBeVisible();

/** Makes a link for the line on the page. */
async function makeLink(page: Page): Promise<string> {
  await page.getByRole("link", { name: /^Ask what they meant/ }).click();
  await expect(field(page, "Who")).toHaveValue("Ana, head of product");
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  await expect(page.getByText("Choose what they are to you.").last()).toBeVisible();
  await page.getByLabel("A peer outside engineering").check();
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  return page.getByLabel("The link to pass on").inputValue();
}

test("feedback stays open, its giver says what was meant, and it becomes a milestone", async ({
  page,
  elsewhere,
  startYear,
}) => {
  await startYear();
  await page.goto("/worksheets/WS.P1.T");
  await page.getByRole("button", { name: /^Add a line/ }).click();
  await field(page, "What was said").fill("Be more strategic");
  await field(page, "Who said it").fill("Ana, head of product");
  await saved(page);
  await expect(main(page).getByText(/^Still open: it lacks the situation, .* and who would notice\.$/)).toBeVisible();
  await expect(main(page).getByText("As it was said, “strategic” can mean anything.")).toBeVisible();
  await expect(main(page).getByText("Still open: one by Ana, head of product.")).toBeVisible();
  await field(page, "What good looks like").fill("Strategic plans");
  await expect(main(page).getByText(/^“strategic” in what good looks like is too vague/)).toBeVisible();
  await field(page, "What good looks like").fill("");
  await expect(main(page).getByText(/too vague to act on/)).toBeHidden();
  await expectNoAxeViolations(page);

  const link = await makeLink(page);
  await expectNoAxeViolations(page);
  for (const method of ["HEAD", "GET"]) expect((await elsewhere.request.fetch(link, { method })).ok()).toBe(true);
  await elsewhere.setViewportSize({ width: 390, height: 844 });
  await elsewhere.goto(link);
  await expect(elsewhere.getByText("Be more strategic")).toBeVisible();
  await expect(elsewhere.getByText("Ana, head of product")).toBeHidden();
  await elsewhere.getByRole("button", { name: "Send the answer" }).click();
  await expect(elsewhere.getByText("Answer at least one of the three.").last()).toBeVisible();
  await expectNoAxeViolations(elsewhere);

  await test.step("words that were changed meanwhile are told, and nothing typed is lost", async () => {
    await elsewhere.getByLabel("What would good look like?").fill("Two plans to choose from, a week before we decide");
    await page.getByRole("link", { name: "Back to the line" }).click();
    await field(page, "What was said").fill("Be more strategic in planning");
    await saved(page);
    await elsewhere.getByRole("button", { name: "Send the answer" }).click();
    await expect(elsewhere.getByRole("status").first()).toContainText("were changed while you were reading");
    await expect(elsewhere.getByText("Be more strategic in planning")).toBeVisible();
    await expect(elsewhere.getByLabel("What would good look like?")).toHaveValue(/^Two plans/);
    await elsewhere.getByRole("button", { name: "Send the answer" }).click();
    await expect(elsewhere.getByRole("heading", { name: "Your answer is kept" })).toBeVisible();
    await expectNoAxeViolations(elsewhere);
  });

  await test.step("the answer stands beside the line and fills only what is empty", async () => {
    await page.reload();
    await expect(main(page).getByText("“Two plans to choose from, a week before we decide”")).toBeVisible();
    await expect(field(page, "What good looks like")).toHaveValue("");
    await page.getByRole("button", { name: /^Take it over into the empty fields/ }).click();
    await expect(field(page, "What good looks like")).toHaveValue("Two plans to choose from, a week before we decide");
    await expect(main(page).getByRole("button", { name: /^Take it over/ })).toBeHidden();
    await field(page, "In which situation").fill("Quarter planning");
    await field(page, "What somebody would see or hear").fill("Puts two options on the table");
    await field(page, "By when").fill("2027-06-30");
    await field(page, "Who would notice").fill("The director of product");
    await saved(page);
    await expect(main(page).getByText("None of it is open any more.")).toBeVisible();
  });

  await test.step("it becomes one milestone, which is done only with evidence", async () => {
    const second = await page.context().newPage();
    await second.goto("/worksheets/WS.P1.T");
    for (const tab of [page, second]) await tab.getByRole("button", { name: /^Make it a milestone/ }).click();
    const made = main(page).getByRole("link", { name: /^Two plans to choose from/ });
    await expect(main(page).getByText(/^It is a milestone:/)).toBeVisible();
    await expect(main(second).getByText(/^It is a milestone:/)).toBeVisible();
    await second.goto("/roadmap");
    await expect(main(second).getByRole("link", { name: /^Two plans to choose from/ })).toHaveCount(1);
    await made.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Two plans to choose from/);
    await expect(main(page).getByText("Who would notice: The director of product")).toBeVisible();
    await expect(main(page).getByRole("link", { name: "what was said, and by whom" })).toBeVisible();
    await expectNoAxeViolations(page);
    await second.close();
  });

  await test.step("who asks cannot answer, and an answer is taken back through the same link", async () => {
    await page.goto(link);
    await expect(page.getByText("You are signed in as the one who asks")).toBeVisible();
    await elsewhere.getByRole("button", { name: "Take my answer back" }).click();
    await expect(elsewhere.getByRole("heading", { name: "Your answer is kept" })).toBeHidden();
    await page.goto("/worksheets/WS.P1.T");
    await expect(main(page).getByText("took back what they said they meant.")).toBeVisible();
    await page.getByRole("button", { name: /^Take it out/ }).click();
    await expect(field(page, "What was said")).toBeHidden();
    await elsewhere.reload();
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("This question has ended");
    await expectNoAxeViolations(elsewhere);
  });
});

test.describe("before any script has loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("a line is written, asked about, answered, taken over and made a milestone", async ({
    page,
    server,
    startYear,
  }) => {
    await startYear();
    await page.goto("/worksheets/WS.P1.T");
    await page.getByRole("button", { name: /^Add a line/ }).click();
    await page.goto("/worksheets/WS.P1.T");
    for (const [name, text] of Object.entries({
      "What was said": "Speak up more",
      "Who said it": "Ana, head of product",
      "In which situation": "The product council",
      "By when": "2027-06-30",
      "Who would notice": "Ana",
    }))
      await field(page, name).fill(text);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const link = await makeLink(page);
    const plain = plainBrowser(server.url);
    const path = new URL(link).pathname;
    await plain.send(path, "behaviour", {
      behaviour: "Says first what engineering needs",
      good: "No plan surprises us",
    });
    expect((await plain.open(path)).body).toContain("Your answer is kept");

    await page.goto("/worksheets/WS.P1.T");
    await page.getByRole("button", { name: /^Take it over/ }).click();
    await expect(field(page, "What somebody would see or hear")).toHaveValue("Says first what engineering needs");
    await page.getByRole("button", { name: /^Make it a milestone/ }).click();
    await expect(main(page).getByRole("link", { name: "No plan surprises us" })).toBeVisible();
  });
});
