import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { listGrantedAssessments } from "@/lib/assessment/queries/granted";
import { fullDay, longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { ReadingFrame, readingPath } from "../_components/frame";

type Props = PageProps<"/reading/[grant]/assessments">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Assessments");

export default async function ReadingAssessmentsPage({ params }: Props) {
  const { grant: grantId } = await params;
  const { access, found } = await readGranted({ grantId, page: "assessments", ask: listGrantedAssessments });
  return (
    <ReadingFrame access={access} here="assessments">
      <PageHead title="Where the leader stands, by their own account" />
      {found.length ? (
        <ol className="max-w-prose border-line border-b">
          {found.map(({ id, month, on }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-6 border-line border-t py-3">
              <Link
                href={readingPath(access, `assessments/${id}`)}
                className="font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
              >
                {occasionText(month)}
              </Link>
              <time dateTime={on} title={fullDay(on)} className="text-sm text-soft">
                {longDay(on)}
              </time>
            </li>
          ))}
        </ol>
      ) : (
        <Empty>
          Ten questions and the rows of the matrix, answered by {access.ownerName} at the start and at the end of each
          phase. None has been finished since {longDay(access.fromOn)}.
        </Empty>
      )}
    </ReadingFrame>
  );
}
