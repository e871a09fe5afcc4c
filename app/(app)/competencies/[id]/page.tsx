import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { listClaims, pinnedFramework } from "@/lib/evidence/queries/signals";
import { signalIdsOf } from "@/lib/evidence/rules/listing";
import { competencyStanding, countsText } from "@/lib/evidence/rules/standing";
import { BehaviourList } from "./_components/behaviours";
import { Crossing } from "./_components/crossing";

export const metadata: Metadata = { title: "Competency" };

export default async function CompetencyPage({ params }: PageProps<"/competencies/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", `/competencies/${id}`);
  const framework = await pinnedFramework(access);
  const competency = framework.competencies.find((one) => one.id === id);
  if (!competency) notFound();
  const claims = await listClaims(access, signalIdsOf(framework, id));
  const { counts, last, strong, weak, evidence, beside, rows } = competencyStanding(framework, {
    competencyId: id,
    claims,
  });
  return (
    <>
      <PageHead title={competency.name} eyebrow={<Link href="/competencies">Competencies</Link>}>
        <LinkButton look="plain" href={`/guide/competencies#${id}` as Route}>
          In the Guide
        </LinkButton>
      </PageHead>
      <p className="max-w-prose text-lg">{competency.definition}</p>
      <p className="mt-3 text-soft">
        {last ? (
          <>
            {countsText(counts)}, last on {longDay(last.happenedOn)}; your word so far.{" "}
            <Link href={`/evidence?competency=${id}` as Route} className="underline decoration-line underline-offset-4">
              All of it in the list
            </Link>
          </>
        ) : (
          "Nothing is written down for this yet. What would count stands below."
        )}
      </p>
      <div className="mt-12 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <BehaviourList title="Strong looks like this" shown={strong} />
        <BehaviourList title="Weak looks like this" shown={weak} />
      </div>
      <div className="mt-12">
        <BehaviourList title="What would count" shown={evidence} />
      </div>
      <Section title="By way of the matrix">
        <Crossing rows={rows} beside={beside} />
      </Section>
    </>
  );
}
