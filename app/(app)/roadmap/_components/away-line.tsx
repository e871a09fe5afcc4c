import { type Day, longDay, shortDay } from "@/lib/date";
import { Line } from "./line";

/** Time away, where it begins. */
export function AwayLine({ away }: { away: { fromOn: Day; toOn: Day; pausesPlan: boolean; note: string } }) {
  return (
    <Line day={shortDay(away.fromOn)} mark={<span className="block h-4 border-edge border-l-4 border-dotted" />}>
      <p className="text-soft">
        Away until {longDay(away.toOn)}
        {away.note ? `: ${away.note}` : ""}
      </p>
      <p className="text-sm text-soft">{away.pausesPlan ? "the plan pauses" : "the plan goes on"}</p>
    </Line>
  );
}
