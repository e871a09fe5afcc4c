import { type Day, dayOf } from "@/lib/date";
import type { RecordAccess } from "@/lib/record/access";
import { listAwaysAhead, listWaiting } from "@/lib/reminder/queries/ahead";
import type { Person } from "@/lib/reminder/queries/person";
import { messagesAhead } from "@/lib/reminder/rules/ahead";
import type { Rule } from "@/lib/reminder/schema";
import { compose } from "./compose";

/** What is foreseen of one reminder; `title` is null where only the day itself will tell. */
type Item = { rule: Rule; title: string | null; body: string };
/** One message that is to come. */
export type Foreseen = { at: Date; day: Day; isMailed: boolean; items: Item[] };

type Looking = { person: Person; at: Date; most: number };
/** Of so many times as many days it is asked what they have to say, because some will have nothing. */
const SPARE = 4;

/** The next messages to somebody, with what they will say if nothing changes until then. */
export async function foresee(access: RecordAccess<"edit">, { person, at, most }: Looking): Promise<Foreseen[]> {
  const { settings, when } = person;
  const [waiting, aways] = await Promise.all([listWaiting(access), listAwaysAhead(person, dayOf(at, when.zone))]);
  const found: Foreseen[] = [];
  for (const { due, ...message } of messagesAhead(waiting, { at, when, settings, aways, most: most * SPARE })) {
    const items: Item[] = [];
    for (const one of due) {
      const item = await itemOf(one, { userId: access.ownerId, access, at: message.at, today: message.day });
      if (item) items.push(item);
    }
    const isMailed = person.isMailed && items.some(({ rule }) => (settings.channels[rule] ?? "mail") === "mail");
    if (items.length) found.push({ ...message, isMailed, items });
    if (found.length === most) break;
  }
  return found;
}

/** Null for what will have nothing to say. */
async function itemOf(...[due, reminded]: Parameters<typeof compose>): Promise<Item | null> {
  const { rule } = due;
  // Who will need whom in some weeks nobody knows.
  if (rule === "practice") return { rule, title: null, body: "" };
  const said = await compose(due, reminded);
  return typeof said === "string" || "mail" in said ? null : { rule, title: said.title, body: said.body };
}
