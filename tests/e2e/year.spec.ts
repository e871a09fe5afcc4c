import type { Page } from "@playwright/test";
import { answerTheRest } from "../support/assessing";
import { type Account, expect, test } from "../support/fixtures";
import { openRound, send } from "../support/round-pages";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { at: "2027-04-20T09:00:00Z" }, actionTimeout: 20_000 });

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

/** Logs one item that shows planning beyond the own team, as of today; ends on its page. */
async function logPlaced(page: Page, { sentence, context }: { sentence: string; context: string }) {
  await page.goto("/evidence/log/M1.L2");
  await main(page).getByLabel("What happened").fill(sentence);
  await press(page, "Keep and place it");
  await main(page).getByText("Context, links, milestones").click();
  await main(page).getByLabel("Context").fill(context);
  await press(page, "Place");
  await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();
  await page.goto("/evidence");
  await page.getByRole("link", { name: sentence }).click();
}

type Asked = { witness: string; relation: string };

/** Asks somebody about the item that `page` shows, and has them answer in the other browser. */
async function confirm([page, elsewhere]: [Page, Page], { witness, relation }: Asked) {
  await page.getByRole("link", { name: "Ask somebody who saw it" }).click();
  await page.getByLabel("Who", { exact: true }).fill(witness);
  await answered([page, elsewhere], { relation, answer: "I saw it" });
}

