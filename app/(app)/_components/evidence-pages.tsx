import type { Route } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { type EvidenceFilter, filterQuery } from "@/lib/evidence/schema";

type Props = { list: string; filter: EvidenceFilter; next: string | null };

/** From one page of the list to the next, and back to the first. */
export function EvidencePages({ list, filter, next }: Props) {
  const at = (after?: string) => `${list}${filterQuery({ ...filter, after })}` as Route;
  return (
    <nav aria-label="Pages" className="mt-8 flex gap-3 print:hidden">
      {filter.after ? (
        <LinkButton look="quiet" href={at()}>
          Newest
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton look="quiet" href={at(next)}>
          Earlier
        </LinkButton>
      ) : null}
    </nav>
  );
}
