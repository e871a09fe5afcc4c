import { type Entries, fill } from "./filling";
import { asClient, type Form, formsOf, shapeOf } from "./forms";
import type { Action } from "./manifests";
import type { Person } from "./people";
import type { Ask } from "./request";
import type { ActionAccess } from "./server-actions";
import { type Stage, sendAs } from "./stage";

/** By React's client, with the action's id in a header; or by the form itself, as a browser without JavaScript does. */
export type Way = "client" | "form";

/** An action with the page that holds its form; a page of the owner's, whose ids stand in `path`. */
export type Trial = Action & { access: ActionAccess; path: string; form?: Form };

/** One call of an action, from our own origin unless `headers` say otherwise. */
export function call(
  stage: Stage,
  trial: Pick<Trial, "id" | "path">,
  { entries, way, headers = {} }: { entries: Entries; way: Way; headers?: Record<string, string> },
): Ask {
  const { id, path } = trial;
  const origin = { origin: stage.url, ...headers };
  if (way === "client")
    return { path, form: asClient(entries), headers: { ...origin, "next-action": id, accept: "text/x-component" } };
  const named = entries.some(([name]) => name.startsWith("$ACTION"));
  return { path, form: named ? entries : [...bound(id), ...entries], headers: { ...origin, accept: "text/html" } };
}

/** What React writes into a form with a state, for an action that has none on any page. */
const bound = (id: string): Entries => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
  ["$ACTION_1:1", "[null]"],
  ["$ACTION_KEY", "k0"],
];

/** Somebody with a record of their own, what of it can be named, and the form of an action as they see it. */
export type Caller = { person: Person; ids: Stage["ids"]; form?: Form };

/** What this person would send: their own form of the action when there is one, otherwise the fields that are given. */
export function entriesOf(
  { access }: Trial,
  { person, ids, form }: Caller,
  also: Record<string, string> = {},
): Entries {
  const fields = { ...access.fields, ...also };
  return fill(form ?? { actionId: "", controls: [] }, person, { ...access, fields }, ids);
}

/**
 * The form of a trial on its page, or on `path`, as nobody in particular sees it or else as the person with this
 * cookie: the one like the owner's when there are several of the action.
 */
export async function formOn(stage: Stage, trial: Trial, path: string, cookie: string): Promise<Form | undefined> {
  const shape = trial.form && shapeOf(trial.form);
  for (const as of [undefined, cookie]) {
    const page = await sendAs(stage, { name: "somebody", cookie: as }, { path });
    const forms = formsOf(page.body).filter(({ actionId }) => actionId === trial.id);
    const form = forms.find((one) => shapeOf(one) === shape) ?? forms[0];
    if (form) return form;
  }
  return undefined;
}
