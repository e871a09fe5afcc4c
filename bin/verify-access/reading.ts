import { randomBytes } from "node:crypto";
import { placeOf } from "./canaries";
import { changes } from "./database";
import { ENDPOINTS, type Endpoint, UNSEEN } from "./endpoints";
import type { Route } from "./manifests";
import type { Answer, Ask } from "./request";
import {
  type Actor,
  actors,
  idsFor,
  leaksIn,
  masked,
  missing,
  pathsOf,
  type Stage,
  secretsShown,
  sendAs,
  takesIds,
} from "./stage";
import { tryGuests } from "./visiting";

type How = Pick<Ask, "method" | "headers">;

/** The ways a page is asked for: by a browser, by React's client in its several manners, and without its body. */
function manners(route: Route, path: string): Record<string, How> {
  if (route.handler) return Object.fromEntries(METHODS.map((method) => [method, { method }]));
  const prefetch = { rsc: "1", "next-router-prefetch": "1" };
  return {
    document: {},
    head: { method: "HEAD" },
    client: { headers: { rsc: "1" } },
    // As if the browser had every layout already: only the page runs. And as if it had all but the title: nothing does.
    "below its layouts": { headers: { rsc: "1", "next-router-state-tree": stateTree(route, path, "refetch") } },
    "its head alone": { headers: { rsc: "1", "next-router-state-tree": stateTree(route, path, "metadata-only") } },
    prefetch: { headers: prefetch },
    "segment prefetch": { headers: { ...prefetch, "next-router-segment-prefetch": "/_tree" } },
  };
}
/** Manners in which Next.js renders no page, so that there is nobody to turn away. */
const SHELLS = ["its head alone", "prefetch", "segment prefetch"];

/** What the browser's router would say that it has: the whole tree down to the page, and `mark` on the leaf. */
function stateTree({ file }: Route, path: string, mark: "refetch" | "metadata-only"): string {
  const values = path.split("?")[0]?.split("/").slice(1) ?? [];
  const below = (segments: string[], at: number): unknown[] => {
    const [segment, ...rest] = segments;
    if (segment === undefined) return ["__PAGE__", {}, null, mark];
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    const own = name === undefined ? segment : [name, values[at] ?? "", "d", null];
    return [own, { children: below(rest, segment.startsWith("(") ? at : at + 1) }];
  };
  const tree = below(file.split("/").slice(1, -1), 0);
  return encodeURIComponent(JSON.stringify(["", { children: tree }, null, mark === "metadata-only" ? mark : null]));
}

const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** Asks for every route as everybody. Nothing of the owner's may reach anybody else, and nothing may change. */
export async function tryReading(stage: Stage, routes: Route[]): Promise<void> {
  const { report } = stage;
  const known = routes.map(({ pattern }) => pattern);
  for (const pattern of Object.keys(ENDPOINTS))
    if (!known.includes(pattern)) report.gap(`${pattern} is classified, but the build has no such route`);
  const seen = new Set<string>();
  const before = stage.database.dump();
  for (const route of routes) {
    const { pattern } = route;
    const endpoint = ENDPOINTS[pattern];
    if (endpoint) {
      await tryRoute(stage, { ...route, endpoint }, seen);
      await tryClosed(stage, { ...route, endpoint });
      await tryGuests(stage, { ...route, endpoint });
    } else report.gap(`${pattern} is not classified: say in bin/verify-access/endpoints.ts who may use it`);
  }
  // That a guest has read is the one thing that reading writes.
  report.cell("reading everything", changes(before, stage.database.dump(), ["reads"]));
  checkSeen(stage, seen);
}

async function tryRoute(stage: Stage, { endpoint, ...route }: Route & { endpoint: Endpoint }, seen: Set<string>) {
  const { pattern } = route;
  const { owner, other, anonymous } = actors(stage);
  const ids = endpoint.access === "grant" ? idsFor(stage) : stage.ids;
  const nowhere = pathsOf(pattern, endpoint, missing(ids));
  const shown = new Set<string>();
  for (const [at, path] of pathsOf(pattern, endpoint, ids).entries())
    for (const [manner, how] of Object.entries(manners(route, path))) {
      const name = (actor: Actor) => `${pattern} ${path} (${manner}) as ${actor.name}`;
      const mine = await ask(stage, owner, { path, ...how }, endpoint.fails);
      for (const place of stage.owner.canaries.seenIn(mine.body)) shown.add(placeOf(place));
      const turned = SHELLS.includes(manner) ? [] : refused(endpoint, manner, mine);
      stage.report.cell(name(owner), [...secretsShown(stage, mine), ...turned]);
      for (const actor of [anonymous, other]) {
        if (stage.report.isLeftOut(name(actor))) continue;
        const answer = await ask(stage, actor, { path, ...how }, endpoint.fails);
        const problems = [
          ...leaksIn(stage, { ask: { path, ...how }, answer, reveals: open(endpoint), shown: named(stage, endpoint) }),
          ...secretsShown(stage, answer),
        ];
        if (actor === anonymous && !SHELLS.includes(manner)) problems.push(...entered(endpoint, answer));
        // A cursor says where to go on in one's own list; which id it is only has to sort.
        if (takesIds(endpoint) && !/[?&]after=/.test(path)) {
          const elsewhere = nowhere[at] ?? "";
          const none = await ask(stage, actor, { path: elsewhere, ...(manners(route, elsewhere)[manner] ?? {}) });
          problems.push(...differs(answer, none, [path, elsewhere, ...idsIn(path), ...idsIn(elsewhere)]));
        }
        stage.report.cell(name(actor), problems);
      }
    }
  if (endpoint.shows && !shown.has(endpoint.shows))
    stage.report.gap(`${pattern} does not show ${endpoint.shows} to its owner, so its trials prove little`);
  // A file with everything in it would hide that a page shows nothing.
  if (!route.handler) for (const place of shown) seen.add(place);
}

