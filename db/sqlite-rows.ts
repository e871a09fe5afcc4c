import { Column, is, SQL } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

type Decoder = { mapFromDriverValue(value: unknown): unknown };
type Field = { path: string[]; field: unknown };
type Session = { prepareQuery(query: unknown, fields?: Field[], ...rest: unknown[]): unknown };

const asItIs = Column.prototype.mapFromDriverValue;

/** How a column's values become ours; null when they are ours already, undefined for what drizzle had better decode itself. */
function decoderOf(field: unknown): Decoder | null | undefined {
  if (is(field, Column)) return field.mapFromDriverValue === asItIs ? null : field;
  return is(field, SQL) ? (field as unknown as { decoder: Decoder }).decoder : undefined;
}

/** What turns the rows of a flat selection into objects; undefined for any other. */
function mapperOf(fields: Field[]) {
  const columns = fields.map(({ path, field }) => ({ name: path[0] ?? "", decoder: decoderOf(field) }));
  if (fields.some(({ path }) => path.length !== 1) || columns.some(({ decoder }) => decoder === undefined)) return;
  return (rows: unknown[][]) =>
    rows.map((row) => {
      const object: Record<string, unknown> = {};
      columns.forEach(({ name, decoder }, at) => {
        const value = row[at];
        object[name] = decoder && value !== null ? decoder.mapFromDriverValue(value) : value;
      });
      return object;
    });
}

/**
 * Lets `database` ask once a statement how each of its columns is decoded. Drizzle asks that again for every cell, which
 * took longer than SQLite does to find the rows of a year. Not for `.get()`, which our vocabulary does not have.
 */
export function quick(database: BetterSQLite3Database): BetterSQLite3Database {
  const { session } = database as unknown as { session: Session };
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (query, fields, method, isArray, mapper, ...rest) =>
    prepare(query, fields, method, isArray, mapper ?? (fields && mapperOf(fields)), ...rest);
  return database;
}
