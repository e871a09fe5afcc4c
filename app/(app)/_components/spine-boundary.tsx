import Link from "next/link";
import { type Day, longDay, shortDay } from "@/lib/date";
import { fromNow } from "@/lib/roadmap/rules/next";
import type { PlannedPhase } from "@/lib/roadmap/rules/plan";
import { AddToCalendar } from "./add-to-calendar";
import { Line } from "./spine-line";

type Props = {
  phase: PlannedPhase;
  plannedOn?: Day;
  today: Day | null;
  last: boolean;
  mayReview: boolean;
  file: string | null;
};

/** The end of a phase, with the day it was first planned for when that is another; `file` is it for a calendar. */
export function Boundary({ phase, plannedOn, today, last, mayReview, file }: Props) {
  const { boundaryOn } = phase;
  const isNext = today !== null && phase.startsOn <= today && today <= boundaryOn;
  const notes = [
    today !== null && (isNext || last) ? fromNow(today, boundaryOn) : null,
    plannedOn && plannedOn !== boundaryOn ? `planned ${longDay(plannedOn)}` : null,
  ].filter((note) => note !== null);
  return (
    <Line
      day={shortDay(boundaryOn)}
      end={last ? "bottom" : undefined}
      mark={<span className="mt-2 block h-px w-4 bg-ink" />}
    >
      <p className={`pb-4 ${isNext ? "font-medium" : "text-soft"}`}>
        <span className="mr-3">
          {last ? "End of the roadmap" : `Boundary ${phase.index}`}, {longDay(boundaryOn)}
          {notes.length ? <span className="font-normal text-sm text-soft">; {notes.join(", ")}</span> : null}
        </span>
        {mayReview && today !== null && phase.startsOn <= today ? (
          <Link
            href={`/reviews/new?phase=${phase.index}`}
            prefetch={false}
            className="mr-3 inline-block min-h-6 font-normal text-sm underline decoration-line underline-offset-4 print:hidden"
          >
            Review it
          </Link>
        ) : null}
        {file && today !== null && today <= boundaryOn ? (
          <AddToCalendar href={file} what={`boundary ${phase.index}`} className="font-normal" />
        ) : null}
      </p>
    </Line>
  );
}
