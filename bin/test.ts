import { type ChildProcess, fork, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Kind, type Outcome, type Tally, table, tally } from "./tally";

/** One line of the table. `needs` must exist; `binaries` and `postgres` say what has to stand before it can run. */
type Suite = {
  name: string;
  title: string;
  command: string;
  kind: Kind;
  needs?: string;
  binaries?: true;
  /** Runs beside the others, which leave much of the machine idle; what it says is shown when it has ended. */
  beside?: true;
  postgres?: "TEST_POSTGRES_URL" | "E2E_DATABASE_URL";
};

const vitest = (project: string) =>
  ({ kind: "vitest", command: `vitest run --project ${project} --reporter default --reporter json` }) as const;
const playwright = { kind: "playwright", command: "playwright test --reporter list,json", binaries: true } as const;
const sample = (name: string) =>
  ({ kind: "whole", command: `node bin/run.mjs ${name} --sample`, needs: `bin/${name}.ts` }) as const;

const SUITES: Suite[] = [
  { name: "lint", title: "check: lint", kind: "whole", command: "biome check ." },
  { name: "types", title: "check: types", kind: "whole", command: "npm run types --silent" },
  { name: "unit", title: "check: unit", ...vitest("unit") },
  { name: "build", title: "build", kind: "whole", command: "node bin/run.mjs build" },
  { name: "sqlite", title: "integration on SQLite", ...vitest("sqlite"), beside: true },
  {
    name: "postgres",
    title: "integration on PostgreSQL 18",
    ...vitest("postgres"),
    beside: true,
    binaries: true,
    postgres: "TEST_POSTGRES_URL",
  },
  { name: "crash", title: "sample of verify:crash", ...sample("verify-crash"), beside: true },
  { name: "access", title: "sample of verify:access", ...sample("verify-access"), beside: true },
  {
    name: "reminders",
    title: "sample of simulate:reminders",
    ...sample("simulate-reminders"),
    beside: true,
    binaries: true,
    postgres: "TEST_POSTGRES_URL",
  },
  { name: "e2e", title: "e2e in Chromium on SQLite", ...playwright },
  { name: "e2e-postgres", title: "e2e smoke on PostgreSQL", ...playwright, postgres: "E2E_DATABASE_URL" },
];
const GROUPS: Record<string, string[]> = {
  check: ["lint", "types", "unit"],
  integration: ["sqlite", "postgres"],
};
/** Settings of the product. Nobody's own database, mail server or address may decide what the tests do. */
const SETTINGS =
  /^(NODE_ENV|DATA_DIR|DATABASE_URL|DATABASE_POOL|PORT|HOST|APP_URL|TRUST_PROXY|SIGNUPS|SMTP_URL|MAIL_FROM|MAGIC_LINK|JOBS|DKIM_\w+|CLOCK_FILE|LOG_LEVEL|E2E_\w+|(AUTH|OIDC|GITHUB|GOOGLE)_(ID|SECRET|ISSUER|NAME|URL|TRUST_HOST))$/;

const root = join(import.meta.dirname, "..");
const binaries = join(root, "tests/binaries");
const reports = mkdtempSync(join(tmpdir(), "cairn-test-"));
const children = new Set<ChildProcess>();
let stopping = false;

process.chdir(root);
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));
process.on("SIGINT", () => void stop("SIGINT"));
process.on("SIGTERM", () => void stop("SIGTERM"));

function environment(added: Record<string, string> = {}) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
  };
  for (const name of Object.keys(env)) if (SETTINGS.test(name)) delete env[name];
  return Object.assign(env, added);
}

/**
 * Runs a command line without quoting, in a process group of its own so that its children can be ended with it. What it
 * says is shown at once, or goes to `heard`.
 */
async function succeeds(
  command: string,
  options: { cwd?: string; env?: Record<string, string>; heard?: (chunk: Buffer) => void } = {},
) {
  const { cwd, heard } = options;
  const [file = "", ...args] = command.split(" ");
  const env = environment(options.env);
  const out = heard ? "pipe" : "inherit";
  const child = spawn(file, args, { cwd, env, stdio: ["ignore", out, out], detached: true });
  if (heard) for (const stream of [child.stdout, child.stderr]) stream?.on("data", heard);
  children.add(child);
  const [code] = await once(child, heard ? "close" : "exit").catch((error: Error) => [error.message]);
  children.delete(child);
  return code === 0;
}

