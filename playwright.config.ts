import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/chromium";

/** With a PostgreSQL to use, only the smoke journey runs: everything else is proved on SQLite. */
const smoke = Boolean(process.env.E2E_DATABASE_URL);
/** Every page of the build in turn, and all that two people share: what takes longest begins first. */
const LONG = /(reminded|screens|together)\.spec\.ts$/;
const desktop = { name: "desktop", use: { viewport: { width: 1280, height: 800 } }, testIgnore: LONG };
const long = { ...desktop, name: "long", testIgnore: undefined, testMatch: LONG };
/** What people do on a phone; the rest is proved once, and every screen of it is still looked at in screens.spec.ts. */
const phone = {
  name: "phone",
  use: { viewport: { width: 390, height: 844 }, hasTouch: true },
  testMatch: /(capture|guide|journey|screens|tidy)\.spec\.ts$/,
};

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./tests/support/global-setup.ts",
  grep: smoke ? /@smoke/ : undefined,
  projects: smoke ? [desktop] : [long, desktop, phone],
  // More than there are cores: much of the time is spent waiting for a browser.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: await findBrowser(),
    contextOptions: { reducedMotion: "reduce" },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // What is not there is said by name, long before the test's own time is up.
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    // A trace costs a tenth of the time. Ask for one (--trace retain-on-failure) when a failure needs it.
    trace: "off",
  },
});
