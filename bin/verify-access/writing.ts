import { type Caller, call, entriesOf, formOn, type Trial, type Way } from "./calls";
import { changes, type Dump } from "./database";
import { ENDPOINTS } from "./endpoints";
import { type Entries, mixed, swapped } from "./filling";
import { tryForging } from "./forging";
import { type Form, formsOf, shapeOf } from "./forms";
import { type Guest, keepSignedIn, plantedCoach } from "./guests";
import type { Action, Route } from "./manifests";
import { makePerson, type Person } from "./people";
import type { Answer } from "./request";
import { ACTIONS, ASSIGNED } from "./server-actions";
import {
  type Actor,
  currentIds,
  idsFor,
  leaksIn,
  masked,
  missing,
  pathsOf,
  type Stage,
  secretsShown,
  sendAs,
} from "./stage";

/** What is put into names that no form has; neither word stands anywhere else. */
const SENTINEL = "zassigned";
const LONG_AGO = "1999-09-09T09:09:09.000Z";

/** Calls every action as everybody, in every way that it could be called, and watches the database. */
export async function tryWriting(stage: Stage, routes: Route[], actions: Action[]): Promise<void> {
  const { report } = stage;
  for (const key of Object.keys(ACTIONS))
    if (!actions.some((action) => action.key === key))
      report.gap(`${key} is classified, but the build has no such action`);
  const forms = await collect(stage, routes);
  const trials = new Map<string, Trial[]>();
  for (const action of actions) {
    const access = ACTIONS[action.key];
    const found = forms.get(action.id) ?? [];
    if (!access) {
      report.gap(`${action.key} is not classified: say in bin/verify-access/server-actions.ts who may call it`);
      continue;
    }
    if (!found.length && !access.fields)
      report.gap(`${action.key}: no page has its form; give its fields in server-actions.ts`);
    const places = found.length ? found : [{ path: access.path ?? "/", form: undefined }];
    trials.set(
      action.key,
      places.map((place) => ({ ...action, ...place, access })),
    );
  }
  // Last what ends accounts, the guests' among them.
  const inTurn = [...trials].sort(
    ([a], [b]) => Number(a.endsWith("#eraseAction")) - Number(b.endsWith("#eraseAction")),
  );
  for (const [key, same] of inTurn) {
    if (report.isPassedOver(key)) continue;
    for (const trial of same) {
      await attack(stage, trial);
      await attackAsGuests(stage, trial);
      await tryForging(stage, trial);
    }
    await control(stage, same, trials.get(ACTIONS[key]?.after ?? "")?.[0]);
  }
}

type Found = { path: string; form: Form };
/** So many forms of one action are tried, no two of them alike. */
const ALIKE = 3;

/** The forms of each action on the pages that nobody in particular and the owner see. */
async function collect(stage: Stage, routes: Route[]): Promise<Map<string, Found[]>> {
  const shapes = new Set<string>();
  const found: (Found & { id: string })[] = [];
  for (const cookie of [undefined, stage.owner.cookie, stage.guests[0]?.cookie])
    for (const { pattern, handler } of routes) {
      const endpoint = ENDPOINTS[pattern];
      if (!endpoint || endpoint.fails || handler) continue;
      for (const path of pathsOf(pattern, endpoint, endpoint.access === "grant" ? idsFor(stage) : stage.ids)) {
        const { body } = await sendAs(stage, { name: "somebody", cookie }, { path });
        for (const form of formsOf(body)) {
          if (!shapes.has(shapeOf(form))) found.push({ id: form.actionId, path, form });
          shapes.add(shapeOf(form));
        }
      }
    }
  const grouped = Map.groupBy(found, ({ id }) => id);
  return new Map([...grouped].map(([id, forms]) => [id, forms.slice(0, ALIKE)]));
}

/** Calls as nobody and as somebody else: with the owner's ids in their places, and with names that no form has. */
async function attack(stage: Stage, trial: Trial) {
  let other = await stranger(stage, trial);
  for (let n = 0; n < variants(stage, trial, other).length; n += 1)
    for (const way of ["client", "form"] as const) {
      if (stage.report.isLeftOut(`${trial.key} ${n} ${way}`)) continue;
      // What was tried before may have signed them out, or deleted them.
      if (!other.isReader && !isSignedIn(stage, other.person)) other = await stranger(stage, trial);
      const [what, entries] = variants(stage, trial, other)[n] ?? ["", []];
      const actor = { name: "other", cookie: other.cookie };
      const answer = await attempt(stage, trial, { what, actor, other: other.person, entries, way });
      if (what === FOREIGN && way === "client") await compare(stage, trial, { actor, entries, answer });
    }
  const { person } = other;
  const [, entries] = variants(stage, trial, other).find(([what]) => what === "the owner's form") ?? ["", []];
  for (const way of ["client", "form"] as const)
    await attempt(stage, trial, {
      what: "the owner's form",
      actor: { name: "anonymous" },
      other: person,
      entries,
      way,
    });
}

