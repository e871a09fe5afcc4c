import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { getRoundOffer } from "@/lib/ask/queries/round";
import { listFinished, listMarks } from "@/lib/assessment/queries";
import { offerOf } from "@/lib/assessment/rules/occasion";
import { headlineOf } from "@/lib/assessment/rules/wording";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { citedItems } from "@/lib/evidence/queries/cited";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { SnapshotView } from "../_components/assessment/snapshot-view";
import { ReadinessNav } from "../_components/readiness-nav";
import { DueRound } from "../_components/round-offer";
import { Begin } from "./_components/begin";
import { FirstTime } from "./_components/first-time";
import { Past } from "./_components/past";

export const metadata: Metadata = { title: "Assessments" };

export default async function AssessmentsPage() {
  const { access } = await ownRecord("read", "/assessments");
  const at = now();
  const [home, marks, finished, round] = await Promise.all([
    homeRoadmap(access),
    listMarks(access),
    listFinished(access),
    getRoundOffer(access, { at }),
  ]);
  if (!home) redirect("/start");
  const { roadmap } = home;
  const today = dayOf(at, roadmap.zone);
  const offer = offerOf(marks, { ...home, today });
  const [latest] = finished;
  const items = await citedItems(
    access,
    latest?.snapshot.questions.flatMap(({ evidence }) => evidence.map(({ id }) => id)) ?? [],
  );
  return (
    <>
      <ReadinessNav here="/assessments" day={{ on: today, isPast: false, note: null }} framework={roadmap.framework} />
      <DueRound offer={round} />
      {latest ? (
        <>
          <PageHead title={headlineOf(latest.snapshot)} eyebrow="The latest assessment">
            <Begin offer={offer} />
          </PageHead>
          <Past finished={finished} offer={offer} />
          <SnapshotView snapshot={latest.snapshot} items={items} />
        </>
      ) : (
        <>
          <PageHead title="Where do you stand, by your own account?" />
          <FirstTime offer={offer} framework={roadmap.framework} />
        </>
      )}
    </>
  );
}
