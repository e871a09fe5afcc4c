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
const { greet, serverOf, Undelivered } = await import("@/lib/mail/transport/smtp");
const { adviceFor } = await import("@/lib/mail/rules");
findings.push({ ok: true, says: `Settings are valid; Cairn's address is ${settings.APP_URL}` });
findings.push(...folder(settings), ...(await post(settings)), ...clock(settings));
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

/** Greets the mail server and leaves again; nothing is sent. */
async function post({ SMTP_URL, DATA_DIR, DKIM_DOMAIN, DKIM_SELECTOR, JOBS }: Env): Promise<Finding[]> {
  const found: Finding[] = [];
  if (JOBS === "0") found.push({ ok: true, says: "Jobs are left to workers (JOBS=0): npm run worker sends mail" });
  if (!SMTP_URL)
    return [...found, { ok: true, says: `SMTP_URL is not set: mail becomes files in ${join(DATA_DIR, "outbox")}` }];
  if (DKIM_DOMAIN)
    found.push({ ok: true, says: `Mail is signed for ${DKIM_DOMAIN} with the key named ${DKIM_SELECTOR} in DNS` });
  try {
    const { server, encrypted, signedIn } = await greet(SMTP_URL);
    const how = `${encrypted ? "over TLS" : "without TLS"}${signedIn ? " and takes our sign-in" : ""}`;
    return [...found, { ok: true, says: `The mail server ${server} answers ${how}` }];
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
    const says = `The mail server ${serverOf(SMTP_URL)} cannot be used (${error.message}). ${adviceFor(error.failure)}`;
    return [...found, { ok: false, says }];
  }
}

function clock({ CLOCK_FILE }: Env): Finding[] {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const zone = {
    ok: true,
    says: `This machine's zone is ${timeZone}, which does not matter: each person has their own`,
  };
  if (!CLOCK_FILE) return [zone];
  const at = now();
  const isTime = !Number.isNaN(at.getTime());
  const says = isTime
    ? `time is moved: it is ${at.toISOString()} here`
    : "it holds no time, such as 2026-11-20T09:00:00Z";
  return [zone, { ok: isTime, says: `CLOCK_FILE is set, so ${says}` }];
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
