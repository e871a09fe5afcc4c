import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Answer, Order } from "./worker";

export type Env = Record<string, string>;
const KEPT = ["PATH", "HOME", "TMPDIR", "LANG"];

/** Starts a program of ours that is talked to by messages, without anybody's settings of Cairn. */
export function hand(program: string, env: Env): ChildProcess {
  const kept = Object.fromEntries(KEPT.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const settings: Env & { NODE_ENV: "production" } = {
    NODE_ENV: "production",
    LOG_LEVEL: "silent",
    APP_URL: "http://localhost:3000",
    TZ: "UTC",
  };
  const child = fork("bin/run.mjs", [program], { env: { ...kept, ...settings, ...env } });
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

/** What a process answers to an order; null when it was killed meanwhile. Throws when it ended by itself. */
export async function give(child: ChildProcess, order: Order): Promise<Answer | null> {
  const done = new AbortController();
  const { signal } = done;
  const answered = once(child, "message", { signal }).then(([answer]) => answer as Answer);
  const ended = once(child, "exit", { signal }).then(([code, by]) => {
    if (by === "SIGKILL") return null;
    throw new Error(`A process of the trial ended with ${code ?? by}; what it said stands above.`);
  });
  answered.catch(() => {});
  ended.catch(() => {});
  if (child.signalCode === "SIGKILL") return null;
  child.send(order, () => {});
  try {
    return await Promise.race([answered, ended]);
  } finally {
    done.abort();
  }
}

/** Lets a process close its database and end. */
export async function dismiss(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.send({ do: "leave" } satisfies Order, () => {});
  await gone;
}
