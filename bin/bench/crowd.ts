import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { Client } from "pg";
import { captureActionId, captures } from "./capture";
import { alternate, type Figure, ratioOf, told } from "./figures";
import { load } from "./load";
import { anybody, type Stand, stand } from "./stand";

const CROWD = 10_000;
const ITEMS = 52;
/** In one round; the one leader may send 600 forms a minute. */
const CAPTURES = 40;
const SERVER = "tests/support/postgres-server.ts";

/** Home, search and capture for somebody drawn at random among 10,000, against the only one, on one engine. */
async function benchEngine(
  engine: string,
  rounds: number,
  database?: (leaders: number) => Promise<string>,
): Promise<Figure[]> {
  const stands: [string, number, Stand][] = [];
  for (const [name, leaders] of [
    ["one", 1],
    ["crowd", CROWD],
  ] as const)
    stands.push([name, leaders, await stand({ leaders, items: ITEMS, database: await database?.(leaders) })]);
  const id = captureActionId();
  const read =
    ({ url }: Stand, leaders: number, path: string) =>
    () =>
      load({ url, next: () => ({ path, headers: { cookie: anybody(leaders) } }) });
  const jobs: Record<string, (one: Stand, leaders: number) => () => Promise<number>> = {
    Home: (one, leaders) => read(one, leaders, "/home"),
    search: (one, leaders) => read(one, leaders, "/evidence?q=review+teams"),
    capture: (one, leaders) => () => captures(one, { id, leaders, amount: CAPTURES }),
  };
  const figures: Figure[] = [];
  for (const [job, make] of Object.entries(jobs)) {
    const candidates = stands.map(([name, leaders, one]) => [name, make(one, leaders)] as const);
    const series = await alternate(Object.fromEntries(candidates), rounds);
    const what = `${job} with ${CROWD.toLocaleString("en-GB")} leaders, its cost against the same with one, on ${engine}`;
    const bound = job === "capture" ? 1.5 : 1.25;
    figures.push({
      part: "crowd",
      what,
      kind: "at most",
      bound,
      ratio: ratioOf(series, "one", "crowd"),
      detail: told(series, "/s"),
    });
  }
  for (const [, , { stop }] of stands) await stop();
  return figures;
}

export const benchCrowd = ({ rounds }: { rounds: number }) => benchEngine("SQLite", rounds);

export async function benchCrowdOnPostgres({ rounds }: { rounds: number }): Promise<Figure[]> {
  const postgres = await startPostgres();
  const database = async (leaders: number) => {
    const name = `cairn_bench_${leaders}_${randomBytes(4).toString("hex")}`;
    const client = new Client(postgres.url);
    await client.connect();
    await client.query(`create database ${name}`).finally(() => client.end());
    return Object.assign(new URL(postgres.url), { pathname: name }).href;
  };
  try {
    return await benchEngine("PostgreSQL", rounds, database);
  } finally {
    postgres.child?.disconnect();
  }
}

/** The server in TEST_POSTGRES_URL, or the one that the tests bring along. */
export async function startPostgres(): Promise<{ url: string; child?: ChildProcess }> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return { url: given };
  if (!existsSync("tests/binaries/node_modules"))
    throw new Error("Run `npm ci` in tests/binaries first, or set TEST_POSTGRES_URL to a server that may be used.");
  const child = fork(SERVER);
  const [url] = await once(child, "message");
  return { url: String(url), child };
}
