import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { now } from "@/lib/clock";
import { dayOf, endOfDay } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import { mechanismRows } from "@/lib/mechanism/queries";
import { answersTo, howsOf } from "@/lib/mechanism/rules/hows";
import { mechanismsAt } from "@/lib/mechanism/rules/view";
import { milestonesAsOf, roadmapHistory } from "@/lib/roadmap/queries/history";
import { listMilestones } from "@/lib/roadmap/queries/milestone";
import { listShifts } from "@/lib/roadmap/queries/plan";
import { findLatestRoadmap, getRoadmap, listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { pastDay } from "@/lib/roadmap/rules/rewind";
import { spineOf } from "@/lib/roadmap/rules/spine";
import { firstPlan, standingAt } from "@/lib/roadmap/rules/standing";
import { Hows } from "../_components/hows";
import { ownLinks, Spine } from "../_components/spine";
import { Changes } from "./_components/changes";
import { Ground } from "./_components/ground";
import { Head } from "./_components/head";
import { LookBack } from "./_components/look-back";
import { Others } from "./_components/others";
import { Shift } from "./_components/shift";

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
  const [shifts, milestones, history, rows] = await Promise.all([
    listShifts(access, roadmap.id),
    at ? milestonesAsOf(access, { roadmapId: roadmap.id, at }) : listMilestones(access, roadmap.id),
    roadmapHistory(access, roadmap.id),
    mechanismRows(access),
  ]);
  const phases = datedPhases(roadmap.framework);
  const first = firstPlan(shifts, phases);
  const { plan, aways } = standingAt({ shifts, phases, at });
  // What is finished stands still on the day it ended.
  const endedOn = roadmap.endedAt && dayOf(roadmap.endedAt, access.zone);
  const day = past.on ?? endedOn ?? today;
  const built = mechanismsAt(rows, { on: day, zone: access.zone });
  const spine = spineOf({ plan, milestones, aways, today: day });
  return (
    <>
      <Head {...{ roadmap, plan, spine, day, history }} isPast={past.on !== null} />
      <LookBack past={past} roadmap={roadmap} today={today} zone={access.zone} />
      <Shift first={first} plan={plan} aways={aways} today={day} />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <Spine
          {...{ spine, first }}
          framework={roadmap.framework}
          today={day}
          isOver={day === endedOn}
          links={ownLinks(past.on ? undefined : roadmap.id)}
        />
        <div className="lg:-mt-12">
          {past.on ? null : <Ground roadmap={roadmap} />}
          <Hows
            answered={answersTo(howsOf(roadmap.framework), built)}
            isPast={day !== today}
            aside={<Link href="/mechanisms">All mechanisms</Link>}
          />
          <Changes rows={history} zone={access.zone} upTo={at} />
          <Others roadmaps={all} shown={roadmap.id} />
        </div>
      </div>
    </>
  );
}
