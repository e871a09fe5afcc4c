import { Section } from "@/app/_ui/page-head";
import type { Seat } from "@/lib/review/access";
import { LINES } from "@/lib/review/content/check-in";
import type { LeaderSaid, Result } from "@/lib/review/schema/check-in";
import { capital } from "@/lib/text";
import { who } from "../../_components/who";

/** What the two wrote. */
export function Lines({ seat, result }: { seat: Seat; result: Result }) {
  const { doers } = who(seat);
  return (
    <Section title="What was written">
      <LeaderLines said={result} />
      {result.note ? (
        <div className="mt-4">
          <h3 className="font-normal text-sm text-soft">{capital(doers.reviewer)}</h3>
          <p className="max-w-prose break-words">{result.note}</p>
        </div>
      ) : null}
    </Section>
  );
}

/** The leader's three lines. */
export function LeaderLines({ said }: { said: Pick<LeaderSaid, "moved" | "stuck" | "wanted"> }) {
  return (
    <dl className="border-line border-b">
      {LINES.map(({ name, label }) => (
        <div key={name} className="grid gap-x-8 border-line border-t py-2.5 sm:grid-cols-[14rem_1fr]">
          <dt className="text-soft">{label}</dt>
          <dd className="max-w-prose break-words">{said[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
