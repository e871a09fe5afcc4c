import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { listClaims, pinnedFramework } from "@/lib/evidence/queries/signals";
import { claimedElsewhere } from "@/lib/evidence/rules/standing";
import { Competencies } from "./_components/competencies";
import { Elsewhere } from "./_components/elsewhere";
import { Indicators } from "./_components/indicators";

export const metadata: Metadata = { title: "What counts" };

export default async function CompetenciesPage() {
  const { access } = await ownRecord("read", "/competencies");
  const [framework, claims] = await Promise.all([pinnedFramework(access), listClaims(access)]);
  const byIndicator = framework.indicators.length > 0;
  return (
    <>
      <PageHead title={byIndicator ? "Indicators" : "Competencies"} eyebrow={framework.title} />
      <p className="max-w-prose text-soft">
        {byIndicator
          ? "Five things that others could see, in place of a matrix. None stands above another, and all five shown oblige you to nothing."
          : "Where a committee looks."}{" "}
        The counts are pieces of evidence, each counted once.
      </p>
      {byIndicator ? (
        <Indicators framework={framework} claims={claims} />
      ) : (
        <Competencies framework={framework} claims={claims} />
      )}
      <Elsewhere claimed={claimedElsewhere(framework, claims)} />
    </>
  );
}
