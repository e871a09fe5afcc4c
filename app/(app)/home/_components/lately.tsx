import Link from "next/link";
import type { Day } from "@/lib/date";
import { EvidenceLines } from "../../_components/evidence-lines";

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
  return <EvidenceLines items={items} pages="/evidence" />;
}
