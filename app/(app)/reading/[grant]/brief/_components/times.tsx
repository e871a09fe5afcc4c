import type { Route } from "next";
import Link from "next/link";
import { quietText } from "@/lib/evidence/rules/listing";
import type { GrantAccess } from "@/lib/grant/access";
import { KIND_NAMES } from "@/lib/review/content";
import type { Brief } from "@/lib/review/queries/brief";
import { timesOf } from "@/lib/review/rules/meeting";
import { BoundaryLine } from "../../_components/boundary-line";

/** When they meet next, how far the next boundary is, and for how long nothing was written down. */
export function Times({ access, brief }: { access: GrantAccess; brief: Brief }) {
  const { next, sides, plan, phaseNames, newestOn, today } = brief;
  const quiet = newestOn ? quietText(newestOn, today) : "";
  return (
    <div className="max-w-prose">
      {next ? (
        <p>
          Next:{" "}
          <Link
            href={`/meetings/${access.grantId}/${next.id}` as Route}
            prefetch={false}
            className="underline decoration-line underline-offset-4"
          >
            {KIND_NAMES[next.kind]}, {timesOf(next.startsAt, [sides.leader, sides.reader ?? sides.leader]).first}
          </Link>
          . {timesOf(next.startsAt, [sides.leader, sides.reader ?? sides.leader]).second}
        </p>
      ) : (
        <p className="text-soft">No meeting is planned.</p>
      )}
      {plan ? <BoundaryLine plan={plan} names={phaseNames} today={today} /> : null}
      {quiet ? <p className="mt-1 text-soft">Evidence: {quiet.charAt(0).toLowerCase() + quiet.slice(1)}</p> : null}
    </div>
  );
}
