import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { getReview, wordsOf } from "@/lib/review/queries";
import { decisionText } from "@/lib/review/rules/decision";
import { Conversations } from "../../_components/conversation/conversations";
import { ReportView } from "../_components/report-view";

export const metadata: Metadata = { title: "Boundary review" };

export default async function ReviewPage({ params }: PageProps<"/reviews/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", "/reviews");
  const review = await orNotFound(getReview(access, id));
  const { phase, reason, report, decidedOn } = review;
  return (
    <>
      <PageHead title={`${decisionText(review)}: phase ${phase}, ${report.phase.name}`} eyebrow={longDay(decidedOn)}>
        <Link href="/reviews" className="text-sm underline decoration-line underline-offset-4 print:hidden">
          All reviews
        </Link>
      </PageHead>
      <p className="mb-8 max-w-prose border-accent border-l-2 pl-4 text-lg">{reason}</p>
      <ReportView report={report} words={await wordsOf(access, report)} />
      <Conversations access={access} subject={{ kind: "review", id }} />
    </>
  );
}
