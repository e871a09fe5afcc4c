import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type Sqlite from "better-sqlite3";
import { log } from "@/lib/log";

/** In a thread of its own: a large file takes seconds, in which the event loop must go on answering readers. */
const VACUUM = `
  const { workerData } = require("node:worker_threads");
  const Sqlite = require("better-sqlite3");
  const connection = new Sqlite(workerData, { timeout: 10_000 });
  connection.pragma("synchronous = full");
  connection.pragma("secure_delete = on");
  connection.exec("vacuum");
  connection.close();
`;

/**
 * Writes the whole file anew. secure_delete zeroes rows where they lie, but pages that were rearranged before keep
 * copies of rows in their gaps, and only this removes those. About a second for 100 MB.
 */
export async function rewrite(file: string): Promise<void> {
  try {
    const worker = new Worker(VACUUM, { eval: true, workerData: file });
    await once(worker, "exit");
  } catch (err) {
    log.warn({ err }, "deleted rows could not be scrubbed from the file; run VACUUM on it when there is room");
  }
}

/** Writes the log into the file and cuts it to nothing; false while another process reads an older state out of it. */
export function isLogEmptied(connection: Sqlite.Database): boolean {
  const [row] = connection.pragma("wal_checkpoint(truncate)") as { busy: number }[];
  return row?.busy === 0;
}

/** Tries for a few seconds, so that others can write in between. */
export async function emptied(attempt: () => Promise<boolean>): Promise<void> {
  for (let left = 40; left > 0; left--) {
    if (await attempt()) return;
    await sleep(100);
  }
  log.warn("another process kept the database's log open, so deleted rows leave it with the next checkpoint");
}
