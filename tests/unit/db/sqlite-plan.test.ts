import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { open } from "@/db/sqlite";

const folder = mkdtempSync(join(tmpdir(), "cairn-plan-"));
afterAll(() => rmSync(folder, { recursive: true }));
const ours = open(join(folder, "plan.db"));
const plain = new Sqlite(join(folder, "plan.db"));
plain.exec("create table stones (number integer, words text, heavy real, anything)");
plain.exec("insert into stones values (1, '1', 1.0, 1), (2, '2', 2.5, '2'), (null, 'one', null, x'31')");

test("what is bound behind an equals sign or a limit stands where SQLite plans nothing from it", () => {
  const { source } = ours.prepare("select 1 from stones where number = ? and words >= ? limit ? offset ?");
  expect(source).toBe("select 1 from stones where number = +? and words >= +? limit +? offset +?");
});

test.each(["number", "words", "heavy", "anything"])("and finds the same rows by %s, whatever it is", (column) => {
  for (const sign of ["=", ">=", "<=", "is"])
    for (const value of [1, 2.5, "1", "one", 2n, null, Buffer.from("1")]) {
      const text = `select rowid from stones where ${column} ${sign} ?`;
      expect(ours.prepare(text).all(value)).toEqual(plain.prepare(text).all(value));
    }
});

test("and is written as it was", () => {
  const values = [1, 2.5, "1", null, Buffer.from("1")];
  for (const value of values) {
    ours.prepare("update stones set anything = ? where number = ?").run(value, 1);
    expect(plain.prepare("select anything from stones where number = 1").pluck().get()).toEqual(value);
  }
});
