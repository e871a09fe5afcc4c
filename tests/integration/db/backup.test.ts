import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { backUpFile, verifyFile } from "@/db/backup";
import { url } from "@/db/dialect";
import { restoreFile } from "@/db/restore";
import { noteRunning, runningServers } from "@/db/running";
import { sessions } from "@/db/schema/account";
import { notices, outbox } from "@/db/schema/mail";
import { startSession } from "@/lib/account/mutations/session";
import { ownFolder, runCommand } from "../../support/commands";
import { AT, newEvidence, newLeader, newRoadmap } from "../../support/factories";

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** All of one column in a database file, looked at from outside. */
function column(file: string, statement: string): unknown[] {
  const connection = new Sqlite(file, { readonly: true });
  try {
    return connection.prepare(statement).pluck().all();
  } finally {
    connection.close();
  }
}

async function newMail(userId: string) {
  const messageId = randomUUID();
  await transact((tx) =>
    tx
      .insert(outbox)
      .values({ userId, template: "t", to: "a@example.com", props: {}, messageId, createdAt: AT, dueAt: AT })
      .returning({ id: outbox.id }),
  );
  return messageId;
}

describe.runIf(process.env.ENGINE === "sqlite")("a backup of the SQLite file", () => {
  test("taken while people write holds all that was acknowledged before it began", async () => {
    const { ownerId } = await newLeader();
    const acknowledged: string[] = [];
    let writing = true;
    const write = async () => {
      while (writing) {
        const title = randomUUID();
        await transact((tx) =>
          tx
            .insert(notices)
            .values({ userId: ownerId, title, body: "x".repeat(900), createdAt: AT })
            .returning({ id: notices.id }),
        );
        acknowledged.push(title);
        await new Promise(setImmediate);
      }
    };
    const writers = Array.from({ length: 8 }, write);
    const folder = ownFolder();
    for (let n = 0; n < 6; n++) {
      const sofar = acknowledged.length + 40;
      while (acknowledged.length < sofar) await new Promise(setImmediate);
      const before = [...acknowledged];
      const { target } = await backUpFile({ file: url, at: AT, target: join(folder, `${n}.db`) });
      const held = new Set(column(target, "select title from notices"));
      expect(before.filter((title) => !held.has(title))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThan(before.length);
      expect(mode(target)).toBe("600");
    }
    writing = false;
    await Promise.all(writers);
    expect(readdirSync(folder).sort()).toEqual(["0.db", "1.db", "2.db", "3.db", "4.db", "5.db"]);
  });

  test("is named after its moment in the data folder and never overwrites another", async () => {
    const first = await backUpFile({ file: url, at: AT });
    const second = await backUpFile({ file: url, at: AT });
    const folder = join(dirname(url), "backups");
    expect(first.target).toBe(join(folder, "cairn-20261120-110000.db"));
    expect(second.target).toBe(join(folder, "cairn-20261120-110000-2.db"));
    expect(mode(folder)).toBe("700");
    await expect(backUpFile({ file: url, at: AT, target: first.target })).rejects.toThrow(/exists already/);
  });

  test("is not announced, nor left half, when it cannot be written or the database is damaged", async () => {
    const folder = ownFolder();
    await expect(backUpFile({ file: url, at: AT, target: "/dev/null/x.db" })).rejects.toThrow(/could not be written/);
    const damaged = join(folder, "cairn.db");
    const { target } = await backUpFile({ file: url, at: AT, target: join(folder, "whole.db") });
    const bytes = readFileSync(target);
    bytes.fill(0xa5, 8192, bytes.length - 4096);
    writeFileSync(damaged, bytes);
    await expect(backUpFile({ file: damaged, at: AT })).rejects.toThrow(/damaged|without their parent/);
    expect(readdirSync(join(folder, "backups"))).toEqual([]);
  });
});

describe.runIf(process.env.ENGINE === "sqlite")("restoring the SQLite file", () => {
  test("brings the rows back, keeps what was there, and lets nothing of then act again", async () => {
    const leader = await newLeader();
    const item = await newEvidence(leader, { sentence: "Kept in the backup" });
    const messageId = await newMail(leader.ownerId);
    await startSession({ userId: leader.ownerId, browser: "one", at: AT });
    await newRoadmap(leader, { startOn: "2026-08-21" });
    const folder = ownFolder();
    const { target } = await backUpFile({ file: url, at: AT, target: join(folder, "b.db") });

    const file = join(folder, "data", "cairn.db");
    await restoreFile({ file, from: target, at: AT });
    const connection = new Sqlite(file);
    connection.exec("update evidence set sentence = 'Changed since'");
    connection.close();
    const later = new Date("2026-12-01T00:00:00Z");
    writeFileSync(`${file}-wal`, "a journal that is not this file's");
    const { safety } = await restoreFile({ file, from: target, at: later });
    expect(existsSync(`${file}-wal`)).toBe(false);

    expect(column(file, `select sentence from evidence where id = '${item}'`)).toEqual(["Kept in the backup"]);
    expect(
      column(file, `select last_error from outbox where message_id = '${messageId}' and dead_at is not null`),
    ).toEqual(["restored"]);
    expect(column(file, "select id from sessions")).toEqual([]);
    const due = `select distinct mailed from reminders where due_at <= '${later.toISOString()}'`;
    expect(column(file, due), "what may have been mailed since").toEqual(["held"]);
    expect(column(file, due.replace("<=", ">"))).toEqual(["none"]);
    expect(column(safety!, "select distinct sentence from evidence")).toEqual(["Changed since"]);
    expect(mode(file)).toBe("600");
    expect(verifyFile(target)).toBeGreaterThan(0);
    const [stillQueued] = await db.select().from(outbox).where(eq(outbox.messageId, messageId));
    expect(stillQueued?.deadAt).toBeNull();
    expect(await db.$count(sessions)).toBeGreaterThan(0);
  });

  test("is refused while a server runs, and while another program has the file open", async () => {
    const folder = ownFolder();
    const { target } = await backUpFile({ file: url, at: AT, target: join(folder, "b.db") });
    const file = join(folder, "cairn.db");
    await restoreFile({ file, from: target, at: AT });
    const before = readFileSync(file);

    const forget = noteRunning(folder);
    await expect(restoreFile({ file, from: target, at: AT })).rejects.toThrow(/Cairn is running .*Stop it first/);
    forget();
    const open = new Sqlite(file);
    open.prepare("select count(*) from users").get();
    await expect(restoreFile({ file, from: target, at: AT })).rejects.toThrow(/has .* open.*Stop it first/);
    expect(readFileSync(file).equals(before)).toBe(true);
    open.close();
    await restoreFile({ file, from: target, at: AT });
  });

  test("forgets the note of a server that was killed", () => {
    const folder = ownFolder();
    mkdirSync(join(folder, "running"));
    writeFileSync(join(folder, "running", "999999999"), "gone");
    writeFileSync(join(folder, "running", String(process.pid)), "another process that had this number");
    expect(runningServers(folder)).toEqual([]);
    expect(readdirSync(join(folder, "running"))).toEqual([]);
  });

  test("leaves everything as it was when the backup is not whole", async () => {
    const folder = ownFolder();
    const { target } = await backUpFile({ file: url, at: AT, target: join(folder, "b.db") });
    const file = join(folder, "cairn.db");
    await restoreFile({ file, from: target, at: AT });
    const before = readFileSync(file);
    const cut = join(folder, "cut.db");
    writeFileSync(cut, readFileSync(target).subarray(0, 60_000));
    const newer = join(folder, "newer.db");
    writeFileSync(newer, readFileSync(target));
    const connection = new Sqlite(newer);
    connection.exec("insert into migrations values ('9999_later.sql', 'then')");
    connection.close();
    writeFileSync(join(folder, "note.db"), "not a database at all");

    await expect(restoreFile({ file, from: cut, at: AT })).rejects.toThrow(/cut\.db.* damaged/);
    await expect(restoreFile({ file, from: newer, at: AT })).rejects.toThrow(/newer\.db.*newer Cairn/);
    await expect(restoreFile({ file, from: join(folder, "note.db"), at: AT })).rejects.toThrow(/not a SQLite/);
    await expect(restoreFile({ file, from: join(folder, "none.db"), at: AT })).rejects.toThrow(/There is no file/);
    await expect(restoreFile({ file, from: file, at: AT })).rejects.toThrow(/the database itself/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes("restoring"))).toEqual([]);
  });
});

