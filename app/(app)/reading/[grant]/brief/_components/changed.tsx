import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";
import { moveText } from "@/lib/readiness/rules/moves";
import type { Changes, MilestoneChanges } from "@/lib/review/rules/changes";
import { capital, numberWord } from "@/lib/text";
import { EvidenceLines } from "../../../../_components/evidence-lines";
import { readingPath } from "../../_components/frame";
import { Few } from "./few";

type Props = { access: GrantAccess; changes: Changes };

/** What changed since the last meeting, each part only where it is open. */
export function Changed({ access, changes: { evidence, states, milestones, assessedOn } }: Props) {
  return (
    <>
      {evidence ? (
        <Section title={countText(evidence.count)} id="new-evidence">
          {evidence.newest.length ? (
            <EvidenceLines items={[...evidence.newest]} pages={readingPath(access, "evidence")} />
          ) : null}
        </Section>
      ) : null}
      {states ? (
        <Section title={states.length ? "States that moved" : "No state moved"} id="states">
          <Few lines={states.map((move) => ({ key: move.signalId, text: moveText(move), note: move.why }))} />
        </Section>
      ) : null}
      {milestones ? <Milestones milestones={milestones} /> : null}
      {assessedOn?.length ? (
        <Section title="Assessments">
          <Few lines={assessedOn.map((on) => ({ key: on, text: `Finished on ${longDay(on)}` }))} />
        </Section>
      ) : null}
    </>
  );
}

function countText(count: number): string {
  if (!count) return "No new evidence";
  return `${capital(numberWord(count))} new ${count === 1 ? "piece" : "pieces"} of evidence`;
}

function Milestones({ milestones: { done, moved, soon, late } }: { milestones: MilestoneChanges }) {
  const day = (on: Day | null) => (on ? longDay(on) : "no day");
  const lines = [
    ...late.map(({ id, title, dueOn }) => ({
      key: `late ${id}`,
      text: title,
      note: `Overdue since ${longDay(dueOn)}`,
    })),
    ...soon.map(({ id, title, dueOn }) => ({ key: `soon ${id}`, text: title, note: `Due on ${longDay(dueOn)}` })),
    ...done.map(({ id, title, closedOn }) => ({
      key: `done ${id}`,
      text: title,
      note: `Done on ${longDay(closedOn)}`,
    })),
    ...moved.map(({ id, title, dueOn, before }) => {
      return { key: `moved ${id}`, text: title, note: `Moved from ${day(before)} to ${day(dueOn)}` };
    }),
  ];
  return (
    <Section title={lines.length ? "Milestones" : "No milestone is near, done or moved"} id="milestones">
      <Few lines={lines} />
    </Section>
  );
}
