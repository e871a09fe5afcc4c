import { join } from "node:path";
import { readSettings } from "./settings";

const [given] = process.argv.slice(2);
const target = given ?? process.env.DATABASE_URL ?? "";
// The file is the source here, whatever DATABASE_URL says; the target is handed on by itself.
if (given) process.env.DATABASE_URL = given;
const settings = readSettings({ production: true });
const url = settings.DATABASE_URL ?? target;
if (!url)
  throw new Error("Name the empty database: npm run migrate:to-postgres -- postgres://user:password@host:5432/cairn");
const { now } = await import("@/lib/clock");
const { shownName } = await import("@/db/instance");
const { moveToServer } = await import("@/db/transfer");

const file = join(settings.DATA_DIR, "cairn.db");
const moved = await moveToServer({ file, url, at: now() });
for (const { table, rows, hash } of moved)
  console.log(`${table.padEnd(22)} ${String(rows).padStart(8)} rows  ${hash.slice(0, 16)}`);
const rows = moved.reduce((sum, one) => sum + one.rows, 0);
console.log(`${moved.length} tables, ${rows} rows: the same on both sides.`);
console.log(
  `Now set DATABASE_URL to ${shownName(url)} and start Cairn. ${file} was left as it is; keep it as a backup.`,
);
