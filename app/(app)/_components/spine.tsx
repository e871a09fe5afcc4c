import type { Day } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import type { Plan } from "@/lib/roadmap/rules/plan";
import type { Entry, SpinePhase } from "@/lib/roadmap/rules/spine";
import { offeredInPhase } from "@/lib/worksheet/rules/offer";
import { AwayLine } from "./spine-away";
import { Boundary } from "./spine-boundary";
import { MilestoneLine, type SpineMilestone } from "./spine-milestone";
import { PhaseHead } from "./spine-phase";
import { TodayLine } from "./spine-today";

/** Where its lines lead: the folder of the pages of milestones, and what only a leader's own roadmap leads to. */
export type SpineLinks = {
  milestones: string;
  reviews: boolean;
  worksheets: boolean;
  /** The roadmap whose boundaries can be taken into a calendar one by one. */
  calendarOf?: string;
};
/** The lines of a leader's own roadmap. */
export const ownLinks = (calendarOf?: string): SpineLinks => ({
  ...{ milestones: "/roadmap/milestones", reviews: true, worksheets: true, calendarOf },
});

type Props = {
  spine: SpinePhase<SpineMilestone>[];
  framework: Framework;
  /** The plan as it was first written down, where it is told. */
  first: Plan | null;
  today: Day;
  isOver: boolean;
  links: SpineLinks;
  /** Whether milestones are part of it at all; without them none are counted. */
  counts?: boolean;
};

/** The roadmap as one line down the page: phases, milestones by due day, time away, today, boundaries. When it is over nothing is told by how far it is. */
export function Spine({ spine, framework, first, today, isOver, links, counts = true }: Props) {
  const contentOf = (index: number) => framework.phases[index - 1];
  return (
    <ol>
      {spine.map((phase) => (
        <li key={phase.index}>
          <section aria-labelledby={`phase-${phase.index}`}>
            <PhaseHead
              phase={phase}
              content={contentOf(phase.index)}
              sheets={links.worksheets ? offeredInPhase(framework, contentOf(phase.index)?.id ?? "") : []}
              counts={counts}
              today={isOver ? null : today}
            />
            <ol>
              {phase.entries.map((entry) => (
                <li key={keyOf(entry)}>
                  <EntryLine {...{ entry, today, isOver, links }} isDated={phase.planned !== null} />
                </li>
              ))}
            </ol>
            {phase.planned ? (
              <Boundary
                phase={phase.planned}
                plannedOn={first?.phases[phase.index - 1]?.boundaryOn}
                today={isOver ? null : today}
                last={phase.index === spine.length}
                mayReview={links.reviews}
                file={links.calendarOf ? `/api/calendar/one?boundary=${links.calendarOf}:${phase.index}` : null}
              />
            ) : null}
          </section>
        </li>
      ))}
    </ol>
  );
}

const keyOf = (entry: Entry<SpineMilestone>) =>
  entry.kind === "milestone" ? entry.milestone.id : entry.kind === "away" ? entry.away.id : "today";

type EntryProps = {
  entry: Entry<SpineMilestone>;
  today: Day;
  isOver: boolean;
  isDated: boolean;
  links: SpineLinks;
};

function EntryLine({ entry, today, isOver, isDated, links }: EntryProps) {
  if (entry.kind === "today") return <TodayLine today={today} isOver={isOver} />;
  if (entry.kind === "away") return <AwayLine away={entry.away} isDated={isDated} />;
  return <MilestoneLine milestone={entry.milestone} today={isOver ? null : today} pages={links.milestones} />;
}
