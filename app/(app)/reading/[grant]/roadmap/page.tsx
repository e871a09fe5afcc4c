import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { describeYear, yearRows } from "@/lib/drawing/year";
import { Spine } from "../../../_components/spine";
import { YearDrawing } from "../../../_components/year-drawing";
import { YearTable } from "../../../_components/year-table";
import { askRoadmap } from "../_components/asked";
import { ReadingFrame, readingPath } from "../_components/frame";

type Props = PageProps<"/reading/[grant]/roadmap">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Roadmap");

export default async function ReadingRoadmapPage({ params, searchParams }: Props) {
  const { grant } = await params;
  const asTable = (await searchParams).as === "table";
  const { access, found } = await readGranted({ grantId: grant, page: "roadmap", ask: askRoadmap });
  const here = readingPath(access, "roadmap");
  if (!found)
    return (
      <ReadingFrame access={access} here="roadmap">
        <PageHead title="Roadmap" />
        <Empty>No roadmap has been started.</Empty>
      </ReadingFrame>
    );
  const { roadmap, year, spine, headline, day } = found;
  return (
    <ReadingFrame access={access} here="roadmap">
      <PageHead title={headline} eyebrow={`${roadmap.framework.title}, started ${longDay(roadmap.plan.startOn)}`}>
        <Link href={asTable ? here : `${here}?as=table`} prefetch={false}>
          {asTable ? "As a drawing" : "As a table"}
        </Link>
      </PageHead>
      {asTable ? <YearTable rows={yearRows(year)} /> : <YearDrawing year={year} isOwn={false} />}
      <p className="mt-4 mb-10 max-w-prose text-soft">{describeYear(year)}</p>
      <Spine
        {...{ spine, framework: roadmap.framework, first: null, today: day }}
        isOver={roadmap.endedOn !== null}
        links={{ milestones: readingPath(access, "milestones"), reviews: false, worksheets: false }}
        counts={roadmap.milestones !== null}
      />
    </ReadingFrame>
  );
}
