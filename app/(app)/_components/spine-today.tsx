import { type Day, fullDay, shortDay } from "@/lib/date";
import { Line } from "./spine-line";

/** Where the day that is being looked at falls; of a finished roadmap the day it ended. */
export function TodayLine({ today, isOver }: { today: Day; isOver: boolean }) {
  return (
    <Line
      day={<span className="text-accent">{shortDay(today)}</span>}
      mark={<span className="mt-1.5 block h-0.5 w-6 bg-accent" />}
    >
      <p className="text-accent text-sm" title={fullDay(today)}>
        {isOver ? "finished" : "today"}
      </p>
    </Line>
  );
}
