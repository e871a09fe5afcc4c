import type { ListedClaim } from "@/lib/evidence/queries/signals";
import { countsText, type Shown } from "@/lib/evidence/rules/standing";
import { SignalClaims } from "../../_components/signal-claims";

/** The traps that belong to a competency, each with what was claimed on it. */
export function Traps({ traps }: { traps: Shown<ListedClaim>[] }) {
  return (
    <ul className="border-line border-b">
      {traps.map((one) => (
        <li key={one.signal.id} className="border-line border-t py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="font-normal">{one.signal.label}</h3>
            <p className="text-sm text-soft">{countsText(one.counts)}</p>
          </div>
          <SignalClaims shown={one} />
        </li>
      ))}
    </ul>
  );
}
