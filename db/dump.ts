import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Client } from "pg";
import { type Backup, backupPath, clear, place, unwritten } from "./backup";
import { serverTables, type Table } from "./catalog";
import { StoreProblem } from "./errors";
import { shownName } from "./instance";
import { applied, compare } from "./migrations";
import { onConnection, serverSentence } from "./postgres-server";
import { PLAIN_TEXT, type Row, readRows } from "./server-rows";

export type DumpHead = { cairn: 1; madeAt: string; migrations: string[]; tables: Pick<Table, "name" | "columns">[] };
type DumpEnd = { rows: number[]; sha256: string };
type Reading = {
  head?: (head: DumpHead) => Promise<void>;
  rows?: (table: number, rows: Row[]) => Promise<void>;
};

const BATCH = 500;

/**
 * Copies a PostgreSQL database as lines of JSON: a head, every row of every table as of one moment, and an end that
 * carries counts and a hash. It gets its name only after it was read back whole.
 */
export async function dumpServer(input: {
  url: string;
  folder: string;
  at: Date;
  target?: string;
  label?: string;
}): Promise<Backup> {
  const { url, folder, at, label } = input;
  const target = input.target ?? backupPath({ folder, at, ending: ".jsonl.gz", label });
  if (existsSync(target)) throw new StoreProblem(`${target} exists already. Name another file.`);
  const temporary = `${target}.part-${randomUUID().slice(0, 8)}`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await onConnection(url, async (client) => {
      await client.query(`${PLAIN_TEXT}; begin isolation level repeatable read read only`);
      await pipeline(
        Readable.from(lines(client, url, at)),
        createGzip(),
        createWriteStream(temporary, { mode: 0o600 }),
      );
      await client.query("commit");
    });
    const rows = await readDump(temporary);
    place(temporary, target);
    return { target, bytes: statSync(target).size, rows };
  } catch (error) {
    throw unwritten(error, target) ?? serverSentence(error, url);
  } finally {
    clear(temporary);
  }
}

async function* lines(client: Client, url: string, at: Date): AsyncGenerator<string> {
  const { rows: made } = await client.query("select to_regclass('migrations') is not null as made");
  if (!made[0].made) throw new StoreProblem(`${shownName(url)} holds no Cairn data to back up.`);
  const { applied: migrations } = compare((await client.query(applied)).rows, "postgres");
  const tables = await serverTables(client);
  const hash = createHash("sha256");
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  const counts = tables.map(() => 0);
  const described = tables.map(({ name, columns }) => ({ name, columns }));
  yield line({ cairn: 1, madeAt: at.toISOString(), migrations, tables: described } satisfies DumpHead);
  for (const [index, table] of tables.entries())
    for await (const rows of readRows(client, table)) {
      counts[index] = (counts[index] ?? 0) + rows.length;
      yield rows.map((row) => line([index, ...row])).join("");
    }
  yield `${JSON.stringify({ rows: counts, sha256: hash.digest("hex") } satisfies DumpEnd)}\n`;
}

/** Reads a copy from end to end and answers how many rows it has. Throws a sentence when a byte is amiss. */
export async function readDump(file: string, reading: Reading = {}): Promise<number> {
  if (!existsSync(file)) throw new StoreProblem(`There is no file ${file}.`);
  const broken = (why: string) => new StoreProblem(`${file} is not a whole backup of Cairn (${why}).`);
  const state = { hash: createHash("sha256"), counts: [] as number[], head: undefined as DumpHead | undefined };
  let end: DumpEnd | undefined;
  let batch: { table: number; rows: Row[] } = { table: -1, rows: [] };
  const flush = async () => {
    if (batch.rows.length) await reading.rows?.(batch.table, batch.rows);
    batch = { table: -1, rows: [] };
  };
  const take = async (line: string) => {
    const value = JSON.parse(line) as DumpHead | DumpEnd | [number, ...Row];
    if (end) throw broken("it goes on after its end");
    if ("sha256" in value) {
      end = value;
      return;
    }
    state.hash.update(`${line}\n`);
    if (!Array.isArray(value)) {
      if (value.cairn !== 1 || state.head) throw broken("its head is unknown");
      state.head = value;
      state.counts = value.tables.map(() => 0);
      compare(
        value.migrations.map((name) => ({ name })),
        "postgres",
      );
      await reading.head?.(value);
      return;
    }
    const [table, ...row] = value;
    if (!state.head?.tables[table]) throw broken("a row belongs to no table");
    state.counts[table] = (state.counts[table] ?? 0) + 1;
    if (batch.table !== table || batch.rows.length === BATCH) await flush();
    batch.table = table;
    batch.rows.push(row);
  };
  await unpacked(file, take).catch((error) => {
    const unreadable = error instanceof SyntaxError || /^Z_|^ERR_ENCODING/.test(error.code ?? "");
    throw unreadable ? broken(error.message) : error;
  });
  await flush();
  if (!end) throw broken("its end is missing");
  if (end.sha256 !== state.hash.digest("hex") || String(end.rows) !== String(state.counts))
    throw broken("its content does not fit its check sum");
  return state.counts.reduce((sum, count) => sum + count, 0);
}

async function unpacked(file: string, take: (line: string) => Promise<void>): Promise<void> {
  await pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let rest = "";
    for await (const chunk of chunks) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts) await take(line);
    }
    if (rest) throw new SyntaxError("the last line is not whole");
  });
}
