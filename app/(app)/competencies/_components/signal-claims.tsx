import type { Route } from "next";
import Link from "next/link";
import { fullDay, shortDay } from "@/lib/date";
import type { ListedClaim } from "@/lib/evidence/queries/signals";
import type { Shown } from "@/lib/evidence/rules/standing";

/** Claims shown of one signal before the list takes over. */
const FEW = 4;

/** The evidence on one signal, newest first: the day in the margin, what speaks against it marked in words. */
export function SignalClaims({ shown: { signal, claims } }: { shown: Shown<ListedClaim> }) {
  if (!claims.length) return null;
  return (
    <ul className="mt-2 text-sm">
      {claims.slice(0, FEW).map(({ evidenceId, direction, happenedOn, rationale, sentence }) => (
        <li key={evidenceId} className="grid grid-cols-[4rem_1fr] gap-x-3 py-1">
          <time dateTime={happenedOn} title={fullDay(happenedOn)} className="text-soft">
            {shortDay(happenedOn)}
          </time>
          <span>
            {direction === "against" && signal.direction === "either" ? (
              <span className="text-accent">against: </span>
            ) : null}
            <Link href={`/evidence/${evidenceId}` as Route} className="hover:underline hover:decoration-accent">
              {sentence}
            </Link>
            {rationale ? <span className="block text-soft">{rationale}</span> : null}
          </span>
        </li>
      ))}
      {claims.length > FEW ? (
        <li className="py-1 pl-16">
          <Link
            href={`/evidence?cell=${signal.id}` as Route}
            className="ml-3 text-soft underline decoration-line underline-offset-4"
          >
            all {claims.length}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
