import { expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/grant/schema";

type Inviting = { name?: string; role?: Role; purpose?: string; open?: string[] };
type Two = Inviting & { leader: Page; reader: Page };

/** Invites somebody by a link that is passed on, with what their role opens and `open` beside it; gives the link. */
export async function inviteByLink(
  leader: Page,
  { name = "Amara Lind", role = "coach", purpose = "To prepare our meetings", open = [] }: Inviting = {},
): Promise<string> {
  await leader.goto(`/people/invite?role=${role}`);
  await leader.getByLabel("Who", { exact: true }).fill(name);
  await leader.getByLabel("What for").fill(purpose);
  if (open.length) await leader.getByRole("main").getByText("Worksheets", { exact: true }).click();
  for (const label of open) await leader.getByRole("checkbox", { name: new RegExp(`^${label}`) }).check();
  await leader.getByRole("button", { name: "Make a link to pass on" }).click();
  return leader.getByRole("textbox", { name: "The link to pass on" }).inputValue();
}

/**
 * Invites somebody by such a link: the reader, who is signed in, accepts it and the leader says yes. Ends on the first page
 * of what was opened, and gives its path.
 */
export async function readTogether({ leader, reader, ...inviting }: Two): Promise<string> {
  await reader.goto(await inviteByLink(leader, inviting));
  await reader.getByRole("button", { name: /^Accept as / }).click();
  await expect(reader.getByText(/^Waiting for /)).toBeVisible();
  await leader.goto("/people");
  await leader.getByRole("button", { name: /^Yes, let / }).click();
  await expect(leader.getByRole("button", { name: /^Yes, let / })).toHaveCount(0);
  await reader.goto("/people");
  await reader.locator("main a[href^='/reading/']").first().click();
  await expect(reader).toHaveURL(/\/reading\//);
  return new URL(reader.url()).pathname;
}

/** Where somebody reads, as the leader's own list of readers links to them. */
export async function readingOf(leader: Page, name: string): Promise<string> {
  await leader.goto("/people");
  const link = leader.getByRole("link", { name: new RegExp(name) }).first();
  return ((await link.getAttribute("href")) ?? "").replace("/people/", "/reading/");
}
