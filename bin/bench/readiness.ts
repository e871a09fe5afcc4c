import { alternate, type Figure, ratioOf, told } from "./figures";
import { startBare } from "./home";
import { load } from "./load";
import { cookieOf } from "./people";
import { stand } from "./stand";

const PAGES = [
  { name: "The matrix", path: "/matrix", bound: 0.35 },
  { name: "Over time", path: "/progress", bound: 0.25 },
  { name: "The review of the last boundary", path: "/reviews/new?phase=3", bound: 0.2 },
] as const;

/** What readiness and a review show of a year of evidence, against the least that the framework can do. */
export async function benchReadiness({ rounds }: { rounds: number }): Promise<Figure[]> {
  const bare = await startBare();
  const own = await stand({ leaders: 1, items: 156 });
  const headers = { cookie: cookieOf(0) };
  const pages = PAGES.map(({ name, path }) => [name, () => load({ url: own.url, next: () => ({ path, headers }) })]);
  const series = await alternate(
    { ...Object.fromEntries(pages), "bare page": () => load({ url: bare.url, next: () => ({ path: "/" }) }) },
    rounds,
  );
  for (const { stop } of [bare, own]) await stop();
  const detail = told(series, "/s");
  return PAGES.map(({ name, bound }) => ({
    part: "readiness",
    what: `${name} with 52 weeks of 3 items, requests a second, against a bare page with one query`,
    kind: "at least",
    ...{ bound, detail },
    ratio: ratioOf(series, name, "bare page"),
  }));
}
