import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { coach, leader } from "./demo/plan";
import { prepare } from "./prepare";
import { readSettings } from "./settings";

/** Settings that a demo must not take over from the `.env` of a real Cairn: its data, its mail, its ways to sign in. */
const NOT_HERE = [
  ...["DATABASE_URL", "SMTP_URL", "MAGIC_LINK", "AUTH_SECRET", "TRUST_PROXY", "JOBS"],
  ...["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY_FILE"],
  ...["OIDC_ISSUER", "OIDC_ID", "OIDC_SECRET", "GITHUB_ID", "GITHUB_SECRET", "GOOGLE_ID", "GOOGLE_SECRET"],
];
const FILLED = "filled";

const { values } = parseArgs({ options: { fresh: { type: "boolean" } } });
if (process.env.DATABASE_URL)
  throw new Error("The demo keeps its data in a folder of its own. Unset DATABASE_URL, then run it again.");
for (const name of NOT_HERE) process.env[name] = "";
process.env.DATA_DIR ||= "data-demo";
// Whoever has the source knows the demo's password, so nobody beyond this machine may reach it.
process.env.HOST = "127.0.0.1";
process.env.PORT ||= "3000";
process.env.APP_URL = `http://localhost:${process.env.PORT}`;
const { DATA_DIR: folder } = readSettings({ production: true });

/** Says whether the folder's demo is whole; until it is, and only in a demo's folder, everything in it may go. */
const note = join(folder, "demo");
const held = existsSync(folder) ? readdirSync(folder) : [];
if (held.length > 0 && !existsSync(note))
  throw new Error(`${folder} holds something else than a demo. Unset DATA_DIR, or set it to an empty folder.`);
if (values.fresh || held.length === 0 || readFileSync(note, "utf8").trim() !== FILLED) await fill();
else await prepare({ production: true });

await import("./start");
console.log(`
This is a demo: ${leader.name}, seven months into the roadmap. Nobody but this machine can reach it.
Sign in with ${leader.email} and the password “${leader.password}”,
or as ${coach.name}, who coaches them, with ${coach.email} and “${coach.password}”.
What you change is kept in ${folder}; npm run demo -- --fresh begins anew.`);

async function fill() {
  const { refuseRunning } = await import("@/db/running");
  refuseRunning(folder);
  for (const name of held) rmSync(join(folder, name), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(note, "filling\n");
  await prepare({ production: true });
  const { seedDemo } = await import("./demo/seed");
  const { now } = await import("@/lib/clock");
  await seedDemo({ at: now() });
  writeFileSync(note, `${FILLED}\n`);
}
