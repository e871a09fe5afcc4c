import { existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "@/db/doctor";
import { now } from "@/lib/clock";
import type { Env } from "@/lib/env";
import { readSettings } from "./settings";

const DAY = 86_400_000;
const LOW_DISK = 200 * 1024 * 1024;
const OLD_BACKUP_DAYS = 7;

const findings: Finding[] = [{ ok: true, says: `Node ${process.versions.node}, Cairn's own folder ${process.cwd()}` }];
const settings = readSettings({ production: true });
// Loaded only now: the store reads the settings as it loads.
const { inspectFileStore, inspectServerStore } = await import("@/db/doctor");
const { runningServers } = await import("@/db/running");
findings.push({ ok: true, says: `Settings are valid; Cairn's address is ${settings.APP_URL}` });
findings.push(...folder(settings));
if (existsSync(settings.DATA_DIR)) findings.push(...(await store(settings)), disk(settings), backups(settings));

for (const { ok, says } of findings) console.log(`${ok ? "OK     " : "PROBLEM"}  ${says}`);
const problems = findings.filter(({ ok }) => !ok).length;
console.log(problems ? `${problems} ${problems === 1 ? "problem" : "problems"} found.` : "No problem found.");
process.exit(problems ? 1 : 0);

function folder({ DATA_DIR }: Env): Finding[] {
  if (!existsSync(DATA_DIR)) return [{ ok: true, says: `${DATA_DIR} is not there yet; the first start makes it` }];
  const found = [mode(DATA_DIR, 0o700)];
  for (const name of ["secret", "cairn.db"])
    if (existsSync(join(DATA_DIR, name))) found.push(mode(join(DATA_DIR, name), 0o600));
  const servers = runningServers(DATA_DIR);
  return [
    ...found,
    { ok: true, says: servers.length ? `Cairn is running (process ${servers.join(", ")})` : "Cairn is not running" },
  ];
}

function mode(path: string, wanted: number): Finding {
  const is = statSync(path).mode & 0o777;
  const open = (is & ~wanted) !== 0;
  const octal = (bits: number) => bits.toString(8).padStart(4, "0");
  return { ok: !open, says: `${path} has mode ${octal(is)}${open ? `: run chmod ${octal(wanted)} ${path}` : ""}` };
}

function store({ DATA_DIR, DATABASE_URL }: Env): Promise<Finding[]> {
  const at = now();
  return DATABASE_URL
    ? inspectServerStore({ url: DATABASE_URL, folder: DATA_DIR, at })
    : inspectFileStore({ file: join(DATA_DIR, "cairn.db"), at });
}

function disk({ DATA_DIR }: Env): Finding {
  const { bavail, bsize } = statfsSync(DATA_DIR);
  const free = bavail * bsize;
  return { ok: free > LOW_DISK, says: `${Math.floor(free / 1024 / 1024)} MB are free on the disk of ${DATA_DIR}` };
}

function backups({ DATA_DIR, DATABASE_URL }: Env): Finding {
  const place = join(DATA_DIR, "backups");
  const ages = existsSync(place)
    ? readdirSync(place)
        .filter((name) => name.endsWith(DATABASE_URL ? ".jsonl.gz" : ".db"))
        .map((name) => now().getTime() - statSync(join(place, name)).mtimeMs)
    : [];
  if (!ages.length) return { ok: true, says: `No backup in ${place} yet: run npm run backup, best every night` };
  const days = Math.floor(Math.min(...ages) / DAY);
  return {
    ok: days <= OLD_BACKUP_DAYS,
    says: `The newest backup in ${place} is ${days === 1 ? "1 day" : `${days} days`} old${days > OLD_BACKUP_DAYS ? ": run npm run backup" : ""}`,
  };
}
