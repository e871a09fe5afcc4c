import { datedPhases } from "@/lib/framework/rules/phases";
import type { Framework } from "@/lib/framework/schema";

/** What starting sets up: the phases by month, each with what it is for and how many milestones it brings. */
export function Phases({ framework }: { framework: Framework }) {
  return (
    <section aria-labelledby="phases">
      <h2 id="phases" className="mb-4 text-soft">
        From that day on, three phases with a date each
      </h2>
      <ol>
        {datedPhases(framework).map(({ id, name, startMonth, endMonth, purpose, milestones }) => (
          <li key={id} className="grid grid-cols-4 gap-4 border-line border-t py-4">
            <p className="text-sm text-soft">
              Months {startMonth + 1}–{endMonth}
            </p>
            <div className="col-span-3">
              <h3 className="font-medium text-lg">{name}</h3>
              <p className="mt-1 text-sm text-soft">{purpose}</p>
              <p className="mt-1 text-sm">{milestones.length} milestones, each due on a day inside the phase</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="border-line border-t pt-4 text-sm text-soft">
        Every date can be changed. A milestone closes with evidence, never with a tick.
      </p>
    </section>
  );
}
