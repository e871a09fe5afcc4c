import { readSettings, typedPath } from "./settings";

const settings = readSettings({ production: true });
const [path] = process.argv.slice(2);
const { now } = await import("@/lib/clock");
const { backUpFile } = await import("@/db/backup");
const { dumpServer } = await import("@/db/dump");
const { postgres, url } = await import("@/db/dialect");

const where = { at: now(), target: path ? typedPath(path) : undefined };
const { target, bytes, rows } = postgres
  ? await dumpServer({ url, folder: settings.DATA_DIR, ...where })
  : await backUpFile({ file: url, ...where });
console.log(`Backed up and read back: ${target} (${rows} rows, ${Math.ceil(bytes / 1024)} kB).`);
console.log("It holds everything people wrote, in plain. Keep it where only you can read it.");
