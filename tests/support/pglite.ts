import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { applied, compare, ledger, pending } from "@/db/migrations";
import type { Store } from "@/db/store";

const kept = globalThis as { testPglite?: PGlite };

/**
 * PostgreSQL inside the test process, so that the second dialect is tested on machines without a server. Starting it is
 * slow, so the test files of a process share one, and each finds it empty.
 */
export async function connect(): Promise<Store> {
  kept.testPglite ??= await PGlite.create();
  const client = kept.testPglite;
  await client.exec("drop schema public cascade; create schema public");
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
    close: async () => {},
  };
}
