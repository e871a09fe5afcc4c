import { Drawing } from "@/app/_ui/drawing";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import { drawMilestoneMark } from "@/lib/drawing/milestone";
import type { SponsorSummary } from "@/lib/roadmap/queries/granted";
import { headlineOf } from "@/lib/roadmap/rules/headline";
import { stateOf } from "@/lib/roadmap/rules/state";
import { BoundaryLine } from "./boundary-line";

/** All that a sponsor reads: the phase that runs with its milestones in words, and the next boundary. */
export function Sponsor({ summary, today }: { summary: SponsorSummary | null; today: Day }) {
  if (!summary)
    return (
      <Section title="Roadmap">
        <p className="text-soft">No roadmap is running.</p>
      </Section>
    );
  const { plan, names, milestones } = summary;
  return (
    <Section title="Roadmap">
      <p className="max-w-prose font-serif text-lg">{headlineOf({ plan, spine: null, names, today })}</p>
      <BoundaryLine {...{ plan, names, today }} />
      <ul className="mt-4 max-w-prose border-line border-b">
        {milestones.map((milestone) => (
          <li key={milestone.id} className="flex items-start gap-3 border-line border-t py-3">
            <Drawing svg={drawMilestoneMark(milestone.status, 16)} className="mt-1 flex-none" />
            <p>
              {milestone.title}
              <span className="block text-sm text-soft">
                {stateOf({ ...milestone, dropReason: null }, today)}
                {milestone.status === "open" && milestone.dueOn ? ` (${longDay(milestone.dueOn)})` : ""}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
