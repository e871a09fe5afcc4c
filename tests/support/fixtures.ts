import { randomBytes } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server";

export { expect };
export type Account = { name: string; email: string; password: string };

type Fixtures = {
  /** Signs a fresh person up through the form, in the test's page or in another one. */
  signUp: (details?: Partial<Account>, on?: Page) => Promise<Account>;
  /** Signs a fresh person up and starts their roadmap on `startOn`, today when left out; ends on Home. */
  startYear: (startOn?: string, on?: Page) => Promise<Account>;
  /** A second browser with no session, under the same watch; for what somebody else may see. */
  elsewhere: Page;
};
type WorkerFixtures = {
  /** `test.use({ ownServer: { at: "2027-04-20T09:00:00Z" } })`: a server for these specs alone, whose time can move. */
  ownServer: { command?: "start" | "demo"; env?: Record<string, string>; at?: string } | undefined;
  server: Pick<Server, "url" | "dataDir" | "moveTo">;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownServer: [undefined, { option: true, scope: "worker" }],

  server: [
    async ({ ownServer }, use) => {
      if (ownServer) {
        const { at, ...options } = ownServer;
        const own = await startServer({ ...options, at: at === undefined ? undefined : new Date(at) });
        await use(own);
        await own.stop();
        return;
      }
      const moveTo = () => {
        throw new Error("This server is shared: ask for one of your own with test.use({ ownServer: { at } }).");
      };
      await use({ url: process.env.E2E_SERVER_URL ?? "", dataDir: "", moveTo });
    },
    { scope: "worker", timeout: 150_000 },
  ],

  baseURL: ({ server }, use) => use(server.url),

  context: async ({ context }, use) => {
    const found = await watch(context);
    await use(context);
    expect(found(), "what the browser complained about").toEqual([]);
  },

  elsewhere: async ({ browser }, use) => {
    const context = await browser.newContext();
    const found = await watch(context);
    await use(await context.newPage());
    expect(found(), "what the other browser complained about").toEqual([]);
    await context.close();
  },

  signUp: async ({ page }, use) => {
    await use(async (details = {}, on = page) => {
      const tag = randomBytes(6).toString("hex");
      const account = { name: "Robin Vale", email: `${tag}@example.com`, password: `stone path ${tag}`, ...details };
      await on.goto("/sign-up");
      await on.getByLabel("Name").fill(account.name);
      await on.getByLabel("E-mail").fill(account.email);
      await on.getByLabel("Password").fill(account.password);
      await on.getByRole("button", { name: "Create account" }).click();
      await expect(on).not.toHaveURL(/\/sign-up/);
      return account;
    });
  },

  startYear: async ({ page, signUp }, use) => {
    await use(async (startOn, on = page) => {
      const account = await signUp({}, on);
      if (startOn) await on.getByLabel("Start date").fill(startOn);
      await on.getByRole("button", { name: "Start the roadmap" }).click();
      await expect(on).toHaveURL(/\/home/);
      return account;
    });
  },
});

/** Does `work` as the person of `from`, in a browser that runs no script. */
export async function withoutScript(from: Page, work: (page: Page) => Promise<void>) {
  const browser = from.context().browser();
  if (!browser) throw new Error("The page belongs to no browser that could open another.");
  const storageState = await from.context().storageState();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState,
    baseURL: new URL(from.url()).origin,
  });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Fails when the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, what = page.url()) {
  const spill = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(spill, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Collects everything a browser complains about: console errors, uncaught errors, policy violations, answers of 5xx. */
async function watch(context: BrowserContext): Promise<() => string[]> {
  const complaints: { text: string; url?: string }[] = [];
  const refusedPages = new Set<string>();
  context.on("console", (message) => {
    if (message.type() === "error")
      complaints.push({ text: `console: ${message.text()}`, url: message.location().url });
  });
  context.on("weberror", (error) => complaints.push({ text: `uncaught: ${error.error().message}` }));
  context.on("response", (response) => {
    if (response.status() >= 500) complaints.push({ text: `${response.status()} from ${response.url()}` });
    else if (response.status() >= 400 && response.request().isNavigationRequest()) refusedPages.add(response.url());
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI || event.sample}`);
    });
  });
  // Asking for a page that is refused is a thing to test; the browser's remark about it is no complaint.
  const isRemark = ({ text, url }: { text: string; url?: string }) =>
    text.startsWith("console: Failed to load resource") && refusedPages.has(url ?? "");
  return () =>
    complaints.filter((complaint) => !isRemark(complaint)).map(({ text, url }) => (url ? `${text} (${url})` : text));
}

/**
 * Fails when axe finds anything on the page as it stands, naming the rule and the elements. Colours do not depend on the
 * width, so contrast, which takes axe longest, is left out on a phone.
 */
export async function expectNoAxeViolations(page: Page) {
  const isPhone = page.viewportSize()?.width === 390;
  const values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
  await expectNothing(page, {
    runOnly: { type: "tag", values },
    rules: { "color-contrast": { enabled: !isPhone } },
  });
}

/** The same for a letter, whose reader's mailbox has the landmarks and the heading of the page around it. */
export async function expectNoAxeViolationsInMail(page: Page) {
  await expectNothing(page, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] } });
}

/** The same for the dark theme, which changes nothing but colours. */
export async function expectDarkContrast(page: Page) {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNothing(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
  await page.emulateMedia({ colorScheme: "light" });
}

async function expectNothing(page: Page, which: Parameters<AxeBuilder["options"]>[0]) {
  // Cairn has no frames: looking through them would open a page of its own for each check. What axe finds in order is
  // not asked for either, as naming every such element takes as long again.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ ...which, resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join("; ")})`,
  );
  expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}
