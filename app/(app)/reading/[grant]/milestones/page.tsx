import type { Metadata } from "next";
import { grantTitle, readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { MilestoneLine } from "../../../_components/spine-milestone";
import { askMilestones } from "../_components/asked";
import { milestonesPart, ReadingFrame, readingPath } from "../_components/frame";
import { closedOf } from "../_components/roadmap-of";

type Props = PageProps<"/reading/[grant]/milestones">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Milestones");

export default async function ReadingMilestonesPage({ params }: Props) {
  const { grant } = await params;
  const { access, found } = await readGranted({ grantId: grant, page: "milestones", ask: askMilestones });
  const today = dayOf(now(), access.zone);
  const pages = readingPath(access, "milestones");
  return (
    <ReadingFrame access={access} here={milestonesPart(access)}>
      <PageHead title={found?.milestones ? closedOf(found.milestones) : "Milestones"} />
      {found?.milestones?.length ? (
        <ol className="max-w-4xl">
          {found.milestones.map((milestone) => (
            <li key={milestone.id}>
              <MilestoneLine today={found.endedOn ? null : today} {...{ milestone, pages }} />
            </li>
          ))}
        </ol>
      ) : (
        <Empty>No milestone is open, and none was closed since this was granted.</Empty>
      )}
    </ReadingFrame>
  );
}
