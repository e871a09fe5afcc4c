import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { listReviews } from "@/lib/review/queries";
import { dueReview } from "@/lib/review/rules/decision";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { Held } from "../_components/review/held";
import { Begun } from "./_components/begun";

export const metadata: Metadata = { title: "Boundary reviews" };

export default async function ReviewsPage() {
  const { access } = await ownRecord("read", "/reviews");
  const home = await homeRoadmap(access);
  if (!home) redirect("/start");
  const { roadmap, plan } = home;
  const held = await listReviews(access, roadmap.id);
  const today = dayOf(now(), roadmap.zone);
  const due = roadmap.endedAt ? null : dueReview(plan, { today, held });
  return (
    <>
      <PageHead title={held.length ? "What was decided at each boundary" : "No boundary has been reviewed yet"}>
        {due ? <LinkButton href={`/reviews/new?phase=${due.index}`}>Review phase {due.index}</LinkButton> : null}
      </PageHead>
      <p className="mb-8 max-w-prose text-soft">
        Each phase ends in a look at what it asked, what was shown and what is missing, and in a decision with its
        reason. Decided, a review is kept as it was; nothing that happens later changes it.
      </p>
      <Held reviews={held} framework={roadmap.framework} zone={access.zone} />
      {roadmap.endedAt ? null : <Begun plan={plan} framework={roadmap.framework} today={today} />}
    </>
  );
}
