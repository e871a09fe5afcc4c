import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, type Product, startProduct, temporaryFolder } from "../product";
import { freeze, makeBare, makeCopy } from "./apps";
import { alternate, type Figure, ratioOf, told } from "./figures";
import { load } from "./load";
import { cookieOf } from "./people";
import { stand } from "./stand";

const PAGES = ["app/(app)/home/page.tsx", "app/(app)/layout.tsx", "app/layout.tsx"];
/** What reads the database, or asks who is there. */
const READING = /^(lib\/.*\/?queries(\/.*)?|app\/_server\/(access|session))$/;

/** Starts the bare page that others are held against. */
export async function startBare(): Promise<Product & { cwd: string }> {
  const cwd = await makeBare();
  const folder = temporaryFolder("bare");
  const env = { BARE_FILE: join(folder, "bare.db"), DATA_DIR: folder, LOG_LEVEL: "error" };
  const args = ["bin/run.mjs", "bench/serve-bare"];
  return { ...(await startProduct({ cwd, port: await freePort(), args, env, path: "/" })), cwd };
}

/** Home as it is, against the least that the framework can do and against itself with nothing to read. */
export async function benchHome({ rounds }: { rounds: number }): Promise<Figure[]> {
  const bare = await startBare();
  const home = await stand({ leaders: 1, items: 156 });
  const still = await stand({
    leaders: 1,
    items: 156,
    cwd: await makeCopy("constants", (folder) => freezePages(folder, PAGES)),
  });
  const headers = { cookie: cookieOf(0) };
  const series = await alternate(
    {
      Home: () => load({ url: home.url, next: () => ({ path: "/home", headers }) }),
      "bare page": () => load({ url: bare.url, next: () => ({ path: "/" }) }),
      constants: () => load({ url: still.url, next: () => ({ path: "/home", headers }) }),
    },
    rounds,
  );
  for (const { stop } of [bare, home, still]) await stop();
  const detail = told(series, "/s");
  const what = "Home with 52 weeks of 3 items, requests a second";
  return [
    {
      part: "home",
      what: `${what}, against a bare page with one query`,
      kind: "at least",
      bound: 0.25,
      ratio: ratioOf(series, "Home", "bare page"),
      detail,
    },
    {
      part: "home",
      what: `${what}, against the same tree from constants`,
      kind: "at least",
      bound: 0.7,
      ratio: ratioOf(series, "Home", "constants"),
      detail,
    },
  ];
}

/** Replaces every function by which a page and its layouts read something with what it answered first. */
export function freezePages(folder: string, pages: readonly string[]) {
  const frozen = new Map<string, Set<string>>();
  for (const page of pages)
    for (const [, names = "", from = ""] of readFileSync(page, "utf8").matchAll(
      /^import \{([^}]*)\} from "([^"]+)"/gm,
    )) {
      const path = from.startsWith("@/") ? from.slice(2) : join(page, "..", from);
      if (!READING.test(path)) continue;
      const functions = names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => /^[a-z]/.test(name) && !/^type\s/.test(name));
      frozen.set(path, new Set([...(frozen.get(path) ?? []), ...functions]));
    }
  if (frozen.size < 4) throw new Error(`${pages[0]} reads less than it should: look at bin/bench/home.ts.`);
  for (const [path, names] of frozen) freeze(join(folder, `${path}.ts`), [...names]);
}
