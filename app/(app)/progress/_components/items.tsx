import type { Route } from "next";
import Link from "next/link";
import { fullDay, shortDay } from "@/lib/date";
import type { SeenItem } from "@/lib/readiness/rules/view";

/** `few` come before the rest is folded away. */
type Props = { items: SeenItem[]; sentences: ReadonlyMap<string, string>; few?: number };

/** Pieces of evidence, the day of each in the margin; many are folded. */
export function Items({ items, sentences, few = 5 }: Props) {
  const [first, rest] = [items.slice(0, few), items.slice(few)];
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

function ItemList({ items, sentences }: Omit<Props, "few">) {
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
