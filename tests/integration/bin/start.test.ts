import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backUpFile } from "@/db/backup";
import { url } from "@/db/dialect";
import { StoreProblem } from "@/db/errors";
import { writeInstance } from "@/db/instance";
import { connect } from "@/db/sqlite";
import { create, examine, sentence } from "@/db/sqlite-file";
import { ownFolder, runCommand } from "../../support/commands";
import { AT, newLeader } from "../../support/factories";

/** A data folder as a running Cairn leaves it: its database, and the note that there is one. */
async function usedFolder() {
  const folder = ownFolder();
  const file = join(folder, "cairn.db");
  await newLeader();
  await backUpFile({ file: url, at: AT, target: file });
  writeInstance(folder, { engine: "sqlite", url: file, at: AT });
  return { folder, file };
}

function flip(file: string, at: number) {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at]! ^ 0xff;
  writeFileSync(file, bytes);
}

function otherDatabase(file: string) {
  rmSync(file);
  const other = new Sqlite(file);
  other.exec("create table songs (title text)");
  other.close();
}

function change(file: string, statement: string) {
  const connection = new Sqlite(file);
  connection.exec(statement);
  connection.close();
}

const BROKEN: [string, (file: string) => void, RegExp][] = [
  ["an empty file", (file) => writeFileSync(file, ""), /is empty \(0 bytes\).*npm run restore/],
  ["a file cut short", (file) => truncateSync(file, 10_000), /is damaged.*npm run restore/],
  ["a flipped bit in its name", (file) => flip(file, 3), /is not a SQLite database.*npm run restore/],
  ["a flipped bit in its page size", (file) => flip(file, 17), /is damaged|not a SQLite|cannot be/],
  ["a text file", (file) => writeFileSync(file, "Dear diary,\n".repeat(400)), /is not a SQLite database/],
  ["another program's database", otherDatabase, /not one of Cairn/],
  ["no file where one was", (file) => rmSync(file), /is missing, and there was one.*npm run restore/],
  [
    "a folder in its place",
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    /is not a file/,
  ],
  [
    "a newer schema",
    (file) => change(file, "insert into migrations values ('9999_later.sql', '2030-01-01T00:00:00.000Z')"),
    /newer Cairn.*9999_later/,
  ],
  ["its tables gone", (file) => writeFileSync(file, emptyDatabase()), /holds no tables/],
];

function emptyDatabase() {
  const connection = new Sqlite(":memory:");
  connection.exec("create table one (id); drop table one");
  return connection.serialize();
}

const content = (path: string) =>
  existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : "";

describe.runIf(process.env.ENGINE === "sqlite")("npm start", () => {
  test.each(BROKEN)("stops on %s, names it and leaves it alone", async (what, breakIt, sentence) => {
    const { folder, file } = await usedFolder();
    breakIt(file);
    const isFile = what !== "a folder in its place";
    const before = isFile ? content(file) : "";

    const { code, said } = await runCommand("start", { env: { DATA_DIR: folder } });
    expect(said).toMatch(sentence);
    expect(said).toContain(file);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    if (isFile) expect(content(file)).toBe(before);
  });

  test("stops when only the journal of a database is left", async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, "cairn.db-wal"), "left over");
    const { code, said } = await runCommand("start", { env: { DATA_DIR: folder } });
    expect(said).toMatch(/journal .*cairn\.db-wal is there/);
    expect(code).toBe(1);
    expect(existsSync(join(folder, "cairn.db"))).toBe(false);
  });

  test("stops when the data lives in PostgreSQL and DATABASE_URL is gone", async () => {
    const folder = ownFolder();
    writeInstance(folder, { engine: "postgres", url: "postgres://me:hush@db.example.com/cairn", at: AT });
    const { code, said } = await runCommand("start", { env: { DATA_DIR: folder } });
    expect(said).toMatch(/kept in PostgreSQL at db\.example\.com:5432\/cairn.*Set DATABASE_URL/);
    expect(said).not.toContain("hush");
    expect(code).toBe(1);
    expect(readdirSync(folder)).not.toContain("cairn.db");
  });

  test("names every wrong setting at once, without values", async () => {
    const env = { DATA_DIR: ownFolder(), PORT: "abc", SMTP_URL: "hush", APP_URL: "http://cairn.example.com" };
    const { code, said } = await runCommand("start", { env });
    expect(said).toMatch(/PORT must be a number/);
    expect(said).toMatch(/SMTP_URL must look like/);
    expect(said).not.toContain("hush");
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  test("says when the data folder cannot be used", async () => {
    const folder = join(ownFolder(), "file");
    writeFileSync(folder, "");
    const { code, said } = await runCommand("start", { env: { DATA_DIR: folder } });
    expect(said).toContain(folder);
    expect(said).toMatch(/Set DATA_DIR/);
    expect(code).toBe(1);
  });

  test("says when PostgreSQL does not answer, and never the password", async () => {
    const DATABASE_URL = "postgres://cairn:hush@127.0.0.1:9/cairn";
    const { code, said } = await runCommand("start", { env: { DATA_DIR: ownFolder(), DATABASE_URL } });
    expect(said).toMatch(/PostgreSQL at 127\.0\.0\.1:9\/cairn does not answer/);
    expect(said).not.toContain("hush");
    expect(code).toBe(1);
  });
});

