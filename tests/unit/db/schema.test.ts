import { getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import * as account from "@/db/schema/account";
import * as ask from "@/db/schema/ask";
import * as assessment from "@/db/schema/assessment";
import * as comment from "@/db/schema/comment";
import * as evidence from "@/db/schema/evidence";
import * as framework from "@/db/schema/framework";
import * as history from "@/db/schema/history";
import * as mail from "@/db/schema/mail";
import * as mechanism from "@/db/schema/mechanism";
import * as readiness from "@/db/schema/readiness";
import * as review from "@/db/schema/review";
import * as roadmap from "@/db/schema/roadmap";

const exported: unknown[] = [
  account,
  ask,
  assessment,
  comment,
  evidence,
  framework,
  history,
  mail,
  mechanism,
  readiness,
  review,
  roadmap,
].flatMap((file) => Object.values(file));
const tables = exported.filter((one): one is SQLiteTable => is(one, SQLiteTable));

/** The columns that an index on all rows begins with, one list for each index of the table. */
function indexes(table: SQLiteTable): string[][] {
  const { columns, indexes, primaryKeys, uniqueConstraints } = getTableConfig(table);
  const names = (list: unknown[]) => list.map((column) => (column as { name: string }).name);
  return [
    ...columns.filter(({ primary, isUnique }) => primary || isUnique).map(({ name }) => [name]),
    ...indexes.filter(({ config }) => config.where === undefined).map(({ config }) => names(config.columns)),
    ...primaryKeys.map(({ columns: list }) => names(list)),
    ...uniqueConstraints.map(({ columns: list }) => names(list)),
  ];
}

// Deleting a row looks for its children by the key; without an index that reads the rows of every other person.
describe("what a foreign key leads from is found by an index of all rows", () => {
  test.each(tables.map((table) => [getTableName(table), table] as const))("%s", (_, table) => {
    for (const key of getTableConfig(table).foreignKeys) {
      const names = key.reference().columns.map(({ name }) => name);
      expect(
        indexes(table).some(([first = ""]) => names.includes(first)),
        names.join(),
      ).toBe(true);
    }
  });
});
