import type { Metadata } from "next";
import { grantTitle, readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import type { GrantAccess } from "@/lib/grant/access";
import { grantedReadinessOn } from "@/lib/readiness/queries/granted";
import { monthsBetween } from "@/lib/readiness/rules/as-of";
import { comparedMoments, intervalsOf, movesHeadline } from "@/lib/readiness/rules/moves";
import { ReadingFrame, readingPath } from "../_components/frame";
import { NoRoadmap } from "../_components/no-roadmap";
import { PastStates } from "../_components/past-states";
import { StatesNav } from "../_components/states-nav";
import { OverTime } from "./_components/over-time";

type Props = PageProps<"/reading/[grant]/progress">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Over time");

export default async function ReadingProgressPage({ params, searchParams }: Props) {
  const [{ grant: grantId }, { on, as }] = await Promise.all([params, searchParams]);
  const ask = (opened: GrantAccess) => grantedReadinessOn(opened, { on, now: now() });
  const { access, found: readiness } = await readGranted({ grantId, page: "progress", ask });
  if (!readiness)
    return (
      <ReadingFrame access={access} here="matrix">
        <NoRoadmap />
      </ReadingFrame>
    );
  const { framework, plan, view, day } = readiness;
  const compared = comparedMoments({ ...readiness, isPast: day.isPast });
  const intervals = intervalsOf(compared.moments, compared.signals);
  const asTable = as === "table";
  const asked = { view, framework, months: monthsBetween(plan.startOn, day.on), asTable };
  const isShown = view.bySignal.size > 0;
  return (
    <ReadingFrame access={access} here="matrix">
      <StatesNav here="progress" {...{ access, day, framework }} />
      <PageHead title={isShown ? movesHeadline(intervals, day.isPast) : "Nothing shown yet"} />
      <PastStates {...{ access, readiness }} path="progress" kept={asTable ? { as: "table" } : {}} />
      {isShown ? (
        <OverTime
          {...{ compared, intervals, asked }}
          past={day.isPast ? day.on : null}
          pages={{ here: readingPath(access, "progress"), matrix: readingPath(access, "matrix") }}
        />
      ) : (
        <Empty>
          Here you will see what has changed: where everything stood, side by side, and month by month whose hands it
          was and how far it reached. It begins with the first piece of evidence that says what it shows.
        </Empty>
      )}
    </ReadingFrame>
  );
}
