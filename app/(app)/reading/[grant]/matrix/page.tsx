import type { Metadata } from "next";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";
import { grantedReadinessOn } from "@/lib/readiness/queries/granted";
import { readingOf, rowStates } from "@/lib/readiness/rules/reading";
import { Headline } from "../../../_components/readiness/headline";
import { ReadingFrame, readingPath } from "../_components/frame";
import { NoRoadmap } from "../_components/no-roadmap";
import { PastStates } from "../_components/past-states";
import { StatesNav } from "../_components/states-nav";
import { States } from "./_components/states";

type Props = PageProps<"/reading/[grant]/matrix">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Readiness");

export default async function ReadingMatrixPage({ params, searchParams }: Props) {
  const [{ grant: grantId }, { on }] = await Promise.all([params, searchParams]);
  const ask = (opened: GrantAccess) => grantedReadinessOn(opened, { on, now: now() });
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
  return (
    <ReadingFrame access={access} here="matrix">
      <StatesNav here="matrix" {...{ access, day, framework }} />
      {reading ? (
        <Headline eyebrow={title} reading={reading} {...shown} />
      ) : (
        <PageHead title={title} eyebrow={framework.title} />
      )}
      <PastStates access={access} readiness={readiness} path="matrix" />
      <States {...shown} states={reading?.matrix ?? rowStates(view, framework)} />
    </ReadingFrame>
  );
}
