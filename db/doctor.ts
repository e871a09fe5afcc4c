import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type Sqlite from "better-sqlite3";
import type { Client } from "pg";
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
/** Of a restore, what was waiting in the backup is no failure. */
const DEAD = "select count(*) as dead from outbox where dead_at >= $1 and last_error <> 'restored'";
/** Mail that waits longer than this points to a mail server that has been refusing for long. */
const LATE_MAIL_HOURS = 24;

/** Clocks this far apart make leases run out early or late; in milliseconds. */
const APART = 60_000;
/** How far what is stored may lie ahead before time must have gone backwards; in milliseconds. */
const AHEAD = 10 * 60_000;
const GIVEN_UP_DAYS = 30;
/** The latest moments that were noted as past when they were written. */
const NEWEST = [
  "select max(at) as at from history",
  "select max(created_at) from outbox",
  "select max(finished_at) from jobs",
  "select max(seen_at) from sessions",
].join(" union all ");

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
    const since = new Date(at.getTime() - GIVEN_UP_DAYS * 86_400_000).toISOString();
    found.push(givenUp(connection.prepare(DEAD.replace("$1", "?")).pluck().get(since)));
    found.push(past(connection.prepare(NEWEST).pluck().all() as (string | null)[], at));
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
      found.push(await serverClock(client));
      const { rows: made } = await client.query("select to_regclass('migrations') is not null as made");
      if (!made[0].made) {
        found.push({ ok: true, says: "The database is empty; the first start fills it" });
        return;
      }
      found.push(migrations(compare((await client.query(applied)).rows, "postgres").missing));
      const { rows: oldest } = await client.query(`select min(due_at) as due from outbox where ${QUEUED}`);
      found.push(queue(oldest[0].due, at));
      const since = new Date(at.getTime() - GIVEN_UP_DAYS * 86_400_000);
      found.push(givenUp((await client.query(DEAD, [since])).rows[0].dead));
      found.push(
        past(
          (await client.query(NEWEST)).rows.map((row) => row.at),
          at,
        ),
      );
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

function givenUp(count: unknown): Finding {
  const dead = Number(count);
  const said = ["No message was", "1 message was"][dead] ?? `${dead} messages were`;
  return {
    ok: true,
    says: `${said} given up in the last ${GIVEN_UP_DAYS} days${dead ? ": npm run admin -- mail says why" : ""}`,
  };
}

/** Both clocks as they are, wherever CLOCK_FILE has moved Cairn's own. */
async function serverClock(client: Client): Promise<Finding> {
  const asked = Date.now();
  const { rows } = await client.query("select now() as at");
  const apart = new Date(rows[0].at).getTime() - (asked + Date.now()) / 2;
  const seconds = Math.round(Math.abs(apart) / 1000);
  const ok = Math.abs(apart) <= APART;
  if (ok) return { ok, says: `The database server's clock and this machine's are ${seconds} s apart` };
  const way = apart > 0 ? "behind" : "ahead of";
  return {
    ok,
    says: `This machine's clock is ${seconds} s ${way} the database server's: set both by a time server, or messages go out at a wrong time`,
  };
}

function past(stored: (string | Date | null)[], at: Date): Finding {
  const newest = Math.max(...stored.map((then) => (then ? new Date(then).getTime() : 0)));
  const minutes = Math.round((newest - at.getTime()) / 60_000);
  const ok = newest - at.getTime() <= AHEAD;
  if (ok) return { ok, says: "Nothing is stored with a time that is still to come" };
  return {
    ok,
    says: `Something is stored ${minutes} minutes ahead of now, so the clock went back or was wrong: until it is right, messages may wait or come again`,
  };
}

const problem = (error: unknown): Finding => ({
  ok: false,
  says: error instanceof StoreProblem ? error.message : `The database cannot be used (${(error as Error).message})`,
});
