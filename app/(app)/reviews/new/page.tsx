import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { listReviewers } from "@/lib/grant/queries/naming";
import { getStanding, wordsOf } from "@/lib/review/queries";
import { findTogether } from "@/lib/review/queries/together";
import { possibleDecisions } from "@/lib/review/rules/decision";
import { Decide } from "../_components/decide";
import { HoldTogether } from "../_components/hold-together";
import { ReportView } from "../_components/report-view";

export const metadata: Metadata = { title: "Boundary review" };

export default async function NewReviewPage({ searchParams }: PageProps<"/reviews/new">) {
  const { access } = await ownRecord("read", "/reviews");
  const { phase: asked } = await searchParams;
  const standing = getStanding(access, { phase: asked === undefined ? null : Number(asked), now: now() });
  const { roadmap, plan, report } = await orNotFound(standing);
  const { index: phase, name, boundaryOn } = report.phase;
  const [words, open, reviewers] = await Promise.all([
    wordsOf(access, report),
    roadmap.framework.matrix ? findTogether(access, { roadmapId: roadmap.id, phase }) : null,
    listReviewers(access, { at: now() }),
  ]);
  return (
    <>
      <PageHead
        title={`The boundary of phase ${phase}, ${name}`}
        eyebrow={`${longDay(boundaryOn)}; as things stand on ${longDay(report.on)}`}
      />
      <ReportView report={report} words={words} />
      <HoldTogether {...{ roadmap, phase, open, reviewers }} />
      <Decide
        {...{ roadmap, phase, decisions: possibleDecisions(plan, phase), decideKey: randomUUID() }}
        seen={open !== null && open.held.rows.length > 0}
      />
    </>
  );
}
