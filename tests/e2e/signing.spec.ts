import type { Page } from "@playwright/test";
import { expect, expectDarkContrast, expectNoAxeViolations, test } from "../support/fixtures";
import { shownBelow } from "../support/reading";

const main = (page: Page) => page.getByRole("main");
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

/** Fills the first field of a prompt and keeps the version. */
async function keep(page: Page, { id, prompt, text }: { id: string; prompt: string; text: string }) {
  await page.goto(`/worksheets/${id}`);
  await section(page, prompt).getByRole("textbox").first().fill(text);
  await expect(main(page).getByText("Saved.")).toBeVisible();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(main(page).getByText(/^Kept as version/)).toBeVisible();
}

const CONTRACT = { id: "WS.N12", prompt: "Which decisions end with you from now on?" };
const MAP = { id: "WS.P1.1", prompt: "What have you really been exposed to?" };

test("a leader and their manager sign a role contract, the manager corrects the exposure map, and they hold a review together", async ({
  page,
  elsewhere,
  signUp,
  startYear,
}) => {
  test.setTimeout(240_000);
  await startYear();
  await keep(page, { ...CONTRACT, text: "The budget of the platform" });
  await keep(page, { ...MAP, text: "Moved two teams under one lead" });

  await test.step("the leader invites a manager and opens the two worksheets", async () => {
    await page.goto("/people/invite?role=manager");
    await page.getByLabel("Who", { exact: true }).fill("Amara");
    await page.getByLabel("What for").fill("To agree on the role");
    await main(page).getByText("Worksheets", { exact: true }).click();
    await page.getByLabel("Role contract").check();
    await page.getByLabel("Exposure map").check();
    await page.getByRole("button", { name: "Make a link to pass on" }).click();
    const link = await page.getByLabel("The link to pass on").inputValue();
    await signUp({ name: "Amara Lind" }, elsewhere);
    await elsewhere.goto(link);
    await elsewhere.getByRole("button", { name: "Accept as Amara Lind" }).click();
    await expect(elsewhere.getByText(/^Waiting for Robin Vale/)).toBeVisible();
    await page.goto("/people");
    await page.getByRole("button", { name: "Yes, let Amara Lind in" }).click();
    await expect(page.getByRole("heading", { name: "Waiting for your yes" })).toBeHidden();
  });

  await test.step("the leader signs what stands there; it says who is missing", async () => {
    await page.goto("/worksheets/WS.N12");
    await expect(main(page).getByText("unsigned", { exact: true })).toBeVisible();
    await expect(main(page).getByText(/What you keep is read by Amara as well/)).toBeVisible();
    await page.getByRole("link", { name: "Version 1" }).click();
    await expect(
      section(page, "Signatures").getByText("Unsigned. It waits for the leader and the manager."),
    ).toBeVisible();
    await expect(page.getByText("Remove this version for good")).toBeVisible();
    await page.getByRole("button", { name: "Sign this version" }).click();
    await expect(
      section(page, "Signatures").getByText("Partly signed, by Robin Vale (leader). The manager has not signed."),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign this version" })).toBeHidden();
    await expect(page.getByText("Remove this version for good")).toBeHidden();
    await expectNoAxeViolations(page);
    await expectDarkContrast(page);
  });

  await test.step("the manager is told, reads it and signs it", async () => {
    await elsewhere.goto("/inbox");
    await elsewhere.getByRole("link", { name: /^Robin Vale signed “Role contract”/ }).click();
    await expect(headline(elsewhere)).toHaveText("Role contract");
    await expect(main(elsewhere).getByText("The budget of the platform")).toBeVisible();
    await expect(elsewhere.getByText("You sign as Amara Lind")).toBeVisible();
    await elsewhere.getByRole("button", { name: "Sign this version" }).click();
    await expect(
      section(elsewhere, "Signatures").getByText("Fully signed, by Robin Vale (leader) and Amara Lind (manager)."),
    ).toBeVisible();
    await expectNoAxeViolations(elsewhere);
  });

  const here = () => new URL(elsewhere.url()).pathname;
  const contract = here();

  await test.step("the leader who looks as they would can sign nothing there", async () => {
    await page.goto(contract);
    await expect(section(page, "Signatures").getByText(/^Fully signed/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign this version" })).toBeHidden();
    expect(await shownBelow(page)).toBe(await shownBelow(elsewhere));
  });

  await test.step("what is changed is signed anew, and a page from before signs nothing", async () => {
    await keep(page, { ...CONTRACT, text: "The budget of the platform and its positions" });
    await elsewhere.goto(contract);
    await expect(
      section(elsewhere, "Signatures").getByText(
        /was signed by Robin Vale \(leader\) and Amara Lind \(manager\)\. One row differs/,
      ),
    ).toBeVisible();
    await keep(page, { ...CONTRACT, text: "The budget of the platform, not its positions" });
    await elsewhere.getByRole("button", { name: "Sign this version" }).click();
    await expect(elsewhere.getByText(/^Another version has been kept since/)).toBeVisible();
    await expect(main(elsewhere).getByText("The budget of the platform, not its positions")).toBeVisible();
    await elsewhere.getByRole("link", { name: "Compare the two" }).click();
    await expect(main(elsewhere).getByText("Before: The budget of the platform", { exact: true })).toBeVisible();
  });

  await test.step("the manager agrees with one row, and sees another otherwise in their own words", async () => {
    await elsewhere.goto(contract.replace("WS.N12", "WS.P1.1"));
    const form = elsewhere.getByRole("form", { name: "How you see it" });
    await form.getByLabel("You", { exact: true }).nth(0).selectOption("See it so too");
    await form.getByLabel("You", { exact: true }).nth(1).selectOption("See it otherwise");
    await form.getByRole("button", { name: "Say this" }).click();
    await expect(form.getByText("Say how you see it; the leader can do nothing with a bare no.").last()).toBeVisible();
    await expect(form.getByLabel("You", { exact: true }).nth(0)).toHaveValue("agreed");
    await form.getByLabel("In your words (optional)").nth(1).fill("One quarter of one team");
    await form.getByRole("button", { name: "Say this" }).click();
    await expect(form.getByText("Kept. Robin Vale was told.")).toBeVisible();
    await expect(
      section(elsewhere, "As Amara sees it").getByText("Sees it otherwise: One quarter of one team"),
    ).toBeVisible();
    await expectNoAxeViolations(elsewhere);
  });

  await test.step("the leader reads it beside their own answer", async () => {
    await page.goto("/inbox");
    await page.getByRole("link", { name: /^Amara said how they see “Exposure map”/ }).click();
    const others = section(page, "As others see it");
    await expect(others.getByText("Moved two teams under one lead")).toBeVisible();
    await expect(others.getByText("Sees it otherwise: One quarter of one team")).toBeVisible();
    await expect(others.getByText("Agreed", { exact: true })).toHaveCount(1);
    await expect(others.getByText("Disputed", { exact: true })).toHaveCount(1);
    await expect(others.getByText("Mine only", { exact: true })).toHaveCount(4);
    await expectNoAxeViolations(page);
    await expectDarkContrast(page);
  });

  await test.step("the leader asks the manager to hold the first boundary with them, and places themself", async () => {
    await page.goto("/reviews/new?phase=1");
    await page.getByRole("button", { name: "Ask them" }).click();
    await expect(
      section(page, "Held together").getByText(/^Amara is asked to hold this review with you/),
    ).toBeVisible();
    const form = page.getByRole("form", { name: "Where you stand" });
    await form.getByRole("button", { name: "Send my side" }).click();
    await expect(form.getByText(/^Choose where you are in/).first()).toBeVisible();
    for (const row of await form.getByRole("group").all()) await row.getByRole("radio").nth(2).check();
    await form.getByRole("button", { name: "Send my side" }).click();
    await expect(section(page, "Held together").getByText(/^Your side is sent/)).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("the manager places them without seeing that, and says why", async () => {
    await elsewhere.goto("/inbox");
    await elsewhere.getByRole("link", { name: /^You are asked to hold the review of phase 1/ }).click();
    await expect(headline(elsewhere)).toHaveText("The boundary of phase 1, Map the gap");
    await expect(elsewhere.getByRole("radio", { checked: true })).toHaveCount(0);
    const form = elsewhere.getByRole("form", { name: "Your side" });
    await form.getByRole("group").first().getByRole("radio").nth(1).check();
    await form.getByLabel("What you see").fill("The map is honest; hiring is missing from it.");
    await expectNoAxeViolations(elsewhere);
    await form.getByRole("button", { name: "Send my side" }).click();
    await expect(main(elsewhere).getByText(/^Held together by Robin Vale and Amara/)).toBeVisible();
  });

  await test.step("a decision from a page that did not show it is refused; read, replied to and decided, it is kept", async () => {
    const decision = page.getByRole("form", { name: "Decide" });
    await decision.getByLabel("Move on").check();
    await decision.getByLabel("Why, in a sentence or two").fill("The gaps are named");
    await decision.getByRole("button", { name: "Keep the decision" }).click();
    await expect(decision.getByText(/^Amara has sent their side meanwhile/)).toBeVisible();
    const held = section(page, "Held together");
    await expect(held.getByText("The map is honest; hiring is missing from it.")).toBeVisible();
    await held.getByLabel("Your reply (optional)").fill("Hiring comes in the second phase");
    await held.getByRole("button", { name: "Keep the reply" }).click();
    await expect(held.getByRole("figure").getByText("Hiring comes in the second phase")).toBeVisible();
    await expect(decision.getByLabel("Why, in a sentence or two")).toHaveValue("The gaps are named");
    await decision.getByRole("button", { name: "Keep the decision" }).click();
    await expect(page).toHaveURL(/\/reviews\/[\w-]+$/);
    await expect(
      section(page, "Held together").getByText("The map is honest; hiring is missing from it."),
    ).toBeVisible();
    await expectNoAxeViolations(page);
    await expectDarkContrast(page);
    await elsewhere.reload();
    await elsewhere.getByRole("link", { name: "How it was decided" }).click();
    await expect(section(elsewhere, "Held together").getByText("Hiring comes in the second phase")).toBeVisible();
  });
});
