import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, fullDay } from "@/lib/date";
import { yearInputOf } from "@/lib/drawing/year-input";
import { countToPlace, listForYear } from "@/lib/evidence/queries/list";
import { countBySignal } from "@/lib/evidence/queries/rows";
import { rowsOf, summaryOf } from "@/lib/evidence/rules/summary";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { phaseCounts } from "@/lib/roadmap/rules/next";
import { weekOf } from "@/lib/roadmap/rules/plan";
import { Capture, CaptureHints, ToPlace } from "../_components/capture";
import { Unheld } from "../_components/unheld";
import { YearDrawing } from "../_components/year-drawing";
import { NextSteps } from "./_components/next-steps";
import { Recent } from "./_components/recent";
import { Standing } from "./_components/standing";

export const metadata: Metadata = { title: "Today" };

export default async function HomePage() {
  const { access } = await ownRecord("read", "/home");
  const today = dayOf(now(), access.zone);
  const [home, evidence, toPlace, counts] = await Promise.all([
    homeRoadmap(access),
    listForYear(access),
    countToPlace(access),
    countBySignal(access),
  ]);
  if (!home) redirect("/start");
  const { plan, milestones } = home;
  const { framework } = home.roadmap;
  const names = framework.phases.map(({ name }) => name);
  const week = home.roadmap.endedAt ? null : weekOf(plan, today);
  const summary = summaryOf({ items: evidence.length, toPlace, ...rowsOf(framework, counts) });
  return (
    <>
      <Unheld roadmap={home.roadmap} className="mt-8" />
      <div className="grid gap-x-16 gap-y-6 pt-6 md:grid-cols-[minmax(0,1fr)_22rem] md:pt-11">
        <Standing
          eyebrow={`${fullDay(today)}${week ? `, week ${week.week} of ${week.weeks}` : ""}`}
          summary={summary}
        />
        <div className="md:col-span-2 md:row-start-2">
          <Capture place="home" userId={access.ownerId} />
          <CaptureHints>{toPlace ? <ToPlace count={toPlace} /> : null}</CaptureHints>
        </div>
        <NextSteps home={home} toPlace={toPlace} today={today} zone={access.zone} />
      </div>
      <Section title="The year" aside={<Link href="/year?as=table">As a table</Link>}>
        <YearDrawing year={yearInputOf({ roadmap: { ...home, names }, evidence, today })} />
      </Section>
      <Recent items={evidence.slice(-6).toReversed()} phases={phaseCounts({ plan, names, milestones, today })} />
    </>
  );
}
