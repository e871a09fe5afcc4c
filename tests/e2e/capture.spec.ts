import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";

const box = (page: Page) => page.getByRole("main").getByLabel("What happened");
const kept = (page: Page) => page.getByRole("main").getByText(/^Kept/).first();

/** From a fresh account to Home, where the box stands. */
async function begin(page: Page) {
  await page.goto("/start");
  await page.getByRole("button", { name: "Start the roadmap" }).click();
  await expect(page).not.toHaveURL(/\/start/);
  await page.goto("/home");
}

/** What the record holds, by the person's own list. */
async function sentences(page: Page): Promise<string> {
  await page.goto("/evidence");
  return page.getByRole("main").innerText();
}

test("one sentence and Enter, by keyboard alone", async ({ page, signUp }) => {
  await signUp();
  await begin(page);
  await box(page).focus();
  await page.keyboard.type("last Friday I worked hard on the planning review");
  await page.keyboard.press("Enter");
  await expect(kept(page)).toContainText(/for Friday \d+ \w+.*\(“last Friday”\)/);
  await expect(page.getByText("“worked hard”: what changed because of it?")).toBeVisible();
  await expect(box(page)).toHaveValue("");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("! stepped in for the release");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await expect(kept(page)).toHaveText("Kept as a rescue, for today.");
  await page.getByRole("main").getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByRole("main").getByText("Taken back.")).toBeVisible();
  await expect(box(page)).toHaveValue("! stepped in for the release");
  await expectNoAxeViolations(page);
});

test("the key c captures from another screen", async ({ page, signUp }) => {
  await signUp();
  await page.goto("/evidence/bring-in");
  const dialog = page.getByRole("dialog", { name: "What happened" });
  await expect(async () => {
    await page.keyboard.press("c");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog.getByLabel("What happened")).toBeFocused();
  await page.keyboard.type("closed the second reorganisation");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Kept, for today.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await sentences(page)).toContain("closed the second reorganisation");
});

