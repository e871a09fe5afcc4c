import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { postgres } from "./dialect";
import { StoreProblem } from "./errors";
import type { Migrations } from "./store";

export type Engine = "sqlite" | "postgres";
/** The engine of this process; copying between engines names the other one. */
export const ownEngine: Engine = postgres ? "postgres" : "sqlite";

const folder = (engine: Engine) => join(/* turbopackIgnore: true */ process.cwd(), "db/migrations", engine);

export const ledger = "create table if not exists migrations (name text primary key, applied_at text not null)";
export const applied = "select name from migrations";

const scripts = (engine: Engine) =>
  readdirSync(folder(engine))
    .filter((file) => file.endsWith(".sql"))
    .sort();

/** What is applied and what is missing, given the ledger's rows. Throws when the database is newer than the code. */
export function compare(done: unknown[], engine = ownEngine): Migrations {
  const known = scripts(engine);
  const names = done.map((row) => (row as { name: string }).name).sort();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length)
    throw new StoreProblem(
      `The database was written by a newer Cairn (it has ${unknown.join(", ")}). Start that version, or restore a backup that is older: npm run restore -- <file>`,
    );
  return { applied: names, missing: known.filter((name) => !names.includes(name)) };
}

/** Scripts not yet in the ledger, oldest first: matched by name, so one that was merged late is never skipped. */
export function pending(done: unknown[], at: Date, engine = ownEngine): string[] {
  return compare(done, engine).missing.map((name) => script(name, at, engine));
}

/** One migration with the row that enters it in the ledger. */
export function script(name: string, at: Date, engine = ownEngine): string {
  const text = readFileSync(join(folder(engine), name), "utf8");
  return `${text};\ninsert into migrations values ('${name}', '${at.toISOString()}')`;
}
