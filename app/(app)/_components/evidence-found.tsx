import { X } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ActiveFilter } from "@/lib/evidence/rules/filters";

/** How many entries match, and each filter that is on with the way to take it away; `list` is where the whole list is. */
export function EvidenceFound({ total, active, list }: { total: number; active: ActiveFilter[]; list: Route }) {
  if (!total && !active.length) return null;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2 text-sm">
      <p role="status" className="mr-2 text-soft">
        {total} {total === 1 ? "entry" : "entries"}
      </p>
      {active.map(({ text, without }) => (
        <Link
          key={without}
          href={without as Route}
          prefetch={false}
          className="flex min-h-9 items-center gap-2 rounded-sm border border-line bg-wash px-3 hover:border-ink"
        >
          {text}
          <X aria-hidden size={14} />
          <span className="sr-only">, take this filter away</span>
        </Link>
      ))}
      {active.length > 1 ? (
        <Link href={list} prefetch={false} className="px-2 text-soft underline decoration-line underline-offset-4">
          Show everything
        </Link>
      ) : null}
    </div>
  );
}
