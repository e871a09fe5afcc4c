import type { Metadata, Route } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { getPlacing } from "@/lib/evidence/queries/placing";
import { PlacingForm } from "../../../_components/placing-form";
import { placeAction } from "../../tidy/actions";

export const metadata: Metadata = { title: "Where it belongs" };

export default async function PlaceEvidencePage({ params, searchParams }: PageProps<"/evidence/[id]/place">) {
  const { id } = await params;
  const { claims } = await searchParams;
  const { access } = await ownRecord("edit", `/evidence/${id}/place`);
  const placing = await orNotFound(getPlacing(access, id));
  return (
    <div className="mx-auto max-w-prose">
      <PageHead title={placing.item.sentence} eyebrow={longDay(placing.item.happenedOn)} />
      <PlacingForm
        placing={placing}
        action={placeAction}
        claimRows={Number(claims) || 0}
        moreHref={`/evidence/${id}/place?claims=6`}
      >
        <SubmitButton>Keep it so</SubmitButton>
        <LinkButton look="plain" href={`/evidence/${id}` as Route}>
          Leave it as it was
        </LinkButton>
      </PlacingForm>
    </div>
  );
}
