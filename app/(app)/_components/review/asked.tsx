import { Section } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import type { Report } from "@/lib/review/schema";
import { Lines } from "./lines";

const GROUPS = [
  { status: "done", title: "Closed", none: "None was closed." },
  { status: "open", title: "Open", none: "None is open." },
  { status: "dropped", title: "Dropped", none: "None was dropped." },
] as const;

/** Its dates and its milestones can be left out. */
type Props = { report: Report; hasDates?: boolean; hasMilestones?: boolean };

/** What the phase asked for, and what became of its milestones. */
export function Asked({ report: { phase, milestones }, hasDates = true, hasMilestones = true }: Props) {
  return (
    <Section title="What the phase asked">
      <p className="max-w-prose">{phase.purpose}</p>
      {phase.outcome ? <p className="mt-2 max-w-prose text-soft">{phase.outcome}</p> : null}
      {hasDates ? (
        <p className="mt-2 text-sm text-soft">
          {longDay(phase.startsOn)} to {longDay(phase.boundaryOn)}
        </p>
      ) : null}
      {hasMilestones ? <Milestones milestones={milestones} /> : null}
    </Section>
  );
}

function Milestones({ milestones }: Pick<Report, "milestones">) {
  return (
    <div className="mt-6 grid gap-x-12 gap-y-6 md:grid-cols-3">
      {GROUPS.map(({ status, title, none }) => {
        const some = milestones.filter((milestone) => milestone.status === status);
        return (
          <section key={status} aria-label={`${title} milestones`}>
            <h3 className="mb-1 font-medium font-sans text-sm">
              {title}, {some.length}
            </h3>
            <Lines none={none} lines={some.map(({ title: name, detail }) => ({ title: name, text: detail }))} />
          </section>
        );
      })}
    </div>
  );
}
