import type Sqlite from "better-sqlite3";
import type { Client } from "pg";

/** A table as the database itself describes it, so that copies need no list of tables to be kept up to date. */
export type Table = { name: string; columns: Column[]; parents: string[] };
export type Column = { name: string; type: string };

/** Cairn's tables of a SQLite file, parents before children; the ledger of migrations is not among them. */
export function fileTables(connection: Sqlite.Database): Table[] {
  const names = connection
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migrations'",
    )
    .pluck()
    .all() as string[];
  return inOrder(
    names.map((name) => ({
      name,
      columns: connection.pragma(`table_info("${name}")`) as Column[],
      parents: (connection.pragma(`foreign_key_list("${name}")`) as { table: string }[]).map(({ table }) => table),
    })),
  );
}

/** Cairn's tables of a PostgreSQL database, parents before children; the ledger of migrations is not among them. */
export async function serverTables(client: Client): Promise<Table[]> {
  const { rows: columns } = await client.query(
    `select table_name, column_name as name, data_type as type from information_schema.columns
     where table_schema = current_schema() and table_name <> 'migrations' order by table_name, ordinal_position`,
  );
  const { rows: keys } = await client.query(
    `select child.relname as child, parent.relname as parent from pg_constraint
     join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
     join pg_namespace n on n.oid = child.relnamespace and n.nspname = current_schema() where contype = 'f'`,
  );
  const names = [...new Set(columns.map((column) => column.table_name as string))];
  return inOrder(
    names.map((name) => ({
      name,
      columns: columns
        .filter((column) => column.table_name === name)
        .map((column) => ({ name: column.name, type: column.type })),
      parents: keys.filter((key) => key.child === name).map((key) => key.parent),
    })),
  );
}

/** Parents before children. A table that refers to itself counts as needing nothing more. */
export function inOrder(tables: Table[]): Table[] {
  const done: Table[] = [];
  const has = (name: string) => done.some((table) => table.name === name);
  while (done.length < tables.length) {
    const next = tables.find(
      (table) =>
        !has(table.name) &&
        table.parents.every((name) => name === table.name || has(name) || !tables.some((one) => one.name === name)),
    );
    if (!next) throw new Error("The tables need each other in a circle; they cannot be copied one after the other.");
    done.push(next);
  }
  return done;
}

export const quoted = (table: Table) => table.columns.map(({ name }) => `"${name}"`).join(", ");
