import type { Page } from "@playwright/test";

/**
 * What stands below the frame of a page that is read by a grant, as markup without what React, the server and a mouse make
 * anew for each who looks: the same for the reader and for the leader.
 */
export async function shownBelow(page: Page): Promise<string> {
  const html = await page.locator("[data-reading]").innerHTML();
  return html.replace(/_[rR]_\w*_/g, "ID").replace(/ (nonce|open|style)="[^"]*"/g, "");
}
