import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type Sqlite from "better-sqlite3";
import { verifyFile } from "./backup";
import { StoreProblem } from "./errors";
import { hasInstance, readInstance, shownName } from "./instance";
import { applied, compare } from "./migrations";
import { inspectServer, onConnection } from "./postgres-server";
import { ledgerRows, open, PRAGMAS } from "./sqlite";
import { examine, sentence } from "./sqlite-file";

/** One line of a check-up; `says` holds the way out when it is not ok. */
export type Finding = { ok: boolean; says: string };

const QUEUED = "sent_at is null and dead_at is null";
/** Mail that waits longer than this points to a mail server that has been refusing for long. */
const LATE_MAIL_HOURS = 24;

/** Looks a SQLite store over without changing it. */
export async function inspectFileStore({ file, at }: { file: string; at: Date }): Promise<Finding[]> {
  const found: Finding[] = [];
  let connection: Sqlite.Database | undefined;
  try {
    found.push(engine(dirname(file), "sqlite"));
    examine(file);
    if (!existsSync(file)) return [{ ok: true, says: `${file} is not there yet; the first start makes it` }];
    found.push({ ok: true, says: `${file} is a SQLite database that can be read and written` });
    found.push({ ok: true, says: `${verifyFile(file)} rows; integrity_check and foreign_key_check are clean` });
    connection = open(file, { readonly: true });
    found.push({ ok: true, says: `journal_mode=wal and ${Object.keys(PRAGMAS).join(", ")} read back as Cairn needs` });
    found.push(migrations(compare(ledgerRows(connection), "sqlite").missing));
    const oldest = connection.prepare(`select min(due_at) from outbox where ${QUEUED}`).pluck().get();
    found.push(queue(oldest as string | null, at));
  } catch (error) {
    found.push(problem(sentence(error, file)));
  } finally {
    connection?.close();
  }
  return found;
}

/** Looks a PostgreSQL store over without changing it. */
export async function inspectServerStore(input: { url: string; folder: string; at: Date }): Promise<Finding[]> {
  const { url, folder, at } = input;
  const found: Finding[] = [];
  try {
    found.push(engine(folder, "postgres"));
    await inspectServer(url, { known: hasInstance(folder) });
    await onConnection(url, async (client) => {
      const { rows: version } = await client.query("show server_version");
      found.push({ ok: true, says: `${shownName(url)} answers (version ${version[0].server_version})` });
      for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
        const { rows } = await client.query(`show ${setting}`);
        const value = String(rows[0][setting]);
        const off = value === "off";
        found.push({ ok: !off, says: `${setting} is ${value}${off ? ": turn it on, or a power cut loses data" : ""}` });
      }
      const { rows: made } = await client.query("select to_regclass('migrations') is not null as made");
      if (!made[0].made) {
        found.push({ ok: true, says: "The database is empty; the first start fills it" });
        return;
      }
      found.push(migrations(compare((await client.query(applied)).rows, "postgres").missing));
      const { rows: oldest } = await client.query(`select min(due_at) as due from outbox where ${QUEUED}`);
      found.push(queue(oldest[0].due, at));
    });
  } catch (error) {
    found.push(problem(error));
  }
  return found;
}

function engine(folder: string, now: "sqlite" | "postgres"): Finding {
  const before = readInstance(folder);
  if (!before) return { ok: true, says: "This data folder has not been used yet" };
  const same = before.engine === now;
  return { ok: same, says: `The data is kept in ${before.database}${same ? "" : ", but DATABASE_URL says otherwise"}` };
}

const migrations = (missing: string[]): Finding => ({
  ok: true,
  says: missing.length ? `Migrations to come at the next start: ${missing.join(", ")}` : "All migrations are applied",
});

function queue(oldest: string | Date | null, at: Date): Finding {
  if (!oldest) return { ok: true, says: "No mail is waiting" };
  const hours = Math.floor((at.getTime() - new Date(oldest).getTime()) / 3_600_000);
  const late = hours >= LATE_MAIL_HOURS;
  return {
    ok: !late,
    says: `The oldest waiting mail is ${Math.max(0, hours)} h late${late ? ": check SMTP_URL" : ""}`,
  };
}

const problem = (error: unknown): Finding => ({
  ok: false,
  says: error instanceof StoreProblem ? error.message : `The database cannot be used (${(error as Error).message})`,
});
