import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { fullDay, shortDay } from "@/lib/date";
import { confirmedText, relationName, tierName } from "@/lib/readiness/rules/telling";
import type { SeenItem } from "@/lib/readiness/rules/view";
import { listed } from "@/lib/text";

export type Sentences = ReadonlyMap<string, string>;
type Listed = { id: string; title: string };
/** `to` is where items stand. */
type Named = { sentences: Sentences; to?: string };

/** Items of one signal under a heading, newest first; nothing when there are none. */
export function Items({ id, title, items, ...named }: Listed & Named & { items: SeenItem[] }) {
  if (!items.length) return null;
  return (
    <ItemList id={id} title={`${title} (${items.length})`}>
      {items.map((item) => (
        <ItemLine key={item.id} item={item} {...named}>
          <Facts item={item} />
        </ItemLine>
      ))}
    </ItemList>
  );
}

export function ItemList({ id, title, children }: Listed & { children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-medium text-xl">
        {title}
      </h2>
      <ul className="border-line border-b">{children}</ul>
    </section>
  );
}

type Line = Named & { item: SeenItem; children: ReactNode };

/** One item: its day in the margin, its sentence as it reads now, and what is said of it. */
export function ItemLine({ item, sentences, to = "/evidence", children }: Line) {
  return (
    <li id={`item-${item.id}`} className="grid grid-cols-[4rem_1fr] gap-x-3 border-line border-t py-3">
      <time dateTime={item.on} title={fullDay(item.on)} className="text-sm text-soft leading-relaxed">
        {shortDay(item.on)} <span className="block">{item.on.slice(0, 4)}</span>
      </time>
      <div>
        <Link href={`${to}/${item.id}` as Route} className="hover:underline hover:decoration-accent">
          {sentences.get(item.id) ?? "An item that has no words any more"}
        </Link>
        {children}
      </div>
    </li>
  );
}

function Facts({ item }: { item: SeenItem }) {
  const confirmed = confirmedText(item.confirmed);
  const denied = listed(item.denied.map(({ relation }) => relationName(relation)));
  const { context } = item.facts;
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-soft">
      <span>{tierName(item.tier)}</span>
      {context ? <span>in {context}</span> : <span>no context given</span>}
      {confirmed ? <span>confirmed by {confirmed}</span> : null}
      {denied ? <span className="text-accent">seen differently by {denied}</span> : null}
    </p>
  );
}
