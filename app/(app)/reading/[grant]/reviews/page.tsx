import type { Metadata } from "next";
import { grantTitle, readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { listGrantedReviews } from "@/lib/review/queries/granted";
import { Held } from "../../../_components/review/held";
import { ReadingFrame, readingPath } from "../_components/frame";

type Props = PageProps<"/reading/[grant]/reviews">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Boundary reviews");

export default async function ReadingReviewsPage({ params }: Props) {
  const { grant: grantId } = await params;
  const { access, found } = await readGranted({ grantId, page: "reviews", ask: listGrantedReviews });
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
