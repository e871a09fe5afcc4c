import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Product = { url: string; child: ChildProcess; stop: () => Promise<void>; said: () => string };

// Each server and folder is put away when this process ends, and there may be many.
process.setMaxListeners(100);

const READY_WITHIN = 300_000;
/** What a child needs of its surroundings; nobody's own settings of Cairn are among them. */
const KEPT = ["PATH", "HOME", "TMPDIR", "LANG"];

/** A folder below the system's temporary one that goes away when this process ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `cairn-${name}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
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

/** Starts a program that serves on `port` and answers when `path` does; it is ended with this process. */
export async function startProduct(options: {
  port: number;
  args?: string[];
  cwd?: string;
  env?: Record<string, string>;
  path?: string;
  /** In a process group of its own, which a trial may then kill whole. */
  detached?: boolean;
}): Promise<Product> {
  const { port, args = ["bin/run.mjs", "start"], cwd, env = {}, path = "/api/ready", detached } = options;
  const url = `http://localhost:${port}`;
  const kept = Object.fromEntries(KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const child = spawn(process.execPath, args, {
    cwd,
    detached,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...kept, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PORT: String(port), APP_URL: url, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said = (said + chunk).slice(-8000);
    });
  const leave = () => child.kill("SIGKILL");
  process.once("exit", leave);
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    process.off("exit", leave);
    if (gone()) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const late = await Promise.race([ended.then(() => false), sleep(15_000, true, { ref: false })]);
    if (late) child.kill("SIGKILL");
  };
  const deadline = performance.now() + READY_WITHIN;
  while (
    !(await fetch(url + path).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (gone() || performance.now() > deadline) {
      await stop();
      throw new Error(`The server ${gone() ? "ended" : "was not ready in time"}. It said:\n${said}`);
    }
    await sleep(100);
  }
  return { url, child, stop, said: () => said };
}
