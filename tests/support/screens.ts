import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { coach, leader } from "@/bin/demo/plan";
import { buildIfStale } from "@/bin/fresh-build";
import { findBrowser } from "./chromium";
import { grantOf } from "./demo-people";
import { withPalette } from "./png";
import { startServer } from "./server";
import { signIn } from "./sign-in";

// npm run screens makes the pictures of docs from the demo. A Friday morning whose week is two weeks into the third phase.
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

/** An address, or that of the first link which a selector finds there; {grant} is the one that the demo's coach reads by. */
type Place = string | { from: string; link: string };

/** What docs/screens shows, each on a desk and on a phone, in both themes. */
const SCREENS: Record<string, Place> = {
  home: "/home",
  matrix: "/matrix",
  cell: "/matrix/M4.L2",
  progress: "/progress",
  missing: "/progress/missing",
  hints: "/progress/hints",
  mechanisms: "/mechanisms",
  competency: "/competencies/C3",
  asks: "/evidence/asks",
  review: "/reviews/new?phase=3",
  promotion: "/progress/promotion",
  assessments: "/assessments",
  rounds: "/assessments/rounds",
  "rounds-compared": "/assessments/rounds/compare",
  feedback: "/worksheets/WS.P1.T",
  people: "/people",
  reads: "/people/{grant}",
  "check-in": { from: "/check-ins/{grant}", link: "a[href*='/check-ins/{grant}/']" },
  reminders: "/settings/reminders",
  meeting: { from: "/meetings/{grant}", link: "[aria-labelledby=before] a" },
};
/** The same, of what the leader's coach sees. */
const SCREENS_OF_COACH: Record<string, Place> = {
  reading: "/reading/{grant}",
  brief: "/reading/{grant}/brief",
  practice: "/practice",
};
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const FOLDER = "docs/screens";
const THEMES = ["light", "dark"] as const;

process.chdir(join(import.meta.dirname, "../.."));
await buildIfStale();
const server = await startServer({ command: "demo", at: pictureDay(new Date()) });
const browser = await chromium.launch(await findBrowser());
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
try {
  const page = await signedIn(leader);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(DESK);
    await take(page, { path: "/home", file: `docs/home-${colorScheme}.png`, fullPage: false });
  }
  await takeAll(page, SCREENS);
  // After the leader's, which show what the coach has read by then.
  await takeAll(await signedIn(coach), SCREENS_OF_COACH);
} finally {
  await browser.close();
  await server.stop();
}

async function signedIn(who: typeof leader | typeof coach): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: who.zone,
  });
  // A first start on a busy machine takes its time.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await signIn(page, who);
  return page;
}

/** The addresses of places, by name. */
async function placesOf(page: Page, places: Record<string, Place>): Promise<[name: string, path: string][]> {
  const grant = await grantOf(page);
  const named = (text: string) => text.replaceAll("{grant}", grant);
  const found: [name: string, path: string][] = [];
  for (const [name, place] of Object.entries(places)) {
    if (typeof place === "string") {
      found.push([name, named(place)]);
      continue;
    }
    await page.goto(named(place.from));
    const href = await page.getByRole("main").locator(named(place.link)).first().getAttribute("href");
    if (!href) throw new Error(`${place.from} leads to no ${name}.`);
    found.push([name, href]);
  }
  return found;
}

async function takeAll(page: Page, places: Record<string, Place>) {
  const found = await placesOf(page, places);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      for (const [name, path] of found)
        await take(page, { path, file: `${FOLDER}/${name}-${viewport.width}-${colorScheme}.png`, fullPage: true });
    }
  }
}

async function take(page: Page, { path, file, fullPage }: { path: string; file: string; fullPage: boolean }) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  // The places at the foot of a phone would lie across the middle of a long picture. The policy lets no style sheet in.
  if (fullPage)
    await page.getByRole("navigation", { name: "Main" }).evaluateAll((bars) => {
      for (const bar of bars)
        if (getComputedStyle(bar).position === "fixed") (bar as HTMLElement).style.display = "none";
    });
  const picture = await page.screenshot({ fullPage, caret: "hide", animations: "disabled" });
  writeFileSync(file, withPalette(picture));
  console.log(file);
}
