import type { Metadata, Route } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { listClaims, pinnedFramework } from "@/lib/evidence/queries/signals";
import { competencyStanding, countsText } from "@/lib/evidence/rules/standing";

export const metadata: Metadata = { title: "Competencies" };

export default async function CompetenciesPage() {
  const { access } = await ownRecord("read", "/competencies");
  const [framework, claims] = await Promise.all([pinnedFramework(access), listClaims(access)]);
  return (
    <>
      <PageHead title="Competencies" />
      <p className="max-w-prose text-soft">
        Where a committee looks. The counts are pieces of evidence, each counted once; all of it is your own word so
        far.
      </p>
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
    </>
  );
}
