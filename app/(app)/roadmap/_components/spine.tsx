import type { Day } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import type { ListedMilestone } from "@/lib/roadmap/queries/milestone";
import type { Plan } from "@/lib/roadmap/rules/plan";
import type { Entry, SpinePhase } from "@/lib/roadmap/rules/spine";
import { offeredInPhase } from "@/lib/worksheet/rules/offer";
import { AwayLine } from "./away-line";
import { Boundary } from "./boundary";
import { MilestoneLine } from "./milestone-line";
import { PhaseHead } from "./phase-head";
import { TodayLine } from "./today-line";

type Props = {
  spine: SpinePhase<ListedMilestone>[];
  framework: Framework;
  first: Plan;
  today: Day;
  isOver: boolean;
};

/** The roadmap as one line down the page: phases, milestones by due day, time away, today, boundaries. When it is over nothing is told by how far it is. */
export function Spine({ spine, framework, first, today, isOver }: Props) {
  const contentOf = (index: number) => framework.phases[index - 1];
  return (
    <ol>
      {spine.map((phase) => (
        <li key={phase.index}>
          <section aria-labelledby={`phase-${phase.index}`}>
            <PhaseHead
              phase={phase}
              content={contentOf(phase.index)}
              sheets={offeredInPhase(framework, contentOf(phase.index)?.id ?? "")}
              today={isOver ? null : today}
            />
            <ol>
              {phase.entries.map((entry) => (
                <li key={keyOf(entry)}>
                  <EntryLine {...{ entry, today, isOver }} isDated={phase.planned !== null} />
                </li>
              ))}
            </ol>
            {phase.planned ? (
              <Boundary
                phase={phase.planned}
                plannedOn={first.phases[phase.index - 1]?.boundaryOn}
                today={isOver ? null : today}
                last={phase.index === spine.length}
              />
            ) : null}
          </section>
        </li>
      ))}
    </ol>
  );
}

const keyOf = (entry: Entry<ListedMilestone>) =>
  entry.kind === "milestone" ? entry.milestone.id : entry.kind === "away" ? entry.away.id : "today";

type EntryProps = { entry: Entry<ListedMilestone>; today: Day; isOver: boolean; isDated: boolean };

function EntryLine({ entry, today, isOver, isDated }: EntryProps) {
  if (entry.kind === "today") return <TodayLine today={today} isOver={isOver} />;
  if (entry.kind === "away") return <AwayLine away={entry.away} isDated={isDated} />;
  return <MilestoneLine milestone={entry.milestone} today={isOver ? null : today} />;
}
