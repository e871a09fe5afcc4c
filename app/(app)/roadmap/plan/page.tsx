import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, longDay } from "@/lib/date";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findCurrentRoadmap, getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { askedOf } from "@/lib/roadmap/rules/asking";
import { firstPlan, open, pinnedPhases, presentPlan } from "@/lib/roadmap/rules/standing";
import { AwaySection } from "./_components/away-section";
import { Boundaries } from "./_components/boundaries";
import { ExtendSection } from "./_components/extend-section";
import { FinishForm, ResumeForm } from "./_components/finish-form";
import { Preview } from "./_components/preview";
import { StartSection } from "./_components/start-section";

export const metadata: Metadata = { title: "Change the plan" };

export default async function PlanPage({ searchParams }: PageProps<"/roadmap/plan">) {
  const { access } = await ownRecord("read", "/roadmap/plan");
  const query = await searchParams;
  const id = query.roadmap;
  const roadmap = typeof id === "string" ? await orNotFound(getRoadmap(access, id)) : await findCurrentRoadmap(access);
  if (!roadmap) redirect("/roadmap");
  const [shifts, milestones] = await Promise.all([listShifts(access, roadmap.id), listMilestones(access, roadmap.id)]);
  const phases = pinnedPhases(roadmap);
  const asked = roadmap.endedAt ? null : askedOf(query, { shifts, phases });
  const names = phases.map(({ name }) => name);
  const first = firstPlan(shifts, phases);
  const shared = {
    roadmap,
    asked,
    preview: asked ? (
      <Preview
        roadmap={roadmap}
        asked={asked}
        milestones={milestones}
        names={names}
        first={first}
        today={dayOf(now(), access.zone)}
      />
    ) : null,
  };
  return (
    <>
      <PageHead
        title={roadmap.endedAt ? "This roadmap is finished" : "Change the plan"}
        eyebrow={<Link href={`/roadmap?id=${roadmap.id}`}>The roadmap from {longDay(roadmap.startOn)}</Link>}
      />
      {roadmap.endedAt ? (
        <ResumeForm roadmap={roadmap} />
      ) : (
        <>
          <Boundaries
            columns={[
              { name: "Planned", plan: first },
              { name: "Now", plan: presentPlan(shifts, phases) },
            ]}
            names={names}
          />
          <StartSection {...shared} />
          <ExtendSection {...shared} phases={phases} extensions={open(shifts.extensions)} />
          <AwaySection {...shared} aways={open(shifts.aways)} />
          <Section title="Finish this roadmap">
            <FinishForm roadmap={roadmap} />
          </Section>
        </>
      )}
    </>
  );
}
