import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const root = join(import.meta.dirname, "../..");

/** A folder of this test's own, removed with it. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cairn-command-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export type Said = { code: number | null; said: string };

/** Runs one of Cairn's commands as npm would, with no settings but these. */
export function runCommand(command: string, { env, args = [] }: { env: Record<string, string>; args?: string[] }) {
  const child = spawn(process.execPath, ["bin/run.mjs", command, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", PORT: "4699", ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  return new Promise<Said>((resolve, reject) =>
    child.once("error", reject).once("close", (code) => resolve({ code, said })),
  );
}
