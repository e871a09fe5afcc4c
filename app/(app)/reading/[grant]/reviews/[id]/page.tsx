import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { getGrantedReview } from "@/lib/review/queries/granted";
import { decisionText } from "@/lib/review/rules/decision";
import { Conversation } from "../../../../_components/conversation/conversation";
import { ReadingFrame, readingPath } from "../../_components/frame";
import { Addressed } from "../../_components/read-from";
import { GrantedReport } from "./_components/granted-report";

type Props = PageProps<"/reading/[grant]/reviews/[id]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Boundary review");

export default async function ReadingReviewPage({ params }: Props) {
  const { grant: grantId, id } = await params;
  const page = `reviews/${id}`;
  const { access, found: review } = await readGranted({
    ...{ grantId, page },
    ask: (opened) => getGrantedReview(opened, id),
  });
  const { phase, reason, report, decidedOn } = review;
  return (
    <ReadingFrame access={access} here="reviews">
      <PageHead title={`${decisionText(review)}: phase ${phase}, ${report.phase.name}`} eyebrow={longDay(decidedOn)}>
        <Link
          href={readingPath(access, "reviews")}
          className="text-sm underline decoration-line underline-offset-4 print:hidden"
        >
          All reviews
        </Link>
      </PageHead>
      <p className="mb-8 max-w-prose border-accent border-l-2 pl-4 text-lg">{reason}</p>
      <Addressed access={access}>
        Evidence, counts and states are read anew for that day from what this opens since {longDay(access.fromOn)}. What
        the review said of assessments, of others’ placements, feedback, worksheets, mechanisms and rescues is left out
        here, whether or not it said anything.
      </Addressed>
      <GrantedReport review={review} evidenceAt={readingPath(access, "evidence")} />
      <Conversation access={access} subject={{ kind: "review", id }} />
    </ReadingFrame>
  );
}
