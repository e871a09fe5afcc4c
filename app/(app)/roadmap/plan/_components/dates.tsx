import { Section } from "@/app/_ui/page-head";
import type { Day } from "@/lib/date";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { ListedMilestone } from "@/lib/roadmap/queries/milestone";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { askedOf } from "@/lib/roadmap/rules/asking";
import { firstPlan, open, presentPlan, type Shifts } from "@/lib/roadmap/rules/standing";
import { AwaySection } from "./away-section";
import { Boundaries } from "./boundaries";
import { ExtendSection } from "./extend-section";
import { FinishForm } from "./finish-form";
import { Preview } from "./preview";
import { StartSection } from "./start-section";

type Query = Record<string, string | string[] | undefined>;
type Props = { roadmap: Roadmap; shifts: Shifts; milestones: ListedMilestone[]; query: Query; today: Day };

/** A running roadmap's dates, and everything that can be changed about them; without phases to date there is less. */
export function Dates({ roadmap, shifts, milestones, query, today }: Props) {
  const phases = datedPhases(roadmap.framework);
  const names = phases.map(({ name }) => name);
  const first = firstPlan(shifts, phases);
  const asked = askedOf(query, { shifts, phases });
  const shared = {
    roadmap,
    asked,
    preview: asked ? <Preview {...{ roadmap, asked, milestones, names, first, today }} /> : null,
  };
  const isDated = phases.length > 0;
  return (
    <>
      {isDated ? (
        <Boundaries
          columns={[
            { name: "Planned", plan: first },
            { name: "Now", plan: presentPlan(shifts, phases) },
          ]}
          names={names}
        />
      ) : null}
      <StartSection {...shared} isDated={isDated} />
      {isDated ? <ExtendSection {...shared} phases={phases} extensions={open(shifts.extensions)} /> : null}
      <AwaySection {...shared} isDated={isDated} aways={open(shifts.aways)} />
      <Section title="Finish this roadmap">
        <FinishForm roadmap={roadmap} />
      </Section>
    </>
  );
}
