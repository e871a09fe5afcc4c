import { join } from "node:path";
import { chromium } from "@playwright/test";
import { leader } from "@/bin/demo/plan";
import { buildIfStale } from "@/bin/fresh-build";
import { findBrowser } from "./chromium";
import { startServer } from "./server";

// Makes the README's pictures: npm run screenshot. A Friday morning whose week is two weeks into the third phase.
const DAY = "11-20T08:40:00Z";

const FORTNIGHT = 14 * 86_400_000;

/** At most a fortnight ago: a browser keeps no cookie that ended in its own past, and sessions last a month. */
function pictureDay(present: Date): Date {
  const year = present.getUTCFullYear();
  const days = [year, year + 1].map((each) => fridayFrom(new Date(`${each}-${DAY}`)));
  return days.find((day) => day.getTime() > present.getTime() - FORTNIGHT) ?? present;
}

function fridayFrom(day: Date): Date {
  return new Date(day.getTime() + ((5 - day.getUTCDay() + 7) % 7) * 86_400_000);
}

process.chdir(join(import.meta.dirname, "../.."));
await buildIfStale();
const server = await startServer({ command: "demo", at: pictureDay(new Date()) });
const browser = await chromium.launch(await findBrowser());
try {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: leader.zone,
  });
  // A first start on a busy machine takes its time.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(leader.email);
  await page.getByLabel("Password", { exact: true }).fill(leader.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/home");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/home");
    await page.evaluate(() => document.fonts.ready);
    const path = `docs/home-${colorScheme}.png`;
    await page.screenshot({ path, caret: "hide", animations: "disabled" });
    console.log(path);
  }
} finally {
  await browser.close();
  await server.stop();
}
