import { expect, type Page } from "@playwright/test";

/** Plans a meeting on the page of the meetings with somebody; ends on the meeting's own. */
export async function planMeeting(page: Page, { day, time = "09:30" }: { day: string; time?: string }) {
  const form = page.getByRole("form", { name: "Plan a meeting" });
  await form.getByLabel("Day").fill(day);
  await form.getByLabel("Time").fill(time);
  await form.getByRole("button", { name: "Plan it" }).click();
  await expect(page).toHaveURL(/\/meetings\/[\w-]{36}\/[\w-]{36}$/);
}

/** Adds a line to a meeting: "Something to talk about" or "A decision". */
export async function addLine(page: Page, what: string, text: string) {
  await page.getByRole("textbox", { name: what }).fill(text);
  await page.getByRole("form", { name: what }).getByRole("button", { name: "Add" }).click();
}
