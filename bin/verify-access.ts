import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort, startProduct, temporaryFolder } from "./product";

// Set before anything asks for settings: this process writes the trial's records into the server's own database.
const port = Number(process.env.PORT) || (await freePort());
const folder = join(temporaryFolder("access"), "data");
for (const name of ["DATABASE_URL", "CLOCK_FILE", "SMTP_URL"]) delete process.env[name];
Object.assign(process.env, { DATA_DIR: folder, APP_URL: `http://localhost:${port}`, NODE_ENV: "production" });

// Every door open: a provider to go to, links by mail, sign-ups, and callers told apart by address. No job runs: what
// changes meanwhile was changed by a request.
const open = { GITHUB_ID: "nobody", GITHUB_SECRET: "nothing", MAGIC_LINK: "1", SIGNUPS: "open", TRUST_PROXY: "1" };
const doors = { ...open, JOBS: "0" };
const { url, stop, said } = await startProduct({ port, env: { DATA_DIR: folder, ...doors } });
const ending = [stop];
const { values } = parseArgs({
  options: { sample: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});
const { tryAll } = await import("./verify-access/trial");
const report = await tryAll({
  url,
  file: join(folder, "cairn.db"),
  ...values,
  startAlone: async (copy) => {
    const beside = temporaryFolder("access-alone");
    await copy(beside);
    const alone = await startProduct({ port: await freePort(), env: { DATA_DIR: beside, ...doors } });
    ending.push(alone.stop);
    return alone.url;
  },
});
for (const end of ending) await end();
if (report.gaps.some((gap) => gap.includes("answered 5"))) console.log(said());
report.print();
process.exitCode = report.leaks.length + report.gaps.length > 0 ? 1 : 0;
