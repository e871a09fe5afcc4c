import { parseArgs } from "node:util";
import { loadSettings, typedPath } from "./settings";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: "boolean" } } });
const [path] = positionals;
if (!path) throw new Error("Name the backup: npm run restore -- <file>");
const settings = loadSettings({ production: true });
const { now } = await import("@/lib/clock");
const { postgres, url } = await import("@/db/dialect");
const { refuseOtherEngine } = await import("@/db/instance");
const { restoreFile, restoreServer } = await import("@/db/restore");

const from = typedPath(path);
const logical = path.endsWith(".gz");
if (postgres !== logical)
  throw new Error(
    postgres
      ? `${from} is not a copy of a PostgreSQL database (.jsonl.gz). A SQLite file is restored without DATABASE_URL, and moved with npm run migrate:to-postgres.`
      : `${from} is a copy of a PostgreSQL database. Set DATABASE_URL to the one it belongs in.`,
  );
refuseOtherEngine(settings.DATA_DIR, { engine: postgres ? "postgres" : "sqlite", url });

const { rows, safety } = postgres
  ? await restoreServer({ url, folder: settings.DATA_DIR, from, at: now(), replace: values.replace ?? false })
  : await restoreFile({ file: url, from, at: now() });
console.log(`Restored ${rows} rows from ${from}.`);
if (safety) console.log(`What was there before is kept as ${safety}.`);
console.log(
  "Mail that was waiting in the backup is not sent. Everybody signs in again; links mailed earlier are void.",
);
