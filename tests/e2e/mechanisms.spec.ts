import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

/** Logs a rescue and writes its cause down. */
async function rescue(page: Page, { sentence, cause }: { sentence: string; cause: string }) {
  await page.goto("/home");
  await page.getByLabel("What happened").first().fill(`! ${sentence}`);
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("Kept as a rescue, for today.")).toBeVisible();
  await page.goto("/evidence/tidy");
  const field = page.getByLabel("What made the rescue necessary");
  await field.fill(cause);
  await page.getByRole("button", { name: "Place", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();
}

const isoDay = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

test("a cause that came back is owed a mechanism until one ran twice without the leader", async ({
  page,
  startYear,
}) => {
  await startYear();
  await page.goto("/mechanisms");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is written down yet of what runs here.");
  await expectNoAxeViolations(page);
  await rescue(page, { sentence: "Signed the release off at midnight", cause: "Sign-off" });
  await rescue(page, { sentence: "Signed three releases off at once", cause: "sign-OFF" });

  await page.goto("/home");
  await page.getByRole("link", { name: "What could carry it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^“sign-OFF” made two rescues necessary/);
  await page.getByRole("link", { name: "Write down a mechanism for it" }).click();
  await expect(page.getByText("It is to keep this from coming back: sign-OFF")).toBeVisible();
  await page.getByLabel("What it is called").fill("Release checklist");
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("Choose what kind of mechanism it is.", { exact: true })).toBeVisible();
  await expect(page.getByLabel("What it is called")).toHaveValue("Release checklist");
  await page.getByLabel("What kind it is").selectOption("Accountability");
  await page.getByLabel("Who looks after it").fill("the manager on duty");
  await page.getByLabel("How often it runs").selectOption("Every week");
  await page.getByLabel(/^Which of the five Hows/).selectOption({ index: 5 });
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Release checklist");

  // One tap for today; a second run on another day, with what was decided.
  await page.getByRole("button", { name: "It ran, without me" }).click();
  await expect(page.getByText(/^Noted: it ran on .*, without you\.$/)).toBeVisible();
  await expect(page.getByText("one more such run and it is paid")).toBeVisible();
  await page.getByText("Another day, or what was decided").click();
  await page.getByLabel("It ran on").fill(isoDay(7));
  await page.getByLabel("What was decided").fill("One release held back");
  await page.getByRole("button", { name: "It ran, without me" }).click();
  await expect(page.getByText("without you, one decision: One release held back")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto("/mechanisms");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/no rescue is owed anything\.$/);
  await page.getByText("Paid (1)").click();
  await page.getByRole("link", { name: "Signed three releases off at once" }).click();
  const carried = page.getByRole("region", { name: "What now keeps it from coming back" });
  await expect(carried).toContainText("A mechanism that runs without you pays what this rescue is owed.");
  await page.goto("/roadmap");
  await expect(page.locator("#H5")).toContainText("Release checklist");
  await expect(page.locator("#H1")).toContainText("Nobody answers this yet.");
});

test("two tabs change a mechanism: the second is told, and keeps what it typed", async ({ page, startYear }) => {
  await startYear();
  await page.goto("/mechanisms/new?kind=forum");
  await page.getByLabel("What it is called").fill("Risk review");
  await page.getByLabel("How often it runs").selectOption("Every week");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("link", { name: "Change", exact: true }).click();
  await expect(page).toHaveURL(/\/edit$/);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await page.getByLabel("What it is called").fill("Risk hour");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Risk hour");
  await second.getByLabel("What it is called").fill("Risk forum");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByText(/was changed in another tab/)).toBeVisible();
  await expect(second.getByRole("heading", { name: "What stands now" })).toBeVisible();
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Risk forum");
});
