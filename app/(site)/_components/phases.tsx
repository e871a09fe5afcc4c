import { datedPhases } from "@/lib/framework/rules/phases";
import type { Framework } from "@/lib/framework/schema";

/** The phases side by side, as long as each of them lasts. */
export function Phases({ framework }: { framework: Framework }) {
  return (
    <ol className="grid gap-x-2 gap-y-8 md:grid-cols-4">
      {datedPhases(framework).map(({ id, name, startMonth, endMonth, purpose }) => (
        <li key={id} className={endMonth - startMonth > 3 ? "md:col-span-2" : ""}>
          <div className="border-ink border-t-2 pt-3 md:pr-6">
            <p className="text-sm text-soft">
              Months {startMonth + 1} to {endMonth}
            </p>
            <h3 className="mt-1 font-medium text-lg">{name}</h3>
            <p className="mt-1 text-soft">{purpose}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
