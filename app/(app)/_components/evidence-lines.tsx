import type { Route } from "next";
import Link from "next/link";
import { type Day, fullDay, shortDay } from "@/lib/date";

type Item = { id: string; sentence: string; happenedOn: Day; rescue?: boolean };

/** Items by their sentences, each with its day in the margin; their pages are below `pages`. */
export function EvidenceLines({ items, pages }: { items: Item[]; pages: string }) {
  return (
    <ol>
      {items.map(({ id, sentence, happenedOn, rescue }) => (
        <li key={id} className="grid grid-cols-[4.5rem_1fr] gap-3 border-line border-t py-3">
          <time dateTime={happenedOn} title={fullDay(happenedOn)} className="text-sm text-soft leading-relaxed">
            {shortDay(happenedOn)}
          </time>
          <Link
            href={`${pages}/${id}` as Route}
            prefetch={false}
            className="hover:underline hover:decoration-accent hover:underline-offset-4"
          >
            {rescue ? <span className="mr-2 text-accent text-sm">rescue</span> : null}
            {sentence}
          </Link>
        </li>
      ))}
    </ol>
  );
}
