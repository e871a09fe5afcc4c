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
import { Unheld } from "../../_components/unheld";
import { Dates } from "./_components/dates";
import { FinishForm, ResumeForm } from "./_components/finish-form";

export const metadata: Metadata = { title: "Change the plan" };

export default async function PlanPage({ searchParams }: PageProps<"/roadmap/plan">) {
  const { access } = await ownRecord("read", "/roadmap/plan");
  const query = await searchParams;
  const id = query.roadmap;
  const roadmap = typeof id === "string" ? await orNotFound(getRoadmap(access, id)) : await findCurrentRoadmap(access);
  if (!roadmap) redirect("/roadmap");
  const [shifts, milestones] = await Promise.all([listShifts(access, roadmap.id), listMilestones(access, roadmap.id)]);
  const today = dayOf(now(), access.zone);
  const title = roadmap.endedAt
    ? "This roadmap is finished"
    : roadmap.isHeld
      ? "Change the plan"
      : "Finish the roadmap";
  return (
    <>
      <PageHead
        title={title}
        eyebrow={<Link href={`/roadmap?id=${roadmap.id}`}>The roadmap from {longDay(roadmap.startOn)}</Link>}
      />
      <Unheld roadmap={roadmap} />
      {roadmap.endedAt ? <ResumeForm roadmap={roadmap} /> : null}
      {!roadmap.endedAt && roadmap.isHeld ? <Dates {...{ roadmap, shifts, milestones, query, today }} /> : null}
      {!roadmap.endedAt && !roadmap.isHeld ? (
        <Section title="Finish this roadmap">
          <FinishForm roadmap={roadmap} />
        </Section>
      ) : null}
    </>
  );
}
