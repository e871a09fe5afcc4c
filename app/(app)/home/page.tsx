import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, fullDay } from "@/lib/date";
import { yearInputOf } from "@/lib/drawing/year-input";
import { listForYear } from "@/lib/evidence/queries/list";
import { readinessRows } from "@/lib/readiness/queries";
import { headlineOf } from "@/lib/readiness/rules/headline";
import { presentView, withAttested } from "@/lib/readiness/rules/view";
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
  const at = now();
  const today = dayOf(at, access.zone);
  const [home, evidence, rows] = await Promise.all([homeRoadmap(access), listForYear(access), readinessRows(access)]);
  if (!home) redirect("/start");
  const { plan, milestones } = home;
  const { framework } = home.roadmap;
  const names = framework.phases.map(({ name }) => name);
  const week = home.roadmap.endedAt ? null : weekOf(plan, today);
  const view = presentView(rows, { at, zone: home.roadmap.zone, thresholds: framework.thresholds });
  const toPlace = evidence.filter(({ placedAt }) => placedAt === null).length;
  return (
    <>
      <Unheld roadmap={home.roadmap} className="mt-8" />
      <div className="grid gap-x-16 gap-y-6 pt-6 md:grid-cols-[minmax(0,1fr)_22rem] md:pt-11">
        <Standing
          eyebrow={`${fullDay(today)}${week ? `, week ${week.week} of ${week.weeks}` : ""}`}
          headline={headlineOf(view, { framework, toPlace })}
        />
        <div className="md:col-span-2 md:row-start-2">
          <Capture place="home" userId={access.ownerId} />
          <CaptureHints>{toPlace ? <ToPlace count={toPlace} /> : null}</CaptureHints>
        </div>
        <NextSteps home={home} toPlace={toPlace} today={today} zone={access.zone} />
      </div>
      <Section title="The year" aside={<Link href="/year?as=table">As a table</Link>}>
        <YearDrawing
          year={yearInputOf({ roadmap: { ...home, names }, evidence: withAttested(evidence, view), today })}
        />
      </Section>
      <Recent items={evidence.slice(-6).toReversed()} phases={phaseCounts({ plan, names, milestones, today })} />
    </>
  );
}
