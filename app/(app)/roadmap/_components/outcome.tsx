import { dayOf, longDay } from "@/lib/date";
import type { HistoryRow } from "@/lib/roadmap/queries/history";

type Props = { endedAt: Date | null; history: HistoryRow[]; zone: string };

/** When a finished roadmap ended, and the words in which the person said why. */
export function Outcome({ endedAt, history, zone }: Props) {
  if (!endedAt) return null;
  const reason = history.find(({ action }) => action === "finished")?.reason;
  return (
    <div className="mb-8 border-ink border-l-2 pl-4">
      {reason ? <p className="max-w-prose whitespace-pre-line font-serif text-xl">{reason}</p> : null}
      <p className="mt-1 text-sm text-soft">
        Finished on {longDay(dayOf(endedAt, zone))}. It stays readable as it was, and what is logged stays yours.
      </p>
    </div>
  );
}
