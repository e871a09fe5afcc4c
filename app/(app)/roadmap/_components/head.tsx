import { PageHead } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import { outcomeLabel } from "@/lib/framework/rules/outcomes";
import type { HistoryRow } from "@/lib/history/queries";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { headlineOf } from "@/lib/roadmap/rules/headline";
import type { Plan } from "@/lib/roadmap/rules/plan";
import type { SpinePhase } from "@/lib/roadmap/rules/spine";
import { RoadmapLinks } from "./roadmap-links";

type Props = {
  roadmap: Roadmap;
  plan: Plan;
  spine: Pick<SpinePhase<never>, "closed" | "all">[];
  /** The day that is being looked at; of a finished roadmap the day it ended. */
  day: Day;
  isPast: boolean;
  history: HistoryRow[];
};

/** Where the roadmap stands; once it is over, how it ended and the words in which the person said why. */
export function Head({ roadmap, plan, spine, day, isPast, history }: Props) {
  const { framework, outcome } = roadmap;
  const names = framework.phases.map(({ name }) => name);
  const isOver = outcome !== null && !isPast;
  const reason = history.find(({ action }) => action === "finished")?.reason;
  return (
    <>
      <PageHead
        title={isOver ? outcomeLabel(framework, outcome) : headlineOf({ plan, spine, names, today: day })}
        eyebrow={`${framework.title}, started ${longDay(plan.startOn)}`}
      >
        {isPast ? null : <RoadmapLinks roadmap={roadmap} />}
      </PageHead>
      {isOver ? (
        <div className="mb-8 border-ink border-l-2 pl-4">
          {reason ? <p className="max-w-prose whitespace-pre-line font-serif text-xl">{reason}</p> : null}
          <p className="mt-1 text-sm text-soft">
            Finished on {longDay(day)}. It stays readable as it was, and what is logged stays yours.
          </p>
        </div>
      ) : null}
    </>
  );
}
