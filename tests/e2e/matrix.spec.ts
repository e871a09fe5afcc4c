import type { Page } from "@playwright/test";
import { leader } from "@/bin/demo/plan";
import type { Framework } from "@/lib/framework/schema";
import { assessedSignals, stateOf } from "@/lib/readiness/rules/state";
import { shownState } from "@/lib/readiness/rules/telling";
import type { View } from "@/lib/readiness/rules/view";
import { stateText } from "@/lib/readiness/rules/wording";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { command: "demo" } });

/** What the rules say of the demo's leader, read from the files of its server. */
async function readDemo(dataDir: string): Promise<{ framework: Framework; view: View }> {
  process.env.DATA_DIR = dataDir;
  const { findUserId } = await import("@/lib/account/queries/user");
  const { openRecord } = await import("@/lib/record/access");
  const { readinessOn } = await import("@/lib/readiness/queries");
  const id = (await findUserId(leader.email)) ?? "";
  const found = await readinessOn(await openRecord({ id }, id, "read"), { on: undefined, now: new Date() });
  if (!found) throw new Error("The demo's leader has no roadmap.");
  return found;
}

/** The ids of the items that a page lists under a heading, in order. */
const listed = (page: Page, part: string) =>
  page
    .locator(`section[aria-labelledby=${part}] li[id]`)
    .evaluateAll((items) => items.map(({ id }) => id.replace("item-", "")));

test("the page of every state names the same items as the rules", async ({ page, server }) => {
  const { framework, view } = await readDemo(server.dataDir);
  const found = assessedSignals(framework).map((signal) => stateOf(view, signal));
  const examples = [...Map.groupBy(found, shownState)].flatMap(([, some]) => some[0] ?? []);
  expect(examples.map(shownState).toSorted()).toEqual(
    ["claimed", "consistent", "contested", "lapsed", "none", "occasional", "recognised"].toSorted(),
  );
  await signIn(page, leader);
  for (const one of new Set([...examples, ...found.filter(({ contested }) => contested.length > 0)])) {
    await page.goto(`/matrix/${one.signalId}`);
    await expect(page.getByText(stateText(one), { exact: true }).first()).toBeAttached();
    const counting = one.counting.map(({ id }) => id);
    expect(await listed(page, "counted"), `what counted for ${one.signalId}`).toEqual(counting);
    const others = one.supporting.map(({ id }) => id).filter((id) => !counting.includes(id));
    expect(await listed(page, "others"), `what else supports ${one.signalId}`).toEqual(others);
    const against = (view.bySignal.get(one.signalId) ?? []).filter(({ supports }) => !supports);
    expect((await listed(page, "against")).toSorted(), `what speaks against ${one.signalId}`).toEqual(
      against.map(({ item }) => item.id).toSorted(),
    );
    for (const contest of one.contested.filter(({ by }) => by !== "placement"))
      await expect(page.locator("section[aria-labelledby=contested] a")).toHaveAttribute(
        "href",
        `#item-${"evidenceId" in contest ? contest.evidenceId : ""}`,
      );
  }
});

test("arrow keys, Home and End go from cell to cell, and Enter opens one", async ({ page }) => {
  await signIn(page, leader);
  await page.goto("/matrix");
  const cell = (id: string) => page.locator(`[id="${id}"] a`);
  const pressed = async (key: string, id: string) => {
    await page.keyboard.press(key);
    await expect(cell(id), `after ${key}`).toBeFocused();
  };
  // The keys work once the script has come.
  await expect(async () => {
    await cell("M1.L1").focus();
    await page.keyboard.press("ArrowRight");
    await expect(cell("M1.L2")).toBeFocused({ timeout: 500 });
  }).toPass();
  await pressed("ArrowDown", "M2.L2");
  await pressed("End", "M2.L3");
  await pressed("ArrowRight", "M2.L3");
  await pressed("Home", "M2");
  await pressed("ArrowUp", "M1");
  await pressed("ArrowUp", "M1");
  await pressed("Control+End", "M8.L3");
  await pressed("Control+Home", "M1");
  await pressed("ArrowRight", "M1.L1");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/matrix\/M1\.L1$/);
});

test("a past day stays while one looks around; days that cannot be shown are today", async ({ page }) => {
  await signIn(page, leader);
  await page.goto("/matrix");
  const day = await page.getByLabel("Day", { exact: true }).getAttribute("min");
  await page.goto(`/matrix?on=${day}`);
  await expect(page.getByText(/^As it stood at the end of/)).toBeVisible();
  await page.locator('[id="M2.L2"] a').click();
  await expect(page).toHaveURL(`/matrix/M2.L2?on=${day}`);
  await expect(page.getByText("The cheapest next step of that day")).toBeVisible();
  await page.getByRole("link", { name: "The matrix" }).click();
  await expect(page).toHaveURL(`/matrix?on=${day}`);
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(page).toHaveURL(/\/matrix$/);
  for (const on of ["2020-01-01", "2098-01-01", "2026-02-31", "%00"]) {
    await page.goto(`/matrix/BENCH?on=${on}`);
    await expect(page.getByText(/This is how things stand today\.$/), on).toBeVisible();
  }
  for (const id of ["nothing", "C1.S1", "VC6.1", "%00"]) {
    expect((await page.goto(`/matrix/${id}`))?.status(), id).toBe(404);
    await expect(page.getByRole("heading", { name: /There is nothing here/ })).toBeVisible();
  }
});

test("what speaks against a cell contests it until another item answers it", async ({ page }) => {
  await signIn(page, leader);
  await page.goto("/evidence/log/M2.L2");
  await page
    .getByLabel("What happened")
    .first()
    .fill("Two weeks ago I drew the lines between two teams anew, overnight and alone");
  await page.getByRole("button", { name: "Keep and place it" }).click();
  await page.getByLabel("It speaks against this").first().check();
  await page.getByRole("button", { name: "Place and next" }).click();
  await expect(page.getByText("Placed.")).toBeVisible();
  await page.goto("/matrix/M2.L2");
  const against = page.getByRole("region", { name: /^What speaks against it/ });
  await expect(against).toContainText("Open: it weighs until");
  await expect(page.getByText("contested, occasional beneath", { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
  await against.getByLabel("What now keeps it from coming back").selectOption({ index: 1 });
  await against.getByRole("button", { name: "This answers it" }).click();
  await expect(against).toContainText("Answered, so it no longer weighs");
  await against.getByRole("button", { name: /Take this answer back/ }).click();
  await expect(against).toContainText("Open: it weighs until");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the matrix is a table of links, and a day is a form", async ({ page }) => {
    await signIn(page, leader);
    await page.goto("/matrix");
    await expect(page.getByRole("table").first().getByRole("row")).toHaveCount(9);
    const day = await page.getByLabel("Day", { exact: true }).getAttribute("min");
    await page.getByText("See a past day").click();
    await page.getByLabel("Day", { exact: true }).fill(day ?? "");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(`/matrix?on=${day}`);
    await page.locator('[id="M3.L2"] a').click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stakeholder leadership, emerging VP");
  });
});
