import { expect, type Page } from "@playwright/test";

type Two = { leader: Page; reader: Page; name?: string };

/**
 * Invites somebody as coach by a link that is passed on: the reader, who is signed in, accepts it and the leader says yes.
 * Ends on the first page of what was opened, and gives its path.
 */
export async function readTogether({ leader, reader, name = "Amara Lind" }: Two): Promise<string> {
  await leader.goto("/people/invite?role=coach");
  await leader.getByLabel("Who", { exact: true }).fill(name);
  await leader.getByLabel("What for").fill("To prepare our meetings");
  await leader.getByRole("button", { name: "Make a link to pass on" }).click();
  const link = await leader.getByLabel("The link to pass on").inputValue();
  await reader.goto(link);
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
