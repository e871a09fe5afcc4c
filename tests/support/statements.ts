import { PreparedQuery } from "drizzle-orm/better-sqlite3/session";
import { NodePgPreparedQuery } from "drizzle-orm/node-postgres/session";
import { vi } from "vitest";

/** How many statements `work` has the store run, on whichever engine, built before or on the way. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const spies = [
    vi.spyOn(PreparedQuery.prototype, "all"),
    vi.spyOn(PreparedQuery.prototype, "get"),
    vi.spyOn(PreparedQuery.prototype, "run"),
    vi.spyOn(NodePgPreparedQuery.prototype, "execute"),
  ];
  try {
    await work();
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
