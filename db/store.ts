import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

type Database = PgDatabase<PgQueryResultHKT>;
type Reads = "select" | "selectDistinct";

/** Reads any time; sees only what has been committed. */
export type Reader = Pick<Database, Reads | "$count" | "$with"> & {
  with(...queries: Parameters<Database["with"]>): Pick<ReturnType<Database["with"]>, Reads>;
};

/** Writes happen in transactions, and only there. */
export type Writer = Reader & Pick<Database, "insert" | "update" | "delete">;

/**
 * What an engine offers. `check` throws with a sentence for the operator when the database cannot be relied on.
 * `pending` names the migrations still to come and those applied; it fails when the database is newer than the code.
 */
export type Store = {
  read: Reader;
  transact<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  migrate(): Promise<void>;
  pending(): Promise<Migrations>;
  check(): Promise<void>;
  /** Overwrites what deleted rows leave behind in the engine's own files, as far as the engine offers a way. */
  scrub(): Promise<void>;
  close(): Promise<void>;
};

export type Migrations = { applied: string[]; missing: string[] };
