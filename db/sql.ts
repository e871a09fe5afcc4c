import { type AnyColumn, and, like, type Placeholder, type SQLWrapper, sql } from "drizzle-orm";
import type { Reader } from "./store";

/** The month a day falls in, `2026-11`. */
export const month = (day: AnyColumn) => sql<string>`substr(cast(${day} as text), 1, 7)`;

/** Orders rows without a value after all others, which the two engines would each put elsewhere. */
export const emptyLast = (column: AnyColumn) => sql`${column} is null`;

/** How many rows satisfy a condition. */
export const tally = (condition: SQLWrapper) => sql`count(*) filter (where ${condition})`.mapWith(Number);

/** Rows whose folded `column` has every one of the folded `words` somewhere; none when there are no words. */
export const mentions = (column: AnyColumn, words: string[]) =>
  words.length ? and(...words.map((word) => like(column, `%${word}%`))) : sql`false`;

/** A row of placeholders, for an insert that is prepared once and run with a row each time; ids have to be given too. */
export function placeholders<const Name extends string>(...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<Name, Placeholder<Name>>;
}

/** What an update that is prepared once sets a column to, as the driver takes it: text for an instant. */
export const set = (to: Placeholder) => sql`${to}`;

/** Builds hot statements once per connection: drizzle takes ten times as long to build one as SQLite to run it. */
export function preparedOnce<From extends Reader, Built>(prepare: (from: From) => Built): (from: From) => Built {
  const known = new WeakMap<From, Built>();
  return (from) => {
    const built = known.get(from) ?? prepare(from);
    known.set(from, built);
    return built;
  };
}

/** The first `length` characters of a text; on both engines a character is a code point, so none is cut in two. */
export const opening = (column: AnyColumn, length: number) =>
  sql<string>`substr(${column}, 1, ${sql.raw(String(length))})`;
