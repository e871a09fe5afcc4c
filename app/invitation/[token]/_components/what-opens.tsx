import { longDay } from "@/lib/date";
import type { Invitation } from "@/lib/grant/queries/invitation";
import { opensLines } from "@/lib/grant/rules/telling";

/** What the invitation is for, what it opens and for how long: nothing of the record itself. */
export function WhatOpens({ invitation }: { invitation: Invitation }) {
  const { purpose, fromOn, untilOn } = invitation;
  return (
    <>
      <div className="border-line border-l-2 pl-4">
        <p className="text-sm text-soft">What for</p>
        <p className="mt-1 break-words font-serif text-xl leading-snug">{purpose}</p>
      </div>
      <section aria-labelledby="opens">
        <h2 id="opens" className="mb-2 font-medium text-xl">
          What it opens to you
        </h2>
        <ul className="border-line border-b">
          {opensLines(invitation).map((line) => (
            <li key={line} className="border-line border-t py-2">
              {line}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-soft">
          Nothing from before {longDay(fromOn)}. {untilOn ? `Open until ${longDay(untilOn)}.` : "No end is set."}
        </p>
      </section>
    </>
  );
}
