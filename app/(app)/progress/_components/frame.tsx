import type { ReactNode } from "react";
import { PageHead } from "@/app/_ui/page-head";
import type { Readiness } from "@/lib/readiness/queries";
import { PastDay } from "../../_components/past-day";
import { ReadinessNav, type ReadinessPart } from "../../_components/readiness-nav";
import { Unheld } from "../../_components/unheld";

type Framed = {
  here: ReadinessPart;
  title: string;
  readiness: Readiness;
  /** Of the address, besides the day. */
  kept?: Record<string, string>;
  children: ReactNode;
};

/** Around every page about progress: its neighbours, and the way to another day. */
export function ProgressFrame({ here, title, readiness, kept, children }: Framed) {
  const { roadmap, framework, day, today } = readiness;
  return (
    <>
      <ReadinessNav {...{ here, day, framework }} />
      <PageHead title={title} />
      <div className="mb-8 grid gap-3">
        <Unheld roadmap={roadmap} />
        <PastDay to={here} kept={kept} day={day} sinceOn={roadmap.startOn} today={today} title="See a past day" />
      </div>
      {children}
    </>
  );
}
