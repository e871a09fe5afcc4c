// `node bin/run.mjs start` runs bin/start.ts. Old Nodes stop here with a sentence instead of a crash further on.
if (Number(process.versions.napi) < 10) {
  console.error(
    `Cairn needs Node 22.18 or newer; this is ${process.version}. Run it through npm, which brings its own Node.`,
  );
  process.exit(1);
}
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
// Paths that a person types count from where they stand; everything else from Cairn's own folder.
process.env.INIT_CWD ??= process.cwd();
process.chdir(new URL("..", import.meta.url).pathname);
process.umask(0o077);
const [command] = process.argv.splice(2, 1);
/** To whoever runs Cairn a problem is one sentence; to whoever works on it, the whole error. */
const FOR_OPERATORS = ["start", "worker", "demo", "dev", "backup", "restore", "doctor", "admin", "migrate-to-postgres"];
await import("./resolve.mjs");
// What Node makes of the sources is kept for the next start, which then takes a quarter less. Where it cannot be kept, nothing is.
const { enableCompileCache } = await import("node:module");
enableCompileCache("node_modules/.cache/node");
try {
  await import(`./${command}.ts`);
} catch (error) {
  const isShort = FOR_OPERATORS.includes(command) && process.env.LOG_LEVEL !== "debug";
  console.error(isShort ? error.message : error);
  process.exit(1);
}
