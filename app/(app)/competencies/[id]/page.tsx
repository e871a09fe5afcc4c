import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { listClaims, pinnedFramework } from "@/lib/evidence/queries/signals";
import { signalIdsOf } from "@/lib/evidence/rules/listing";
import { competencyStanding } from "@/lib/evidence/rules/standing";
import { readinessOn } from "@/lib/readiness/queries";
import { competencyItems } from "@/lib/readiness/rules/standing";
import { offeredForCompetency } from "@/lib/worksheet/rules/offer";
import { WorksheetLinks } from "../../_components/worksheet-links";
import { Behaviours } from "./_components/behaviours";
import { Known } from "./_components/known";
import { Traps } from "./_components/traps";
import { Trend } from "./_components/trend";
import { Via } from "./_components/via";

export const metadata: Metadata = { title: "Competency" };

export default async function CompetencyPage({ params, searchParams }: PageProps<"/competencies/[id]">) {
  const { id } = await params;
  const { as } = await searchParams;
  const { access } = await ownRecord("read", `/competencies/${id}`);
  const [framework, readiness] = await Promise.all([
    pinnedFramework(access),
    readinessOn(access, { on: undefined, now: now() }),
  ]);
  const competency = framework.competencies.find((one) => one.id === id);
  if (!competency) notFound();
  const claims = await listClaims(access, signalIdsOf(framework, id));
  const { counts, last, strong, weak, evidence, traps } = competencyStanding(framework, { competencyId: id, claims });
  const sheets = offeredForCompetency(framework, id);
  const items = readiness ? competencyItems(readiness.view, { framework, competencyId: id }) : [];
  const sentences = new Map(claims.map(({ evidenceId, sentence }) => [evidenceId, sentence]));
  return (
    <>
      <PageHead title={competency.name} eyebrow={<Link href="/competencies">Competencies</Link>}>
        <LinkButton look="plain" href={`/guide/competencies#${id}` as Route}>
          In the Guide
        </LinkButton>
      </PageHead>
      <p className="max-w-prose text-lg">{competency.definition}</p>
      <Known counts={counts} last={last} items={items} competencyId={id} />
      {readiness && items.length ? <Trend {...{ readiness, competencyId: id }} asTable={as === "table"} /> : null}
      <Behaviours {...{ strong, weak, evidence }} />
      <Section title="By way of the matrix">
        {readiness ? <Via {...{ readiness, competencyId: id, items, sentences }} /> : null}
      </Section>
      {sheets.length ? (
        <Section title="Worksheets about it">
          <WorksheetLinks sheets={sheets} />
        </Section>
      ) : null}
      {traps.length ? (
        <Section title="Traps that belong here">
          <Traps traps={traps} />
        </Section>
      ) : null}
    </>
  );
}
