import Sqlite from "better-sqlite3";
import { PreparedQuery } from "drizzle-orm/better-sqlite3/session";
import { expect, test, vi } from "vitest";
import { databaseUrl } from "@/lib/env";
import { findOldestReminder, listDue, listDuePeople } from "@/lib/reminder/queries/due";

const at = new Date("2026-11-20T09:00:00Z");

// PostgreSQL decides anew by how much there is; `npm run bench -- reminders` measures both.
test.runIf(process.env.ENGINE === "sqlite").each([
  ["how long the oldest waits", () => findOldestReminder(), /USING (?:COVERING )?INDEX reminders_due/],
  ["who is due", () => listDuePeople({ at, most: 20 }), /SEARCH reminders USING INDEX reminders_due \(due_at<\?\)/],
  ["what is due for one person", () => listDue({ userId: "robin", at }), /SEARCH reminders .*\(user_id=\?/],
])("%s is read by an index, whatever else waits", async (_, read, plan) => {
  const spy = vi.spyOn(PreparedQuery.prototype, "all");
  await read();
  const [query] = spy.mock.contexts as unknown as { getQuery(): { sql: string; params: unknown[] } }[];
  spy.mockRestore();
  const { sql, params } = query?.getQuery() ?? { sql: "", params: [] };
  const file = new Sqlite(databaseUrl(), { readonly: true });
  const steps = file.prepare(`explain query plan ${sql}`).all(...params.map(() => "")) as { detail: string }[];
  file.close();
  expect(steps.map(({ detail }) => detail).join("\n")).toMatch(plan);
});
