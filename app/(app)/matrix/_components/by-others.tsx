import type { Route } from "next";
import Link from "next/link";
import { dayOf, longDay } from "@/lib/date";

type Props = { round: { id: string; closedAt: Date } | null; zone: string };

/** The way to where others place the leader; it stands beside the matrix and is never part of a state. */
export function ByOthers({ round, zone }: Props) {
  const link = "underline decoration-line underline-offset-4 hover:decoration-accent";
  return (
    <section aria-labelledby="by-others">
      <h2 id="by-others" className="mb-3 font-medium text-xl">
        As others place you
      </h2>
      <p className="text-sm text-soft">
        {round ? (
          <>
            Some people placed you in the same rows without seeing yours,{" "}
            <Link href={`/assessments/rounds/${round.id}` as Route} className={link}>
              last until {longDay(dayOf(round.closedAt, zone))}
            </Link>
            . It is kept apart, and no state here rests on it.
          </>
        ) : (
          <>
            Five to twelve people can{" "}
            <Link href="/assessments/rounds" className={link}>
              place you in the same rows
            </Link>{" "}
            without seeing yours. It is kept apart, and no state here rests on it.
          </>
        )}
      </p>
    </section>
  );
}
