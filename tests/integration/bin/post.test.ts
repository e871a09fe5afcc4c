import { generateKeyPairSync, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import PostalMime from "postal-mime";
import { describe, expect, onTestFinished, test } from "vitest";
import { transact } from "@/db";
import { backUpFile } from "@/db/backup";
import { url } from "@/db/dialect";
import { writeInstance } from "@/db/instance";
import { jobs, outbox } from "@/db/schema/mail";
import { ownFolder, runCommand } from "../../support/commands";
import { checkSignature } from "../../support/dkim";
import { AT, newLeader } from "../../support/factories";
import { startMailServer } from "../../support/mail-server";

async function serverWith(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  onTestFinished(() => server.stop());
  return server;
}

const NOW = new Date();
const hours = (n: number) => new Date(NOW.getTime() + n * 3_600_000);
type Row = Partial<typeof outbox.$inferInsert>;

/** A data folder whose outbox holds `rows`, and whose outbox job last ended at `scannedAt`. */
async function folderWith({ rows = [], scannedAt = NOW }: { rows?: Row[]; scannedAt?: Date } = {}) {
  const { ownerId: userId } = await newLeader();
  await transact(async (tx) => {
    await tx.delete(outbox);
    await tx.delete(jobs);
    await tx.insert(jobs).values({ name: "drain-outbox", finishedAt: scannedAt });
    for (const row of rows)
      await tx.insert(outbox).values({
        ...{ userId, template: "reset-password", to: "robin@example.com", props: { name: "Robin Vale" } },
        ...{ messageId: randomUUID(), createdAt: AT, dueAt: AT, ...row },
      });
  });
  const folder = ownFolder();
  const file = join(folder, "cairn.db");
  await backUpFile({ file: url, at: AT, target: file });
  const connection = new Sqlite(file);
  connection.pragma("journal_mode = wal");
  connection.close();
  writeInstance(folder, { engine: "sqlite", url: file, at: AT });
  return folder;
}

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

describe.runIf(process.env.ENGINE === "sqlite")("npm run admin -- testmail", () => {
  const send = (env: Record<string, string>, to = "Robin@Example.com") =>
    runCommand("admin", { env: { DATA_DIR: ownFolder(), ...env }, args: ["testmail", to] });

  test("sends one message now, signed when there is a key, and says who took it", async () => {
    const server = await serverWith();
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const DKIM_KEY_FILE = join(ownFolder(), "key.pem");
    writeFileSync(DKIM_KEY_FILE, privateKey.export({ type: "pkcs8", format: "pem" }));
    const signing = { DKIM_DOMAIN: "example.com", DKIM_SELECTOR: "cairn", DKIM_KEY_FILE };
    const { code, said } = await send({ SMTP_URL: server.url, ...signing });
    expect({ code, said }).toEqual({ code: 0, said: `Accepted by ${server.url.replace("smtp://", "")}\n` });
    expect(server.received.map(({ to }) => to)).toEqual([["robin@example.com"]]);
    const bytes = server.received[0]?.bytes ?? "";
    const read = await PostalMime.parse(bytes);
    expect(read.subject).toBe("A test message from Cairn");
    expect(read.html).toContain("can send mail to this address");
    expect(read.text).toContain("can send mail to this address");
    expect(checkSignature(bytes, publicKey)).toMatchObject({ bodyHolds: true, signatureHolds: true });
  });

  test("without a mail server says which file it wrote", async () => {
    const folder = ownFolder();
    const { code, said } = await send({ DATA_DIR: folder });
    const [, file = ""] = /Written to (.*\.eml)\n$/.exec(said) ?? [];
    expect(code).toBe(0);
    expect(readdirSync(join(folder, "outbox")).map((name) => join(folder, "outbox", name))).toEqual([file]);
    expect(readFileSync(file, "utf8")).toContain("To: robin@example.com");
  });

  test.each<[string, Parameters<typeof startMailServer>[0], RegExp]>([
    [
      "refuses the address",
      { onRcptTo: (_, __, done) => done(refusal(550, "5.1.1 unknown")) },
      /^Not accepted by 127\.0\.0\.1:\d+ \(.*550 5\.1\.1 unknown\)\. .*check it/,
    ],
    ["wants a sign-in", { authOptional: false }, /^Not accepted .*add a user and a password/],
    ["is busy", { onMailFrom: (_, __, done) => done(refusal(451, "later")) }, /^Not accepted .*later/],
  ])("says what a server answered that %s, and fails", async (_, options, sentence) => {
    const { code, said } = await send({ SMTP_URL: (await serverWith(options)).url });
    expect(said).toMatch(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  });

  test("tells no credentials of a server that refuses them", async () => {
    const server = await serverWith({
      ...{ authOptional: false, allowInsecureAuth: true },
      onAuth: ({ username, password }, _, done) => done(new Error(`no ${username} ${password}`)),
    });
    const { code, said } = await send({ SMTP_URL: server.url.replace("smtp://", "smtp://postmaster:hush-hush@") });
    expect(said).toMatch(/Correct the user and the password in SMTP_URL/);
    expect(said).not.toMatch(/postmaster|hush/);
    expect(code).toBe(1);
  });

  test.each([
    "a@example.com,b@example.com",
    "a@example.com\nBcc: b@example.com",
    "rоbin@example.com",
    "a＠example.com",
  ])("asks for one plain address instead of %j", async (to) => {
    const server = await serverWith();
    const { code, said } = await send({ SMTP_URL: server.url }, to);
    expect(said).toMatch(/^Write one address in plain letters/);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(2);
    expect(server.received).toEqual([]);
  });
});

const GIVEN_UP: Row = { deadAt: hours(-30), attempts: 1, lastError: "550 5.1.1 (address) unknown", props: {} };

describe.runIf(process.env.ENGINE === "sqlite")("npm run admin -- mail", () => {
  test("says what waits and what was given up and why, and nobody's address", async () => {
    const waiting: Row[] = [
      { dueAt: hours(-2), attempts: 3, lastError: "connect ECONNREFUSED" },
      { dueAt: hours(2), template: "nudge" },
    ];
    const DATA_DIR = await folderWith({ rows: [...waiting, GIVEN_UP, { sentAt: hours(-1) }] });
    const { code, said } = await runCommand("admin", { env: { DATA_DIR }, args: ["mail"] });
    expect(code).toBe(0);
    expect(said).toMatch(
      /^Waiting: 2 messages, 1 of them due\n {2}first: reset-password of .* UTC, due .* UTC, tried 3 times \(connect ECONNREFUSED\)\n/,
    );
    expect(said).toMatch(
      /Given up in the last 30 days: 1 message\n {2}\S+ \S+ UTC {2}reset-password {2}after 1 try {2}550 5\.1\.1 \(address\) unknown\n$/,
    );
    expect(said).not.toMatch(/robin|Vale/i);
  });
});

describe.runIf(process.env.ENGINE === "sqlite")("npm run doctor", () => {
  const examine = (env: Record<string, string>) => runCommand("doctor", { env });

  test("greets the mail server, sends nothing, and counts what was given up", async () => {
    const server = await serverWith();
    const DATA_DIR = await folderWith({ rows: [GIVEN_UP] });
    const { code, said } = await examine({ DATA_DIR, SMTP_URL: server.url });
    expect(said).toContain(`OK       The mail server ${server.url.replace("smtp://", "")} answers without TLS\n`);
    expect(said).toMatch(/OK {7}1 message was given up in the last 30 days: npm run admin -- mail/);
    expect(said).toMatch(/OK {7}This machine's zone is .*, which does not matter/);
    expect(said).toMatch(/OK {7}Nothing is stored with a time that is still to come/);
    expect(code, said).toBe(0);
    expect(server.received).toEqual([]);
  });

  test("names a mail server that cannot be used, and no credentials", async () => {
    const server = await serverWith();
    await server.stop();
    const SMTP_URL = server.url.replace("smtp://", "smtp://postmaster:hush-hush@");
    const { code, said } = await examine({ DATA_DIR: ownFolder(), SMTP_URL });
    expect(said).toMatch(
      /PROBLEM {2}The mail server 127\.0\.0\.1:\d+ cannot be used \(.*ECONNREFUSED.*\)\. Check the host/,
    );
    expect(said).not.toMatch(/postmaster|hush/);
    expect(code).toBe(1);
  });

  test("says that mail becomes files without one", async () => {
    const DATA_DIR = ownFolder();
    const { code, said } = await examine({ DATA_DIR });
    expect(said).toContain(`OK       SMTP_URL is not set: mail becomes files in ${join(DATA_DIR, "outbox")}`);
    expect(code).toBe(0);
  });

  test("notices a clock that went back, and one that is moved", async () => {
    const DATA_DIR = await folderWith({ scannedAt: hours(1) });
    const late = await examine({ DATA_DIR });
    expect(late.said).toMatch(/PROBLEM {2}Something is stored (59|60) minutes ahead of now/);
    expect(late.code).toBe(1);

    const CLOCK_FILE = join(ownFolder(), "clock");
    writeFileSync(CLOCK_FILE, hours(2).toISOString());
    const moved = await examine({ DATA_DIR, CLOCK_FILE });
    expect(moved.said).toMatch(/OK {7}CLOCK_FILE is set, so time is moved: it is \S+ here/);
    expect(moved.said).toMatch(/OK {7}Nothing is stored with a time that is still to come/);
    expect(moved.code, moved.said).toBe(0);
    writeFileSync(CLOCK_FILE, "noon");
    expect(await examine({ DATA_DIR: ownFolder(), CLOCK_FILE })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/PROBLEM {2}CLOCK_FILE is set, so it holds no time/),
    });
  });

  test("stops at a key that cannot sign, and names the file's setting only", async () => {
    const DKIM_KEY_FILE = join(ownFolder(), "key.pem");
    writeFileSync(DKIM_KEY_FILE, "-----BEGIN PRIVATE KEY-----\nhush\n-----END PRIVATE KEY-----\n");
    const signing = { DKIM_DOMAIN: "example.com", DKIM_SELECTOR: "cairn", DKIM_KEY_FILE };
    const { code, said } = await examine({ DATA_DIR: ownFolder(), ...signing });
    expect(said).toMatch(/DKIM_KEY_FILE names a file without a private key/);
    expect(said).not.toMatch(/hush|^\s+at /m);
    expect(code).toBe(1);
  });
});
