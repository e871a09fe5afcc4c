import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { latestClosed } from "@/lib/ask/queries/round";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { readinessOn } from "@/lib/readiness/queries";
import { readingOf, rowStates } from "@/lib/readiness/rules/reading";
import { PastDay } from "../_components/past-day";
import { Beside, Kept } from "../_components/readiness/beside";
import { Headline } from "../_components/readiness/headline";
import { MatrixKeys } from "../_components/readiness/matrix-keys";
import { Meanings } from "../_components/readiness/meanings";
import { ReadinessNav } from "../_components/readiness-nav";
import { MatrixTable } from "../_components/signal-table";
import { Unheld } from "../_components/unheld";
import { ByOthers } from "./_components/by-others";

export const metadata: Metadata = { title: "Readiness" };

export default async function MatrixPage({ searchParams }: PageProps<"/matrix">) {
  const { access } = await ownRecord("read", "/matrix");
  const { on } = await searchParams;
  const [standing, round] = await Promise.all([readinessOn(access, { on, now: now() }), latestClosed(access)]);
  if (!standing) redirect("/start");
  const { roadmap, framework, view, day, today } = standing;
  const shown = { framework, view, day };
  const reading = readingOf(view, framework);
  const states = reading?.matrix ?? rowStates(view, framework);
  const name = framework.matrix ? "The matrix" : "Indicators";
  const title = day.isPast ? `${name}, at the end of ${longDay(day.on)}` : name;
  return (
    <>
      <ReadinessNav here="/matrix" {...{ day, framework }} />
      {reading ? (
        <Headline eyebrow={title} reading={reading} framework={framework} day={day} />
      ) : (
        <PageHead title={title} eyebrow={framework.title} />
      )}
      <div className="mb-8 grid gap-3">
        <Unheld roadmap={roadmap} />
        <PastDay to="/matrix" day={day} sinceOn={roadmap.startOn} today={today} title="See a past day" />
      </div>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <MatrixKeys />
        {framework.matrix ? <MatrixTable states={states} {...shown} /> : <Beside {...shown} />}
        <div className="grid content-start gap-10">
          {framework.matrix ? <Beside {...shown} /> : null}
          {framework.matrix && !day.isPast ? <ByOthers round={round} zone={access.zone} /> : null}
          <Kept {...shown} />
          <Meanings thresholds={framework.thresholds} />
        </div>
      </div>
    </>
  );
}
