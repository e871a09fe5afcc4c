import type { Page } from "@playwright/test";
import { type Account, expect, expectNoAxeViolations, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { at: "2027-07-10T09:00:00Z" } });

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

test("three boundaries from an empty account: extended, moved on from, closed with a letter; each kept as it was", async ({
  page,
  server,
  startYear,
}) => {
  test.setTimeout(120_000);
  /** Sessions do not last for months, so whoever comes back signs in again. */
  const backOn = async (day: string, account: Account) => {
    server.moveTo(new Date(`${day}T09:00:00Z`));
    await page.context().clearCookies();
    await signIn(page, account);
    await expect(page).toHaveURL(/\/home/);
  };
  const account = await startYear("2027-04-20");

  await test.step("near the boundary Home leads to its review", async () => {
    await main(page).getByLabel("What happened").fill("Agreed one intake queue with the managers");
    await main(page).getByRole("button", { name: "Keep it" }).click();
    await main(page)
      .getByRole("link", { name: /20 July 2027/ })
      .click();
    await expect(headline(page)).toHaveText("The boundary of phase 1, Map the gap");
    await expect(main(page).getByText("Agreed one intake queue")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("a decision needs its reason and its weeks, and keeps what was typed", async () => {
    const form = page.getByRole("form", { name: "Decide" });
    await form.getByLabel("Extend this phase").check();
    await form.getByLabel("Why").fill("The CTO answers after the board week");
    await form.getByRole("button", { name: "Keep the decision" }).click();
    await expect(form.getByLabel("Weeks")).toHaveAccessibleDescription("Say by how many weeks.");
    await expect(form.getByLabel("Why")).toHaveValue("The CTO answers after the board week");
    await form.getByLabel("Weeks").fill("2");
    await form.getByRole("button", { name: "Keep the decision" }).click();
    await expect(headline(page)).toHaveText("Extended by 2 weeks: phase 1, Map the gap");
    await page.goto("/roadmap");
    await expect(main(page).getByText("Boundary 1, 3 August 2027")).toBeVisible();
  });

  await test.step("moved on from, it is no longer due; what was decided before stays as it was", async () => {
    await backOn("2027-08-03", account);
    await page.goto("/reviews/new?phase=1");
    const form = page.getByRole("form", { name: "Decide" });
    await form.getByLabel("Move on").check();
    await form.getByLabel("Why").fill("The gaps are named");
    await form.getByRole("button", { name: "Keep the decision" }).click();
    await expect(headline(page)).toHaveText("Moved on: phase 1, Map the gap");
    await page.goto("/reviews");
    await expect(main(page).getByRole("link", { name: "Review phase" })).toHaveCount(0);
    await main(page)
      .getByRole("link", { name: /extended by 2 weeks/ })
      .click();
    await expect(main(page).getByText("20 April 2027 to 20 July 2027")).toBeVisible();
  });

  await test.step("the last one has the lines of proof, and closes the year", async () => {
    await backOn("2028-05-04", account);
    await main(page)
      .getByRole("link", { name: /4 May 2028/ })
      .click();
    await expect(main(page).getByText("Show plans that hold: not carried")).toBeVisible();
    await expect(main(page).getByText("nothing in the record carries this.").first()).toBeVisible();
    const form = page.getByRole("form", { name: "Decide" });
    await expect(form.getByLabel("Move on")).toHaveCount(0);
    await form.getByLabel("Close the year").check();
    await form.getByLabel("Why").fill("It was a year of listening");
    await form.getByRole("button", { name: "Keep the decision" }).click();
    await expect(page.getByRole("form", { name: "Finish this roadmap" })).toBeVisible();
  });
});

test("someone else's review, and one of a phase that has not begun, are not there", async ({ page, startYear }) => {
  await startYear();
  for (const path of ["/reviews/new?phase=2", "/reviews/new?phase=x", "/reviews/nothing"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
  }
});
