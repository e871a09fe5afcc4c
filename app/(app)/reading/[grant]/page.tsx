import type { Metadata } from "next";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import { askSummary } from "./_components/asked";
import { ReadingFrame } from "./_components/frame";
import { Newest } from "./_components/newest";
import { Sponsor } from "./_components/sponsor";
import { Standing } from "./_components/standing";
import { Terms } from "./_components/terms";

type Props = PageProps<"/reading/[grant]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Summary");

export default async function ReadingPage({ params }: Props) {
  const { grant } = await params;
  const { access, found } = await readGranted({ grantId: grant, page: "", ask: askSummary });
  const { today, sponsor, roadmap, items } = found;
  const { resources, role } = access;
  return (
    <ReadingFrame access={access} here="">
      <PageHead title={access.ownerName} eyebrow={`${ROLE_NAMES[role]}, since ${longDay(access.fromOn)}`} />
      <Terms access={access} />
      {sponsor ? <Sponsor access={access} shown={sponsor} today={today} /> : null}
      <div className="grid gap-x-16 md:grid-cols-2">
        {resources.has("roadmap") || resources.has("milestones") ? <Standing {...{ access, roadmap, today }} /> : null}
        {items ? <Newest {...{ access, items, today }} /> : null}
      </div>
    </ReadingFrame>
  );
}
