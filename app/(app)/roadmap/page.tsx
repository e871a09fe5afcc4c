import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf, endOfDay, longDay } from "@/lib/date";
import { outcomeLabel } from "@/lib/framework/rules/outcomes";
import { datedPhases } from "@/lib/framework/rules/phases";
import { milestonesAsOf, roadmapHistory } from "@/lib/roadmap/queries/history";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap, getRoadmap, listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { headlineOf } from "@/lib/roadmap/rules/headline";
import { pastDay } from "@/lib/roadmap/rules/rewind";
import { spineOf } from "@/lib/roadmap/rules/spine";
import { firstPlan, standingAt } from "@/lib/roadmap/rules/standing";
import { Changes } from "./_components/changes";
import { Ground } from "./_components/ground";
import { LookBack } from "./_components/look-back";
import { Others } from "./_components/others";
import { Outcome } from "./_components/outcome";
import { RoadmapLinks } from "./_components/roadmap-links";
import { Shift } from "./_components/shift";
import { Spine } from "./_components/spine";

export const metadata: Metadata = { title: "Roadmap" };

export default async function RoadmapPage({ searchParams }: PageProps<"/roadmap">) {
  const { access } = await ownRecord("read", "/roadmap");
  const { id, on } = await searchParams;
  const all = await listRoadmaps(access);
  const roadmap = typeof id === "string" ? await orNotFound(getRoadmap(access, id)) : await findLatestRoadmap(access);
  if (!roadmap) redirect("/start");

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
  const { framework, endedAt, outcome } = roadmap;
  return (
    <>
      <PageHead
        title={
          outcome && !past.on
            ? outcomeLabel(framework, outcome)
            : headlineOf({ plan, spine, names: phases.map(({ name }) => name), today: day })
        }
        eyebrow={`${framework.title}, started ${longDay(plan.startOn)}`}
      >
        {past.on ? null : <RoadmapLinks roadmap={roadmap} />}
      </PageHead>
      <Outcome endedAt={endedAt} history={history} zone={access.zone} />
      <LookBack past={past} roadmap={roadmap} today={today} zone={access.zone} />
      <Shift first={first} plan={plan} aways={aways} today={day} />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <Spine spine={spine} phases={framework.phases} first={first} today={day} />
        <div className="lg:-mt-12">
          <Ground roadmap={roadmap} />
          <Changes rows={history} zone={access.zone} upTo={at} />
          <Others roadmaps={all} shown={roadmap.id} />
        </div>
      </div>
    </>
  );
}
