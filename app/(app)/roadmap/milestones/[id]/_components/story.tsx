import { dayOf, longDay } from "@/lib/date";
import type { HistoryRow } from "@/lib/history/queries";
import type { Milestone } from "@/lib/roadmap/queries/milestone";
import { linkedIdOf, tellMilestone } from "@/lib/roadmap/rules/telling";

type Props = { rows: HistoryRow[]; sentences: Map<string, string>; milestone: Milestone; zone: string };

/** The milestone's history, newest first, down to where it came from. */
export function Story({ rows, sentences, milestone, zone }: Props) {
  const day = (at: Date) => <span className="mr-3 text-sm text-soft">{longDay(dayOf(at, zone))}</span>;
  return (
    <ol className="max-w-prose">
      {rows.map((row) => (
        <li key={row.id} className="border-line border-t py-2.5">
          {day(row.at)}
          {tellMilestone(row, sentences.get(linkedIdOf(row) ?? ""))}
          {row.reason ? <p className="mt-1 whitespace-pre-line font-serif text-lg">{row.reason}</p> : null}
        </li>
      ))}
      {milestone.templateId ? (
        <li className="border-line border-t py-2.5">
          {day(milestone.createdAt)}
          Set with the roadmap{milestone.plannedOn ? `, planned for ${longDay(milestone.plannedOn)}` : ""}.
        </li>
      ) : null}
    </ol>
  );
}
