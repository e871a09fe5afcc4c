import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { freePort } from "./postgres-server";

export type Server = {
  url: string;
  dataDir: string;
  /** Moves the server's present to this instant, from where it runs on. Only for a server started with `at`. */
  moveTo: (at: Date) => void;
  /** Asks it to stop and answers its exit code; its data folder stays until `stop`. */
  end: () => Promise<number | null>;
  stop: () => Promise<void>;
};
type Options = { command?: "start" | "demo"; env?: Record<string, string>; at?: Date };

const READY_WITHIN = 300_000;

/** Starts the built product with a data folder and a port of its own, and answers when it is ready. */
export async function startServer({ command = "start", env = {}, at }: Options = {}): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), "cairn-e2e-"));
  const dataDir = join(home, "data");
  const clockFile = join(home, "clock");
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const database = await ownDatabase();
  const moveTo = (instant: Date) => {
    if (!at) throw new Error("This server has no clock to move: start one with `at`.");
    // Renamed into place, so that the server never reads half an instant.
    writeFileSync(`${clockFile}.next`, instant.toISOString());
    renameSync(`${clockFile}.next`, clockFile);
  };
  if (at) moveTo(at);

  const child = spawn("node", ["bin/run.mjs", command], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...surroundings(),
      ...database.env,
      ...(at ? { CLOCK_FILE: clockFile } : {}),
      DATA_DIR: dataDir,
      PORT: String(port),
      APP_URL: url,
      ...env,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said = (said + chunk).slice(-4000);
    });
  const leave = () => {
    child.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", leave);

  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const late = await Promise.race([gone.then(() => false), sleep(15_000, true, { ref: false })]);
      if (late) leave();
    }
    return child.exitCode;
  };
  const stop = async () => {
    process.off("exit", leave);
    await end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    await database.drop();
  };
  const deadline = performance.now() + READY_WITHIN;
  while (!(await isReady(url))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > deadline) {
      await stop();
      throw new Error(`The server ${ended ? "ended" : "was not ready in time"}. It said:\n${said}`);
    }
    await sleep(100);
  }
  return { url, dataDir, moveTo, end, stop };
}

const isReady = (url: string) =>
  fetch(`${url}/api/ready`).then(
    (answer) => answer.ok,
    () => false,
  );

/** Nothing of the developer's own settings reaches the server under test. */
function surroundings(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "LANG"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(kept);
}

/** On PostgreSQL each server gets a database of its own, dropped with it. */
async function ownDatabase() {
  const admin = process.env.E2E_DATABASE_URL;
  if (!admin) return { env: {}, drop: async () => {} };
  const name = `cairn_e2e_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const client = new Client(admin);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  return {
    env: { DATABASE_URL: Object.assign(new URL(admin), { pathname: name }).href },
    drop: () => run(`drop database ${name} with (force)`),
  };
}
