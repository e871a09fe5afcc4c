import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";

const main = (page: Page) => page.locator("main");

async function startToday(page: Page) {
  await expect(page).toHaveURL(/\/start/);
  await main(page).getByRole("button", { name: /start/i }).click();
  await expect(page).toHaveURL(/\/home/);
}

async function capture(page: Page, sentence: string) {
  await main(page).getByLabel("What happened").fill(sentence);
  await main(page).getByRole("button", { name: "Keep it" }).click();
  await expect(main(page).getByText("Kept", { exact: false }).first()).toBeVisible();
}

test("from signing up to the first evidence, in seven steps where eight are allowed @smoke", async ({
  page,
  signUp,
}) => {
  // Name, address, password, create; start; sentence, keep.
  await signUp();
  await startToday(page);
  await capture(page, "The head of product moved the launch after my risk note");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("One piece of evidence");

  await page.goto("/evidence");
  await expect(page.getByRole("link", { name: /moved the launch after my risk note/ })).toBeVisible();
  await page.goto("/roadmap");
  for (const phase of ["Map the gap", "Build leverage", "Lead the organisation"])
    await expect(page.getByRole("heading", { name: phase, level: 2 })).toBeVisible();
});

test("the first day by keyboard alone", async ({ page, signUp }) => {
  await signUp();
  await startToday(page);
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/\/evidence/);
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: "What happened" });
  await expect(dialog.getByLabel("What happened")).toBeFocused();
  await page.keyboard.type("!Rebuilt the release list by hand yesterday");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Kept", { exact: false }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(
    main(page)
      .getByRole("link", { name: /Rebuilt the release list by hand/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test.describe("before any script has loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("sign up, start and write", async ({ page, signUp }) => {
    await signUp();
    await startToday(page);
    await capture(page, "Two teams now plan from one list");
    await page.goto("/home");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("One piece of evidence");
  });

  test("a refused form keeps what was typed and says what to do", async ({ page }) => {
    await page.goto("/sign-up");
    await page.getByLabel("Name").fill("Robin Vale");
    await page.getByLabel("E-mail").fill("not an address");
    await page.getByLabel("Password").fill("short");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByLabel("Name")).toHaveValue("Robin Vale");
    await expect(page.getByLabel("E-mail")).toHaveValue("not an address");
    await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Password")).toHaveValue("");
  });
});
