import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { getGrantedSignal } from "@/lib/readiness/queries/granted";
import { Conversation } from "../../../../_components/conversation/conversation";
import { atDay } from "../../../../_components/past-day";
import { Demands } from "../../../../_components/readiness/demands";
import { MonthEnds } from "../../../../_components/readiness/month-ends";
import { NextStep } from "../../../../_components/readiness/next-step";
import { StateLine } from "../../../../_components/readiness/state-line";
import { ReadingFrame, readingPath } from "../../_components/frame";
import { PastStates } from "../../_components/past-states";
import { Evidence } from "./_components/evidence";

type Props = PageProps<"/reading/[grant]/matrix/[id]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Readiness");

export default async function ReadingSignalPage({ params, searchParams }: Props) {
  const [{ grant: grantId, id }, { on, as }] = await Promise.all([params, searchParams]);
  const path = `matrix/${id}`;
  const { access, found } = await readGranted({
    ...{ grantId, page: path },
    ask: (opened) => getGrantedSignal(opened, { id, on, now: now() }),
  });
  const { readiness, named, told, sentences } = found;
  const { framework, day } = readiness;
  const matrixAt = readingPath(access, "matrix");
  const about = "evidenceId" in told.step ? sentences?.get(told.step.evidenceId) : undefined;
  return (
    <ReadingFrame access={access} here="matrix">
      <PageHead
        title={<span className="inline-block first-letter:uppercase">{named.label}</span>}
        eyebrow={<Link href={atDay(matrixAt, day)}>{framework.matrix ? "The matrix" : "Indicators"}</Link>}
      />
      <StateLine found={told.found} named={named} thresholds={framework.thresholds} />
      <div className="mt-8">
        <PastStates {...{ access, readiness, path }} kept={as === "table" ? { as } : {}} />
      </div>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="grid content-start gap-10">
          <NextStep step={told.step} sentence={about} isPast={day.isPast} />
          <MonthEnds readiness={readiness} named={named} asTable={as === "table"} to={matrixAt} />
          <Evidence {...{ told, sentences, to: readingPath(access, "evidence") }} thresholds={framework.thresholds} />
        </div>
        <div className="grid content-start gap-10">
          <Demands demands={told.demands} />
        </div>
      </div>
      <Conversation access={access} subject={{ kind: "cell", id }} />
    </ReadingFrame>
  );
}
