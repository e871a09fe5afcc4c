import type { Route } from "next";
import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { Table } from "@/app/_ui/table";
import { shortDay } from "@/lib/date";
import { drawGlyph, glyphStates } from "@/lib/drawing/glyph";
import { drawMoments } from "@/lib/drawing/moments";
import { momentsInputOf } from "@/lib/drawing/moments-input";
import type { ComparedSignal, Interval, MomentStates } from "@/lib/readiness/rules/moves";
import { momentInWords } from "@/lib/readiness/rules/moves";
import { stateName, stateText } from "@/lib/readiness/rules/wording";
import { Keys } from "./keys";

const glyphKeys = glyphStates.map((state) => ({
  mark: drawGlyph({ state }),
  text: state === "contested" ? state : stateName(state),
}));

type Compared = { moments: MomentStates[]; signals: ComparedSignal[] };

/** `to` is where signals are told in full. */
type Props = { compared: Compared; intervals: Interval[]; to?: string };

/** The states at each moment side by side, and in words what changed between them. */
export function Moments({ compared, intervals, to = "/matrix" }: Props) {
  return (
    <div className="grid grid-cols-1 gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <Drawing className="overflow-x-auto" svg={drawMoments(momentsInputOf(compared))} />
        <Keys keys={glyphKeys} />
        {compared.moments.length > 1 ? (
          <p className="mt-2 text-sm text-soft">Shaded: it stands differently from the moment before.</p>
        ) : null}
      </div>
      <div>
        {intervals.map((interval, at) => (
          <Moves key={interval.to.on} interval={interval} open={at === 0} to={to} />
        ))}
      </div>
    </div>
  );
}

function Moves({ interval, open, to: base }: { interval: Interval; open: boolean; to: string }) {
  const { from, to, moves } = interval;
  return (
    <details open={open} className="group border-line border-t last:border-b">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 py-2 marker:hidden">
        <span aria-hidden className="text-soft group-open:rotate-90">
          ›
        </span>
        <span className="font-medium text-sm">
          From {momentInWords(from)} to {momentInWords(to)}
        </span>
        <span className="ml-auto text-sm text-soft">{moves.length || "nothing"} changed</span>
      </summary>
      {moves.length ? (
        <ul className="pb-4 text-sm">
          {moves.map(({ signalId, name, from: was, to: is }) => (
            <li key={signalId} className="flex flex-wrap gap-x-2 py-1">
              <Link
                href={`${base}/${signalId}?on=${to.on}` as Route}
                prefetch={false}
                className="hover:underline hover:decoration-accent"
              >
                {name}:
              </Link>
              <span className="text-soft">
                {was} to <span className="text-ink">{is}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="pb-4 text-sm text-soft">Everything stands as it stood on {shortDay(from.on)}.</p>
      )}
    </details>
  );
}

/** The same as words. */
export function MomentsTable({ compared: { moments, signals } }: { compared: Compared }) {
  return (
    <Table
      caption="The states at each moment"
      heads={["What", ...moments.map(({ name, on }) => `${name}, ${shortDay(on)}`)]}
      rows={signals.map(({ id, name }) => [
        name,
        ...moments.map(({ states }) => {
          const found = states.get(id);
          return found ? stateText(found) : "";
        }),
      ])}
    />
  );
}