test("a key counts from the moment that a dialog has closed", async ({ page, signUp }) => {
  await signUp();
  await page.goto("/evidence/bring-in");
  const dialog = page.getByRole("dialog", { name: "What happened" });
  await expect(async () => {
    await page.keyboard.press("c");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  // Until the next frame a browser leaves the focus in the box that has just been hidden.
  await dialog.evaluate((closing: HTMLDialogElement) => {
    closing.close();
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("an unsent sentence survives a reload and is gone once it is kept", async ({ page, signUp }) => {
  await signUp();
  await begin(page);
  await expect(async () => {
    await box(page).fill("half a sentence");
    expect(await page.evaluate(() => Object.values(sessionStorage))).toContain("half a sentence");
  }).toPass();
  await page.reload();
  await expect(box(page)).toHaveValue("half a sentence");
  await box(page).press("Enter");
  await expect(kept(page)).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain("half a sentence");
  await page.reload();
  await expect(box(page)).toHaveValue("");
});

test("sent twice it is kept once", async ({ page, signUp }) => {
  await signUp();
  await begin(page);
  await box(page).fill("handed the review over");
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("main form:has(textarea)");
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await expect(kept(page)).toBeVisible();
  await box(page).fill("a second one");
  await box(page).press("Enter");
  await expect(box(page)).toHaveValue("");
  await page.goto("/evidence");
  await expect(page.getByRole("main").getByText("handed the review over")).toHaveCount(1);
  await expect(page.getByRole("main").getByText("a second one")).toHaveCount(1);
});

test("several lines become items after a preview that can be corrected", async ({ page, signUp }) => {
  await signUp();
  await begin(page);
  await box(page).fill(
    `12 Oct\n- Decided the platform split\n! Saved the release on 31 Feb\n- ${"x".repeat(1100)}\n- Left out`,
  );
  await box(page).press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing is kept yet" })).toBeFocused();
  await expect(page.getByText("31 Feb is not in the calendar")).toBeVisible();
  await expect(page.getByLabel("Day of line 1")).toHaveValue(/-10-12$/);
  await expectNoAxeViolations(page);
  await page.getByLabel("Keep line 4").uncheck();
  await page.getByLabel("Day of line 2").fill("2021-02-03");
  await page.getByRole("button", { name: "Keep 3 items" }).click();
  await expect(page.getByText("Shorten this to 1,000 characters; it has 1,100.").first()).toBeVisible();
  await expect(page.getByLabel("Day of line 2")).toHaveValue("2021-02-03");
  await expect(page.getByLabel("Keep line 4")).not.toBeChecked();
  await page.getByLabel("Sentence of line 3").fill("Shorter now");
  await page.getByRole("button", { name: "Keep 3 items" }).click();
  await expect(kept(page)).toHaveText("Kept 3 items, marked as brought in later.");
  const list = await sentences(page);
  for (const said of ["Decided the platform split", "Saved the release on 31 Feb", "Shorter now"])
    expect(list).toContain(said);
  expect(list).not.toContain("Left out");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a sentence is kept, taken back, and several lines go through the preview", async ({ page, signUp }) => {
    await signUp();
    await begin(page);
    await box(page).fill("yesterday declined a reorganisation");
    await page.getByRole("main").getByRole("button", { name: "Keep it" }).click();
    await expect(kept(page)).toContainText("(“yesterday”)");
    await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Taken back.").first()).toBeVisible();
    await expect(box(page)).toHaveValue("yesterday declined a reorganisation");
    await page.goto("/evidence/bring-in");
    await box(page).fill("First of the notes\nSecond of the notes");
    await page.getByRole("button", { name: "See the items" }).click();
    await page.getByRole("button", { name: "Back to the text" }).click();
    await expect(box(page)).toHaveValue("First of the notes\nSecond of the notes");
    await page.getByRole("button", { name: "See the items" }).click();
    await page.getByLabel("Day of line 1").fill("2099-01-01");
    await page.getByRole("button", { name: "Keep 2 items" }).click();
    await expect(page.getByText("this day has not happened yet").first()).toBeVisible();
    await page.getByLabel("Day of line 1").fill("2026-01-05");
    await page.getByRole("button", { name: "Keep 2 items" }).click();
    await expect(kept(page)).toContainText("Kept 2 items");
  });
});

test("bad input gets a message, keeps what was typed and saves nothing", async ({ page, signUp }) => {
  await signUp();
  await begin(page);
  const send = (text: string) =>
    box(page).evaluate((area: HTMLTextAreaElement, typed) => {
      area.value = typed;
      area.form?.requestSubmit();
    }, text);
  const refused: [text: string, message: RegExp][] = [
    ["", /Write one sentence/],
    ["a\u0000b", /control characters/],
    ["   \n ", /Write one sentence/],
    ["a\u202eb", /reading direction/],
    ["!", /Write one sentence/],
    ["x".repeat(1_001), /Shorten this to 1,000 characters; it has 1,001/],
    ["y".repeat(200_000), /Shorten this to 20,000 characters; it has 200,000/],
    [Array.from({ length: 201 }, (_, n) => `line ${n}`).join("\n"), /at most 200 lines/],
  ];
  for (const [text, message] of refused) {
    await send(text);
    await expect(page.getByRole("main").getByText(message).first()).toBeVisible();
    await expect(box(page)).toHaveAttribute("aria-invalid", "true");
    await expect(box(page)).toHaveValue(text);
  }
  const hostile = ["<script>alert(1)</script>", `=HYPERLINK("http://x")`, "[x](javascript:alert(1))", "\ud800 alone"];
  for (const text of hostile) {
    await send(text);
    await expect(box(page)).toHaveValue("");
  }
  const list = await sentences(page);
  for (const text of hostile.slice(0, 3)) expect(list).toContain(text);
  expect(list).not.toContain("line 1");
});

test("two tabs: the second is told, sees both, and can save again", async ({ page, context, signUp, elsewhere }) => {
  await signUp();
  await begin(page);
  await box(page).fill("handed the review over");
  await box(page).press("Enter");
  const href = await page.getByRole("link", { name: "Place it now" }).getAttribute("href");
  const id = href?.split("/")[2];
  await page.goto(`/evidence/${id}/edit`);
  const other = await context.newPage();
  await other.goto(`/evidence/${id}/edit`);
  await box(other).fill("The first tab's wording");
  await other.getByRole("button", { name: "Save the wording" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("The first tab's wording");
  await box(page).fill("The second tab's wording");
  await page.getByRole("button", { name: "Save the wording" }).click();
  await expect(page.getByText("changed in another tab")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What stands now" })).toBeVisible();
  await expect(page.getByText("The first tab's wording")).toBeVisible();
  await expect(box(page)).toHaveValue("The second tab's wording");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Save the wording" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The second tab's wording");
  await expectNoAxeViolations(page);
  await page.getByText("Remove these texts for good").click();
  await page.getByRole("button", { name: "Remove earlier wordings" }).click();
  await expect(page.getByText("The earlier texts were removed by you.").first()).toBeVisible();
  await expect(page.getByText("The first tab's wording")).toBeHidden();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(page.getByRole("button", { name: "Withdraw" })).toBeVisible();

  await signUp({}, elsewhere);
  for (const path of [`/evidence/${id}`, `/evidence/${id}/edit`, "/evidence/unknown"])
    expect((await elsewhere.goto(path))?.status()).toBe(404);
});
