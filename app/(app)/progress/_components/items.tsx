import type { Route } from "next";
import Link from "next/link";
import { fullDay, shortDay } from "@/lib/date";
import type { SeenItem } from "@/lib/readiness/rules/view";

/** Pieces of evidence before the rest is folded away. */
const FEW = 5;

/** Pieces of evidence, the day of each in the margin; many are folded. */
export function Items({ items, sentences }: { items: SeenItem[]; sentences: ReadonlyMap<string, string> }) {
  const [first, rest] = [items.slice(0, FEW), items.slice(FEW)];
  return (
    <>
      <ItemList items={first} sentences={sentences} />
      {rest.length ? (
        <details className="text-sm">
          <summary className="min-h-6 cursor-pointer py-1 text-soft hover:text-ink">{rest.length} more</summary>
          <ItemList items={rest} sentences={sentences} />
        </details>
      ) : null}
    </>
  );
}

function ItemList({ items, sentences }: { items: SeenItem[]; sentences: ReadonlyMap<string, string> }) {
  return (
    <ul className="text-sm">
      {items.map(({ id, on }) => (
        <li key={id} className="grid grid-cols-[4rem_1fr] gap-x-3 py-1">
          <time dateTime={on} title={fullDay(on)} className="text-soft">
            {shortDay(on)}
          </time>
          <Link href={`/evidence/${id}` as Route} className="hover:underline hover:decoration-accent">
            {sentences.get(id)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
