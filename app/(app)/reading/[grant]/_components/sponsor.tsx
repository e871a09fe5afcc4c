import { Drawing } from "@/app/_ui/drawing";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import { drawMilestoneMark } from "@/lib/drawing/milestone";
import type { GrantAccess } from "@/lib/grant/access";
import type { HeldMeetings } from "@/lib/review/queries/meeting";
import { heldText } from "@/lib/review/rules/meeting";
import type { SponsorSummary } from "@/lib/roadmap/queries/granted";
import { headlineOf } from "@/lib/roadmap/rules/headline";
import { stateOf } from "@/lib/roadmap/rules/state";
import { BoundaryLine } from "./boundary-line";

export type ForSponsor = { summary: SponsorSummary | null; held: HeldMeetings };

/** All that a sponsor reads: the phase that runs with its milestones in words, the next boundary, and how often was met. */
export function Sponsor({ access, shown, today }: { access: GrantAccess; shown: ForSponsor; today: Day }) {
  return (
    <>
      <PhaseThatRuns {...{ summary: shown.summary, today }} />
      <Section title="Meetings held">
        {shown.held.length ? (
          <ul>
            {shown.held.map((one) => (
              <li key={one.kind}>{heldText(one, access.zone)}</li>
            ))}
          </ul>
        ) : (
          <p className="text-soft">None since {longDay(access.fromOn)}.</p>
        )}
      </Section>
    </>
  );
}

function PhaseThatRuns({ summary, today }: { summary: SponsorSummary | null; today: Day }) {
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
