import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, endOfDay, longDay } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import { milestonesAsOf, roadmapHistory } from "@/lib/roadmap/queries/history";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findCurrentRoadmap, getRoadmap, listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { headlineOf } from "@/lib/roadmap/rules/headline";
import { pastDay } from "@/lib/roadmap/rules/rewind";
import { spineOf } from "@/lib/roadmap/rules/spine";
import { firstPlan, standingAt } from "@/lib/roadmap/rules/standing";
import { Changes } from "./_components/changes";
import { LookBack } from "./_components/look-back";
import { Others } from "./_components/others";
import { RoadmapLinks } from "./_components/roadmap-links";
import { Shift } from "./_components/shift";
import { Spine } from "./_components/spine";

export const metadata: Metadata = { title: "Roadmap" };

export default async function RoadmapPage({ searchParams }: PageProps<"/roadmap">) {
  const { access } = await ownRecord("read", "/roadmap");
  const { id, on } = await searchParams;
  const all = await listRoadmaps(access);
  const roadmap = typeof id === "string" ? await orNotFound(getRoadmap(access, id)) : await findCurrentRoadmap(access);
  if (!roadmap) redirect(all[0] ? `/roadmap?id=${all[0].id}` : "/start");

  const today = dayOf(now(), access.zone);
  const past = pastDay({ on, today, sinceOn: dayOf(roadmap.createdAt, access.zone) });
  const at = past.on ? endOfDay(past.on, access.zone) : undefined;
  const [shifts, milestones, history] = await Promise.all([
    listShifts(access, roadmap.id),
    at ? milestonesAsOf(access, { roadmapId: roadmap.id, at }) : listMilestones(access, roadmap.id),
    roadmapHistory(access, roadmap.id),
  ]);
  const phases = datedPhases(roadmap.framework);
  const first = firstPlan(shifts, phases);
  const { plan, aways } = standingAt({ shifts, phases, at });
  const day = past.on ?? today;
  const spine = spineOf({ plan, milestones, aways, today: day });
  return (
    <>
      <PageHead
        title={headlineOf({ plan, spine, names: phases.map(({ name }) => name), today: day })}
        eyebrow={`${roadmap.framework.title}, started ${longDay(plan.startOn)}`}
      >
        {past.on ? null : <RoadmapLinks roadmap={roadmap} />}
      </PageHead>
      <LookBack past={past} roadmap={roadmap} today={today} zone={access.zone} />
      <Shift first={first} plan={plan} aways={aways} today={day} />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <Spine spine={spine} phases={phases} first={first} today={day} />
        <div className="lg:-mt-12">
          <Changes rows={history} zone={access.zone} upTo={at} />
          <Others roadmaps={all} shown={roadmap.id} />
        </div>
      </div>
    </>
  );
}
