import { longDay } from "@/lib/date";
import type { Contest, SignalState } from "@/lib/readiness/rules/state";

/** Without `isNamed` the items themselves do not stand on the page. */
type Props = { found: SignalState; isNamed?: boolean };

/** What lies over the state, each with the item that it is about. */
export function Contests({ found, isNamed = true }: Props) {
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
            ) : !isNamed ? (
              contestedBy[one.by]
            ) : (
              <a href={`#item-${one.evidenceId}`} className="underline decoration-line underline-offset-4">
                {namedBy[one.by]}
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

const namedBy = {
  item: "Something below speaks against it",
  witness: "A witness saw something below differently",
};
const contestedBy = {
  item: "Something speaks against it",
  witness: "A witness saw something that counts differently",
};

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
