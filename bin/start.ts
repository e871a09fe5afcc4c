import { once } from "node:events";
import { createServer } from "node:http";
import { prepare } from "./prepare";

const settings = await prepare({ production: true });
const { buildIfStale } = await import("./fresh-build");
const { listen, serve } = await import("./serve");

// A port that is taken is told at once, not after the build.
const probe = createServer();
await listen(probe, settings);
probe.close();
await once(probe, "close");

await buildIfStale();
await serve(settings);

console.log(`Cairn is at ${settings.APP_URL}`);
const { ensureFirstAccountToken } = await import("@/lib/account/mutations/sign-up");
const { now } = await import("@/lib/clock");
const token = await ensureFirstAccountToken(now());
if (token) console.log(`Make the first account at ${settings.APP_URL}/sign-up?token=${token} (this link works once).`);
console.log(
  settings.SMTP_URL
    ? `Mail goes out through ${new URL(settings.SMTP_URL).hostname}.`
    : `No mail server is set (SMTP_URL): mail is written as files to ${settings.DATA_DIR}/outbox.`,
);
if (settings.JOBS === "0") console.log("Jobs are left to workers (JOBS=0): run npm run worker beside this.");
