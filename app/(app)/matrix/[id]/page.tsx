import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { readinessOn } from "@/lib/readiness/queries";
import { namedSignal, tellSignal } from "@/lib/readiness/rules/signal";
import { sentencesOf } from "@/lib/roadmap/queries/milestone";
import { atDay, PastDay } from "../../_components/past-day";
import { Unheld } from "../../_components/unheld";
import { Asks } from "./_components/asks";
import { Demands } from "./_components/demands";
import { Marks } from "./_components/marks";
import { StateLine } from "./_components/state-line";
import { Story } from "./_components/story";

export const metadata: Metadata = { title: "Readiness" };

export default async function SignalPage({ params, searchParams }: PageProps<"/matrix/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", `/matrix/${id}`);
  const { on } = await searchParams;
  const standing = await readinessOn(access, { on, now: now() });
  if (!standing) redirect("/start");
  const { framework, view, day, today, roadmap } = standing;
  const named = namedSignal(id, standing);
  if (!named) notFound();
  const told = tellSignal(view, named);
  const sentences = await sentencesOf(access, told.evidenceIds);
  const href = `/matrix/${id}`;
  return (
    <>
      <PageHead
        title={<span className="inline-block first-letter:uppercase">{named.label}</span>}
        eyebrow={<Link href={atDay("/matrix", day)}>{framework.matrix ? "The matrix" : "Indicators"}</Link>}
      >
        {named.signal ? (
          <LinkButton look="quiet" href={`/evidence/log/${id}` as Route}>
            Log something for this
          </LinkButton>
        ) : null}
      </PageHead>
      <StateLine found={told.found} named={named} thresholds={framework.thresholds} />
      <div className="my-8 grid gap-3">
        <Unheld roadmap={roadmap} />
        <PastDay to={href} day={day} sinceOn={roadmap.startOn} today={today} title="See a past day" />
      </div>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <Story {...{ access, named, told, sentences }} thresholds={framework.thresholds} isPast={day.isPast} />
        <div className="grid content-start gap-10">
          <Demands demands={told.demands} />
          <Marks view={view} found={told.found} framework={framework} sentences={sentences} />
          <Asks framework={framework} id={id} />
        </div>
      </div>
    </>
  );
}
