import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { listMarks } from "@/lib/assessment/queries";
import { offerOf } from "@/lib/assessment/rules/occasion";
import { now } from "@/lib/clock";
import { readinessOn } from "@/lib/readiness/queries";
import { monthsBetween } from "@/lib/readiness/rules/as-of";
import { comparedMoments, intervalsOf, movesHeadline } from "@/lib/readiness/rules/moves";
import { OfferLine } from "../_components/assessment-offer";
import { Beyond, HeatTable, Modes } from "../_components/readiness/by-month";
import { Moments, MomentsTable } from "../_components/readiness/moments";
import { Twin } from "../_components/readiness/twin";
import { ProgressFrame } from "./_components/frame";
import { NothingYet } from "./_components/nothing-yet";

export const metadata: Metadata = { title: "Over time" };

export default async function ProgressPage({ searchParams }: PageProps<"/progress">) {
  const { access } = await ownRecord("read", "/progress");
  const { on, as } = await searchParams;
  const [readiness, marks] = await Promise.all([readinessOn(access, { on, now: now() }), listMarks(access)]);
  if (!readiness) redirect("/start");
  const { roadmap, framework, plan, view, day, today } = readiness;
  if (!view.bySignal.size)
    return (
      <ProgressFrame here="/progress" title="Nothing shown yet" readiness={readiness}>
        <NothingYet items={view.items.size}>
          Here you will see what has changed: where everything stood at the start, at the end of each phase and today,
          side by side, and month by month whose hands it was and how far it reached. It begins with the first piece of
          evidence that says what it shows.
        </NothingYet>
      </ProgressFrame>
    );
  const compared = comparedMoments({ ...readiness, isPast: day.isPast });
  const intervals = intervalsOf(compared.moments, compared.signals);
  const asTable = as === "table";
  const twin = { asTable, past: day.isPast ? day.on : null };
  const asked = { view, framework, months: monthsBetween(plan.startOn, day.on), asTable };
  const what = framework.matrix ? ["The matrix", "Competencies"] : ["The indicators", "Indicators"];
  return (
    <ProgressFrame
      here="/progress"
      title={movesHeadline(intervals, day.isPast)}
      readiness={readiness}
      kept={asTable ? { as: "table" } : {}}
    >
      {day.isPast ? null : <OfferLine offer={offerOf(marks, { roadmap, plan, today })} className="mb-8" />}
      <Twin id="moments" title={`${what[0]} then and now`} {...twin}>
        {asTable ? <MomentsTable compared={compared} /> : <Moments compared={compared} intervals={intervals} />}
      </Twin>
      <Twin id="by-month" title={`${what[1]} by month`} {...twin}>
        <HeatTable {...asked} isLinked={!day.isPast} />
      </Twin>
      <div className="grid grid-cols-1 gap-x-16 lg:grid-cols-2">
        <Twin id="hands" title="Whose hands it was" {...twin}>
          <Modes {...asked} />
        </Twin>
        <Twin id="beyond" title="Beyond your own team" {...twin}>
          <Beyond {...asked} />
        </Twin>
      </div>
    </ProgressFrame>
  );
}