describe.runIf(process.env.ENGINE === "sqlite")("starts at the same moment", () => {
  test("one that found no database takes the one that another made meanwhile", async () => {
    const { folder, file } = await usedFolder();
    const other = connect(file);
    await other.migrate();
    expect(existsSync(`${file}-wal`)).toBe(true);
    const before = readFileSync(file);
    create(file);
    expect(readFileSync(file).equals(before)).toBe(true);
    await other.close();
    expect(readdirSync(folder).filter((name) => name.includes(".new-"))).toEqual([]);
    rmSync(file);
    expect(() => create(file)).toThrow(/is missing, and there was one/);
  });

  test("make one database, one secret and one migration between them", { timeout: 180_000 }, async () => {
    const folder = join(ownFolder(), "data");
    const prepare = `process.umask(0o077); await (await import("./bin/prepare")).prepare({ production: true })`;
    const starts = Array.from({ length: 8 }, async () => {
      const args = ["--import", "./bin/resolve.mjs", "--input-type=module", "-e", prepare];
      const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, DATA_DIR: folder } as never });
      let said = "";
      child.stderr.on("data", (chunk) => {
        said += chunk;
      });
      const [code] = await once(child, "close");
      return { code, said };
    });
    expect(await Promise.all(starts)).toEqual(starts.map(() => ({ code: 0, said: "" })));
    const connection = new Sqlite(join(folder, "cairn.db"), { readonly: true });
    expect(connection.prepare("select count(*) from migrations").pluck().get()).toBe(1);
    connection.close();
    expect(readdirSync(folder).filter((name) => !name.startsWith("cairn.db"))).toEqual(["instance", "secret"]);
  });
});

describe.runIf(process.env.ENGINE === "sqlite")("a database with one byte or its end damaged", () => {
  test("is refused by name, or is still the same database", { timeout: 180_000 }, async () => {
    const { file } = await usedFolder();
    const whole = readFileSync(file);
    const damage = fc.oneof(
      fc.record({ at: fc.nat(whole.length - 1), bits: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ cut: fc.nat(whole.length - 1) }),
      fc.record({ at: fc.nat(99), bits: fc.integer({ min: 1, max: 255 }) }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const bytes = Buffer.from(whole);
        if ("at" in how) bytes[how.at] = bytes[how.at]! ^ how.bits;
        for (const ending of ["-wal", "-shm"]) rmSync(file + ending, { force: true });
        writeFileSync(file, "cut" in how ? bytes.subarray(0, how.cut) : bytes);
        const verdict = await lookAt(file);
        if (verdict instanceof StoreProblem) expect(verdict.message).toContain(file);
        else expect(verdict).toBe(true);
      }),
      { numRuns: 500, seed: 20261120 },
    );
  });
});

/** What a start would find: the problem it stops with, or whether the people are still there. */
async function lookAt(file: string): Promise<unknown> {
  try {
    examine(file);
    const store = connect(file);
    try {
      await store.check();
      const { applied } = await store.pending();
      return applied.length > 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    return sentence(error, file);
  }
}