async function answered([page, elsewhere]: [Page, Page], { relation, answer }: { relation: string; answer: string }) {
  await page.getByLabel(relation).check();
  await page.getByRole("button", { name: "Make a link to pass on" }).click();
  await elsewhere.goto(await page.getByLabel("The link to pass on").inputValue());
  await elsewhere.getByLabel(answer, { exact: true }).check();
  await elsewhere.getByRole("button", { name: "Send the answer" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Your answer is kept" })).toBeVisible();
}

/** What the page of the cell says: its state, figures of what is asked, and the next step. */
async function reads(page: Page, state: string, { figures = [], step }: { figures?: string[]; step?: RegExp }) {
  await page.goto("/matrix/M1.L2");
  await expect(page.getByText(state, { exact: true }).first()).toBeAttached();
  const asked = page.getByRole("table", { name: "What is asked" });
  for (const figure of figures) await expect(asked.getByRole("row", { name: figure, exact: true })).toBeVisible();
  if (step) await expect(page.getByRole("region", { name: "The cheapest next step" })).toContainText(step);
}

test("twelve months from an empty account: a cell goes through every state and says why, three boundaries are decided", async ({
  page,
  elsewhere,
  server,
  startYear,
}) => {
  test.setTimeout(240_000);
  const both: [Page, Page] = [page, elsewhere];
  let account: Account;
  /** Sessions do not last for months, so whoever comes back signs in again. */
  const backOn = async (day: string) => {
    server.moveTo(new Date(`${day}T09:00:00Z`));
    await page.context().clearCookies();
    await signIn(page, account);
    await expect(page).toHaveURL(/\/home/);
  };
  const assess = async () => {
    await page.goto("/assessments");
    await press(page, "Begin an assessment");
    await expect(main(page).getByText(/, 1 of 18$/)).toBeVisible();
    await answerTheRest(page);
    await press(page, "Finish it");
    await expect(main(page).locator("#QA1")).toBeVisible();
  };
  const decide = async (phase: number, { how, why, weeks }: { how: string; why: string; weeks?: string }) => {
    await page.goto(`/reviews/new?phase=${phase}`);
    const form = page.getByRole("form", { name: "Decide" });
    await form.getByLabel(how).check();
    if (weeks) await form.getByLabel("Weeks").fill(weeks);
    await form.getByLabel("Why").fill(why);
    await form.getByRole("button", { name: "Keep the decision" }).click();
  };

  await test.step("April: nothing is shown, then a claim", async () => {
    account = await startYear("2027-04-20");
    await reads(page, "not shown yet", {
      figures: ["Items that support it, at least 1 0 not yet"],
      step: /Log one thing/,
    });
    await assess();
    await logPlaced(page, { sentence: "Two teams plan from one list", context: "Payments" });
    await reads(page, "claimed", {
      figures: ["Items that somebody confirmed, at least 1 0 not yet"],
      step: /Ask somebody who saw/,
    });
  });

  await test.step("May: one witness", async () => {
    await backOn("2027-05-10");
    await page.goto("/evidence");
    await page.getByRole("link", { name: "Two teams plan from one list" }).click();
    await confirm(both, { witness: "Head of product", relation: "A peer outside engineering" });
    await reads(page, "occasional", {
      figures: ["Confirmed items, at least 3 1 not yet", "Contexts, with no link in common, at least 2 1 not yet"],
      step: /Add an item/,
    });
  });

  await test.step("still May: five people place the leader blind", async () => {
    for (const [at, link] of (await openRound(page)).entries()) await send(elsewhere, link, at % 2);
    await page.getByRole("link", { name: "All passed on: to the round" }).click();
    await press(page, "Close it now");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("As others placed you until");
  });

  await test.step("July: a rescue comes back and is paid; the first boundary", async () => {
    await backOn("2027-07-12");
    for (const sentence of ["Signed the release off at midnight", "Signed three releases off at once"]) {
      await page.goto("/home");
      await page.getByLabel("What happened").first().fill(`! ${sentence}`);
      await press(page, "Keep it");
      await expect(page.getByText("Kept as a rescue, for today.")).toBeVisible();
      await page.goto("/evidence/tidy");
      await page.getByLabel("What made the rescue necessary").fill("Sign-off");
      await press(page, "Place");
      await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();
    }
    await page.goto("/reviews/new?phase=1");
    const debts = page.getByRole("region", { name: "Rescues that came back" });
    await expect(debts).toContainText("Sign-off");
    await page.goto("/mechanisms");
    await page.getByRole("link", { name: "Write down a mechanism for it" }).click();
    await page.getByLabel("What it is called").fill("Release checklist");
    await page.getByLabel("What kind it is").selectOption("Accountability");
    await page.getByLabel("Who looks after it").fill("the manager on duty");
    await page.getByLabel("How often it runs").selectOption("Every week");
    await press(page, "Keep it");
    await press(page, "It ran, without me");
    await expect(page.getByText("Noted: it ran on 12 July 2027, without you.")).toBeVisible();
    await page.getByRole("link", { name: "Ask its owner to note its runs" }).click();
    await page.getByLabel("Reports to me").check();
    await page.getByRole("button", { name: "Make a link to pass on" }).click();
    await elsewhere.goto(await page.getByLabel("The link to pass on").inputValue());
    await elsewhere.getByLabel("It ran on").fill("2027-07-05");
    await elsewhere.getByLabel("No, it ran without Robin Vale").check();
    await elsewhere.getByRole("button", { name: "Note this run" }).click();
    await expect(elsewhere.getByText("The run of 5 July 2027 is noted.")).toBeAttached();
    await logPlaced(page, { sentence: "Search plans from the same list", context: "Search" });
    await confirm(both, { witness: "Head of product", relation: "A peer outside engineering" });
    await assess();
    await page.goto("/reviews/new?phase=1");
    await expect(debts).toContainText("No rescue is owed anything.");
    await expect(main(page).getByText("Planning level 2: claimed to occasional")).toBeVisible();
    await decide(1, { how: "Move on", why: "The gaps are named" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Moved on: phase 1, Map the gap");
  });

  await test.step("August: three over a quarter are consistent; somebody whom a witness named makes it recognised", async () => {
    await backOn("2027-08-05");
    await logPlaced(page, { sentence: "Finance reads the list before it is final", context: "Payments" });
    await confirm(both, { witness: "Head of product", relation: "A peer outside engineering" });
    await elsewhere.getByLabel("Name or role").fill("Finance lead");
    await elsewhere.getByRole("button", { name: "Name them" }).click();
    await expect(elsewhere.getByText("You named Finance lead.")).toBeVisible();
    await reads(page, "consistent", {
      figures: [
        "Days from the first to the last, at least 90 107 met",
        "Witnesses, at least 2 1 not yet",
        "Witnesses you did not name, at least 1 0 not yet",
      ],
      step: /Ask one more person who saw it, from another group, named by somebody other than you/,
    });
    await page.goto("/evidence");
    await page.getByRole("link", { name: "Finance reads the list before it is final" }).click();
    await page.getByRole("link", { name: "Ask Finance lead" }).click();
    await answered(both, { relation: "An executive", answer: "I saw it" });
    await reads(page, "recognised", {
      figures: ["Witnesses, at least 2 2 met", "Witnesses you did not name, at least 1 1 met"],
    });
  });

  await test.step("October: what speaks against it contests it; the second boundary is extended", async () => {
    await backOn("2027-10-18");
    await page.goto("/evidence/log/M1.L2");
    await main(page).getByLabel("What happened").fill("I re-ordered the list overnight and alone");
    await press(page, "Keep and place it");
    await page.getByLabel("It speaks against this").first().check();
    await press(page, "Place");
    await expect(page.getByRole("status").filter({ hasText: "Placed." })).toBeVisible();
    await reads(page, "contested, recognised beneath", { step: /Link the item that answers what spoke against it/ });
    await assess();
    await page.goto("/evidence/asks");
    await main(page).getByRole("link", { name: "Ask", exact: true }).first().click();
    await page.getByLabel("Who", { exact: true }).fill("Support lead");
    await answered(both, { relation: "A peer in engineering", answer: "It still holds" });
    await decide(2, { how: "Extend this phase", why: "Hiring took the summer", weeks: "2" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Extended by 2 weeks: phase 2, Build leverage");
    await expect(main(page).getByText("Planning level 2: occasional to contested, recognised beneath")).toBeVisible();
  });

  await test.step("the next May: it has lapsed, the last boundary is closed with a letter", async () => {
    await backOn("2028-05-04");
    await reads(page, "lapsed", { figures: ["Days since the newest, at most 120 273 not yet"], step: /Add an item/ });
    await assess();
    await page.goto("/reviews/new?phase=3");
    await expect(main(page).getByText("Planning level 2: contested, recognised beneath to lapsed")).toBeVisible();
    await expect(
      main(page)
        .getByText(/confirmed by others, the strongest “/)
        .first(),
    ).toBeVisible();
    await decide(3, { how: "Close the year", why: "One row carries; the next year starts from it" });
    await expect(page.getByRole("form", { name: "Finish this roadmap" })).toBeVisible();
    await page.goto("/reviews");
    await expect(
      main(page)
        .getByRole("listitem")
        .filter({ hasText: /^\d+ \w+ 202[78]/ }),
    ).toHaveCount(3);
  });
});
