import type { Route } from "next";
import Link from "next/link";
import { longDay } from "@/lib/date";
import type { ListedClaim } from "@/lib/evidence/queries/signals";
import { competencyStanding, countsText } from "@/lib/evidence/rules/standing";
import type { Framework } from "@/lib/framework/schema";

/** The competencies, each with plain counts of its evidence and the newest of it. */
export function Competencies({ framework, claims }: { framework: Framework; claims: ListedClaim[] }) {
  return (
    <ol className="mt-8 border-line border-b">
      {framework.competencies.map((competency, at) => {
        const { counts, last } = competencyStanding(framework, { competencyId: competency.id, claims });
        return (
          <li
            key={competency.id}
            className="grid gap-x-8 gap-y-2 border-line border-t py-6 md:grid-cols-[2rem_1fr_16rem]"
          >
            <span aria-hidden className="hidden font-serif text-soft text-xl md:block">
              {at + 1}
            </span>
            <div>
              <h2 className="font-medium text-xl">
                <Link
                  href={`/competencies/${competency.id}` as Route}
                  className="hover:underline hover:decoration-accent"
                >
                  {competency.name}
                </Link>
              </h2>
              <p className="mt-1 max-w-prose text-soft">{competency.definition}</p>
            </div>
            <p className="text-sm">
              <span className="font-medium">{countsText(counts)}</span>
              {last ? (
                <span className="mt-1 block text-soft">
                  Last on {longDay(last.happenedOn)}: {last.sentence}
                </span>
              ) : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
