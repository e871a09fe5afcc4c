import { type Day, longDay, shortDay } from "@/lib/date";
import type { Phase, Worksheet } from "@/lib/framework/schema";
import type { SpinePhase } from "@/lib/roadmap/rules/spine";
import { Line } from "./spine-line";
import { WorksheetLinks } from "./worksheet-links";

type Props = { phase: SpinePhase<unknown>; content?: Phase; sheets: Worksheet[]; today: Day | null; counts: boolean };

/** A phase's name, its days, what it is for, how much of it is closed and which worksheets help in it. */
export function PhaseHead({ phase, content, sheets, today, counts }: Props) {
  const { index, planned, closed, all } = phase;
  const here = planned !== null && today !== null && planned.startsOn <= today && today < planned.boundaryOn;
  return (
    <Line
      // The boundary above it has the same day; only the first phase has none above.
      day={planned && index === 1 ? shortDay(planned.startsOn) : null}
      end={index === 1 ? "top" : undefined}
      mark={<span className="block size-4 rounded-sm bg-ink" />}
    >
      <div className="pt-0.5 pb-3">
        <h2 id={`phase-${index}`} className="font-medium text-xl leading-snug">
          {content?.name ?? `Phase ${index}`}
          {here ? <span className="ml-3 font-normal font-sans text-accent text-sm">now</span> : null}
        </h2>
        <p className="text-sm text-soft">
          {[
            planned && `${longDay(planned.startsOn)} to ${longDay(planned.lastOn)}`,
            counts && `${closed} of ${all} milestones closed`,
          ]
            .filter(Boolean)
            .join("; ")}
        </p>
        {content ? <p className="mt-1 max-w-prose">{content.purpose}</p> : null}
        {sheets.length ? <Sheets sheets={sheets} /> : null}
      </div>
    </Line>
  );
}

function Sheets({ sheets }: { sheets: Worksheet[] }) {
  return (
    <details className="mt-1 text-sm text-soft print:hidden">
      <summary className="min-h-6 cursor-pointer hover:text-ink">Worksheets that help in it</summary>
      <WorksheetLinks sheets={sheets} />
    </details>
  );
}
