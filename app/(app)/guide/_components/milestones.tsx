import type { MilestoneTemplate } from "@/lib/framework/schema";
import { Serves } from "./own-evidence";
import { aimed, Leaves, Ours } from "./parts";
import type { Guide } from "./reading";

/** Milestones of a phase: what to do, why, how it can be begun, and where the evidence goes. */
export function Milestones({ guide, milestones }: { guide: Guide; milestones: MilestoneTemplate[] }) {
  return (
    <ol className="mt-4 border-line border-b">
      {milestones.map(({ id, title, hint, why, parts, example }) => (
        <li
          key={id}
          id={id}
          className={`grid break-inside-avoid gap-x-8 gap-y-1 border-line border-t py-4 md:grid-cols-[13rem_minmax(0,1fr)] print:grid-cols-[11rem_minmax(0,1fr)] ${aimed}`}
        >
          <h3 className="font-normal text-lg">{title}</h3>
          <div>
            <p className="max-w-prose">{hint}</p>
            <p className="mt-1 max-w-prose text-soft">{why}</p>
            <Leaves parts={parts} />
            {example ? (
              <p className="mt-2 max-w-prose text-soft">
                For example: {example.text}
                {example.ours ? <Ours /> : null}
              </p>
            ) : null}
            <Serves guide={guide} id={id} name={title} />
          </div>
        </li>
      ))}
    </ol>
  );
}
