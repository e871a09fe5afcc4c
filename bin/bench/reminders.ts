import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { temporaryFolder } from "../product";
import { run } from "./apps";
import { startPostgres } from "./crowd";
import { type Figure, ratioOf, type Series, told } from "./figures";

const [FEW, MANY, DUE] = [1000, 100_000, 100];

/** The scan with 100 people to remind among 1,000 and among 100,000, on both engines. */
export async function benchReminders({ rounds }: { rounds: number }): Promise<Figure[]> {
  const figures = [await benchEngine("SQLite", rounds)];
  const postgres = await startPostgres();
  try {
    figures.push(await benchEngine("PostgreSQL", rounds, postgres.url));
  } finally {
    postgres.child?.disconnect();
  }
  return figures;
}

async function benchEngine(engine: string, rounds: number, server?: string): Promise<Figure> {
  const series: Series = {};
  // One after the other in short turns: what else the machine does comes and goes.
  const homes = await Promise.all([FEW, MANY].map(async (people) => ({ people, env: await homeOf(server) })));
  for (const { people, env } of homes)
    await run(".", ["bin/run.mjs", "bench/reminders-child", "plant", String(people)], env);
  for (let round = 0; round < Math.ceil(rounds / 3); round += 1)
    for (const { people, env } of homes) {
      const said = await run(".", ["bin/run.mjs", "bench/reminders-child", "scan", String(people), String(DUE)], env);
      const name = `among ${people.toLocaleString("en-GB")}`;
      series[name] = [...(series[name] ?? []), ...(JSON.parse(/RESULT (.*)/.exec(said)?.[1] ?? "[]") as number[])];
    }
  const [few = "", many = ""] = Object.keys(series);
  return {
    part: "reminders",
    what: `${DUE} people reminded among ${MANY.toLocaleString("en-GB")}, the cost of the scan against the same among ${FEW.toLocaleString("en-GB")}, on ${engine}`,
    kind: "at most",
    bound: 1.5,
    ratio: ratioOf(series, many, few),
    detail: told(series, " ms"),
  };
}

async function homeOf(server?: string): Promise<Record<string, string>> {
  const env = { DATA_DIR: join(temporaryFolder("scan"), "data"), APP_URL: "http://localhost:3000", LOG_LEVEL: "error" };
  if (!server) return env;
  const name = `cairn_bench_${randomBytes(6).toString("hex")}`;
  const client = new Client(server);
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return { ...env, DATABASE_URL: Object.assign(new URL(server), { pathname: name }).href };
}
