import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { applied, compare, ledger, pending } from "./migrations";
import type { Store, Writer } from "./store";

/** How Cairn's connections are told from others, so that restore sees a server on any machine. */
export const APPLICATION = "cairn";

export function connect(connectionString: string): Store {
  const pool = new Pool({
    connectionString,
    max: env().DATABASE_POOL,
    application_name: APPLICATION,
    connectionTimeoutMillis: 10_000,
  });
  // Unheard, a connection lost to a failover would end the process, even one that a transaction holds.
  const lost = (error: Error) => log.warn({ reason: error.message }, "lost a database connection");
  pool.on("connect", (client) => client.on("error", lost));
  pool.on("error", lost);

  // One for each connection, so that statements prepared on it are built once.
  const writers = new WeakMap<PoolClient, Writer>();
  const writerOf = (client: PoolClient) => {
    const known = writers.get(client) ?? drizzle({ client });
    writers.set(client, known);
    return known;
  };

  async function inside<T>(begin: string, work: (client: PoolClient) => Promise<T>) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((reason) => {
        broken = reason;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    read: drizzle({ client: pool }),
    transact: (work) => inside("begin isolation level serializable", (client) => work(writerOf(client))),
    migrate: () => inside("begin isolation level read committed", migrate),
    pending: async () => {
      const { rows } = await pool.query("select to_regclass('migrations') is not null as made");
      return compare(rows[0].made ? (await pool.query(applied)).rows : []);
    },
    check: async () => {
      await pool.query("select 1 from migrations");
    },
    // Deleted rows go with the server's own vacuum; its write-ahead log and archives are the operator's to keep.
    scrub: async () => {},
    close: () => pool.end(),
  };
}

/** Instances that start together queue on the lock; read committed lets whoever waited see what was done meanwhile. */
async function migrate(client: PoolClient) {
  await client.query("select pg_advisory_xact_lock(hashtext('migrations'))");
  await client.query(ledger);
  for (const script of pending((await client.query(applied)).rows, now())) await client.query(script);
}
