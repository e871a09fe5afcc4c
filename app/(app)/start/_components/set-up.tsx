import { currentFramework } from "@/lib/framework/rules/library";
import { datedPhases, findTemplate } from "@/lib/framework/rules/phases";
import { type Path, worksheetsFor } from "@/lib/framework/rules/situations";
import type { Framework, Situation } from "@/lib/framework/schema";
import { WorksheetLinks } from "../../_components/worksheet-links";

/** What a path sets up: its phases or that it has none, what it begins with, and the worksheets it offers. */
export function SetUp({ situation, path }: { situation: Situation; path: Path }) {
  const framework = currentFramework(path.track);
  const first = path.milestoneIds.flatMap((id) => findTemplate(framework, id)?.template.title ?? []);
  return (
    <>
      <Shape framework={framework} />
      <dl className="mt-3 grid gap-x-6 gap-y-3 md:grid-cols-2">
        <div>
          <dt className="font-medium">It begins with</dt>
          {first.map((title) => (
            <dd key={title} className="py-1">
              {title}
            </dd>
          ))}
        </div>
        <div>
          <dt className="font-medium">Worksheets that go with it</dt>
          <dd>
            <WorksheetLinks sheets={worksheetsFor(situation)} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Shape({ framework }: { framework: Framework }) {
  const count = framework.phases.reduce((sum, { milestones }) => sum + milestones.length, 0);
  const phases = datedPhases(framework);
  if (phases.length === 0)
    return (
      <p className="mt-2">
        No end date and no due dates: {count} milestones to take up at your own pace, and {framework.indicators.length}{" "}
        indicators to show evidence for.
      </p>
    );
  return (
    <ol className="mt-2">
      {phases.map(({ id, name, startMonth, endMonth, purpose, milestones }) => (
        <li key={id} className="grid grid-cols-[6.5rem_1fr] gap-x-4 py-1">
          <span>
            Months {startMonth + 1}–{endMonth}
          </span>
          <span>
            <span className="font-medium text-ink">{name}</span>, {milestones.length} milestones. {purpose}
          </span>
        </li>
      ))}
    </ol>
  );
}
