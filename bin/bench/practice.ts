import { makeCopy, run } from "./apps";
import { alternate, type Figure, ratioOf, told } from "./figures";
import { freezePages, startBare } from "./home";
import { load } from "./load";
import { cookieOf } from "./people";
import { type Stand, stand } from "./stand";

const ACTIVE = 80;
const ARCHIVED = 300;
const OTHERS = 10_000;
const PAGES = ["app/(app)/practice/page.tsx", "app/(app)/layout.tsx", "app/layout.tsx"];

/** The page of a coach of many, against the least that the framework can do, itself from constants, and in a crowd. */
export async function benchPractice({ rounds }: { rounds: number }): Promise<Figure[]> {
  const bare = await startBare();
  const own = await practice({ items: 156 });
  const still = await practice({
    items: 156,
    cwd: await makeCopy("practice-constants", (folder) => freezePages(folder, PAGES)),
  });
  const [alone, crowd] = [await practice({ items: 52 }), await practice({ items: 52, others: OTHERS })];
  const headers = { cookie: cookieOf(0) };
  const brief = await briefOf(own);
  const read =
    ({ url }: Stand, path = "/practice") =>
    () =>
      load({ url, next: () => ({ path, headers }) });
  const series = await alternate(
    {
      practice: read(own),
      brief: read(own, brief),
      "bare page": () => load({ url: bare.url, next: () => ({ path: "/" }) }),
      constants: read(still),
    },
    rounds,
  );
  const crowded = await alternate({ alone: read(alone), crowd: read(crowd) }, rounds);
  for (const { stop } of [bare, own, still, alone, crowd]) await stop();
  const what = `Practice with ${ACTIVE} clients and ${ARCHIVED} past ones, each with a year of data`;
  const figure = { part: "practice", kind: "at least", detail: told(series, "/s") } as const;
  return [
    {
      ...{ ...figure, what: `${what}, requests a second, against a bare page with one query`, bound: 0.1 },
      ratio: ratioOf(series, "practice", "bare page"),
    },
    {
      ...{ ...figure, what: `${what}, requests a second, against the same tree from constants`, bound: 0.7 },
      ratio: ratioOf(series, "practice", "constants"),
    },
    {
      ...{ ...figure, what: "The brief of one of them, requests a second, against a bare page with one query" },
      ...{ bound: 0.25, ratio: ratioOf(series, "brief", "bare page") },
    },
    {
      ...{ part: "practice", kind: "at most", bound: 1.3, detail: told(crowded, "/s") },
      what: `Practice with ${OTHERS.toLocaleString("en-GB")} other leaders, its cost against the same without`,
      ratio: ratioOf(crowded, "alone", "crowd"),
    },
  ];
}

/** The path of the brief of whoever stands first on the page, who has most to tell. */
async function briefOf({ url }: Stand): Promise<string> {
  const page = await fetch(`${url}/practice`, { headers: { cookie: cookieOf(0) } });
  const path = (await page.text()).match(/\/reading\/[\w-]+\/brief/)?.[0];
  if (!path) throw new Error("The practice leads to no brief.");
  return path;
}

/** A database in which the first leader reads the records of the next ones; `others` have nothing to do with them. */
async function practice({ others = 0, ...given }: { items: number; others?: number; cwd?: string }): Promise<Stand> {
  const one = await stand({ leaders: 1 + ACTIVE + ARCHIVED + others, ...given });
  const args = ["bin/run.mjs", "bench/plant-practice", String(ACTIVE), String(ARCHIVED)];
  await run(".", args, { ...one.env, APP_URL: one.url });
  const first = await fetch(`${one.url}/practice`, { headers: { cookie: cookieOf(0) }, redirect: "manual" });
  const text = await first.text();
  // Each row has a head; without clients the page would cost nothing.
  if (first.status !== 200 || text.split('<th scope="row">').length <= ACTIVE)
    throw new Error(`The practice answered ${first.status} with ${text.length} characters.`);
  return one;
}
