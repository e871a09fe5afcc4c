import type { ListedClaim } from "@/lib/evidence/queries/signals";
import { countsText, type Shown } from "@/lib/evidence/rules/standing";
import { SignalClaims } from "../../_components/signal-claims";

type Rows = { id: string; name: string; cells: Shown<ListedClaim>[] }[];

/** Claims that belong here by a matrix row, a trap or the bench: each marked with the way it came. */
export function Crossing({ rows, beside }: { rows: Rows; beside: Shown<ListedClaim>[] }) {
  const ways = [
    ...rows.map(({ id, name, cells }) => ({ id, via: `via ${name}`, shown: cells })),
    ...beside.map((one) => ({
      id: one.signal.id,
      via:
        one.signal.kind === "trap" ? `via the trap “${one.signal.label}”` : `via the ${one.signal.label.toLowerCase()}`,
      shown: [one],
    })),
  ];
  return (
    <ul className="border-line border-b">
      {ways.map(({ id, via, shown }) => {
        const claimed = shown.filter(({ claims }) => claims.length);
        return (
          <li key={id} className="grid gap-x-8 border-line border-t py-3 md:grid-cols-[16rem_1fr]">
            <h3 className="font-normal text-sm text-soft">{via}</h3>
            {claimed.length ? (
              <div>
                {claimed.map((one) => (
                  <div key={one.signal.id} className="pb-2">
                    <p className="text-sm">
                      {one.signal.label} <span className="text-soft">{countsText(one.counts)}</span>
                    </p>
                    <SignalClaims shown={one} />
                  </div>
                ))}
              </div>
            ) : (
              <p className="text-sm text-soft">nothing yet</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
