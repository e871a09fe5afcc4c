import type { Page } from "@playwright/test";

/** The grant by which the demo's coach reads, as the leader and the coach are both led to it. */
export async function grantOf(page: Page): Promise<string> {
  await page.goto("/people");
  for (const link of await page.getByRole("main").getByRole("link").all()) {
    const [, id] = /^\/(?:people|reading)\/([0-9a-f-]{36})$/.exec((await link.getAttribute("href")) ?? "") ?? [];
    if (id) return id;
  }
  throw new Error("The page of the demo's people leads to no grant.");
}
