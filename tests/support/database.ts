import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";

// Every test file gets a database of its own, chosen before any module asks where the data lives. The files of a process
// share packages, which take long to load, but no module of ours, nor what modules of ours keep for the whole process.
vi.resetModules();
for (const kept of Object.keys(globalThis)) if (kept.startsWith("cairn")) Reflect.deleteProperty(globalThis, kept);
const name = `cairn_test_${randomUUID().replaceAll("-", "")}`;
const folder = join(tmpdir(), name);
const server = process.env.TEST_POSTGRES_URL;
const cleanUp: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];

process.env.DATA_DIR = folder;
process.env.APP_URL = "http://localhost:3000";
delete process.env.DATABASE_URL;
if (process.env.ENGINE === "postgres") {
  if (!server) throw new Error("Set TEST_POSTGRES_URL, or run npm test, which starts a server of its own.");
  const { Pool } = await import("pg");
  const admin = new Pool({ connectionString: server, max: 1 });
  await admin.query(`create database ${name}`);
  process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: name }).href;
  cleanUp.push(
    () => admin.query(`drop database ${name}`),
    () => admin.end(),
  );
}

const { close, migrate } = await import("@/db");
await migrate();

afterAll(async () => {
  await close();
  for (const step of cleanUp) await step();
});
