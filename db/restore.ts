import { randomUUID } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { backupPath, clear, copyFile, place, verifyFile } from "./backup";
import { serverTables, type Table } from "./catalog";
import { type DumpHead, dumpServer, readDump } from "./dump";
import { StoreProblem } from "./errors";
import { shownName, writeInstance } from "./instance";
import { ledger, pending, script } from "./migrations";
import { APPLICATION } from "./postgres";
import { onConnection } from "./postgres-server";
import { refuseOpen, refuseRunning } from "./running";
import { writeRows } from "./server-rows";
import { settlement } from "./settle";
import { migrate } from "./sqlite";
import { inspect, sentence } from "./sqlite-file";

export type Restored = { rows: number; safety?: string };

/**
 * Puts a backup in the place of the SQLite database. It is copied, proven, brought up to date and settled beside the
 * old file first; the old one is kept. Throws, with nothing changed, when a server runs or the backup is not whole.
 */
export async function restoreFile({ file, from, at }: { file: string; from: string; at: Date }): Promise<Restored> {
  const folder = dirname(file);
  refuseRunning(folder);
  if (!existsSync(from)) throw new StoreProblem(`There is no file ${from}.`);
  if (resolve(from) === resolve(file)) throw new StoreProblem(`${from} is the database itself. Name a backup.`);
  inspect(from);
  const temporary = `${file}.restoring-${randomUUID().slice(0, 8)}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await copyFile(from, temporary);
    verifyFile(temporary);
    migrate(temporary);
    settleFile(temporary, at);
    const rows = verifyFile(temporary);
    refuseOpen(file);
    const safety = putAside(file, at);
    place(temporary, file);
    writeInstance(folder, { engine: "sqlite", url: file, at });
    return { rows, safety };
  } catch (error) {
    if (error instanceof StoreProblem) throw new StoreProblem(error.message.replaceAll(temporary, from));
    throw sentence(error, from);
  } finally {
    clear(temporary);
  }
}

function settleFile(file: string, at: Date): void {
  const connection = new Sqlite(file);
  connection.pragma("secure_delete = on");
  connection.transaction(() => {
    for (const statement of settlement(at)) connection.exec(statement);
  })();
  connection.pragma("journal_mode = wal");
  connection.close();
}

/** Keeps what was there, journal and all, and leaves no journal that the new file could mistake for its own. */
function putAside(file: string, at: Date): string | undefined {
  const safety = backupPath({ folder: dirname(file), at, ending: ".db", label: "before-restore" });
  mkdirSync(dirname(safety), { recursive: true, mode: 0o700 });
  const endings = ["", "-wal", "-shm"].filter((ending) => existsSync(file + ending));
  for (const ending of endings) move(file + ending, safety + ending);
  return endings.length ? safety : undefined;
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as { code?: string }).code !== "EXDEV") throw error;
    copyFileSync(from, to);
    rmSync(from);
  }
}

/**
 * Fills a PostgreSQL database from a copy, all of it or nothing. One that holds data is emptied only with `replace`,
 * and after it was backed up itself.
 */
export async function restoreServer(input: {
  url: string;
  folder: string;
  from: string;
  at: Date;
  replace: boolean;
}): Promise<Restored> {
  const { url, folder, from, at, replace } = input;
  refuseRunning(folder);
  await readDump(from);
  const safety = await onConnection(url, async (client) => {
    const { rows: others } = await client.query(
      "select 1 from pg_stat_activity where datname = current_database() and application_name = $1",
      [APPLICATION],
    );
    if (others.length) throw new StoreProblem(`A Cairn uses ${shownName(url)} at the moment. Stop it first.`);
    const { rows } = await client.query("select 1 from pg_tables where schemaname = current_schema() limit 1");
    if (!rows.length) return undefined;
    if (!replace)
      throw new StoreProblem(
        `${shownName(url)} holds data. Add --replace to put the backup in its place; what is there is backed up first.`,
      );
    return (await dumpServer({ url, folder, at, label: "before-restore" })).target;
  });
  const rows = await onConnection(url, async (client) => {
    await client.query("begin; select pg_advisory_xact_lock(hashtext('migrations'))");
    for (const table of await serverTables(client)) await client.query(`drop table "${table.name}" cascade`);
    await client.query(`drop table if exists migrations; ${ledger}`);
    let tables: DumpHead["tables"] = [];
    const counted = await readDump(from, {
      head: async (head) => {
        tables = head.tables;
        for (const name of head.migrations) await client.query(script(name, at, "postgres"));
      },
      rows: (table, some) => writeRows(client, tables[table] as Table, some),
    });
    const { rows: done } = await client.query("select name from migrations");
    for (const statement of [...pending(done, at, "postgres"), ...settlement(at)]) await client.query(statement);
    await client.query("commit");
    return counted;
  });
  writeInstance(folder, { engine: "postgres", url, at });
  return { rows, safety };
}
