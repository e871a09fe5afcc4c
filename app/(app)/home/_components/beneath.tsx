import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { type Mark, offerOf } from "@/lib/assessment/rules/occasion";
import type { Day } from "@/lib/date";
import { yearInputOf } from "@/lib/drawing/year-input";
import type { listForYear } from "@/lib/evidence/queries/list";
import type { MechanismView } from "@/lib/mechanism/rules/view";
import { hintsFor, restingHints, type SetAside } from "@/lib/readiness/rules/hints";
import { proofThisQuarter } from "@/lib/readiness/rules/standing";
import { type View, withAttested } from "@/lib/readiness/rules/view";
import type { HomeRoadmap } from "@/lib/roadmap/queries/home";
import { phaseCounts } from "@/lib/roadmap/rules/next";
import { OfferLine } from "../../_components/assessment-offer";
import { YearDrawing } from "../../_components/year-drawing";
import { Owed } from "./owed";
import { ProofLine } from "./proof-line";
import { QuietHints } from "./quiet-hints";
import { Recent } from "./recent";

type Props = {
  home: HomeRoadmap;
  evidence: Awaited<ReturnType<typeof listForYear>>;
  view: View;
  setAsides: SetAside[];
  marks: Mark[];
  mechanisms: MechanismView;
  today: Day;
};

/** Below the first screen: the year, this quarter's proof, what is owed, what was written last, how the phases stand, and a quiet hint or two. */
export function Beneath({ home, evidence, view, setAsides, marks, mechanisms, today }: Props) {
  const { plan, milestones, roadmap } = home;
  const { framework } = roadmap;
  const names = framework.phases.map(({ name }) => name);
  const rescues = new Set(evidence.flatMap(({ id, rescue }) => (rescue ? [id] : [])));
  const hints = hintsFor({ view, framework, plan, rescues });
  return (
    <>
      <Section title="The year" aside={<Link href="/year?as=table">As a table</Link>}>
        <YearDrawing
          year={yearInputOf({ roadmap: { ...home, names }, evidence: withAttested(evidence, view), today })}
        />
      </Section>
      <ProofLine proofs={proofThisQuarter(view, framework)} />
      <Owed mechanisms={mechanisms} />
      <OfferLine offer={offerOf(marks, { roadmap, plan, today })} className="mt-6" />
      <Recent items={evidence.slice(-6).toReversed()} phases={phaseCounts({ plan, names, milestones, today })} />
      <QuietHints
        hints={restingHints(hints, { setAside: setAsides, view }).shown}
        sentences={new Map(evidence.map(({ id, sentence }) => [id, sentence]))}
      />
    </>
  );
}
