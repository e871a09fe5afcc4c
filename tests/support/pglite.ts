import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { applied, compare, ledger, pending } from "@/db/migrations";
import type { Store } from "@/db/store";

/** PostgreSQL inside the test process, so that the second dialect is tested on machines without a server. */
export async function connect(): Promise<Store> {
  const client = await PGlite.create();
  const db = drizzle({ client });
  return {
    read: db,
    transact: (work) => db.transaction(work, { isolationLevel: "serializable" }),
    async migrate() {
      await client.exec(ledger);
      for (const script of pending((await client.query(applied)).rows, new Date("2026-01-01")))
        await client.exec(script);
    },
    pending: async () => compare((await client.query(applied)).rows),
    async check() {
      await client.query("select 1 from migrations");
    },
    scrub: async () => {},
    close: () => client.close(),
  };
}
