import { type AnyColumn, and, like, type SQLWrapper, sql } from "drizzle-orm";

/** The month a day falls in, `2026-11`. */
export const month = (day: AnyColumn) => sql<string>`substr(cast(${day} as text), 1, 7)`;

/** How many rows satisfy a condition. */
export const tally = (condition: SQLWrapper) => sql`count(*) filter (where ${condition})`.mapWith(Number);

/** Rows whose folded `column` has every one of the folded `words` somewhere; none when there are no words. */
export const mentions = (column: AnyColumn, words: string[]) =>
  words.length ? and(...words.map((word) => like(column, `%${word}%`))) : sql`false`;
