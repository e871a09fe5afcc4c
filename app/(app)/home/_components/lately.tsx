import Link from "next/link";
import { type Day, fullDay, shortDay } from "@/lib/date";

type Item = { id: string; sentence: string; happenedOn: Day; rescue: boolean };

/** The newest items, each with its day in the margin. */
export function Lately({ items }: { items: Item[] }) {
  if (!items.length)
    return (
      <p className="max-w-prose border-line border-t py-3 text-soft">
        What you write above stands here, newest first, and as a stone in the year. Notes from before the start can come
        along:{" "}
        <Link href="/evidence/bring-in" className="text-ink underline decoration-line underline-offset-4">
          bring them in
        </Link>
        .
      </p>
    );
  return (
    <ol>
      {items.map(({ id, sentence, happenedOn, rescue }) => (
        <li key={id} className="grid grid-cols-[4.5rem_1fr] gap-3 border-line border-t py-3">
          <time dateTime={happenedOn} title={fullDay(happenedOn)} className="text-sm text-soft leading-relaxed">
            {shortDay(happenedOn)}
          </time>
          <Link href={`/evidence/${id}`} className="hover:underline hover:decoration-accent hover:underline-offset-4">
            {rescue ? <span className="mr-2 text-accent text-sm">rescue</span> : null}
            {sentence}
          </Link>
        </li>
      ))}
    </ol>
  );
}
