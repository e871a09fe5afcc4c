import { cpus } from "node:os";
import { type Figure, isMet, table } from "./bench/figures";

const PARTS: Record<string, (options: { rounds: number }) => Promise<Figure[]>> = {
  home: async (options) => (await import("./bench/home")).benchHome(options),
  readiness: async (options) => (await import("./bench/readiness")).benchReadiness(options),
  capture: async (options) => (await import("./bench/capture")).benchCapture(options),
  store: async (options) => (await import("./bench/store")).benchStore(options),
  crowd: async (options) => (await import("./bench/crowd")).benchCrowd(options),
  "crowd-postgres": async (options) => (await import("./bench/crowd")).benchCrowdOnPostgres(options),
  practice: async (options) => (await import("./bench/practice")).benchPractice(options),
  reminders: async (options) => (await import("./bench/reminders")).benchReminders(options),
  states: async (options) => (await import("./bench/states")).benchStates(options),
  size: async () => (await import("./bench/size")).benchSize(),
};

/** Many short ones: what else the machine does comes and goes in seconds. */
const ROUNDS = 9;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Choose among ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring ${name} ...`);
  const measured = await measure({ rounds: ROUNDS });
  for (const { what, ratio } of measured) console.error(`  ${what}: ${ratio.toFixed(2)}`);
  figures.push(...measured);
}
console.log(
  `\nNode ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${process.platform}\n`,
);
console.log(table(figures));
console.log(`\n${figures.filter(isMet).length} of ${figures.length} figures met`);
process.exit(0);
