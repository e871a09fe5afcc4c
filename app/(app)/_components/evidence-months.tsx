import { monthName } from "@/lib/date";
import { type EntryItem, EvidenceEntry } from "./evidence-entry";

/** Where the entries lead: to the pages of items, and the leader to the tidy list. */
type Links = { pages: string; tidy?: string };

/** Entries of the notebook, newest first, under the months in which they happened. */
export function EvidenceMonths({ items, zone, ...links }: { items: EntryItem[]; zone: string } & Links) {
  const months = Map.groupBy(items, ({ happenedOn }) => happenedOn.slice(0, 7));
  return [...months].map(([month, entries]) => (
    <section key={month} aria-labelledby={`month-${month}`} className="mt-8 max-w-4xl">
      <h2 id={`month-${month}`} className="mb-2 font-medium text-xl">
        {monthName(`${month}-01`)}
      </h2>
      <ol>
        {entries.map((item, at) => (
          <EvidenceEntry
            key={item.id}
            {...{ item, zone, ...links }}
            isFirstOfDay={entries[at - 1]?.happenedOn !== item.happenedOn}
          />
        ))}
      </ol>
    </section>
  ));
}
