import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { now } from "@/lib/clock";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { readinessOn } from "@/lib/readiness/queries";
import { namedSignal, tellSignal } from "@/lib/readiness/rules/signal";
import { Conversations } from "../../_components/conversation/conversations";
import { PastDay } from "../../_components/past-day";
import { Demands } from "../../_components/readiness/demands";
import { StateLine } from "../../_components/readiness/state-line";
import { Unheld } from "../../_components/unheld";
import { Asks } from "./_components/asks";
import { Marks } from "./_components/marks";
import { SignalHead } from "./_components/signal-head";
import { Story } from "./_components/story";

export const metadata: Metadata = { title: "Readiness" };

export default async function SignalPage({ params, searchParams }: PageProps<"/matrix/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", `/matrix/${id}`);
  const { on, as } = await searchParams;
  const readiness = await readinessOn(access, { on, now: now() });
  if (!readiness) redirect("/start");
  const { framework, view, day, today, roadmap } = readiness;
  const named = namedSignal(id, readiness);
  if (!named) notFound();
  const told = tellSignal(view, named);
  const sentences = await sentencesOf(access, told.evidenceIds);
  const href = `/matrix/${id}`;
  return (
    <>
      <SignalHead named={named} framework={framework} day={day} />
      <StateLine found={told.found} named={named} thresholds={framework.thresholds} />
      <div className="my-8 grid gap-3">
        <Unheld roadmap={roadmap} />
        <PastDay
          to={href}
          kept={as === "table" ? { as } : {}}
          day={day}
          sinceOn={roadmap.startOn}
          today={today}
          title="See a past day"
        />
      </div>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <Story {...{ access, readiness, named, told, sentences }} asTable={as === "table"} />
        <div className="grid content-start gap-10">
          <Demands demands={told.demands} />
          <Marks view={view} found={told.found} framework={framework} sentences={sentences} />
          <Asks framework={framework} id={id} />
        </div>
      </div>
      <Conversations access={access} subject={{ kind: "cell", id }} />
    </>
  );
}
