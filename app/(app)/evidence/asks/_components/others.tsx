import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { OtherAsk } from "@/lib/ask/queries/others";
import { dayOf, longDay } from "@/lib/date";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";

/** Asks that are about no item and wait for an answer, each with the way to what it is about. */
export function Others({ others, zone }: { others: OtherAsk[]; zone: string }) {
  if (!others.length) return null;
  return (
    <Section id="others" title="About feedback and mechanisms">
      <p className="max-w-prose text-soft">Each can be taken back where it was asked.</p>
      <ul className="mt-4 max-w-4xl border-line border-b">
        {others.map(({ id, about, lineId, mechanismId, witness, expiresAt }) => (
          <li key={id} className="border-line border-t py-3">
            <Link
              href={(lineId ? `/worksheets/${FEEDBACK_SHEET}#${lineId}` : `/mechanisms/${mechanismId}#asks`) as Route}
              className="font-serif text-lg leading-snug hover:underline hover:decoration-accent"
            >
              {about}
            </Link>
            <p className="mt-1 text-sm text-soft">
              {witness} {lineId ? "was asked what they meant, and can answer" : "was asked to note its runs, and can"}{" "}
              until {longDay(dayOf(expiresAt, zone))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
