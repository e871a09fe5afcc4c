import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { leader } from "@/bin/demo/plan";
import { GUIDE_PAGES } from "@/lib/framework/rules/guide";
import { expect, expectDarkContrast, expectNoAxeViolations, expectNoSidewaysScroll, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";

test.use({ ownServer: { command: "demo" } });

/** The first link on `from` that fits, and what follows it. */
const linked =
  (from: string, pattern: RegExp, then = "") =>
  async (page: Page) => {
    await page.goto(from);
    const hrefs = await page
      .locator("main a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    const found = hrefs.find((href) => pattern.test(href));
    if (!found) throw new Error(`${from} has no link like ${pattern}`);
    return `${found}${then}`;
  };
const anItem = (then = "") => linked("/evidence", /^\/evidence\/[0-9a-f-]{36}$/, then);

const aMechanism = (then = "") => linked("/mechanisms", /^\/mechanisms\/[0-9a-f-]{36}$/, then);

/** A page of what the leader opened, and the first that one links to. */
const aGrant =
  (then = "") =>
  async (page: Page) =>
    (await linked("/people", /^\/people\/[0-9a-f-]{36}$/, then)(page)).replace("/people/", "/reading/");
const beneath = (then: string, pattern: RegExp) => async (page: Page) =>
  linked(await aGrant(then)(page), pattern)(page);

/** The meetings with whom the leader opened something to, and the first of them that fits. */
const meetings = async (page: Page) => (await aGrant()(page)).replace("/reading/", "/meetings/");
const aMeeting = async (page: Page) => linked(await meetings(page), /^\/meetings\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/)(page);

/** How to reach each page of the build; one that is missing here fails the test, so that none escapes it. */
const SCREENS: Record<string, string | ((page: Page) => Promise<string>)> = {
  "/": "/privacy",
  "/privacy": "/privacy",
  "/sign-in": "/sign-in",
  "/sign-up": "/sign-up",
  "/sign-in/leaving": "/sign-in/leaving",
  "/sign-in/link": "/sign-in/link",
  "/sign-in/link/[token]": "/sign-in/link/gone",
  "/sign-in/problem": "/sign-in/problem",
  "/forgot-password": "/forgot-password",
  "/deleted": "/deleted",
  "/reset-password/[token]": "/reset-password/gone",
  "/verify-email/[token]": "/verify-email/gone",
  "/ask/[token]": "/ask/gone",
  "/invitation/[token]": "/invitation/gone",
  "/act/[purpose]/[token]": "/act/log/gone",
  "/practice": "/practice",
  "/practice/[grant]": "/practice/none",
  "/practice/past": "/practice/past",
  "/people": "/people",
  "/people/invite": "/people/invite",
  "/people/[id]": linked("/people", /^\/people\/[0-9a-f-]{36}$/),
  "/meetings": "/meetings",
  "/meetings/[grant]": meetings,
  "/meetings/[grant]/[id]": aMeeting,
  "/notes": "/notes",
  "/reading/[grant]": aGrant(),
  "/reading/[grant]/brief": aGrant("/brief"),
  "/reading/[grant]/roadmap": aGrant("/roadmap"),
  "/reading/[grant]/milestones": aGrant("/milestones"),
  "/reading/[grant]/milestones/[id]": beneath("/roadmap", /^\/reading\/[0-9a-f-]{36}\/milestones\/./),
  "/reading/[grant]/evidence": aGrant("/evidence"),
  "/reading/[grant]/evidence/[id]": beneath("/evidence", /^\/reading\/[0-9a-f-]{36}\/evidence\/[0-9a-f-]{36}$/),
  "/reading/[grant]/matrix": aGrant("/matrix"),
  "/reading/[grant]/matrix/[id]": aGrant("/matrix/M4.L2"),
  "/reading/[grant]/progress": aGrant("/progress"),
  "/reading/[grant]/assessments": aGrant("/assessments"),
  "/reading/[grant]/assessments/[id]": beneath("/assessments", /^\/reading\/[0-9a-f-]{36}\/assessments\/./),
  "/reading/[grant]/worksheets": aGrant("/worksheets"),
  "/reading/[grant]/worksheets/[id]": aGrant("/worksheets/WS.SH3"),
  "/reading/[grant]/reviews": aGrant("/reviews"),
  "/reading/[grant]/reviews/[id]": beneath("/reviews", /^\/reading\/[0-9a-f-]{36}\/reviews\/./),
  "/check-ins/[grant]": async (page) => (await aGrant()(page)).replace("/reading/", "/check-ins/"),
  "/check-ins/[grant]/[id]": async (page) =>
    linked((await aGrant()(page)).replace("/reading/", "/check-ins/"), /^\/check-ins\/[0-9a-f-]{36}\/./)(page),
  "/start": "/start",
  "/home": "/home",
  "/year": "/year?as=table",
  "/roadmap": "/roadmap",
  "/roadmap/plan": "/roadmap/plan",
  "/roadmap/situation": "/roadmap/situation",
  "/roadmap/milestones/new": "/roadmap/milestones/new",
  "/roadmap/milestones/[id]": linked("/roadmap", /^\/roadmap\/milestones\/(?!new)/),
  "/evidence": "/evidence",
  "/evidence/asks": "/evidence/asks",
  "/evidence/tidy": "/evidence/tidy",
  "/evidence/bring-in": "/evidence/bring-in",
  "/evidence/log/[id]": "/evidence/log/SH2",
  "/evidence/[id]": anItem(),
  "/evidence/[id]/ask": linked("/matrix/M4.L2", /^\/evidence\/[0-9a-f-]{36}$/, "/ask"),
  "/evidence/[id]/edit": anItem("/edit"),
  "/evidence/[id]/place": anItem("/place"),
  "/matrix": "/matrix",
  "/matrix/[id]": "/matrix/M4.L2",
  "/competencies": "/competencies",
  "/competencies/[id]": "/competencies/C3",
  "/mechanisms": "/mechanisms",
  "/mechanisms/new": "/mechanisms/new",
  "/mechanisms/[id]": aMechanism(),
  "/mechanisms/[id]/ask": aMechanism("/ask"),
  "/mechanisms/[id]/edit": aMechanism("/edit"),
  "/reviews": "/reviews",
  "/reviews/new": "/reviews/new?phase=3",
  "/reviews/[id]": linked("/reviews", /^\/reviews\/[0-9a-f-]{36}$/),
  // Read by whoever was asked to hold it, and by nobody who is looked in as here.
  "/reviews/with/[grant]/[id]": "/reviews/with/none/none",
  "/progress": "/progress",
  "/progress/missing": "/progress/missing",
  "/progress/proof": "/progress/proof",
  "/progress/promotion": "/progress/promotion",
  "/progress/depth": "/progress/depth",
  "/progress/hints": "/progress/hints",
  "/assessments": "/assessments",
  "/assessments/[id]": linked("/assessments", /^\/assessments\/[0-9a-f-]{36}$/),
  "/assessments/[id]/[part]": linked("/assessments", /^\/assessments\/[0-9a-f-]{36}$/, "/QA1"),
  "/assessments/compare": "/assessments/compare",
  "/assessments/rounds": "/assessments/rounds",
  "/assessments/rounds/new": "/assessments/rounds/new",
  "/assessments/rounds/[id]": linked("/assessments/rounds", /^\/assessments\/rounds\/[0-9a-f-]{36}$/),
  "/assessments/rounds/compare": "/assessments/rounds/compare",
  "/guide": "/guide",
  "/guide/[page]": "/guide/matrix",
  "/guide/search": "/guide/search?q=succession",
  "/worksheets": "/worksheets",
  "/worksheets/[id]": "/worksheets/WS.SH3",
  "/worksheets/[id]/[which]": "/worksheets/WS.P1.1/2",
  "/worksheets/[id]/ask": linked("/worksheets/WS.P1.T", /^\/worksheets\/WS\.P1\.T\/ask\?line=/),
  "/worksheets/[id]/compare": "/worksheets/WS.SH3/compare?from=1&to=2",
  "/worksheets/[id]/cite": "/worksheets/WS.O5/cite?prompt=WS.O5.1&row=O5.1",
  "/inbox": "/inbox",
  "/settings": "/settings",
  "/settings/calendar": "/settings/calendar",
  "/settings/reminders": "/settings/reminders",
  "/settings/reminders/history": "/settings/reminders/history",
  "/settings/security": "/settings/security",
  "/settings/security/connections": "/settings/security/connections",
  "/settings/password": "/settings/password",
  "/settings/email": "/settings/email",
  "/settings/data": "/settings/data",
  "/settings/erase": "/settings/erase",
  "/confirm": "/confirm?from=/settings",
};

function pagesOfTheBuild(): string[] {
  const manifest = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  return Object.entries(manifest)
    .filter(([file, route]) => file.endsWith("/page") && !route.startsWith("/_"))
    .map(([, route]) => route);
}

async function expectGoodPages(page: Page, urls: string[]) {
  const isPhone = page.viewportSize()?.width === 390;
  for (const [at, url] of urls.entries()) {
    await page.goto(url);
    await expect(page.getByRole("heading", { level: 1 }), `one h1 on ${url}`).toHaveCount(1);
    // The same elements stand on a phone, so axe looks at every other page of it.
    if (!isPhone || at % 2 === 0) await expectNoAxeViolations(page);
    if (!isPhone) await expectDarkContrast(page);
    await expectNoSidewaysScroll(page, url);
  }
}

/** The pages of the Guide are long and made of the same parts: every other one is looked at on a phone. */
function guidePages(): string[] {
  const isPhone = test.info().project.name === "phone";
  return GUIDE_PAGES.filter((_, at) => (at % 2 === 1) === isPhone).map(({ id }) => `/guide/${id}`);
}

test("every page of the build is looked at here", () => {
  expect(Object.keys(SCREENS).sort()).toEqual(pagesOfTheBuild().sort());
});

// In two halves, so that two browsers look at once.
test.describe.configure({ mode: "parallel" });

test("axe finds nothing on the pages for visitors, light or dark, and nothing is wider than the window", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await expectGoodPages(page, [
    "/",
    "/sign-in",
    "/sign-up",
    "/forgot-password",
    "/verify-email/none",
    "/deleted",
    "/guide",
    "/guide/competencies",
    "/nothing-here",
  ]);
});

for (const half of [0, 1])
  test(`axe finds nothing on any screen, light or dark, and nothing is wider than the window: half ${half + 1}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await signIn(page, leader);
    const own = Object.values(SCREENS).filter((_, at) => at % 2 === half);
    const urls = [];
    for (const screen of own) urls.push(typeof screen === "string" ? screen : await screen(page));
    const more = [
      "/year",
      ...guidePages(),
      "/guide/role?left=cto&right=engineering-manager",
      "/evidence?q=nothing-like-it",
      "/roadmap?on=2020-01-01",
      "/progress?as=table",
      "/assessments/rounds?as=table",
      "/progress?on=2020-01-01",
      "/evidence/nothing",
      "/evidence/%00",
      "/worksheets/WS.N11",
      "/worksheets/WS.P1.T",
      "/worksheets/WS.P1.T/ask?line=%00",
      "/worksheets/WS.NONE",
    ];
    await expectGoodPages(page, [...new Set([...urls, ...more.filter((_, at) => at % 2 === half)])]);
  });

test("Home answers without scrolling: where I stand, what is next, the next date, the box, the year", async ({
  page,
}) => {
  await signIn(page, leader);
  const height = page.viewportSize()?.height ?? 0;
  const main = page.locator("main");
  const parts = {
    standing: main.getByRole("heading", { level: 1 }),
    next: main.getByText("Next", { exact: true }),
    date: main.getByText("Next boundary", { exact: true }),
    box: main.getByLabel("What happened"),
  };
  for (const [name, part] of Object.entries(parts)) {
    const box = await part.boundingBox();
    expect(box && box.y + box.height, name).toBeLessThan(height);
  }
  const year = await main.getByRole("region", { name: "The year, month by month" }).boundingBox();
  expect(year && year.y + year.height / 2, "half of the year").toBeLessThan(height);
});
