import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identity, isAlive } from "@/db/running";

const STAMP = ".next/cairn-build";
/** In the one folder that `next build` keeps when it clears the rest. */
const LOCK = ".next/cache/cairn-build.lock";
const SOURCES = [
  ...["app", "lib", "db", "public"],
  ...["next.config.ts", "postcss.config.mjs", "instrumentation.ts", "package.json", "package-lock.json"],
];

/** Builds the product when there is no build, or when what it was made from has changed; never twice at a time. */
export async function buildIfStale(): Promise<void> {
  if (isFresh()) return;
  // What is built holds no secret, and may be run by another user than the one who built it.
  const mask = process.umask(0o022);
  const release = await lock();
  try {
    if (isFresh()) return;
    console.log(existsSync(STAMP) ? "Cairn has changed: building it again." : "Building Cairn, which takes a moment.");
    const sources = fingerprint();
    await checkContent();
    await build();
    writeFileSync(STAMP, sources);
  } finally {
    release();
    process.umask(mask);
  }
}

const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint();

/** A hash over the path and content of every file that the build is made from. */
export function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap(filesIn).sort()) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

/** Content that is wrong stops here, in a second and with its file, id and reason; Next would say so late and less plainly. */
async function checkContent() {
  const { unpinnedContent } = await import("@/lib/framework/queries/hash");
  const problems = unpinnedContent();
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

async function build() {
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  // The builder holds the lock too: should this process be killed, nobody builds beside what it leaves running.
  writeFileSync(LOCK, holders(process.pid, child.pid ?? 0));
  const stop = () => {
    child.kill();
    process.exit(1);
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  process.off("SIGTERM", stop).off("SIGINT", stop);
  if (code !== 0) throw new Error(`The build failed, so Cairn cannot start. It said:\n${said.trim()}`);
}

/** Waits until nobody else builds in this folder; a lock whose process was killed counts for nothing. */
async function lock(): Promise<() => void> {
  mkdirSync(".next/cache", { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(LOCK, holders(process.pid), { flag: "wx" });
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
    if (isAbandoned()) rmSync(LOCK, { force: true });
    else if (!told) console.log("Another process builds Cairn at the moment; waiting for it.");
    await sleep(250);
  }
}

const holders = (...pids: number[]) => pids.map((pid) => `${pid} ${identity(pid)}`).join("\n");

function isAbandoned(): boolean {
  try {
    const text = readFileSync(LOCK, "utf8");
    return (
      text !== "" &&
      !text
        .split("\n")
        .some((line) => isAlive(Number.parseInt(line, 10)) && line === holders(Number.parseInt(line, 10)))
    );
  } catch {
    return false;
  }
}
