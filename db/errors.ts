/** What went wrong, in words both engines share. */
export type Fault = "duplicate" | "orphan" | "invalid" | "busy" | "full" | "unavailable";

const faults: Record<string, Fault> = {
  23505: "duplicate",
  SQLITE_CONSTRAINT_UNIQUE: "duplicate",
  SQLITE_CONSTRAINT_PRIMARYKEY: "duplicate",
  23503: "orphan",
  SQLITE_CONSTRAINT_FOREIGNKEY: "orphan",
  23514: "invalid",
  SQLITE_CONSTRAINT_CHECK: "invalid",
  23502: "invalid",
  SQLITE_CONSTRAINT_NOTNULL: "invalid",
  "22P02": "invalid",
  22021: "invalid",
  40001: "busy",
  "40P01": "busy",
  SQLITE_BUSY: "busy",
  SQLITE_BUSY_SNAPSHOT: "busy",
  53100: "full",
  SQLITE_FULL: "full",
  SQLITE_NOTADB: "unavailable",
  SQLITE_IOERR_WRITE: "full",
  SQLITE_IOERR_SHMSIZE: "full",
  SQLITE_IOERR_FSYNC: "full",
  57014: "busy",
  "57P01": "unavailable",
  "57P03": "unavailable",
  ECONNREFUSED: "unavailable",
  ECONNRESET: "unavailable",
  ENOTFOUND: "unavailable",
  ETIMEDOUT: "unavailable",
  EPIPE: "unavailable",
  53300: "unavailable",
  "08006": "unavailable",
  "08001": "unavailable",
};

/** The kind of database trouble behind `error`, looking through its causes; undefined when it is something else. */
export function fault(error: unknown): Fault | undefined {
  for (let at = error; at && typeof at === "object"; at = (at as { cause?: unknown }).cause) {
    const { code = "" } = at as { code?: string };
    if (faults[code]) return faults[code];
    if (/^SQLITE_(IOERR|CANTOPEN|READONLY|CORRUPT)/.test(code)) return "unavailable";
  }
  return undefined;
}

/** What keeps the store from being used, as a sentence that names the file or host and the way out; shown without a stack. */
export class StoreProblem extends Error {
  override readonly name = "StoreProblem";
}
