import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Client } from "pg";

/** What the keys of captures begin with that were made to be measured. */
export const MARK = "bench-";

const ITEMS = `select id from evidence where capture_key like '${MARK}%'`;
const STATEMENTS = [
  `delete from history where subject = 'evidence' and subject_id in (${ITEMS})`,
  `delete from evidence where capture_key like '${MARK}%'`,
];

/** Takes the measured captures out again, so that no record grows from round to round. */
export async function forget(env: Record<string, string>): Promise<void> {
  if (env.DATABASE_URL) return forgetIn(env.DATABASE_URL);
  const file = new Sqlite(join(env.DATA_DIR ?? "", "cairn.db"), { timeout: 10_000 });
  file.pragma("foreign_keys = on");
  file.transaction(() => {
    for (const statement of STATEMENTS) file.prepare(statement).run();
  })();
  file.close();
}

async function forgetIn(url: string) {
  const client = new Client(url);
  await client.connect();
  for (const statement of STATEMENTS) await client.query(statement);
  await client.end();
}
