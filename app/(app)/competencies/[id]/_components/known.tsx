import type { Route } from "next";
import Link from "next/link";
import { type Day, longDay } from "@/lib/date";
import { type Counts, countsText } from "@/lib/evidence/rules/standing";
import type { CompetencyItem } from "@/lib/readiness/rules/standing";

type Props = { counts: Counts; last: { happenedOn: Day } | null; items: CompetencyItem[]; competencyId: string };

/** How much there is of a competency, in one line that leads to the list. */
export function Known({ counts, last, items, competencyId }: Props) {
  if (!last)
    return <p className="mt-3 text-soft">Nothing is written down for this yet. What would count stands below.</p>;
  const attested = items.filter(({ item }) => item.attestedAt !== null).length;
  return (
    <p className="mt-3 text-soft">
      {countsText(counts)}, last on {longDay(last.happenedOn)}; {attested ? `${attested} attested` : "your word so far"}
      .{" "}
      <Link
        href={`/evidence?competency=${competencyId}` as Route}
        className="underline decoration-line underline-offset-4"
      >
        All of it in the list
      </Link>
    </p>
  );
}
