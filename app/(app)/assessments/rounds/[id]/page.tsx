import type { Metadata } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { getRound } from "@/lib/ask/queries/round";
import { dayOf, longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { CompareRounds } from "../_components/compare-rounds";
import { Crumbs } from "../_components/crumbs";
import { ResultView } from "../_components/result-view";
import { OpenView } from "./_components/open-view";

export const metadata: Metadata = { title: "A round" };

export default async function RoundPage({ params, searchParams }: PageProps<"/assessments/rounds/[id]">) {
  const { id } = await params;
  const { as } = await searchParams;
  const { access } = await ownRecord("read", `/assessments/rounds/${id}`);
  const round = await orNotFound(getRound(access, id));
  const { result, closedAt, cancelledAt, month, openedAt, invited, answered, others } = round;
  const opened = `${occasionText(month).toLowerCase()}, opened on ${longDay(dayOf(openedAt, access.zone))}`;
  const eyebrow = <Crumbs>{opened}</Crumbs>;
  if (result && closedAt)
    return (
      <>
        <PageHead title={`As others placed you until ${longDay(dayOf(closedAt, access.zone))}`} eyebrow={eyebrow} />
        <ResultView result={result} here={`/assessments/rounds/${id}`} asTable={as === "table"} />
        {others.length ? (
          <div className="mt-12 max-w-prose">
            <CompareRounds rounds={[{ ...round, result, closedAt }, ...others]} zone={access.zone} />
          </div>
        ) : null}
      </>
    );
  if (cancelledAt)
    return (
      <>
        <PageHead title="This round was called off" eyebrow={eyebrow} />
        <Empty>
          It ended on {longDay(dayOf(cancelledAt, access.zone))}. What had been answered is deleted, and its links say
          that the question has ended.
        </Empty>
      </>
    );
  return (
    <>
      <PageHead title={`${answered} of ${invited} have answered`} eyebrow={eyebrow} />
      <OpenView round={round} zone={access.zone} />
    </>
  );
}
