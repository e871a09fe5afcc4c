import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ENDPOINTS } from "../verify-access/endpoints";
import { readRoutes } from "../verify-access/manifests";
import { pathsOf } from "../verify-access/stage";
import type { Figure } from "./figures";
import { startBare } from "./home";
import { cookieOf } from "./people";
import { stand } from "./stand";

const KB = 1000;

/** The bytes that the browser loads before a page can be used: its scripts, gzipped one by one as they are sent. */
function scriptsOf(html: string, folder: string): number {
  const paths = [...html.matchAll(/<script\b([^>]*)>/g)]
    .map(([, attributes = ""]) => attributes)
    .filter((attributes) => !/\bnoModule\b/i.test(attributes))
    .flatMap((attributes) => /src="\/_next\/([^"?]+)/.exec(attributes)?.[1] ?? []);
  return [...new Set(paths)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, ".next", path))).length, 0);
}

/** First-load JavaScript of every page and the HTML of Home, in kB of gzip. */
export async function benchSize(): Promise<Figure[]> {
  const bare = await startBare();
  const floor = scriptsOf(await (await fetch(bare.url)).text(), bare.cwd) / KB;
  await bare.stop();
  const product = await stand({ leaders: 1, items: 156 });
  const headers = { cookie: cookieOf(0) };
  const read = async (path: string) => (await fetch(product.url + path, { headers })).text();
  const list = await read("/evidence");
  const ids: Record<string, string[]> = {
    evidence: idsIn(list, "evidence"),
    milestones: idsIn(await read("/roadmap"), "roadmap/milestones"),
  };
  let largest = { path: "", kb: 0 };
  let pages = 0;
  for (const { pattern, handler } of readRoutes()) {
    const endpoint = ENDPOINTS[pattern];
    if (handler || !endpoint || endpoint.fails || endpoint.access === "token") continue;
    // What the leaders of a bench have none of cannot be opened.
    if (Object.values(endpoint.params ?? {}).some((given) => typeof given === "string" && !ids[given])) continue;
    const [path = ""] = pathsOf(pattern, { ...endpoint, queries: [] }, ids);
    const kb = scriptsOf(await read(path), ".") / KB;
    pages += 1;
    if (kb > largest.kb) largest = { path: pattern, kb };
  }
  // The scripts of a page do not depend on what stands on it.
  const ask = scriptsOf(await read("/ask/none"), ".") / KB;
  const home = gzipSync(await read("/home")).length / KB;
  await product.stop();
  const what = `first-load JavaScript above the framework's floor, kB gzip, the most of ${pages} pages`;
  const detail = `floor ${floor.toFixed(1)} kB, ${largest.path} ${largest.kb.toFixed(1)} kB`;
  return [
    { part: "size", what, kind: "at most", bound: 20, ratio: largest.kb - floor, detail },
    {
      part: "size",
      what: "first-load JavaScript of the page of an ask above the framework's floor, kB gzip",
      kind: "at most",
      bound: 5,
      ratio: ask - floor,
      detail: `${ask.toFixed(1)} kB`,
    },
    {
      part: "size",
      what: "HTML of Home with 52 weeks of 3 items, kB gzip",
      kind: "at most",
      bound: 40,
      ratio: home,
      detail: `${home.toFixed(1)} kB`,
    },
  ];
}

const idsIn = (html: string, under: string) =>
  [...html.matchAll(new RegExp(`href="/${under}/([0-9a-f]{8}-[0-9a-f-]{27})"`, "g"))].map(([, id = ""]) => id);
