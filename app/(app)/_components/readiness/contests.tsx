import type { Route } from "next";
import Link from "next/link";
import { longDay } from "@/lib/date";
import type { Contest, SignalState } from "@/lib/readiness/rules/state";
import type { PlacedIn } from "@/lib/review/queries/check-in";
import { monthText } from "@/lib/review/rules/check-in";

/** Without `isNamed` the items themselves do not stand on the page; without `placedIn` nor do the check-ins. */
type Props = { found: SignalState; isNamed?: boolean; placedIn?: ReadonlyMap<string, PlacedIn> };

/** What lies over the state, each with the item or the check-in that it is about. */
export function Contests({ found, isNamed = true, placedIn }: Props) {
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
              <PlacementText level={one.level} checkIn={placedIn?.get(one.placementId)} />
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

function PlacementText({ level, checkIn }: { level: number; checkIn: PlacedIn | undefined }) {
  const placed = `placed this row ${level ? `at level ${level}` : "below the first level"} without seeing your claim`;
  if (!checkIn) return `Somebody ${placed}, and you have not talked about it yet.`;
  const { readerName, grantId, id, month } = checkIn;
  return (
    <>
      {readerName} {placed}, in the{" "}
      <Link
        href={`/check-ins/${grantId}/${id}` as Route}
        prefetch={false}
        className="underline decoration-line underline-offset-4"
      >
        check-in for {monthText(month)}
      </Link>
      , and you have not talked about it yet.
    </>
  );
}
