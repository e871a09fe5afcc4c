import { Client } from "pg";
import { StoreProblem } from "./errors";
import { shownName } from "./instance";
import { APPLICATION } from "./postgres";

const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|57P03)$/;

/** Runs `work` on one connection of its own. Failures to connect become sentences that never hold the password. */
export async function onConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: `${APPLICATION}-command`,
  });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw serverSentence(error, url);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** What PostgreSQL, or the way to it, says, as a sentence; other errors come back as they are. */
export function serverSentence(error: unknown, url: string): unknown {
  const { code = "", message } = error as { code?: string; message: string };
  const server = shownName(url);
  if (/^28/.test(code))
    return new StoreProblem(`${server} refuses the user or the password of DATABASE_URL. Correct them there.`);
  if (code === "3D000")
    return new StoreProblem(`${server} does not exist on that server. Create the database, or correct DATABASE_URL.`);
  if (code === "42501")
    return new StoreProblem(
      `${server} does not let the user of DATABASE_URL do this (${message}). Make that user the owner of the database.`,
    );
  if (code === "53300")
    return new StoreProblem(`${server} has no connection left. Raise its limit or lower DATABASE_POOL.`);
  if (code === "53100") return new StoreProblem(`${server} has a full disk. Free some space there and start again.`);
  if (UNREACHABLE.test(code) || /timeout/i.test(message))
    return new StoreProblem(
      `${server} does not answer (${code || "no answer in time"}). Check that it runs, and the host and port in DATABASE_URL.`,
    );
  return error;
}

/** Throws when the server cannot be used, or when it is empty although this data folder's data was kept there. */
export async function inspectServer(url: string, { known }: { known: boolean }): Promise<void> {
  await onConnection(url, async (client) => {
    const { rows } = await client.query("select to_regclass('migrations') is not null as made");
    if (known && !rows[0].made)
      throw new StoreProblem(
        `${shownName(url)} is empty, and it held data before. Correct DATABASE_URL, or bring a backup back with npm run restore -- <file>. To begin with an empty one, delete the file instance in the data folder.`,
      );
    const { rows: version } = await client.query("show server_version_num");
    if (Number(version[0].server_version_num) < 130_000)
      throw new StoreProblem(`${shownName(url)} is older than PostgreSQL 13. Use a newer one.`);
  });
}
