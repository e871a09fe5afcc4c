import { uuidv7 } from "@/db/columns";
import { type Database, idsOf } from "./database";
import type { Endpoint } from "./endpoints";
import { filled } from "./filling";
import type { Guest } from "./guests";
import type { Person } from "./people";
import type { Report } from "./report";
import { type Answer, type Ask, send, textOf } from "./request";

export type Actor = { name: string; cookie?: string };

/** Who and what the trials are made with: `owner` is read from, `other` must see and change nothing of theirs. */
export type Stage = {
  url: string;
  database: Database;
  report: Report;
  owner: Person;
  other: Person;
  ids: Record<string, string[]>;
  /** Ids of the owner's that nobody else may see, whatever a grant opens. */
  hidden: ReadonlySet<string>;
  guests: Guest[];
};

/** The ids to put into an endpoint's addresses; of the owner's grants this one alone, the first guest's when left out. */
export const idsFor = ({ ids, guests }: Stage, grantId = guests[0]?.grantId ?? "") => ({ ...ids, grants: [grantId] });

export const actors = ({ owner, other }: Stage): { anonymous: Actor; owner: Actor; other: Actor } => ({
  anonymous: { name: "anonymous" },
  owner: { name: "owner", cookie: owner.cookie },
  other: { name: "other", cookie: other.cookie },
});

/** `reveals` names columns that may be shown, `shown` ids that may. */
type Looking = { ask: Ask; answer: Answer; reveals?: string[]; shown?: (id: string) => boolean };

/** What of the owner's stands in an answer to somebody else, apart from what was sent with the request itself. */
export function leaksIn(stage: Stage, { ask, answer, reveals = [], shown = () => false }: Looking): string[] {
  const sent = [ask.path, ask.body ?? "", ...Object.values(ask.headers ?? {}), ...(ask.form ?? []).flat()].join("\n");
  const text = textOf(answer);
  const words = stage.owner.canaries.words.filter((word) => text.includes(word) && !sent.includes(word));
  const ids = Object.entries(stage.ids).flatMap(([table, own]) =>
    own.filter((id) => text.includes(id) && !sent.includes(id) && !shown(id)).map((id) => `the id ${id} of ${table}`),
  );
  const places = stage.owner.canaries.seenIn(words.join(" ")).filter((place) => !reveals.includes(place));
  return [...places.map((place) => `shows ${place}`), ...ids.map((id) => `shows ${id}`)];
}

/** Hashes of passwords and tokens, which nobody is shown, not even their owner. */
export function secretsShown(stage: Stage, answer: Answer): string[] {
  const text = textOf(answer);
  return stage.database.secrets().some((secret) => text.includes(secret)) ? ["shows a stored secret"] : [];
}

/** Sends as somebody; an answer of the server's own failure is a gap, because it proves nothing. */
export async function sendAs(stage: Stage, actor: Actor, ask: Ask, fails = false): Promise<Answer> {
  const answer = await send(stage.url, { ...ask, cookie: actor.cookie });
  if (answer.status >= 500 && !fails)
    stage.report.gap(`${actor.name} ${ask.method ?? ""} ${ask.path} answered ${answer.status}`);
  return answer;
}

/** The addresses that a route stands for with these ids: every value of each param, and every query. */
export function pathsOf(pattern: string, endpoint: Endpoint, ids: Record<string, string[]>): string[] {
  const segments = pattern.replace(/^pages:/, "").split("/");
  const found = segments.reduce<string[]>((paths, segment, at) => {
    if (at === 0) return [""];
    const [, name] = /^\[+(?:\.\.\.)?(\w+)\]+$/.exec(segment) ?? [];
    const given = name === undefined ? [segment] : endpoint.params?.[name];
    const values = typeof given === "string" ? ids[given] : given;
    if (!values?.length) throw new Error(`${pattern}: nothing to put for [${name}]; say it in endpoints.ts.`);
    return paths.flatMap((path) => values.map((value) => `${path}/${value}`));
  }, []);
  const queries = (endpoint.queries ?? []).map((query) => filled(query, ids));
  return found.flatMap((path) => ["", ...queries].map((query) => `${path || "/"}${query}`));
}

/** Whether it takes the owner's ids, so that what is theirs can be held against what does not exist. */
export const takesIds = ({ access, params = {}, queries = [] }: Endpoint) =>
  (access === "own" || access === "grant") &&
  (Object.values(params).some((given) => typeof given === "string") ||
    queries.some((query) => /\{(?!today)/.test(query)));

/** The same ids, but of nothing that exists. */
export const missing = (ids: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(ids).map(([table, own]) => [table, own.map(() => uuidv7())]));

/** An answer without what differs between any two: nonces, references, times, and the ids and paths asked for. */
export function masked(answer: Answer, asked: string[]): string {
  let text = textOf(answer)
    .replace(/'nonce-[^']+'/g, "'nonce'")
    .replace(/nonce(\\?"?[:=]\\?")[^"\\]+/g, "nonce$1")
    .replace(/reference [0-9a-f]{8}/g, "reference")
    .replace(/"[\w-]{19,22}"/g, "request")
    .replace(/\b(date|age|etag|set-cookie)\n[^\n]+/gi, "$1")
    .replace(/k[0-9a-f]{32}/g, "key");
  for (const part of asked) text = text.replaceAll(part, "ASKED");
  // What a form is given so that sending it twice is noticed.
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "KEY");
}

/** What of a person's can be named in a request: the ids of their rows, and the links that wait for them. */
export const currentIds = (database: Database, person: Person) => ({
  ...idsOf(database.dumpOf(person.id), person.id),
  ...person.links,
});
