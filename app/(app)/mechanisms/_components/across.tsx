import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { FIGURES, IMPROVEMENT_NAMES } from "@/lib/mechanism/content";
import { runsText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { numberWord } from "@/lib/text";

/** Mechanisms that cross teams, and what each of them makes better. */
export function Across({ running }: { running: SeenMechanism[] }) {
  const some = running.flatMap((one) => (one.facts.improves ? [{ ...one, improves: one.facts.improves }] : []));
  return (
    <Section id="P2.2" title="Across teams">
      <p className="mb-4 max-w-prose text-soft">
        What gives several teams better decisions, clearer priorities or an earlier sight of risks. It counts from{" "}
        {numberWord(FIGURES.acrossRuns)} runs on.
      </p>
      {some.length ? (
        <ul className="border-line border-b">
          {some.map(({ improves, ...one }) => (
            <li key={one.id} className="border-line border-t py-3">
              <Link
                href={`/mechanisms/${one.id}` as Route}
                className="font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
              >
                {one.row.name}
              </Link>{" "}
              is for {IMPROVEMENT_NAMES[improves]}.
              <span className="block text-sm text-soft">
                It {runsText(one)}.{one.runs.length < FIGURES.acrossRuns ? " It does not count yet." : ""}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>None yet. Choose what a mechanism is for across teams when you write it down or change it.</p>
      )}
    </Section>
  );
}
