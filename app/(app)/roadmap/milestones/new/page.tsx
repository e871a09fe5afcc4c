import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { Field, TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import { planAsOf } from "@/lib/roadmap/queries/plan";
import { findCurrentRoadmap, getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { addMilestoneAction } from "../actions";

export const metadata: Metadata = { title: "Add a milestone" };

export default async function NewMilestonePage({ searchParams }: PageProps<"/roadmap/milestones/new">) {
  const { access } = await ownRecord("read", "/roadmap/milestones/new");
  const { roadmap: id } = await searchParams;
  const roadmap = typeof id === "string" ? await orNotFound(getRoadmap(access, id)) : await findCurrentRoadmap(access);
  if (!roadmap?.isHeld || roadmap.endedAt) redirect("/roadmap");
  const plan = await planAsOf(access, roadmap.id);
  const phases = datedPhases(roadmap.framework);
  return (
    <>
      <PageHead title="Add a milestone" eyebrow={<Link href={`/roadmap?id=${roadmap.id}`}>The roadmap</Link>} />
      <div className="grid gap-10 md:grid-cols-2 md:gap-16">
        <ActionForm action={addMilestoneAction} className="grid content-start gap-5">
          <input type="hidden" name="roadmapId" value={roadmap.id} />
          <input type="hidden" name="version" value={roadmap.version} />
          <Field
            name="title"
            label="What will be done"
            maxLength={200}
            required
            hint="Something that somebody else could see is done. It closes with evidence."
          />
          <Field
            name="dueOn"
            label={phases.length ? "Due" : "Due (optional)"}
            type="date"
            required={phases.length > 0}
            hint={phases.length ? "The day decides the phase." : undefined}
          />
          <TextArea name="note" label="Note (optional)" rows={3} maxLength={500} />
          <SubmitButton className="justify-self-start">Add it</SubmitButton>
        </ActionForm>
        <ol className="content-start text-sm">
          {plan.phases.map(({ id: phaseId, index, startsOn, lastOn }) => (
            <li key={phaseId} className="border-line border-t py-3">
              <span className="font-medium">{phases[index - 1]?.name}</span>
              <span className="block text-soft">
                {longDay(startsOn)} to {longDay(lastOn)}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
