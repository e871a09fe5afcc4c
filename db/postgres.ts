import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { applied, ledger, pending } from "./migrations";
import type { Store } from "./store";

export function connect(connectionString: string): Store {
  const pool = new Pool({ connectionString, max: env().DATABASE_POOL });
  // Unheard, a connection lost to a failover would end the process, even one that a transaction holds.
  const lost = (error: Error) => log.warn({ reason: error.message }, "lost a database connection");
  pool.on("connect", (client) => client.on("error", lost));
  pool.on("error", lost);

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
    transact: (work) => inside("begin isolation level serializable", (client) => work(drizzle({ client }))),
    migrate: () => inside("begin isolation level read committed", migrate),
    check: async () => {
      await pool.query("select 1 from migrations");
    },
    close: () => pool.end(),
  };
}

/** Instances that start together queue on the lock; read committed lets whoever waited see what was done meanwhile. */
async function migrate(client: PoolClient) {
  await client.query("select pg_advisory_xact_lock(hashtext('migrations'))");
  await client.query(ledger);
  for (const script of pending((await client.query(applied)).rows, now())) await client.query(script);
}
