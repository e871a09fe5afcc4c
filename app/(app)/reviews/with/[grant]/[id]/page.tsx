import type { Metadata, Route } from "next";
import Link from "next/link";
import { grantTitle, readSeat } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { getTogether } from "@/lib/review/queries/together";
import { TogetherView } from "../../../../_components/review/together";
import { TheirSide } from "./_components/their-side";

type Props = PageProps<"/reviews/with/[grant]/[id]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Review held together");

export default async function ReviewTogetherPage({ params }: Props) {
  const { grant: grantId, id } = await params;
  const { seat, found: together } = await readSeat({
    ...{ grantId, place: "reviews/with", id },
    ask: (taken) => getTogether(taken, id),
  });
  const { held, phase, phaseName, reviewId } = together;
  const isOpen = held.rows.length === 0 && !reviewId;
  return (
    <>
      <PageHead
        title={`The boundary of phase ${phase}, ${phaseName}`}
        eyebrow={
          <Link href={`/reading/${grantId}` as Route} className="underline decoration-line underline-offset-4">
            The record of {seat.ownerName}, who sees that you read this
          </Link>
        }
      />
      {isOpen ? (
        <p className="max-w-prose">
          {held.sent.reviewer
            ? `Your side is sent. You both see both once ${seat.ownerName} has placed themself.`
            : `${seat.ownerName} asks you to hold this review together. Place them as you see them, without asking first; neither of you sees the other’s side before both are sent.`}
        </p>
      ) : (
        <TogetherView together={held} isDecided={reviewId !== null} leader={seat.ownerName} />
      )}
      {reviewId ? (
        <p className="mt-6">
          <Link
            href={`/reading/${grantId}/reviews/${reviewId}` as Route}
            className="underline decoration-line underline-offset-4"
          >
            How it was decided
          </Link>
        </p>
      ) : null}
      {isOpen ? <TheirSide grantId={grantId} ownerName={seat.ownerName} together={together} /> : null}
    </>
  );
}
