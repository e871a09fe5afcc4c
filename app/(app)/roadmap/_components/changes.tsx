import { Section } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import type { HistoryRow } from "@/lib/history/queries";
import { movedBoundaries, tellRoadmap } from "@/lib/roadmap/rules/telling";

/** What moved and why, newest first. */
export function Changes({ rows, zone, upTo }: { rows: HistoryRow[]; zone: string; upTo?: Date }) {
  const shown = upTo ? rows.filter(({ at }) => at <= upTo) : rows;
  return (
    <Section title="What moved, and why">
      <ol>
        {shown.map((row) => (
          <li key={row.id} className="border-line border-t py-3">
            <p>
              <span className="block text-sm text-soft">{longDay(dayOf(row.at, zone))}</span>
              {tellRoadmap(row)}
            </p>
            {row.reason ? <p className="mt-1 whitespace-pre-line font-serif text-lg">{row.reason}</p> : null}
            {movedBoundaries(row).map(({ phase, from, to }) => (
              <p key={phase} className="mt-1 text-sm text-soft">
                Boundary {phase} from {longDay(from)} to {longDay(to)}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
