import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { StoreProblem } from "./errors";
import { compare } from "./migrations";
import { ledgerRows } from "./sqlite";
import { sentence } from "./sqlite-file";

export type Backup = { target: string; bytes: number; rows: number };

/** Where backups go when no path is given: `cairn-20261120-100354.db` in the data folder's backups, UTC. */
export function backupPath({ folder, at, ending, label }: BackupName): string {
  const stamp = at.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
  const base = join(folder, "backups", `cairn-${stamp}${label ? `-${label}` : ""}`);
  for (let n = 1; ; n++) {
    const path = `${base}${n > 1 ? `-${n}` : ""}${ending}`;
    if (!existsSync(path)) return path;
  }
}
type BackupName = { folder: string; at: Date; ending: string; label?: string };

/**
 * Copies a live SQLite database through the engine, proves the copy, and only then gives it its name. All that was
 * acknowledged before the call is in it; writers are not held up, because the copy reads one moment of the journal.
 */
export async function backUpFile(input: { file: string; at: Date; target?: string; label?: string }): Promise<Backup> {
  const { file, at, label } = input;
  const target = input.target ?? backupPath({ folder: dirname(file), at, ending: ".db", label });
  if (existsSync(target)) throw new StoreProblem(`${target} exists already. Name another file.`);
  if (!existsSync(file)) throw new StoreProblem(`There is no database at ${file} to back up.`);
  const temporary = `${target}.part-${randomUUID().slice(0, 8)}`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(file, temporary);
    const rows = verifyFile(temporary);
    place(temporary, target);
    return { target, bytes: statSync(target).size, rows };
  } catch (error) {
    throw unwritten(error, target) ?? sentence(error, file);
  } finally {
    clear(temporary);
  }
}

/** The sentence for a backup whose place is at fault: full, forbidden or no folder. */
export function unwritten(error: unknown, target: string): StoreProblem | undefined {
  const { code = "", message } = error as { code?: string; message: string };
  if (!/^(ENOSPC|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|SQLITE_FULL|SQLITE_IOERR_WRITE)$/.test(code))
    return undefined;
  return new StoreProblem(`The backup ${target} could not be written (${message}). Nothing was left behind.`);
}

/** Takes away an unfinished file and its journals, as far as that can be done. */
export function clear(temporary: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"])
    try {
      rmSync(temporary + ending, { force: true });
    } catch {}
}

/** A whole copy of a SQLite file, its journal included, as one private file without a journal. */
export async function copyFile(file: string, target: string): Promise<void> {
  closeSync(openSync(target, "wx", 0o600));
  const source = new Sqlite(file, { readonly: true });
  try {
    // The open read keeps the copy at one moment; without it every write of others would start it over.
    source.exec("begin");
    source.prepare("select count(*) from sqlite_master").get();
    await source.backup(target, { progress: () => 2000 });
    source.exec("rollback");
  } finally {
    source.close();
  }
  const copy = new Sqlite(target);
  copy.pragma("journal_mode = delete");
  copy.close();
  chmodSync(target, 0o600);
}

/** Reads a SQLite file from end to end and counts its rows. Throws a sentence when it could not be relied on. */
export function verifyFile(file: string): number {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const verdict = connection.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok") throw new StoreProblem(`${file} is damaged (${verdict}).`);
    if (connection.prepare("pragma foreign_key_check").get())
      throw new StoreProblem(`${file} has rows without their parent.`);
    if (!compare(ledgerRows(connection), "sqlite").applied.length)
      throw new StoreProblem(`${file} is a SQLite database, but not one of Cairn.`);
    return tablesOf(connection).reduce((sum, table) => sum + count(connection, table), 0);
  } catch (error) {
    throw sentence(error, file);
  } finally {
    connection.close();
  }
}

const tablesOf = (connection: Sqlite.Database) =>
  connection
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migrations'",
    )
    .pluck()
    .all() as string[];

const count = (connection: Sqlite.Database, table: string) =>
  connection.prepare(`select count(*) from "${table}"`).pluck().get() as number;

/** Puts a finished file under its name so that a power cut leaves the old state or the new one, never half. */
export function place(temporary: string, target: string): void {
  sync(temporary);
  renameSync(temporary, target);
  sync(dirname(target));
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