/** Calls as everybody who has, had or never had a grant, with the form that the owner sees. */
async function attackAsGuests(stage: Stage, trial: Trial) {
  const { other } = stage;
  const caller = { person: other, ids: currentIds(stage.database, other), form: trial.form };
  const target = trial.access.access === "token" ? crossed(stage.ids) : stage.ids;
  for (const guest of stage.guests) {
    // Made anew for each, because a mailbox takes only so many messages.
    const entries = swapped(entriesOf(trial, caller), stage.ids, target);
    // Whoever has the grant that the form is for may send it; that is tried where it is allowed.
    if (guest.opens.size && entries.some(([, value]) => value === guest.grantId)) continue;
    if (stage.report.isLeftOut(`${trial.key} ${guest.name}`)) continue;
    await keepSignedIn(stage, guest);
    const call = { what: "the owner's form", actor: guest, other, entries, way: "client" } as const;
    await attempt(stage, trial, { ...call, ...allowed(trial, guest) });
  }
}

/** What an action may show to a guest, and change of the owner's, besides what it may for anybody. */
function allowed({ access: { tellsGuests = [], touchesAsGuest = [] } }: Trial, { grantId, opens }: Guest) {
  const told = opens.size ? tellsGuests : [];
  const shown = (id: string) => id === grantId && told.length > 0;
  return { reveals: told, shown, touches: grantId ? touchesAsGuest : [] };
}

const FOREIGN = "own form, all ids of the owner";

/** Somebody with a record of their own, and the form of the action as they see it. */
async function stranger(stage: Stage, trial: Trial): Promise<Caller & { cookie: string; isReader: boolean }> {
  const person = await makePerson({ newcomer: trial.access.newcomer });
  const ids = currentIds(stage.database, person);
  const path = at(trial.path, stage.ids, ids);
  const isReader = trial.access.byReader ?? false;
  const { cookie } = isReader ? await plantedCoach(person) : person;
  const form = await formOn(stage, trial, path, cookie);
  if (trial.form && !form) stage.report.gap(`${trial.key}: somebody else does not find the form on ${path}`);
  return { person, ids, form, cookie, isReader };
}

function isSignedIn({ database }: Stage, person: Person): boolean {
  return (database.dumpOf(person.id).get("sessions") ?? []).some(({ token_hash: kept }) => kept === person.sessionHash);
}

function variants(stage: Stage, trial: Trial, caller: Caller): [string, Entries][] {
  // Whoever holds a link may use it, but only for what it is for.
  const target = trial.access.access === "token" ? crossed(stage.ids) : stage.ids;
  const { person, ids } = caller;
  const own = entriesOf(trial, caller);
  const taken = swapped(entriesOf(trial, { person, ids, form: trial.form ?? caller.form }), stage.ids, target);
  const also = (trial.access.also ?? []).map((fields) => entriesOf(trial, caller, fields));
  const names = new Set(own.map(([name]) => name));
  const assigned = ASSIGNED.filter((name) => !names.has(name)).map((name): [string, string] => [
    name,
    assign(stage, name),
  ]);
  // What may succeed comes last: it moves versions on, and what follows would be refused for that.
  return [
    ...[own, ...also].flatMap((entries) => mixed(entries, ids, target)).map(nth("own form, id of the owner")),
    ...also.map(nth("own form, asking for something else")),
    [FOREIGN, swapped(own, ids, target)],
    ["the owner's form", taken],
    ["the owner's form, assigned", [...taken, ...assigned]],
    ["own form, assigned", [...own, ...assigned]],
  ];
}

const nth =
  (what: string) =>
  (entries: Entries, n: number): [string, Entries] => [`${what}, ${n + 1}`, entries];

/** The same ids, but every link in the place of one with another purpose. */
function crossed(ids: Stage["ids"]): Stage["ids"] {
  const links = Object.keys(ids).filter((table) => table.startsWith("token:"));
  const next = (table: string) => ids[links[(links.indexOf(table) + 1) % links.length] ?? ""] ?? [];
  return { ...ids, ...Object.fromEntries(links.map((table) => [table, next(table)])) };
}

function assign(stage: Stage, name: string): string {
  if (/id$|owner|actor/i.test(name)) return stage.owner.id;
  return /at$/i.test(name) ? LONG_AGO : SENTINEL;
}

