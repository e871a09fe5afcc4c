import { longDay } from "@/lib/date";
import type { Contest, SignalState } from "@/lib/readiness/rules/state";

/** What lies over the state, each with the item that it is about. */
export function Contests({ found }: { found: SignalState }) {
  if (!found.contested.length) return null;
  return (
    <section aria-labelledby="contested">
      <h2 id="contested" className="mb-2 font-medium text-xl">
        What contests it
      </h2>
      <ul className="grid gap-2">
        {found.contested.map((one) => (
          <li key={keyOf(one)}>
            {one.by === "placement" ? (
              <PlacementText level={one.level} />
            ) : (
              <a href={`#item-${one.evidenceId}`} className="underline decoration-line underline-offset-4">
                {one.by === "item" ? "Something below speaks against it" : "A witness saw something below differently"}
              </a>
            )}
            {one.by === "item" && one.closesOn ? `, and weighs until ${longDay(one.closesOn)}` : ""}
            {one.by === "placement" ? "" : "."}
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = (one: Contest) =>
  one.by === "item" ? one.evidenceId : one.by === "witness" ? one.attestationId : one.placementId;

function PlacementText({ level }: { level: number }) {
  return (
    <>
      Somebody placed this row {level ? `at level ${level}` : "below the first level"} without seeing your claim, and
      you have not talked about it yet.
    </>
  );
}
