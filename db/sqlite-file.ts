import { randomUUID } from "node:crypto";
import { chmodSync, closeSync, existsSync, linkSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { StoreProblem } from "./errors";
import { hasInstance } from "./instance";
import { applied, compare } from "./migrations";

export const WAY_BACK = "Bring a backup back with npm run restore -- <file>; the newest are in the folder backups.";
const HEADER = "SQLite format 3\0";

/** Makes a new, private, empty database, all at once: whoever starts beside us finds a whole file or none. */
export function create(file: string): void {
  refuseMissing(file);
  const temporary = `${file}.new-${randomUUID().slice(0, 8)}`;
  closeSync(openSync(temporary, "wx", 0o600));
  const connection = new Sqlite(temporary);
  connection.pragma("journal_mode = wal");
  connection.close();
  chmodSync(temporary, 0o600);
  try {
    linkSync(temporary, file);
  } catch (error) {
    // A disk without links (FAT, some network folders) gets a plain rename.
    if ((error as { code?: string }).code !== "EEXIST") renameSync(temporary, file);
  } finally {
    for (const ending of ["", "-wal", "-shm"]) rmSync(temporary + ending, { force: true });
  }
}

/** Stops where a database was and is no more, or where its last changes lie around without it. */
export function refuseMissing(file: string): void {
  const marker = join(dirname(file), "instance");
  const [wasThere, hasJournal] = [hasInstance(dirname(file)), existsSync(`${file}-wal`)];
  // Looked at last: whoever starts beside us makes the file before anything that tells of it.
  if (existsSync(file)) return;
  if (wasThere)
    throw new StoreProblem(
      `The database ${file} is missing, and there was one. ${WAY_BACK} To begin with an empty one, delete ${marker}.`,
    );
  if (hasJournal)
    throw new StoreProblem(
      `The database ${file} is missing, but its journal ${file}-wal is there. Put the database back beside it. ${WAY_BACK}`,
    );
}

/** Looks at an existing file without changing it. Throws a sentence when it is not a whole SQLite database. */
export function inspect(file: string): void {
  const stat = statSync(file);
  if (!stat.isFile()) throw new StoreProblem(`${file} should be the database but is not a file. Move it away.`);
  if (stat.size === 0) throw new StoreProblem(`The database ${file} is empty (0 bytes). ${WAY_BACK}`);
  const start = Buffer.alloc(HEADER.length);
  const handle = openSync(file, "r");
  readSync(handle, start, 0, HEADER.length, 0);
  closeSync(handle);
  if (start.toString("latin1") !== HEADER) throw new StoreProblem(`${file} is not a SQLite database. ${WAY_BACK}`);
}

/** Throws for another program's database, for one whose tables are gone, and for one that a newer Cairn wrote. */
export function refuseForeign(file: string, { known }: { known: boolean }): void {
  const connection = new Sqlite(file, { readonly: true });
  try {
    const tables = connection.prepare("select name from sqlite_master where type = 'table'").pluck().all();
    if (tables.includes("migrations")) {
      compare(connection.prepare(applied).all(), "sqlite");
      return;
    }
    if (tables.length) throw new StoreProblem(`${file} is a SQLite database, but not one of Cairn. ${WAY_BACK}`);
    if (known) throw new StoreProblem(`The database ${file} holds no tables, and it did before. ${WAY_BACK}`);
  } finally {
    connection.close();
  }
}

/** Proves that the file can be written, which a read-only disk or folder shows only now. */
export function refuseReadOnly(file: string): void {
  const connection = new Sqlite(file);
  try {
    connection.exec("begin immediate; rollback");
  } catch (error) {
    if ((error as { code?: string }).code !== "SQLITE_BUSY") throw error;
  } finally {
    connection.close();
  }
}

/** Looks at a database, or at the place where one will be, before anything is changed. Throws a sentence. */
export function examine(file: string): void {
  if (!existsSync(file)) {
    refuseMissing(file);
    return;
  }
  inspect(file);
  refuseForeign(file, { known: hasInstance(dirname(file)) });
  refuseReadOnly(file);
}

/** What SQLite says of a file, as a sentence; other errors come back as they are. */
export function sentence(error: unknown, file: string): unknown {
  if (error instanceof StoreProblem)
    return error.message.includes(file) ? error : new StoreProblem(`${file}: ${error.message}`);
  const { code = "", message } = error as { code?: string; message: string };
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new StoreProblem(`The database ${file} is damaged (${message}). ${WAY_BACK}`);
  if (/^SQLITE_READONLY|^EROFS/.test(code))
    return new StoreProblem(
      `The database ${file} cannot be written (${message}). Make it and its folder writable for this user.`,
    );
  if (/^SQLITE_CANTOPEN|^EACCES|^EPERM/.test(code))
    return new StoreProblem(
      `The database ${file} cannot be opened (${message}). Check that its folder exists and that this user may read and write there.`,
    );
  if (/^SQLITE_FULL|^ENOSPC/.test(code))
    return new StoreProblem(`The disk that holds ${file} is full. Free some space and start again; nothing was lost.`);
  if (/^SQLITE_(IOERR|PROTOCOL|BUSY)/.test(code))
    return new StoreProblem(
      `The database ${file} cannot be read (${code}: ${message}). Check the disk, and that no other program holds the file.`,
    );
  if (/^SQLITE_/.test(code))
    return new StoreProblem(`The database ${file} cannot be used (${code}: ${message}). ${WAY_BACK}`);
  return error;
}
