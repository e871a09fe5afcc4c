import type { Metadata } from "next";
import { readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { listSharedReviews } from "@/lib/review/queries/granted";
import { Held } from "../../../_components/review/held";
import { ReadingFrame, readingPath } from "../_components/frame";

export const metadata: Metadata = { title: "Boundary reviews" };

export default async function GrantedReviewsPage({ params }: PageProps<"/reading/[grant]/reviews">) {
  const { grant: grantId } = await params;
  const { access, found } = await readGranted({ grantId, page: "reviews", ask: listSharedReviews });
  const { reviews, framework } = found;
  return (
    <ReadingFrame access={access} here="reviews">
      <PageHead title="What was decided at each boundary" />
      {framework && reviews.length ? (
        <Held reviews={reviews} framework={framework} zone={access.zone} to={readingPath(access, "reviews")} />
      ) : (
        <Empty>
          Each phase ends in a look at what it asked and what was shown, and in a decision with its reason. None has
          been decided since {longDay(access.fromOn)}.
        </Empty>
      )}
    </ReadingFrame>
  );
}
