import type { Page } from "@playwright/test";
import type { coach, leader } from "@/bin/demo/plan";

/** Signs in one of the two people of the demo; ends wherever they are led. */
export async function signInAs(page: Page, { email, password }: typeof leader | typeof coach): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** The grant by which the demo's coach reads, as the leader and the coach are both led to it. */
export async function grantOf(page: Page): Promise<string> {
  await page.goto("/people");
  for (const link of await page.getByRole("main").getByRole("link").all()) {
    const [, id] = /^\/(?:people|reading)\/([0-9a-f-]{36})$/.exec((await link.getAttribute("href")) ?? "") ?? [];
    if (id) return id;
  }
  throw new Error("The page of the demo's people leads to no grant.");
}
