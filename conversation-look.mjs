import { chromium } from "@playwright/test";
import { findBrowser } from "./tests/support/chromium.ts";

const url = "http://127.0.0.1:4440";
const browser = await chromium.launch(await findBrowser());
const signIn = async (email, password, options = {}) => {
  const context = await browser.newContext({ baseURL: url, ...options });
  context.setDefaultTimeout(60000);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/home|start|people|inbox/);
  return page;
};
const { run } = await import(process.argv[2]);
try {
  await run({ signIn, browser });
} finally {
  await browser.close();
}
