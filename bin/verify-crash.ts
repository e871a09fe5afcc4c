import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, startProduct, temporaryFolder } from "./product";

const WRITERS = 10;
const [SOONEST, LATEST] = [50, 750];
const isSample = process.argv.includes("--sample");
const kills = isSample ? 5 : 200;
const seed = isSample ? 20261120 : Number(process.argv.find((one) => /^--seed=\d+$/.test(one))?.slice(7) ?? Date.now());

// Set before anything asks for settings: this process makes the accounts in the server's own database.
const port = await freePort();
const folder = join(temporaryFolder("crash"), "data");
for (const name of ["DATABASE_URL", "CLOCK_FILE", "SMTP_URL"]) delete process.env[name];
Object.assign(process.env, { DATA_DIR: folder, APP_URL: `http://localhost:${port}`, NODE_ENV: "production" });

const env = { DATA_DIR: folder, SIGNUPS: "open", LOG_LEVEL: "error" };
const start = () => startProduct({ port, env, detached: true });
const first = await start();
const { close } = await import("@/db");
const { newWriter, writeUntilKilled } = await import("./verify-crash/writers");
const { findings } = await import("./verify-crash/findings");
const writers = await Promise.all(Array.from({ length: WRITERS }, () => newWriter(new Date())));
await close();
await first.stop();

const chance = chances(seed);
const books = { acknowledged: new Set<string>(), refused: new Set<string>(), open: new Set<string>() };
const restarts: number[] = [];
const troubles: string[] = [];
let halves = 0;
console.log(`${kills} kills among ${WRITERS} writers, ${SOONEST} to ${LATEST} ms after the first answer, seed ${seed}`);

for (let kill = 1; kill <= kills; kill++) {
  const from = performance.now();
  const server = await start();
  restarts.push(performance.now() - from);
  lookAt(kill - 1);
  const answered = Promise.withResolvers<void>();
  const writing = writers.map((writer) =>
    writeUntilKilled({ url: server.url, writer, books, onAnswer: answered.resolve }),
  );
  await Promise.race([answered.promise, ...writing]);
  await sleep(SOONEST + chance() * (LATEST - SOONEST));
  const gone = once(server.child, "exit");
  process.kill(-(server.child.pid ?? 0), "SIGKILL");
  await gone;
  await server.stop();
  await Promise.all(writing);
  if (kill % 20 === 0) console.log(`  ${kill} kills, ${books.acknowledged.size} acknowledged`);
}
const last = await start();
lookAt(kills);
await last.stop();

const { lost, ghosts } = findings(join(folder, "cairn.db"), books);
restarts.sort((a, b) => a - b);
const slowest = restarts[Math.ceil(restarts.length * 0.99) - 1] ?? 0;
console.log(`refused ${books.refused.size}, without an answer ${books.open.size}, half-written ${halves}`);
console.log(`ready again within ${(slowest / 1000).toFixed(1)} s (p99)`);
for (const trouble of troubles) console.log(trouble);
if (!troubles.length) console.log("integrity_check ok and foreign_key_check empty each time");
console.log(`kills ${kills}, acknowledged ${books.acknowledged.size}, lost ${lost.length}, ghosts ${ghosts.length}`);
const isProven = books.acknowledged.size >= kills;
if (!isProven) console.log("Too few captures were acknowledged for this to prove anything.");
process.exitCode = lost.length || ghosts.length || troubles.length || halves || !isProven ? 1 : 0;

/** The file after it was recovered, held against everything said so far. */
function lookAt(kill: number) {
  const found = findings(join(folder, "cairn.db"), books);
  halves = Math.max(halves, found.halves);
  if (found.integrity !== "ok") troubles.push(`after kill ${kill}: ${found.integrity}`);
  if (found.lost.length || found.ghosts.length)
    troubles.push(`after kill ${kill}: lost ${found.lost.length}, ghosts ${found.ghosts.length}`);
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function chances(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
