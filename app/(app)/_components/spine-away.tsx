import { type Day, longDay, shortDay } from "@/lib/date";
import { Line } from "./spine-line";

type Props = { away: { fromOn: Day; toOn: Day; pausesPlan: boolean; note: string }; isDated: boolean };

/** Time away, where it begins, and what it does to a plan with dates. */
export function AwayLine({ away, isDated }: Props) {
  return (
    <Line day={shortDay(away.fromOn)} mark={<span className="block h-4 border-edge border-l-4 border-dotted" />}>
      <p className="text-soft">
        Away until {longDay(away.toOn)}
        {away.note ? `: ${away.note}` : ""}
      </p>
      {isDated ? <p className="text-sm text-soft">{away.pausesPlan ? "the plan pauses" : "the plan goes on"}</p> : null}
    </Line>
  );
}
