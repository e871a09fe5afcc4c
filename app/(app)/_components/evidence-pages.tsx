import type { Route } from "next";
import Link from "next/link";
import { buttonClass } from "@/app/_ui/button-look";
import { type EvidenceFilter, filterQuery } from "@/lib/evidence/schema";

type Props = { list: string; filter: EvidenceFilter; next: string | null };

/** From one page of the list to the next, and back to the first. */
export function EvidencePages({ list, filter, next }: Props) {
  const at = (after?: string) => `${list}${filterQuery({ ...filter, after })}` as Route;
  return (
    <nav aria-label="Pages" className="mt-8 flex gap-3 print:hidden">
      {filter.after ? (
        <Link prefetch={false} href={at()} className={buttonClass("quiet")}>
          Newest
        </Link>
      ) : null}
      {next ? (
        <Link prefetch={false} href={at(next)} className={buttonClass("quiet")}>
          Earlier
        </Link>
      ) : null}
    </nav>
  );
}
