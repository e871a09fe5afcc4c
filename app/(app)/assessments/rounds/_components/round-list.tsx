import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { Round } from "@/lib/ask/queries/round";
import { isClosed } from "@/lib/ask/queries/round";
import { dayOf, fullDay, longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { CompareRounds } from "./compare-rounds";

/** Every round, newest first, and the way to set two closed ones side by side. */
export function RoundList({ rounds, zone }: { rounds: Round[]; zone: string }) {
  const closed = rounds.filter(isClosed);
  return (
    <Section id="P2.5" title="All rounds" aside="None of them changes once it is closed">
      <div className="grid gap-x-16 gap-y-6 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <ol className="self-start border-line border-b">
          {rounds.map((round) => {
            const on = dayOf(round.openedAt, zone);
            return (
              <li key={round.id} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 border-line border-t py-3">
                <span>
                  <Link
                    href={`/assessments/rounds/${round.id}` as Route}
                    className="font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
                  >
                    {occasionText(round.month)}
                  </Link>
                  <time dateTime={on} title={fullDay(on)} className="block text-sm text-soft">
                    {longDay(on)}
                  </time>
                </span>
                <span className="text-soft">{courseText(round)}</span>
              </li>
            );
          })}
        </ol>
        {closed.length > 1 ? <CompareRounds rounds={closed} zone={zone} /> : null}
      </div>
    </Section>
  );
}

function courseText({ result, cancelledAt, invited, answered }: Round): string {
  if (cancelledAt) return "Called off; nothing of it was kept";
  if (result) return `${result.answered} of ${result.invited} answered`;
  return `Open; ${answered} of ${invited} have answered`;
}
