import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { getWitnesses } from "@/lib/ask/queries/asks";
import { now } from "@/lib/clock";
import { getEvidence, listWordings } from "@/lib/evidence/queries/item";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { mechanismsNow } from "@/lib/mechanism/queries";
import { sheetsCiting } from "@/lib/worksheet/queries/cited";
import { Conversations } from "../../_components/conversation/conversations";
import { EvidenceDates } from "../../_components/evidence-dates";
import { EvidencePlacing } from "../../_components/evidence-placing";
import { Markdown } from "../../_components/markdown";
import { CitedOn } from "./_components/cited-on";
import { Mechanisms } from "./_components/mechanisms";
import { Withdrawal } from "./_components/withdrawal";
import { Witnesses } from "./_components/witnesses";
import { Wordings } from "./_components/wordings";

export const metadata: Metadata = { title: "Evidence" };

export default async function EvidenceItemPage({ params, searchParams }: PageProps<"/evidence/[id]">) {
  const { id } = await params;
  const { wordings: after } = await searchParams;
  const { access } = await ownRecord("edit", `/evidence/${id}`);
  const [item, earlier, framework, witnesses, citing, mechanisms] = await orNotFound(
    Promise.all([
      getEvidence(access, id),
      listWordings(access, { id, after: typeof after === "string" ? after : undefined }),
      pinnedFramework(access),
      getWitnesses(access, { evidenceId: id, at: now() }),
      sheetsCiting(access, id),
      mechanismsNow(access, { at: now() }),
    ]),
  );
  const isPlaced = item.placedAt !== null || item.claims.length > 0;
  const confidentiality = framework.confidentialities.find((option) => option.id === item.confidentiality);
  return (
    <>
      <PageHead title={item.sentence} eyebrow={<EvidenceDates item={item} zone={access.zone} />}>
        <LinkButton look="quiet" href={`/evidence/${id}/edit` as Route}>
          Edit the wording
        </LinkButton>
        {item.withdrawn ? null : <Withdrawal id={id} withdrawn={false} />}
      </PageHead>
      {item.withdrawn ? <Withdrawal id={id} withdrawn /> : null}
      {item.rescue ? (
        <p className="max-w-prose border-accent border-l-2 pl-4">
          A rescue. {item.rescueCause ? `Cause: ${item.rescueCause}` : "Its cause is not written down yet."}
        </p>
      ) : null}
      {item.details ? <Markdown text={item.details} /> : null}
      {item.confidentiality === "ordinary" ? null : (
        <p className="mt-4 text-sm text-soft">
          {confidentiality?.label}: {confidentiality?.hint}
        </p>
      )}
      <Section
        title="Where it belongs"
        aside={
          <Link href={`/evidence/${id}/place` as Route} className="underline decoration-line underline-offset-4">
            {isPlaced ? "Change this" : "Say what it shows"}
          </Link>
        }
      >
        {isPlaced ? (
          <EvidencePlacing item={item} framework={framework} />
        ) : (
          <p className="text-soft">Not placed yet.</p>
        )}
      </Section>
      <Mechanisms item={item} running={mechanisms.running} framework={framework} />
      <Section title="Who saw it" id="asks">
        <Witnesses id={id} zone={access.zone} found={witnesses} />
      </Section>
      <CitedOn sheets={citing} />
      <Conversations access={access} subject={{ kind: "evidence", id }} />
      {earlier.wordings.length || after ? (
        <Section title="Earlier wordings">
          <Wordings id={id} zone={access.zone} {...earlier} />
        </Section>
      ) : null}
    </>
  );
}
