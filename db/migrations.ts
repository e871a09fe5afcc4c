import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { postgres } from "./dialect";

const folder = join(/* turbopackIgnore: true */ process.cwd(), "db/migrations", postgres ? "postgres" : "sqlite");

export const ledger = "create table if not exists migrations (name text primary key, applied_at text not null)";
export const applied = "select name from migrations";

const scripts = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();

const namesOf = (done: unknown[]) => new Set(done.map((row) => (row as { name: string }).name));

/** Scripts not yet in the ledger, oldest first: matched by name, so one that was merged late is never skipped. */
export function pending(done: unknown[], at: Date): string[] {
  const names = namesOf(done);
  refuseNewer(names);
  return scripts()
    .filter((name) => !names.has(name))
    .map(
      (name) =>
        `${readFileSync(join(folder, name), "utf8")};\ninsert into migrations values ('${name}', '${at.toISOString()}')`,
    );
}

/** A database written by a newer Cairn must not be touched by this one. */
function refuseNewer(names: Set<string>) {
  const known = new Set(scripts());
  const unknown = [...names].filter((name) => !known.has(name));
  if (unknown.length)
    throw new Error(
      `The database was written by a newer Cairn (it has ${unknown.join(", ")}). Start that version, or restore a backup that is older.`,
    );
}
