import type { Metadata } from "next";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead, Section } from "@/app/_ui/page-head";
import { Conversation } from "../../../../_components/conversation/conversation";
import { EvidenceDates } from "../../../../_components/evidence-dates";
import { EvidencePlacing } from "../../../../_components/evidence-placing";
import { Markdown } from "../../../../_components/markdown";
import { askItem } from "../../_components/asked";
import { ReadingFrame, readingPath } from "../../_components/frame";
import { Answers } from "./_components/answers";

type Props = PageProps<"/reading/[grant]/evidence/[id]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Evidence");

export default async function ReadingItemPage({ params }: Props) {
  const { grant, id } = await params;
  const { access, found } = await readGranted({
    grantId: grant,
    page: `evidence/${id}`,
    ask: (opened) => askItem(opened, id),
  });
  const { item, framework, answers } = found;
  const isPlaced = item.placedAt !== null || item.claims.length > 0;
  return (
    <ReadingFrame access={access} here="evidence">
      <PageHead title={item.sentence} eyebrow={<EvidenceDates item={item} zone={access.zone} />} />
      {item.rescue ? (
        <p className="max-w-prose border-accent border-l-2 pl-4">
          A rescue. {item.rescueCause ? `Cause: ${item.rescueCause}` : "Its cause is not written down yet."}
        </p>
      ) : null}
      {item.details ? <Markdown text={item.details} /> : null}
      {item.confidentiality === "ordinary" ? null : <p className="mt-4 text-sm text-soft">Employer-sensitive.</p>}
      <Section title="Where it belongs">
        {isPlaced ? (
          <EvidencePlacing {...{ item, framework }} milestoneAt={(one) => readingPath(access, `milestones/${one}`)} />
        ) : (
          <p className="text-soft">Not placed yet.</p>
        )}
      </Section>
      <Section title="Who saw it">
        <Answers answers={answers} zone={access.zone} />
      </Section>
      <Conversation access={access} subject={{ kind: "evidence", id }} />
    </ReadingFrame>
  );
}