describe.runIf(process.env.ENGINE === "sqlite")("the commands", () => {
  test("back up, restore after a loss, and find nothing wrong afterwards", { timeout: 180_000 }, async () => {
    const folder = ownFolder();
    const env = { DATA_DIR: join(folder, "data") };
    const { target } = await backUpFile({ file: url, at: AT, target: join(folder, "b.db") });

    const restored = await runCommand("restore", { env, args: [target] });
    expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/Restored \d+ rows/) });
    const saved = await runCommand("backup", { env });
    expect(saved).toMatchObject({
      code: 0,
      said: expect.stringMatching(/read back: .*backups\/cairn-\d{8}-\d{6}\.db/),
    });
    const healthy = await runCommand("doctor", { env });
    expect(healthy).toMatchObject({ code: 0, said: expect.stringMatching(/No problem found/) });

    writeFileSync(join(folder, "data/cairn.db"), "");
    const ill = await runCommand("doctor", { env });
    expect(ill).toMatchObject({ code: 1, said: expect.stringMatching(/PROBLEM .*cairn\.db is empty/) });
    const nothing = await runCommand("backup", { env, args: [join(folder, "c.db")] });
    expect(nothing.code).toBe(1);
    expect(existsSync(join(folder, "c.db"))).toBe(false);
    expect((await runCommand("restore", { env })).said).toMatch(/Name the backup/);
  });
});