/** A link that is over answers its owner and everybody else as one that never was. */
async function tryClosed(stage: Stage, { pattern, endpoint }: Route & { endpoint: Endpoint }) {
  const { closed, params = {} } = endpoint;
  if (!closed) return;
  const as = (tokens: string[]) => pathsOf(pattern, { ...endpoint, params: { ...params, token: tokens } }, stage.ids);
  const [never = ""] = as([randomBytes(32).toString("base64url")]);
  for (const path of as(stage.ids[closed] ?? []))
    for (const actor of Object.values(actors(stage))) {
      const name = `${pattern} ${path} (over) as ${actor.name}`;
      if (stage.report.isLeftOut(name)) continue;
      const [answer, none] = [await ask(stage, actor, { path }), await ask(stage, actor, { path: never })];
      const opened = answer.status === 404 ? [] : [`opens (${answer.status})`];
      stage.report.cell(name, [...opened, ...differs(answer, none, [path, never])]);
    }
}

/** Whether an id is one by which whoever holds the link knows a thing again. */
const named =
  ({ ids }: Stage, { names = [] }: Endpoint) =>
  (id: string) =>
    names.some((table) => ids[table]?.includes(id));

export const idsIn = (path: string) => path.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];

/** What anybody at all may see; what a grant opens is for those who have one. */
const open = ({ access, reveals }: Endpoint) => (access === "grant" ? [] : reveals);

/** Follows only the redirect by which Next.js adds its own parameter to a client's request. */
export async function ask(stage: Stage, actor: Actor, wanted: Ask, fails = false): Promise<Answer> {
  const answer = await sendAs(stage, actor, wanted, fails);
  const { location } = answer;
  if (!wanted.headers?.rsc || !/[?&]_rsc/.test(location) || location.split("?")[0] !== wanted.path.split("?")[0])
    return answer;
  return sendAs(stage, actor, { ...wanted, path: location }, fails);
}

/** The owner gets in everywhere; a redirect inside the product is fine. */
function refused(endpoint: Endpoint, manner: string, { status, location, body }: Answer): string[] {
  const { access, params = {} } = endpoint;
  // Looking through a grant, the owner sees only what it reaches: not every id of theirs is there.
  const isWhole = access === "own" || (access === "grant" && Object.keys(params).length < 2);
  if (!isWhole) return [];
  const out = location.startsWith("/sign-in") || (manner !== "head" && body.includes("NEXT_REDIRECT;replace;/sign-in"));
  return status === 404 || out ? [`is refused to its owner (${status} ${location})`] : [];
}

/** Nobody gets into what is a person's own without signing in. */
function entered({ access }: Endpoint, { status, location, body }: Answer): string[] {
  if (access !== "own" && access !== "grant") return [];
  const out =
    [204, 401, 403, 404, 405].includes(status) ||
    location.startsWith("/sign-in") ||
    /NEXT_REDIRECT;\w+;\/sign-in/.test(body);
  return out ? [] : [`lets nobody in particular enter (${status})`];
}

/** What is somebody else's must look like what does not exist. */
export function differs(answer: Answer, none: Answer, asked: string[]): string[] {
  const [a, b] = [answer, none].map((one) => masked(one, asked)) as [string, string];
  if (a === b) return [];
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return [`tells what exists from what does not: «${a.slice(at, at + 60)}» against «${b.slice(at, at + 60)}»`];
}

/** Every column's words were seen by their owner somewhere, or the trials could not have found them elsewhere. */
function checkSeen({ report, owner }: Stage, seen: Set<string>) {
  for (const place of new Set([...owner.canaries.places].map(placeOf)))
    if (!seen.has(place) && !(place in UNSEEN)) report.gap(`no page shows ${place} to its owner: name it in UNSEEN`);
  for (const place of Object.keys(UNSEEN))
    if (seen.has(place)) report.gap(`${place} is in UNSEEN, but a page shows it`);
}
