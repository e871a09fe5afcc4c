import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { temporaryFolder } from "./product";
import { readBook } from "./simulate-reminders/book";
import { shareAmongFour } from "./simulate-reminders/four";
import type { Env } from "./simulate-reminders/hands";
import { judge } from "./simulate-reminders/judge";
import { peopleOf } from "./simulate-reminders/people";
import { foursLine, sayVerdict, wireLine } from "./simulate-reminders/report";
import { readState } from "./simulate-reminders/state";
import { sendOverWire } from "./simulate-reminders/wire";
import { bookIn, liveYear, seconds } from "./simulate-reminders/year";

const NAMES = { sqlite: "SQLite", postgres: "PostgreSQL" } as const;
type Engine = keyof typeof NAMES;
const SERVER = "tests/support/postgres-server.ts";

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const count = (name: string, otherwise: number) => {
  const given = Number(option(name) ?? otherwise);
  if (Number.isSafeInteger(given) && given >= 0) return given;
  console.error(`--${name} takes a whole number.`);
  process.exit(2);
};

const isSample = process.argv.includes("--sample");
const isFour = process.argv.includes("--four");
const seed = count("seed", isSample ? 20261122 : Math.floor(Date.now() / 1000) % 1_000_000);
const people = count("people", isSample ? 20 : 10_000);
const kills = count("kills", isSample ? 2 : Math.min(100, Math.ceil(people / 20)));
const mails = count("mails", isSample ? 10 : Math.min(5000, people));
const due = count("due", isSample ? 300 : 20_000);
const speed = count("speed", isSample ? 20 : 1);
const wanted = option("engine");
if (wanted !== undefined && !Object.hasOwn(NAMES, wanted)) {
  console.error("--engine is sqlite or postgres.");
  process.exit(2);
}
const engines = (wanted ? [wanted] : Object.keys(NAMES)) as Engine[];
const folder = temporaryFolder("reminders");
let server: Promise<string> | undefined;

console.log(`seed ${seed}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"})`);
// Most of the time these wait for leases to run out; of a sample both engines do so at once.
if (isSample) await Promise.all(engines.map(shareOn));
for (const engine of engines) await (isFour ? shareOn(engine) : simulate(engine));
process.exit();

/** A year for everybody, and after it a day's letters over TCP; the exit code says whether all of it held. */
async function simulate(engine: Engine) {
  const from = performance.now();
  const tell = (text: string) => isSample || console.log(`  ${text}`);
  const own = await homeOf(engine, "year");
  console.log(`${NAMES[engine]}: ${people} people, ${kills} kills`);
  const book = bookIn(own.folder);
  const lived = await liveYear({ env: own.env, people, seed, kills, book, tell });
  const verdict = judge(peopleOf(people, seed), readBook(book), await readState(own.env));
  const tcp = await homeOf(engine, "wire");
  const wired = await sendOverWire({ env: tcp.env, mails, seed, book: bookIn(tcp.folder) });
  const isRight = sayVerdict(NAMES[engine], verdict, { ...lived, seconds: seconds(from) });
  console.log(`${NAMES[engine]}: ${wireLine(wired)}`);
  const isWired = wired.lost + wired.duplicates + wired.misread.length === 0;
  if (!isRight || !isWired || lived.kills < kills) process.exitCode = 1;
}

async function shareOn(engine: Engine) {
  const from = performance.now();
  const own = await homeOf(engine, "four");
  const tell = (text: string) => isSample || console.log(`  ${text}`);
  const shared = await shareAmongFour({ ...own, due, speed, tell });
  console.log(`${NAMES[engine]}: ${foursLine(shared)} (${seconds(from)} s)`);
  if (shared.lost + shared.duplicates + shared.overwritten > 0 || shared.sent !== due) process.exitCode = 1;
}

/** A folder and a database that nothing else uses. */
async function homeOf(engine: Engine, name: string): Promise<{ folder: string; env: Env }> {
  const own = join(folder, `${engine}-${name}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const env: Env = { DATA_DIR: join(own, "data") };
  if (engine === "sqlite") return { folder: own, env };
  server ??= startPostgres();
  const url = await server;
  const database = `cairn_reminders_${randomBytes(6).toString("hex")}`;
  const client = new Client(url);
  await client.connect();
  await client.query(`create database ${database}`).finally(() => client.end());
  return { folder: own, env: { ...env, DATABASE_URL: Object.assign(new URL(url), { pathname: database }).href } };
}

/** The server in TEST_POSTGRES_URL, or the one that the tests bring along; it ends with this process. */
async function startPostgres(): Promise<string> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return given;
  const child = fork(SERVER, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const url = await Promise.race([
    once(child, "message").then(([said]) => String(said)),
    once(child, "exit").then(() => null),
  ]);
  if (url === null) throw new Error("Run `npm ci` in tests/binaries first, or set TEST_POSTGRES_URL.");
  return url;
}
