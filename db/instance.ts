import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreProblem } from "./errors";
import type { Engine } from "./migrations";

/** Remembers beside the data which database it lived in, so that one that vanished is never replaced by an empty one. */
export type Instance = { id: string; createdAt: string; engine: Engine; database: string };

const marker = (folder: string) => join(folder, "instance");

/** The database as it may be shown: a file's path, or host, port and name; never user or password. */
export function shownName(url: string): string {
  if (!/^postgres(ql)?:/.test(url)) return url;
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL at ${hostname}:${port || 5432}${pathname}`;
}

export const hasInstance = (folder: string) => existsSync(marker(folder));

export function readInstance(folder: string): Instance | undefined {
  if (!hasInstance(folder)) return undefined;
  const text = readFileSync(marker(folder), "utf8");
  try {
    return JSON.parse(text) as Instance;
  } catch {
    throw new StoreProblem(
      `${marker(folder)} cannot be read. It only notes where the data lives: delete it if that is ${join(folder, "cairn.db")} or DATABASE_URL as they are.`,
    );
  }
}

/** Notes the database in use. The id stays for good; a PostgreSQL that moved to another host is simply noted anew. */
export function writeInstance(folder: string, { engine, url, at }: { engine: Engine; url: string; at: Date }): void {
  const before = readInstance(folder);
  const database = engine === "sqlite" ? "cairn.db" : shownName(url);
  if (before?.engine === engine && before.database === database) return;
  const { id, createdAt } = before ?? { id: randomUUID(), createdAt: at.toISOString() };
  const temporary = `${marker(folder)}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify({ id, createdAt, engine, database })}\n`, { mode: 0o600, flush: true });
  renameSync(temporary, marker(folder));
}

/** Stops when this folder's data was last kept in the other engine: what would be served is not what the people wrote. */
export function refuseOtherEngine(folder: string, { engine, url }: { engine: Engine; url: string }): void {
  const before = readInstance(folder);
  if (!before || before.engine === engine) return;
  const way =
    engine === "sqlite"
      ? "Set DATABASE_URL to it again."
      : "Move the data with npm run migrate:to-postgres, or unset DATABASE_URL.";
  throw new StoreProblem(
    `The data of ${folder} is kept in ${before.engine === "sqlite" ? join(folder, before.database) : before.database}, but now Cairn is told to use ${shownName(url)}. ${way} To begin without that data, delete ${marker(folder)}.`,
  );
}
