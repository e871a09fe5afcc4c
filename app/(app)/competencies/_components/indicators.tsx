import type { Route } from "next";
import Link from "next/link";
import type { ListedClaim } from "@/lib/evidence/queries/signals";
import { countsText, signalStanding } from "@/lib/evidence/rules/standing";
import type { Framework } from "@/lib/framework/schema";
import { SignalClaims } from "./signal-claims";

/** The indicators of an onward track, each with what is claimed on it and the way to log more. */
export function Indicators({ framework, claims }: { framework: Framework; claims: ListedClaim[] }) {
  const signalIds = framework.indicators.map(({ id }) => id);
  return (
    <ol className="mt-8 border-line border-b">
      {signalStanding(framework, { signalIds, claims }).map((shown, at) => {
        const { signal, counts } = shown;
        return (
          <li
            key={signal.id}
            id={signal.id}
            className="grid gap-x-8 gap-y-2 border-line border-t py-6 md:grid-cols-[2rem_1fr_1fr]"
          >
            <span aria-hidden className="hidden font-serif text-soft text-xl md:block">
              {at + 1}
            </span>
            <div>
              <h2 className="font-medium text-xl">{signal.label}</h2>
              <p className="mt-1 max-w-prose text-soft">{signal.text}</p>
            </div>
            <div>
              <p className="font-medium text-sm">{countsText(counts)}</p>
              <SignalClaims shown={shown} />
              <p className="mt-1 text-sm print:hidden">
                <Link
                  href={`/evidence/log/${signal.id}` as Route}
                  className="inline-flex min-h-8 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink"
                >
                  Log something for this<span className="sr-only">: {signal.label}</span>
                </Link>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
