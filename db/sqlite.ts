import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { now } from "@/lib/clock";
import { StoreProblem } from "./errors";
import { applied, compare, ledger, pending } from "./migrations";
import { create, inspect, sentence, WAY_BACK } from "./sqlite-file";
import { quick } from "./sqlite-rows";
import { emptied, isLogEmptied, rewrite } from "./sqlite-scrub";
import type { Reader, Store, Writer } from "./store";

/** What durability and privacy rest on; read back after setting, because an engine may silently keep its own mind. */
export const PRAGMAS = {
  foreign_keys: 1,
  synchronous: 2,
  busy_timeout: 50,
  trusted_schema: 0,
  secure_delete: 1,
} as const;

/**
 * One connection writes, the other reads. better-sqlite3 is synchronous, so other requests run whenever a transaction
 * awaits; on a connection of their own they can neither see its unfinished work nor write into it.
 */
export function connect(file: string): Store {
  const { writer, reader } = both(file);
  const tx = drizzle({ client: writer }) as unknown as Writer;
  let last = Promise.resolve<unknown>(undefined);

  function inTurn<T>(task: () => T | Promise<T>): Promise<T> {
    const turn = last.then(task);
    last = turn.catch(() => {});
    return turn;
  }

  return {
    read: quick(drizzle({ client: reader })) as unknown as Reader,
    transact: (work) =>
      inTurn(async () => {
        writer.exec("begin immediate");
        try {
          const result = await work(tx);
          writer.exec("commit");
          return result;
        } finally {
          if (writer.inTransaction) writer.exec("rollback");
        }
      }),
    migrate: () => inTurn(() => migrate(file)),
    pending: async () => compare(ledgerRows(reader), "sqlite"),
    check: async () => check(reader, file),
    scrub: async () => {
      await inTurn(() => rewrite(file));
      await emptied(() => inTurn(() => isLogEmptied(writer)));
    },
    close: () =>
      inTurn(() => {
        reader.close();
        writer.pragma("wal_checkpoint(truncate)");
        writer.close();
      }),
  };
}

function both(file: string) {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (existsSync(file)) inspect(file);
    else create(file);
    return { writer: open(file), reader: open(file, { readonly: true }) };
  } catch (error) {
    throw sentence(error, file);
  }
}

/** A connection as Cairn needs it. Throws when SQLite does not keep a setting that durability or privacy rests on. */
export function open(file: string, options?: Sqlite.Options) {
  const connection = new Sqlite(file, options);
  if (!options?.readonly) connection.pragma("journal_mode = wal");
  for (const [name, value] of Object.entries(PRAGMAS)) connection.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(PRAGMAS)) {
    const [read] = Object.values((connection.pragma(name) as Record<string, number>[])[0] ?? {});
    if (read !== value)
      throw new StoreProblem(`SQLite keeps ${name} at ${read} where Cairn needs ${value}; it will not start.`);
  }
  const mode = connection.pragma("journal_mode", { simple: true });
  if (mode !== "wal")
    throw new StoreProblem(`${file}: SQLite keeps its journal in "${mode}" mode where Cairn needs "wal".`);
  return remembering(connection);
}

/**
 * SQLite looks at what is bound behind an equals sign or a limit, and so plans the whole statement anew each time that it
 * is bound. Behind a plus, which changes no value of any type, it does not look, and the plan stays.
 */
const planned = (text: string) => text.replace(/(=|\b(?:limit|offset)) \?/gi, "$1 +?");

/** Compiles each distinct statement once instead of on every call, as drizzle would. */
function remembering(connection: Sqlite.Database) {
  const prepare = connection.prepare.bind(connection);
  const known = new Map<string, Sqlite.Statement>();
  connection.prepare = ((text: string) => {
    const statement = known.get(text) ?? prepare(planned(text));
    if (known.size < 500) known.set(text, statement);
    return statement;
  }) as typeof prepare;
  return connection;
}

/** The names of the applied migrations; none in a database that is still empty. */
export const ledgerRows = (connection: Sqlite.Database) =>
  connection.prepare("select 1 from sqlite_master where name = 'migrations'").get()
    ? connection.prepare(applied).all()
    : [];

/** Foreign keys stay off until the end: rebuilding a table drops it on the way, which would delete its children. */
export function migrate(file: string) {
  const connection = new Sqlite(file, { timeout: 60_000 });
  connection.pragma("foreign_keys = off");
  connection.pragma("synchronous = full");
  try {
    connection
      .transaction(() => {
        connection.exec(ledger);
        for (const script of pending(ledgerRows(connection), now(), "sqlite")) connection.exec(script);
        if (connection.prepare("pragma foreign_key_check").get())
          throw new Error("a migration left rows without their parent");
      })
      .immediate();
  } finally {
    connection.close();
  }
}

/** Throws when the file is damaged or rows have lost their parent. */
export function check(connection: Sqlite.Database, file: string) {
  const [verdict] = Object.values((connection.pragma("quick_check(1)") as Record<string, string>[])[0] ?? {});
  if (verdict !== "ok") throw new StoreProblem(`The database ${file} is damaged (${verdict}). ${WAY_BACK}`);
  if (connection.prepare("pragma foreign_key_check").get())
    throw new StoreProblem(`The database ${file} has rows without their parent. ${WAY_BACK}`);
}
