import type { Metadata } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { ZoneField } from "@/app/_ui/zone-field";
import { now } from "@/lib/clock";
import { dayOf, longDay } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import { findCurrentRoadmap } from "@/lib/roadmap/queries/roadmap";
import { Phases } from "./_components/phases";
import { startRoadmapAction } from "./actions";

export const metadata: Metadata = { title: "Start" };

export default async function StartPage() {
  const { access } = await ownRecord("read", "/start");
  const running = await findCurrentRoadmap(access);
  if (running)
    return (
      <>
        <PageHead title="Your roadmap runs already" />
        <Empty action={<Link href="/roadmap">Open the roadmap</Link>}>
          It starts on {longDay(running.startOn)}. The start can be moved, and a roadmap that is over can be finished;
          then the next one can begin. What you logged belongs to you and serves all of them.
        </Empty>
      </>
    );
  return (
    <>
      <PageHead title="When does your year begin?" />
      <div className="grid gap-10 md:grid-cols-2 md:gap-16">
        <ActionForm action={startRoadmapAction} className="grid content-start gap-5">
          <Field
            name="startOn"
            label="Start date"
            type="date"
            defaultValue={dayOf(now(), access.zone)}
            required
            hint="Today, a day that has passed, or one to come. It can be moved later, and keeps its reason."
          />
          <ZoneField zone={access.zone} />
          <SubmitButton className="justify-self-start">Start the roadmap</SubmitButton>
        </ActionForm>
        <Phases framework={currentFramework("em-to-vp")} />
      </div>
    </>
  );
}
