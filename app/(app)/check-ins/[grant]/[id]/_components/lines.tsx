import { Section } from "@/app/_ui/page-head";
import type { Seat } from "@/lib/review/access";
import { LINES } from "@/lib/review/content/check-in";
import type { LeaderSaid, Result } from "@/lib/review/schema/check-in";
import { who } from "../../../../_components/who";

const LINE = "grid gap-x-8 border-line border-t py-2.5 sm:grid-cols-[14rem_1fr]";

/** What the two wrote. */
export function Lines({ seat, result }: { seat: Seat; result: Result }) {
  const note = { label: `One line from ${who(seat).doers.reviewer}`, text: result.note };
  return (
    <Section title="What was written">
      <LeaderLines said={result} also={result.note ? [note] : []} />
    </Section>
  );
}

type LeaderLinesProps = {
  said: Pick<LeaderSaid, "moved" | "stuck" | "wanted">;
  also?: { label: string; text: string }[];
};

/** The leader's three lines, and what else was written. */
export function LeaderLines({ said, also = [] }: LeaderLinesProps) {
  return (
    <dl className="border-line border-b">
      {[...LINES.map(({ name, label }) => ({ label, text: said[name] })), ...also].map(({ label, text }) => (
        <div key={label} className={LINE}>
          <dt className="text-soft">{label}</dt>
          <dd className="max-w-prose break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
