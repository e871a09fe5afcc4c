import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { StoreProblem } from "./errors";

const place = (folder: string) => join(folder, "running");

/** Notes that this process serves the data in `folder`; the answer takes the note away again. */
export function noteRunning(folder: string): () => void {
  mkdirSync(place(folder), { recursive: true, mode: 0o700 });
  const note = join(place(folder), String(process.pid));
  writeFileSync(note, identity(process.pid), { mode: 0o600 });
  return () => rmSync(note, { force: true });
}

/** The processes that serve the data in `folder` now. Notes of processes that were killed are cleared away. */
export function runningServers(folder: string): number[] {
  if (!existsSync(place(folder))) return [];
  return readdirSync(place(folder))
    .map(Number)
    .filter((pid) => {
      const note = join(place(folder), String(pid));
      if (pid > 0 && isAlive(pid) && readFileSync(note, "utf8") === identity(pid)) return true;
      rmSync(note, { force: true });
      return false;
    });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}

/** Tells a process from a later one with the same number: on Linux by its start and the machine's; elsewhere not. */
export function identity(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const started = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
    return `${boot} ${started}`;
  } catch {
    return "";
  }
}

/** Stops while a server uses the data in `folder`: replacing its database under it would lose what it writes. */
export function refuseRunning(folder: string): void {
  const [pid] = runningServers(folder);
  if (pid !== undefined)
    throw new StoreProblem(`Cairn is running on ${folder} (process ${pid}). Stop it first, then run this again.`);
}

/** Stops while any process, in whatever container, has the SQLite file open. */
export function refuseOpen(file: string): void {
  if (!existsSync(file)) return;
  let connection: Sqlite.Database | undefined;
  try {
    connection = new Sqlite(file, { timeout: 0 });
    const mode = connection.pragma("journal_mode", { simple: true });
    // Leaving the journal mode needs the file for oneself alone.
    connection.pragma("journal_mode = delete");
    connection.pragma(`journal_mode = ${mode}`);
  } catch (error) {
    if (/^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? ""))
      throw new StoreProblem(
        `Another program has ${file} open, most likely a running Cairn on ${dirname(file)}. Stop it first.`,
      );
  } finally {
    connection?.close();
  }
}
