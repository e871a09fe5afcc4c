import Sqlite from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { customType, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { quick } from "@/db/sqlite-rows";

const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => "text",
  fromDriver: (iso) => new Date(iso),
});
const stones = sqliteTable("stones", {
  id: integer("id").primaryKey(),
  name: text("name").notNull(),
  laidAt: instant("laid_at"),
});

const client = new Sqlite(":memory:");
client.exec("create table stones (id integer primary key, name text not null, laid_at text)");
client.exec("insert into stones values (1, 'Base', '2026-11-20T09:00:00.000Z'), (2, 'Cap', null)");
const [plain, fast] = [drizzle({ client }), quick(drizzle({ client }))];

test("gives the rows that drizzle gives, whatever is selected", () => {
  const twice = sql<number>`${stones.id} * 2`.mapWith(String);
  const both = [plain, fast].map((from) => [
    from.select().from(stones).all(),
    from.select({ twice, at: stones.laidAt, name: stones.name }).from(stones).orderBy(stones.id).all(),
    from
      .select({ stone: { name: stones.name, at: stones.laidAt } })
      .from(stones)
      .all(),
    from.select().from(stones).where(eq(stones.id, 3)).all(),
    from
      .select({ name: stones.name })
      .from(stones)
      .where(eq(stones.id, sql.placeholder("id")))
      .prepare()
      .all({ id: 1 }),
  ]);
  expect(both[1]).toEqual(both[0]);
  expect(both[1]?.[1]).toEqual([
    { twice: "2", at: new Date("2026-11-20T09:00:00Z"), name: "Base" },
    { twice: "4", at: null, name: "Cap" },
  ]);
});