type Attempt = { what: string; actor: Actor; other: Person; entries: Entries; way: Way } & Partial<
  ReturnType<typeof allowed>
>;

/** One call; the owner's rows must stay what they were, and nothing of theirs may come back. */
async function attempt(stage: Stage, trial: Trial, attempted: Attempt): Promise<Answer> {
  const { what, actor, other, entries, way, reveals = [], shown, touches = [] } = attempted;
  const name = `${trial.key} (${what}, by the ${way}) as ${actor.name}`;
  const isAnybody = trial.access.access === "own" && !actor.cookie;
  const whole = () => (isAnybody ? stage.database.dump() : new Map());
  const [before, all] = [stage.database.dumpOf(stage.owner.id), whole()];
  const ask = call(stage, trial, { entries, way });
  const answer = await sendAs(stage, actor, ask);
  if (answer.body.includes("tried too often") && !trial.access.limited)
    stage.report.gap(`${name}: was limited, which proves nothing`);
  const touched = changes(before, stage.database.dumpOf(stage.owner.id), [...(trial.access.touches ?? []), ...touches]);
  const anything = changes(all, whole());
  const seen = [
    ...leaksIn(stage, { ask, answer, reveals: [...(trial.access.reveals ?? []), ...reveals], shown }),
    ...secretsShown(stage, answer),
  ];
  stage.report.cell(name, [...touched, ...anything, ...seen, ...strays(stage, stage.database.dumpOf(other.id))]);
  return answer;
}

/** Rows of somebody else that name a row of the owner's, or that took what no form offers. */
function strays(stage: Stage, dump: Dump): string[] {
  const ids = new Set([stage.owner.id, ...Object.values(stage.ids).flat()]);
  const cells = [...dump].flatMap(([table, rows]) =>
    rows.flatMap((row) => Object.entries(row).map((cell) => ({ table, cell }))),
  );
  return cells.flatMap(({ table, cell: [column, value] }) => {
    if (typeof value !== "string") return [];
    if (ids.has(value)) return [`${table}.${column} of somebody else now names a row of the owner's`];
    return value === SENTINEL || value === LONG_AGO ? [`${table}.${column} took what no form offers`] : [];
  });
}

/** What is the owner's and what does not exist must be refused in the same words. */
async function compare(
  stage: Stage,
  trial: Trial,
  { actor, entries, answer }: { actor: Actor; entries: Entries; answer: Answer },
) {
  const nowhere = missing(stage.ids);
  const instead = swapped(entries, stage.ids, nowhere);
  if (trial.access.tells || JSON.stringify(instead) === JSON.stringify(entries)) return;
  const path = at(trial.path, stage.ids, nowhere);
  const none = await sendAs(stage, actor, call(stage, { ...trial, path }, { entries: instead, way: "client" }));
  const ids = [...Object.values(stage.ids).flat(), ...Object.values(nowhere).flat()];
  const same = masked(answer, ids) === masked(none, ids);
  stage.report.cell(`${trial.key} (the owner's against what is not there)`, same ? [] : ["the answers differ"]);
}

/** A fresh owner's own valid call must do something, or none of the trials of an action could have failed. */
async function control(stage: Stage, trials: Trial[], first?: Trial) {
  let said = "";
  for (const trial of trials) {
    const person = await makePerson({ newcomer: trial.access.newcomer });
    if (first) await callValid(stage, first, person);
    const { changed, answer } = await callValid(stage, trial, person);
    if (changed || answer.cookies.length > 0) return;
    const told = /<div role="status"[^>]*>(.*?)<\/div>/.exec(answer.body)?.[1]?.replace(/<[^>]+>/g, " ");
    said += `${answer.status} ${told ?? ""}`;
  }
  stage.report.gap(`${trials[0]?.key}: a valid call changed nothing (${said}); give fields in server-actions.ts`);
}

async function callValid(stage: Stage, trial: Trial, person: Person): Promise<{ changed: boolean; answer: Answer }> {
  const ids = currentIds(stage.database, person);
  const path = at(trial.path, stage.ids, ids);
  const { cookie } = trial.access.byReader ? await plantedCoach(person) : person;
  const actor = { name: "owner", cookie: trial.access.access === "own" ? cookie : undefined };
  const form = await formOn(stage, trial, path, cookie);
  const entries = entriesOf(trial, { person, ids, form });
  const before = stage.database.dump();
  const answer = await sendAs(
    stage,
    actor,
    call(stage, { ...trial, path }, { entries, way: form ? "form" : "client" }),
  );
  return { changed: changes(before, stage.database.dump()).length > 0, answer };
}

const at = (path: string, from: Stage["ids"], to: Stage["ids"]) => swapped([["", path]], from, to)[0]?.[1] ?? path;
