import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import type { Client } from "pg";
import { verifyFile } from "./backup";
import { fileTables, quoted, serverTables, type Table } from "./catalog";
import { StoreProblem } from "./errors";
import { shownName, writeInstance } from "./instance";
import { applied, compare, ledger, pending } from "./migrations";
import { onConnection, serverSentence } from "./postgres-server";
import { refuseOpen, refuseRunning } from "./running";
import { PLAIN_TEXT, readRows, writeRows } from "./server-rows";

export type Moved = { table: string; rows: number; hash: string };

/**
 * Copies the SQLite file row for row into an empty PostgreSQL database, in one transaction that is kept only when every
 * table holds the same rows on both sides. The file is not changed.
 */
export async function moveToServer({ file, url, at }: { file: string; url: string; at: Date }): Promise<Moved[]> {
  if (!existsSync(file)) throw new StoreProblem(`There is no database at ${file} to move.`);
  refuseRunning(dirname(file));
  refuseOpen(file);
  verifyFile(file);
  const source = new Sqlite(file, { readonly: true });
  try {
    const { missing } = compare(source.prepare(applied).all(), "sqlite");
    if (missing.length)
      throw new StoreProblem(`${file} is older than this Cairn. Start Cairn on it once, stop it, then run this again.`);
    source.exec("begin");
    const moved = await onConnection(url, (client) => copyAll({ source, client, url, at }));
    writeInstance(dirname(file), { engine: "postgres", url, at });
    return moved;
  } catch (error) {
    throw serverSentence(error, url);
  } finally {
    source.close();
  }
}

async function copyAll({ source, client, url, at }: Copying): Promise<Moved[]> {
  const { rows } = await client.query("select 1 from pg_tables where schemaname = current_schema() limit 1");
  if (rows.length)
    throw new StoreProblem(`${shownName(url)} is not empty. Name an empty database; nothing was changed.`);
  await client.query(`${PLAIN_TEXT}; begin; select pg_advisory_xact_lock(hashtext('migrations')); ${ledger}`);
  for (const script of pending([], at, "postgres")) await client.query(script);
  const tables = await serverTables(client);
  const known = fileTables(source).map(({ name }) => name);
  const odd = known.filter((name) => !tables.some((table) => table.name === name));
  if (odd.length || known.length !== tables.length)
    throw new StoreProblem(`The tables differ between the two databases (${odd.join(", ")}). Nothing was changed.`);
  const moved: Moved[] = [];
  for (const table of tables) moved.push(await copyTable(source, client, table));
  await client.query("commit");
  return moved;
}
type Copying = { source: Sqlite.Database; client: Client; url: string; at: Date };

async function copyTable(source: Sqlite.Database, client: Client, table: Table): Promise<Moved> {
  const sent = tally(table);
  let batch: unknown[][] = [];
  const flush = async () => {
    await writeRows(client, table, batch).catch((error) => {
      throw new StoreProblem(
        `PostgreSQL refuses a row of the table ${table.name} (${error.message}). Nothing was changed.`,
      );
    });
    batch = [];
    await breathe();
  };
  for (const row of source
    .prepare(`select ${quoted(table)} from "${table.name}"`)
    .raw()
    .iterate()) {
    sent.add(row as unknown[]);
    batch.push(row as unknown[]);
    if (batch.length === 500) await flush();
  }
  await flush();
  const arrived = tally(table);
  for await (const rows of readRows(client, table)) for (const row of rows) arrived.add(row);
  const [before, after] = [sent.result(), arrived.result()];
  if (before.rows !== after.rows || before.hash !== after.hash)
    throw new StoreProblem(`The table ${table.name} did not arrive as it was sent. Nothing was changed.`);
  return after;
}

/** Counts rows and sums up their hashes, so that the order in which an engine hands rows out plays no part. */
function tally(table: Table) {
  let [rows, sum] = [0, 0n];
  return {
    add(row: unknown[]) {
      const values = table.columns.map(({ type }, at) => canonical(row[at], type));
      sum += BigInt(`0x${createHash("sha256").update(JSON.stringify(values)).digest("hex")}`);
      rows++;
    },
    result: (): Moved => ({
      table: table.name,
      rows,
      hash: (sum % (1n << 256n)).toString(16).padStart(64, "0"),
    }),
  };
}

/** One spelling for a value, whichever engine it came from. `type` is PostgreSQL's name for the column's. */
export function canonical(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  const text = String(value);
  if (type === "boolean") return text === "1" || text === "t" || text === "true";
  // PostgreSQL writes `2026-11-20 11:00:00.12+00`; only the strict spelling is read the same for every year.
  if (type === "timestamp with time zone")
    return new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toISOString();
  if (type === "jsonb") return sorted(JSON.parse(text));
  return text;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
