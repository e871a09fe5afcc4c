import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { coach, leader } from "@/bin/demo/plan";
import { buildIfStale } from "@/bin/fresh-build";
import { entriesOf } from "@/lib/framework/rules/entries";
import { listFrameworks } from "@/lib/framework/rules/library";
import { findBrowser } from "./chromium";
import { grantOf } from "./demo-people";
import { startServer } from "./server";
import { signIn } from "./sign-in";

// npm run verify:ledger: which rows of the ledger the product carries, and which of them a person can see.

type Row = { id: string; where: string; issue: string };
/**
 * `place` names the grant between the demo's leader and their coach as {grant}. `who` must see the row and is not that
 * leader: "coach", or where a newcomer stands (see /start?path=).
 */
type Place = { id: string; place: string; shown: string; who: string };

/** Rows that must be carried: all but the rules, which have tests in place of content. */
const ENOUGH = 164;
/** The issues whose screens stand. */
const BUILT = ["main", "framework", "progress", "together"];

process.chdir(join(import.meta.dirname, "../.."));
const rows = table<Row>("tests/data/ledger-ids.csv");
const places = table<Place>("tests/data/ledger-places.csv");
const onScreen = rows.filter(({ where }) => ["screen", "worksheet", "hint"].includes(where));

const carried = [...inContent(), ...inTests()];
const isCarried = ({ id }: Row) => carried.includes(id);
tell("rows", { all: rows, found: isCarried });

const seen = await found();
const isSeen = ({ id }: Row) => seen.includes(id);
tell("screens", { all: onScreen, found: isSeen });

const strangers = places.filter(({ id }) => !onScreen.some((row) => row.id === id));
for (const { id } of strangers) console.log(`tests/data/ledger-places.csv names ${id}, which is no row of a screen`);
const isWhole =
  rows.filter(isCarried).length >= ENOUGH && onScreen.every((row) => !BUILT.includes(row.issue) || isSeen(row));
process.exitCode = isWhole && !strangers.length ? 0 : 1;

function table<T>(file: string): T[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])) as T;
  });
}

function tell(what: string, { all, found }: { all: Row[]; found: (row: Row) => boolean }) {
  console.log(`${what} ${all.filter(found).length} of ${all.length}`);
  const missing = Map.groupBy(
    all.filter((row) => !found(row)),
    ({ issue }) => issue,
  );
  for (const [issue, some] of missing) console.log(`  missing, of ${issue}: ${some.map(({ id }) => id).join(" ")}`);
}

/** Rows that some track teaches. A rule that is taught is not thereby kept. */
function inContent(): string[] {
  const ids = new Set(listFrameworks().flatMap((framework) => [...entriesOf(framework).keys()]));
  return rows.filter(({ id, where }) => where !== "rule" && ids.has(id)).map(({ id }) => id);
}

/** Rules held by tests whose title, or that of a group around them, begins with the id ("TV1: nothing is none"); they are run. */
function inTests(): string[] {
  const rules = rows.filter(({ where }) => where === "rule").map(({ id }) => id);
  const files = readdirSync("tests/unit", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => `tests/unit/${path}`)
    .filter((path) => rules.some((id) => readFileSync(path, "utf8").includes(`"${id}: `)));
  const tests = files.length ? runTests(files) : [];
  return rules.filter((id) => {
    const own = tests.filter(({ titles }) => titles.some((title) => title.startsWith(`${id}: `)));
    return own.length > 0 && own.every(({ passed }) => passed);
  });
}

type Report = { testResults: { assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[] };

function runTests(files: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "cairn-ledger-"));
  const report = join(folder, "report.json");
  const run = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--reporter", "json"];
  const { stderr } = spawnSync(process.execPath, [...run, "--outputFile", report, ...files], { encoding: "utf8" });
  if (!existsSync(report)) throw new Error(`The tests that name rules could not be run:\n${stderr}`);
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
  rmSync(folder, { recursive: true });
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map((one) => ({ titles: [...one.ancestorTitles, one.title], passed: one.status === "passed" }));
}

/** Rows that people see at their place: the demo's leader, their coach, and a newcomer on each path that has rows of its own. */
async function found(): Promise<string[]> {
  await buildIfStale();
  const server = await startServer({ command: "demo" });
  const browser = await chromium.launch(await findBrowser());
  try {
    const visible: string[] = [];
    for (const [who, some] of Map.groupBy(places, (one) => one.who)) {
      const page = await browser.newPage({ baseURL: server.url, timezoneId: leader.zone });
      page.setDefaultTimeout(120_000);
      if (!who) await signIn(page, leader);
      else if (who === "coach") await signIn(page, coach);
      else await begin(page, who);
      const grant = some.some(({ place }) => place.includes("{grant}")) ? await grantOf(page) : "";
      for (const { id, shown, ...row } of some) {
        const place = row.place.replace("{grant}", grant);
        if (new URL(page.url()).pathname + new URL(page.url()).search !== place) await page.goto(place);
        const part = page.locator(shown || `[id="${id}"]`).first();
        if (await part.isVisible()) visible.push(id);
      }
      await page.close();
    }
    return visible;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Signs a newcomer up and starts their roadmap on `path`. */
async function begin(page: Page, path: string) {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Robin Vale");
  await page.getByLabel("E-mail").fill(`robin-${path.replace(/\W/g, "-")}@example.com`);
  await page.getByLabel("Password").fill("a stone for every path");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/start");
  await page.goto(`/start?path=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: "Start the roadmap" }).click();
  await page.waitForURL("**/home");
}
