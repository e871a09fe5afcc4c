import { randomUUID } from "node:crypto";
import { type AnyColumn, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { postgres } from "./dialect";

/**
 * The vocabulary the schema is written in: each word means the same on both engines. TypeScript sees the PostgreSQL
 * side, whose API is the narrower one (always asynchronous, no `.get()` or `.run()`).
 */
const core = postgres ? pg : (lite as unknown as typeof pg);
export const { text, integer, index, unique, uniqueIndex, primaryKey, foreignKey, check } = core;
export const table = postgres ? pg.pgTable : (lite.sqliteTable as unknown as typeof pg.pgTable);

const type = (onPostgres: string, onSqlite: string) => () => (postgres ? onPostgres : onSqlite);

export const flag = core.customType<{ data: boolean; driverData: boolean | number }>({
  dataType: type("boolean", "integer"),
  toDriver: (on) => (postgres ? on : Number(on)),
  fromDriver: Boolean,
});

/** A calendar day such as `2026-11-20`, with no time zone to get wrong. */
export const day = core.customType<{ data: string }>({
  dataType: type("date", "text"),
  toDriver(value) {
    if (new Date(value).toJSON()?.slice(0, 10) !== value) throw new RangeError(`not a calendar day: ${value}`);
    return value;
  },
});

/** A point in time, to the millisecond. */
export const instant = core.customType<{ data: Date; driverData: string }>({
  dataType: type("timestamptz(3)", "text"),
  toDriver: (at) => at.toISOString(),
  fromDriver: (iso) => new Date(iso),
});

/** Lower-cased on the way in, in `where` clauses too, so uniqueness ignores case. */
export const email = core.customType<{ data: string }>({
  dataType: type("text", "text"),
  toDriver: (address) => address.trim().toLowerCase(),
});

export const json = <T>(name: string) =>
  core.customType<{ data: T; driverData: unknown }>({
    dataType: type("jsonb", "text"),
    // A prepared statement asks for null too, which is no value and not the JSON word.
    toDriver: (value) => (value === null ? null : JSON.stringify(value)),
    fromDriver: (value) => (typeof value === "string" ? JSON.parse(value) : value) as T,
  })(name);

/** Identifiers sort by creation time, so they double as the tie-breaker for paging. */
export const id = () => text("id").primaryKey().$defaultFn(uuidv7);

/** In force from `recordedAt` until `endedAt`: rows are ended, never changed, so that any past day can be read. */
export const span = () => ({ recordedAt: instant("recorded_at").notNull(), endedAt: instant("ended_at") });

let last = 0;
export function uuidv7() {
  // Never earlier than the one before, so that rows written in one millisecond or across a clock step keep their order.
  last = Math.max(last + 1, Date.now() * 1024);
  const time = Math.floor(last / 1024)
    .toString(16)
    .padStart(12, "0");
  const sequence = (last % 1024).toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${randomUUID().slice(19)}`;
}

/** The same rule that zod has, repeated where nothing can get around it. */
export const oneOf = (column: AnyColumn, values: readonly string[]) =>
  check(
    `${column.name}_known`,
    sql`${sql.identifier(column.name)} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`,
  );

export const atMost = (column: AnyColumn, length: number) =>
  check(`${column.name}_length`, sql`length(${sql.identifier(column.name)}) <= ${sql.raw(String(length))}`);

export const notEmpty = (column: AnyColumn, length: number) =>
  check(`${column.name}_length`, sql`length(${sql.identifier(column.name)}) between 1 and ${sql.raw(String(length))}`);
