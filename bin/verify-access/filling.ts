import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/date";
import type { Control, Form } from "./forms";
import type { Person } from "./people";
import type { ActionAccess } from "./server-actions";

export type Entries = [string, string][];

const TYPED: Record<string, string> = { date: "{today+30}", number: "2", url: "https://example.com/attempt" };
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A text with its braces filled: {table} is the first id of the table's rows, {table.1} the next, {today+3} a day. */
export function filled(text: string, ids: Record<string, string[]>, known: Record<string, string> = {}): string {
  return text
    .replace(/\{today([+-]\d+)\}/g, (_, days: string) => addDays(new Date().toISOString().slice(0, 10), Number(days)))
    .replace(/\{(\w+)(?:\.(\d+))?\}/g, (_, name: string, at = "0") => known[name] ?? ids[name]?.[Number(at)] ?? "");
}

/** A form as somebody would send it: hidden values as they stand, every box ticked, every text written anew. */
export function fill(
  form: Form,
  person: Person,
  { fields = {} }: ActionAccess,
  ids: Record<string, string[]>,
): Entries {
  const pressed = form.controls.find(({ kind }) => kind === "button");
  const entries = form.controls
    .filter((control) => control.kind !== "button" || control === pressed)
    .map((control): [string, string] => [control.name, entered(control, person)]);
  const known = { email: person.email, password: person.password };
  const own = (text: string) => filled(text, ids, known);
  const given = Object.entries(fields).map(([name, text]): [string, string] => [name, own(text)]);
  return [...entries.filter(([name]) => !(name in fields)), ...given];
}

function entered({ kind, name, value, options }: Control, person: Person): string {
  if (["hidden", "checkbox", "button"].includes(kind)) return value;
  if (kind === "radio" || kind === "select") return value || (options[0] ?? "");
  if (kind === "password") return person.password;
  // Each time another, because an address belongs to one person only.
  if (kind === "email") return `attempt-${randomUUID()}@example.com`;
  if (kind in TYPED) return value && !person.canaries.seenIn(value).length ? value : filled(TYPED[kind] ?? "", {});
  return ID.test(value) ? value : `Attempt at ${name.replace(/\W/g, "")}`;
}

/** The entries with every id of `from` put in the place of one of `to`, table by table. */
export function swapped(entries: Entries, from: Record<string, string[]>, to: Record<string, string[]>): Entries {
  const other = new Map(
    Object.entries(from).flatMap(([table, ids]) => ids.map((id, at) => [id, to[table]?.[at] ?? to[table]?.[0] ?? id])),
  );
  if (other.size === 0) return entries;
  // All at once: one put in for another must not be taken for the one that it equals.
  const any = new RegExp([...other.keys()].join("|"), "g");
  const swap = (text: string) => text.replace(any, (id) => other.get(id) ?? id);
  return entries.map(([name, value]) => [name, swap(value)]);
}

/** One variant for each entry that holds an id of `from`: that one alone is swapped; a list keeps its own beside it. */
export function mixed(entries: Entries, from: Record<string, string[]>, to: Record<string, string[]>): Entries[] {
  const all = swapped(entries, from, to);
  return entries.flatMap(([name, value], at) => {
    const instead = all[at];
    if (instead === undefined || instead[1] === value) return [];
    const kept: Entries = name.endsWith("[]") ? [[name, value]] : [];
    return [[...entries.slice(0, at), ...kept, instead, ...entries.slice(at + 1)]];
  });
}
