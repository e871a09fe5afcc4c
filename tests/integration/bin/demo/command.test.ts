import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { coach, leader } from "@/bin/demo/plan";
import { ownFolder, runCommand } from "@/tests/support/commands";

/** A port that somebody holds: the demo is filled before it listens, so it stops there, and nothing needs a build. */
async function takenPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return String(typeof address === "object" ? address?.port : address);
}

function people(folder: string): { id: string; name: string }[] {
  const connection = new Sqlite(join(folder, "cairn.db"), { readonly: true });
  const rows = connection.prepare("select id, name from users order by id").all();
  connection.close();
  return rows as { id: string; name: string }[];
}

const isSqlite = process.env.ENGINE === "sqlite";

test.runIf(isSqlite)(
  "fills its folder once, keeps what is there, and begins anew when asked to",
  { timeout: 120_000 },
  async () => {
    const folder = join(ownFolder(), "demo");
    const env = { DATA_DIR: folder, PORT: await takenPort() };
    const demo = async (...args: string[]) => {
      const { code, said } = await runCommand("demo", { env, args });
      expect(said).toContain(`Port ${env.PORT} of 127.0.0.1 is in use`);
      expect(code).toBe(1);
      return people(folder);
    };
    // As if an earlier start had been stopped half way.
    mkdirSync(folder);
    writeFileSync(join(folder, "demo"), "filling\n");
    writeFileSync(join(folder, "cairn.db"), "half a database");
    const first = await demo();
    expect(first).toMatchObject([{ name: leader.name }, { name: coach.name }]);
    expect(await demo()).toEqual(first);
    const anew = await demo("--fresh");
    expect(anew).toMatchObject([{ name: leader.name }, { name: coach.name }]);
    expect(anew).not.toEqual(first);
  },
);

test.runIf(isSqlite)("touches no folder that is not a demo's, and no database elsewhere", async () => {
  const folder = ownFolder();
  const file = join(folder, "cairn.db");
  writeFileSync(file, "somebody's own");
  const refused = await runCommand("demo", { env: { DATA_DIR: folder }, args: ["--fresh"] });
  expect(refused.said).toMatch(/holds something else than a demo/);
  expect(refused.code).toBe(1);
  expect(readFileSync(file, "utf8")).toBe("somebody's own");

  const other = join(folder, "other");
  const env = { DATA_DIR: other, DATABASE_URL: "postgres://localhost/own" };
  const elsewhere = await runCommand("demo", { env });
  expect(elsewhere.said).toMatch(/Unset DATABASE_URL/);
  expect(elsewhere.code).toBe(1);
  expect(existsSync(other)).toBe(false);
});
