import { setTimeout as sleep } from "node:timers/promises";
import { prepare } from "./prepare";

/** Longer than one message can take, so that none is left in doubt; in milliseconds. */
const DRAIN_MS = 65_000;

const settings = await prepare({ production: true });
// Loaded only now: the store reads the settings as it loads.
const { close } = await import("@/db");
const { noteRunning } = await import("@/db/running");
const { startJobs, stopJobs } = await import("@/lib/jobs/tick");

const forget = noteRunning(settings.DATA_DIR);
// The jobs' own clocks keep no process alive.
const awake = setInterval(() => {}, 3_600_000);
let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await Promise.race([stopJobs(), sleep(DRAIN_MS)]);
  clearInterval(awake);
  await close();
  forget();
  process.exit(0);
};
process.on("SIGTERM", stop).on("SIGINT", stop);

startJobs();
console.log(
  `Cairn's jobs run on ${settings.DATA_DIR}; nothing is served. SIGTERM finishes what is under way and ends them.`,
);
