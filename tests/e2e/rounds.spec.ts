import type { Browser, Page } from "@playwright/test";
import { addDays } from "@/lib/date";
import { expect, expectNoAxeViolations, test } from "../support/fixtures";
import { choose, name, openRound, send, TITLES } from "../support/round-pages";
import { signIn } from "../support/sign-in";

const START = "2027-05-04";
test.use({ ownServer: { at: `${START}T08:00:00Z` } });

/** Where each of five peers places the first row and the title. */
const PLACED = [0, 1, 1, 2, 1] as const;

async function withoutScript<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

test("five people place the leader blind, twice, and only counts come out", async ({
  page,
  elsewhere,
  browser,
  server,
  startYear,
}) => {
  test.setTimeout(180_000);
  const account = await startYear(START);
  await page.goto("/assessments");
  await expect(page.getByText("The start is a good time for a round")).toBeVisible();
  await page.goto("/matrix");
  await page.getByRole("link", { name: "place you in the same rows" }).click();
  await expect(page.getByRole("link", { name: "Open a round" })).toBeVisible();

  await test.step("too few, a line without a relation and the own address keep what was typed", async () => {
    await page.goto("/assessments/rounds/new");
    await expectNoAxeViolations(page);
    for (const at of [0, 1, 2, 3]) await name(page, at);
    await page.getByRole("button", { name: "Open the round" }).click();
    await expect(page.getByText(/Name at least five people; you have named four/).last()).toBeVisible();
    await expect(page.getByLabel("Who").nth(3)).toHaveValue("Peer 3");
    await expect(page.getByLabel("What they are to you").nth(3)).toHaveValue("peer");
    await name(page, 4, { relation: "" });
    await page.getByRole("button", { name: "Open the round" }).click();
    await expect(page.getByText("Choose what they are to you.").last()).toBeVisible();
    await name(page, 4, { address: account.email });
    await page.getByRole("button", { name: "Open the round" }).click();
    await expect(page.getByText("This is your own address. Only somebody else can answer.").last()).toBeVisible();
    await name(page, 4, { who: "peer 1" });
    await page.getByRole("button", { name: "Open the round" }).click();
    await expect(page.getByText("the same person as in line 2").last()).toBeVisible();
  });

  const links = await openRound(page);
  expect(new Set(links).size).toBe(5);
  const first = links[0] ?? "";

  await test.step("a link shows no level, remembers nothing visibly, and tells a second device", async () => {
    for (const method of ["HEAD", "GET", "HEAD"]) await elsewhere.request.fetch(first, { method });
    await elsewhere.setViewportSize({ width: 390, height: 844 });
    await elsewhere.goto(first);
    await expect(elsewhere.getByText("Nobody is shown what you choose.")).toBeVisible();
    await expect(elsewhere.getByText("VP", { exact: false })).toHaveCount(0);
    expect(await elsewhere.getByRole("radio", { checked: true }).count()).toBe(0);
    await expectNoAxeViolations(elsewhere);
    const order = () =>
      elsewhere.getByRole("radio").evaluateAll((all) => all.map((one) => one.parentElement?.textContent));
    const shown = await order();
    await elsewhere.reload();
    expect(await order()).toEqual(shown);
    await elsewhere.getByRole("button", { name: "Send the answer" }).click();
    await expect(elsewhere.getByText(/Choose in at least one place/)).toBeVisible();
    const other = await elsewhere.context().newPage();
    await other.goto(first);
    await choose(elsewhere, 2);
    await elsewhere.getByRole("button", { name: "Send the answer" }).click();
    await expect(elsewhere.getByRole("heading", { name: "An answer is kept" })).toBeVisible();
    await choose(other, PLACED[0]);
    await other.getByRole("button", { name: "Send the answer" }).click();
    await expect(other.getByText("answered from another window meanwhile")).toBeVisible();
    await expect(other.getByRole("radio", { name: TITLES[PLACED[0]], exact: true })).toBeChecked();
    await other.getByRole("button", { name: "Send the answer" }).click();
    await expect(other.getByText("Your answer is kept.")).toBeAttached();
    await other.goto(first);
    await expect(other.getByText(/It was given on 4 May 2027/)).toBeVisible();
    expect(await other.getByRole("radio", { checked: true, includeHidden: true }).count()).toBe(0);
    await expectNoAxeViolations(other);
    await other.close();
  });

  await test.step("one answers without a script, takes it back and answers anew", async () => {
    await withoutScript(browser, async (plain) => {
      await send(plain, links[1] ?? "", 0);
      await plain.getByRole("button", { name: "Take my answer back" }).click();
      await expect(plain.getByRole("heading", { name: "An answer is kept" })).toHaveCount(0);
      await send(plain, links[1] ?? "", PLACED[1]);
    });
    await send(elsewhere, links[2] ?? "", PLACED[2]);
  });

  await page.getByRole("link", { name: "All passed on: to the round" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("3 of 5 have answered");
  await expect(page.getByText("once four have answered")).toBeVisible();
  await expectNoAxeViolations(page);
  const round = page.url();
  await page.goto(links[3] ?? "");
  await expect(page.getByText("You are signed in as the one who asks")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);

  await test.step("closed, it shows counts once, and the links take and give nothing", async () => {
    for (const at of [3, 4] as const) await send(elsewhere, links[at] ?? "", PLACED[at]);
    await page.goto(round);
    await page.getByRole("button", { name: "Close it now" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("As others placed you until 4 May 2027");
    const drawn = page.getByRole("img", { name: "Where they place you" });
    await expect(drawn.locator("desc")).toContainText(
      "Planning. Peers in engineering: 1 Strong manager, 3 Emerging VP, 1 VP in practice.",
    );
    await expect(drawn.locator("desc")).toContainText("Org design. Peers in engineering: withheld.");
    await page.getByRole("link", { name: "As a table" }).first().click();
    await expect(page.getByRole("row", { name: "Planning: Peers in engineering 1 3 1" })).toBeVisible();
    await expectNoAxeViolations(page);
    await elsewhere.goto(first);
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("This question has ended");
    await expect(elsewhere.getByRole("button", { name: "Take my answer back" })).toHaveCount(0);
    await page.goto("/assessments/rounds/new");
    await expect(page.getByText(/can be opened from 2 August 2027 on/)).toBeVisible();
  });

  await test.step("and another one half a year later stands beside it", async () => {
    server.moveTo(new Date(`${addDays(START, 180)}T08:00:00Z`));
    // By then every browser is signed out.
    await signIn(page, account);
    await expect(page).toHaveURL(/\/home/);
    for (const [at, link] of (await openRound(page)).entries()) await send(elsewhere, link, at < 2 ? 1 : 2);
    await page.getByRole("link", { name: "All passed on: to the round" }).click();
    await page.getByRole("button", { name: "Close it now" }).click();
    await page.getByRole("button", { name: "Show them side by side" }).click();
    await expect(page).toHaveURL(/\/assessments\/rounds\/compare\?from=/);
    await expect(page.getByRole("img", { name: "Where they place you" }).locator("desc")).toContainText(
      "Planning. Peers in engineering. 4 May 2027: 1 Strong manager, 3 Emerging VP, 1 VP in practice. 31 October 2027: 0 Strong manager, 2 Emerging VP, 3 VP in practice.",
    );
    await expectNoAxeViolations(page);
    await page.goto("/assessments/rounds");
    await expect(page.getByText("At month 6").first()).toBeVisible();
    await page.goto("/matrix");
    await expect(page.getByRole("link", { name: "last until 31 October 2027" })).toBeVisible();
  });
});

test("a round that is called off keeps nothing", async ({ page, elsewhere, startYear }) => {
  await startYear();
  const [link = ""] = await openRound(page);
  await send(elsewhere, link, 1);
  await page.getByRole("link", { name: "All passed on: to the round" }).click();
  await page.getByText("Call this round off").click();
  await page.getByRole("button", { name: "Call it off" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This round was called off");
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("This question has ended");
  await page.goto("/assessments/rounds");
  await expect(page.getByRole("link", { name: "Open a round" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a round is opened, and its links are shown this once", async ({ page, startYear }) => {
    await startYear();
    await page.goto("/assessments/rounds/new");
    for (const at of [0, 1, 2, 3]) await name(page, at);
    await page.getByRole("button", { name: "Open the round" }).click();
    await expect(page.getByText(/you have named four/).last()).toBeVisible();
    await expect(page.getByLabel("Who").nth(3)).toHaveValue("Peer 3");
    expect(new Set(await openRound(page)).size).toBe(5);
    await page.goto("/assessments/rounds/new");
    await expect(page.getByText("A round is open already.")).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(0);
  });
});
