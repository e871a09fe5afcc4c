import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { listMarks } from "@/lib/assessment/queries";
import { now } from "@/lib/clock";
import { dayOf, fullDay } from "@/lib/date";
import { listForYear } from "@/lib/evidence/queries/list";
import { readsOthers } from "@/lib/grant/queries/taken";
import { mechanismsNow } from "@/lib/mechanism/queries";
import { listSetAsides, readinessRows } from "@/lib/readiness/queries";
import { headlineOf } from "@/lib/readiness/rules/headline";
import { presentView } from "@/lib/readiness/rules/view";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { weekOf } from "@/lib/roadmap/rules/plan";
import { Capture, ToPlace } from "../_components/capture";
import { CaptureHints } from "../_components/capture-hints";
import { Unheld } from "../_components/unheld";
import { Beneath } from "./_components/beneath";
import { NextSteps } from "./_components/next-steps";
import { Standing } from "./_components/standing";

export const metadata: Metadata = { title: "Today" };

export default async function HomePage() {
  const { access } = await ownRecord("read", "/home");
  const at = now();
  const today = dayOf(at, access.zone);
  const [home, evidence, rows, setAsides, marks, mechanisms] = await Promise.all([
    homeRoadmap(access),
    listForYear(access),
    readinessRows(access),
    listSetAsides(access),
    listMarks(access),
    mechanismsNow(access, { at }),
  ]);
  if (!home) redirect((await readsOthers(access, { at })) ? "/people" : "/start");
  const { framework } = home.roadmap;
  const week = home.roadmap.endedAt ? null : weekOf(home.plan, today);
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
      <Beneath {...{ home, evidence, view, setAsides, marks, mechanisms, today }} />
    </>
  );
}