async function stop(signal: "SIGINT" | "SIGTERM"): Promise<void> {
  if (stopping) return;
  stopping = true;
  const all = [...children].filter((child) => child.exitCode === null && child.pid);
  const end = (how: NodeJS.Signals) => {
    for (const { pid } of all)
      try {
        process.kill(-(pid ?? 0), how);
      } catch {
        // It has gone by itself.
      }
  };
  // Playwright and vitest put away what they started when interrupted, but not when terminated.
  end("SIGINT");
  setTimeout(() => end("SIGKILL"), 10_000).unref();
  await Promise.all(all.map((child) => (child.exitCode ?? child.signalCode) || once(child, "exit")));
  process.exit(128 + constants.signals[signal]);
}

/** Installs the nested package when its lockfile is not the one that was installed last. */
async function installBinaries(): Promise<boolean> {
  const stamp = join(binaries, "node_modules/.installed");
  const wanted = createHash("sha256")
    .update(readFileSync(join(binaries, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return true;
  headline("installing the browser and the PostgreSQL server for tests");
  if (!(await succeeds("npm ci --no-audit --no-fund", { cwd: binaries }))) return false;
  writeFileSync(stamp, wanted);
  return true;
}

/** The server's address. It ends when this process does, however that ends: it notices the broken channel. */
async function startPostgres(): Promise<string | undefined> {
  const child = fork("tests/support/postgres-server.ts", { detached: true, env: environment() });
  children.add(child);
  child.on("exit", () => children.delete(child));
  return Promise.race([once(child, "message").then(([url]) => String(url)), once(child, "exit").then(() => undefined)]);
}

const headline = (text: string) => console.log(`\n── ${text} ${"─".repeat(Math.max(0, 90 - text.length))}`);
const failure = (note: string): Tally => ({ passed: 0, failed: 1, skipped: 0, note });

let installed: Promise<boolean> | undefined;
let server: Promise<string | undefined> | undefined;

async function run(suite: Suite, heard?: (chunk: Buffer) => void): Promise<Tally> {
  if (suite.needs && !existsSync(suite.needs)) return failure(`is missing: there is no ${suite.needs}`);
  if (suite.binaries) {
    installed ??= installBinaries();
    if (!(await installed)) return failure("its binaries could not be installed");
  }
  const env: Record<string, string> = {};
  if (suite.postgres) {
    server ??= startPostgres();
    const url = await server;
    if (!url) return failure("PostgreSQL did not start");
    env[suite.postgres] = url;
  }
  const report = join(reports, `${suite.name}.json`);
  const target = suite.kind === "vitest" ? ` --outputFile.json=${report}` : "";
  const ok = await succeeds(suite.command + target, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    heard,
  });
  return tally(suite.kind, ok, existsSync(report) ? readFileSync(report, "utf8") : undefined);
}

const asked = process.argv.slice(2).flatMap((name) => GROUPS[name] ?? [name]);
const unknown = asked.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  const names = [...SUITES.map((suite) => suite.name), ...Object.keys(GROUPS)];
  console.error(`There is no suite ${unknown.join(", ")}. Choose among ${names.join(", ")}.`);
  process.exit(2);
}

/** One suite after the other. Those beside others say what they have to say at their end. */
async function runInTurn(suites: Suite[], isBeside: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const suite of suites) {
    const chunks: Buffer[] = [];
    if (!isBeside) headline(suite.title);
    const from = performance.now();
    const counted = await run(suite, isBeside ? (chunk) => chunks.push(chunk) : undefined);
    if (stopping) break;
    if (isBeside) {
      headline(suite.title);
      process.stdout.write(Buffer.concat(chunks));
    }
    if (counted.note) console.error(`${suite.title}: ${counted.note}`);
    outcomes.push({ title: suite.title, seconds: (performance.now() - from) / 1000, tally: counted });
  }
  return outcomes;
}

const chosen = SUITES.filter(({ name }) => asked.length === 0 || asked.includes(name));
// Two lanes only where there is something to run beside.
const beside = chosen.every((suite) => suite.beside) ? [] : chosen.filter((suite) => suite.beside);
// Both lanes may want the binaries, which are installed once.
if (chosen.some(({ binaries }) => binaries)) installed ??= installBinaries();
const lanes = [chosen.filter((suite) => !beside.includes(suite)), beside];
const outcomes = (await Promise.all(lanes.map((suites) => runInTurn(suites, suites === beside)))).flat();

if (!stopping) {
  headline("all suites");
  for (const child of children) if (child.connected) child.disconnect();
  await Promise.all([...children].map((child) => once(child, "exit")));
  console.log(table(outcomes));
  process.exitCode = outcomes.some(({ tally: { failed } }) => failed > 0) ? 1 : 0;
}
