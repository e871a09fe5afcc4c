import type { Metadata } from "next";
import { readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { sharedReadinessOn } from "@/lib/readiness/queries/granted";
import { readingOf, rowStates } from "@/lib/readiness/rules/reading";
import { Beside, Kept } from "../../../_components/readiness/beside";
import { Headline } from "../../../_components/readiness/headline";
import { MatrixKeys } from "../../../_components/readiness/matrix-keys";
import { Meanings } from "../../../_components/readiness/meanings";
import { MatrixTable } from "../../../_components/signal-table";
import { ReadingFrame, readingPath } from "../_components/frame";
import { NoRoadmap } from "../_components/no-roadmap";
import { PastStates } from "../_components/past-states";
import { StatesNav } from "../_components/states-nav";

export const metadata: Metadata = { title: "Readiness" };

export default async function GrantedMatrixPage({ params, searchParams }: PageProps<"/reading/[grant]/matrix">) {
  const [{ grant: grantId }, { on }] = await Promise.all([params, searchParams]);
  const ask = (access: Parameters<typeof sharedReadinessOn>[0]) => sharedReadinessOn(access, { on, now: now() });
  const { access, found: readiness } = await readGranted({ grantId, page: "matrix", ask });
  if (!readiness)
    return (
      <ReadingFrame access={access} here="matrix">
        <NoRoadmap />
      </ReadingFrame>
    );
  const { framework, view, day } = readiness;
  const shown = { framework, view, day, to: readingPath(access, "matrix") };
  const reading = readingOf(view, framework);
  const name = framework.matrix ? "The matrix" : "Indicators";
  const title = day.isPast ? `${name}, at the end of ${longDay(day.on)}` : name;
  const beside = <Beside {...shown} isGuided={false} />;
  return (
    <ReadingFrame access={access} here="matrix">
      <StatesNav here="matrix" {...{ access, day, framework }} />
      {reading ? (
        <Headline eyebrow={title} reading={reading} {...shown} />
      ) : (
        <PageHead title={title} eyebrow={framework.title} />
      )}
      <PastStates access={access} readiness={readiness} path="matrix" />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <MatrixKeys />
        {framework.matrix ? (
          <MatrixTable states={reading?.matrix ?? rowStates(view, framework)} isGuided={false} {...shown} />
        ) : (
          beside
        )}
        <div className="grid content-start gap-10">
          {framework.matrix ? beside : null}
          <Kept {...shown} />
          <Meanings thresholds={framework.thresholds} />
        </div>
      </div>
    </ReadingFrame>
  );
}
