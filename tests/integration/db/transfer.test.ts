import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { url } from "@/db/dialect";
import { dumpServer, readDump } from "@/db/dump";
import { readInstance } from "@/db/instance";
import { ledger, pending } from "@/db/migrations";
import { restoreServer } from "@/db/restore";
import { moveToServer } from "@/db/transfer";
import { startSession } from "@/lib/account/mutations/session";
import { ownFolder, runCommand } from "../../support/commands";
import { AT, newEvidence, newLeader, newRoadmap } from "../../support/factories";

const server = process.env.TEST_POSTGRES_URL ?? "";

/** An empty database on the test server. */
async function emptyServer(): Promise<string> {
  const name = `cairn_test_${randomUUID().replaceAll("-", "")}`;
  await ask(server, `create database ${name}`);
  onTestFinished(async () => void (await ask(server, `drop database ${name} with (force)`)));
  return Object.assign(new URL(server), { pathname: name }).href;
}

async function ask(where: string, statement: string) {
  const client = new Client(where);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const tables = (where: string) => ask(where, "select 1 from pg_tables where schemaname = 'public'");
const rowsOf = (file: string) => gunzipSync(readFileSync(file)).toString().split("\n").slice(1, -2);

async function aYear() {
  const leader = await newLeader();
  await newRoadmap(leader);
  await newEvidence(leader, { sentence: `Said "no" to 'X' \\ $1 ? İstanbul ß 🪨\n\t` });
  await startSession({ userId: leader.ownerId, browser: "one", at: AT });
  return leader;
}

describe.runIf(process.env.ENGINE === "postgres")("a copy of a PostgreSQL database", () => {
  test("fills an empty database with the very same rows, once whatever must not act again is settled", async () => {
    await aYear();
    const folder = ownFolder();
    const { target, rows } = await dumpServer({ url, folder, at: AT });
    expect(target).toMatch(/cairn-20261120-110000\.jsonl\.gz$/);
    expect(await readDump(target)).toBe(rows);

    const other = await emptyServer();
    const restored = await restoreServer({ url: other, folder: ownFolder(), from: target, at: AT, replace: false });
    expect(restored).toEqual({ rows, safety: undefined });
    const again = await dumpServer({ url: other, folder, at: AT, label: "again" });
    const settled = rowsOf(target).filter((line) => !rowsOf(again.target).includes(line));
    expect(await ask(other, "select 1 from sessions")).toEqual([]);
    expect(rowsOf(again.target).every((line) => rowsOf(target).includes(line))).toBe(true);
    expect(settled.length).toBe((await ask(url, "select 1 from sessions")).length);
  });

  test("replaces a database that holds data only when told to, and keeps a copy of it", async () => {
    await aYear();
    const folder = ownFolder();
    const { target } = await dumpServer({ url, folder, at: AT });
    const other = await emptyServer();
    await restoreServer({ url: other, folder, from: target, at: AT, replace: false });
    await ask(other, "update users set name = 'Changed since'");
    const again = { url: other, folder, from: target, at: AT };
    await expect(restoreServer({ ...again, replace: false })).rejects.toThrow(/holds data. Add --replace/);
    const { safety } = await restoreServer({ ...again, replace: true });
    expect(rowsOf(safety!).some((line) => line.includes("Changed since"))).toBe(true);
    expect(await ask(other, "select 1 from users where name = 'Changed since'")).toEqual([]);
  });

  test("is refused whole when anything in it is amiss", async () => {
    await aYear();
    const folder = ownFolder();
    const { target } = await dumpServer({ url, folder, at: AT });
    const lines = gunzipSync(readFileSync(target)).toString().split("\n");
    const variants: [string, Buffer][] = [
      ["cut", readFileSync(target).subarray(0, 400)],
      ["no end", gzipSync(lines.slice(0, -2).join("\n"))],
      ["one row less", gzipSync([...lines.slice(0, 2), ...lines.slice(3)].join("\n"))],
      ["one letter changed", gzipSync(lines.join("\n").replace("Robin", "Rubin"))],
      ["not packed", Buffer.from("hello")],
      ["another head", gzipSync(lines.join("\n").replace('"cairn":1', '"cairn":2'))],
    ];
    const other = await emptyServer();
    for (const [what, bytes] of variants) {
      const file = join(folder, `${what}.jsonl.gz`);
      writeFileSync(file, bytes);
      const restoring = restoreServer({ url: other, folder, from: file, at: AT, replace: false });
      await expect(restoring, what).rejects.toThrow(/not a whole backup/);
      expect(await tables(other)).toEqual([]);
    }
  });
});

/** A SQLite file with one row in most tables, of every type of column. */
function aFile(folder: string): string {
  const file = join(folder, "cairn.db");
  const connection = new Sqlite(file);
  connection.exec(ledger);
  for (const script of pending([], AT, "sqlite")) connection.exec(script);
  const at = "2026-11-20T11:00:00.120Z";
  connection.exec("begin");
  for (let n = 0; n < 1200; n++)
    connection
      .prepare("insert into users (id, email, name, zone, created_at) values (?, ?, ?, 'UTC', ?)")
      .run(`u${n}`, `u${n}@example.com`, n ? "Robin" : `İ ß 🪨 "quoted" \\ 'x'`, at);
  connection.exec(`
    insert into evidence (id, owner_id, sentence, search, origin, logged_at, capture_key)
      values ('e1', 'u1', 'said', 'said', 'typed', '${at}', 'k');
    insert into evidence_facts (id, owner_id, evidence_id, happened_on, withdrawn, rescue, recorded_at)
      values ('f1', 'u1', 'e1', '2024-02-29', 0, 1, '0099-01-01T00:00:00.000Z');
    insert into history (id, owner_id, actor_id, subject, subject_id, action, before, after, at)
      values ('h1', 'u1', 'u1', 'evidence', 'e1', 'captured', null, '{"b":[1,{"z":1,"a":2.5}],"a":"\\u00df"}', '${at}');
    commit`);
  connection.close();
  return file;
}

describe.runIf(process.env.ENGINE === "postgres")("moving to PostgreSQL", () => {
  test("takes every row across, proves it, and leaves the file's rows alone", async () => {
    const folder = ownFolder();
    const file = aFile(folder);
    const before = readFileSync(file);
    const target = await emptyServer();
    const said = await runCommand("migrate-to-postgres", { env: { DATA_DIR: folder }, args: [target] });
    expect(said).toMatchObject({ code: 0, said: expect.stringMatching(/1203 rows: the same on both sides/) });
    expect(said.said).not.toContain(new URL(target).password);
    expect(await ask(target, "select logged_at from evidence")).toEqual([
      { logged_at: new Date("2026-11-20T11:00:00.120Z") },
    ]);
    expect(await ask(target, "select after from history")).toEqual([{ after: { b: [1, { z: 1, a: 2.5 }], a: "ß" } }]);
    expect(await ask(target, "select happened_on::text as day, rescue from evidence_facts")).toEqual([
      { day: "2024-02-29", rescue: true },
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readInstance(folder)).toMatchObject({
      engine: "postgres",
      database: expect.stringMatching(/^PostgreSQL at/),
    });
    await expect(moveToServer({ file, url: target, at: AT })).rejects.toThrow(/is not empty/);
  });

  test("leaves nothing behind when a row is refused", async () => {
    const folder = ownFolder();
    const file = aFile(folder);
    const connection = new Sqlite(file);
    connection.prepare("update users set name = ? where id = 'u700'").run("a\0b");
    connection.close();
    const target = await emptyServer();
    await expect(moveToServer({ file, url: target, at: AT })).rejects.toThrow(/refuses a row of the table users/);
    expect(await tables(target)).toEqual([]);
    expect(existsSync(join(folder, "instance"))).toBe(false);
  });
});

describe.runIf(process.env.ENGINE === "postgres")("npm start on PostgreSQL", () => {
  const start = (DATABASE_URL: string, folder = ownFolder()) =>
    runCommand("start", { env: { DATA_DIR: folder, DATABASE_URL } });

  test("says that the password is wrong, without it", async () => {
    const { code, said } = await start(Object.assign(new URL(server), { password: "hush" }).href);
    expect(said).toMatch(/refuses the user or the password of DATABASE_URL/);
    expect(said).not.toContain("hush");
    expect(code).toBe(1);
  });

  test("says that there is no such database", async () => {
    const { code, said } = await start(Object.assign(new URL(server), { pathname: "nowhere" }).href);
    expect(said).toMatch(/\/nowhere does not exist/);
    expect(code).toBe(1);
  });

  test("stops when the database is empty and was not before", async () => {
    const folder = ownFolder();
    const target = await emptyServer();
    await moveToServer({ file: aFile(folder), url: target, at: AT });
    const { code, said } = await start(await emptyServer(), folder);
    expect(said).toMatch(/is empty, and it held data before.*npm run restore/);
    expect(code).toBe(1);
  });

  test("stops when a newer Cairn wrote it", async () => {
    const folder = ownFolder();
    const target = await emptyServer();
    await moveToServer({ file: aFile(folder), url: target, at: AT });
    await ask(target, "insert into migrations values ('9999_later.sql', 'then')");
    const { code, said } = await start(target, folder);
    expect(said).toMatch(/newer Cairn.*9999_later/);
    expect(code).toBe(1);
  });
});
