import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { getGrantedMilestone } from "@/lib/roadmap/queries/granted";
import { Conversation } from "../../../../_components/conversation/conversation";
import { EvidenceLines } from "../../../../_components/evidence-lines";
import { MilestoneFacts } from "../../../../_components/milestone-facts";
import { MilestoneTemplate } from "../../../../_components/milestone-template";
import { milestonesPart, ReadingFrame, readingPath } from "../../_components/frame";

type Props = PageProps<"/reading/[grant]/milestones/[id]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Milestone");

export default async function ReadingMilestonePage({ params }: Props) {
  const { grant, id } = await params;
  const { access, found } = await readGranted({
    grantId: grant,
    page: `milestones/${id}`,
    ask: (opened) => getGrantedMilestone(opened, id),
  });
  const { milestone, template, items, endedOn, phase } = found;
  const part = milestonesPart(access);
  return (
    <ReadingFrame access={access} here={part}>
      <PageHead
        title={milestone.title}
        eyebrow={
          <Link href={readingPath(access, part)} prefetch={false} className="hover:text-ink">
            {phase ? `Roadmap, ${phase.name}` : "Milestones"}
          </Link>
        }
      />
      <div className="grid gap-x-16 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div>
          {template ? (
            <p className="mb-2 text-sm text-soft">What the framework says of it, written to its leader</p>
          ) : null}
          <MilestoneTemplate template={template} note="" links={false} />
          {items ? (
            <Section title="Evidence">
              {items.length ? (
                <EvidenceLines items={items} pages={readingPath(access, "evidence")} />
              ) : (
                <p className="text-soft">Nothing that this opens is linked to it.</p>
              )}
            </Section>
          ) : null}
          <Conversation access={access} subject={{ kind: "milestone", id }} />
        </div>
        <aside className="order-first mb-8 md:order-none" aria-label="Dates">
          <MilestoneFacts milestone={milestone} today={endedOn ? null : dayOf(now(), access.zone)} />
        </aside>
      </div>
    </ReadingFrame>
  );
}
