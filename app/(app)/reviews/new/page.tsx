import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { getStanding, wordsOf } from "@/lib/review/queries";
import { possibleDecisions } from "@/lib/review/rules/decision";
import { Decide } from "../_components/decide";
import { ReportView } from "../_components/report-view";

export const metadata: Metadata = { title: "Boundary review" };

export default async function NewReviewPage({ searchParams }: PageProps<"/reviews/new">) {
  const { access } = await ownRecord("read", "/reviews");
  const { phase: asked } = await searchParams;
  const standing = getStanding(access, { phase: asked === undefined ? null : Number(asked), now: now() });
  const { roadmap, plan, report } = await orNotFound(standing);
  const { index: phase, name, boundaryOn } = report.phase;
  return (
    <>
      <PageHead
        title={`The boundary of phase ${phase}, ${name}`}
        eyebrow={`${longDay(boundaryOn)}; as things stand on ${longDay(report.on)}`}
      />
      <ReportView report={report} words={await wordsOf(access, report)} />
      <Decide roadmap={roadmap} phase={phase} decisions={possibleDecisions(plan, phase)} decideKey={randomUUID()} />
    </>
  );
}
