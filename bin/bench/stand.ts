import { join } from "node:path";
import { freePort, type Product, startProduct, temporaryFolder } from "../product";
import { run } from "./apps";
import { cookieOf } from "./people";

export type Stand = Product & { env: Record<string, string> };

/** Starts the product, or a copy of it, on a database of its own and fills that with leaders. */
export async function stand(options: {
  leaders: number;
  items: number;
  cwd?: string;
  database?: string;
}): Promise<Stand> {
  const { leaders, items, cwd = ".", database } = options;
  const port = await freePort();
  const env: Record<string, string> = {
    DATA_DIR: join(temporaryFolder("bench"), "data"),
    LOG_LEVEL: "error",
    SIGNUPS: "open",
  };
  if (database) env.DATABASE_URL = database;
  const product = await startProduct({ port, cwd, env });
  await run(".", ["bin/run.mjs", "bench/plant", String(leaders), String(items)], { ...env, APP_URL: product.url });
  // The first request compiles and connects; a copy with constants takes them from it.
  const first = await fetch(`${product.url}/home`, { headers: { cookie: cookieOf(0) }, redirect: "manual" });
  if (first.status !== 200) throw new Error(`Home answered ${first.status} ${first.headers.get("location") ?? ""}`);
  await first.text();
  return { ...product, env };
}

/** A leader drawn at random. */
export const anybody = (leaders: number) => cookieOf(Math.floor(Math.random() * leaders));
