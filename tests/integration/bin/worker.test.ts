import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import PostalMime from "postal-mime";
import { describe, expect, onTestFinished, test } from "vitest";
import { transact } from "@/db";
import { backUpFile } from "@/db/backup";
import { url } from "@/db/dialect";
import { writeInstance } from "@/db/instance";
import { runningServers } from "@/db/running";
import { outbox } from "@/db/schema/mail";
import { queueMail } from "@/lib/mail/outbox";
import { ownFolder, runCommand } from "../../support/commands";
import { AT, newLeader } from "../../support/factories";
import { startMailServer } from "../../support/mail-server";

/** A data folder in which `count` messages wait, and the mail server that they are meant for. */
async function queued({ count, smtp = {} }: { count: number; smtp?: Parameters<typeof startMailServer>[0] }) {
  const { ownerId: userId } = await newLeader();
  await transact(async (tx) => {
    await tx.delete(outbox);
    for (let n = 0; n < count; n++)
      await queueMail(tx, {
        ...{ userId, to: `${userId}@example.com`, template: "password-changed", props: { name: "Robin Vale" } },
        ...{ key: randomUUID(), at: new Date(AT.getTime() + n) },
      });
  });
  const folder = ownFolder();
  const file = join(folder, "cairn.db");
  await backUpFile({ file: url, at: AT, target: file });
  writeInstance(folder, { engine: "sqlite", url: file, at: AT });
  const server = await startMailServer(smtp);
  onTestFinished(() => server.stop());
  return { folder, file, server };
}

/** Starts `npm run worker` as npm would, and says when it is at work. */
async function startWorker(env: Record<string, string>) {
  const child = spawn(process.execPath, ["bin/run.mjs", "worker"], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...env },
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  while (!said.includes("jobs run on") && child.exitCode === null) await sleep(50);
  return { child, said: () => said, end: () => end(child) };
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return child.exitCode;
  const gone = once(child, "close");
  child.kill("SIGTERM");
  const [code] = await gone;
  return code as number | null;
}

const rowsOf = (file: string, condition: string) => {
  const connection = new Sqlite(file, { readonly: true });
  const count = connection.prepare(`select count(*) from outbox where ${condition}`).pluck().get() as number;
  connection.close();
  return count;
};

describe.runIf(process.env.ENGINE === "sqlite")("npm run worker", () => {
  test("sends what waits without serving anything, and ends with 0 when asked", { timeout: 120_000 }, async () => {
    const { folder, file, server } = await queued({ count: 1 });
    const worker = await startWorker({ DATA_DIR: folder, SMTP_URL: server.url, PORT: "1" });
    expect(runningServers(folder)).toEqual([worker.child.pid]);
    while (server.received.length === 0 && worker.child.exitCode === null) await sleep(50);
    const read = await PostalMime.parse(server.received[0]?.bytes ?? "");
    expect(read.subject).toBe("The password of your Cairn account was changed");
    expect(read.html).toContain("prefers-color-scheme: dark");
    expect(read.text).toContain("Robin Vale, the password of your Cairn account was changed");
    expect(await worker.end(), worker.said()).toBe(0);
    expect(worker.said()).not.toMatch(/"level":50/);
    expect(runningServers(folder)).toEqual([]);
    expect(rowsOf(file, "sent_at is not null and claimed_until is null")).toBe(1);
  });

  test("finishes the message that is on its way when it is asked to end", { timeout: 120_000 }, async () => {
    const began: (() => void)[] = [];
    const { folder, file, server } = await queued({
      count: 40,
      smtp: {
        disabledCommands: ["STARTTLS"],
        onData(stream, _, done) {
          // Answered only once the worker was asked to end.
          stream.resume().on("end", () => began.push(done));
        },
      },
    });
    const worker = await startWorker({ DATA_DIR: folder, SMTP_URL: server.url });
    while (began.length < 4 && worker.child.exitCode === null) await sleep(50);
    const ended = worker.end();
    await sleep(300);
    for (const done of began.splice(0)) done();
    expect(await ended, worker.said()).toBe(0);
    expect(rowsOf(file, "sent_at is not null")).toBe(4);
    expect(rowsOf(file, "claimed_until is not null")).toBe(0);
  });

  test("shares its work with another one: each message goes once", { timeout: 120_000 }, async () => {
    const { folder, file, server } = await queued({ count: 40 });
    const env = { DATA_DIR: folder, SMTP_URL: server.url };
    const workers = await Promise.all([startWorker(env), startWorker(env)]);
    while (rowsOf(file, "sent_at is null") > 0 && workers.every(({ child }) => child.exitCode === null))
      await sleep(100);
    expect(await Promise.all(workers.map((worker) => worker.end()))).toEqual([0, 0]);
    const ids = server.received.map(({ bytes }) => /^Message-ID: (.*)$/im.exec(bytes)?.[1]);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  test("stops on a database that is damaged, as the start does", async () => {
    const { folder, file, server } = await queued({ count: 1 });
    truncateSync(file, 10_000);
    const { code, said } = await runCommand("worker", { env: { DATA_DIR: folder, SMTP_URL: server.url } });
    expect(said).toMatch(/is damaged.*npm run restore/);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(server.received).toEqual([]);
  });
});
