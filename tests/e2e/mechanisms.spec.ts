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

test("its owner notes runs by a link, and what each noted stays theirs", async ({ page, elsewhere, startYear }) => {
  await startYear();
  await page.goto("/mechanisms/new?kind=forum");
  await page.getByLabel("What it is called").fill("Risk review");
  await page.getByLabel("Who looks after it").fill("Head of support");
  await page.getByLabel("How often it runs").selectOption("Every two weeks");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: "It ran, with me" }).click();
  await expect(page.getByText("with you", { exact: true })).toBeVisible();
  const mechanism = page.url();
  await page.getByRole("link", { name: "Ask its owner to note its runs" }).click();
  await expect(page.getByLabel("Who", { exact: true })).toHaveValue("Head of support");
  await page.getByLabel("Reports to me").check();
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  const link = await page.getByLabel("The link to pass on").inputValue();
  await expectNoAxeViolations(page);

  await elsewhere.setViewportSize({ width: 390, height: 844 });
  await elsewhere.goto(link);
  await expect(elsewhere.getByText("Risk review")).toBeVisible();
  await expect(elsewhere.getByText("It is meant to run every two weeks.")).toBeVisible();
  await elsewhere.getByRole("button", { name: "Note this run" }).click();
  await expect(elsewhere.getByText("Choose whether they were there.").last()).toBeVisible();
  await elsewhere.getByLabel("No, it ran without Robin Vale").check();
  await elsewhere.getByRole("button", { name: "Note this run" }).click();
  await expect(elsewhere.getByText(/^Robin Vale has noted .* already, so nothing is missing\./).last()).toBeVisible();
  await expectNoAxeViolations(elsewhere);
  await elsewhere.getByLabel("It ran on").fill(isoDay(14));
  await elsewhere.getByLabel("What was decided").fill("Two launches moved");
  await elsewhere.getByRole("button", { name: "Note this run" }).click();
  await expect(elsewhere.getByText("without Robin Vale, one decision: Two launches moved")).toBeVisible();
  await expectNoAxeViolations(elsewhere);

  await page.goto("/evidence/asks");
  await expect(page.getByText(/^Head of support was asked to note its runs, and can until /)).toBeVisible();
  await page.goto("/inbox");
  await expect(page.getByRole("link", { name: "Head of support noted a run of “Risk review”" })).toBeVisible();
  await page.goto(mechanism);
  const noted = "without you, one decision: Two launches moved, as Head of support says";
  await expect(page.getByText(noted)).toBeVisible();
  await expect(page.getByText(/^one noted so far/)).toBeVisible();
  await page.getByText("Another day, or what was decided").click();
  await page.getByLabel("It ran on").fill(isoDay(14));
  await page.getByRole("button", { name: "It ran, with me" }).click();
  await expect(page.getByText(/^Its owner noted .*, without you, and that is theirs to change\./).last()).toBeVisible();
  await expect(page.getByText(noted)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(link);
  await expect(page.getByText("You are signed in as the one who asks")).toBeVisible();

  await page.goto(mechanism);
  await page.getByRole("button", { name: /^Take this ask back/ }).click();
  await expect(page.getByText("could note runs until you took that back")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("This question has ended");
  await expect(elsewhere.getByText("Risk review")).toHaveCount(0);
  await elsewhere.getByRole("button", { name: /^Take it back/ }).click();
  await expect(elsewhere.getByRole("button", { name: /^Take it back/ })).toBeHidden();
  await page.reload();
  await expect(page.getByText(noted)).toHaveCount(0);
});
