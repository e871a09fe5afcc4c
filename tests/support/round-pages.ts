import { expect, type Page } from "@playwright/test";

/** What the first row of a round says at each of its levels, and the three answers about the title. */
export const LEVELS = [
  "The commitments of their own team hold",
  "Has a hand in the quarter's plan",
  "The plans of many teams fit together",
] as const;
export const TITLES = ["They lead a team", "They reach beyond a team", "They lead an organisation"] as const;
/** Fills in one line of the form that opens a round. */
export async function name(page: Page, at: number, { who = `Peer ${at}`, relation = "peer", address = "" } = {}) {
  const line = page.getByRole("group", { name: `Person ${at + 1}`, exact: true });
  await line.getByLabel("Who").fill(who);
  await line.getByLabel("What they are to you").selectOption(relation);
  await line.getByLabel("Their address").fill(address);
}

/** Opens a round of five peers by links; ends with the links on the page. */
export async function openRound(page: Page): Promise<string[]> {
  await page.goto("/assessments/rounds");
  await page.getByRole("link", { name: "Open a round" }).click();
  for (const at of [0, 1, 2, 3, 4]) await name(page, at);
  await page.getByRole("button", { name: "Open the round" }).click();
  await expect(page.getByRole("heading", { name: "The round is open" })).toBeVisible();
  return page
    .getByRole("main")
    .getByRole("textbox")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

/** Chooses a level, from 0, for the first row and for the title. */
export async function choose(page: Page, at: number) {
  await page.getByRole("radio", { name: LEVELS[at] }).check();
  await page.getByRole("radio", { name: TITLES[at], exact: true }).check();
}

/** Answers one ask of a round by its link. */
export async function send(page: Page, link: string, at: number) {
  await page.goto(link);
  await choose(page, at);
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByRole("heading", { name: "An answer is kept" })).toBeVisible();
}
